"""Asking for payment: a letter with its grounds, a creditor reference, and a code to pay by."""
