"""Commands: things looked up."""
