"""What counts as a next step, and what as a real question to the reader."""

import pytest

from lint.model.document import Kind, Mark, Role
from tests.analysis.copies import block, read

_BEFORE = "Late orders cost a bakery a day a week. Your drivers lose an hour to it. Paper forms get lost."

STEPS: tuple[tuple[str, Kind], ...] = (
    ("Call us on Monday.", "web"),
    ("Call 0123 456 789 for a free estimate.", "web"),
    ("Book a repair in two minutes.", "web"),
    ("Contact our team for a quote.", "web"),
    ("Please fill in the form below.", "web"),
    ("Send us the size and the number of crates.", "web"),
    ("Email me the floor plan.", "web"),
    ("Find out how to apply for a permit.", "web"),
    ("If you'd like a demo, click the link below.", "web"),
    ("Feel free to suggest a time.", "email"),
    ("Try it for a month.", "web"),
    ("Get a quote for your kitchen.", "web"),
    ("Don't hesitate to contact our office.", "web"),
    ("Just reply with the number.", "email"),
    ("Reply YES and I'll send the price list.", "email"),
    ("Let me know which day suits you.", "email"),
    ("Would you be open to a call on Tuesday?", "email"),
    ("Worth a short conversation?", "email"),
    ("Still interested in the second van?", "email"),
    ("Interested in how they did it?", "email"),
    ("Shall I put one aside for Saturday?", "email"),
    ("What time suits you on Thursday?", "email"),
    ("Next step: you choose a date, and Jo books the room.", "proposal"),
    ("Schedule a tour of your own depot.", "deck"),
)

NO_STEPS: tuple[tuple[str, Kind], ...] = (
    ("Complete heating services for every home.", "web"),
    ("We will call you on Friday.", "web"),
    ("You must apply before June.", "web"),
    ("The call to our office took an hour.", "web"),
    ("Please note that the office is closed.", "web"),
    ("To unsubscribe, click here.", "email"),
    ("If you'd rather not hear from us, reply to this mail.", "email"),
    ("Removal instructions below.", "email"),
    ("Thank you for your time.", "email"),
    ("We look forward to working with you.", "email"),
    ("Tired of slow reports?", "email"),
    ("Ready to grow?", "email"),
    ("Any questions?", "deck"),
    ("Call to action", "deck"),
    ("Join us in changing how the world bakes.", "deck"),
    ("Manage all orders in one place.", "deck"),
)


@pytest.mark.parametrize(("text", "kind"), STEPS)
def test_is_a_next_step(text: str, kind: Kind) -> None:
    assert read(f"{_BEFORE}\n\n{text}", kind).next_step


@pytest.mark.parametrize(("text", "kind"), NO_STEPS)
def test_is_no_next_step(text: str, kind: Kind) -> None:
    assert not read(f"{_BEFORE}\n\n{text}", kind).next_step


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("button", True),
        ("link", True),
        ("heading", True),
        ("subject", False),
        ("title", False),
        ("description", False),
        ("alt", False),
    ],
)
def test_a_step_stands_where_readers_go_through(role: Role, expected: bool) -> None:
    reading = read([block(_BEFORE), block("Request a free survey", role)], "web")
    assert reading.next_step is expected


def test_a_bare_trial_is_a_step_only_near_the_end() -> None:
    assert not read(f"Try it for a month.\n\n{_BEFORE}").next_step


@pytest.mark.parametrize("kind", ["web", "email"])
def test_a_late_line_that_is_a_link_leads_on(kind: Kind) -> None:
    text = "Read the guide to your rights"
    mark = Mark("link", 0, len(text), "/rights")
    assert read([block(_BEFORE), block(text, marks=[mark])], kind).next_step
    assert not read([block(_BEFORE), block(text)], kind).next_step


def test_a_mail_that_asks_for_everything_leaves_no_one_thing_to_do() -> None:
    asks = ["Register for the summer course.", "Download the new manual.", "Join the group.", "Talk to us of tiles."]
    assert read("\n\n".join((_BEFORE, *asks[:3])), "email").next_step
    assert not read("\n\n".join((_BEFORE, *asks)), "email").next_step
    assert read("\n\n".join((_BEFORE, *asks)), "web").next_step


QUESTIONS: tuple[tuple[str, Kind], ...] = (
    ("How do you plan your week today?", "email"),
    ("Who signs off the rota in your team?", "email"),
    ("Which of your depots opens first?", "email"),
    ("Are you still planning to move in May?", "email"),
    ("Quick question: are you happy with your current boiler?", "email"),
    ("Does your team file the forms on paper?", "email"),
    ("What has changed since the spring?", "email"),
    ("How many vans do you run on a Saturday?", "web"),
)

NO_QUESTIONS: tuple[tuple[str, Kind], ...] = (
    ("Tired of slow reports?", "email"),
    ("Are you tired of slow reports?", "web"),
    ("Want 40 more orders a week?", "email"),
    ("Could we meet on Tuesday?", "email"),
    ("Would you be open to a call next week?", "email"),
    ("Worth a short conversation with your team?", "email"),
    ("Did you miss your chance to join?", "email"),
    ("Are you wondering about the move to the new app?", "email"),
    ("Do you use the old app? If so, update it today.", "email"),
    ("Have you seen your new bill? Here is how to read it.", "email"),
    ("What if you could close your books in a day?", "web"),
    ("Why do your rivals sleep better?", "web"),
    ("How do I pay my bill?", "web"),
    ("What is a heat pump?", "web"),
    ("Ready to go?", "email"),
)


@pytest.mark.parametrize(("text", "kind"), QUESTIONS)
def test_is_a_real_question(text: str, kind: Kind) -> None:
    assert read(f"{_BEFORE}\n\n{text}", kind).has_question


@pytest.mark.parametrize(("text", "kind"), NO_QUESTIONS)
def test_is_no_real_question(text: str, kind: Kind) -> None:
    assert not read(f"{_BEFORE}\n\n{text}", kind).has_question


@pytest.mark.parametrize("role", ["heading", "subject", "button", "title"])
def test_headings_and_subjects_ask_nobody(role: Role) -> None:
    assert not read([block("How do you plan your week today?", role), block(_BEFORE)], "email").has_question


def test_a_customer_who_is_quoted_asks_nobody() -> None:
    asked = block("How do you sleep at night?", "quote", speaker="customer")
    assert not read([asked, block(_BEFORE)], "web").has_question
