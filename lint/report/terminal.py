"""The report that people read: findings by file with their lines, and a verdict at the end of each."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from lint.model.finding import Finding, Location
from lint.model.namedtuple import NamedTuple
from lint.model.result import FileResult, JudgedSentence, Run
from lint.report.excerpt import Excerpt, cells, excerpt, printable
from lint.report.verdict import count_of, verdict
from lint.text.tokens import normalise

COLOURS = {"error": "red", "warning": "yellow", "note": "blue"}
_FOCUS_COLOURS = {"customer": "green", "seller": "red", "shared": "cyan", "neutral": "white"}
_INDENT = "    "
_MOST_PLACES = 10

Style = Callable[..., str]


class Look(NamedTuple):
    """How much is shown, and how.

    `style` colours a text as `click.style` does; `width` is in columns. `min_scores` are the least scores by path.
    """

    style: Style
    width: int = 100
    quiet: bool = False
    verbose: bool = False
    sentences: bool = False
    min_scores: Mapping[str, int | None] = {}


class _Fold(NamedTuple):
    """A finding and those that repeat it: the same words under the same rule, or notes on whole sentences under it."""

    first: Finding
    others: tuple[Finding, ...]


def plain(text: str, **_: object) -> str:
    """A style without colours."""
    return text


def as_text(run: Run, look: Look) -> str:
    """The whole run. Empty when there is nothing to say."""
    return "".join(_file(result, look) for result in run.results)


def as_statistics(run: Run, look: Look) -> str:
    """How often each rule found something, most often first."""
    counts = Counter((found.code, found.rule, found.level) for result in run.results for found in result.findings)
    rows = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    wide = max((len(rule) for (_, rule, _), _ in rows), default=0)
    return "".join(
        f"{count:6}  {look.style(code, fg=COLOURS[level])}  {rule:{wide}}  {level}\n"
        for (code, rule, level), count in rows
    )


def place_of(result: FileResult, location: Location) -> str:
    """A place as people read it: `home.md:3:4`, `mail.eml:subject`, `deck.pptx:slide 3:Title`, `in.mbox:message 2:9:4`.

    A record of a catalogue is known by its line.
    """
    if location.line is None:
        return f"{printable(result.name)}:{_where(location)}"
    by_line = "record" in (result.source.member or {})
    return f"{printable(result.path if by_line else result.name)}:{location.line}:{location.column}"


def _where(location: Location) -> str:
    if location.line is not None:
        return str(location.line)
    if location.part is not None:
        return printable(location.part)
    return ":".join(f"{key} {value}" for key, value in (location.place or {}).items())


def _file(result: FileResult, look: Look) -> str:
    shown = [found for found in result.findings if look.verbose or found.level != "note"]
    folds = _folded(shown)
    seen = [None, *(fold.first.location for fold in folds)]
    out = [_finding(fold, result, look, before) for fold, before in zip(folds, seen, strict=False)]
    if look.sentences:
        out += [_sentence(sentence, result, look) for sentence in result.sentences]
    if not look.quiet and not result.passed_over and not _is_label(result):
        said = verdict(result, look.min_scores.get(result.path))
        hidden = len(result.findings) - len(shown)
        if hidden:
            said += f" {count_of(hidden, 'note')} more with -v."
        out.append(f"{look.style(printable(result.name) + ':', bold=True)} {said}\n")
    if len(out) > 1:
        out.append("\n")
    return "".join(out)


def _is_label(result: FileResult) -> bool:
    """Whether a document is a word or two among a catalogue's thousands, of which there is nothing to say."""
    return "record" in (result.source.member or {}) and result.score is None and not result.findings


def _folded(findings: Iterable[Finding]) -> list[_Fold]:
    """Findings with the repeats of one word under one rule gathered at the first of them.

    Notes on whole sentences are gathered by their rule, so that a long page's long sentences take one place.
    """
    alike: dict[tuple[object, ...], list[Finding]] = {}
    for at, found in enumerate(findings):
        words = " ".join(normalise(found.match).split())
        key: tuple[object, ...] = (found.code, found.level, words, found.also_in)
        if found.scope == "document":
            key = (at,)
        elif found.level == "note" and found.match == found.sentence:
            key = (found.code, found.also_in)
        alike.setdefault(key, []).append(found)
    return [_Fold(first, tuple(others)) for first, *others in alike.values()]


def _finding(fold: _Fold, result: FileResult, look: Look, before: Location | None) -> str:
    """A finding; its line is left out where the finding before it, at the place `before`, has just shown it."""
    found = fold.first
    style = look.style
    colour = COLOURS[found.level]
    code = style(found.code, fg=colour, bold=True)
    out = [f"{style(place_of(result, found.location), bold=True)} {code} {printable(found.message)}\n"]
    shown = _excerpt(found, result, look.width - len(_INDENT)) if found.location != before else None
    if shown is not None:
        out += (f"{_INDENT}{shown.text}\n", f"{_INDENT}{style(shown.underline, fg=colour)}\n")
    if found.help:
        out.append(f"{_INDENT}{style('help:', fg='cyan')} {printable(found.help)}\n")
    if fold.others:
        out.append(f"{_INDENT}{_more(fold.others)}\n")
    if found.also_in:
        out.append(f"{_INDENT}the same in {count_of(len(found.also_in), 'other file')}: {_listed(found.also_in)}\n")
    return "".join(out)


def _excerpt(found: Finding, result: FileResult, width: int) -> Excerpt | None:
    """The source line of a finding; its sentence where no line shows what was found, for line ends or markup in it."""
    place = found.location
    if place.line is None or result.source.text[place.start : place.end] != found.match:
        return excerpt(found.sentence, found.offset, found.offset + len(found.match), width)
    start, end = result.source.line_span(place.line)
    return excerpt(result.source.text[start:end], place.start - start, min(place.end, end) - start, width)


def _more(others: Sequence[Finding]) -> str:
    """Where else the same was found."""
    places = list(dict.fromkeys(_where(found.location) for found in others))
    in_lines = all(found.location.line is not None for found in others)
    noun = "" if not in_lines else "line " if len(places) == 1 else "lines "
    return f"and {len(others)} more: {noun}{_listed(places)}"


def _listed(places: Sequence[str]) -> str:
    return ", ".join(map(printable, places[:_MOST_PLACES])) + (", …" if len(places) > _MOST_PLACES else "")


def _sentence(sentence: JudgedSentence, result: FileResult, look: Look) -> str:
    focus = look.style(f"{sentence.focus:8}", fg=_FOCUS_COLOURS[sentence.focus])
    place = place_of(result, sentence.location)
    line = f"{place} {focus} "
    text = excerpt(" ".join(sentence.text.split()), 0, 0, max(look.width - cells(place) - 10, 30)).text
    reason = f"{_INDENT}{sentence.focus}: {printable(sentence.reason)}\n" if look.verbose else ""
    return f"{line}{text}\n{reason}"
