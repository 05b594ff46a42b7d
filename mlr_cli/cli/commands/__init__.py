"""The commands, one file each, by topic; which there are stands in `mlr_cli.cli.command_table`.

They know each other not: what two of them need stands in `mlr_cli.cli`.
"""
