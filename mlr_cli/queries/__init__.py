"""Questions to one plan as of a day, answered with frozen values; no language, no paper."""
