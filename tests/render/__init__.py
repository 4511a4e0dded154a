"""Tests of rendering: blocks in every format, and drawings."""
