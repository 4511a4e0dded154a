"""The tables that are made of memberships."""
