"""What the first thing said is about, after greeting, navigation, titles and labels."""

import pytest

from lint.model.document import Kind, Role
from lint.model.judgement import Opening
from tests.analysis.copies import block, read

OPENINGS: tuple[tuple[Opening, Kind, str], ...] = (
    # The reader.
    ("customer", "web", "Your drivers lose an hour a day to paper forms.\n\nWe sell scanners."),
    ("customer", "web", "Keep your kitchen warm without a boiler room.\n\nAtlas is a heat pump."),
    ("customer", "web", "If you rent a van, you may be able to claim the tax back."),
    ("customer", "web", "As parents, we all know how flour gets everywhere."),
    ("customer", "web", "You’ll need a permit to fish in this lake.\n\nWe issue permits on Mondays."),
    ("customer", "email", "Hi Ann,\n\nYou asked how long the move takes. It takes one weekend."),
    ("customer", "email", "Hi Ann,\n\nI saw your talk on sourdough last week. We make ovens."),
    ("customer", "email", "Hi Ann,\n\nI noticed you opened a second depot. Congratulations!"),
    ("customer", "email", "Want 40 more orders a week?\n\nWe have a package for bakers."),
    ("customer", "email", "STOP PAYING FOR EMPTY VANS TODAY\n\nWe offer the lowest rates!"),
    ("customer", "deck", "Your claims wait nine days for a signature.\n\nAtlas signs them at once."),
    # The seller.
    ("seller", "web", "We have baked bread in this town since 1962.\n\nYour order is ready at six."),
    ("seller", "web", "Our team of five looks after gardens all over the county."),
    ("seller", "web", "Acme is a family firm with two shops. We mend shoes."),
    ("seller", "web", "Over 20 years of experience with roofs of every shape."),
    ("seller", "web", "Browse through examples of our ovens and stoves from 30 years."),
    ("seller", "web", "Nadia Brandt has led the workshop for ten years. We wish her well."),
    ("seller", "email", "Hi Ann,\n\nI hope you are well.\n\nI'm writing to follow up on my mail of last week."),
    ("seller", "email", "Hi Ann,\n\nMy name is Dan and I work at Acme."),
    ("seller", "email", "Hi Ann,\n\nWanted to bump this to the top of your inbox."),
    ("seller", "email", "We are excited to share our story with you. Shall we talk?"),
    ("seller", "deck", "To become the first name in garden sheds by the end of the decade.\n\nWe have a plan."),
    # The product.
    ("product", "web", "Atlas lets dispatchers see each van.\n\nIt runs on any phone."),
    ("product", "web", "Acme is built for the people on the night shift. We made it with them."),
    ("product", "web", "Our app lists each order by the hour."),
    ("product", "web", "The report is a simple list that lets you see late vans."),
    ("product", "web", "Oak tables and benches made to order, oiled twice and delivered flat. We make them."),
    ("product", "email", "We're happy to announce the release of Atlas 4. It is faster."),
    ("product", "email", "Hello there,\n\nWe have just launched Atlas for tablets."),
    ("product", "email", "Soft, washable covers help you keep the sofa clean. Buy one."),
    ("product", "deck", "Project name: Atlas\n\nThe market for sheds grows by a third each year."),
    ("product", "deck", "Provide a platform to bakers who sell bread online\n\nEncourage sharing"),
    # Neither.
    ("other", "web", "Open source has changed how software is made."),
    ("other", "web", "The estate is shared equally between the children."),
    ("other", "email", "Hi Ann,\n\nThank you for your interest in Acme. Here are three dates."),
    ("other", "email", "Interest rates fell in March. Many lenders followed."),
    ("other", "deck", "Garden sheds in Europe\n\n17 May\n\nJo Hill"),
    ("other", "deck", "The market for used phones lacks a safe place to trade."),
    ("other", "email", "Hello!"),
)


@pytest.mark.parametrize(("expected", "kind", "text"), OPENINGS)
def test_opening(expected: Opening, kind: Kind, text: str) -> None:
    reading = read(text, kind, brands=("Acme", "Atlas"))
    assert reading.opening == expected


PASSED: tuple[str, ...] = (
    "Home",
    "About us",
    "Services",
    "Our services",
    "Our story",
    "Heat Pumps",
    "PC Builds",
    "Prices & Payment",
    "Book a Repair",
    "Work With Us",
    "Get a free quote",
    "Unlock the Directory",
    "Garden Design | Acme",
    "Building Services in Stroud",
    "Apple Repair PC Builds Services Pricing About Book a Repair",
    "Custom Crates Export Packaging Lumber Dunnage Warehouse Supply",
    "0123 456 789",
    "Stroud · Established 2007",
    "19 March 2026",
    "By Jo Hill",
    "Hello!",
    "Dear Ann,",
    "Welcome to the June issue.",
    "To be removed from this list, see below.",
)


@pytest.mark.parametrize("line", PASSED)
def test_passes_over(line: str) -> None:
    said = "Late vans cost your bakery an hour a day."
    opening = read(f"{line}\n\n{said}", brands=("Acme",)).opening_sentence
    assert opening is not None
    assert opening.text == said


@pytest.mark.parametrize("role", ["subject", "preheader", "title", "description", "button", "link", "alt", "notes"])
def test_passes_over_what_is_not_the_body(role: Role) -> None:
    reading = read([block("We are the oldest bakery in this town.", role), block("Your order is ready at six.")])
    assert reading.opening == "customer"


def test_a_headline_in_capitals_opens_where_it_speaks_to_its_reader() -> None:
    reading = read([block("Win Back Your Friday Evenings", "heading", level=1), block("We write rotas for bakeries.")])
    assert reading.opening == "customer"


def test_a_title_opens_where_nothing_else_is_said() -> None:
    opening = read("Heat Pumps").opening_sentence
    assert opening is not None
    assert opening.text == "Heat Pumps"


def test_an_empty_document_opens_on_nothing() -> None:
    reading = read([])
    assert reading.opening_sentence is None
    assert reading.opening == "other"


def test_a_name_on_an_about_page_is_the_sellers() -> None:
    said = "The old mill stood empty for a century."
    assert read(said).opening == "other"
    assert read(f"{said} We bought it. We rebuilt it.").opening == "product"


@pytest.mark.parametrize(
    ("text", "closing"),
    [
        ("Your order is ready. It costs 9 dollars.\n\nBest regards,\n\nAnn Lee", "It costs 9 dollars."),
        ("Your order is ready at six.", "Your order is ready at six."),
    ],
)
def test_the_copy_closes_on_the_last_thing_said(text: str, closing: str) -> None:
    sentence = read(text, "email").closing_sentence
    assert sentence is not None
    assert sentence.text == closing
