"""Commands: what has changed, since when, and who must decide it."""
