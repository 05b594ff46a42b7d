"""Text that knows where it stands: snapshots of files, spans in them, and trees out of YAML.

Nothing here knows what a goal is. What is wrong with a text is named as a `Flaw` with a place; what to
say about it is decided above.
"""
