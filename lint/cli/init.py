"""`pitchlint init`: a config to start from, made of what the folder holds."""

import json
import os
from collections.abc import Iterable, Iterator

import click

from lint import __version__
from lint.cli.survey import Survey, survey
from lint.config.load import config_in
from lint.config.settings import KEYS
from lint.fixes import write
from lint.model.document import KINDS
from lint.model.errors import UnreadableError, UsageError
from lint.report.excerpt import printable
from lint.report.verdict import count_of

CONFIG = "pitchlint.toml"
HOOKS = ".pre-commit-config.yaml"
BASELINE = "pitchlint-baseline.json"
_MOST_FOLDERS = 8

PRE_COMMIT = f"""\
  - repo: https://github.com/OWNER/pitchlint
    rev: v{__version__}
    hooks:
      - id: pitchlint
        # Old copy? `pitchlint check . --write-baseline {BASELINE}`, then take the # off the next line.
        # args: [--baseline, {BASELINE}]
"""


@click.command("init", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("folder", default=".", type=click.Path(exists=True, file_okay=False))
@click.option("-y", "--yes", is_flag=True, help="Ask nothing: take what was found.")
@click.option("--overwrite", is_flag=True, help="Replace a config that is there.")
def command(folder: str, yes: bool, overwrite: bool) -> int:
    """Look at a folder of copy and write a commented config, and a hook for pre-commit.

    It finds the names that mean you, the formats, and folders of emails, decks and proposals. A file that is there
    stays as it is, unless you say otherwise.
    """
    target = os.path.join(folder, CONFIG)
    held = config_in(folder)
    found = survey(folder)
    for line in _told(found):
        click.echo(line, err=True)
    brands = tuple(name for name, _ in found.names)
    if not yes:
        brands = _asked_brands(brands)
    if held is not None and not overwrite and (yes or not _agreed(f"{held} is there already. Replace it?", False)):
        raise UsageError(f"{held} is there already and stays as it is; --overwrite replaces it")
    if held is not None and os.path.basename(held) != CONFIG:
        raise UsageError(f"{held} holds your config; write there, or take it out first")
    if not yes and held is None and not _agreed(f"Write {target}?", True):
        return 0
    _put(target, "".join(f"{line}\n" for line in _config(found, brands)))
    _hook(os.path.join(folder, HOOKS), yes)
    click.echo(f"Next: `pitchlint check {folder}` shows what it finds.", err=True)
    click.echo(f"Too much of it? `pitchlint check {folder} --write-baseline {BASELINE}` makes it known.", err=True)
    return 0


def _told(found: Survey) -> Iterator[str]:
    """What was found, for people."""
    if not found.files:
        yield "There is no copy here yet that pitchlint reads."
        return
    yield f"{count_of(found.files, 'file')}: " + ", ".join(f"{count} {name}" for name, count in found.formats.items())
    listed = [f"{printable(name)} ({count})" for name, count in found.folders.items()]
    yield "Folders: " + ", ".join(listed[:_MOST_FOLDERS]) + (", …" if len(listed) > _MOST_FOLDERS else "")
    for name, reasons in found.names:
        yield f"Name: {printable(name)} ({', '.join(reasons)})"
    for kind, folders in found.kinds.items():
        yield f"Kind {kind}: {', '.join(map(printable, folders))}"
    for path in found.no_pitch:
        yield f"Left out: {printable(path)}"


def _asked_brands(brands: tuple[str, ...]) -> tuple[str, ...]:
    """The names that mean the user, as the user wants them."""
    given = _answer("Names that mean you, with commas between them", ", ".join(brands))
    return tuple(dict.fromkeys(name.strip() for name in given.split(",") if name.strip()))


def _answer(question: str, default: str) -> str:
    try:
        return str(click.prompt(question, default=default, show_default=bool(default), err=True))
    except click.Abort:
        raise UsageError("init asks before it writes, and nobody answered; --yes takes what was found") from None


def _agreed(question: str, default: bool) -> bool:
    try:
        return click.confirm(question, default=default, err=True)
    except click.Abort:
        raise UsageError("init asks before it writes, and nobody answered; --yes takes what was found") from None


def _config(found: Survey, brands: tuple[str, ...]) -> Iterator[str]:
    """The lines of the config: what was found is set, the rest is there to be switched on."""
    yield "# What pitchlint knows of your copy. A line that begins with # is off; `pitchlint rules` lists the rules."
    reasons = [f"{printable(name)}: {', '.join(reasons)}" for name, reasons in found.names if name in brands]
    yield from _setting("brands", _list(brands) if brands else None, '["Acme", "Acme Atlas"]', reasons)
    yield from _setting("known-terms", None, '["VAT", "SKU"]')
    yield from _setting("audience", None, '"business"')
    yield from _setting("ignore", None, '["CLR008"]')
    yield from _setting("fail-on", None, '"error"')
    yield from _setting("min-score", None, "50")
    left_out = tuple(f"{path}/**" for path in found.no_pitch)
    yield from _setting("exclude", _list(left_out) if left_out else None, '["legal/**"]')
    yield from ("", f"# {_sentence(KEYS['kinds'].meaning)}: else the format and the text tell.")
    yield "[kinds]" if found.kinds else "# [kinds]"
    examples = {"web": '["site/**"]', "email": '["outbox/**"]', "deck": '["slides/**"]', "proposal": '["offers/**"]'}
    for kind in KINDS:
        folders = found.kinds.get(kind)
        yield (
            f"{kind} = {_list(tuple(f'{path}/**' for path in folders))}" if folders else f"# {kind} = {examples[kind]}"
        )


def _setting(key: str, value: str | None, example: str, reasons: Iterable[str] = ()) -> Iterator[str]:
    yield from ("", f"# {_sentence(KEYS[key].meaning)}.")
    yield from (f"# {reason}" for reason in reasons)
    yield f"# {key} = {example}" if value is None else f"{key} = {value}"


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _list(texts: tuple[str, ...]) -> str:
    return "[" + ", ".join(json.dumps(text, ensure_ascii=False) for text in texts) + "]"


def _hook(path: str, yes: bool) -> None:
    """Write the hook where there is none; where there are others, show what to add."""
    if os.path.exists(path):
        with open(path, encoding="utf-8", errors="replace") as file:
            if "id: pitchlint" in file.read():
                return
        click.echo(f"{path} is there already. Add this below `repos:`, and pitchlint reads each commit:", err=True)
        click.echo(PRE_COMMIT, nl=False)
    elif os.path.exists(os.path.join(os.path.dirname(path), ".git")) and (yes or _agreed(f"Write {path}?", True)):
        _put(path, f"repos:\n{PRE_COMMIT}")
        click.echo("`pre-commit install` switches it on.", err=True)


def _put(path: str, text: str) -> None:
    try:
        write(path, text.encode("utf-8", "replace"))
    except UnreadableError as error:
        raise UsageError(f"{path} {error}") from None
    click.echo(f"Wrote {path}.", err=True)
