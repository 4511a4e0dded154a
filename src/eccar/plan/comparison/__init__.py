"""The difference between two versions of a plan, by meaning."""
