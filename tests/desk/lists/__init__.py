"""Tests of lists that cities keep in their own form."""
