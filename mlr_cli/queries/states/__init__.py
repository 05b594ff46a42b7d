"""How things stand on a day: goals, meetings, statements, assignments, follow-ups, and everything that has a day.

Hands out `assignments`, `dated`, `dated_things`, `goals`, `meetings`, `outcomes`, `progress`, `statements`,
`unreported`.

Every state is computed from dated entries; none is kept. No list, no choice of what to show, no words.
"""
