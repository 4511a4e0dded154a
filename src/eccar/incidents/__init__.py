"""Monitoring of incidents."""
