"""The difference of two plans: a pure generator of typed changes, matched by id, field by declared field.

Silent about everything that is not meaning: the order of keys, comments, wrapping, quotes, the order of
lists that have none, and where a file lies.
"""
