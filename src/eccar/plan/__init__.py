"""The Ten-Point Plan of Action: the points, and what cities write and do under them."""
