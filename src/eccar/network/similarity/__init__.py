"""Cities like ours: how far two cities are apart, and what the ones that are near do."""
