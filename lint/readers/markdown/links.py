"""Where the title of a Markdown link, image or link definition stands: the parser tells its text, not its place."""

from lint.markup.templates import MASK

_SPACES = " \t\r\n"
_CLOSERS = {'"': '"', "'": "'", "(": ")"}


def inline_title(text: str, label_end: int, end: int) -> tuple[int, int] | None:
    """The span of the title in `](target "title")`, the label's text ending at `label_end` and the link at `end`."""
    at = text.find("](", label_end, end)
    return None if at < 0 else _title_after_target(text, at + 2, end - 1)


def definition_title(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of the title in `[label]: target "title"`."""
    at = text.find("]:", start, end)
    return None if at < 0 else _title_after_target(text, at + 2, end)


def _title_after_target(text: str, at: int, end: int) -> tuple[int, int] | None:
    at = _skip_spaces(text, at, end)
    if text.startswith("<", at):
        at += 1
        while at < end and text[at] != ">":
            at += 2 if text[at] == "\\" else 1
        at += 1
    else:
        while at < end and text[at] not in _SPACES:
            at += 1
    at = _skip_spaces(text, at, end)
    while end > at and text[end - 1] in _SPACES + MASK:
        end -= 1
    closer = _CLOSERS.get(text[at : at + 1])
    if closer is None or end - at < 3 or text[end - 1] != closer:
        return None
    return at + 1, end - 1


def _skip_spaces(text: str, at: int, end: int) -> int:
    while at < end and text[at] in _SPACES:
        at += 1
    return at
