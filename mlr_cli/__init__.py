"""mlr: a yearly plan kept as data, checked, asked and printed."""

__version__ = "0.1.0"
