"""What is shown of reports, rounds and questionnaires."""
