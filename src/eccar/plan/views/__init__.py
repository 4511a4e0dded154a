"""Views of plans, inventories and what is derived from them, a module for each kind of value."""
