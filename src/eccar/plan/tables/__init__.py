"""The tables that are made of plans and inventories."""
