"""Whatever goes wrong ends with one clear line and exit code 2, never with a traceback."""

import os
import sys
from collections.abc import Callable
from typing import Any

from lint.model.errors import UnreadableError, UsageError, describe_bug

STOPPED = 130
"""What shells give for a program that was stopped with Ctrl-C."""


def guarded(work: Callable[[], Any]) -> int:
    """The exit code of a command, errors included."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a console that lacks a letter shows a question mark
    try:
        code = work()
        sys.stdout.flush()
        _say_what_was_left_out()
        return code if isinstance(code, int) else 0
    except (UsageError, UnreadableError) as error:
        return _say(str(error))
    except BrokenPipeError:
        # the reader of the report has left, as `head` does; nothing more can be said there
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        _say("stopped")
        return STOPPED
    except Exception as error:
        if "click" in sys.modules and (code := _code_of_click(error)) is not None:
            return code
        if os.environ.get("PITCHLINT_DEBUG"):
            raise
        return _say(describe_bug(error))


def _code_of_click(error: Exception) -> int | None:
    """The exit code for what click raises; None for anything else."""
    import click

    if isinstance(error, click.exceptions.Exit):
        return error.exit_code
    if isinstance(error, click.UsageError):
        hint = f" (see {error.ctx.command_path} --help)" if error.ctx else ""
        return _say(" ".join(error.format_message().split()) + hint)
    if isinstance(error, click.ClickException):
        return _say(" ".join(error.format_message().split()))
    if isinstance(error, click.Abort):
        _say("stopped")
        return STOPPED
    return None


def _say_what_was_left_out() -> None:
    plugins = sys.modules.get("lint.plugins")
    for complaint in plugins.complaints if plugins else ():
        _say(complaint)


def _say(message: str) -> int:
    print(f"pitchlint: {message}", file=sys.stderr)
    return 2
