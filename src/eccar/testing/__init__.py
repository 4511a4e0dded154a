"""What tests need: ``cases``, invented documents for each rule, and ``strategies``."""
