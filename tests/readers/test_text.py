"""What is read of plain text: roles, zones, paragraphs."""

import textwrap

import pytest

from benchmarks.hostile import TEXT, N
from lint.model.document import Document
from lint.model.source import Source
from lint.readers.text import read


def document(text: str) -> Document:
    return read(Source("copy.txt", "text", text))


def shown(text: str) -> list[str]:
    """Each block as `role@zone: text`; the body's zone and a paragraph's role are left out."""
    lines = []
    for block in document(text).blocks:
        role = {"paragraph": "", "heading": f"heading{block.level}", "item": f"item{block.level}"}.get(
            block.role, block.role
        )
        label = role + ("" if block.zone == "body" else f"@{block.zone}")
        lines.append(f"{label}: {block.text}" if label else block.text)
    return lines


CASES = {
    "paragraphs end at blank lines": ("One.\n\nTwo.\n \t\nThree.", ["One.", "Two.", "Three."]),
    "CRLF and CR are line ends": ("One.\r\n\r\nTwo.\r\rThree.", ["One.", "Two.", "Three."]),
    "a hard-wrapped paragraph is one": (
        "Your month-end takes ten days because every\ninvoice passes four desks. Atlas takes the first\nthree off "
        "the list.",
        ["Your month-end takes ten days because every invoice passes four desks. Atlas takes the first three off "
         "the list."],
    ),
    "a wrapped line may begin with a capital or a number": (
        "We deliver to every town between Leeds and York on\nFridays, and from May on to all of the north, at\n9 in "
        "the morning sharp, whatever the weather is.",
        ["We deliver to every town between Leeds and York on Fridays, and from May on to all of the north, at 9 in the "
         "morning sharp, whatever the weather is."],
    ),
    "short lines stay apart": (
        "Home\nPrices\nAbout us\nContact", ["Home", "Prices", "About us", "Contact"],
    ),
    "an address stays in lines": (
        "Pell Bakery\n12 Main Street\nLeeds LS1 4AB", ["Pell Bakery", "12 Main Street", "Leeds LS1 4AB"],
    ),
    "one paragraph a line": (
        "This line is long enough that no mail program would ever have broken it by itself, so it must be a paragraph "
        "of its own.\nSo is this second one, which goes on for long enough that no mail program would have broken it "
        "here either.",
        ["This line is long enough that no mail program would ever have broken it by itself, so it must be a paragraph "
         "of its own.",
         "So is this second one, which goes on for long enough that no mail program would have broken it here either."],
    ),
    "bullets": (
        "You get:\n- one van\n- two drivers who\n  know the road\n  * a map\n- tea\n\nThat is all.",
        ["You get:", "item1: one van", "item1: two drivers who know the road", "item2: a map", "item1: tea",
         "That is all."],
    ),
    "numbers": (
        "1. Open it.\n2) Fill it.\n(3) Close it.\n\na) or not",
        ["item1: Open it.", "item1: Fill it.", "item1: Close it.", "item1: or not"],
    ),
    "a wrapped number is no bullet": (
        "The whole set of forms that you have to send back is due by the end of May\n2019. Later ones are void.",
        ["The whole set of forms that you have to send back is due by the end of May 2019. Later ones are void."],
    ),
    "a telephone number is no bullet": ("(410) 555-0123", ["(410) 555-0123"]),
    "underlined headings": (
        "Prices\n======\n\nFair.\n\nSmall print\n-----------\nNone.", ["heading1: Prices", "Fair.",
        "heading2: Small print", "None."],
    ),
    "headings in capitals or title case, above prose": (
        "OUR STORY\n\nWe bake at night.\n\nHow It Works\n\nYou order, we bake.", ["heading1: OUR STORY",
        "We bake at night.", "heading2: How It Works", "You order, we bake."],
    ),
    "a menu is no row of headings": (
        "Home\n\nPrices\n\nAbout Us\n\nContact Us\n\nBread For All\n\nWe bake at night.",
        ["Home", "Prices", "About Us", "heading2: Contact Us", "heading2: Bread For All", "We bake at night."],
    ),
    "drawn lines are nothing": ("One.\n\n----------\n\n* * *\n\nTwo.", ["One.", "Two."]),
    "a draft with headers": (
        "From: Kim Dale <kim@example.com>\nTo: Ann Lee\nSubject: Your invoices\nPreheader: Two minutes\n\nHi Ann,\n\n"
        "They are late.",
        ["subject: Your invoices", "preheader: Two minutes", "Hi Ann,", "They are late."],
    ),
    "headers in bold and with gaps": (
        "\n**Subject:** Your invoices\n\n**Preview text:** Soon\n\nHi Ann,\nthey are late.",
        ["subject: Your invoices", "preheader: Soon", "Hi Ann,", "they are late."],
    ),
    "several drafts in one file": (
        "Subject: One\n\nHi,\n\nFirst mail.\n\nSubject: Two\n\nSecond mail.",
        ["subject: One", "Hi,", "First mail.", "subject: Two", "Second mail."],
    ),
    "greeting, sign-off and signature": (
        "Hi Ann,\nYour van is ready.\n\nKind regards,\nKim Dale\nHead of Vans\nPell Ltd, 12 Main Street, Leeds\n"
        "+44 113 496 0000 | kim@example.com",
        ["Hi Ann,", "Your van is ready.", "Kind regards,", "Kim Dale", "@signature: Head of Vans",
         "@signature: Pell Ltd, 12 Main Street, Leeds", "@signature: +44 113 496 0000 | kim@example.com"],
    ),
    "prose after the name is copy": (
        "Hi Ann,\n\nYour van is ready.\n\nThanks,\nKim\n\nP.S. The tank is full, so you can drive at once.",
        ["Hi Ann,", "Your van is ready.", "Thanks,", "Kim", "P.S. The tank is full, so you can drive at once."],
    ),
    "below the signature's dashes": (
        "Subject: Van\n\nIt is ready.\n\n-- \nKim\nVans for everyone, since 1990.",
        ["subject: Van", "It is ready.", "@signature: Kim", "@signature: Vans for everyone, since 1990."],
    ),
    "quoted reply with attribution": (
        "Subject: Re: Van\n\nIt is ready.\n\nOn Tue, 5 May 2020, Ann Lee\n<ann@example.com> wrote:\n> Is it ready?\n"
        "> Ann",
        ["subject: Re: Van", "It is ready.", "@quoted: On Tue, 5 May 2020, Ann Lee",
         "@quoted: <ann@example.com> wrote:", "@quoted: Is it ready?", "@quoted: Ann"],
    ),
    "answers between quotes are copy": (
        "Subject: Re: Van\n\n> Is it ready?\n\nYes.\n\n> Is it full?\n\nNo.",
        ["subject: Re: Van", "@quoted: Is it ready?", "Yes.", "@quoted: Is it full?", "No."],
    ),
    "original message": (
        "Subject: Re: Van\n\nYes.\n\n-----Original Message-----\nFrom: Ann\nIs it ready?",
        ["subject: Re: Van", "Yes.", "@quoted: -----Original Message-----", "@quoted: From: Ann",
         "@quoted: Is it ready?"],
    ),
    "quoted headers": (
        "Subject: Re: Van\n\nYes.\n\nFrom: Ann\nSent: Monday\nTo: Kim\nSubject: Van\n\nIs it ready?",
        ["subject: Re: Van", "Yes.", "@quoted: From: Ann", "@quoted: Sent: Monday", "@quoted: To: Kim",
         "@quoted: Subject: Van", "@quoted: Is it ready?"],
    ),
    "a disclaimer": (
        "Subject: Van\n\nIt is ready.\n\nThis e-mail is confidential and intended only for the addressee. If you "
        "received it in error, notify the sender and delete it.",
        ["subject: Van", "It is ready.",
         "@disclaimer: This e-mail is confidential and intended only for the addressee. If you received it in error, "
         "notify the sender and delete it."],
    ),
    "confidential files are a benefit": (
        "Subject: Safe\n\nYour files stay confidential, and you can delete them any day.",
        ["subject: Safe", "Your files stay confidential, and you can delete them any day."],
    ),
    "an unsubscribe line of a draft is copy": (
        "Subject: Van\n\nIt is ready.\n\nClick here to unsubscribe.",
        ["subject: Van", "It is ready.", "Click here to unsubscribe."],
    ),
    "template code is left out": (
        "{% if vip %}\nYou come first.\n{% endif %}\n\n{# We note\n\nthis #}\n"
        "It is {% if late %}late and {% endif %} ready.\n- {% if a %}one{% endif %}\n- two",
        ["You come first.", "It is late and ready.", "item1: one", "item1: two"],
    ),
    "a merge field is as long as a name": (
        "Hi {{ subscriber.first_name | default: 'there' | capitalize | escape }},\nIt is ready.\n\nBest,\n"
        "{{ sender.first_name }}\n{{ sender.title }}, {{ sender.company }}",
        ["Hi {{ subscriber.first_name | default: 'there' | capitalize | escape }},", "It is ready.", "Best,",
         "{{ sender.first_name }}", "@signature: {{ sender.title }}, {{ sender.company }}"],
    ),
    "the first of several choices is read": ("{Could|Can} you come?", ["Could you come?"]),
    "nothing": (" \n\n\t", []),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_blocks_of_plain_text(name: str) -> None:
    text, expected = CASES[name]
    assert shown(text) == expected


def test_items_of_one_list_share_a_group_and_headings_are_known_below() -> None:
    text = textwrap.dedent("""\
        Vans
        ====

        - red

        - blue

        They drive.

        - fast
        """)
    blocks = document(text).blocks
    assert [block.group for block in blocks] == [0, 1, 1, 0, 2]
    assert [block.headings for block in blocks] == [(), ("Vans",), ("Vans",), ("Vans",), ("Vans",)]


@pytest.mark.parametrize(
    ("text", "metadata"),
    [
        ("Just words.", {}),
        ("Subject: Vans\n\nHi.", {"email": True, "subject": "Vans"}),
        ("Subject:\n\nHi.", {"email": True, "subject": ""}),
        ("Hi Ann,\n\nIt is ready.\n\nBest,\nKim", {"email": True}),
        ("Dear customers love us.\n\nIt is ready.", {}),
        (
            'To: a@example.com, Bo Ek <bo@example.com>\nFrom: "Dale, Kim" <kim@example.com>\n\nHi.',
            {"email": True, "to_name": "Bo Ek", "from_name": "Dale, Kim", "from_address": "kim@example.com"},
        ),
        ("To: Ann\nDate: Monday\n\nThe plan.", {}),
    ],
)
def test_what_makes_a_text_an_email(text: str, metadata: dict[str, object]) -> None:
    read_as = document(text)
    assert read_as.metadata == metadata
    assert read_as.kind == ("email" if metadata else "web")


def test_merge_fields_are_one_token() -> None:
    block = document("Hi {{first_name}}, welcome to [Company Name].").blocks[0]
    assert [(mark.kind, mark.value) for mark in block.marks] == [("merge", "first_name"), ("merge", "Company Name")]
    assert [token.text for token in block.tokens if token.kind == "opaque"] == ["{{first_name}}", "[Company Name]"]


@pytest.mark.parametrize("piece", TEXT)
def test_a_hostile_text_keeps_its_words(piece: str) -> None:
    subject, *blocks = document("Subject: x\n\n" + piece * N).blocks
    words = sum(token.kind == "word" for block in blocks for token in block.tokens)
    assert (subject.text, len(blocks), words) == ("x", *TEXT[piece])
