"""JSON Schemas of the plan's files, for editors.

Hands out `file_schema`.

It states no rule of its own: everything comes from the models and their words.
"""
