"""What each council paper contains, as blocks, in the form of its country."""
