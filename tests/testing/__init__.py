"""Tests of what the library offers to other tests."""
