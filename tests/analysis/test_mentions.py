"""Who is named in a sentence, and what counts for nothing."""

import pytest

from lint.model.document import Kind, Mark, Role
from tests.analysis.copies import block, read

NAMED: list[tuple[str, Kind, Role, list[tuple[str, str]]]] = [
    ("We build it and you use it.", "web", "paragraph", [("We", "seller"), ("you", "customer")]),
    ("Our tool saves your time.", "web", "paragraph", [("Our", "seller"), ("your", "customer")]),
    ("Acme's tools come with Atlas Pro.", "web", "paragraph", [("Acme", "seller"), ("Atlas Pro", "seller")]),
    ("acme is the Greek word for peak.", "web", "paragraph", []),
    ("Ships to the US and Canada.", "web", "paragraph", []),
    ("CALL US NOW", "web", "paragraph", [("CALL", "customer"), ("US", "seller")]),
    ("Thank you for your order.", "web", "paragraph", [("your", "customer")]),
    ("As you know, oil is dear.", "web", "paragraph", []),
    ("You're welcome!", "web", "paragraph", []),
    ("See you soon!", "email", "paragraph", []),
    ("How are you?", "email", "paragraph", []),
    ("Yours sincerely,", "email", "paragraph", []),
    ("Did you know that tin is soft?", "web", "paragraph", []),
    ("We all live with risk.", "web", "paragraph", [("We", "inclusive")]),
    ("Together we set the scope.", "web", "paragraph", [("we", "inclusive")]),
    ("As we agreed, the work starts in May.", "email", "paragraph", [("we", "inclusive")]),
    ("Let's meet on Monday.", "email", "paragraph", [("Let's", "inclusive")]),
    ("I will send the sample.", "email", "paragraph", [("I", "seller")]),
    ("How do I change my plan?", "web", "heading", [("I", "customer"), ("my", "customer")]),
    ("Start my trial", "web", "button", [("Start", "customer"), ("my", "customer")]),
    ("Our customers pay less.", "web", "paragraph", [("Our", "seller"), ("customers", "applause")]),
    ("The team is on call.", "web", "paragraph", [("The team", "seller")]),
    ("Save two hours a week.", "web", "paragraph", [("Save", "customer")]),
    ("Please sign below.", "email", "paragraph", [("sign", "customer")]),
    ("Support", "web", "heading", []),
    ("Book review", "web", "heading", []),
    ("Contact details", "web", "heading", []),
    ("Free shipping on all orders", "web", "heading", []),
]


@pytest.mark.parametrize(("text", "kind", "role", "expected"), NAMED, ids=[row[0] for row in NAMED])
def test_mentions(text: str, kind: Kind, role: Role, expected: list[tuple[str, str]]) -> None:
    reading = read([block(text, role)], kind, brands=("Acme", "Atlas Pro"))
    tokens = reading.blocks[0].block.tokens
    found = [
        (text[tokens[mention.first].start : tokens[mention.last - 1].end], mention.party)
        for sentence in reading.sentences
        for mention in sentence.mentions
    ]
    assert found == expected


def test_the_named_recipient_is_the_reader() -> None:
    reading = read("Hi Ann,\n\nAnn sees the rota at noon.", "email")
    assert [mention.party for mention in reading.sentences[1].mentions] == ["customer"]
    assert reading.sentences[1].judgement.focus == "customer"


def test_a_customers_we_is_the_customer() -> None:
    reading = read([block("We cut our bill by half.", "quote", speaker="customer")])
    assert {mention.party for mention in reading.sentences[0].mentions} == {"customer"}
    assert reading.metrics.we == 0


@pytest.mark.parametrize(
    ("field", "party"),
    [("first_name", "customer"), ("Company Name", "customer"), ("your name", "seller"), ("Mutual Contact", None)],
)
def test_merge_fields_are_read_as_if_filled_in(field: str, party: str | None) -> None:
    text = "{{x}} runs a shop."
    made = block(text, marks=(Mark("merge", 0, 5, field),))
    assert [mention.party for mention in read([made]).sentences[0].mentions] == ([party] if party else [])
