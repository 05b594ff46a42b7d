"""What is wrong with a plan as a record, and what is known about the rules.

Hands out `explain`, `validation`.

It judges nothing: that is the room `rules`.
"""
