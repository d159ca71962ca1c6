"""YAML with the place of every string. Needs PyYAML."""

from collections.abc import Iterator
from typing import Any

from lint.model.errors import UnreadableError
from lint.model.source import Source
from lint.model.view import Segment, TextView, ViewBuilder
from lint.readers.catalogue.places import MOST_DEPTH, Node, Text, broken, too_deep
from lint.text.patterns import pattern

_FOLD = r"[ \t]*+(?:\r\n|\r|\n)[ \t\r\n]*+"
_PROPERTIES = pattern(r"(?:[&!]\S*+\s++)*+")
_BREAK = pattern(r"\r\n|\r|\n")
_PIECES = {
    "": pattern(rf"({_FOLD})"),
    "'": pattern(rf"({_FOLD})|('')"),
    '"': pattern(
        rf"({_FOLD})|(\\(?:\r\n|\r|\n)[ \t]*+)|(\\(?:x[0-9a-fA-F]{{2}}|u[0-9a-fA-F]{{4}}|U[0-9a-fA-F]{{8}}|[\s\S]))"
    ),
}
_MEANINGS = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_LINE = pattern(r"([^\r\n]*+)(\r\n|\r|\n|\Z)")


def read_yaml(source: Source) -> Iterator[Node]:
    """The tree of each document of a YAML file. Raises UnreadableError, with the place.

    What an alias stands for is left out there: it has been read where it stands. So no chain of aliases can grow.
    """
    try:
        import yaml
    except ImportError:
        raise UnreadableError("reading YAML needs an extra: pip install 'pitchlint[yaml]'") from None
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    resolve = yaml.SafeLoader("").resolve
    open_: list[tuple[dict[str, Node] | list[Node], str | None]] = []
    try:
        for event in yaml.parse(source.text, Loader=loader):
            node: Node = None
            if isinstance(event, yaml.ScalarEvent):
                tag = event.tag or resolve(yaml.ScalarNode, event.value, event.implicit)
                if open_ and isinstance(open_[-1][0], dict) and open_[-1][1] is None:
                    open_[-1] = (open_[-1][0], event.value)
                    continue
                if tag in ("tag:yaml.org,2002:str", "!"):
                    properties = _PROPERTIES.match(source.text, event.start_mark.index)
                    start = properties.end() if properties else event.start_mark.index
                    node = Text(start, event.end_mark.index, event.style or "", event.value)
            elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
                if len(open_) >= MOST_DEPTH:
                    raise too_deep(source, event.start_mark.index)
                node = {} if isinstance(event, yaml.MappingStartEvent) else []
                _put(open_, node)
                open_.append((node, None))
                continue
            elif isinstance(event, yaml.CollectionEndEvent):
                node = open_.pop()[0]
                if not open_:
                    yield node
                continue
            elif not isinstance(event, yaml.AliasEvent):
                continue
            if not open_:
                yield node
            _put(open_, node)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        what = getattr(error, "problem", None) or "a character that YAML doesn't allow"
        at = mark.index if mark is not None else getattr(error, "position", 0)
        raise broken(source, at, f"this is not valid YAML: {what}") from None
    except UnicodeEncodeError as error:
        raise broken(source, error.start, "a character that YAML doesn't allow") from None


def _put(open_: "list[tuple[dict[str, Node] | list[Node], str | None]]", node: Node) -> None:
    if not open_:
        return
    branch, key = open_[-1]
    if isinstance(branch, list):
        branch.append(node)
    elif key is None:  # a key that is no text
        open_[-1] = (branch, "")
    else:
        branch[key] = node
        open_[-1] = (branch, None)


def view_of(source: Source, text: Text) -> TextView:
    """What a string says, with its places; as one piece where the way it is written is beyond us."""
    builder = ViewBuilder()
    if text.style in ("|", ">"):
        _add_block(builder, source.text, text)
    else:
        _add_flow(builder, source.text, text)
    if builder.text == text.value:
        return builder.view()
    whole = [Segment(0, len(text.value), text.start, max(text.end, text.start + 1), False)] if text.value else []
    return TextView(text.value, whole)


def _add_flow(builder: ViewBuilder, source: str, text: Text) -> None:
    """A plain or quoted string: its first line end is a space, each further one is one, escapes are resolved."""
    quoted = len(text.style)
    at, end = text.start + quoted, text.end - quoted
    for piece in _PIECES[text.style].finditer(source, at, end):
        builder.add(source[at : piece.start()], at, piece.start())
        if piece[1]:
            breaks = len(_BREAK.findall(piece[1]))
            builder.add("\n" * (breaks - 1) or " ", *piece.span(), verbatim=False)
        elif text.style == "'":
            builder.add("'", *piece.span(), verbatim=False)
        elif piece[3]:
            sign = piece[3][1]
            code = chr(int(piece[3][2:], 16)) if len(piece[3]) > 2 else _MEANINGS.get(sign, sign)
            builder.add(code, *piece.span(), verbatim=False)
        at = piece.end()
    builder.add(source[at:end], at, end)


def _add_block(builder: ViewBuilder, source: str, text: Text) -> None:
    """A block string, line by line; what it says tells how its lines are joined and how deep they are indented."""
    value = text.value
    header = _LINE.match(source, text.start)
    at = header.end() if header else text.end
    said = 0  # how much of the value has been found
    depth = -1
    waiting = at  # where the line ends that have not been told of begin
    while at < len(source) and said < len(value):
        line = _LINE.match(source, at)
        if line is None or (line.end() == line.start()):
            return
        words, start = line[1], at
        at = line.end()
        blank = not words.strip(" ")
        if depth < 0 and not blank:
            lead = len(value) - len(value.lstrip("\n"))
            first = value[lead:]
            depth = len(words) - len(words.lstrip(" ")) - (len(first) - len(first.lstrip(" ")))
        if blank and len(words) <= max(depth, 0):
            continue
        gap = said
        while value[gap : gap + 1] == "\n":
            gap += 1
        inner = words[depth:]
        if gap == said and said and value[gap : gap + 1] == " " and not value.startswith(inner, gap):
            gap += 1
        if gap > said:
            builder.add(value[said:gap], waiting, start + depth, verbatim=False)
        if not value.startswith(inner, gap):
            return
        builder.add(inner, start + depth, start + len(words))
        said = gap + len(inner)
        waiting = start + len(words)
    if said < len(value):
        builder.add(value[said:], waiting, max(at, waiting + 1), verbatim=False)
