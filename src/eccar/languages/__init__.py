"""Messages and values in a reader's language; templates and translations."""
