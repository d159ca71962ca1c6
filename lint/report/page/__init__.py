"""The HTML report: one file that needs no network, for people who don't work in a terminal."""

import os
from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256

from lint import __version__
from lint.model.result import FileResult, Run
from lint.model.rule import Rule
from lint.report.page.charts import band
from lint.report.page.document import document
from lint.report.page.markup import Markup, element
from lint.report.page.overview import Trend, overview
from lint.report.verdict import count_of


def as_page(run: Run, rules: Iterable[Rule], trends: Sequence[Trend] = ()) -> str:
    """The run as a page. Each document comes with its `sentences`, which show its copy; `rules` say why."""
    catalogue = {rule.code: rule for rule in rules}
    judged = [result for result in run.results if not result.passed_over]
    several = len(run.results) + len(run.failures) > 1 or bool(trends)
    title = "pitchlint report"
    main: list[Markup]
    if several:
        main = [overview(run, catalogue, trends)]
        main += [_folded(result, number, catalogue) for number, result in enumerate(judged)]
    elif judged:
        title = f"{judged[0].name}: {title}"
        main = [element("h2", {"class": "path"}, judged[0].name), document(judged[0], 0, catalogue)]
    else:
        reasons = [*((result.name, result.passed_over) for result in run.results), *run.failures]
        main = [element("p", None, f"{name}: {why}") for name, why in reasons]
    return f"<!DOCTYPE html>\n{_page(title, main or [element('p', None, 'There was nothing to check.')])}\n"


def _folded(result: FileResult, number: int, rules: Mapping[str, Rule]) -> Markup:
    """A document that opens when one asks for it."""
    score = "–" if result.score is None else str(result.score)
    summary = element(
        "summary",
        None,
        element("span", {"class": f"badge {band(result.score)}"}, score),
        element("h2", None, result.name),
        element("span", {"class": "of"}, count_of(len(result.findings), "finding")),
    )
    return element("details", {"class": "file", "id": f"d{number}"}, summary, document(result, number, rules))


def _page(title: str, main: Iterable[Markup]) -> Markup:
    script = _asset("page.js")
    digest = b64encode(sha256(script.encode("utf-8")).digest()).decode("ascii")
    policy = f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'; img-src data:"
    head = element(
        "head",
        None,
        element("meta", {"charset": "utf-8"}),
        element("meta", {"http-equiv": "Content-Security-Policy", "content": policy}),
        element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
        element("meta", {"name": "color-scheme", "content": "light dark"}),
        element("title", None, title),
        element("style", None, Markup(_asset("page.css"))),
    )
    claim = element("p", None, "Does your text talk about you or about its reader?")
    body = element(
        "body",
        None,
        element("a", {"class": "skip", "href": "#main"}, "Skip to the report"),
        element("header", {"class": "top"}, element("h1", None, "pitchlint"), claim),
        element("main", {"id": "main"}, main),
        element("footer", None, f"Made by pitchlint {__version__}. Nothing in this page leaves your computer."),
        element("script", None, Markup(script)),
    )
    return element("html", {"lang": "en"}, head, body)


def _asset(name: str) -> str:
    with open(os.path.join(os.path.dirname(__file__), name), encoding="utf-8") as file:
        return file.read()
