"""Results as bytes, for the cache and between processes. Nothing in the bytes is ever run."""

import marshal
from collections.abc import Iterable, Mapping
from typing import Any

from lint.model.finding import Edit, Finding, Fix, Location
from lint.model.judgement import Metrics
from lint.model.result import CostlySentence, CreditedSentence, FileResult, JudgedSentence, Section
from lint.model.source import Source

_RECORDS: tuple[Any, ...] = (
    FileResult, Finding, Location, Fix, Edit, Metrics, Section, JudgedSentence, CostlySentence, CreditedSentence,
)  # fmt: skip
_NUMBERS = {record: number for number, record in enumerate(_RECORDS)}
_SOURCE = len(_RECORDS)
_NESTED = (tuple, list, dict)


def pack(results: Iterable[FileResult]) -> bytes:
    """Results in bytes."""
    return marshal.dumps([_plain(result) for result in results])


def unpack(data: bytes) -> tuple[FileResult, ...]:
    """The results that `pack` was given."""
    return tuple([_made(value) for value in marshal.loads(data)])


def _plain(value: Any) -> Any:
    """A record as a tuple that begins with its number, a tuple as a list; the rest as it is."""
    number = _NUMBERS.get(type(value))
    if number is not None:
        return (number, *map(_plain, value))
    if isinstance(value, tuple):
        if type(value) is not tuple:
            raise TypeError(f"{type(value).__name__} is missing in _RECORDS")
        return list(map(_plain, value))
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, Source):
        return (
            _SOURCE, value.path, value.format, value.text, value.encoding, value.bom, value.data,
            _plain(value.member), value.apart, value.first_line,
        )  # fmt: skip
    return value


def _made(value: Any) -> Any:
    # most values are texts and numbers, for which a call each would double the time
    if type(value) is tuple:
        fields = [_made(field) if type(field) in _NESTED else field for field in value]
        if fields[0] == _SOURCE:
            *parts, apart, first_line = fields[1:]
            return Source(*parts, apart=apart, first_line=first_line)
        return _RECORDS[fields[0]](*fields[1:])
    if type(value) is list:
        return tuple([_made(item) if type(item) in _NESTED else item for item in value])
    return {key: _made(item) if type(item) in _NESTED else item for key, item in value.items()}
