"""The tables of incidents: a row for each figure."""
