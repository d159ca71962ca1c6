"""Apply fixes to a text, and write it back as it was but for them."""

import os
from collections.abc import Iterable

from lint.model.errors import UnreadableError
from lint.model.finding import Edit, Finding, Safety


def edits_of(findings: Iterable[Finding], *, unsafe: bool = False) -> list[Edit]:
    """The edits that may be applied together, in order within each part: safe ones, and unsafe ones if asked for.

    Where two overlap the leftmost stays; the other has its turn in the next pass. A fix's edits, all of one part, go
    together or not.
    """
    allowed: tuple[Safety, ...] = ("safe", "unsafe") if unsafe else ("safe",)
    fixes = [
        sorted(finding.fix.edits)
        for finding in findings
        if finding.fix is not None and finding.fix.safety in allowed and finding.fix.edits
    ]
    chosen: list[Edit] = []
    part: str | None = None
    reached = -1
    for edits in sorted(fixes, key=lambda edits: (edits[0].part or "", edits)):
        if edits[0].part != part:
            part, reached = edits[0].part, -1
        if edits[0].start >= reached:
            chosen += edits
            reached = max(edits[-1].end, edits[-1].start + 1)
    return chosen


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text after edits that are in order and don't overlap."""
    parts: list[str] = []
    at = 0
    for edit in edits:
        parts += (text[at : edit.start], edit.text)
        at = edit.end
    return "".join((*parts, text[at:]))


def write(path: str, data: bytes) -> None:
    """Put new bytes in a file's place in one step, keeping its permissions; a link stays a link.

    What is no regular file (a pipe, a terminal) is written to as it stands. Raises UnreadableError when the folder or
    the disk doesn't allow it; the file is then as it was.
    """
    target = os.path.realpath(path)
    draft = f"{target}.{os.getpid()}.tmp"
    try:
        if os.path.exists(target) and not os.path.isfile(target):
            with open(target, "wb") as device:
                device.write(data)
            return
        mode = os.stat(target).st_mode & 0o7777 if os.path.exists(target) else None
        try:
            with open(draft, "xb") as file:
                file.write(data)
            if mode is not None:
                os.chmod(draft, mode)
            os.replace(draft, target)
        except BaseException:
            if os.path.exists(draft):
                os.unlink(draft)
            raise
    except OSError as error:
        raise UnreadableError(f"can't be written ({(error.strerror or 'error').lower()})") from None
