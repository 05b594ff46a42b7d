"""A document as a Word file.

Hands out `document`.

Its files may not leave out or find out anything.
"""
