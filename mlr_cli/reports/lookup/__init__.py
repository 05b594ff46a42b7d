"""Things of the plan looked up: lists, and one thing in full.

Hands out `list_records`, `lists`, `register_lists`, `show`, `show_record`.

It holds no question of its own.
"""
