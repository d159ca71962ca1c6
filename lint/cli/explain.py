"""`pitchlint explain CODE`: everything about one rule."""

import re
from collections.abc import Iterator
from textwrap import fill

import click

from lint.api import base_settings_at, find_rule, is_on, rules
from lint.cli.options import HOW_TO_SHOW, look, put
from lint.cli.rules import summary
from lint.cli.session import base_settings
from lint.model.rule import Bad, Good, Option, Rule
from lint.report.excerpt import printable
from lint.report.terminal import Look

_BRACKETS = re.compile(r"\[\[|\]\]|\[|\]")
_MOST_EXAMPLES = 4
_WIDTH = 88


@click.command("explain", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("rule_", metavar="CODE|NAME")
@HOW_TO_SHOW
@click.option("--config", metavar="FILE", help="Use this config, whatever lies in this folder.")
@click.option("--isolated", is_flag=True, help="Use no config.")
def command(rule_: str, output: str | None, color: str, config: str | None, isolated: bool) -> int:
    """Explain one rule: what it finds and why, examples, the way out, and how to configure it."""
    settings = base_settings(config, isolated) or base_settings_at(".")
    rule = find_rule(rule_, rules(settings))
    shown = look(color, output)
    state = "on" if is_on(rule, settings) else "off"
    put("\n".join(_page(rule, state, shown)) + "\n", output)
    return 0


def _page(rule: Rule, state: str, shown: Look) -> Iterator[str]:
    def heading(text: str) -> str:
        return shown.style(text, bold=True)

    yield f"{heading(f'{rule.code} {rule.name}')} ({rule.level}, {state})"
    yield ""
    yield _indented(summary(rule))
    yield ""
    yield heading("Why")
    for paragraph in re.split(r"\n\s*\n", rule.why):
        yield _indented(" ".join(paragraph.split()))
    for source in rule.sources:
        yield _indented(f"Source: {source}")
    bad = [example for example in rule.examples if isinstance(example, Bad)][:_MOST_EXAMPLES]
    good = [example for example in rule.examples if isinstance(example, Good)][:_MOST_EXAMPLES]
    for title, examples, sign in (("It finds", bad, "-"), ("It leaves alone", good, "+")):
        if examples:
            yield ""
            yield heading(title)
            for example in examples:
                yield from _example(example, sign, shown)
    yield ""
    yield heading("How to fix it")
    yield _indented(summary(rule._replace(says=rule.help)) or "Each finding names what to write instead.")
    yield ""
    yield heading("Where it looks")
    roles = f"; only in: {', '.join(sorted(rule.roles))}" if rule.roles else ""
    yield _indented(", ".join(sorted(rule.kinds)) + roles)
    for place, level in sorted(rule.levels.items()):
        yield _indented(f"{place}: {level}")
    yield ""
    yield heading("How to configure it")
    yield from (f"  {line}" for line in _config(rule))
    yield _indented(f"In the copy: <!-- pitchlint: ignore {rule.code} --> on the line above, or beside it.")


def _example(example: Bad | Good, sign: str, shown: Look) -> Iterator[str]:
    text = _marked(example.text, shown) if isinstance(example, Bad) else example.text
    lines = [line for line in text.strip().split("\n") if line.strip()]
    for at, line in enumerate(lines):
        mark = shown.style(sign, fg="red" if sign == "-" else "green") if at == 0 else " "
        yield f"  {mark} {fill(line, _WIDTH, subsequent_indent='    ')}"
    if isinstance(example, Bad) and example.fixed:
        yield f"  {shown.style('>', fg='green')} {printable(example.fixed)}"


def _marked(text: str, shown: Look) -> str:
    """An example's text with what is found in it between arrows, or underlined where there are colours."""
    pieces: list[str] = []
    at = 0
    for bracket in _BRACKETS.finditer(text):
        piece = text[at : bracket.start()]
        found = bracket.group()
        if found == "]":
            piece = shown.style(piece, underline=True) if shown.style(" ", bold=True) != " " else f"›{piece}‹"
        pieces += (piece, found[0] if len(found) == 2 else "")
        at = bracket.end()
    return "".join((*pieces, text[at:]))


def _config(rule: Rule) -> Iterator[str]:
    """Lines of a config that name the rule."""
    yield f'ignore = ["{rule.code}"]' if rule.default else f'select = ["DEFAULT", "{rule.code}"]'
    yield "[severity]"
    yield f'{rule.name} = "{"warning" if rule.level == "error" else "error"}"'
    if rule.options:
        yield f"[rules.{rule.code}]"
    for option in rule.options:
        yield fill(option.meaning, _WIDTH - 4, initial_indent="# ", subsequent_indent="  # ")
        yield f"{option.name} = {_toml(option)}"


def _toml(option: Option) -> str:
    if isinstance(option.default, bool):
        return str(option.default).lower()
    return f'"{option.default}"' if isinstance(option.default, str) else str(option.default)


def _indented(text: str) -> str:
    return fill(text, _WIDTH, initial_indent="  ", subsequent_indent="  ")
