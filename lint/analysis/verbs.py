"""Which words can be verbs: common verbs by their base, their forms by spelling rules.

The lists hold the everyday verbs of business English. They are grammar, not judgement: what a verb says about the
reader's gain stands in the word lists.
"""

from typing import NamedTuple

_BASES = frozenset(
    """
    accelerate accept access accommodate accompany accomplish achieve acknowledge acquire act adapt add address
    adjust adopt advance advise affect afford agree aim align allow amplify analyse analyze announce answer
    anticipate apologise apologize appear apply appoint appreciate approach approve arrange arrive ask assemble
    assess assign assist assume assure attach attend attract automate avoid await award back bake balance be become
    begin believe belong benefit bet beware bill blend block book boost borrow brew bridge bring broadcast browse
    build bundle burn buy calculate call cancel capture care carpet carry carve cast catch cause celebrate
    centralise centralize certify challenge change charge chase chat check choose chop claim clean clear click climb
    clip close coach coat collaborate collect combine come commence comment commit communicate commute compare
    compete compile complete comply compost compute concentrate conduct configure confirm connect consider consist
    consolidate construct consult contact contain continue contribute control convert convince cook cool cooperate
    coordinate copy cost count cover craft crash create cross crush cultivate cure customise customize cut dare deal
    decide decorate decrease dedicate deepen define delegate delete deliver demand demonstrate depend deploy deposit
    derive describe deserve design detect determine develop diagnose dial differ dig digitise digitize direct
    disable disappear discourage discover discuss dismiss dispatch display distribute ditch dive do dominate donate
    double download draft drain draw dream drill drive drop dry dump ease eat echo edit educate elevate eliminate
    email embed embrace emerge employ empower enable encourage end endorse enforce engage enhance enjoy enquire
    enrich enrol enroll ensure enter equip erase escape establish estimate evaluate evict evolve examine exceed
    excel exchange exclude execute exhibit exist expand expect experience explain exploit explore export express
    extend face facilitate fail fall fasten feed feel fetch fight file fill filter finance find finish fit fix flag
    flex flood flow fly focus fold follow forecast forget forgive form forward foster found free fry fulfil fulfill
    function fund furnish gain gather generate get give go grab grant greet grow guarantee guess guide halt halve
    handcraft handle hang happen harness harvest hate haul have head heal hear heat help hesitate highlight hire hit
    hold honor honour hope host hug hunt identify ignite ignore illustrate imagine implement import improve include
    incorporate increase indicate influence inform inherit inject inquire inspect inspire install insulate integrate
    intend introduce invent invest investigate invite invoice involve iron isolate issue join juggle jump keep kick
    knock know label lack land last laugh launch lead lean learn lease leave lend let level leverage liaise license
    lift like limit link list listen litter live load locate lock lodge log look lose love lower mail maintain make
    manage manufacture map march mark market master match matter maximise maximize mean measure meet mend mention
    merge message migrate mimic minimise minimize miss mitigate mix mock modernise modernize monetise monetize
    monitor motivate move mow multiply mute nail name navigate need negotiate nominate note notice notify nurture
    obey observe obtain occur offer offset omit open operate optimise optimize order organise organize originate
    outgrow outline outperform outsource overcome overlay overlook overpay oversee own pack package pad paint panic
    park participate partner pass paste patch pause pay peel perform permit phone pick pile pioneer place plan play
    please plough plug plunge point polish pop pose post postpone pour power practice practise pray prefer prepare
    present preserve prevent preview price pride print prioritise prioritize proceed process produce program
    prohibit project promise promote prompt propose protect prove provide publicise publicize publish pull pump
    punch purchase pursue push put qualify quantify question quicken quit race raise range rank rate reach react
    read realise realize reboot rebuild recall recap receive recharge reckon reclaim recognise recognize recommend
    reconcile record recover recruit recycle redeem redesign redirect redo reduce refer refine reflect refresh
    refund refurbish refuse register regret reimagine reinforce reinstall reinvent reject relate relax release
    relieve reload relocate rely remain remember remind remodel remove renew renovate rent reopen reorder repaint
    repair repeat replace reply report represent request require rescue research resell reserve resolve respect
    respond rest restart restock restore restructure result retain rethink retire retrieve return reuse reveal
    review revisit revolutionise revolutionize reward rinse rip rise risk roam roast roll rotate ruin run rush sail
    salvage save say scale scan scatter schedule score seal seamline search secure see seek seem select sell send
    separate serve set settle sew shake shape share shelve shield shift shine ship shop shorten shout show shrink
    shut sign simplify sing sip sit sketch skim skip slash sleep slide slip slow smell smile smoke smooth snap soak
    solve sort sound sow spare spark speak specialise specialize specify speed spend spill spin split spoil sponsor
    spot spray spread squeeze stabilise stabilize stack stamp stand standardise standardize start stay steal steer
    stick stimulate stir stop store streamline strengthen stretch strip strive structure struggle study submit
    subscribe succeed suffer suggest suit summarise summarize supply support suppose surf surpass surprise surrender
    survive suspect suspend sustain swap sweep swim swipe switch sync tackle tailor take talk tap target taste teach
    tear tell tempt tend test thank think thrive tidy tighten toggle tolerate toss touch tour trace track trade
    train transfer transform translate transmit transport trap travel treat trial trick trigger trim trip triple
    trust try tune turn twist type understand undertake unify unite unlock unpack unplug unsubscribe unwind unwrap
    update upgrade upload urge use utilise utilize validate value vanish vary vent verify view visit visualise
    visualize vote wait walk wander want warn wash waste watch wear weigh welcome weld whisper widen win wipe wire
    wish withdraw witness wonder work worry worsen wound wrap wreck write yield
    """.split()
)
_IRREGULAR = {
    form: (base, name)
    for base, past, participle in (
        (parts[0], parts[1], parts[-1])
        for parts in (
            verb.split("/")
            for verb in """
        become/became/become begin/began/begun bring/brought build/built buy/bought catch/caught choose/chose/chosen
        come/came/come cost/cost cut/cut deal/dealt do/did/done draw/drew/drawn drive/drove/driven eat/ate/eaten
        fall/fell/fallen feed/fed feel/felt fight/fought find/found fit/fit forget/forgot/forgotten get/got/gotten
        give/gave/given go/went/gone grow/grew/grown hang/hung have/had hear/heard hit/hit hold/held keep/kept
        know/knew/known lead/led leave/left lend/lent let/let lose/lost make/made mean/meant meet/met
        overcome/overcame/overcome oversee/oversaw/overseen pay/paid put/put quit/quit read/read
        rise/rose/risen run/ran/run say/said see/saw/seen seek/sought sell/sold send/sent set/set shrink/shrank/shrunk
        sit/sat sleep/slept speak/spoke/spoken spend/spent split/split spread/spread stand/stood take/took/taken
        teach/taught tell/told think/thought understand/understood undertake/undertook/undertaken
        wear/wore/worn win/won withdraw/withdrew/withdrawn write/wrote/written
        """.split()
        )
    )
    for form, name in ((participle, "en"), (past, "ed"))
    if form != base
}
_IRREGULAR.update({"has": ("have", "s"), "does": ("do", "s"), "goes": ("go", "s")})

OFTEN_NOUNS = frozenset(
    """
    access account act address advance answer approach award back balance benefit bet bill block book bridge care
    cause challenge change charge chat check claim clean clear close coach comment contact control cook copy cost
    count cover craft cut deal demand design display double draft draw dream drive drop ease email end estimate
    exchange experience export face feed fight file fill filter finance finish fit fix flag flow focus forecast form
    forward found free fund function gain grant guarantee guide halt hang head help hit hold host import influence
    increase invoice issue jump kick label lack land last launch lead level leverage license lift like limit link
    list live load lock log look love lower map mark market master match matter mean measure message monitor move
    name need note notice offer open order outline own pack package paint partner pass pause pay phone pick place
    plan play plug point post power practice present price print process produce program project promise purchase
    question range rank rate reach read record refund release repair reply report request research reserve respect
    rest result return review reward rise risk roll run sample scale scan schedule score search secure separate set
    shape share shift ship shop show sign sleep slow smooth sort sound spark speed split sponsor spot spread stand
    start stay stop store stress stretch structure study supply support surprise switch sync talk target test tour
    track trade train transfer transport travel treat trial trigger trim trust try tune turn type update upgrade
    value view visit vote wait walk wash waste watch wear welcome win wish wonder work worry wrap yield direct go
    open
    """.split()
)
"""Bases that are nouns or adjectives as often: at a sentence's start they need an object to be an imperative."""

LEAN_VERBS = frozenset(
    """
    act call cut draw drop reply sleep ease fill fix gain grant hold jump lift log look move pay pick read roll run
    set sort split spot start stay stop switch sync track trim try tune turn visit wait walk wash watch wear win
    wish wonder worry wrap save
    """.split()
)
"""Of these, ones that are an imperative at a sentence's start unless they make a short name ("Start date")."""
MOSTLY_NOUNS = frozenset(
    """
    account approach award bill brand care cause challenge coach comment contact cost craft deal demand design
    display email experience face feed finance flow form function fund guide head host influence invoice issue label
    land level license market master message name offer outline own package partner phone place plan point power
    practice present price process produce program project question range rank rate report research respect result
    reward rise sample scale score service shape sound speed sponsor staff stand structure study supply support
    target tour trade trial trust type access complete perfect clear clean direct free go light live open secure
    separate slow smooth upgrade update value view waste work yield copy found like back matter need mean last
    """.split()
)
"""Ones that start a heading as a noun or adjective ("Market insights", "Free shipping") but before a determiner."""


class VerbForm(NamedTuple):
    """A verb's base and which form a word is: `base`, `s`, `ed` (past, maybe participle), `en`, `ing`."""

    base: str
    form: str


_known: dict[str, VerbForm | None] = {}


def verb_form(word: str) -> VerbForm | None:
    """What a word is as a verb; None for no common verb, and for auxiliaries besides have and do."""
    try:
        return _known[word]
    except KeyError:
        form = _analyse(word)
        if len(_known) < 20_000:  # a hostile text must not fill the memory
            _known[word] = form
        return form


def _analyse(word: str) -> VerbForm | None:
    if word in _BASES:
        return VerbForm(word, "base")
    irregular = _IRREGULAR.get(word)
    if irregular:
        return VerbForm(*irregular)
    for ending, form in (("ing", "ing"), ("ed", "ed"), ("s", "s")):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            base = _base_of(word[: -len(ending)], form)
            if base:
                return VerbForm(base, form)
    return None


def _base_of(stem: str, form: str) -> str | None:
    """The base that a stem without its ending belongs to: plan(n)ing, mak(e)ing, tr(y)ied, pass(es)."""
    candidates = [stem]
    if form == "s":
        if stem.endswith("ie"):
            candidates = [stem[:-2] + "y", stem]
        elif stem.endswith("e"):
            candidates.append(stem[:-1])
    else:
        candidates.append(stem + "e")
        if len(stem) > 2 and stem[-1] == stem[-2]:
            candidates.append(stem[:-1])
        if form == "ed" and stem.endswith("i"):
            candidates.append(stem[:-1] + "y")
    return next((base for base in candidates if base in _BASES), None)
