"""Views of memberships: one module for each value, so that a standing loads no report."""
