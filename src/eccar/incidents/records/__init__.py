"""Records of incidents: the mapping of a city's columns and codes, and counting without keeping a row.

Records are personal data until they are aggregated. Nothing here keeps, shows or returns a row.
"""
