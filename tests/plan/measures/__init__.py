"""Tests of the measures of plans: their progress, indicators, values and resources."""
