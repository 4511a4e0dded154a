"""For tests: ``cases``, invented documents for each rule, and ``strategies`` for Hypothesis."""
