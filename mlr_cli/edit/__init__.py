"""Intents to text edits: what a person wants changed in the plan, as new bytes of its files.

Nothing is written here. What comes out enters at the top again, as text, and is checked like any other.
"""
