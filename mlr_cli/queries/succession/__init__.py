"""From one plan to the next: what becomes of each goal, what follows with it, and whether everything is accounted for.

Hands out `carry_over`, `next_plan`, `proposals`, `reconciliation`, `successors`.

It decides nothing that a person must decide, and writes nothing.
"""
