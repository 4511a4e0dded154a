"""Views of fees and accounts, a module for each kind of value."""
