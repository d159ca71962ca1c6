"""FOC003: more words about selling than about whoever buys."""

from collections.abc import Iterable, Mapping
from typing import Any

from lint.analysis.reading import Reading
from lint.model.finding import Hit
from lint.model.rule import Bad, Good, Option, rule

_SILENT = ("about", "release-notes", "internal", "investor")


@rule(
    code="FOC003",
    name="sales-talk-outnumbers-customer",
    level="warning",
    unit="document",
    precedence=10,
    says="{sales} words about selling, {customers} about the customer.",
    help="Tell what the customers want, tried or said: “40 customers told us what made buying hard.”",
    options=(
        Option("min-sales-words", 4, "words about selling that it takes", 1, 1000),
        Option("max-ratio", 2.0, "words about selling for each word about the customer", 0.1, 100),
    ),
    sources=("In talks about selling, customers come up a fraction as often as sales and sales tools.",),
    examples=(
        Bad(
            "# Friday\n\n[Sales teams need better sales tools.] Sales reps who use sales technology close more "
            "sales. The sales method makes sales managers and sellers happy. It was tried in four regions, and the "
            "figures rose in three of them. The fourth starts in autumn, with a training in Leeds and another one in "
            "Boston before the end of the year."
        ),
        Bad(
            "Today: four talks, a walk along the river, and a dinner at eight. [The first talk is on sales trends and "
            "sales roles.] The second is on sales messaging, the third on sales efficiency. Sellers leave with a new "
            "sales plan. The venue is the old mill in Leeds, the doors open at nine, and lunch is at noon."
        ),
        Bad(
            "# Review\n\n[The sales pipeline is reviewed on the first Monday.] It covers quota, sales reps and sales "
            "calls. One slide covers the customer.\n\n# Coaching\n\nEach seller brings two recordings. A coach hears "
            "them on Tuesday and writes four lines on each. The best of them is played to the whole group in the "
            "morning, before the numbers of the week are read.",
            kind="deck",
        ),
        Bad(
            "Hi all,\n\n[The sales meeting is on Tuesday.] Sales managers show the sales plan, and the sellers talk "
            "about quota. Lunch is at noon.\n\nBest, Jo",
            kind="email",
        ),
        Good(
            "Today: three problems that your customers told us about, what they tried, and what your salespeople can "
            "do on Monday to help them. One is about late answers, one about prices, and one about forms that nobody "
            "understands. Your sales team gets the forty answers in full. Your sales manager picks one to start with, "
            "and we meet again in June."
        ),
        Good(
            "Buyers say they want short answers. Here is how one sales team gives customers those answers in a day. "
            "The sales manager reads each question before nine. A seller who knows the customer writes two lines. "
            "Sales calls come later, if the customer asks for one. Customers like that, and most of them write back "
            "within the hour."
        ),
        Good(
            "The data pipeline reads nine million rows. A pipeline run takes an hour, a second pipeline cleans the "
            "rows, and a third pipeline sorts them. The point of sale sends its figures at night. Terms of sale apply. "
            "The reports are ready at six, on paper and on screen, and the archive goes back to the year 1999."
        ),
        Good("Sales reps who use sales technology close more sales. Sellers like that."),
    ),
)
def sales_talk_outnumbers_customer(reading: Reading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """Counting both vocabularies shows what the writer had in mind: selling, or whoever buys.

    Words such as sales, sellers and quota are held against words for the reader and for customers.
    """
    if not reading.is_long_enough or reading.context.purpose in _SILENT:
        return
    talk = [(sentence, len(sentence.matches("sales-talk"))) for sentence in reading.sentences]
    sales = sum(count for _, count in talk)
    customers = sum(
        mention.party in ("customer", "applause") and mention.form != "imperative"
        for sentence in reading.sentences
        for mention in sentence.mentions
    )
    if sales >= options["min-sales-words"] and sales > options["max-ratio"] * customers:
        first = next(sentence for sentence, count in talk if count)
        yield first.hit(sales=str(sales), customers=str(customers))
