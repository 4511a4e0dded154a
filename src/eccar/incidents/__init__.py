"""Monitoring incidents: small tables that help and expose nobody."""
