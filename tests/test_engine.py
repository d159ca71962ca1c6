"""The engine: which rules run where, and what becomes of their hits."""

import gc
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from lint import suppress
from lint.analysis.reading import BlockReading, Reading, SentenceReading
from lint.config.settings import Origin, Settings
from lint.engine.checking import Plan, check
from lint.engine.place import fill
from lint.model.document import Comment, Document
from lint.model.errors import UsageError
from lint.model.finding import Finding, Hit
from lint.model.fingerprint import fingerprint
from lint.model.result import FileResult
from lint.model.rule import Option, Rule
from lint.model.source import Source
from lint.model.view import ViewBuilder
from lint.registry import unique
from lint.text.blocks import make_block
from lint.text.matcher import Lexicon

Options = Mapping[str, Any]


def word_rule(code: str, word: str, **more: Any) -> Rule:
    """A rule on one word."""

    def find(sentence: SentenceReading, options: Options) -> Iterator[Hit]:
        for at, token in enumerate(sentence.tokens, sentence.sentence.first):
            if token.norm == word:
                yield sentence.hit(at, at + 1, replacement=more.get("swap"), safety="safe", level=more.get("hit_level"))

    fields = {"name": f"word-{word}", "flag": None, "level": "note", "unit": "sentence", "says": "“{found}” {why}",
              "help": "", "why": "", "find": find}  # fmt: skip
    return Rule(code, **{**fields, **{key: value for key, value in more.items() if key in Rule._fields}})


def document_rule(code: str, find: Any, **more: Any) -> Rule:
    return word_rule(code, code.lower(), find=find, unit="document", **more)


JARGON = word_rule("CLR001", "synergy", flag="buzzword")


def document(
    *blocks: str | tuple[str, dict[str, Any]], path: str = "a.md", format: str = "markdown", **more: Any
) -> Document:
    """Blocks of plain text, one a line of the source; a pair adds what `make_block` takes."""
    text, made = "", []
    for block in blocks:
        words, extra = block if isinstance(block, tuple) else (block, {})
        builder = ViewBuilder()
        builder.add(words, len(text), len(text) + len(words), part=extra.pop("part", None))
        made.append(make_block(extra.pop("role", "paragraph"), builder.view(), **extra))
        text += words + "\n"
    return Document(Source(path, format, text), tuple(made), **more)


def run(doc: Document, *rules: Rule, kind: Any = None, **settings: Any) -> FileResult:
    settings.setdefault("select", ("ALL",))
    return check(doc, Plan((*rules, *suppress.RULES), Lexicon(), Settings(**settings), kind))


def found(doc: Document, *rules: Rule, **more: Any) -> str:
    return " ".join(
        f"{each.code}:{each.location.line}:{each.location.column}" for each in run(doc, *rules, **more).findings
    )


def test_a_hit_becomes_a_finding_at_its_place() -> None:
    doc = document("Bread. Their synergy, today.")
    rule = word_rule("CLR001", "synergy", flag="buzzword", help="Try {found}s, {missing} {not a field}.", swap="bond")
    (finding,) = run(doc, rule).findings
    assert finding == Finding(
        code="CLR001", rule="word-synergy", flag="buzzword", level="note", message="“synergy” {why}",
        help="Try synergys, {missing} {not a field}.", match="synergy", sentence="Their synergy, today.",
        scope="sentence", location=finding.location, fix=finding.fix, fingerprint=finding.fingerprint, offset=6,
    )  # fmt: skip
    assert finding.location[:6] == (13, 20, 1, 14, 1, 21)
    assert finding.fix is not None
    assert (finding.fix.safety, finding.fix.edits) == ("safe", ((13, 20, "bond", None),))


def test_what_a_rule_finds_in_a_block_besides_is_told_where_it_reads_sentences() -> None:
    def also(block: BlockReading, options: Options) -> Iterator[Hit]:
        yield block.sentences[-1].hit()

    rule = word_rule("CLR001", "synergy", also=also)
    doc = document("Synergy. Bread.", ("Rye.", {"role": "quote"}))
    assert found(doc, rule) == "CLR001:1:1 CLR001:1:10"


def test_a_check_leaves_nothing_for_the_garbage_collector() -> None:
    gc.collect()
    gc.disable()
    try:
        result = run(document("Our synergy. You get bread.", "# Bread"), JARGON)
        assert result.findings and gc.collect() == 0
    finally:
        gc.enable()


def test_values_are_put_in_as_they_are() -> None:
    assert fill("{a} {b} {} {0} {a.b}", {"a": "{b}", "b": "x"}) == "{b} x {} {0} {a.b}"


def test_a_fix_that_crosses_markup_is_shown_and_not_applied() -> None:
    builder = ViewBuilder()
    builder.add("syn", 0, 3)
    builder.add("ergy", 5, 9)
    doc = Document(Source("a.md", "markdown", "syn**ergy"), (make_block("paragraph", builder.view()),))
    (finding,) = run(doc, word_rule("CLR001", "synergy", swap="bond")).findings
    assert finding.fix is not None
    assert (finding.fix.safety, finding.fix.edits) == ("shown", ())
    assert finding.location[:2] == (0, 9)


def test_a_part_without_lines_has_its_name_for_a_place() -> None:
    doc = document(("Synergy for you", {"part": "subject", "role": "subject"}), "More synergy.")
    first, second = run(doc, word_rule("CLR001", "synergy", swap="bond")).findings
    assert (first.location.part, first.location.line, first.location.start) == ("subject", None, 0)
    assert first.fix is not None and first.fix.safety == "shown"
    assert second.location.line == 2  # in reading order, the part first


@pytest.mark.parametrize(
    ("block", "rule", "finds"),
    [
        ("We said synergy.", {}, True),
        (("A synergy.", {"role": "quote"}), {}, False),
        (("A synergy.", {"role": "quote"}), {"roles": frozenset({"quote"})}, True),
        (("A synergy.", {"speaker": "customer"}), {}, False),
        (("A synergy.", {"zone": "footer"}), {}, False),
        (("A synergy.", {"role": "heading"}), {"roles": frozenset({"heading"})}, True),
        (("A synergy.", {"role": "heading"}), {"roles": frozenset({"button"})}, False),
        ("Don't say “synergy” here.", {}, False),
        ('Don\'t say "a synergy", ever.', {}, False),
        ('A 12" synergy.', {}, True),
        ('It was "good"; the synergy is "gone".', {}, True),
        ('Ann said: "Such synergy.', {}, True),
        ("«synergy»", {}, False),
        ("A synergy.", {"kinds": frozenset({"email"})}, False),
    ],
)
def test_where_a_sentence_rule_looks(block: Any, rule: dict[str, Any], finds: bool) -> None:
    assert bool(run(document(block), word_rule("CLR001", "synergy", **rule)).findings) is finds


def test_rules_get_their_unit_and_their_options() -> None:
    seen: list[tuple[type, Options]] = []

    def note(unit: object, options: Options) -> tuple[()]:
        seen.append((type(unit), dict(options)))
        return ()

    options = (Option("least", 5, "words"), Option("share", 0.5, "share"))
    rules = [
        word_rule(code, code.lower(), find=note, unit=unit, options=options)
        for code, unit in (("AAA001", "sentence"), ("AAA002", "block"), ("AAA003", "document"))
    ]
    set_options = {"AAA001": {"least": 1}, "word-aaa002": {"share": 1.0}}
    run(document("One. Two.", "Three."), *rules, rules=set_options)
    defaults = {"least": 5, "share": 0.5}
    sentence, block = (SentenceReading, defaults | {"least": 1}), (BlockReading, defaults | {"share": 1.0})
    assert seen == [
        *[sentence, sentence, block],
        *[sentence, block],
        (Reading, defaults),
    ]


@pytest.mark.parametrize(
    ("rule", "settings", "role", "level"),
    [
        ({}, {}, "paragraph", "note"),
        ({"levels": {"web": "warning"}}, {}, "paragraph", "warning"),
        ({"levels": {"email": "warning"}}, {}, "paragraph", "note"),
        ({"levels": {"web": "warning", "heading": "error"}}, {}, "heading", "error"),
        ({"levels": {"web": "warning"}, "hit_level": "error"}, {}, "paragraph", "error"),
        ({"hit_level": "error"}, {"CLR": "note"}, "paragraph", "note"),
        ({}, {"CLR": "warning", "CLR001": "error"}, "paragraph", "error"),
        ({}, {"word-synergy": "warning", "ALL": "error"}, "paragraph", "warning"),
    ],
)
def test_the_level_of_a_finding(rule: dict[str, Any], settings: dict[str, Any], role: str, level: str) -> None:
    doc = document(("Their synergy.", {"role": role}))
    (finding,) = run(doc, word_rule("CLR001", "synergy", **rule), severity=settings).findings
    assert finding.level == level


def test_one_finding_a_span_by_precedence() -> None:
    def whole(sentence: SentenceReading, options: Options) -> Iterator[Hit]:
        yield sentence.hit()
        yield sentence.hit()

    low = word_rule("CLR001", "synergy", precedence=1)
    high = word_rule("TRU001", "synergy", precedence=2, name="higher")
    around = word_rule("VAL001", "x", find=whole)
    assert found(document("Synergy now."), low, high, around) == "TRU001:1:1 VAL001:1:1"
    assert found(document("Synergy now."), low, high._replace(precedence=1)) == "CLR001:1:1"
    assert found(document("Synergy now."), high, low, select=("CLR",)) == "CLR001:1:1"


def test_findings_about_the_whole_document_stand_beside_others() -> None:
    def first(reading: Reading, options: Options) -> Iterator[Hit]:
        yield reading.sentences[0].hit()

    rules = [document_rule("FOC001", first), document_rule("FOC002", first)]
    rules.append(word_rule("CLR001", "synergy"))
    assert found(document("Synergy"), *rules) == "CLR001:1:1 FOC001:1:1 FOC002:1:1"
    assert {finding.scope for finding in run(document("Bread"), *rules).findings} == {"document"}


def test_the_order_of_rules_changes_nothing() -> None:
    doc = document("Synergy and bread, synergy.", "Bread and synergy.")
    rules = [word_rule("CLR001", "synergy"), word_rule("AAA001", "bread"), word_rule("ZZZ001", "and")]
    assert run(doc, *rules).findings == run(doc, *reversed(rules)).findings
    assert found(doc, *rules) == (
        "CLR001:1:1 ZZZ001:1:9 AAA001:1:13 CLR001:1:20 AAA001:2:1 ZZZ001:2:7 CLR001:2:11"
    )  # fmt: skip


def test_per_file_ignores_win_over_any_selection() -> None:
    ignores = {"about/**": ("CLR",), "*.txt": ("word-synergy",)}
    for path, expected in (("about/us.md", ""), ("a.txt", ""), ("a.md", "CLR001:1:1")):
        doc = document("Synergy", path=path)
        assert found(doc, JARGON, select=("CLR001",), per_file_ignores=ignores) == expected


GREETED = ["Hi Sam,", "Your oven is ready.", "Best regards,", "Jo"]


@pytest.mark.parametrize(
    ("blocks", "more", "settings", "kind"),
    [
        (["Your oven is ready."], {}, {}, "web"),
        (GREETED, {}, {}, "email"),
        (GREETED[:2], {}, {}, "web"),
        (GREETED[1:], {}, {}, "web"),
        (["Your oven"], {"metadata": {"subject": "Your oven"}}, {}, "email"),
        (["Your oven"], {"metadata": {"slides": 3}}, {}, "deck"),
        (["Your oven"], {"kind": "email"}, {}, "email"),
        (["Your oven"], {"format": "eml"}, {}, "email"),
        (["Your oven"], {"format": "eml"}, {"kinds": {"proposal": ("*.md",)}}, "proposal"),
        (GREETED, {}, {"kinds": {"web": ("a.*",)}}, "web"),
        (GREETED, {}, {"kind": "deck", "kinds": {"web": ("a.*",)}}, "deck"),
    ],
)
def test_the_kind_of_a_file(blocks: list[str], more: dict[str, Any], settings: dict[str, Any], kind: str) -> None:
    assert run(document(*blocks, **more), **settings).kind == kind


def headings(*texts: str) -> list[tuple[str, dict[str, str]]]:
    return [(text, {"role": "heading"}) for text in texts]


@pytest.mark.parametrize(
    ("path", "blocks", "more", "purpose"),
    [
        ("home.md", ["Bread"], {}, ""),
        ("about/team.md", ["Bread"], {}, "about"),
        ("About-Us.html", ["Bread"], {}, "about"),
        ("contact.html", ["Bread"], {}, "about"),
        ("pages/02.news/rye/item.md", ["Bread"], {}, "release-notes"),
        ("docs/ovens.md", ["Bread"], {}, "docs"),
        ("release-notes.md", ["Bread"], {}, "release-notes"),
        ("home.md", [("About us", {"role": "heading"})], {}, "about"),
        ("home.md", [("About bread and how to bake it", {"role": "heading"})], {}, ""),
        ("home.md", ["Bread"], {"metadata": {"title": "What’s new in May"}}, "release-notes"),
        ("a.eml", ["Bread", ("> Hi", {"zone": "quoted"})], {"metadata": {"subject": "Re: bread"}}, "reply"),
        ("a.eml", ["Bread"], {"metadata": {"subject": "Re: bread"}}, ""),
        ("a.eml", ["Bread"], {"metadata": {"subject": "[bakers] Rye?", "sent": True}}, "internal"),
        ("a.eml", ["Bread"], {"metadata": {"subject": "[bakers] Rye?"}}, ""),
        ("a.eml", ["Bread"], {"metadata": {"subject": "[Webinar] Rye for you", "sent": True}}, ""),
        ("home.md", ["Bread"], {"metadata": {"title": "About Hill Street Bakery"}}, "about"),
        ("home.md", ["Bread"], {"metadata": {"title": "About time you had better bread"}}, ""),
        ("deep/in/docs/2/3/ovens.md", ["Bread"], {}, ""),
        ("bakery-one-pager-investors.md", ["Bread"], {}, "investor"),
        ("home.md", ["Bread"], {"metadata": {"title": "Bakery Pitch Deck - May"}}, "investor"),
        ("home.md", headings("The problem", "3. Business model", "Why now?", "Use of funds"), {}, "investor"),
        ("home.md", headings("The problem", "The solution", "Our team", "Business model"), {}, ""),
        ("home.md", headings("Exercise 2", "Bread"), {}, "docs"),
        ("docs/pitch.md", headings("Business model", "Why now?", "Use of funds"), {}, "investor"),
        ("home.md", headings("Abstract", "1. Bread", "9. References"), {}, "docs"),
        ("home.md", headings("References", "Bread"), {}, ""),
        ("docs/deck.pptx", ["Bread"], {"format": "pptx"}, ""),
        ("docs/first.eml", ["Bread"], {"format": "eml"}, ""),
    ],
)
def test_the_purpose_of_a_file(path: str, blocks: Any, more: dict[str, Any], purpose: str) -> None:
    seen: list[str] = []

    def note(reading: Reading, options: Options) -> tuple[()]:
        seen.append(reading.context.purpose)
        return ()

    run(document(*blocks, path=path, **more), document_rule("AAA001", note))
    run(document(*blocks, path=path, **more), document_rule("AAA001", note), purposes={"investor": (path,)})
    assert seen == [purpose, "investor"]


def test_the_context_that_rules_see(tmp_path: Path) -> None:
    seen: list[Any] = []

    def note(reading: Reading, options: Options) -> tuple[()]:
        seen.append(reading.context)
        return ()

    run(
        document("Bread"), document_rule("AAA001", note), kind="email", brands=("Acme",), known_terms=("VAT",),
        audience="general", origin=Origin("x", str(tmp_path)),
    )  # fmt: skip
    (context,) = seen
    assert context[:4] == ("email", "general", ("Acme",), frozenset({"VAT"}))


def test_comments_silence_findings_and_useless_ones_are_notes() -> None:
    doc = document("Their synergy.", "A synergy <!-- 1 -->", "Bread <!-- 2 -->", "Bread <!-- 3 -->")
    text = doc.source.text
    starts = [text.index(f"<!-- {number}") for number in (1, 2, 3)]
    texts = ("ignore CLR001", "ignore CLR001", "ignore CLR01")
    comments = tuple(Comment(said, at, at + 10) for said, at in zip(texts, starts, strict=True))
    result = run(doc._replace(comments=comments), JARGON)
    assert [(found.code, found.location.line, found.match) for found in result.findings] == [
        ("CLR001", 1, "synergy"), ("PLT001", 3, "<!-- 2 -->"), ("PLT002", 4, "<!-- 3 -->"),
    ]  # fmt: skip
    assert result.suppressed == 1
    assert "ignore CLR001" in result.findings[1].message and "did you mean" in result.findings[2].message
    assert found(doc._replace(comments=comments), JARGON, ignore=("PLT",)) == "CLR001:1:7"


def test_a_fingerprint_survives_what_happens_elsewhere() -> None:
    def prints(*blocks: str) -> list[str]:
        return [finding.fingerprint for finding in run(document(*blocks), JARGON).findings]

    (alone,) = prints("Their synergy.")
    assert prints("New words above.", "Their synergy.", "And below.") == [alone]
    first, second, other = prints("Their synergy.", "Their synergy.", "Our synergy.")
    assert first == alone
    assert len({first, second, other}) == 3
    assert (
        alone
        == fingerprint("CLR001", "synergy", "Their  synergy.", 0)
        != fingerprint("CLR002", "synergy", "Their synergy.", 0)
    )
    assert len(alone) == 16


def test_an_endless_sentence_is_not_repeated_in_each_finding() -> None:
    result = run(document("Bread and synergy " * 5000), JARGON)
    assert len(result.findings) == 5000
    assert max(len(finding.sentence) for finding in result.findings) <= 2000
    assert all(found.sentence[found.offset :].startswith("synergy") for found in result.findings)


FOREIGN = (
    "Wir sind der führende Anbieter von Öfen, und unsere Kunden sind mit der Synergy sehr zufrieden. "
    "Sie können bei uns auch Brot kaufen, das nach altem Rezept gebacken wird und nicht teuer ist."
)


def test_copy_in_another_language_is_passed_over() -> None:
    result = run(document(FOREIGN), JARGON)
    assert (result.findings, result.score, result.confidence) == ((), None, "none")
    assert "English" in result.passed_over
    assert not run(document("Synergy"), JARGON).passed_over


def test_sentences_are_judged_when_asked_for() -> None:
    doc = document(("Ovens", {"role": "heading"}), "We bake. You eat.", ("©", {"zone": "footer"}))
    plan = Plan((), Lexicon())
    assert check(doc, plan).sentences == ()
    judged = check(doc, plan, sentences=True).sentences
    assert [(each.text, each.role, each.location[2:6]) for each in judged] == [
        ("Ovens", "heading", (1, 1, 1, 6)),
        ("We bake.", "paragraph", (2, 1, 2, 9)),
        ("You eat.", "paragraph", (2, 10, 2, 18)),
    ]
    assert all(each.reason for each in judged)


@pytest.mark.parametrize(
    "rules",
    [
        (word_rule("CLR001", "a"), word_rule("CLR001", "b")),
        (word_rule("CLR001", "a"), word_rule("CLR002", "a")),
        (word_rule("CLR001", "a"), word_rule("CLR002", "b", replaces=("CLR001",))),
    ],
)
def test_two_rules_of_one_code_or_name_are_refused(rules: tuple[Rule, ...]) -> None:
    with pytest.raises(UsageError, match="two rules are called"):
        unique(rules)


def test_the_catalogue_is_sorted_by_code() -> None:
    assert [rule.code for rule in unique([word_rule("B01", "b"), word_rule("A01", "a")])] == ["A01", "B01"]
