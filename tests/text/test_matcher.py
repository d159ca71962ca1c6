"""The shared matcher: what a phrase of a list matches, and what it leaves alone."""

import marshal
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.hostile import LIST, NEAR_MATCHES, N
from lint.model.document import Mark, Token
from lint.text.inflect import spellings
from lint.text.matcher import Entry, Lexicon, phrase_words
from lint.text.tokens import tokenise
from lint.wordlists import parse_list


def entries(*lines: str) -> tuple[Entry, ...]:
    return parse_list("vocabulary: test-list\n\n" + "\n".join(lines), "list.txt").entries


def found(lines: str | tuple[str, ...], text: str, marks: tuple[Mark, ...] = ()) -> list[str]:
    """The matched slices of a text."""
    tokens = tokenise(text, marks)
    lexicon = Lexicon([("list", entries(*((lines,) if isinstance(lines, str) else lines)))])
    return [
        text[tokens[match.first].start : tokens[match.last - 1].end] for match in lexicon.match(tokens).get("list", [])
    ]


@pytest.mark.parametrize(
    ("entry", "text", "expected"),
    [
        # hyphens, spaces and quotes of any kind are one
        ("best-in-class", "best in class", ["best in class"]),
        ("best in class", "best-in-class", ["best-in-class"]),
        ("best in class", "best\u2011in\u2011class", ["best\u2011in\u2011class"]),
        ("best in class", "best\u00a0in\u202fclass", ["best\u00a0in\u202fclass"]),
        ("best in class", "best\nin\r\n  class", ["best\nin\r\n  class"]),
        ("world's best", "the world’s best", ["world’s best"]),
        ("world’s best", "the world's best", ["world's best"]),
        ("don't miss out", "Don’t miss out", ["Don’t miss out"]),
        ("synergy", "syn\u00adergy", ["syn\u00adergy"]),
        # any case, unless a word of the entry has a capital after its first letter
        ("synergy", "Synergy SYNERGY synergy", ["Synergy", "SYNERGY", "synergy"]),
        ("Friday", "friday", ["friday"]),
        ("IT", "it is IT", ["IT"]),
        ("SaaS tool", "saas tool, SaaS Tool", ["SaaS Tool"]),
        ("SLA", "Both SLAs, and sla, and SLAS", ["SLAs"]),
        # whole words only, and only with white space or a hyphen between them
        ("leading", "misleading leadings pleading", []),
        ("touch base", "touch, base; touch. Base", []),
        ("touch base", "touch (base)", []),
        ("seamless", "seamless-looking", ["seamless"]),
        ("leading", "non-leading", []),
        ("leading", "market-leading", ["leading"]),
        ("synergy", "the synergy's end", ["synergy"]),
        # punctuation of the entry's own
        ("B&B", "a B&B here", ["B&B"]),
        ("actually, you", "Actually, you did. Actually you did.", ["Actually, you"]),
        ("#1 provider", "the #1 provider", ["#1 provider"]),
        # contractions
        ("we're proud", "We are proud. We’re proud.", ["We are proud", "We’re proud"]),
        ("you have won", "you've won", ["you've won"]),
        # forms
        ("leverage (v)", "leverages, leveraged, leveraging", ["leverages", "leveraged", "leveraging"]),
        ("leverage (v)", "your leverage, to leverage, a leverages", ["leverage"]),
        ("leverage (v)", "the leveraged data", ["leveraged"]),
        ("move (v) the needle", "moving the needle, moved-the-needle", ["moving the needle", "moved-the-needle"]),
        ("touch base (v)", "touching base, touch bases", ["touching base"]),
        ("fine-tune (v)", "fine-tuned, fine tuning", ["fine-tuned", "fine tuning"]),
        ("pain point (n)", "pain points, pains point", ["pain points"]),
        ("key (n) to success", "keys to success", ["keys to success"]),
        ("easy (adj)", "easier, easiest, easily", ["easier", "easiest"]),
        ("utilize (v)", "utilise, utilised", ["utilise", "utilised"]),
        ("travel (v)", "traveled, travelled", ["traveled", "travelled"]),
        # placeholders
        ("over <number> years", "over 20 years, over the years", ["over 20 years"]),
        ("over <number> years", "Over twenty years.", ["Over twenty years"]),
        ("<number> reasons", "10 reasons", ["10 reasons"]),
        ("exceed <possessive> goals", "exceed your goals, exceed goals", ["exceed your goals"]),
    ],
)  # fmt: skip
def test_what_matches(entry: str, text: str, expected: list[str]) -> None:
    assert found(entry, text) == expected


@pytest.mark.parametrize(
    ("lines", "text", "expected"),
    [
        (("value", "value add", "value add kit"), "value add kit, value add", ["value add kit", "value add"]),
        (("cutting edge", "edge case"), "cutting edge case", ["cutting edge"]),
        (("over 20 years", "over <number> customers"), "over 20 customers", ["over 20 customers"]),
        (("leverage (v)", "    not in: leverage ratio"), "leverage ratio, leverage ratios, leverage it", ["leverage"]),
        (("leverage (v)", "    not in: financial leverage"), "financial leverage, financial. leverage", ["leverage"]),
        (("solution", "    not in: saline solution, a solution of", "salt"), "saline solution with salt", ["salt"]),
        (("debt", "    not in: debt ratio", "debt ratio tool"), "debt ratio tool", ["debt ratio tool"]),
        (("impact (v)", "impact (n) -> effect"), "the impacts", ["impacts"]),
    ],
)  # fmt: skip
def test_longest_match_and_shields(lines: tuple[str, ...], text: str, expected: list[str]) -> None:
    assert found(lines, text) == expected


def test_code_addresses_and_merge_fields_never_match() -> None:
    text = "run synergy at synergy.example.com, ask synergy@example.com or www.synergy.example"
    assert found("synergy", text, (Mark("code", 4, 11),)) == []
    assert found("run synergy", text, (Mark("code", 4, 11),)) == []
    assert found("first <number> days", "first {days} days", (Mark("merge", 6, 12),)) == []


def test_lists_do_not_see_one_another() -> None:
    jargon = entries("edge case", "cutting", "    not in: cutting edge")
    hype = entries("cutting edge")
    matches = Lexicon([("jargon", jargon), ("hype", hype)]).match(tokenise("cutting edge case"))
    assert {key: [(match.first, match.last) for match in list_] for key, list_ in matches.items()} == {
        "jargon": [(1, 3)],
        "hype": [(0, 2)],
    }


def test_the_form_is_told() -> None:
    lexicon = Lexicon([("list", entries("go (v)", "person (n)"))])
    text = "go goes went gone going person people"
    assert [match.form for match in lexicon.match(tokenise(text))["list"]] == [
        "base", "s", "ed", "en", "ing", "base", "plural",
    ]  # fmt: skip


def test_an_entry_written_so_wins_over_a_form_and_then_the_first() -> None:
    lexicon = Lexicon([("list", entries("impact (v)", "impact (n)", "learn (v)", "learning (n)"))])
    matches = lexicon.match(tokenise("learning to impact the impact"))["list"]
    assert [(match.entry.phrase, match.entry.pos) for match in matches] == [
        ("learning", "n"), ("impact", "v"), ("impact", "n"),
    ]  # fmt: skip


@pytest.mark.parametrize("piece", NEAR_MATCHES)
def test_entries_that_nearly_match_everywhere(piece: str) -> None:
    lexicon = Lexicon([("list", entries(*LIST))])
    assert len(lexicon.match(tokenise(piece * N)).get("list", [])) == NEAR_MATCHES[piece]


PHRASES = (
    "synergy", "touch base", "touch base soon", "base camp", "best in class", "class act", "act now", "now",
    "world's best", "we're excited", "IT", "over <number> years", "years ahead", "leverage (v)",
    "move (v) the needle", "the needle", "pain point (n)", "easy (adj)", "B&B",
)  # fmt: skip
FILLER = (
    "alpha",
    "is",
    "The",
    "of",
    "touch",
    "base",
    "best",
    "in",
    "class",
    "we",
    "over",
    "20",
    "years",
    "move",
    "it",
    ",",
    ".",
)
CLITICS = {"'re": "are", "'ve": "have", "'ll": "will", "'m": "am"}


def naive(entry: Entry, tokens: tuple[Token, ...], first: int) -> int | None:
    """Where a match of the entry that begins at a token ends, worked out word by word."""
    last = first + len(entry.words)
    if last > len(tokens):
        return None
    for index, word in enumerate(entry.words):
        token = tokens[first + index]
        forms = {word}
        if entry.pos and index == entry.head:
            forms = {spelling for _, spelling in spellings(word, entry.pos)}
        if word == "<number>":
            if token.kind != "number":
                return None
        elif CLITICS.get(token.norm, token.norm) not in {CLITICS.get(form, form) for form in forms}:
            return None
    cased_alike = all(tokens[first + index].text == text for index, text in entry.cased)
    is_noun = (
        first and entry.phrase == "leverage" and tokens[first - 1].norm == "the" and tokens[first].norm[-1] in "es"
    )
    return last if cased_alike and not is_noun else None


def naive_matches(list_: tuple[Entry, ...], tokens: tuple[Token, ...]) -> list[tuple[int, int]]:
    matches: list[tuple[int, int]] = []
    for first in range(len(tokens)):
        ends = [end for entry in list_ if (end := naive(entry, tokens, first)) is not None]
        if ends and (not matches or first >= matches[-1][1]):
            matches.append((first, max(ends)))
    return matches


texts = st.lists(
    st.sampled_from(FILLER + tuple(re.sub(r" \(\w+\)|<\w+>", "", phrase) for phrase in PHRASES)), max_size=30
)


@settings(max_examples=150)
@given(words=texts, chosen=st.sets(st.sampled_from(PHRASES), min_size=1), other=st.sets(st.sampled_from(PHRASES)))
def test_same_as_a_word_by_word_matcher_whatever_other_lists_hold(
    words: list[str], chosen: set[str], other: set[str]
) -> None:
    tokens = tokenise(" ".join(words))
    list_ = entries(*sorted(chosen))
    others = ("others", entries(*sorted(other))) if other else ("others", ())
    for lists in ([("list", list_)], [others, ("list", list_)], [("list", list_), others]):
        lexicon = Lexicon(lists)
        matches = lexicon.match(tokens)
        assert [(match.first, match.last) for match in matches.get("list", [])] == naive_matches(list_, tokens)
        kept = Lexicon.of_packed(*marshal.loads(marshal.dumps(lexicon.packed())))
        assert kept.match(tokens) == matches


@settings(max_examples=150)
@given(
    phrase=st.sampled_from([phrase for phrase in PHRASES if "<" not in phrase]),
    before=st.lists(st.text("jkqxz", min_size=1, max_size=6), max_size=8),
    after=st.lists(st.text("jkqxz", min_size=1, max_size=6), max_size=8),
    gap=st.sampled_from([" ", "\u00a0", "\n", " \r\n ", "\u2003"]),
)
def test_one_entry_among_other_words_is_found_once_in_its_place(
    phrase: str, before: list[str], after: list[str], gap: str
) -> None:
    words = re.sub(r" \(\w+\)", "", phrase)
    text = gap.join([*before, words.replace(" ", gap), *after])
    tokens = tokenise(text)
    (match,) = Lexicon([("list", entries(phrase))]).match(tokens)["list"]
    assert tokens[match.first].start == len(gap.join([*before, ""]) if before else "")
    assert text[tokens[match.first].start : tokens[match.last - 1].end] == words.replace(" ", gap)


@given(phrase=st.text(st.sampled_from("aB1é -'’&,"), max_size=12))
def test_a_phrase_is_cut_as_the_copy_is(phrase: str) -> None:
    tokens = tokenise(phrase)
    words, cased = phrase_words(phrase)
    assert words == tuple(token.norm for token in tokens)
    assert all(tokens[index].text == text for index, text in cased)
