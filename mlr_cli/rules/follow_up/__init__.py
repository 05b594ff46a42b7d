"""Rules 7xx: meetings, statements, reports and answers, as they come during the year."""
