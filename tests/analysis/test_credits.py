"""What copy does well, each kind with copy that earns it and copy that nearly does."""

import pytest

from lint.api import check_text

EARNED = [
    ("real-question", "Hi Ann,\n\nYour second depot opens in May. How do you plan deliveries today?"),
    ("choice-with-trade-off", "The other model is cheaper, but you hear it in the kitchen."),
    ("choice-with-trade-off", "Two models suit you. One is cheaper, though louder than the first."),
    ("easy-way-out", "If it's not right for you, tell me and that is that."),
    ("easy-way-out", "You pay by the month and can leave at any time."),
    ("named-follow-up", "Jo will call you on Tuesday at ten."),
    ("named-follow-up", "I'll ring you next week to ask how it went."),
    ("result-with-number", "You save two hours, or 90 dollars, on each invoice run."),
    ("result-with-number", "Your drivers get home 40 minutes earlier."),
    ("curious-about-objection", "That's an interesting point. I had seen it another way."),
    ("curious-about-objection", "You said it was slow. What have you seen so far?"),
]
NOT_EARNED = [
    ("real-question", "Hi Ann,\n\nTired of slow reports? Could we talk on Tuesday?"),
    ("choice-with-trade-off", "Our model is cheaper and faster than any other."),
    ("easy-way-out", "You can't cancel before the year is over."),
    ("named-follow-up", "Someone will be in touch in the coming days."),
    ("named-follow-up", "We will send you our newsletter on Monday."),
    ("result-with-number", "We have 40 people in nine offices."),
    ("result-with-number", "You save time and money."),
    ("curious-about-objection", "We disagree with your point."),
]


def credits(text: str) -> set[str]:
    return {credit.name for credit in check_text(text, kind="email").credits}


@pytest.mark.parametrize("name, text", EARNED)
def test_a_credit_is_given_for(name, text):
    assert name in credits(text)


@pytest.mark.parametrize("name, text", NOT_EARNED)
def test_no_credit_is_given_for(name, text):
    assert name not in credits(text)


def test_each_kind_is_given_once_at_its_first_sentence():
    found = check_text("You save 2 hours a day. You save 90 dollars a month.", kind="web").credits
    assert [(credit.name, credit.text) for credit in found] == [("result-with-number", "You save 2 hours a day.")]
