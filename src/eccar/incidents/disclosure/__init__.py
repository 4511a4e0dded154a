"""What an outsider can know: the possible values of unknown whole numbers, given published ones."""
