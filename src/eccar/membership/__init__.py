"""The life of a membership: facts, the table of moves, the standing on a day, the rules."""
