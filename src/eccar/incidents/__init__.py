"""Incidents: words, tables of counts, their publication and its audit, the rules ``INC…``."""
