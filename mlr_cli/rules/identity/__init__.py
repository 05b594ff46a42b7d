"""Rules 1xx: things that cannot be told apart."""
