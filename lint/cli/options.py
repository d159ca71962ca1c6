"""Options that several commands share, and what they mean."""

from collections.abc import Callable
from typing import Any

import click

from lint.text.nearest import nearest

Command = Callable[..., Any]


class Choice(click.ParamType):  # type: ignore[type-arg]
    """One of several words; any other is answered with the nearest."""

    name = "choice"

    def __init__(self, *words: str) -> None:
        self.words = words

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        return "|".join(self.words)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if value in self.words:
            return value
        close = nearest(str(value), self.words)
        hint = f"; did you mean {close}?" if close else ""
        self.fail(f"“{value}” is not one of {', '.join(self.words)}{hint}", param, ctx)


class Codes(click.ParamType):  # type: ignore[type-arg]
    """Codes, names and families, parted by commas."""

    name = "codes"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if isinstance(value, tuple):
            return value
        return tuple(code for code in str(value).replace(",", " ").split())


def together(*options: Callable[[Command], Command]) -> Callable[[Command], Command]:
    """One decorator of several, in the order that `--help` shows."""

    def apply(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return apply


WHICH_FILES = together(
    click.argument("paths", nargs=-1, metavar="[PATHS]..."),
    click.option("--kind", type=Choice("web", "email", "deck", "proposal"), help="What the copy is; else guessed."),
    click.option("--stdin-filename", metavar="NAME", help="What standard input is called: sets format and config."),
    click.option("--config", metavar="FILE", help="Use this config, whatever lies beside the copy."),
    click.option("--isolated", is_flag=True, help="Use no config."),
)
HOW_TO_SHOW = together(
    click.option("--output", metavar="FILE", help="Write the report to a file."),
    click.option("--color", type=Choice("auto", "always", "never"), default="auto", help="Colours (also NO_COLOR)."),
)
