"""Good practices: what a city did, with which effect, and what others need to know to do it, too."""
