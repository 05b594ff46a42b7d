"""The year around: month by month, forecasts for a part of it, its questions when it is over, how it went.

Hands out `calendar_revisions`, `checklist`, `evaluation`, `followup`, `questions`, `wheel`.

It asks about one plan; the next one is the business of `mlr_cli.queries.succession`.
"""
