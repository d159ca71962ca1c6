"""What is fuzzed: a file, from its bytes to its findings. Only errors that a user can act on may come out."""

import json
from pathlib import Path

from lint.api import Checker
from lint.config.load import load_config
from lint.config.settings import Settings
from lint.intake import source_of
from lint.model.errors import UnreadableError, UsageError
from lint.model.result import FileResult
from lint.report.records import file_record

_CONFIG = Path(__file__).parent / "copy" / "pitchlint.toml"
CHECKER = Checker(Settings(select=("ALL",), sources=load_config(str(_CONFIG)).sources), sentences=True)


def check(data: bytes, extension: str) -> int:
    """Check bytes as a file with an extension, and that what is found can be reported; the number of words read."""
    words = 0
    try:
        for result in CHECKER.check_all(source_of(data, f"fuzz{extension}")):
            _assert_sound(result)
            words += result.words
    except (UnreadableError, UsageError) as error:
        assert "\n" not in str(error), error
    return words


def _assert_sound(result: FileResult) -> None:
    json.dumps(file_record(result, sentences=True))
    places = [finding.location for finding in result.findings] + [sentence.location for sentence in result.sentences]
    for place in places:
        assert 0 <= place.start <= place.end, place
        if place.part is None:
            assert place.end <= len(result.source.text), place
            assert place.line is not None and place.line >= result.source.first_line, place
            result.source.line_span(place.line)
