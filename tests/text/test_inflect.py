"""Forms of words, and phrases put into a form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.text.inflect import PartOfSpeech, article_for, forms, inflect, match_case, plural, spellings


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("use", "use uses used used using"),
        ("leverage", "leverage leverages leveraged leveraged leveraging"),
        ("plan", "plan plans planned planned planning"),
        ("help", "help helps helped helped helping"),
        ("show", "show shows showed shown showing"),
        ("fix", "fix fixes fixed fixed fixing"),
        ("reach", "reach reaches reached reached reaching"),
        ("apply", "apply applies applied applied applying"),
        ("enjoy", "enjoy enjoys enjoyed enjoyed enjoying"),
        ("offer", "offer offers offered offered offering"),
        ("target", "target targets targeted targeted targeting"),
        ("market", "market markets marketed marketed marketing"),
        ("prefer", "prefer prefers preferred preferred preferring"),
        ("commit", "commit commits committed committed committing"),
        ("equip", "equip equips equipped equipped equipping"),
        ("explain", "explain explains explained explained explaining"),
        ("focus", "focus focuses focused focused focusing"),
        ("sync", "sync syncs synced synced syncing"),
        ("panic", "panic panics panicked panicked panicking"),
        ("agree", "agree agrees agreed agreed agreeing"),
        ("free", "free frees freed freed freeing"),
        ("tie", "tie ties tied tied tying"),
        ("pursue", "pursue pursues pursued pursued pursuing"),
        ("quit", "quit quits quit quit quitting"),
        ("go", "go goes went gone going"),
        ("build", "build builds built built building"),
        ("run", "run runs ran run running"),
        ("take", "take takes took taken taking"),
        ("give", "give gives gave given giving"),
        ("make", "make makes made made making"),
        ("get", "get gets got got getting"),
        ("begin", "begin begins began begun beginning"),
        ("find", "find finds found found finding"),
        ("buy", "buy buys bought bought buying"),
        ("sell", "sell sells sold sold selling"),
        ("keep", "keep keeps kept kept keeping"),
        ("lead", "lead leads led led leading"),
        ("tell", "tell tells told told telling"),
        ("think", "think thinks thought thought thinking"),
        ("bring", "bring brings brought brought bringing"),
        ("grow", "grow grows grew grown growing"),
        ("know", "know knows knew known knowing"),
        ("see", "see sees saw seen seeing"),
        ("speak", "speak speaks spoke spoken speaking"),
        ("write", "write writes wrote written writing"),
        ("win", "win wins won won winning"),
        ("lose", "lose loses lost lost losing"),
        ("put", "put puts put put putting"),
        ("set", "set sets set set setting"),
        ("let", "let lets let let letting"),
        ("be", "be is was been being"),
        ("have", "have has had had having"),
    ],
)
def test_verb_forms(verb: str, expected: str) -> None:
    assert list(forms(verb, "v").values()) == expected.split()


@pytest.mark.parametrize(
    ("word", "pos", "also"),
    [
        ("travel", "v", ["traveled", "travelled", "traveling", "travelling"]),
        ("model", "v", ["modeled", "modelled"]),
        ("utilize", "v", ["utilized", "utilised", "utilising", "utilises"]),
        ("utilization", "n", ["utilisation", "utilisations"]),
        ("synergy", "n", ["synergies"]),
        ("big", "adj", ["bigger", "biggest"]),
    ],
)
def test_both_spellings_are_recognised(word: str, pos: PartOfSpeech, also: list[str]) -> None:
    assert {word, *also} <= {spelling for _, spelling in spellings(word, pos)}


@pytest.mark.parametrize(
    ("word", "pos", "absent"), [("size", "v", "sise"), ("feel", "v", "feelled"), ("help", "v", "helpped")]
)
def test_no_spelling_that_nobody_writes(word: str, pos: PartOfSpeech, absent: str) -> None:
    assert absent not in {spelling for _, spelling in spellings(word, pos)}


@given(word=st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12), pos=st.sampled_from(["v", "n", "adj"]))
def test_any_word_has_forms_and_each_spelling_once(word: str, pos: PartOfSpeech) -> None:
    found = [spelling for _, spelling in spellings(word, pos)]
    assert found[0] == word
    assert len(found) == len(set(found))


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("solution", "solutions"), ("synergy", "synergies"), ("key", "keys"), ("box", "boxes"), ("person", "people"),
        ("process", "processes"), ("analysis", "analyses"), ("people", "people"), ("software", "software"),
        ("hero", "heroes"), ("KPI", "KPIs"),
    ],
)  # fmt: skip
def test_plural(noun: str, expected: str) -> None:
    assert plural(noun) == expected


@pytest.mark.parametrize(
    ("adjective", "expected"),
    [
        ("smart", "smarter smartest"), ("big", "bigger biggest"), ("easy", "easier easiest"),
        ("simple", "simpler simplest"), ("narrow", "narrower narrowest"), ("good", "better best"),
        ("nice", "nicer nicest"),        ("seamless", ""), ("innovative", ""), ("unique", ""),
    ],
)  # fmt: skip
def test_comparison(adjective: str, expected: str) -> None:
    assert list(forms(adjective, "adj").values())[1:] == expected.split()


@pytest.mark.parametrize(
    ("phrase", "form", "pos", "expected"),
    [
        ("build on", "ed", "v", "built on"),
        ("make a difference", "ing", "v", "making a difference"),
        ("cross-check", "s", "v", "cross-checks"),
        ("use", "base", "v", "use"),
        ("way of working", "plural", "n", "ways of working"),
        ("a way to pay", "plural", "n", "ways to pay"),
        ("check-in", "plural", "n", "check-ins"),
        ("easy choice", "plural", "n", "easy choices"),
        ("simple", "er", "adj", "simpler"),
        ("reliable", "er", "adj", "more reliable"),
        ("reliable", "est", "adj", "most reliable"),
    ],
)
def test_inflect(phrase: str, form: str, pos: PartOfSpeech, expected: str) -> None:
    assert inflect(phrase, form, pos) == expected


@pytest.mark.parametrize(
    ("found", "replacement", "expected"),
    [
        ("leverage", "build on", "build on"),
        ("Leverage", "build on", "Build on"),
        ("LEVERAGE", "build on", "BUILD ON"),
        ("Move the needle", "make a difference", "Make a difference"),
        ("Move the Needle", "make a difference", "Make a Difference"),
        ("MOVE THE NEEDLE", "make a difference", "MAKE A DIFFERENCE"),
        ("touch base", "talk on Monday", "talk on Monday"),
    ],
)
def test_match_case(found: str, replacement: str, expected: str) -> None:
    assert match_case(found, replacement) == expected


@pytest.mark.parametrize(
    "phrase",
    [
        "a use", "a user", "a unique plan", "a unit", "a universal key", "a one-off", "a once-quiet team",
        "a European firm", "a house", "a utility", "a usual day", "a UK firm", "a SaaS plan", "a CRM",
        "a 10-day trial", "a 110-page report", "a U-turn", "a group", "an ounce", "an only child", "an online shop",
        "an hour", "an honest answer", "an heir", "an urgent call", "an umbrella", "an unimportant step",
        "an uninstaller", "an upgrade", "an MBA", "an FAQ", "an API", "an HR team", "an X-ray", "an 8-week plan",
        "an 80% cut", "an 11th hour", "an 18-month term", "an easy choice",
    ],
)  # fmt: skip
def test_article_for(phrase: str) -> None:
    article, word = phrase.split()[:2]
    assert article_for(word) == article
