"""Answers that came back, in the plan's own terms, and put into its files.

Hands out `collect`, `read_answers`.

It opens no workbook, and writes nothing.
"""
