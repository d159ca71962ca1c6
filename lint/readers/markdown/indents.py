"""Indents that are there for the sake of the code around the words, and mean nothing to the words."""

from lint.markup.templates import MASK
from lint.text.patterns import pattern

_LINE = pattern(r"([^\n]*?)(\r?\n|\Z)")
_ITEM = pattern(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]")
_DEEP = pattern(r"(?:[ ]{4,}|[ ]{0,3}\t[ \t]*)(?=\S)")
_TIGHT_HEADING = pattern(r"[ ]{0,3}#{1,5}(#)(?=[^\s#])")


def without_indents(text: str, start: int = 0, *, tight_headings: bool = False) -> str:
    """The text, equally long, in which deep indents outside lists and fences begin no code, from `start` on.

    Such an indent is put before the line end above it, so that what follows stands at the margin and every other
    character where it was. With `tight_headings`, "##Prices" is a heading too, as many renderers have it.
    """
    done = [text[:start]]
    margin, shift = -1, 0  # the indent of the list that is open, and how much of it is the code's
    above_is_blank = True
    line_end = fence = ""
    for line in _LINE.finditer(text, start):
        words = line[1]
        shown = words.lstrip(" \t")
        depth = len(words) - len(shown)
        if fence:
            fence = "" if shown.startswith(fence) else fence
        elif shown.startswith(("```", "~~~")):
            fence = shown[:3]
        elif shown:
            is_item = bool(_ITEM.match(words))
            if margin >= 0 and not is_item and depth <= margin:
                margin = -1
            if margin < 0:
                shift = depth if _DEEP.match(words) else 0
            if is_item:
                margin = depth if margin < 0 else min(margin, depth)
            if cut := min(shift, depth):
                words = words[cut:]
                line_end = (" " if above_is_blank and len(done) > 1 else MASK) * cut + line_end
            if tight_headings and (heading := _TIGHT_HEADING.match(words)):
                words = f"{words[: heading.start(1)]} {words[heading.end(1) :]}"
        done += (line_end, words)
        line_end = line[2]
        above_is_blank = not shown.strip(MASK)
    return "".join((*done, line_end))
