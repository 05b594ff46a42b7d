"""Rules 3xx: times that do not fit."""
