"""The command `pitchlint`."""

import gc
import sys
from collections.abc import Sequence
from typing import Any

_OBJECTS_BETWEEN_COLLECTIONS = 100_000
"""More than the check of one page makes: to look through them for garbage takes a tenth of its time."""


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and leave with its exit code: 0, 1 for findings, 2 for what could not be done."""
    from lint.cli.guard import guarded

    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    given = sys.argv[1:] if arguments is None else arguments
    code = guarded(lambda: _run(given))
    gc.freeze()  # else Python looks through all objects for garbage once more before it leaves
    sys.exit(code)


def _run(arguments: Sequence[str]) -> object:
    from lint.cli.commands import COMMANDS

    files = arguments[1:] if arguments[:1] == ["check"] else arguments
    paths = tuple(item for item in files if not item.startswith("-"))
    if paths and (files is not arguments or files[0] not in COMMANDS) and sys.platform != "win32":
        from lint.cli.checking import PLAIN_FLAGS, check

        flags = [item for item in files if item.startswith("-")]
        if all(flag in PLAIN_FLAGS for flag in flags):
            options: dict[str, Any] = {PLAIN_FLAGS[flag]: True for flag in flags}
            return check(paths, **options)
    from lint.cli.app import group

    return group.main(list(arguments), prog_name="pitchlint", standalone_mode=False)
