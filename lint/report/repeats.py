"""What several documents share, such as a footer, shown once with its count."""

from collections.abc import Iterator

from lint.model.finding import Finding
from lint.model.fingerprint import same_words
from lint.model.result import Run


def gathered(run: Run) -> Run:
    """The run with findings on the same words of the same sentence in several documents left in the first alone.

    They name the others in `also_in`. A finding about a whole document is never shared.
    """
    holders: dict[str, list[int]] = {}
    for at, result in enumerate(run.results):
        for key in {_key(finding) for finding in result.findings if finding.scope != "document"}:
            holders.setdefault(key, []).append(at)
    shared = {key: holding for key, holding in holders.items() if len(holding) > 1}
    if not shared:
        return run

    def kept(at: int) -> Iterator[Finding]:
        for finding in run.results[at].findings:
            holding = shared.get(_key(finding)) if finding.scope != "document" else None
            if holding is None:
                yield finding
            elif holding[0] == at:
                yield finding._replace(also_in=tuple(run.results[other].name for other in holding[1:]))

    return run._replace(
        results=tuple(result._replace(findings=tuple(kept(at))) for at, result in enumerate(run.results))
    )


def _key(finding: Finding) -> str:
    return finding.level + same_words(finding.code, finding.match, finding.sentence)
