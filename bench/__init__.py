"""Measurements of what the commands cost; run with `make bench`."""
