"""What checking one file gave, ready for any report."""

from lint.model.document import Kind, Role
from lint.model.finding import Finding, Location
from lint.model.judgement import Focus, Metrics, Opening, Outcome
from lint.model.namedtuple import NamedTuple
from lint.model.source import Source


class JudgedSentence(NamedTuple):
    """One sentence of the copy with its focus and the reason for it.

    `block` numbers the paragraph, heading or item that it stands in, from 0 in reading order.
    """

    text: str
    role: Role
    focus: Focus
    reason: str
    location: Location
    block: int = 0


class Section(NamedTuple):
    """A part of the copy under its own heading, or a slide. `score` is None where it is too short to judge."""

    title: str
    score: int | None


class CostlySentence(NamedTuple):
    """A sentence that holds the score down: where it stands, the points that it costs, and why."""

    text: str
    points: float
    reason: str
    location: Location


class CreditedSentence(NamedTuple):
    """Something done well for the reader: its name, what it is in words, and the sentence with its place."""

    name: str
    message: str
    text: str
    location: Location


class FileResult(NamedTuple):
    """Everything that is known of one file.

    `score` runs from 0 (all about the seller) to 100 (all about the reader) and is None where nothing could be judged.
    `passed_over` says in plain words why the copy was not judged at all (another language), otherwise it is empty.
    `notices` say what else was left out. `suppressed` counts the findings that comments in the copy silenced.
    `reading_grade` is a US school grade, worked out only where it was asked for.
    """

    source: Source
    kind: Kind
    words: int
    score: int | None
    confidence: str
    metrics: Metrics
    opening: Opening
    next_step: bool
    question: bool
    outcomes: tuple[Outcome, ...]
    findings: tuple[Finding, ...]
    suppressed: int
    sections: tuple[Section, ...]
    sentences: tuple[JudgedSentence, ...]
    costs_most: tuple[CostlySentence, ...] = ()
    credits: tuple[CreditedSentence, ...] = ()
    reading_grade: float | None = None
    passed_over: str = ""
    notices: tuple[str, ...] = ()

    @property
    def path(self) -> str:
        """The file's path as the user wrote it, or what stands for it."""
        return self.source.path

    @property
    def name(self) -> str:
        """The path, and which of the file's documents it is where it holds several: `inbox.mbox:message 3`."""
        return ":".join((self.path, *(f"{key} {value}" for key, value in (self.source.member or {}).items())))


class Failure(NamedTuple):
    """A file that could not be read, and why, in one line."""

    path: str
    message: str


class Run(NamedTuple):
    """All files of one run, sorted by path, and those that failed."""

    results: tuple[FileResult, ...]
    failures: tuple[Failure, ...] = ()
