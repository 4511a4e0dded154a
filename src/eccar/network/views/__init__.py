"""What is shown of the coalition, its register and practices."""
