"""EML001: a first email too long to be answered."""

from collections.abc import Iterable, Mapping
from typing import Any

from lint.analysis.reading import Reading
from lint.model.finding import Hit
from lint.model.rule import Bad, Good, Option, rule
from lint.rules.evidence import goes_on, is_newsletter, told_words

_PITCH = "You plan the rota by hand today, and it takes you a day. With this it takes ten minutes. "


@rule(
    code="EML001",
    name="email-length",
    level="note",
    unit="document",
    kinds="email",
    says="{words} words: long for an email that wants an answer.",
    help="Keep to {limit} words: what you noticed about the reader, what could be better, one question.",
    options=(
        Option("note-words", 125, "words of the body above which it is noted", 20, 5000),
        Option("warning-words", 200, "words of the body above which it is a warning", 20, 5000),
    ),
    sources=("Emails of 50 to 125 words are answered most (Boomerang, 40 million mails; second-hand).",),
    examples=(
        Bad(f"Hi Ann,\n\n[You plan the rota by hand today, and it takes you a day.] With this it takes ten minutes. "
            f"{_PITCH * 7}\n\nHow do you plan it?", kind="email"),
        Bad(f"Hi Sam,\n\n[You asked about fuel.] {_PITCH * 8}\n\nShall we talk on Tuesday?", kind="email"),
        Bad(f"Subject: The rota\n\nDear Sam,\n\n[You asked me about fuel.] {_PITCH * 12}", kind="email", format="text"),
        Bad(f"Hi Lee,\n\n[Your second shop opens in May.] {_PITCH * 7}\n\n- Ten minutes\n- One day", kind="email"),
        Good(f"Hi Ann,\n\n{_PITCH * 5}\n\nHow do you plan it?", kind="email"),
        Good("Hi Ann,\n\nYour second depot opens in May. How do you plan deliveries today?", kind="email"),
        Good(
            f"Hi Ann,\n\n{_PITCH * 5}\n\n[Name one thing that you noticed about the reader's shop, such as the new "
            "depot, the second bakery, the longer opening hours or the vans that they have just bought for it.]\n\n"
            "How do you plan it?",
            kind="email",
        ),
        Good(
            f"Subject: Rye\n\nDear Ann,\n\n{_PITCH * 12}\n\n"
            + "\n\n".join(f"See https://bread.example/{name} now." for name in ("rye", "oat", "corn", "bran", "malt")),
            kind="email",
            format="text",
        ),
        Good(f"Hi Ann,\n\nIt was good to speak with you on Monday. {_PITCH * 8}\n\nBest, Jo", kind="email"),
        Good(_PITCH * 30, kind="web"),
        Good(f"Subject: The rota\n\nHi Ann,\n\nYes, it does.\n\nOn Mon, 4 May 2026 at 09:12, Ann Hill wrote:\n> "
             f"{_PITCH * 12}", kind="email", format="text"),
    ),
)  # fmt: skip
def email_length(reading: Reading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """A busy reader answers what can be read on a phone, standing up.

    A newsletter, a reply or the sum of a talk may be longer.
    """
    metadata = reading.document.metadata
    if reading.context.purpose or metadata.get("reply") or is_newsletter(reading) or goes_on(reading):
        return
    words = sum(
        told_words(block.block.tokens)
        for block in reading.blocks
        if block.block.role in ("paragraph", "item", "heading", "cell", "quote")
    )
    if words > options["note-words"] and reading.opening_sentence is not None:
        level = "warning" if words > options["warning-words"] else "note"
        yield reading.opening_sentence.hit(words=str(words), limit=str(options["note-words"]), level=level)  # type: ignore[arg-type]
