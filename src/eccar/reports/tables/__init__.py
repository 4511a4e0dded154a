"""The tables of progress reports and reporting rounds."""
