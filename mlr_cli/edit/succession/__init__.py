"""The next plan's files, and the file in which it is decided what becomes of each goal.

Hands out `fates_file`, `files`.

It decides nothing, and writes nothing.
"""
