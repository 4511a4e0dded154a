"""Fees: what the tables ask of a member, what its account says, and what should be charged."""
