"""The tables of the network: practices, and their lists."""
