"""Reporting rounds of the coalition, and the questionnaires that they use."""
