"""English inflection: the forms of a verb, noun or adjective, and phrases put into a form.

Regular spelling rules and a table of the irregular words that business copy uses; no data file, no dictionary. British
and American spellings are both recognised ("travelled", "traveled"); American ones are written, as list entries are.

The names of the forms: `base`; verbs `s` (uses), `ed` (used), `en` (been used), `ing` (using); nouns `plural`;
adjectives `er`, `est`.
"""

import re
from collections.abc import Iterator
from typing import Literal

from lint.text.patterns import pattern

PartOfSpeech = Literal["v", "n", "adj"]

_VERB_TABLE = """
be/was/been bear/bore/borne beat/beat/beaten become/became/become begin/began/begun bend/bent bet/bet bid/bid
bind/bound bite/bit/bitten bleed/bled blow/blew/blown break/broke/broken breed/bred bring/brought
broadcast/broadcast build/built burst/burst buy/bought cast/cast catch/caught choose/chose/chosen come/came/come
cost/cost creep/crept cut/cut deal/dealt dig/dug do/did/done draw/drew/drawn drink/drank/drunk
drive/drove/driven eat/ate/eaten fall/fell/fallen feed/fed feel/felt fight/fought find/found fit/fit
fly/flew/flown forecast/forecast foresee/foresaw/foreseen forget/forgot/forgotten forgive/forgave/forgiven
freeze/froze/frozen get/got give/gave/given go/went/gone grind/ground grow/grew/grown hang/hung have/had
hear/heard hide/hid/hidden hit/hit hold/held hurt/hurt input/input keep/kept know/knew/known lay/laid lead/led
leave/left lend/lent let/let lie/lay/lain light/lit lose/lost make/made mean/meant meet/met mislead/misled
misunderstand/misunderstood offset/offset outdo/outdid/outdone outgrow/outgrew/outgrown output/output
outrun/outran/outrun outsell/outsold overcome/overcame/overcome override/overrode/overridden
oversee/oversaw/overseen oversell/oversold overspend/overspent overtake/overtook/overtaken pay/paid
prepay/prepaid prove/proved/proven put/put quit/quit read/read rebuild/rebuilt redo/redid/redone remake/remade
resell/resold reset/reset rethink/rethought rewrite/rewrote/rewritten ride/rode/ridden ring/rang/rung
rise/rose/risen run/ran/run say/said see/saw/seen seek/sought sell/sold send/sent set/set shake/shook/shaken
shed/shed shine/shone shoot/shot show/showed/shown shrink/shrank/shrunk shut/shut sing/sang/sung sink/sank/sunk
sit/sat sleep/slept slide/slid speak/spoke/spoken spend/spent spin/spun split/split spread/spread stand/stood
steal/stole/stolen stick/stuck strike/struck swear/swore/sworn sweep/swept swim/swam/swum swing/swung
take/took/taken teach/taught tear/tore/torn tell/told think/thought throw/threw/thrown
undergo/underwent/undergone understand/understood undertake/undertook/undertaken undo/undid/undone
unwind/unwound uphold/upheld upsell/upsold upset/upset wake/woke/woken wear/wore/worn weave/wove/woven win/won
wind/wound withdraw/withdrew/withdrawn withstand/withstood write/wrote/written
"""
_IRREGULAR_VERBS = {verb[0]: (verb[1], verb[-1]) for verb in (row.split("/") for row in _VERB_TABLE.split())}
"""Past tense and past participle, which is left out in the table where it is the same."""
_THIRD_PERSON = {"be": "is", "have": "has", "do": "does", "go": "goes"}
_IRREGULAR_PLURALS = {
    "analysis": "analyses", "basis": "bases", "child": "children", "crisis": "crises", "criterion": "criteria",
    "foot": "feet", "half": "halves", "leaf": "leaves", "life": "lives", "man": "men", "person": "people",
    "phenomenon": "phenomena", "quiz": "quizzes", "shelf": "shelves", "synthesis": "syntheses", "thesis": "theses",
    "thief": "thieves", "wife": "wives", "woman": "women",
}  # fmt: skip
_NO_PLURAL = frozenset((
    "advice", "aircraft", "business-as-usual", "cash", "equipment", "everyone", "expertise", "feedback", "furniture",
    "gear", "headquarters", "help", "homework", "information", "knowledge", "money", "news", "people", "progress",
    "research", "series", "software", "species", "staff", "stuff", "traffic", "training", "trust",
    "work",
))  # fmt: skip
_IRREGULAR_ADJECTIVES = {
    "good": ("better", "best"), "bad": ("worse", "worst"), "far": ("further", "furthest"), "many": ("more", "most"),
    "much": ("more", "most"), "little": ("less", "least"),
}  # fmt: skip
_DOUBLED = frozenset((
    "abet", "abhor", "admit", "allot", "begin", "commit", "compel", "confer", "control", "defer", "deter", "embed",
    "equip", "excel", "expel", "extol", "forget", "infer", "input", "kidnap", "occur", "offset", "omit", "outfit",
    "output", "overlap", "patrol", "permit", "prefer", "program", "propel", "rebel", "rebut", "recap", "refer",
    "regret", "remap", "repel", "replan", "rerun", "reset", "submit", "transfer", "transmit", "unplug", "unwrap",
    "upset", "zigzag",
))  # fmt: skip
"""Verbs of several syllables that double their last consonant, since they are stressed at the end (or by custom)."""
_VOWELS = frozenset("aeiou")
_SYLLABLES = pattern(r"[aeiouy]+")
_NOUN_PHRASE_ENDS = pattern(r" (?:about|at|behind|between|by|for|from|in|into|of|on|that|to|who|with|you|your)\b")
_SMALL_IN_TITLES = frozenset(("a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to", "with"))
_WORD = pattern(r"[^\W_]+")
_SOUNDS_CONSONANT = pattern(
    r"eu|ewe|once|one(?![^\W_])|ubiq|ufo|uk|uni(?!n|m)|ur[aio]|us[aeiou]|uti|uto|unanim", re.IGNORECASE
)
_SOUNDS_VOWEL = pattern(r"heir|hono|hour|honest|8|11(?!\d)|18(?!\d)", re.IGNORECASE)
_SPELLED_OUT = pattern(r"[A-Z]{1,4}(?![A-Za-z])")
"""Capitals that are read letter by letter, as far as spelling tells; longer ones are a shouted word."""


def spellings(word: str, pos: PartOfSpeech) -> Iterator[tuple[str, str]]:
    """Every form of a lower-case word with its name, in both spellings where there are two, likeliest first."""
    seen: set[str] = set()
    for variant in (word, *_british(word)):
        for form, spelling in forms(variant, pos).items():
            if spelling not in seen:
                seen.add(spelling)
                yield form, spelling
    if pos == "v" and word[-1] == "l" and word not in _DOUBLED and _ends_in_one_consonant(word):
        for form, ending in (("ed", "led"), ("ing", "ling")):
            if word + ending not in seen:
                yield form, word + ending


def forms(word: str, pos: PartOfSpeech) -> dict[str, str]:
    """The forms of a lower-case word by their names, in American spelling."""
    if pos == "v":
        return _verb_forms(word)
    if pos == "n":
        return {"base": word, "plural": plural(word)}
    return _adjective_forms(word)


def plural(noun: str) -> str:
    """The plural of a noun: `reply` gives `replies`, `people` and other words without one themselves."""
    if noun in _NO_PLURAL:
        return noun
    if (irregular := _IRREGULAR_PLURALS.get(noun)) is not None:
        return irregular
    return _with_s(noun)


def inflect(phrase: str, form: str, pos: PartOfSpeech) -> str:
    """A phrase put into a form: `inflect("build on", "ed", "v")` is "built on".

    A verb phrase inflects its first word; a noun phrase its last before a preposition, without a leading a or an; an
    adjective that has no comparative takes more and most. A hyphenated word inflects at its end.
    """
    if form == "base":
        return phrase
    if pos == "n":
        phrase = re.sub(r"^an? ", "", phrase)
        end = found.start() if (found := _NOUN_PHRASE_ENDS.search(phrase)) else len(phrase)
        start = max(phrase.rfind(" ", 0, end), phrase.rfind("-", 0, end)) + 1
    else:
        end = phrase.find(" ") if " " in phrase else len(phrase)
        start = phrase.rfind("-", 0, end) + 1
    inflected = forms(phrase[start:end], pos).get(form)
    if inflected is None:
        return f"{'more' if form == 'er' else 'most'} {phrase}"
    return phrase[:start] + inflected + phrase[end:]


def match_case(found: str, replacement: str) -> str:
    """The replacement with the capitals of what it replaces: of a SHOUTED, a Titled or a small phrase."""
    if len(found) > 1 and found.isupper():
        return replacement.upper()
    words = [word for word in _WORD.findall(found) if word not in _SMALL_IN_TITLES]
    if len(words) > 1 and all(word[0].isupper() for word in words):
        replacement = _WORD.sub(
            lambda word: word[0] if word[0] in _SMALL_IN_TITLES else _capitalised(word[0]), replacement
        )
    return _capitalised(replacement) if found[:1].isupper() else replacement


def article_for(word: str) -> Literal["a", "an"]:
    """The indefinite article before a word, by its sound: a use, an hour, an MBA, an 8-week plan."""
    if _SPELLED_OUT.match(word):
        return "an" if word[0] in "AEFHILMNORSX" else "a"
    if _SOUNDS_VOWEL.match(word):
        return "an"
    return "an" if word[:1].lower() in _VOWELS and not _SOUNDS_CONSONANT.match(word) else "a"


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _verb_forms(verb: str) -> dict[str, str]:
    stem = verb
    if verb[-1] == "e" and not verb.endswith(("ee", "oe", "ye")):
        stem = verb[:-1]
    elif verb.endswith("ic"):
        stem = verb + "k"
    elif _doubles(verb):
        stem = verb + verb[-1]
    if (irregular := _IRREGULAR_VERBS.get(verb)) is not None:
        past, participle = irregular
    elif verb[-1] == "y" and verb[-2:-1] not in _VOWELS:
        past = participle = verb[:-1] + "ied"
    else:
        past = participle = (verb[:-1] if verb[-1] == "e" else stem) + "ed"
    if verb.endswith("ie"):
        stem = verb[:-2] + "y"
    elif verb == "be":
        stem = verb
    third = _THIRD_PERSON.get(verb) or _with_s(verb)
    return {"base": verb, "s": third, "ed": past, "en": participle, "ing": stem + "ing"}


def _adjective_forms(adjective: str) -> dict[str, str]:
    if (irregular := _IRREGULAR_ADJECTIVES.get(adjective)) is not None:
        return {"base": adjective, "er": irregular[0], "est": irregular[1]}
    syllables = len(_SYLLABLES.findall(adjective.removesuffix("e")))
    is_long = syllables > 1 and (adjective.endswith(("able", "ible")) or not adjective.endswith(("y", "ow", "le")))
    if syllables > 2 or is_long:
        return {"base": adjective}
    if adjective[-1] == "e":
        stem = adjective[:-1]
    elif adjective[-1] == "y" and adjective[-2:-1] not in _VOWELS:
        stem = adjective[:-1] + "i"
    else:
        stem = adjective + adjective[-1] if _doubles(adjective) else adjective
    return {"base": adjective, "er": stem + "er", "est": stem + "est"}


def _with_s(word: str) -> str:
    if word[-1] == "y" and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    if word.endswith(("s", "x", "z", "ch", "sh")) or word in ("echo", "go", "hero", "veto", "undo", "forgo"):
        return word + "es"
    return word + "s"


def _doubles(word: str) -> bool:
    """Whether the last consonant is doubled before -ed and -ing: plan does, help, show, offer and travel don't."""
    if word[-1] in "wxy" or not _ends_in_one_consonant(word):
        return False
    return len(_SYLLABLES.findall(word.replace("qu", "q"))) == 1 or word in _DOUBLED


def _ends_in_one_consonant(word: str) -> bool:
    """Whether a word ends in a single vowel and a single consonant."""
    if len(word) < 3 or word[-1] in _VOWELS or word[-2] not in _VOWELS:
        return False
    return word[-3] not in _VOWELS or (word[-3:-1] == "ui" and word[-4:-3] == "q")


def _british(word: str) -> tuple[str, ...]:
    """The -ise spelling of a word in -ize, or -isation of -ization; none for size, prize and their like."""
    if len(word) > 5 and word.endswith("ize") and word not in ("capsize", "downsize", "upsize", "resize", "prize"):
        return (word[:-3] + "ise",)
    return (word.replace("ization", "isation"),) if "ization" in word else ()
