"""A document as a PDF, for people who hear it as for those who see it.

Hands out `document`, `glyphs`.

Its files may not leave out or find out anything.
"""
