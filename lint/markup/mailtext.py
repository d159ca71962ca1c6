"""The parts of a mail's text that are no copy: quoted replies, signatures, disclaimers, footers of mailing tools.

All is told from lines and their neighbours, whatever they were read from. Where it is not plain, a line stays copy: a
greeting or a stray footer does little harm in the judgement, a lost paragraph does.
"""

import re
from collections.abc import Iterator, Sequence

from lint.model.document import Zone
from lint.text.patterns import pattern

_GREETING = pattern(
    r"(?:hi|hiya|hello|hey|dear|good (?:morning|afternoon|evening)|greetings|to whom it may concern)\b", re.IGNORECASE
)
_LONGEST_GREETING = 60
_LONGEST_HEADER = 2000
_SIGN_OFFS = frozenset(
    (
        "best|all the best|best regards|kind regards|kindest regards|warm regards|warmest regards|with kind regards|"
        "regards|best wishes|warm wishes|with best wishes|many thanks|thanks|thanks again|thanks so much|thank you|"
        "thanks in advance|thank you so much|thanks and regards|thanks & regards|cheers|sincerely|sincerely yours|"
        "yours sincerely|yours truly|yours faithfully|yours|warmly|cordially|respectfully|respectfully yours|"
        "take care|talk soon|speak soon|see you soon|until then|until next time|with gratitude|onwards|happy baking"
    ).split("|")
)
_NAME_WORDS = 5
_POSTSCRIPT = pattern(r"p\.? ?p?\.?s\b", re.IGNORECASE)

_REST_IS_QUOTED = pattern(
    r"-{2,} ?(?:original message|original appointment|forwarded message|forwarded by .{0,80}) ?-{2,}.{0,40}"
    r"|begin forwarded message:|-----begin pgp signature-----",
    re.IGNORECASE,
)
_ATTRIBUTION_START = pattern(r"on .{0,120}(?:\d|@)|.{0,80}<[^<>\s]{1,80}@[^<>\s]{1,80}>", re.IGNORECASE)
_ATTRIBUTION_END = pattern(r"(?:wrote|writes):$", re.IGNORECASE)
_OUTLOOK = ("from:", "sent:", "date:", "to:", "subject:")

_CONTACT = pattern(
    r"https?://|www\.|[\w.+-]{1,64}@[\w-]+\.|(?<![\w.])\+?\(?\d[\d ().-]{6,30}\d"
    r"|\b(?:tel|phone|mobile|cell|fax|web)\b ?[:.]",
    re.IGNORECASE,
)
_ADDRESS = pattern(r"(?P<name>[^<>]{0,200})<(?P<address>[^<>\s]{1,254})>|(?P<bare>[^<>\s@]{1,64}@[^<>\s@,;]{1,190})")
_OVERFLOW = 45
_PLACEHOLDER = pattern(r"\[[^\[\]]{0,80}\]|\{\{[^{}]{0,80}\}\}|\{[^{}]{0,80}\}|<<[^<>]{0,80}>>")
_SMALL_WORDS = frozenset("of and the for at in de la von van & und".split())
_SIGNATURE_LINES = 12
_LONGEST_SIGNATURE_LINE = 120

_DISCLAIMER_SIGNALS = tuple(
    pattern(signal)
    for signal in (
        r"\bconfidential", r"\bprivileged\b", r"\bintended (?:only |solely )?(?:for|recipient)|\baddressee",
        r"\bunauthori[sz]ed\b|\bprohibited\b", r"\bin error\b|\bnot the intended\b", r"\bnotify\b.{0,40}\bsender\b",
        r"\bdisclos|\bdisseminat|\bcopying\b", r"\bdelete\b", r"\bvirus",
    )
)  # fmt: skip
_LEAST_SIGNALS = 3
_FOOTER = pattern(
    r"unsubscribe|opt[- ]out\b|opt-?ed in\b|(?:manage|update|change) (?:your )?(?:e-?mail |subscription )?preferences"
    r"|you(?:'re|’re| are| have)? (?:receiv(?:ed|ing)) this|(?:be )?removed? from (?:our|this|the|future|all)\b"
    r"|(?:this e-?mail|message) (?:was|is being|has been) sent to|view (?:this|it)\b.{0,30}\bin (?:your|a) browser"
    r"|all rights reserved|mailing list",
    re.IGNORECASE,
)
_LONGEST_FOOTER = 150
"""Words; a longer paragraph that speaks of unsubscribing is an article about it."""


def address_of(header: str) -> tuple[str, str]:
    """The first name and address of a `From:` or `To:` line; either may be empty."""
    found = _ADDRESS.search(header[:_LONGEST_HEADER])
    if not found:
        return header.strip(" \"'"), ""
    name = found["name"] or ""
    if "@" in name:  # a bare address stands before the first name
        name = name.rpartition(",")[2]
    return name.strip(" \"',"), found["address"] or found["bare"]


def is_greeting(line: str) -> bool:
    """Whether a line is a greeting and no more: "Hi Ann,"."""
    return bool(_GREETING.match(line)) and len(line) <= _LONGEST_GREETING and (
        line[-1] in ",!:—–-" or (len(line.split()) <= _NAME_WORDS and line[-1] not in ".?")
    )  # fmt: skip


def opens_with_greeting(line: str) -> bool:
    """Whether a line begins with a greeting, the message following at once: "Hi Ann, did you see …"."""
    return bool(_GREETING.match(line)) and any(mark in line[:_LONGEST_GREETING] for mark in ",!:")


def is_sign_off(line: str) -> bool:
    """Whether a line closes a mail: "Kind regards,", with or without a name after it."""
    if len(line) > _LONGEST_GREETING:
        return False
    head, _, name = line.lower().rstrip(" ,.!–—-").partition(",")
    if head not in _SIGN_OFFS and not (head.endswith((" yours", " regards")) and len(head.split()) <= _NAME_WORDS - 1):
        return False
    return not name or _is_name(line[len(head) + 1 :].strip(" ,.!–—-"))


def zones_of(lines: Sequence[str], *, sent: bool) -> list[Zone]:
    """The zone of each line of a mail; lines come without white space around them, blank ones empty.

    `sent` tells a mail that went through a mailing tool from a draft: only there is an unsubscribe line the tool's
    rather than the writer's. Takes time linear in the text.
    """
    zones: list[Zone] = ["body"] * len(lines)
    _mark_quotes(lines, zones)
    _mark_below_separator(lines, zones)
    for at, line in enumerate(lines):
        if zones[at] == "body" and is_sign_off(line):
            _mark_signature(lines, zones, at + 1)
    paragraphs = list(_paragraphs(lines, zones))
    for first, last in paragraphs:
        if _is_disclaimer(" ".join(lines[first:last]).lower()):
            zones[first:last] = ["disclaimer"] * (last - first)
    if sent:
        _mark_footer(lines, zones, paragraphs)
    return zones


def _mark_quotes(lines: Sequence[str], zones: list[Zone]) -> None:
    marked = [line.startswith(">") and not line.startswith(">From ") for line in lines]
    many = sum(marked) > 1
    for at in range(1, len(lines) - 1):
        # The quoting program wrapped a line that was already full: "> … will look into" / "the matter" / "> …".
        overflow = lines[at][:1].islower() and len(lines[at]) <= _OVERFLOW
        marked[at] = marked[at] or (overflow and marked[at - 1] and marked[at + 1])
    for at, line in enumerate(lines):
        if marked[at] and (many or zones[at] == "quoted"):
            zones[at] = "quoted"
        elif _REST_IS_QUOTED.fullmatch(line) or _is_outlook_header(lines, at):
            zones[at:] = ["quoted"] * (len(lines) - at)
            return
        elif line and (end := _attribution_end(lines, at)):
            zones[at:end] = ["quoted"] * (end - at)
            following = next((index for index in range(end, min(end + 4, len(lines))) if lines[index]), len(lines))
            if following == len(lines):
                continue
            if not marked[following]:
                zones[at:] = ["quoted"] * (len(lines) - at)
                return
            zones[following] = "quoted"


def _attribution_end(lines: Sequence[str], at: int) -> int:
    """The line after "On 5 May 2021, Ann Lee <ann@…> wrote:", which may be broken twice; 0 if there is none here."""
    if not _ATTRIBUTION_START.match(lines[at]):
        return 0
    for end in range(at, min(at + 3, len(lines))):
        if not lines[end]:
            return 0
        if _ATTRIBUTION_END.search(lines[end]):
            return end + 1
    return 0


def _is_outlook_header(lines: Sequence[str], at: int) -> bool:
    """Whether "From: … / Sent: … / To: … / Subject: …" begins here, in any order, as Outlook quotes a mail."""
    if not lines[at].lower().lstrip("*").startswith("from:") or at == 0:
        return False
    found = set()
    for line in lines[at : at + 6]:
        plain = line.lower().lstrip("*")
        found |= {label for label in _OUTLOOK if plain.startswith(label)}
    return "subject:" in found and bool(found & {"sent:", "date:"}) and "to:" in found


def _mark_below_separator(lines: Sequence[str], zones: list[Zone]) -> None:
    """What stands below the last "--" line, if it is short, is a signature."""
    for at in range(len(lines) - 1, -1, -1):
        if lines[at] == "--" and zones[at] == "body":
            below = [index for index in range(at, len(lines)) if zones[index] == "body"]
            if sum(1 for index in below if lines[index]) <= 2 * _SIGNATURE_LINES:
                for index in below:
                    zones[index] = "signature"
            return


def _mark_signature(lines: Sequence[str], zones: list[Zone], at: int) -> None:
    """Mark the lines below a sign-off that say who wrote: all but the name, down to the first that reads as prose."""
    named = blank = 0
    for index in range(at, min(at + 2 * _SIGNATURE_LINES, len(lines))):
        line = lines[index]
        if not line:
            blank += 1
            if blank > 3:
                return
            continue
        blank = 0
        if zones[index] != "body" or is_sign_off(line) or is_greeting(line):
            return
        if not named and len(line) <= _LONGEST_SIGNATURE_LINE and line[-1] not in "!?":
            named = 1
            if not _CONTACT.search(line) or _is_name(line):
                continue
        if not _is_signature_line(line):
            return
        zones[index] = "signature"


def _is_name(text: str) -> bool:
    words = text.split()
    return 0 < len(words) <= _NAME_WORDS and all(not word[0].islower() or word in _SMALL_WORDS for word in words)


def _is_signature_line(line: str) -> bool:
    """Whether a line says what someone is, where they sit or how to reach them, and nothing else."""
    if len(line) > _LONGEST_SIGNATURE_LINE or _POSTSCRIPT.match(line):
        return False
    words = [word for word in _PLACEHOLDER.sub(" ", line).split() if any(char.isalpha() for char in word)]
    small = sum(1 for word in words if word[0].islower() and word not in _SMALL_WORDS and "." not in word)
    if _CONTACT.search(line):
        return small < 4
    return small == 0 and len(words) <= 9 and not (line[-1] in ".!?" and len(words) > 4)


def _paragraphs(lines: Sequence[str], zones: Sequence[Zone]) -> Iterator[tuple[int, int]]:
    """Half-open spans of lines without a blank one between, in the body."""
    first = -1
    for at, line in enumerate(lines):
        inside = bool(line) and zones[at] == "body"
        if inside and first < 0:
            first = at
        elif not inside and first >= 0:
            yield first, at
            first = -1
    if first >= 0:
        yield first, len(lines)


def _is_disclaimer(paragraph: str) -> bool:
    if paragraph.startswith(("confidentiality notice", "confidentiality note", "legal disclaimer")):
        return True
    signals = sum(1 for signal in _DISCLAIMER_SIGNALS if signal.search(paragraph))
    mail = "mail" in paragraph or "message" in paragraph or "communication" in paragraph
    return mail and signals >= _LEAST_SIGNALS


def _mark_footer(lines: Sequence[str], zones: list[Zone], paragraphs: Sequence[tuple[int, int]]) -> None:
    """Mark what a mailing tool put below the copy (and "view in browser" above it)."""
    below = False
    for number, (first, last) in enumerate(paragraphs):
        if zones[first] != "body":
            continue
        text = " ".join(lines[first:last])
        at_edge = number == 0 or 2 * number >= len(paragraphs) - 1
        if at_edge and len(text.split()) <= _LONGEST_FOOTER and _FOOTER.search(text):
            zones[first:last] = ["footer"] * (last - first)
            below = below or number > 0
        elif below and all(_is_signature_line(line) for line in lines[first:last]):
            zones[first:last] = ["footer"] * (last - first)
