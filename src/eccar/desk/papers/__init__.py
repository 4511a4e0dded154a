"""Council papers: what they are made of, and the files that they become."""
