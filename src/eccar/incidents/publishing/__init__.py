"""Publication of a table of incidents: three ways to protect small counts, each audited."""
