"""Accounts: what was charged, paid, waived, refunded and reversed, as dated facts."""
