"""Measures and what they consist of: progress, indicators and their values, resources."""
