"""Copy of any size for benchmarks: Markdown pages in which no two sentences are likely to be alike.

The sentences are put together from the project's own examples of rules and lists, with other names and figures, so that
the share of findings is that of real copy: one sentence in three or four is worth a remark.
"""

import random
from collections.abc import Iterator
from pathlib import Path

_NAMES = (
    "Atlas Borough Cedar Dunmore Elm Fairway Granite Harbour Ironside Juniper Kestrel Lantern Marlow Northgate".split()
)
_THINGS = (
    "invoice order delivery oven roof lawn fleet payroll ticket shelf label meter boiler window ledger parcel rota "
    "booking claim permit"
).split()
_DOERS = "team driver fitter baker clerk nurse teacher planner roofer gardener buyer cashier".split()
_PLAIN = (
    "You see every {thing} of the week on one page before the {doer} starts.",
    "The {doer} at {name} sorts {number} {thing}s a day and is done by four.",
    "What happens to a {thing} when the {doer} is away for {number} days?",
    "If your {doer} needs a second {thing}, you get it within {number} hours.",
    "We built {name} for shops that lose a {thing} now and then.",
    "Our {doer}s have looked after {number} {thing}s in the last year alone.",
    "{name} keeps the {thing} where your {doer} left it, so nobody has to look for it.",
    "Since March each {doer} has had {number} minutes less to do on every {thing}.",
    "Tell the {doer} which {thing} matters most, and leave the other {number} for Friday.",
    "There is a {thing} for every {doer}, and a spare one for {name}.",
    "Most {doer}s print the {thing} twice, because the first one gets lost on the way to {name}.",
    "Your {thing} stays yours: {name} never shows it to another {doer}.",
)
_REMARKED = (
    "We leverage our world-class {thing} platform to empower every {doer}.",
    "We are thrilled to announce {name} {number}, our award-winning {thing} suite.",
    "{name} is the leading provider of best-in-class {thing} solutions.",
    "Our cutting-edge {thing} engine utilizes a robust, seamless workflow.",
    "Boost your productivity and save time and money with {name}.",
    "Our team is passionate about {thing}s and committed to excellence.",
)
_SHARE = 0.25
"""The share of remarked sentences."""


def pages(size: int, count: int, seed: int = 1) -> Iterator[str]:
    """`count` Markdown pages of `size` bytes together, or a little more; the same ones for the same seed."""
    made = random.Random(seed)
    for _ in range(count):
        lines, length = [f"# {made.choice(_NAMES)} for every {made.choice(_DOERS)}", ""], 0
        while length < size // count:
            line = _passage(made)
            lines += [line, ""]
            length += len(line.encode()) + 2
        yield "\n".join(lines)


def write(folder: Path, size: int, count: int, seed: int = 1) -> int:
    """Write the pages into a folder as `0000.md` and so on; their size in bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    total = 0
    for number, page in enumerate(pages(size, count, seed)):
        path = folder / f"{number:04}.md"
        path.write_text(page, encoding="utf-8")
        total += path.stat().st_size
    return total


def sentence(made: random.Random) -> str:
    """One sentence."""
    shape = made.choice(_REMARKED if made.random() < _SHARE else _PLAIN)
    return shape.format(
        name=made.choice(_NAMES), thing=made.choice(_THINGS), doer=made.choice(_DOERS), number=made.randrange(2, 900)
    )


def _passage(made: random.Random) -> str:
    kind = made.random()
    if kind < 0.12:
        return "## " + sentence(made).rstrip(".?")
    if kind < 0.3:
        return "\n".join(f"- **{made.choice(_NAMES)}**: {sentence(made)}" for _ in range(made.randrange(2, 5)))
    text = [sentence(made) for _ in range(made.randrange(2, 6))]
    if kind < 0.5:
        text.append(f"See [the {made.choice(_THINGS)}](https://{made.choice(_NAMES).lower()}.example/{made.random()}).")
    return " ".join(text)
