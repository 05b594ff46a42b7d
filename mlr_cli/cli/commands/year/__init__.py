"""Commands: the year around, and its end."""
