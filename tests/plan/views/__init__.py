"""Tests of the views of plans, inventories and what is derived from them."""
