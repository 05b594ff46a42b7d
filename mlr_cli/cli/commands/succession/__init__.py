"""Commands: from one plan to the next."""
