"""Begin a rule: a module with placeholders for its examples, and its line in the registry.

python scripts/new_rule.py CLR010 passive-voice clarity

The rule's tests fail until every TODO is filled in. A rule that is only a list of words needs no module: see
CONTRIBUTING.md.
"""

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from lint.api import rules

ROOT = Path(__file__).resolve().parents[1]
REGISTRY = ROOT / "lint" / "registry.py"
FAMILIES = ROOT / "lint" / "rules"

_RULES = re.compile(r"(?<=^RULES = \(\n)(?:    \"[\w.]+\",\n)*(?=\)$)", re.MULTILINE)
_EXAMPLES = 4

_MODULE = '''\
"""{code}: TODO, what is found in the copy."""

from collections.abc import Iterable, Mapping
from typing import Any

from lint.analysis.reading import SentenceReading
from lint.model.finding import Hit
from lint.model.rule import Bad, Good, rule


@rule(
    code="{code}",
    name="{name}",
    level="note",
    unit="sentence",
    says="“{{found}}” TODO.",
    help="TODO: the better sentence.",
    sources=("TODO: where this is known from.",),
    examples=(
{examples}
    ),
)
def {function}(sentence: SentenceReading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """TODO: why it loses the reader."""
    return ()
'''

_NEXT = """\
{module} is there, and lint/registry.py knows it. Next:
1. Fill in every TODO: four examples that have to be found at their [brackets], four near misses that have to be left
   alone, and the function that tells them apart.
2. python -m pytest tests/test_examples.py -k {code}
3. python scripts/corpus_diff.py HEAD FOLDER shows what it finds in a folder of real copy. Read it as its writer would.
4. python scripts/make_docs.py writes its page. Tell of it in CHANGELOG.md.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Begin a rule: its module and its line in the registry.")
    parser.add_argument("code", help="three capitals and three digits, never used before: CLR010")
    parser.add_argument("name", help="small words with hyphens, so that “allow NAME” reads well: passive-voice")
    parser.add_argument("family", choices=families(), help="the folder that the module belongs to")
    wanted = parser.parse_args(arguments)
    function = wanted.name.replace("-", "_")
    module = FAMILIES / wanted.family / f"{function}.py"
    if complaint := objection(wanted.code, wanted.name, module):
        parser.error(complaint)
    examples = ['        Bad("[TODO]"),'] * _EXAMPLES + ['        Good("TODO"),'] * _EXAMPLES
    text = _MODULE.format(code=wanted.code, name=wanted.name, function=function, examples="\n".join(examples))
    module.write_text(text, encoding="utf-8")
    REGISTRY.write_text(registered(REGISTRY.read_text(encoding="utf-8"), f"{wanted.family}.{function}"), "utf-8")
    print(_NEXT.format(module=module.relative_to(ROOT).as_posix(), code=wanted.code), end="")
    return 0


def families() -> list[str]:
    """The folders that hold rules."""
    return sorted(folder.parent.name for folder in FAMILIES.glob("*/__init__.py"))


def objection(code: str, name: str, module: Path) -> str | None:
    """Why a rule can't be called so; None if it can."""
    if not re.fullmatch(r"[A-Z]{3}\d{3}", code):
        return f"the code “{code}” isn't three capitals and three digits, such as CLR010"
    if not re.fullmatch(r"[a-z]+(-[a-z]+)*", name):
        return f"the name “{name}” isn't small words with hyphens between them, such as passive-voice"
    for rule in rules():
        if code in (rule.code, *rule.replaces) or name == rule.name:
            return f"{code} {name} is taken by {rule.code} {rule.name}; a code and a name are used once"
    return f"{module} is there already" if module.exists() else None


def registered(text: str, module: str) -> str:
    """The registry's text with one more module among RULES, in order."""
    found = _RULES.search(text)
    if found is None:
        raise SystemExit("lint/registry.py has no RULES with one module a line")
    lines = sorted({*found.group().splitlines(keepends=True), f'    "{module}",\n'})
    return text[: found.start()] + "".join(lines) + text[found.end() :]


if __name__ == "__main__":
    sys.exit(main())
