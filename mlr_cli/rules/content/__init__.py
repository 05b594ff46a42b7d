"""Rules 6xx: what is thin, long or alike; and 02x: prose that cannot be printed."""
