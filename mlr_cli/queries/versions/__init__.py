"""The plan as it was adopted, and things by the ids that they had before.

Hands out `baseline`, `former_ids`.

It compares no texts: that is the room `diff`. It reads no history: the plans are handed in.
"""
