"""What differs between two versions, in sentences; the history; the plan held against what was adopted.

Hands out `adopted`, `change_filters`, `change_sentences`, `change_topics`, `compared`, `diff`, `driver`,
`fact_lines`, `grouping`, `log`.

It matches nothing: what changed is told by the room `diff`.
"""
