"""Whose sentence is it: more than 150 sentences, balanced over the four values."""

from collections import Counter

import pytest

from tests.analysis.cases import CASES, Case
from tests.analysis.copies import block, read


def test_cases_are_balanced() -> None:
    counts = Counter(case.focus for case in CASES)
    assert len(CASES) >= 150
    assert min(counts.values()) >= 40


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:50])
def test_focus(case: Case) -> None:
    reading = read([block(case.text, case.role)], case.kind, brands=("Acme", "Atlas"))
    judgements = [sentence.judgement for sentence in reading.sentences]
    assert [judgement.focus for judgement in judgements] == [case.focus], judgements
