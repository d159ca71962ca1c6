"""Many documents at a glance: totals, plots, what they share, and a table that sorts."""

from collections import Counter
from collections.abc import Mapping, Sequence

from lint.model.finding import LEVELS
from lint.model.judgement import FOCUSES, OUTCOMES
from lint.model.namedtuple import NamedTuple
from lint.model.result import FileResult, Run
from lint.model.rule import Rule
from lint.report.page.charts import band, distribution, shares, trend
from lint.report.page.markup import Child, Markup, element, short, unseen
from lint.report.repeats import gathered
from lint.report.rulepage import summary
from lint.report.verdict import count_of, total

_MOST_RULES = 10
_MOST_SHARED = 12


class Trend(NamedTuple):
    """How a score went over time: whose, and its value at each named point; None where there was none."""

    name: str
    points: Sequence[tuple[str, float | None]]


def overview(run: Run, rules: Mapping[str, Rule], trends: Sequence[Trend]) -> Markup:
    """The head of a report on several documents."""
    judged = [result for result in run.results if not result.passed_over]
    scores = [result.score for result in judged if result.score is not None]
    middle = sorted(scores)[len(scores) // 2] if scores else None
    said = f"{total(run)} " + (f"Half of them score {middle} or more." if middle is not None else "")
    return element(
        "section",
        {"class": "overview", "aria-labelledby": "overview"},
        element("h2", {"id": "overview"}, "All files"),
        element("p", {"class": "lead"}, said),
        element(
            "div",
            {"class": "plots"},
            _plot("How many files score what", distribution(scores)),
            _plot("What is found most", _frequent(judged, rules)),
            _plot("Value for the reader", _outcomes(judged)),
            *(_plot(f"Score over time: {name}", trend(points, name)) for name, points in trends),
        ),
        _shared(run),
        _table(judged),
        _failures(run),
    )


def _plot(title: str, body: Markup) -> Markup:
    return element("div", {"class": "card"}, element("h3", None, title), body)


def _frequent(results: Sequence[FileResult], rules: Mapping[str, Rule]) -> Markup:
    counts = Counter(finding.code for result in results for finding in result.findings)
    if not counts:
        return element("p", None, "Nothing was found.")
    most = counts.most_common(1)[0][1]
    return element(
        "ol",
        {"class": "sections"},
        [_frequency(code, count, most, rules.get(code)) for code, count in counts.most_common(_MOST_RULES)],
    )


def _frequency(code: str, count: int, most: int, rule: Rule | None) -> Markup:
    name = element(
        "span", {"class": "name", "title": summary(rule) if rule else None}, f"{code} {rule.name if rule else ''}"
    )
    rail = element("span", {"class": "bar plain", "style": f"width:{100 * count / most:.0f}%"})
    return element(
        "li",
        None,
        name,
        element("span", {"class": "rail", "aria-hidden": "true"}, rail),
        element("span", {"class": "of"}, str(count)),
    )


def _outcomes(results: Sequence[FileResult]) -> Markup:
    rows = []
    for kind in OUTCOMES:
        count = sum(kind in result.outcomes for result in results)
        rail = element("span", {"class": "bar plain", "style": f"width:{100 * count / max(len(results), 1):.0f}%"})
        rows.append(
            element(
                "li",
                None,
                element("span", {"class": "name"}, kind),
                element("span", {"class": "rail", "aria-hidden": "true"}, rail),
                element("span", {"class": "of"}, f"{count} of {len(results)}"),
            )
        )
    return element("ol", {"class": "sections"}, rows)


def _shared(run: Run) -> Markup | None:
    """What several files share, once with its count."""
    shared = [finding for result in gathered(run).results for finding in result.findings if finding.also_in]
    if not shared:
        return None
    shared.sort(key=lambda finding: (-len(finding.also_in), finding.code, finding.sentence))
    items = [
        element(
            "li",
            None,
            element("b", {"class": "code"}, finding.code),
            f" {finding.message} ",
            element("q", None, short(finding.sentence)),
            " ",
            element("span", {"class": "of"}, f"in {len(finding.also_in) + 1} files"),
        )
        for finding in shared[:_MOST_SHARED]
    ]
    more = len(shared) - len(items)
    return element(
        "div",
        {"class": "card"},
        element("h3", None, "Shared by several files: mend it once"),
        element("ol", {"class": "repeated"}, items),
        element("p", None, f"and {count_of(more, 'other')}") if more > 0 else None,
    )


_COLUMNS = (
    ("File", "text"), ("Score", "number"), ("we : you", "number"), ("Whom it is about", "number"), ("Errors", "number"),
    ("Warnings", "number"), ("Notes", "number"), ("Opening", "text"), ("Next step", "text"),
)  # fmt: skip


def _table(results: Sequence[FileResult]) -> Markup:
    heads = [
        element(
            "th", {"scope": "col", "aria-sort": "none"}, element("button", {"type": "button", "data-sort": kind}, name)
        )
        for name, kind in _COLUMNS
    ]
    rows = [_row(result, number) for number, result in enumerate(results)]
    return element(
        "div",
        {"class": "card table", "tabindex": "0", "role": "region", "aria-label": "Table of files; scrolls sideways"},
        element("h3", {"id": "table"}, "File by file"),
        element(
            "table",
            {"aria-labelledby": "table"},
            element("thead", None, element("tr", None, heads)),
            element("tbody", None, rows),
        ),
    )


def _row(result: FileResult, number: int) -> Markup:
    metrics = result.metrics
    seller, customer = metrics.we + metrics.brand, metrics.you
    levels = Counter(finding.level for finding in result.findings)
    about_reader = metrics.focus.get("customer", 0) / metrics.sentences if metrics.sentences else -1
    score = element(
        "span", {"class": f"badge {band(result.score)}"}, "–" if result.score is None else str(result.score)
    )
    focus = {focus: metrics.focus.get(focus, 0) for focus in FOCUSES}
    said = unseen(f"{max(about_reader, 0):.0%} about the reader")
    whom = [shares(focus, "Sentences"), said] if metrics.sentences else "–"
    ratio = customer / (seller + customer) if seller + customer else -1
    return element(
        "tr",
        None,
        element("th", {"scope": "row"}, element("a", {"href": f"#d{number}"}, result.name)),
        _cell(score, -1 if result.score is None else result.score),
        _cell(f"{seller} : {customer}", f"{ratio:.3f}"),
        _cell(whom, f"{about_reader:.3f}"),
        *(_cell(str(levels[level]) if levels[level] else "", levels[level]) for level in reversed(LEVELS)),
        _cell(result.opening),
        _cell("yes" if result.next_step else "no"),
    )  # fmt: skip


def _cell(content: Child, value: object = None) -> Markup:
    return element("td", {"data-value": value}, content)


def _failures(run: Run) -> Markup | None:
    passed_over = [(result.name, result.passed_over) for result in run.results if result.passed_over]
    if not run.failures and not passed_over:
        return None
    items = [element("li", None, element("b", None, path), f": {why}") for path, why in (*run.failures, *passed_over)]
    return element("div", {"class": "card"}, element("h3", None, "Not judged"), element("ul", None, items))
