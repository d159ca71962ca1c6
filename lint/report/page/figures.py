"""The figures at the head of a document, and its course from the first sentence to the last."""

from lint.model.document import Kind
from lint.model.judgement import FOCUSES, OUTCOMES
from lint.model.result import FileResult
from lint.report.page.charts import band, dial, shares, strip
from lint.report.page.markup import Markup, element, short, unseen
from lint.report.verdict import verdict

KINDS: dict[Kind, str] = {"web": "Web page", "email": "Email", "deck": "Deck", "proposal": "Proposal"}
OPENINGS = {
    "customer": "with the reader", "seller": "with the seller", "product": "with the product", "other": "neither way",
}  # fmt: skip
_WHAT = {"time": "time", "money": "money", "risk": "risk", "effort": "effort", "feeling": "a feeling"}


def figures(result: FileResult) -> Markup:
    """Score, we : you, whom the sentences are about, the five kinds of value, what is done well."""
    metrics = result.metrics
    seller, customer = metrics.we + metrics.brand, metrics.you
    facts = [
        ("Kind of copy", KINDS[result.kind]),
        ("Words", str(result.words)),
        ("Opens", OPENINGS[result.opening]),
        ("Next step", "asked for" if result.next_step else "none"),
        ("Question to the reader", "yes" if result.question else "no"),
    ]
    whom = {focus: metrics.focus.get(focus, 0) for focus in FOCUSES}
    return element(
        "div",
        {"class": "figures"},
        element(
            "div", {"class": "card score"}, dial(result.score), element("p", None, _sentence_case(verdict(result)))
        ),
        element(
            "div",
            {"class": "card"},
            element("h3", None, "Whom it is about"),
            _ratio(seller, customer),
            shares(whom, "Sentences") if metrics.sentences else None,
            element("ul", {"class": "legend"}, [_legend(focus, whom[focus]) for focus in FOCUSES]),
        ),
        element(
            "div",
            {"class": "card"},
            element("h3", None, "What the reader gets"),
            element("ul", {"class": "values"}, [_value(kind, kind in result.outcomes) for kind in OUTCOMES]),
            _credits(result),
        ),
        element("dl", {"class": "card facts"}, [(element("dt", None, k), element("dd", None, v)) for k, v in facts]),
    )


def _sentence_case(text: str) -> str:
    return text[:1].upper() + text[1:]


def _ratio(seller: int, customer: int) -> Markup:
    total = seller + customer
    share = f"width:{100 * seller / total:.0f}%" if total else "width:50%"
    return element(
        "div",
        {"class": "ratio"},
        element("p", None, element("b", None, str(seller)), " we : you ", element("b", None, str(customer))),
        element("div", {"class": "balance", "aria-hidden": "true"}, element("span", {"style": share}))
        if total
        else None,
    )


def _legend(focus: str, count: int) -> Markup:
    return element("li", None, element("span", {"class": f"key {focus}"}), f"{focus} {count}")


def _value(kind: str, named: bool) -> Markup:
    sign = element("span", {"aria-hidden": "true"}, "✓" if named else "·")
    return element(
        "li",
        {"class": "named" if named else "missing"},
        sign,
        f" {_WHAT[kind]}",
        unseen("" if named else " (not named)"),
    )


def _credits(result: FileResult) -> Markup | None:
    if not result.credits:
        return None
    items = [
        element("li", None, f"It {credit.message}: ", element("q", None, short(credit.text)))
        for credit in result.credits
    ]
    return element("ul", {"class": "credits"}, items)


def along(result: FileResult) -> Markup | None:
    """Focus along the document: a stroke a sentence, and a bar for each section or slide."""
    if not result.sentences:
        return None
    sections = [section for section in result.sections if section.title]
    bars = element("ol", {"class": "sections"}, [_section(title, score) for title, score in sections])
    return element(
        "div",
        {"class": "card along"},
        element("h3", None, "From the first sentence to the last"),
        strip([sentence.focus for sentence in result.sentences], [short(each.text) for each in result.sentences]),
        bars if len(sections) > 1 else None,
    )


def _section(title: str, score: int | None) -> Markup:
    shown = "too short to judge" if score is None else str(score)
    bar = element("span", {"class": f"bar {band(score)}", "style": f"width:{score or 0}%"})
    name = element("span", {"class": "name"}, title)
    return element(
        "li",
        None,
        name,
        element("span", {"class": "rail", "aria-hidden": "true"}, bar),
        element("span", {"class": "of"}, shown),
    )
