"""Rules 4xx: who is responsible, who decides, who is asked."""
