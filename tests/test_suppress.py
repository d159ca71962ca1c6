"""Comments in the copy that silence findings: what they cover, and what is said about useless ones."""

import re

import pytest

from lint import suppress
from lint.config.selection import Label
from lint.model.document import Comment, Document
from lint.model.finding import Finding, Location
from lint.model.source import Source
from lint.model.view import ViewBuilder
from lint.text.blocks import make_block

KNOWN = (Label("CLR001", "jargon"), Label("CLR004", "hype"), Label("FOC001", "seller-heavy", True, ("OLD001",)))
_COMMENT = re.compile(r"<!-- pitchlint:(.*?)-->", re.DOTALL)
_WORDS = {"jargon": "CLR001", "hype": "CLR004", "we": "FOC001"}


def document(text: str) -> Document:
    """Blocks are parted by blank lines, those of one list (`- `) are a group; comments are HTML comments."""
    comments = tuple(Comment(found[1].strip(), *found.span()) for found in _COMMENT.finditer(text))
    blocks = []
    group, listing = 0, False
    for found in re.finditer(r"(?:[^\n]+\n?)+?(?=\n|- |\Z)", _COMMENT.sub(lambda hit: " " * len(hit[0]), text)):
        if not found[0].strip():
            continue
        item = found[0].startswith("- ")
        group += item and not listing
        listing = item
        builder = ViewBuilder()
        builder.add(found[0], *found.span())
        blocks.append(make_block("item" if item else "paragraph", builder.trimmed(), group=group if item else 0))
    return Document(Source("a.md", "markdown", text), tuple(blocks), comments)


def findings(text: str) -> list[Finding]:
    masked = _COMMENT.sub(lambda hit: "#" * len(hit[0]), text)
    return [
        Finding(
            _WORDS[hit[0].lower()], "", None, "note", "", "", hit[0], "", "sentence", Location(*hit.span()), None, ""
        )
        for hit in re.finditer("jargon|hype|we", masked, re.IGNORECASE)
    ]


def applied(text: str, ran: tuple[Label, ...] = KNOWN) -> suppress.Suppressed:
    return suppress.apply(document(text), findings(text), ran, KNOWN)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("jargon\n\nhype", "jargon hype"),
        # the block that follows, all of its lines, and no other
        ("<!-- pitchlint: ignore CLR001 -->\njargon\njargon hype\n\njargon", "hype jargon"),
        ("<!-- pitchlint: ignore CLR001 -->\n\njargon\n\njargon", "jargon"),
        # beside text: its own line
        ("jargon <!-- pitchlint: ignore CLR001 -->\njargon", "jargon"),
        ("<!-- pitchlint: ignore CLR001 --> jargon\njargon", "jargon"),
        # alone on a line within a block: that block
        ("jargon\n<!-- pitchlint: ignore CLR001 -->\njargon\n\njargon", "jargon"),
        # a list as a whole from before it, one item from inside
        ("<!-- pitchlint: ignore CLR001 -->\n\n- jargon\n- jargon\n\njargon", "jargon"),
        ("- jargon <!-- pitchlint: ignore CLR001 -->\n- jargon", "jargon"),
        # families, names, former codes, several, all, in any case
        ("jargon hype we <!-- pitchlint: ignore CLR -->", "we"),
        ("jargon hype we <!-- pitchlint: ignore jargon, seller-heavy -->", "hype"),
        ("jargon hype we <!-- pitchlint: ignore clr001 OLD001 -->", "hype"),
        ("jargon hype we <!-- pitchlint: ignore -->", ""),
        ("jargon hype we <!-- pitchlint: ignore ALL -->", ""),
        # a reason
        ("jargon hype <!-- pitchlint: ignore CLR001 -- hype is fine, we said -->", "hype"),
        # one word of one rule
        ('jargon Jargon hype <!-- pitchlint: ignore CLR001["jargon"] -->', "hype"),
        ("jargon hype <!-- pitchlint: ignore CLR001[“hype”], CLR004['jargon'] -->", "jargon hype"),
        # from off to on, or to the end
        ("jargon\n\n<!-- pitchlint: off -->\n\nhype\n\n<!-- pitchlint: on -->\n\nwe", "jargon we"),
        ("jargon\n\n<!-- pitchlint: off CLR004 -->\n\nhype\n\nwe\n\nhype", "jargon we"),
        ("<!-- pitchlint: off -->\n\n<!-- pitchlint: off -->\n\nhype\n\n<!-- pitchlint: on -->\n\nwe", "we"),
        # the whole file, from anywhere in it
        ("jargon\n\nhype\n\n<!-- pitchlint: ignore-file CLR001 -->\n\njargon", "hype"),
        ("jargon\n\n<!-- pitchlint: ignore-file -->", ""),
    ],
)
def test_what_a_comment_covers(text: str, left: str) -> None:
    kept, silenced, _ = applied(text)
    assert " ".join(found.match for found in kept) == left
    assert silenced == len(findings(text)) - len(kept)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("jargon <!-- pitchlint: ignore CLR001 -->", []),
        ("plain <!-- pitchlint: ignore CLR001 -->", ["PLT001 ignore CLR001"]),
        ("plain <!-- pitchlint: ignore -->", ["PLT001 ignore"]),
        ("jargon <!-- pitchlint: ignore CLR001, CLR004, FOC -->", ["PLT001 ignore CLR004, FOC"]),
        ('jargon <!-- pitchlint: ignore CLR001["other"] -->', ['PLT001 ignore CLR001["other"]']),
        ("<!-- pitchlint: off -->\n\nplain\n\n<!-- pitchlint: on -->\n\nwe", ["PLT001 off"]),
        ("<!-- pitchlint: ignore-file FOC -->\n\nplain", ["PLT001 ignore-file FOC"]),
        ("<!-- pitchlint: ignore CLR001 -->", ["PLT001 ignore CLR001"]),
        # within a wider one that does the work already
        ("<!-- pitchlint: off -->\n\njargon <!-- pitchlint: ignore -->", ["PLT001 ignore"]),
        ("jargon <!-- pitchlint: ignore CLR01X -->", ["PLT002 unknown rule “CLR01X”; did you mean CLR001?"]),
        ("jargon <!-- pitchlint: ignroe CLR001 -->", ["PLT002 “ignroe”: did you mean ignore?"]),
        ("jargon <!-- pitchlint: -->", ["PLT002 “”: pitchlint knows ignore, ignore-file, off, on"]),
        ("jargon <!-- pitchlint: ignore CLR001 !! -->", ["PLT002 “!!” is no rule"]),
    ],
)
def test_useless_comments_are_reported(text: str, said: list[str]) -> None:
    _, _, complaints = applied(text)
    assert [f"{rule.code} {found}" for rule, _, found in complaints] == said


def test_a_rule_that_did_not_run_leaves_no_comment_unused() -> None:
    text = "plain <!-- pitchlint: ignore FOC001 --> <!-- pitchlint: ignore CLR001 -->"
    assert [found for _, _, found in applied(text, KNOWN[:2]).complaints] == ["ignore CLR001"]
    assert applied(text, ()).complaints == ()


def test_many_comments_cost_little() -> None:
    text = (
        "<!-- pitchlint: off CLR001 -->\n\njargon [ CLR[[\n\n" * 4000 + "<!-- pitchlint: ignore " + "C[" * 9000 + "-->"
    )
    assert len(applied(text).kept) == 0
