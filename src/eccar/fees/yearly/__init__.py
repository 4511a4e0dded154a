"""The fee of a whole year: its grounds, what joining would cost, and rates of exchange."""
