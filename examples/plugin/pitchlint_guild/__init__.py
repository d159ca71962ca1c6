"""An example of a package that adds a rule, a reader and a report to pitchlint."""
