"""Reading and writing documents: values as plain data, and plain data as files."""
