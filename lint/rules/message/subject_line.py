"""EML002: a subject line that is empty, shouted, too long, or pretends."""

from collections.abc import Iterable, Mapping
from typing import Any

from lint.analysis.reading import Reading
from lint.model.finding import Hit
from lint.model.rule import Bad, Good, Option, rule
from lint.rules.evidence import told_words

_MAIL = "From: Jo <jo@acme.example>\nTo: Sam <sam@hill.example>\nMessage-ID: <1@acme.example>\nSubject:{}\n\n"
_BODY = "Hi Sam,\n\nyour oven is ready. Shall I bring it on Monday?\n"


@rule(
    code="EML002",
    name="subject-line",
    level="warning",
    unit="document",
    kinds="email",
    roles="subject",
    says="{what}",
    help="{how}",
    options=(Option("note-words", 7, "words of a subject above which it is noted", 1, 50),),
    sources=(
        "Subjects of three or four words are answered best; without one, 14 % of mails are (Boomerang; second-hand).",
    ),
    examples=(
        Bad("Subject: [YOUR OVEN IS READY NOW]\n\n" + _BODY, "email", "text"),
        Bad("Subject: Your oven is ready[!!]\n\n" + _BODY, "email", "text"),
        Bad("Subject: [Re:] your oven\n\n" + _BODY, "email", "text"),
        Bad("Subject: [Nine reasons why your bakery needs a new oven this year]\n\n" + _BODY, "email", "text"),
        Good("Subject: Your oven on Monday\n\n" + _BODY, "email", "text"),
        Good("Subject: Your VAT form for HMRC\n\n" + _BODY, "email", "text"),
        Good("Subject: Shall I bring it on Monday?\n\n" + _BODY, "email", "text"),
        Good("Subject: Re: [Subject of the first mail]\n\n" + _BODY, "email", "text"),
        Good("Subject: Your oven [what they asked for in the first mail, in their words]\n\n" + _BODY, "email", "text"),
        Good(
            "Subject: Re: your oven\nIn-Reply-To: <2@hill.example>\n" + _MAIL.format(" x").split("Subject", 1)[0]
            + "\n" + _BODY, "email", "eml",
        ),
        Good(_BODY, "email", "text"),
    ),
)  # fmt: skip
def subject_line(reading: Reading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """The subject decides whether the rest is read: three or four plain words that the reader would use.

    Speaks only where there is a subject header.
    """
    metadata = reading.document.metadata
    if metadata.get("subject") == "":
        if reading.sentences:
            yield reading.sentences[0].hit(
                level="error", what="The subject is empty.", how="Write three or four words that the reader would use."
            )
        return
    block = next((block for block in reading.blocks if block.block.role == "subject" and block.sentences), None)
    if block is None:
        return
    tokens = block.block.tokens
    words = [token for token in tokens if token.kind in ("word", "number") and token.text[0] not in "'’"]
    letters = [token.text for token in words if token.kind == "word" and len(token.text) > 1]
    sentence = block.sentences[0]
    if len(letters) > 1 and all(word.isupper() for word in letters):
        yield Hit(
            block.block, tokens[0].start, tokens[-1].end,
            {"what": "The subject is in capitals: it reads as shouting.", "how": "Write it as you would say it."},
        )  # fmt: skip
    elif (count := told_words(tokens)) > options["note-words"]:
        yield Hit(
            block.block, tokens[0].start, tokens[-1].end,
            {
                "what": f"{count} words: phones cut a subject off after about seven.",
                "how": "Keep the three or four words that matter most to the reader.",
            },
            level="note",
        )  # fmt: skip
    pretends = tokens[0].norm in ("re", "fw", "fwd") and len(tokens) > 1 and tokens[1].text == ":"
    in_thread = len(tokens) > 2 and tokens[2].text[0] == "["  # “Re: [subject of the first mail]”
    if pretends and not in_thread and not metadata.get("reply"):
        yield sentence.hit(
            sentence.sentence.first, sentence.sentence.first + 2,
            what="“Re:” pretends to be an answer.", how="Readers notice. Say what it is about.",
        )  # fmt: skip
    for token in tokens:
        if token.kind == "punct" and token.text.count("!") > 1:
            yield Hit(
                block.block, token.start, token.end,
                {"what": f"“{token.text}” in a subject reads as pressure.", "how": "Leave it off."},
                replacement="", safety="unsafe",
            )  # fmt: skip
