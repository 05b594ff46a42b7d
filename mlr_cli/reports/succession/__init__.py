"""From one plan to the next, goal by goal.

Hands out `record`, `rollover`, `words`.

It decides nothing: what becomes of each goal is decided in a file of the plan.
"""
