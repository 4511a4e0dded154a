"""The dates to keep: which documents give which, and until when something is expected."""
