"""Tests of the plan of action: the ten points, and what cities write and do under them."""
