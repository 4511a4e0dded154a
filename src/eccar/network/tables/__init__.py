"""The tables of the coalition, of practices and of similar cities."""
