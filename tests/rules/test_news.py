"""What is news of a product, in sentences that say no more than that."""

import pytest

from lint.rules.news import is_news
from tests.analysis.copies import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Check out the new depot map.", True),
        ("And learn about our latest timer.", True),
        ("Crust 9 is out now.", True),
        ("The depot map has arrived in Leeds.", True),
        ("The depot map is now generally available.", True),
        ("The depot map has been updated with colours.", True),
        ("Check out the new map, so your vans are on time.", False),
        ("Spring is here again now.", False),
        ("We are out now, sorry.", False),
        ("Look out of the window.", False),
        ("Look at this our", False),
    ],
)
def test_news(text: str, expected: bool) -> None:
    assert is_news(read(text).sentences[0]) is expected
