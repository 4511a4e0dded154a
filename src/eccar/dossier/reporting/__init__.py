"""What a report is drafted from, and how far it has come, among the documents of an authority."""
