"""Tests of counts of many memberships."""
