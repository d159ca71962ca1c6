"""HTML that is escaped by construction: only what `element` makes is markup, any other text is text."""

from collections.abc import Iterable

_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;", "\0": "\ufffd"})
_VOID = frozenset(("meta", "br", "input", "path", "rect", "circle", "line", "polyline"))


class Markup(str):
    """A piece of HTML. A plain `str` beside it is text, and is escaped where it is put in."""

    __slots__ = ()


Child = str | Iterable["Child"] | None


def element(name: str, attributes: dict[str, object] | None = None, *children: Child) -> Markup:
    """An element with its children. An attribute that is True has no value; one that is None or False is left out."""
    written = "".join(
        f" {key}" if value is True else f' {key}="{escaped(str(value))}"'
        for key, value in (attributes or {}).items()
        if value is not None and value is not False
    )
    if name in _VOID:
        return Markup(f"<{name}{written}>" if name in ("meta", "br", "input") else f"<{name}{written}/>")
    return Markup(f"<{name}{written}>{joined(children)}</{name}>")


def joined(children: Iterable[Child]) -> Markup:
    """Pieces one after another: markup as it is, text escaped."""
    out: list[str] = []
    for child in children:
        if child is None:
            continue
        if isinstance(child, Markup):
            out.append(child)
        elif isinstance(child, str):
            out.append(escaped(child))
        else:
            out.append(joined(child))
    return Markup("".join(out))


def escaped(text: str) -> str:
    """A text as HTML shows it, in content and in quoted attributes."""
    return text.encode("utf-8", "replace").decode("utf-8").translate(_TEXT)


def unseen(text: str) -> Markup:
    """A text for screen readers alone."""
    return element("span", {"class": "unseen"}, text)


def short(text: str, most: int = 140) -> str:
    """A sentence on one line, cut where it is long."""
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
