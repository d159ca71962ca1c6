"""Every example of every rule and word list is run: found exactly at its brackets, mended as promised, else silent."""

import re

import pytest

from lint.model.rule import Bad, Good
from tests.example_copy import CATALOGUE, edited, findings, unmark

RULES = [rule for rule in CATALOGUE.rules if not rule.code.startswith("PLT")]
LISTS = {rule.code for rule in RULES if rule.find.__module__ == "lint.rules.from_lists"}
EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.code}-{type(example).__name__}-{at}")
    for rule in RULES
    for at, example in enumerate(rule.examples)
]
BAD = [param for param in EXAMPLES if isinstance(param.values[1], Bad)]

VARIANTS = {
    "curly quotes": lambda text: text.replace("'", "’"),
    "no-break spaces": lambda text: re.sub(r"(?<=[a-z,]) (?=[a-z])(?![^<]*>)", "\u00a0", text),
    "CRLF": lambda text: text.replace("\n", "\r\n"),
}

MAIL_HEAD = "From: Jo <jo@acme.example>\nTo: Ann <ann@hill.example>\nMIME-Version: 1.0\n"
WRAPPERS = {
    "html": lambda text: "".join(f"<p>{paragraph}</p>\n" for paragraph in text.split("\n\n")),
    "text": lambda text: text,
    "eml": lambda text: f"{MAIL_HEAD}Content-Type: text/plain; charset=utf-8\n\n{text}",
}
"""The same copy as other readers get it."""


def places(found):
    return [(finding.location.start, finding.location.end) for finding in found]


@pytest.mark.parametrize("rule, example", BAD)
def test_a_bad_example_is_found_exactly_at_its_brackets(rule, example):
    text, spans = unmark(example.text)
    found = findings(rule.code, text, example)
    assert places(found) == list(spans)
    for finding in found:
        assert "{" not in finding.message.replace(finding.match, "")
        assert finding.help and "{" not in finding.help.replace(finding.match, "")
        assert finding.level in ("note", "warning", "error")


@pytest.mark.parametrize("rule, example", [param for param in EXAMPLES if isinstance(param.values[1], Good)])
def test_a_good_example_is_left_alone(rule, example):
    assert findings(rule.code, example.text, example) == ()


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("rule, example", EXAMPLES)
def test_quotes_spaces_and_line_ends_make_no_difference(rule, example, variant):
    change = VARIANTS[variant]
    if isinstance(example, Bad):
        text, spans = unmark(change(example.text))
    else:
        text, spans = change(example.text), ()
    assert places(findings(rule.code, text, example)) == list(spans)


@pytest.mark.parametrize("rule, example", [param for param in BAD if param.values[1].fixed is not None])
def test_a_fix_gives_what_it_says_is_silent_afterwards_and_changes_nothing_more(rule, example):
    text, _ = unmark(example.text)
    mended = edited(text, findings(rule.code, text, example))
    assert mended == example.fixed
    again = findings(rule.code, mended, example)
    assert again == () and edited(mended, again) == mended


@pytest.mark.parametrize("rule, example", [param for param in BAD if param.values[1].format == "markdown"])
def test_a_span_that_crosses_markup_is_found_and_its_fix_only_shown(rule, example):
    text, spans = unmark(example.text)
    (start, end), *_ = spans
    gap = text.find(" ", start, end)
    if gap < 0 or "\n" in text[start:end]:
        pytest.skip("one word has no place for markup inside")
    emphasised = text[:start] + "*" + text[start:gap] + "*" + text[gap:]
    found = findings(rule.code, emphasised, example)
    assert (start + 1, end + 2) in places(found)
    crossing = [finding for finding in found if finding.location.start == start + 1]
    assert all(finding.fix is None or finding.fix.safety == "shown" for finding in crossing)


@pytest.mark.parametrize("rule, example", [param for param in BAD if param.values[1].format == "markdown"])
@pytest.mark.parametrize("format", WRAPPERS)
def test_a_bad_example_is_found_in_other_formats(rule, example, format):
    text, spans = unmark(example.text)
    if re.search(r"[*_`<>|&#\[]|^[-\d]", text, re.MULTILINE):
        pytest.skip("its markup is Markdown's own")
    body = WRAPPERS[format](text)
    found = findings(rule.code, body, example, format)
    assert [body[start:end] for start, end in places(found)] == [text[start:end] for start, end in spans]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_shows_itself_by_enough_examples(rule):
    least = 2 if rule.code in LISTS else 4
    bad = [example for example in rule.examples if isinstance(example, Bad)]
    assert len(bad) >= least and len(rule.examples) - len(bad) >= least
    assert len(set(rule.examples)) == len(rule.examples)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_says_what_why_and_where_it_comes_from(rule):
    assert re.fullmatch(r"[A-Z]{3}\d{3}", rule.code) and re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
    assert rule.says.endswith((".", "}")) and rule.why.endswith(".") and rule.help and rule.sources
