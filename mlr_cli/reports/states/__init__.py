"""How things stand, in words and as records: goals, what is dated, and how far a target has come.

Hands out `dated_words`, `goal_words`, `progress`.

It reckons nothing: what it says was answered by `mlr_cli.queries.states`.
"""
