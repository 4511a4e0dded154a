"""Tests of differences between two versions of a plan or an inventory."""
