"""Rules 2xx: ids that name nothing, rings, and what nothing names."""
