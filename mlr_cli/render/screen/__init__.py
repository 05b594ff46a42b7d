"""A document drawn for a terminal.

Hands out `document`.

Its files may not leave out or find out anything.
"""
