"""The types that travel from reader to report. Standard library only."""
