"""Who sits in the bodies of the coalition, on a day and before, and what a seat says of a membership."""
