"""The group of commands. Each command is a module that is imported when it is called."""

import click

from lint import __version__
from lint.cli.commands import COMMANDS

_OF_THE_GROUP = ("--help", "-h", "--version")


class _Commands(click.Group):
    """Imports a command when it is asked for; without a command's name the arguments are those of `check`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        from importlib import import_module

        command: click.Command = import_module(f"lint.cli.{name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if args and args[0] not in COMMANDS and args[0] not in _OF_THE_GROUP:
            args = ["check", *args]
        return super().parse_args(ctx, args)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="pitchlint", message="%(prog)s %(version)s")
def group() -> None:
    """Does your text talk about you or about its reader?

    `pitchlint FILE…` is short for `pitchlint check FILE…`.
    """
