"""Things of the plan looked up: lists with filters, and one thing in full with what points at it.

Hands out `about`, `lists`, `mentions`, `register_lists`.

It knows nothing of a year that is to be closed.
"""
