"""The documents of one authority together. This package alone knows all domains."""
