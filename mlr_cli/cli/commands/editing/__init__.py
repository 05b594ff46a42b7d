"""Commands: changing the plan, and beginning one."""
