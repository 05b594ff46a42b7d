"""Faults as people and build servers read them.

Hands out `github`, `gitlab`, `sarif`, `terminal`.

It weighs nothing: what a fault is called and how grave it is was said before.
"""
