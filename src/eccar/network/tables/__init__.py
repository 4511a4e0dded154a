"""The tables of the coalition, of practices and of similar cities."""
"""The tables of the network: bodies and seats, events, partners, published numbers, practices, similar cities."""
"""The tables of the network: entries of the coalition, practices, and cities like ours."""
