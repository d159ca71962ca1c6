"""Where sentences end, in copy. `¦` in a case marks each place where the splitter must cut; it cuts nowhere else."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.hostile import SENTENCES, N
from lint.model.document import Mark
from lint.text.sentences import split_sentences
from lint.text.tokens import tokenise

PLAIN = [
    "We ship on Monday.¦ You open it on Tuesday.",
    "Is the queue too long?¦ Ours is short.",
    "Stop waiting!¦ Your parcel is here.",
    "The plan costs $9.99 a month.¦ Cancel any day.",
    "Mr. Hale runs the shop.¦ He opens at nine.",
    "Ask Dr. Orton about the audit.¦ She wrote the guide.",
    "Growth of 3.5 percent is normal.¦ More is luck.",
    "Read the terms, e.g. the refund clause.¦ Then sign.",
    "It runs in cafes, bars, etc. and needs no training.",
    "Pack tea, cups, spoons.¦ Customers notice.",
    "J. Smith signed the contract.¦ We start in May.",
    "The contract came from K. L. Brandt in June.",
    "He asked what it costs.¦ She told him.",
    "Compare pen vs. keyboard before you buy.",
    "Lunch is at noon.¦ Bring nothing.",
    "Your invoice is late.¦ What happens next?¦ We call.",
    "Prices start at 1,200 euros.¦ Delivery is free.",
    "One plan.¦ One price.¦ No surprises.",
    "Do you bake bread?¦ Then read this page.",
    "Mrs. Dale and Mr. Poe own the bakery.",
    "The team met at 9 a.m. on Friday.¦ Nobody was late.",
    "This took two days.¦ That took ten.",
    "You pay for what you use.¦ Nothing else.",
    "Open the box.¦ Plug it in.¦ Done.",
    "See the manual, i.e. the blue book, for details.",
    "Prof. Lindt checked the figures.¦ They hold.",
    "Our office is closed in July.¦ Write to us instead.",
    "It weighs 2.4 kg.¦ It fits in a bag.",
    "Late again?¦ Here is why.",
    "The shop moved to St. Ives last year.¦ Come and see it.",
    "You asked.¦ We listened.¦ It works now.",
    "The price rose in 2021.¦ It fell in 2022.",
    "Gen. Hall opened the show.¦ The crowd stayed until noon.",
    "Try it for a week.¦ Keep it if you like it.",
    "No forms, no calls, no wait.¦ Just tickets.",
    "Bring your own cup.¦ Save fifty cents.",
    "Who pays for returns?¦ We do.",
    "Half of them left early.¦ The rest stayed for cake.",
    "Rain stops play.¦ Snow does not.",
    "The door code is 4471.¦ Please keep it secret.",
]

COPY = [
    # Fragments end with their block, whatever stands there.
    "Payroll in ten minutes",
    "Get a quote",
    "Fast, fair, final",
    "Three things to know:",
    # Abbreviations that may or may not end a sentence.
    "We work with Orrin Inc. and two banks.",
    "We work with Orrin Inc.¦ They make valves.",
    "Orrin Inc. Partners get early access.",
    "Sold by Pell Ltd. in Leeds.",
    "Pell & Co. was founded in 1901.",
    "Open till 5 p.m. Monday to Friday.",
    "Open till 5 p.m.¦ Closed on Sunday.",
    "The call is at 3 p.m. EST today.",
    "Made in the U.S. for the U.S. market.",
    "Made in the U.S.¦ We ship it to Europe.",
    "The U.S. Department of Trade approved it.",
    "She holds a Ph.D. in chemistry.",
    "Ask for No. 5 at the counter.",
    "Is it hard?¦ No.¦ It takes a minute.",
    "See p. 12 and fig. 3 for the map.",
    "Call ext. 204 after lunch.",
    "Baking since est. 1998 in Lyon.",
    "It takes approx. ten minutes.",
    "Groups of min. 3 users pay less.",
    "Due on Jan. 15 at the latest.",
    "12 Main St. is the new address.",
    "We moved to 12 Main St.¦ You can park behind it.",
    "Bring tea, milk, etc. (sugar is here).",
    "Pack tea, cups, spoons, etc.¦ Customers notice.",
    "Sam Hale Jr. joined in May.",
    "vs. the old way, it is quick.",
    # Numbers, prices, versions, files, links.
    "Upgrade to v2.1 today.¦ It is free.",
    "Version 3.0.1 is out.¦ Read the notes.",
    "It costs $5.¦ Shipping is $2.",
    "It costs 5.50 EUR.¦ That is all.",
    "Save 20%.¦ Pay later.",
    "Open report.pdf and sign.¦ Send it back.",
    "Works with Node.js and .NET alike.¦ No setup.",
    "We build on ASP.NET.¦ You need not.",
    "Go to https://example.com/a.b?c=1.¦ Then log in.",
    "Visit example.com for prices.¦ Or call.",
    "Write to info@example.com.¦ We answer within a day.",
    "1. Open the lid.¦ 2. Fill it.",
    "1. Open the lid and wait",
    "a. Sign here.",
    "Step 1.¦ Open the lid.",
    # Marks in names, doubled and mixed marks.
    "Yahoo! offers mail.¦ So do we.",
    "Yahoo! Mail is free.",
    "We left Yahoo!¦ Our inbox is calm.",
    "Sold out!!¦ Come back in May.",
    "Really?!¦ Yes.",
    "Wait!¦ there is more.",
    "Tired?¦ so are we.",
    "Hello Ana!¦ hope all is well.",
    # Ellipses.
    "Wait for it... and now it is gone.",
    "Wait for it…¦ Now it is gone.",
    "We tried...¦ Then we called you.",
    "So … what now?",
    # Quotes and brackets after the stop belong to the sentence.
    "“It just works.”¦ That is all she said.",
    '"It just works," she said.¦ We agree.',
    '"Does it work?" she asked.',
    "(It also sings.)¦ Order one.",
    "It sings (since 2019.)¦ Order one.",
    "Bell (formerly Orrin Inc.) makes valves.",
    "It sells.[2]¦ Ask why.",
    "‘Never again.’¦ — Kim, Leeds",
    "**Free.**¦ Always.",
    # Emoji.
    "Big news! 🎉¦ We are live.",
    "Big news 🎉¦ We are live.",
    "We just opened the doors 🎉¦ Come and see",
    "I ❤️ New York",
    "🚀 Launch day is here",
    "Thanks! 🙏",
    "Thanks!\n🙏",
    "Sign up ✅",
    "Free returns ✅ and free tea",
    # Merge fields.
    "Hi {{first_name}},",
    "Is {{company}} growing?¦ Then read on.",
    "Thanks, {{first_name}}.¦ {{sender}} will call.",
    "Your order is at {{city}}.¦ We wait.",
    "Save at {{store.name}} today.",
    # Line breaks inside a block.
    "Best price\n¦Best service",
    "Our tools help you plan,\nsell and ship",
    "Made for bakers and\nMillers alike",
    "12 Main Road\n¦Leeds",
    "We plan the work\nand you rest",
    "Done.\n¦- one\n¦- two",
    "First\n\n¦second",
    "Double opt-in\n¦* Free tea",
    "Kind regards,\nKim",
    # Colons, semicolons, dashes and pipes end nothing.
    "Two steps: Sign and send.",
    "We plan; You rest.",
    "About us | Orrin",
    "It works — Always did.",
    # A missing space.
    "It is fast.¦Our team is small.",
    "Great!¦We think so too.",
    "The e.g.example stays whole.",
    # Careless lower case.
    "we care.¦ we ship.",
    "It is quiet.¦ iPhone users love it.",
    # Other scripts.
    "安いです。¦速いです。",
]


def marks_of(text: str) -> list[Mark]:
    return [Mark("merge", found.start(), found.end()) for found in re.finditer(r"\{\{[^}]*\}\}", text)]


def split(text: str) -> list[str]:
    return [text[one.start : one.end] for one in split_sentences(text, tokenise(text, marks_of(text)))]


@pytest.mark.parametrize("case", PLAIN + COPY)
def test_sentences_end_where_a_reader_would_say(case: str) -> None:
    assert split(case.replace("¦", "")) == [piece.strip() for piece in case.split("¦")]


@pytest.mark.parametrize("case", PLAIN)
def test_an_independent_splitter_agrees_on_plain_cases(case: str) -> None:
    sentencex = pytest.importorskip("sentencex")
    text = case.replace("¦", "")
    assert split(text) == [piece.strip() for piece in sentencex.segment("en", text)]


def test_there_are_enough_cases() -> None:
    assert len(set(PLAIN + COPY)) >= 130


COPY_TEXT = st.text(alphabet="aB1 .!?…,\n\"'”(){}🎉❤\u00a0é。-") | st.lists(
    st.sampled_from(["We", "care", ".", "!", " ", "\n", "Inc", "e.g.", "5", "🎉", '"', "(", ")", "...", "{{x}}"])
).map("".join)


@given(COPY_TEXT)
def test_every_token_is_in_exactly_one_sentence(text: str) -> None:
    tokens = tokenise(text, marks_of(text))
    sentences = split_sentences(text, tokens)
    assert [index for one in sentences for index in range(one.first, one.last)] == list(range(len(tokens)))
    for one in sentences:
        assert (one.start, one.end) == (tokens[one.first].start, tokens[one.last - 1].end)


@given(COPY_TEXT)
def test_no_sentence_is_without_words_unless_the_text_is(text: str) -> None:
    tokens = tokenise(text, marks_of(text))
    sentences = split_sentences(text, tokens)
    if len(sentences) > 1:
        assert all(any(token.kind != "punct" for token in tokens[one.first : one.last]) for one in sentences)


@pytest.mark.parametrize("piece", SENTENCES)
def test_sentences_of_a_hostile_text(piece: str) -> None:
    text = piece * N
    tokens = tokenise(text)
    sentences = split_sentences(text, tokens)
    assert len(sentences) == SENTENCES[piece]
    assert sum(one.last - one.first for one in sentences) == len(tokens)
