"""The whole plan at a glance: what is late, how many goals are in which state, and who does what.

Hands out `overdue`, `status`, `steering`.

It counts; what a state is stands in `mlr_cli.queries.states`.
"""
