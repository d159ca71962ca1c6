"""Whatever goes wrong ends with one clear line and exit code 2, never with a traceback."""

import os
import sys
from collections.abc import Callable
from typing import Any

import click

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
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except click.UsageError as error:
        hint = f" (see {error.ctx.command_path} --help)" if error.ctx else ""
        return _say(" ".join(error.format_message().split()) + hint)
    except click.ClickException as error:
        return _say(" ".join(error.format_message().split()))
    except (UsageError, UnreadableError) as error:
        return _say(str(error))
    except BrokenPipeError:
        # the reader of the report has left, as `head` does; nothing more can be said there
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (KeyboardInterrupt, click.Abort):
        _say("stopped")
        return STOPPED
    except Exception as error:
        if os.environ.get("PITCHLINT_DEBUG"):
            raise
        return _say(describe_bug(error))


def _say_what_was_left_out() -> None:
    plugins = sys.modules.get("lint.plugins")
    for complaint in plugins.complaints if plugins else ():
        _say(complaint)


def _say(message: str) -> int:
    click.echo(f"pitchlint: {message}", err=True)
    return 2
