"""The entries of a document of the coalition: bodies, events, projects, resources, partners and more."""
