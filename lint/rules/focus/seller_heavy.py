"""FOC001: most sentences are about the seller."""

from collections.abc import Iterable, Mapping
from typing import Any

from lint.analysis.reading import Reading, SentenceReading
from lint.model.finding import Hit
from lint.model.rule import Bad, Good, Option, rule
from lint.rules.agreements import tells_of_its_writer

SIDED_SHARE = 0.2
"""Share of sentences with a side below which a text is about its matter, as lessons and papers are."""
NAMED_SHARE = 0.2
"""Share of the sentences about the seller that name it by "we" or by name; a case study names third parties instead."""
_SAYING = 4
"""Words from which on a sentence shows what is meant better than a label or a line of an address."""


@rule(
    code="FOC001",
    name="seller-heavy",
    level="warning",
    unit="document",
    says="{seller} of {all} sentences are about you, the seller; {customer} about your reader.",
    help="Start with this one: say what the reader gets, and let your company be the means.",
    options=(
        Option("min-customer-share", 0.3, "least share (0 … 1) of sentences about the reader", 0, 1),
        Option("min-customer-share-email", 0.25, "the same for email", 0, 1),
        Option("min-sentences", 5, "sentences about either side that it takes to judge", 1, 1000),
    ),
    sources=(
        "All our talk is about us: speak of the reader's goals, fears and business.",
        "Thresholds: median of real pages 0.53 to 0.57; strict readers agreed with few findings above 0.3, where a "
        "page explains its material and speaks to its reader beside; in email “I” reads well (Packard et al. 2018).",
    ),
    examples=(
        Bad(
            "[We are a team of 40 engineers.] Our company was founded in 2004. We build our tools in-house, and our "
            "office is in Leeds. Our founders met at school. We won two prizes in 2019 and one in 2021. Our staff "
            "speak nine languages. You can call us. We look forward to telling you more about our history and work."
        ),
        Bad(
            "# Payroll\n\n[Acme makes payroll software.] Acme sells it to accountants in nine countries. Our staff "
            "support it by phone. We opened our second office in 2012 and our third in 2018. Our platform has 40 "
            "modules and 200 reports. We love what we do. We are proud of our team, of our culture and of our growth.",
            brands=("Acme",),
        ),
        Bad(
            "Hello Ann,\n\n[We have been building scheduling tools for 20 years.] Our platform offers 40 reports. We "
            "also have offices in Leeds and Boston. Our team is growing fast. We are excited about our new release. "
            "We would like to present our company to you.",
            kind="email",
        ),
        Bad(
            "# Our services\n\n[We offer audits, training and support.] Our experts have long careers behind them. "
            "Our method was developed by our founder. We work in four sectors. Our reports are printed on heavy paper. "
            "We publish a magazine twice a year, and our podcast has 300 episodes. We have been in business since "
            "1988 and we are still run by the family.",
        ),
        Good(
            "You run payroll for 80 people on the last Friday of the month. With Acme you finish by noon, and your "
            "staff get paid the same day. You see every change before it goes out. If a figure looks wrong, you stop "
            "it with one click. We set it up with you in two weeks. You pay by the month and can leave at any time.",
            brands=("Acme",),
        ),
        Good(
            "Your drivers lose an hour a day to paper forms. You can give them that hour back: they scan the parcel "
            "and you see it at once. You get a list of late parcels at nine. Your customers stop calling to ask. We "
            "set it up. You keep the scanners that you own today, and you train nobody."
        ),
        Good(
            "Save two hours every Monday. Open the app, pick the jobs, and your crews get the list on their phones. "
            "Change a job and they know in a minute. See who is on the road. Stop ringing round at six in the "
            "morning. Go home on time on Fridays, with the week planned and the invoices sent."
        ),
        Good("We are a family firm. We mend ovens. Call us."),
        Good(
            "Hi Ann,\n\nI haven't heard back, so I guess that May is too early. I don't want to be a pest. I can ring "
            "again in autumn. I can stop asking too. I won't mind either way, and I wish you a good start in Leeds.",
            kind="email",
        ),
        Good(
            "# Case study\n\nThe company makes ovens for ships. The product line was old. The company wanted one "
            "process for all plants. The product managers wrote it in May. The company trained its staff in June. The "
            "product was released in July, and the company saved a week. The company runs it to this day, in nine "
            "plants, with your kind of staff."
        ),
        Good(
            "Hi Ann,\n\nI saw that your second shop opens in May. How will you plan the rota for two shops? I can "
            "show you how one baker does it in ten minutes a week. Would Tuesday suit you?\n\nBest, Jo",
            kind="email",
        ),
    ),
)
def seller_heavy(reading: Reading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """Readers notice whom the sentences are about. Where most are about the seller, they leave.

    Counted are sentences with a side: about the customer, about the seller, or both at once. Greetings, facts and
    navigation take no side.
    """
    if not reading.is_long_enough or tells_of_its_writer(reading):
        return
    counts = reading.metrics.focus
    customer = counts["customer"] + counts["shared"]
    judged = customer + counts["seller"]
    if judged < options["min-sentences"] or judged < SIDED_SHARE * len(reading.sentences):
        return
    email = reading.context.kind == "email"
    least = options["min-customer-share-email" if email else "min-customer-share"]
    if customer / judged >= least:
        return
    sellers = [sentence for sentence in reading.sentences if sentence.judgement.focus == "seller"]
    named = [sentence for sentence in sellers if _names_seller(sentence, email)]
    if len(named) < NAMED_SHARE * len(sellers):
        return
    first = next(filter(_shows_it, named), named[0])
    yield first.hit(seller=str(counts["seller"]), customer=str(customer), all=str(judged))


def _names_seller(sentence: SentenceReading, email: bool) -> bool:
    """Whether the seller is named in it, by "we" or by name, rather than "the product"; in a mail "I" is the sender."""
    forms = ("pronoun", "brand") if email else ("pronoun", "sender", "brand")
    return any(mention.party == "seller" and mention.form in forms for mention in sentence.mentions)


def _shows_it(sentence: SentenceReading) -> bool:
    """Whether a sentence of running text has the seller as its subject: whoever reads the finding sees why."""
    words = sum(token.kind == "word" for token in sentence.tokens)
    return sentence.role == "paragraph" and words >= _SAYING and sentence.subject.party in ("seller", "product")
