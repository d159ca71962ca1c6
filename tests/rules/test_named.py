"""Lists of words to avoid name their words; lists of features use them."""

import pytest

from lint.api import check_text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# Words to avoid\n\n- leverage\n- utilize: use\n- incentivize or disincentivize\n", []),
        ("# How to write\n\n- leverage (say use)\n- turnkey\n", []),
        ("# How to write\n\n| Avoid | Write |\n| --- | --- |\n| leverage | use |\n", []),
        ("# Words to avoid\n\n- leverage\n\nYou leverage the oven.\n", ["leverage"]),
        ("# Words to avoid\n\n- utilize: many writers leverage this word\n", ["leverage"]),
        ("# Features\n\n- Turnkey\n- Seamless: it moves your data\n", ["Turnkey", "Seamless"]),
        ("# Features\n\n| What | Why |\n| --- | --- |\n| Turnkey | yours on Monday |\n", ["Turnkey"]),
    ],
)
def test_only_words_that_are_used_are_found(text: str, found: list[str]) -> None:
    findings = check_text(text).findings
    assert [finding.match for finding in findings if finding.code in ("CLR001", "CLR004")] == found


def test_a_long_list_takes_no_longer_for_each_item() -> None:
    assert len(check_text("# Features\n\n" + "- Turnkey\n" * 3000).findings) >= 3000
