"""The tables of the network: practices, and their lists."""
"""The tables of the coalition, of practices and of similar cities."""
