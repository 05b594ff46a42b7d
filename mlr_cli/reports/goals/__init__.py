"""The plan at a glance: what is late, the state of everything, and who does what.

Hands out `overdue`, `status`, `steering`.

It holds no question of its own.
"""
