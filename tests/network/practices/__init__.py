"""Tests of good practices: documents, search, drafts and views."""
