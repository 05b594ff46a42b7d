"""Rules 8xx: what becomes of each goal in the next plan."""
