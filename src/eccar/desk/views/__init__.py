"""Views of what was read from spreadsheets."""
