"""Rules 5xx: budgets, their sources, what they leave unsaid."""
