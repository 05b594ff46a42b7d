"""Commands: the plan at a glance."""
