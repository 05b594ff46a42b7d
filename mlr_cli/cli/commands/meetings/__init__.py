"""Commands: before and after meetings."""
