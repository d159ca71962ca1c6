"""The command `pitchlint`."""

import sys


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and leave with its exit code: 0, 1 for findings, 2 for what could not be done."""
    from lint.cli.app import group
    from lint.cli.guard import guarded

    sys.exit(guarded(lambda: group.main(arguments, prog_name="pitchlint", standalone_mode=False)))
