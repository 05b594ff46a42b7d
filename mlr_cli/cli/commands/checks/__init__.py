"""Commands: is the plan right, and what do the rules say?"""
