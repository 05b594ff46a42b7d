"""A document as Markdown.

Hands out `document`.

Its files may not leave out or find out anything.
"""
