"""The main clause: what stands before it, who acts, what the verb is."""

import pytest

from lint.analysis.clauses import find_clause
from lint.text.tokens import tokenise
from tests.analysis.copies import read

CLAUSES = [
    # text, kind, subject, verb's base
    ("At Acme, we build payroll software.", "clause", "we", "build"),
    ("For 20 years, our family has made bread.", "clause", "our family", "make"),
    ("When you choose us, one person is assigned to you.", "clause", "one person", "assign"),
    ("With Atlas, you close in two days.", "clause", "you", "close"),
    ("To help you plan, we send a draft.", "clause", "we", "send"),
    ("Using your own figures, our clerks fill in the form.", "clause", "our clerks", "fill"),
    ("In just one minute you can fill in the form.", "clause", "you", "fill"),
    ("Payroll - We can teach you to run it.", "clause", "We", "teach"),
    ("If you moved in May, or later, find out what you can claim.", "imperative", "", "find"),
    ("Whether you rent, own or share, our brokers will find a plan.", "clause", "our brokers", "find"),
    ("Atlas flags the duplicate invoice.", "clause", "Atlas", "flag"),
    ("Your invoices are paid by our clerks.", "clause", "Your invoices", "pay"),
    ("This app allowed shoppers to compare prices.", "clause", "This app", "allow"),
    ("Growing a shop has never been harder.", "clause", "Growing a shop", "be"),
    ("The oven that we sold is new.", "clause", "The oven that we sold", "be"),
    ("The oven (called Crust) is built to last.", "clause", "The oven (called Crust)", "build"),
    ("There is no need to call.", "existential", "", "be"),
    ("Here are the dates.", "existential", "", "be"),
    ("Would you be open to a call?", "question", "you", "be"),
    ("Don't panic.", "imperative", "", "panic"),
    ("Please let me know.", "imperative", "", "let"),
    ("Order Atlas before Friday.", "imperative", "", "order"),
    ("Track orders from your phone.", "imperative", "", "track"),
    ("Cut costs.", "imperative", "", "cut"),
    ("Market insights and more", "fragment", "", ""),
    ("Support", "fragment", "", ""),
    ("Start date", "fragment", "", ""),
    ("Heat treated pallets", "fragment", "", ""),
    ("Role-based access control", "fragment", "", ""),
    ("Go-to-market strategy", "fragment", "", ""),
    ("Making bread since 1987", "participle", "", "make"),
]


@pytest.mark.parametrize(("text", "kind", "subject", "base"), CLAUSES, ids=[row[0] for row in CLAUSES])
def test_clause(text: str, kind: str, subject: str, base: str) -> None:
    tokens = tokenise(text)
    clause = find_clause(tokens, [token.norm for token in tokens])
    first, last = clause.subject
    found = text[tokens[first].start : tokens[last - 1].end] if first < last else ""
    assert (clause.kind, found, clause.base or "") == (kind, subject, base)


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Our platform runs at night.", "product"),
        ("Atlas is a tool for bakers.", "product"),
        ("We at Acme bake.", "seller"),
        ("Acme was founded in May.", "seller"),
        ("Acme's bakers start at four.", "seller"),
        ("Your oven is hot.", "customer"),
        ("Bakers start at four.", "other"),
        ("We both start at four.", "inclusive"),
        ("Bake at noon.", "customer"),
    ],
)
def test_subject(text: str, party: str) -> None:
    assert read(text, brands=("Acme", "Atlas")).sentences[0].subject.party == party


def test_it_stands_for_the_product_that_was_spoken_of() -> None:
    reading = read("Atlas plans the round. It prints the list. The van is red. It is easy to park.", brands=("Atlas",))
    assert [sentence.subject.party for sentence in reading.sentences] == ["product", "product", "other", "other"]


@pytest.mark.parametrize("joint", [", ", " and ", " - ", ": ", " that we ", " if you can, ", "'s ", " ("])
def test_endless_sentences_take_time_in_proportion(joint: str) -> None:
    """Steps of work are counted, not seconds: looks at tokens grow no faster than the text."""

    class Counted(list[str]):
        looks = 0

        def __getitem__(self, at):  # type: ignore[no-untyped-def]
            Counted.looks += 1
            return super().__getitem__(at)

    def cost(repeats: int) -> int:
        from lint.analysis import clauses

        tokens = tokenise("our old oven bakes bread" + joint * 1 + (joint + "our new oven keeps bread") * repeats)
        finder = clauses._Finder(tokens, Counted(token.norm for token in tokens), 0)
        Counted.looks = 0
        finder.find()
        return Counted.looks

    assert cost(400) <= 5 * max(cost(100), 100)
