"""Names that a document treats as the seller's own."""

import pytest

from lint.analysis.brands import guess_brands
from lint.analysis.definitions import find_definitions
from lint.model.document import Mark
from tests.analysis.copies import block, read

GUESSES: list[tuple[str, dict[str, str], tuple[str, ...]]] = [
    ("Brellico offers umbrellas for dogs.", {}, ("Brellico",)),
    ("Talk to Brellico's rain experts. They answer for Brellico's people.", {}, ("Brellico",)),
    ("Brellico is a maker of umbrellas.\n\nWe like rain.", {}, ("Brellico",)),
    ("We just launched Brellico.", {}, ("Brellico",)),
    ("Umbrellas for dogs.\n\n© 2023 Brellico Ltd", {}, ("Brellico",)),
    ("Rain is wet, says Brellico to us.", {"from_address": "ann@brellico.example"}, ("Brellico",)),
    ("Rain is wet, says Brellico to us. Ask ann@brellico.example why.", {}, ("Brellico",)),
    ("Rain is wet, says Brellico to us. Ask ann@gmail.example why.", {}, ()),
    ("Brellico announces umbrellas for dogs. BRELLICO offers them.", {}, ("BRELLICO",)),
    ("Best regards,\n\nAnn Hill\nFounder, Brellico", {}, ("Brellico",)),
    ("Brellico helps. The word brellico means rain, and brellico rhymes.", {}, ()),
    ("Payroll helps small shops.\n\nOur payroll runs at night.", {}, ()),
    ("Customers provide a photo.", {}, ()),
    ("Training provides skills.", {}, ()),
    ("It rained in Leeds. Leeds was wet.", {}, ()),
    ("THE NEW OVEN OFFERS HEAT", {}, ()),
    ("Ann Hill, CEO at Brellico\n\nJo Lee, Founder at Norrund", {}, ()),
    ("Norrund offers umbrellas. Come to Norrund, MA, or ring Norrund.", {}, ()),
    ("We just opened. Our Norrund shop sells umbrellas.", {}, ()),
    ("Winners get a free umbrella. Winners provide a photo.", {}, ()),
    ("Our Leeds shop is open. We sell in Leeds and deliver near Leeds.", {}, ()),
    ("Solar PV saves money. We fit solar panels. Solar PV lasts, and solar pays.", {}, ()),
    ("", {}, ()),
]


@pytest.mark.parametrize(("text", "metadata", "names"), GUESSES, ids=[row[0] for row in GUESSES])
def test_guess(text: str, metadata: dict[str, str], names: tuple[str, ...]) -> None:
    blocks = [block(part) for part in text.split("\n\n") if part]
    assert guess_brands(read(blocks, **metadata).document) == names


def test_names_that_the_settings_give_are_not_guessed_at() -> None:
    reading = read("Brellico offers umbrellas.", brands=("Acme",))
    assert reading.sentences[0].mentions == ()


EXPLAINED = [
    ("Annual recurring revenue (ARR) rose.", "ARR", True),
    ("ARR (annual recurring revenue) rose.", "ARR", True),
    ("The service level agreement, or SLA, is new.", "SLA", True),
    ("Ask for the promise (the service level agreement, or SLA).", "SLA", True),
    ("ARR, or annual recurring revenue, rose.", "ARR", True),
    ("ARR stands for annual recurring revenue.", "ARR", True),
    ("ARR: annual recurring revenue", "ARR", True),
    ("Both SLAs (service level agreements) are new.", "SLA", True),
    ("ARR's growth (annual recurring revenue)", "ARR", False),
    ("Our ARR (up 40%) is fine.", "ARR", False),
    ("Our ARR rose.", "ARR", False),
    ("The king (ARR) rose.", "ARR", False),
]


@pytest.mark.parametrize(("text", "name", "explained"), EXPLAINED, ids=[row[0] for row in EXPLAINED])
def test_explained(text: str, name: str, explained: bool) -> None:
    assert (name in find_definitions([block(text)])) == explained


@pytest.mark.parametrize("kind", ["link", "abbr"])
def test_a_link_or_a_title_explains(kind: str) -> None:
    made = block("Watch your ARR.", marks=[Mark(kind, 11, 14, "annual recurring revenue")])  # type: ignore[arg-type]
    reading = read([block("One."), made])
    assert reading.definitions == {"ARR": 1}
