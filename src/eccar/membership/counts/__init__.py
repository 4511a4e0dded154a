"""Counts of many memberships: members over time and by country, each with its doubt."""
