"""Evaluations by bodies, their recommendations, and what became of these."""
