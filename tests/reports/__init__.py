"""Tests of progress reports, rounds and questionnaires."""
