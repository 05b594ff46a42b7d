"""Before and after meetings: the brief, the notice, the paper for a matter, decisions, how meetings are used.

Hands out `agenda`, `brief`, `brief_record`, `decisions`, `meeting_tables`, `meetings`, `paper`.

It holds no question of its own, and knows nothing of versions.
"""
