"""`pitchlint rules`: the catalogue, one rule a line."""

from typing import Any

import click

from lint.api import base_settings_at, is_on, rules
from lint.cli.options import HOW_TO_SHOW, Choice
from lint.cli.output import look, put
from lint.cli.session import base_settings
from lint.config.settings import Settings
from lint.model.rule import Rule
from lint.report.excerpt import cells
from lint.report.rulepage import summary
from lint.report.terminal import COLOURS, Look


@click.command("rules", context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--format", "format_", type=Choice("text", "json"), default="text", help="What the list looks like.")
@HOW_TO_SHOW
@click.option("--config", metavar="FILE", help="Use this config, whatever lies in this folder.")
@click.option("--isolated", is_flag=True, help="Use no config.")
def command(format_: str, output: str | None, color: str, config: str | None, isolated: bool) -> int:
    """List all rules: code, name, level, whether it is on, and what it says.

    The config of the current folder counts: its word lists, and what it switches on and off.
    """
    settings = base_settings(config, isolated) or base_settings_at(".")
    catalogue = rules(settings)
    if format_ == "json":
        import json

        put(json.dumps([_record(rule, settings) for rule in catalogue], ensure_ascii=False, indent=2) + "\n", output)
    else:
        put(_table(catalogue, settings, look(color, output)), output)
    return 0


def _table(catalogue: tuple[Rule, ...], settings: Settings, shown: Look) -> str:
    wide = max(cells(rule.name) for rule in catalogue)
    lines = []
    for rule in catalogue:
        code = shown.style(f"{rule.code:7}", fg=COLOURS[rule.level], bold=True)
        on = "on " if is_on(rule, settings) else "off"
        lines.append(f"{code} {rule.name:{wide}}  {rule.level:7}  {on}  {summary(rule)}\n")
    return "".join(lines)


def _record(rule: Rule, settings: Settings) -> dict[str, Any]:
    return {
        "code": rule.code,
        "name": rule.name,
        "flag": rule.flag,
        "level": rule.level,
        "on": is_on(rule, settings),
        "kinds": sorted(rule.kinds),
        "scope": rule.unit,
        "summary": summary(rule),
        "help": rule.help,
        "why": " ".join(rule.why.split()),
        "sources": list(rule.sources),
        "options": [
            {"name": option.name, "default": option.default, "meaning": option.meaning} for option in rule.options
        ],
        "since": rule.since,
        "replaces": list(rule.replaces),
    }
