"""What a plan is: activities, goals, bodies, periods; frozen, and ignorant of files and of today."""
