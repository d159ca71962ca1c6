"""The words of a result for the reader: what is gained, what is spared, who does it, each with its kind."""

from lint.analysis.wordclasses import READER_ROLES
from lint.model.judgement import Outcome


def _kinds(**words: str) -> dict[str, Outcome]:
    return {word: kind for kind, listed in words.items() for word in listed.split()}  # type: ignore[misc]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


LETTING = _words("help let allow enable free empower permit teach show assist guide equip")
"""Verbs after which the reader acts: "lets you close the books"."""
OPENING_WAYS = _words("help let allow enable free empower permit")
"""Of these, ones that are a result for whoever they are done for: "lets staff book a van"."""
PEOPLE = READER_ROLES | _words(
    "team teams staff people developers engineers crew crews workers children family everyone anyone agents "
    "operators administrators admins designers editors doctors carers volunteers sellers buyers shops firms"
)
"""Whom a thing can be made for, besides "you"."""

RESULT_VERBS: dict[str, Outcome | None] = {
    **_kinds(
        time="speed accelerate shorten finish halve",
        money="earn afford refund lower",
        risk="avoid prevent protect safeguard secure flag catch detect recover rescue mitigate shield",
        effort="simplify ease automate skip eliminate remove streamline cut reduce fix solve relieve minimize minimise",
        feeling="enjoy relax enrich",
    ),
    **dict.fromkeys(
        _words(
            "save grow increase boost improve gain win attract produce maximize maximise raise strengthen keep retain "
            "meet stop double triple generate provide give get make support restore maintain promote enhance preserve "
            "ensure optimize optimise extend reach find handle tackle"
        )
    ),
}
ANY_OBJECT = _words(
    "save avoid prevent protect safeguard rescue simplify ease automate eliminate relieve recover secure lower boost"
)
"""Result verbs that are enough with any object of the reader's."""
IMPROVING = _words(
    "grow increase improve maximize maximise strengthen speed accelerate fix solve flag catch cut reduce minimise "
    "minimize"
)
"""Result verbs that are enough with something of the reader's near by."""
WARDING = _words("avoid prevent eliminate relieve protect safeguard shield")
"""Verbs of which the object is bad, or in danger, whatever it is."""
LIGHT = _words(
    "provide give get make keep meet support restore maintain promote enhance preserve ensure extend optimize "
    "optimise reach find handle tackle"
)
"""Verbs that are a result only with the good that they bring."""
BRINGING = _words("support restore maintain promote enhance preserve ensure extend optimize optimise")
ANSWERING = _words("respond reply answer acknowledge call ship dispatch")
"""What a seller promises to do within a time of so many hours or days."""
TAKING_OVER = _words("handle tackle")
"""Verbs by which somebody does the reader's chores."""
AIMS = _words("reach keep attract win retain")
"""After "to", a result with something of the reader's: "to reach your regulars"."""
GIVEN = _words("money time compensation benefits payments refund savings control")
"""What is a good even when it is only got, made or given."""

PAINS = _kinds(
    time="time delay delays wait waiting downtime overtime backlog turnaround hours queue queues",
    money="cost costs fee fees bill bills tax taxes expenses waste wages premium premiums price prices overheads",
    risk="risk risks mistake mistakes error errors fraud fines penalty penalties breach breaches loss losses damage "
    "injury theft accident accidents inconsistencies outages outage failure failures threats disruption injuries "
    "notices fear leaks breakdowns crashes attacks debt illness symptoms surprises complaints",
    effort="hassle hassles effort paperwork fuss steps clicks workload burden chores headache headaches work guesswork "
    "skills contract contracts clutter confusion interruptions rework admin",
    feeling="stress worry worries pain pains discomfort frustration anxiety dread noise",
)
"""What a reader wants less of."""
SPENDINGS = _words(
    "postage rent freight shipping fuel energy electricity heating insurance storage spend spending overhead payroll "
    "repairs returns mileage"
)
"""What costs the reader money: less of it is money saved."""
GOODS = _kinds(
    time="time productivity",
    money="money compensation benefits payments pay refund revenue income profit profits sales cash margin margins "
    "commission commissions roi savings wages conversions leads",
    risk="safety protection compliance compliant security recovery heal healing",
    effort="control convenience visibility accuracy",
    feeling="comfort confidence joy fun health wellbeing mobility",
)
"""What a reader wants more of."""
DEMAND = _words("traffic orders bookings enquiries inquiries visitors")
"""What a business wants more of, and what brings it money."""
GAINS = _kinds(
    time="faster quicker sooner overnight",
    money="savings cheaper affordable discount refund",
    risk="safer safely",
    effort="easier easily hassle convenient conveniently automatically effortless effortlessly seamless seamlessly "
    "simpler",
    feeling="comfortable comfortably calm calmer relief relaxed happier reassured enjoyable",
)
"""Words that speak of a gain by themselves."""
MADE_SO: dict[str, Outcome | None] = {
    **_kinds(
        time="fast faster quick quicker",
        money="cheap cheaper affordable profitable",
        risk="safe safer secure reliable",
        effort="easy easier simple simpler possible practical effortless painless convenient straightforward smooth "
        "smoother clear clearer manageable accessible",
        feeling="comfortable enjoyable pleasant calmer happier",
    ),
    "better": None,
}
"""What something is made for the reader: "makes tax returns far easier"."""
REGAINED = _kinds(
    time="time hours day days evening evenings night nights weekend weekends morning mornings afternoon afternoons",
    money="money cash deposit deposits",
    feeling="life sleep",
    effort="control",
)
"""What a reader is glad to get back."""
SPARED = _kinds(time="time schedule", money="wallet budget purse pocket", feeling="nerves skin eyes back feet knees")
"""What something can be easy on."""
UNITS = _kinds(
    time="hour hours minute minutes second seconds day days week weeks month months hrs mins",
    money="dollars euros pounds quid",
)
NUMBERS = _words("one two three four five six seven eight nine ten twelve fifteen twenty thirty")
SUMS = _words("dollars euros pounds hundreds thousands half quarter third bundle money")
"""What is saved where money is."""
CURRENCIES = frozenset("$£€")
SOONER = _words("earlier sooner faster quicker shorter less early ahead")
"""What a number of minutes or days can be to be a gain."""
LESS = _words("no less fewer lower without zero reduced minimal never eliminating any")
MORE = _words("more extra higher additional better guaranteed")
BEFORE_UNIT = _words("in within under by than save cut just only up")
