"""Make a block of a view: its tokens and sentences, shared by everything that follows."""

from collections.abc import Iterable, Mapping
from typing import Any

from lint.model.document import Block, Mark, Role, Speaker, Zone
from lint.model.view import TextView
from lint.text.held import HeldTokens
from lint.text.sentences import split_sentences


def make_block(
    role: Role,
    view: TextView,
    marks: Iterable[Mark] = (),
    *,
    level: int = 0,
    zone: Zone = "body",
    speaker: Speaker = "unknown",
    headings: tuple[str, ...] = (),
    group: int = 0,
    place: Mapping[str, Any] | None = None,
) -> Block:
    """The block of a view, tokenised and cut into sentences. See `Block` for what the arguments mean."""
    marks = tuple(marks)
    tokenised = HeldTokens(view.text, marks)
    sentences = split_sentences(view.text, tokenised.tokens)
    return Block(role, view, tokenised, sentences, marks, level, zone, speaker, headings, group, place)
