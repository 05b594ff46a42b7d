"""Commands: the plan document."""
