"""Papers in Word tell of their writer, and offers are judged."""

import pytest

from lint.api import Checker
from lint.config.settings import Settings
from tests.office_files import docx, paragraph

TOLD = (
    "We are a team of 40 engineers.",
    "Our company was founded in 2004. We build our tools in-house, and our office is in Leeds.",
    "Our founders met at school. We won two prizes in 2019 and one in 2021. Our staff speak nine languages.",
    "We look forward to telling you more about our history and our work in the years to come.",
)


@pytest.mark.parametrize(("first", "last", "judged"), [
    ("Report on our year", "We closed the year with a party.", False),
    ("Proposal for Hill Street", "The price of our work is $900 a month.", True),
])  # fmt: skip
def test_of_documents_in_word_offers_alone_are_judged(first: str, last: str, judged: bool) -> None:
    data = docx("".join(map(paragraph, (first, *TOLD, last))))
    found = {finding.code for finding in Checker(Settings()).check_bytes(data, "a.docx").findings}
    assert ({"FOC001", "FOC004"} <= found) == judged
    assert found.isdisjoint({"FOC001", "FOC002", "FOC004", "FOC005"}) != judged
