"""Answers as documents in a language, and as records for machines."""
