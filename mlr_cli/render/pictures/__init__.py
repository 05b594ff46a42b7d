"""Pictures as SVG, one way of drawing for each kind, the same for every format.

Hands out `svg`.

It draws from data, never from markup.
"""
