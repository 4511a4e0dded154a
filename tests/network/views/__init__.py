"""Tests of what is shown of the coalition."""
