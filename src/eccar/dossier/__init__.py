"""All documents of one authority together; the only package that imports every domain."""
