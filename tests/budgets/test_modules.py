"""A module that outgrows its one reason to exist is split in time."""

from pathlib import Path

import lint

MOST_LINES = 400


def test_modules_stay_short() -> None:
    folder = Path(lint.__file__).parent
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in folder.rglob("*.py")}
    assert len(lengths) > 1
    assert {str(path.relative_to(folder)): count for path, count in lengths.items() if count > MOST_LINES} == {}
