"""Values as people see them: as text, as HTML and as plain data, in a reader's language."""
