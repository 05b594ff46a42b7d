"""What a body needs to know before a meeting, and what its meetings have decided.

Hands out `agenda`, `attendance`, `brief`, `brief_figures`, `brief_goals`, `decisions`, `matters`,
`meetings`, `paper`, `sources`.

No other plan than the one asked, and no words: how a brief reads is decided in `mlr_cli.reports.meetings`.
"""
