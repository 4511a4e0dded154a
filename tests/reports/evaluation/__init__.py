"""Tests of evaluations, recommendations and their follow-up."""
