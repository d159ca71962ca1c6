"""Where a catalogue keeps its copy."""

from lint.model.namedtuple import NamedTuple

FORMATS = ("text", "html", "markdown")
"""What the texts of a catalogue may be written in."""


class CopyFields(NamedTuple):
    """The columns or key paths of a catalogue's copy, as the config names them; empty where it names none.

    `format` is one of FORMATS.
    """

    text: tuple[str, ...] = ()
    subject: str = ""
    preheader: str = ""
    heading: str = ""
    format: str = "text"
