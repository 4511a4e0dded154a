"""Tests of languages: wording files, messages and values in words, translations."""
