"""The chain of a report: its dated facts, the step that it has reached, and what replaced it."""
