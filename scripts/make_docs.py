"""Write what the docs take from the code: a page for each rule, their index, and tables of the config and the options.

python scripts/make_docs.py           writes them
python scripts/make_docs.py --check   names what is stale, and fails if anything is
"""

import argparse
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import click

from lint.api import rules
from lint.cli.app import group
from lint.cli.commands import COMMANDS
from lint.config.settings import KEYS, Settings
from lint.model.rule import Rule
from lint.report.rulemarkdown import as_markdown, escaped
from lint.report.rulepage import bounds_of, page_of, summary, toml
from lint.wordlists import load_lists

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
PAGES = DOCS / "rules"
CONFIG = DOCS / "config.md"
OPTIONS = DOCS / "options.md"
WORD_LISTS = ROOT / "wordlists" / "README.md"

_NOTICE = "<!-- scripts/make_docs.py writes this page from the rules. -->\n"
_FAMILY = re.compile(r"^\| `([A-Z]{3})` \| (.+) \|$", re.MULTILINE)
_TABLE = re.compile(r"(?<=<!-- table: )(\w+)( -->\n).*?(?=<!-- end -->)", re.DOTALL)


def documents() -> dict[Path, str]:
    """Every file that is written, with its text."""
    catalogue = rules()
    pages = {PAGES / _file(rule): f"{_NOTICE}\n{as_markdown(page_of(rule))}" for rule in catalogue}
    arguments = {name: _arguments(name) for name in COMMANDS}
    tables = {"keys": _keys(), "options": _options(catalogue), "lists": _lists(), **arguments}
    written = {name: "\n".join(lines) for name, lines in tables.items()}
    return {
        **pages,
        PAGES / "index.md": "\n".join((_NOTICE, *_index(catalogue), "")),
        CONFIG: _with_tables(CONFIG, written),
        OPTIONS: _with_tables(OPTIONS, written),
        WORD_LISTS: _with_tables(WORD_LISTS, written),
    }


def _with_tables(page: Path, tables: Mapping[str, str]) -> str:
    text = page.read_text(encoding="utf-8")
    return _TABLE.sub(lambda match: f"{match[1]}{match[2]}{tables[match[1]]}\n", text)


def stale() -> list[Path]:
    """The files that `main` would write or remove."""
    wanted = documents()
    changed = [path for path, text in wanted.items() if not path.is_file() or path.read_text(encoding="utf-8") != text]
    return changed + _left_over(wanted)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Write the docs that come from the code.")
    parser.add_argument("--check", action="store_true", help="write nothing; fail if something is stale")
    if parser.parse_args(arguments).check:
        found = stale()
        for path in found:
            print(f"{path.relative_to(ROOT)} is stale: run python scripts/make_docs.py", file=sys.stderr)
        return 1 if found else 0
    wanted = documents()
    PAGES.mkdir(parents=True, exist_ok=True)
    for path, text in wanted.items():
        path.write_text(text, encoding="utf-8")
    for path in _left_over(wanted):
        path.unlink()
    return 0


def _left_over(wanted: Iterable[Path]) -> list[Path]:
    """Pages of rules that are no more."""
    return sorted(set(PAGES.glob("*.md")).difference(wanted))


def _file(rule: Rule) -> str:
    return f"{rule.code}-{rule.name}.md"


def _index(catalogue: Sequence[Rule]) -> Iterator[str]:
    """The rules by family, in the order in which the README asks the families' questions."""
    questions = dict(_FAMILY.findall((ROOT / "README.md").read_text(encoding="utf-8")))
    yield "# The rules"
    yield ""
    yield "`pitchlint explain CODE` prints the same pages. The [guide](../index.md) tells how to choose rules,"
    yield "[the config](../config.md) how to set them."
    if missing := {rule.code[:3] for rule in catalogue}.difference(questions):
        raise SystemExit(f"README.md has no question for the family {min(missing)}")
    for family, question in questions.items():
        yield from (
            "",
            f"## `{family}`: {question}",
            "",
            "| Code | Name | Level | What it says |",
            "| --- | --- | --- | --- |",
        )
        for rule in catalogue:
            if rule.code[:3] == family:
                level = rule.level if rule.default else f"{rule.level}, off by default"
                said = escaped(summary(rule))
                yield f"| [{rule.code}]({_file(rule)}) | {rule.name} | {level} | {said} |"


def _keys() -> Iterator[str]:
    yield from ("| Key | Takes | Default | What it sets |", "| --- | --- | --- | --- |")
    for name, key in KEYS.items():
        default = Settings._field_defaults[name.replace("-", "_")]
        shown = f"`{toml(default)}`" if default not in (None, {}, ()) else "none"
        yield f"| `{name}` | {escaped(key.takes)} | {shown} | {escaped(key.meaning)} |"


def _options(catalogue: Sequence[Rule]) -> Iterator[str]:
    yield from ("| Rule | Option | Default | Range | What it means |", "| --- | --- | --- | --- | --- |")
    for rule in catalogue:
        for option in rule.options:
            shown = (f"`{option.name}`", f"`{toml(option.default)}`", bounds_of(option), escaped(option.meaning))
            yield f"| [{rule.code}](rules/{_file(rule)}) | {' | '.join(shown)} |"


def _lists() -> Iterator[str]:
    """The word lists that ship, with their rule or, for a vocabulary, what it is called."""
    yield from ("| List | Rule | Entries |", "| --- | --- | ---: |")
    for words in load_lists():
        file = Path(words.path).name
        yield f"| [{file}](en/{file}) | {words.code or 'vocabulary'} | {len(words.entries):,} |"


def _arguments(command: str) -> Iterator[str]:
    """The options of a command, as its help has them."""
    yield from ("| Option | What it does |", "| --- | --- |")
    named = group.get_command(click.Context(group), command)
    for param in named.params if named else ():
        if isinstance(param, click.Option):
            spelled, _ = param.get_help_record(click.Context(named)) or ("", "")
            said = escaped(param.help or "", starts=False)
            shown = spelled.replace("|", "\\|")
            yield f"| `{shown}` | {said} |"


if __name__ == "__main__":
    sys.exit(main())
