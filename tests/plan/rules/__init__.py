"""Tests of the rules for plans and inventories, beyond their cases."""
