"""Documents in and out: values as plain data, plain data as files, and nothing lost between."""
