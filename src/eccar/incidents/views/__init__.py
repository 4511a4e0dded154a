"""Views of tables of incidents and of releases: figures, what they are, and pictures of them."""
