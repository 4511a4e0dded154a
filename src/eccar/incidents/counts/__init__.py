"""Counts of incidents in tables: dimensions, cells, coverage, and what a release adds."""
