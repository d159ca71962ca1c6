"""`pitchlint explain CODE`: everything about one rule."""

import click

from lint.api import base_settings_at, find_rule, is_on, rules
from lint.cli.options import HOW_TO_SHOW
from lint.cli.output import look, put
from lint.cli.session import base_settings
from lint.report.rulepage import page_of
from lint.report.ruleterminal import as_terminal


@click.command("explain", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("rule_", metavar="CODE|NAME")
@HOW_TO_SHOW
@click.option("--config", metavar="FILE", help="Use this config, whatever lies in this folder.")
@click.option("--isolated", is_flag=True, help="Use no config.")
def command(rule_: str, output: str | None, color: str, config: str | None, isolated: bool) -> int:
    """Explain one rule: what it finds and why, examples, the way out, and how to configure it."""
    settings = base_settings(config, isolated) or base_settings_at(".")
    rule = find_rule(rule_, rules(settings))
    page = as_terminal(page_of(rule), look(color, output))
    state = "on" if is_on(rule, settings) else "off"
    put(f"{page}\n{rule.code} is {state} with your settings.\n", output)
    return 0
