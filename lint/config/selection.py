"""Which rules a list of codes, names and families means."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from lint.model.namedtuple import NamedTuple
from lint.model.rule import Rule
from lint.text.nearest import nearest

DEFAULT = "DEFAULT"
ALL = "ALL"
_EXACT = 1000  # longer than any prefix


class Label(NamedTuple):
    """What a rule can be called by."""

    code: str
    name: str
    default: bool = True
    replaces: tuple[str, ...] = ()


def label_of(rule: Rule) -> Label:
    """What a rule can be called by."""
    return Label(rule.code, rule.name, rule.default, rule.replaces)


def weight(selector: str, label: Label) -> int | None:
    """How precisely a selector names a rule: the length of the prefix, more for code or name; None if it doesn't.

    DEFAULT (the rules that are on by default) and ALL are 0: anything explicit outweighs them.
    """
    if selector == ALL:
        return 0
    if selector == DEFAULT:
        return 0 if label.default else None
    code = selector.upper()
    if code == label.code or selector.lower() == label.name or code in label.replaces:
        return _EXACT
    return len(code) if label.code.startswith(code) else None


def heaviest(selectors: Iterable[str], label: Label) -> int | None:
    """The weight of the selector that names the rule most precisely; None if none does."""
    return max((found for item in selectors if (found := weight(item, label)) is not None), default=None)


@lru_cache(1000)  # asked of each rule for each file, of which all of a run have much the same answer
def is_chosen(label: Label, select: tuple[str, ...], ignore: tuple[str, ...]) -> bool:
    """Whether a rule runs: explicit beats implicit, the longest prefix wins, and of two equals `ignore` does."""
    chosen, ignored = heaviest(select, label), heaviest(ignore, label)
    return chosen is not None and (ignored is None or chosen > ignored)


def complaint(selector: str, labels: Sequence[Label]) -> str | None:
    """What is wrong with a selector, naming the nearest right word; None when it means at least one rule."""
    if selector in (DEFAULT, ALL) or any(weight(selector, label) is not None for label in labels):
        return None
    families = sorted({label.code.rstrip("0123456789") for label in labels})
    known = [DEFAULT, ALL, *families, *(label.code for label in labels), *(label.name for label in labels)]
    close = nearest(selector, known)
    return f"unknown rule “{selector}”" + (f"; did you mean {close}?" if close else "; `pitchlint rules` lists them")
