"""Inputs of every format, damaged at random: read as far as they go, or refused in one line.

`fuzz/run.py` does the same for as long as one likes.
"""

from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fuzz.mutations import PIECES, with_members, without_archive
from fuzz.seeds import seeds
from fuzz.target import check

SEEDS = seeds()
EXTRAS = {".pdf": "pypdfium2", ".msg": "olefile"}


class Edit(NamedTuple):
    """Bytes to put in the place of others; the place is a share of the input's length."""

    at: float
    length: int
    new: bytes
    times: int


EDITS = st.lists(
    st.builds(
        Edit,
        st.floats(0, 1),
        st.sampled_from([0, 0, 1, 4, 64, 2000]),
        st.one_of(st.sampled_from(PIECES), st.binary(max_size=12)),
        st.sampled_from([0, 1, 1, 2, 40]),
    ),
    min_size=1,
    max_size=6,
)


def edited(data: bytes, edits: list[Edit]) -> bytes:
    """The bytes after edits; in an archive they go to the members in turn, and one in five to the archive itself."""
    members = without_archive(data)
    for number, edit in enumerate(edits):
        if members and number % 5 != 4:
            name = sorted(members)[number % len(members)]
            members[name] = _applied(members[name], edit)
            data = with_members(members)
        else:
            data = _applied(data, edit)
    return data


def _applied(data: bytes, edit: Edit) -> bytes:
    at = int(edit.at * len(data))
    return data[:at] + edit.new * edit.times + data[at + edit.length :]


@pytest.mark.parametrize("extension", SEEDS)
@settings(max_examples=25)
@given(st.data())
def test_damage_is_no_traceback(extension: str, data: st.DataObject) -> None:
    if extension in EXTRAS:
        pytest.importorskip(EXTRAS[extension], reason="needs the extra of this format")
    check(edited(data.draw(st.sampled_from(SEEDS[extension])), data.draw(EDITS)), extension)


@pytest.mark.parametrize("extension", SEEDS)
def test_undamaged_seeds_are_read(extension: str) -> None:
    if extension in EXTRAS:
        pytest.importorskip(EXTRAS[extension], reason="needs the extra of this format")
    assert all(check(seed, extension) for seed in SEEDS[extension])
