"""FOC002: copy in which the reader doesn't occur."""

from collections.abc import Iterable, Mapping
from typing import Any

from lint.analysis.reading import Reading
from lint.model.finding import Hit
from lint.model.rule import Bad, Good, rule
from lint.rules.agreements import tells_of_its_writer


@rule(
    code="FOC002",
    name="customer-missing",
    level="warning",
    unit="document",
    says="The reader doesn't occur in these {words} words.",
    help="Say who it is for and what they can do with it: “If you run a busy launderette, you can …”",
    sources=("A text about selling in which the customer hardly occurs is a bad sign.",),
    examples=(
        Bad(
            "# The X200\n\n[The X200 has a 12-inch drum and a steel frame.] It ships in four colours. The motor is "
            "rated for 10,000 cycles and runs at 40 decibels. The door opens to the left or to the right. The frame is "
            "made of steel from Sheffield. The drum was designed in 2019 and won a prize in 2021. The panel has nine "
            "keys and a display."
        ),
        Bad(
            "[Acme was founded in 1999.] It has offices in nine cities. Its engineers hold 14 patents. The first "
            "factory opened in Leeds and the second in Boston. The board has seven people, and four of them have been "
            "there since the start. The annual report appears in March. The shares are traded in London. The group has "
            "300 people.",
            brands=("Acme",),
        ),
        Bad(
            "[The new version adds tabs, themes and faster search.] It was released on 3 May. A patch followed on 9 "
            "May. The tabs can be moved. The themes come in nine colours. The search was rewritten from the ground up "
            "by a team of four in two months. The next version is planned for autumn and will bring charts and a "
            "map of all depots."
        ),
        Bad(
            "# Platform\n\n[The platform consists of a broker, two workers and a store.] The broker takes the orders. "
            "The workers sort them by size and weight. The store keeps a copy for nine years.\n\n# Reports\n\nThe "
            "reports run at night. Forty of them are standard. The format is fixed, and the size is A4. The archive "
            "goes back to 1999 and holds nine million rows.",
            kind="deck",
        ),
        Good("The X200 has a 12-inch drum and a steel frame. It ships in four colours."),
        Good(
            "If you run a busy launderette, you can wash 40 loads a day in the X200 without a repair call. It ships in "
            "four colours. The motor is rated for 10,000 cycles and runs at 40 decibels. The door opens to the left or "
            "to the right. The frame is made of steel from Sheffield. The drum was designed in 2019."
        ),
        Good(
            "Customers in nine cities can walk in and have a phone repaired while they wait. The first shop opened in "
            "Leeds and the second in Boston. Each shop has two benches and a waiting room with coffee. A repair takes "
            "40 minutes. The price is the same in each shop, and the list hangs at the door. Spare parts are kept."
        ),
        Good(
            "Save two hours every Monday. Open the list, pick the jobs, and go. The list holds 40 jobs. It runs on any "
            "phone. The motor is rated for 10,000 cycles and runs at 40 decibels. The door opens to the left or to the "
            "right. The frame is made of steel from Sheffield. The drum was designed in 2019 and won a prize."
        ),
    ),
)
def customer_missing(reading: Reading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """Copy that never names its customer can't be about the customer."""
    if not reading.is_long_enough or tells_of_its_writer(reading):
        return
    if reading.metrics.you or any(
        mention.party in ("customer", "inclusive") for sentence in reading.sentences for mention in sentence.mentions
    ):
        return
    prose = [sentence for sentence in reading.sentences if sentence.role == "paragraph"]
    if prose:
        yield prose[0].hit(words=str(reading.word_count))
