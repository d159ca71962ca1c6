"""Which words can be verbs: common verbs by their base, their forms by spelling rules.

The lists hold the everyday verbs of business English. They are grammar, not judgement: what a verb says about the
reader's gain stands in the word lists.
"""

from lint.model.namedtuple import NamedTuple

_BASES = frozenset(
    """
    abandon absorb accelerate accept access accommodate accompany accomplish accumulate achieve acknowledge acquire
    act activate adapt add address adhere adjust administer admire admit adopt advance advertise advise affect
    afford agree aim alert align allocate allow alter amend amplify analyse analyze announce answer anticipate
    apologise apologize appear apply appoint appreciate approach approve argue arise arrange arrive ask assemble
    assess assign assist assume assure attach attempt attend attract audit authorise authorize automate avoid await
    award back bake balance be become beg begin behave believe belong benefit bet beware bill blame blend block book
    boost borrow brainstorm break breathe brew bridge bring broadcast browse brush build bundle burn buy calculate
    call cancel capture care carpet carry carve cast catch cause celebrate centralise centralize certify challenge
    change charge chart chase chat check choose chop claim clarify clean clear click climb clip close coach coat
    code collaborate collect combine come commence comment commit communicate commute compare compete compile
    complete comply compose compost compress compute conceal concentrate conclude conduct configure confirm connect
    conquer consider consist consolidate construct consult consume contact contain continue contribute control
    convert convey convince cook cool cooperate coordinate copy correct correspond cost count cover craft crash
    create credit criticise cross crush cultivate cure customise customize cut dare deal decide declare decorate
    decrease dedicate deepen defeat defend define delay delegate delete deliver demand demonstrate deny depend
    deploy deposit derive describe deserve design destroy detect determine develop devote diagnose dial differ
    differentiate dig digest digitise digitize direct disable disappear discard disclose discourage discover discuss
    dismiss dispatch display dispose distinguish distribute ditch dive divide do dodge dominate donate double
    download draft drag drain draw dream dress drill drink drive drop dry dump duplicate earn ease eat echo edit
    educate elevate eliminate email embed embrace emerge emphasise emphasize employ empower enable encourage end
    endorse endure enforce engage enhance enjoy enlarge enlist enquire enrich enrol enroll ensure entail enter
    entertain equip erase escape establish estimate evaluate evict evolve examine exceed excel exchange exclude
    excuse execute exhibit exist expand expect expedite experience explain exploit explore export express extend
    extract face facilitate fail fall fasten feed feel fetch fight figure file fill filter finalise finalize finance
    find finish fire fit fix flag flex flood flow fly focus fold follow forecast forget forgive form format forward
    foster found frame free freeze fry fuel fulfil fulfill function fund furnish gain gather generate get give go
    govern grab grant greet grow guarantee guess guide halt halve hand handcraft handle hang happen harness harvest
    hate haul have head heal hear heat help hesitate hide highlight hire hit hold honor honour hook hope host hug
    hunt hurry identify ignite ignore illustrate imagine implement imply import improve include incorporate increase
    incur indicate influence inform inherit initiate inject innovate inquire insert insist inspect inspire install
    instruct insulate insure integrate intend interact interpret interrupt intervene introduce invent invest
    investigate invite invoice involve iron isolate issue join judge juggle jump justify keep kick kill knock know
    label lack land last laugh launch lay lead lean learn lease leave lend let level leverage liaise license lift
    like limit link list listen litter live load locate lock lodge log look loosen lose love lower mail maintain
    make manage manufacture map march mark market master match matter maximise maximize mean measure meet melt mend
    mention merge message migrate mimic minimise minimize miss mitigate mix mock modernise modernize modify monetise
    monetize monitor motivate move mow multiply mute nail name navigate need negotiate nominate note notice notify
    nourish nurture obey observe obtain occupy occur offer offset omit open operate opt optimise optimize
    orchestrate order organise organize originate outgrow outline outperform outsource overcome overlay overlook
    overpay oversee owe own pack package pad paint panic park participate partner pass paste patch pause pay peel
    perceive perform permit persist personalise personalize persuade phone pick pile pin pioneer pitch place plan
    plant play please plough plug plunge point polish pop portray pose possess post postpone pour power practice
    practise praise pray predict prefer prepare prescribe present preserve press pretend prevail prevent preview
    price pride print prioritise prioritize proceed process proclaim procure produce profile program prohibit
    project prolong promise promote prompt propose protect prove provide publicise publicize publish pull pump punch
    purchase pursue push put qualify quantify question quicken quit quote race raise range rank rate reach react
    read realise realize rearrange reassure reboot rebuild recall recap receive recharge reckon reclaim recognise
    recognize recommend reconcile reconnect record recover recruit recycle redeem redesign redirect rediscover redo
    reduce refer refine reflect refresh refund refurbish refuse regain register regret regulate reimagine reinforce
    reinstall reinvent reject relate relax release relieve reload relocate rely remain remember remind remodel
    remove renew renovate rent reopen reorder reorganise reorganize repaint repair repeat replace replicate reply
    report represent reproduce request require rescue research resell reserve reset reshape reside resist resolve
    respect respond rest restart restock restore restrict restructure result resume retain rethink retire retrieve
    return reuse reveal review revise revisit revive revolutionise revolutionize reward rewrite ride ring rinse rip
    rise risk roam roast roll rotate route ruin run rush safeguard sail salvage satisfy save say scale scan scare
    scatter schedule score scrape screen scroll seal seamline search secure see seek seem select sell send separate
    serve set settle sew shake shape share sharpen shelve shield shift shine ship shop shorten shout show shrink
    shut sign simplify simulate sing sip sit sketch skim skip slash sleep slice slide slip slow smell smile smoke
    smooth snap sneak soak solve sort sound source sow spare spark speak specialise specialize specify speed spell
    spend spill spin split spoil sponsor spot spray spread squeeze stabilise stabilize stack stamp stand standardise
    standardize start stay steal steer step stick stimulate stir stop store streamline strengthen stretch strike
    strip strive structure struggle study submit subscribe substitute succeed suffer suggest suit summarise
    summarize supply support suppose surf surpass surprise surrender surround survey survive suspect suspend sustain
    swap swear sweep swim swipe switch sync synchronise synchronize tackle tag tailor take talk tap target taste
    teach tear tell tempt tend test thank think thrive throw tidy tighten tip toggle tolerate toss touch tour
    trace track trade train transfer transform translate transmit transport trap travel treat trial trick trigger
    trim trip triple troubleshoot trust try tune turn twist type uncover undergo understand undertake undo unify
    uninstall unite unlock unpack unplug unsubscribe unveil unwind unwrap update upgrade upload urge use utilise
    utilize vacate validate value vanish vary vent ventilate verify view visit visualise visualize vote wait wake
    walk wander want warm warn wash waste watch water weaken wear weave weigh welcome weld whisper widen win wipe
    wire wish withdraw witness wonder work worry worsen wound wrap wreck write yield zoom
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
        arise/arose/arisen break/broke/broken drink/drank/drunk freeze/froze/frozen hide/hid/hidden lay/laid
        ride/rode/ridden rewrite/rewrote/rewritten ring/rang/rung strike/struck swear/swore/sworn
        throw/threw/thrown undergo/underwent/undergone undo/undid/undone wake/woke/woken weave/wove/woven
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
    access account act address advance alert answer approach attempt audit award back balance benefit bet bill block
    book break bridge brush care cause challenge change charge chart chat check claim clean clear close coach code
    comment contact control cook copy correct cost count cover craft credit cut deal delay demand design direct
    display double draft draw dream drive drop ease email end estimate exchange experience export face feed fight
    figure file fill filter finance finish fire fit fix flag flow focus forecast form format forward found frame
    free fuel function fund gain go grant guarantee guide halt hand hang head help hit hold hook host import
    increase influence invoice issue judge jump kick label lack land last launch lead level leverage license lift
    like limit link list live load lock log look love lower map mark market master match matter mean measure message
    monitor move name need note notice offer open order outline own pack package paint partner pass pause pay phone
    pick pin pitch place plan plant play plug point post power practice present press price print process produce
    profile program project promise purchase question quote range rank rate reach read record refund release repair
    reply report request research reserve respect rest result return review reward ring rise risk roll route run
    sample scale scan schedule score screen scroll search secure separate set shape share shift ship shop show sign
    sleep slow smooth sort sound source spark speed spell split sponsor spot spread stand start stay step stop store
    stress stretch strike structure study supply support surprise survey switch sync tag talk target test tip tour
    track trade train transfer transport travel treat trial trigger trim trust try tune turn type update upgrade
    value view visit vote wait walk warm wash waste watch water wear welcome win wish wonder work worry wrap yield
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
    access account alert approach audit award back bill brand care cause challenge chart clean clear coach code
    comment complete contact copy cost craft credit deal delay demand design direct display email experience face
    feed figure finance fire flow form format found frame free fuel function fund go guide hand head hook host
    influence invoice issue judge label land last level license light like live market master matter mean message
    name need offer open outline own package partner perfect phone pin pitch place plan plant point power practice
    present press price process produce profile program project question quote range rank rate report research
    respect result reward ring rise route sample scale score screen secure separate service shape slow smooth sound
    source speed sponsor staff stand step strike structure study supply support survey tag target tip tour trade
    trial trust type update upgrade value view warm waste water work yield
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
