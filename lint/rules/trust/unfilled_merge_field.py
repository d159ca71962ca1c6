"""TRU009: a merge field that was sent before anybody filled it in."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from lint.analysis.reading import SentenceReading
from lint.model.finding import Hit
from lint.model.rule import Bad, Good, rule
from lint.text.patterns import pattern

_TOOLS_OWN = ("{{", "*|", "%%", "<<", "«", "[[", "{!", "<%")
"""Signs that mail tools use and people don't. The others stand for much else, in mail among programmers above all."""

_FOR_A_PERSON = pattern(
    r"name|first|last|company|organi[sz]ation|recipient|prospect|contact|customer|client|title|city|your|insert|greeting",
    re.IGNORECASE,
)
"""What a merge field is called that is filled in for a reader."""

_MAIL = "From: Jo <jo@acme.example>\nTo: Sam <sam@hill.example>\nDate: Mon, 4 May 2026 09:00:00 +0000\n"
_BODY = "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n"


@rule(
    code="TRU009",
    name="unfilled-merge-field",
    level="error",
    unit="sentence",
    precedence=190,
    says="“{found}” was sent as it stands: nobody filled it in.",
    help="Put the reader's own word there, or write the sentence without it.",
    sources=("An unfilled tag proves that nobody wrote to this reader.",),
    examples=(
        Bad(f"{_MAIL}Subject: Your oven\n{_BODY}Hi [{{{{first_name}}}}],\n\nYour oven is ready.\n", "email", "eml"),
        Bad(f"{_MAIL}Subject: Your oven\n{_BODY}Hello [*|FNAME|*], your oven is ready.\n", "email", "eml"),
        Bad(f"{_MAIL}Subject: Your oven\n{_BODY}Dear [%FIRST_NAME%], can you come on Monday?\n", "email", "eml"),
        Bad(f"{_MAIL}Subject: Your oven, [{{{{company}}}}]\n{_BODY}Can you come on Monday?\n", "email", "eml"),
        Good("Hi {{first_name}},\n\nYour oven is ready.", "email", "text"),
        Good("Hello *|FNAME|*, your oven is ready.", "email", "html"),
        Good(f"{_MAIL}Subject: Your oven\n{_BODY}Hi Ann,\n\nYour oven is ready.\n", "email", "eml"),
        Good(f"{_MAIL}Subject: Your oven\n{_BODY}The [draft] label on page two can go.\n", "email", "eml"),
        Bad(f"{_MAIL}Subject: Your oven\n{_BODY}Hi [«First_Name»], your oven is ready.\n", "email", "eml"),
        Bad(f"{_MAIL}Subject: Your oven\n{_BODY}Hi [{{firstName}}], your oven is ready.\n", "email", "eml"),
        Good(f"{_MAIL}Subject: Your script\n{_BODY}Set ${{HOME}} and {{lang}} before it starts.\n", "email", "eml"),
    ),
)
def unfilled_merge_field(sentence: SentenceReading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """“Hi {{first_name}},” tells the reader that a machine wrote, and that nobody looked.

    In a template the field belongs there, so only a message that was really sent is read.
    """
    if not sentence.reading.document.metadata.get("sent"):
        return
    block = sentence.block.block
    for mark in block.marks:
        if mark.kind == "merge" and sentence.sentence.start <= mark.start < sentence.sentence.end:
            found = block.text[mark.start : mark.end]
            if found.startswith(_TOOLS_OWN) or _FOR_A_PERSON.search(mark.value):
                yield Hit(block, mark.start, mark.end, {"found": found})
