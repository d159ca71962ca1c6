"""Word lists: what the parser makes of them, how it answers mistakes, and what holds for every list that ships."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import lint.wordlists
from lint.model.rule import Bad, Good
from lint.text.inflect import inflect, spellings
from lint.text.matcher import Entry, Lexicon, Match
from lint.text.swap import swap_for
from lint.text.tokens import tokenise
from lint.wordlists import WordList, WordListError, load_lists, parse_list, wordlists_folder

HEAD = "code: XYZ001\nname: our-words\nsay: “{found}” is ours.\n"
LIST = """\
# Our words, and what to say instead
code: XYZ001
name: our-words
flag: buzzword
level: note
kinds: web email
roles: paragraph item
say: “{found}” is ours.
help: {instead}
why: Readers slow down
  at words of ours.
source: a survey
source: a second one,
  of 2024
precedence: 40
default: off
since: 0.2.0

leverage (v) -> use | build on
    not in: leverage ratio, leveraged buyout,
        leverage limit
# phrases
move (v) the needle -> make a difference  ~weak ~opener   # say how far
pain point (n) -> ?                       ~strong
#1 choice
SaaS\t-> software

bad:  We [leverage] it.  =>  We use it.
bad (email): A [[note]] on [leverage].
good: The leverage ratio [sic] fell.
"""


def test_a_rule_list() -> None:
    parsed = parse_list(LIST, "ours.txt")
    assert parsed._replace(entries=()) == WordList(
        path="ours.txt", code="XYZ001", vocabulary=None, name="our-words", flag="buzzword", level="note",
        kinds=frozenset({"web", "email"}), roles=frozenset({"paragraph", "item"}), say="“{found}” is ours.",
        help="{instead}", why="Readers slow down at words of ours.", sources=("a survey", "a second one, of 2024"),
        precedence=40, default=False, since="0.2.0", entries=(),
        examples=(
            Bad("We [leverage] it.", fixed="We use it."),
            Bad("A [[note]] on [leverage].", "email"),
            Good("The leverage ratio [sic] fell."),
        ),
    )  # fmt: skip
    assert parsed.key == "XYZ001"
    shields = ("leverage ratio", "leveraged buyout", "leverage limit")
    assert parsed.entries == (
        Entry("leverage", ("leverage",), pos="v", replacements=("use", "build on"), shields=shields, line=19),
        Entry(
            "move the needle", ("move", "the", "needle"), pos="v", replacements=("make a difference",),
            tags=frozenset({"weak", "opener"}), hint="say how far", line=23,
        ),
        Entry("pain point", ("pain", "point"), pos="n", head=1, tags=frozenset({"strong"}), line=24),
        Entry("#1 choice", ("#", "1", "choice"), line=25),
        Entry("SaaS", ("saas",), ((0, "SaaS"),), replacements=("software",), line=26),
    )  # fmt: skip


def test_a_line_with_slots_is_an_entry_for_each_choice() -> None:
    parsed = parse_list(
        HEAD + "{high|the  highest} standard{ |s} of -> ? ~weak # name it\n  not in: high standards of living\n", "x"
    )
    assert [(entry.phrase, entry.shields, entry.hint) for entry in parsed.entries] == [
        ("high standard of", (), "name it"),
        ("high standards of", ("high standards of living",), "name it"),
        ("the highest standard of", (), "name it"),
        ("the highest standards of", (), "name it"),
    ]
    assert {entry.line for entry in parsed.entries} == {4}


def test_marks_that_belong_to_a_phrase() -> None:
    parsed = parse_list(HEAD + "(link?)\n(to be added) -> ?\n[insert\nTODO: -> ?\n", "ours.txt")
    assert [entry.words for entry in parsed.entries] == [
        ("(", "link", "?", ")"), ("(", "to", "be", "added", ")"), ("[", "insert"), ("todo", ":"),
    ]  # fmt: skip


def test_defaults_and_line_ends() -> None:
    parsed = parse_list("\ufeff" + (HEAD + "synergy\n").replace("\n", "\r\n"), "ours.txt")
    assert parsed._replace(entries=()) == WordList(
        path="ours.txt", code="XYZ001", vocabulary=None, name="our-words", flag=None, level="warning",
        kinds=frozenset({"web", "email", "deck", "proposal"}), roles=None, say="“{found}” is ours.", help="", why="",
        sources=(), precedence=0, default=True, since="0.1.0", entries=(), examples=(),
    )  # fmt: skip
    assert [entry.phrase for entry in parsed.entries] == ["synergy"]


def test_a_vocabulary_has_tags_of_its_own() -> None:
    parsed = parse_list("vocabulary: outcome-verbs\n\nsave (v) ~time ~money\ncut (v) -> lower ~less ~safe", "verbs.txt")
    assert (parsed.key, parsed.code, parsed.vocabulary) == ("outcome-verbs", None, "outcome-verbs")
    assert [entry.tags for entry in parsed.entries] == [{"time", "money"}, {"less", "safe"}]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        # the head
        ("name: our-words\nsay: x\n\nfoo", 0, "“code:” is missing (or “vocabulary:”)"),
        ("code: XYZ001\nsay: x\n\nfoo", 0, "“name:” is missing"),
        ("code: XYZ001\nname: our-words\n\nfoo", 0, "“say:” is missing"),
        (HEAD, 0, "there is no entry in this list"),
        ("kind: web\n" + HEAD, 1, "“kind:” is not a key that pitchlint knows; did you mean “kinds:”?"),
        (
            "colour: red\n" + HEAD, 1,
            "“colour:” is not a key that pitchlint knows; pitchlint knows “code:”, “name:”, “flag:”, “level:”, "
            "“kinds:”, “roles:”, “say:”, “help:”, “why:”, “source:”, “precedence:”, “default:”, “since:”, "
            "“vocabulary:”, “bad:”, “good:”",
        ),
        ("code: XY1\nname: our-words\nsay: x\nfoo", 1,
         "“code: XY1” has the wrong shape; it is three capitals and three digits, like “ABC123”"),
        ("code: XYZ001\nname: Our words\nsay: x\nfoo", 2,
         "“name: Our words” has the wrong shape; it is small letters and hyphens, like “our-jargon”"),
        (HEAD + "level: warn\nfoo", 4, "“warn” is no level; did you mean “warning”?"),
        (HEAD + "kinds: web mail\nfoo", 4, "“mail” is none of the kinds; did you mean “email”?"),
        (HEAD + "roles: title headline\nfoo", 4, "“headline” is none of the roles; did you mean “heading”?"),
        (HEAD + "default: no\nfoo", 4, "“no” is no default; pitchlint knows “on”, “off”"),
        (HEAD + "precedence: high\nfoo", 4, "“precedence: high” has the wrong shape; it is a whole number"),
        (HEAD + "since: 1\nfoo", 4, "“since: 1” has the wrong shape; it is a version, like “0.1.0”"),
        (HEAD + "help: {instaed}\nfoo", 4,
         "“{instaed}” is nothing that a message can name; did you mean “{instead}”?"),
        (HEAD + "name: other\nfoo", 4, "“name:” is given twice, here and in line 2"),
        (HEAD + "foo\nflag: boast", 5, "“flag:” belongs above the first entry"),
        ("vocabulary: nouns\nsay: x\nfoo", 2, "a vocabulary is no rule, so it has no “say:”"),
        ("vocabulary: nouns\nfoo\nbad: [foo]", 3, "a vocabulary is no rule, so it has no “bad:” lines"),
        # entries
        (HEAD + "foo ~saef", 4, "“~saef” is not a tag that pitchlint knows; did you mean “~safe”?"),
        (HEAD + "foo ~weak -> bar", 4, "“->” stands behind a tag; tags end the line, or come before its # hint"),
        (HEAD + "foo -> bar | baz ~safe", 4, "“~safe” needs exactly one replacement, “foo” has 2"),
        (HEAD + "foo -> ? ~safe", 4, "“~safe” needs exactly one replacement, “foo” has none"),
        (HEAD + "foo -> ? | bar", 4,
         "“?” says that no word can be swapped in, so nothing else stands beside it"),
        (HEAD + "foo ->", 4, "a replacement is missing; write “?” where no word can be swapped in"),
        (HEAD + "foo -> bar |", 4, "a replacement is missing; write “?” where no word can be swapped in"),
        (HEAD + "-> bar", 4, "there is no word or phrase before “->”"),
        (HEAD + "foo bar\n\nbaz\nFoo-bar -> ?", 7, "“Foo-bar” is listed twice, here and in line 4"),
        (HEAD + "foo (verb)", 4,
         "“(verb)” is not a part of speech that pitchlint knows; use (v), (n) or (adj)"),
        (HEAD + "foo (v) the bar (n)", 4,
         "“foo (v) the bar (n)” has 2 markers; only one word of a phrase inflects"),
        (HEAD + "{foo|bar baz", 4, "a slot begins with “{” and ends with “}”, like {this|that}"),
        (HEAD + "{a|{b|c}} baz", 4, "a slot begins with “{” and ends with “}”, like {this|that}"),
        (HEAD + "{1|2|3|4|5} {1|2|3|4|5} {1|2|3|4|5}", 4,
         "the slots of this line come to more than 100 phrases; make several lines of it"),
        (HEAD + "bar\n{foo|bar}", 5, "“bar” is listed twice, here and in line 4"),
        (HEAD + "{foo|Foo}", 4, "“Foo” is listed twice, here and in line 4"),
        (HEAD + "over <nmber> years", 4,
         "“<nmber>” is not a placeholder that pitchlint knows; did you mean “<number>”?"),
        # shields
        (HEAD + "foo (v)\n  not in: food bank", 5,
         "“food bank” is no longer phrase with “foo” in it, so it shields nothing"),
        (HEAD + "foo bar\n  not in: foo bar", 5,
         "“foo bar” is no longer phrase with “foo bar” in it, so it shields nothing"),
        (HEAD + "foo\n  not in:", 5, "“not in:” names no phrase"),
        (HEAD + "\nfoo\n  bar", 6,
         "“bar” is indented: such a line continues the head or begins with “not in:” below an entry"),
        # examples
        (HEAD + "foo\nbad: We foo.", 5, "a “bad:” line shows in [brackets] what is to be found"),
        (HEAD + "foo\nbad: We [foo.", 5, "a “bad:” line shows in [brackets] what is to be found"),
        (HEAD + "foo\nbad: We [[foo]].", 5, "a “bad:” line shows in [brackets] what is to be found"),
        (HEAD + "foo\ngood:", 5, "“good:” gives no text"),
        (HEAD + "foo\nbad (mail): [foo]", 5, "“mail” is not a kind of document; did you mean “email”?"),
    ],
)  # fmt: skip
def test_a_mistake_is_answered_with_its_line_in_plain_words(text: str, line: int, message: str) -> None:
    with pytest.raises(WordListError) as caught:
        parse_list(text, "ours.txt")
    assert (caught.value.line, caught.value.message) == (line, message)
    assert str(caught.value) == (f"ours.txt: line {line}: {message}" if line else f"ours.txt: {message}")


def test_the_first_word_of_a_say_line_may_be_anything() -> None:
    assert parse_list(HEAD.replace("“{found}” is ours.", "note: {found}") + "foo", "x").say == "note: {found}"


def test_lists_of_a_user_come_after_those_that_ship(tmp_path: Path) -> None:
    folder = tmp_path / "lists"
    folder.mkdir()
    (folder / "b.txt").write_text("code: ZZZ001\nname: b-list\nsay: x\nfoo", encoding="utf-8")
    (folder / "a.txt").write_text("code: ZZZ002\nname: a-list\nsay: x\nfoo", encoding="utf-8")
    (folder / "notes.md").write_text("no list", encoding="utf-8")
    (tmp_path / "more.txt").write_text("vocabulary: seller-nouns\nour widget", encoding="utf-8")
    shipped = load_lists()
    loaded = load_lists([str(folder), str(tmp_path / "more.txt")])
    assert loaded[: len(shipped)] == shipped
    assert [words.key for words in loaded[len(shipped) :]] == ["ZZZ002", "ZZZ001", "seller-nouns"]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"code: ZZZ001\nname: jargon\nsay: x\n\nfoo", "“jargon” is taken by {jargon}; choose another"),
        (b"code: CLR001\nname: other\nsay: x\n\nfoo", "“CLR001” is taken by {jargon}; choose another"),
        (b"code: ZZZ001\nname: caf\xe9", "this is not UTF-8 text; save it as UTF-8"),
        (None, "this word list can't be read (no such file or directory)"),
    ],
)
def test_a_list_that_cannot_be_loaded(tmp_path: Path, content: bytes | None, message: str) -> None:
    path = tmp_path / "ours.txt"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(WordListError) as caught:
        load_lists([str(path)])
    jargon = os.path.join(wordlists_folder(), "en", "jargon.txt")
    assert str(caught.value) == f"{path}: {message.format(jargon=jargon)}"


def test_the_lists_inside_the_package_come_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "lint"
    package.mkdir()
    monkeypatch.setattr(lint.wordlists, "__file__", str(package / "wordlists.py"))
    assert wordlists_folder() == str(tmp_path / "wordlists")
    (package / "wordlists").mkdir()
    assert wordlists_folder() == str(package / "wordlists")


# What holds for every list that ships.

SHIPPED = load_lists()
RULES = tuple(words for words in SHIPPED if words.code is not None)
LEXICON = Lexicon([(words.key, words.entries) for words in SHIPPED])
by_file = pytest.mark.parametrize("words", SHIPPED, ids=lambda words: os.path.basename(words.path))
by_rule = pytest.mark.parametrize("words", RULES, ids=lambda words: words.name)


def sections(words: WordList) -> Iterator[list[Entry]]:
    """The entries of a list between one heading (a comment or a blank line) and the next."""
    section: list[Entry] = []
    for entry in words.entries:
        if section and any(
            not line or line[0] == "#" for line in lines_between(words.path, section[-1].line, entry.line)
        ):
            yield section
            section = []
        section.append(entry)
    yield section


def written_phrase(line: str) -> str:
    """An entry's phrase as its line has it, with the slots and without the marker of its part of speech."""
    return re.sub(r" \((?:v|n|adj)\)", "", line.partition("->")[0]).replace("{", "").replace("}", "").strip().lower()


def lines_between(path: str, first: int, last: int) -> list[str]:
    return [line.strip() for line in Path(path).read_text(encoding="utf-8").split("\n")[first : last - 1]]


def forms_of(entry: Entry) -> Iterator[str]:
    """The entry's phrase in all its forms, as copy would have it."""
    words = [
        "20" if word == "<number>" else "your" if word == "<possessive>" else dict(entry.cased).get(index, word)
        for index, word in enumerate(entry.words)
    ]
    for spelling in (
        (spelling for _, spelling in spellings(entry.words[entry.head], entry.pos)) if entry.pos else (None,)
    ):
        written = [*words[: entry.head], spelling, *words[entry.head + 1 :]] if spelling else words
        yield (
            re.sub(r" (?=['’,.])", "", " ".join(written))
            if "'" in entry.phrase or "," in entry.phrase
            else " ".join(written)
        )


def matches(words: WordList, text: str) -> list[Match]:
    return LEXICON.match(tokenise(text)).get(words.key, [])


def marked(example: Bad) -> tuple[str, list[tuple[int, int]]]:
    """The text of an example without its brackets, and the spans that they marked."""
    text, spans, start = "", [], 0
    for piece in re.findall(r"\[\[|\]\]|[\[\]]|[^\[\]]+", example.text):
        if piece == "[":
            start = len(text)
        elif piece == "]":
            spans.append((start, len(text)))
        else:
            text += piece[0] if piece in ("[[", "]]") else piece
    return text, spans


@by_file
def test_sorted_within_a_section(words: WordList) -> None:
    lines = Path(words.path).read_text(encoding="utf-8").split("\n")
    for section in sections(words):
        phrases = [
            written_phrase(lines[entry.line - 1]) if "{" in lines[entry.line - 1] else entry.phrase.lower()
            for entry in section
        ]
        phrases = [phrase.replace("-", " ") for phrase in phrases]
        assert phrases == sorted(phrases)


@by_file
def test_every_form_is_found_and_never_inside_a_word(words: WordList) -> None:
    written = {entry.words for entry in words.entries}
    for entry in words.entries:
        for form in forms_of(entry):
            tokens = tuple(token.norm for token in tokenise(form))
            if tokens in written and tokens != entry.words:
                continue  # another entry spells this form out
            found = [match.entry.phrase for match in matches(words, f"zz {form} zz")]
            assert found == [entry.phrase], f"{form!r}, line {entry.line}"
            if form[0].isalnum() and form[-1].isalnum():
                assert not [match for match in matches(words, f"zz{form}zz") if match.entry is entry], form


def test_no_phrase_is_in_two_rule_lists() -> None:
    owners: dict[tuple[str, ...], str] = {}
    for words in RULES:
        for entry in words.entries:
            assert owners.setdefault(entry.words, words.name) == words.name, f"{entry.phrase!r} in {words.name}"


@by_rule
def test_no_suggestion_is_flagged_itself(words: WordList) -> None:
    for entry in words.entries:
        for replacement in entry.replacements:
            found = LEXICON.match(tokenise(replacement))
            assert [rule.name for rule in RULES if rule.key in found] == [], f"{entry.phrase} -> {replacement}"


@by_rule
def test_a_safe_swap_reads_on_in_every_form(words: WordList) -> None:
    """A safe replacement is one that is made without asking: it must take over each form that the entry matches."""
    for entry in words.entries:
        if "safe" not in entry.tags:
            continue
        for form in forms_of(entry):
            text = f"zz {form} zz"
            tokens = tokenise(text)
            (match,) = LEXICON.match(tokens)[words.key]
            swap = swap_for(match, tokens, text)
            expected = inflect(entry.replacements[0], match.form, entry.pos) if entry.pos else entry.replacements[0]
            assert swap is not None and swap.text == expected, form


@by_rule
def test_examples_are_as_stated(words: WordList) -> None:
    bad = [example for example in words.examples if isinstance(example, Bad)]
    good = [example for example in words.examples if isinstance(example, Good)]
    assert len(bad) >= 2 and len(good) >= 2
    for example in bad:
        text, spans = marked(example)
        tokens = tokenise(text)
        found = [(tokens[match.first].start, tokens[match.last - 1].end) for match in matches(words, text)]
        # A span may take in the article before it, and an entry may count only in some places.
        assert all(any(start <= first and last <= end for first, last in found) for start, end in spans), example.text
    for fine in good:
        counted = [
            match.entry.phrase for match in matches(words, fine.text)
            if not match.entry.tags & {"weak", "opener", "subject"}
        ]  # fmt: skip
        assert counted == [], fine.text
