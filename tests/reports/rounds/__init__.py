"""Rounds and questionnaires: who has reported by a day, who is named to whom, what is responded."""
