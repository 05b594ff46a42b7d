"""The year around: the wheel, the calendar, forecasts, the year's questions and forms, the evaluation.

Hands out `calendar`, `checklist`, `collected`, `evaluation`, `evaluation_record`, `evaluation_totals`,
`followup`, `form`, `form_words`, `wheel`.

It holds no question of its own, and knows no workbook: a form is a value until `mlr_cli.forms` writes it.
"""
