"""Subtitles (.srt): each cue is a paragraph; its number and times are no copy."""

import re

from lint.model.document import Document
from lint.model.source import Source
from lint.model.view import ViewBuilder
from lint.text.blocks import make_block

EXTENSIONS = (".srt",)

_LINE = re.compile(r"[^\r\n]*(?:\r\n|[\r\n]|$)")
_TIMES = re.compile(r"\d\d:\d\d:\d\d,\d{3} --> ")


def read(source: Source) -> Document:
    """The document of a subtitle file. Every character of a cue knows its place in the file."""
    blocks = []
    cue = ViewBuilder()
    after_times = False
    for line in _LINE.finditer(source.text):
        text = line.group().rstrip("\r\n")
        if not text.strip():
            if len(cue):
                blocks.append(make_block("paragraph", cue.view()))
            cue, after_times = ViewBuilder(), False
        elif _TIMES.match(text):
            after_times = True
        elif after_times:
            if len(cue):
                cue.add(" ", line.start() - 1, line.start(), verbatim=False)  # the line's end, read as a space
            cue.add(text, line.start(), line.start() + len(text))
    if len(cue):
        blocks.append(make_block("paragraph", cue.view()))
    return Document(source, tuple(blocks))
