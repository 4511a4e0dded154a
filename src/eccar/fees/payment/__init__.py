"""Requests for payment: a letter with its grounds, a creditor reference and a QR code."""
