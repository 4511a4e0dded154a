"""Lists that a city keeps in its own form, and how they become an inventory."""
