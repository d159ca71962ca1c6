"""Closed word classes of English, as far as the judgement needs them. Open classes belong in word lists.

All words are in the form of `Token.norm`; contracted endings ('s, 're, 'll …) are words of their own.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SELLER_PRONOUNS = _words("we us our ours ourselves")
READER_PRONOUNS = _words("you your yours yourself yourselves ya u ur you'd you'll y'all")
SENDER_PRONOUNS = _words("i me my mine myself")
THIRD_PRONOUNS = _words("he she they him her them his their theirs himself herself themselves someone somebody")
THING_PRONOUNS = _words("it its itself this that these those which one")
PRONOUNS = SELLER_PRONOUNS | READER_PRONOUNS | SENDER_PRONOUNS | THIRD_PRONOUNS | THING_PRONOUNS
SUBJECT_PRONOUNS = _words("i we you he she they it who there")
POSSESSIVES = _words("my your our his her its their")

DETERMINERS = _words(
    "the a an this that these those each every all any some no both either neither another such many most more "
    "few several much half one two three four five six seven eight nine ten only"
)
BE = _words("am is are was were be been being 's 're 'm isn't aren't wasn't weren't ain't")
FINITE_BE = _words("am is are was were 's 're 'm isn't aren't wasn't weren't ain't")
HAVE = _words("have has had having 've haven't hasn't hadn't")
DO = _words("do does did don't doesn't didn't")
MODALS = _words(
    "can could will would shall should may might must 'll 'd cannot can't couldn't won't wouldn't shan't "
    "shouldn't mightn't mustn't needn't"
)
AUXILIARIES = FINITE_BE | HAVE | DO | MODALS
NEGATIONS = _words("not no never neither nor don't doesn't didn't won't can't cannot isn't aren't without nothing none")
PREPOSITIONS = _words(
    "about above across after against along alongside amid among around as at before behind below beneath beside "
    "besides between beyond by concerning despite down during except for from given in inside into like near of "
    "off on onto out outside over past per regarding round since through throughout till to toward towards under "
    "underneath unlike until up upon via with within without thanks"
)
SUBORDINATORS = _words(
    "after although as because before if once since so that though unless until when whenever where wherever "
    "whether while whilst whereas"
)
COORDINATORS = _words("and or but nor yet so & plus then")
WH_WORDS = _words("what how why who when where which whose whom")
OPENING_ADVERBS = _words(
    "today now finally also then currently recently alternatively additionally however moreover furthermore "
    "importantly meanwhile often usually typically sometimes always simply just therefore thus instead "
    "together first second third next last lastly best better even still already soon never actually basically "
    "clearly obviously naturally luckily thankfully unfortunately sadly hopefully perhaps maybe indeed really "
    "truly certainly again later here nowadays tomorrow yesterday tonight and but or so yes no ok okay well plus "
    "oh hey too rather historically traditionally overall eventually generally"
)
"""Words that may stand before the subject or the imperative without changing who acts."""
MID_ADVERBS = _words(
    "also always already all both just not never now often only once really simply still then too truly usually "
    "even ever soon further together currently recently typically gladly happily proudly instead first well very "
    "so therefore thus actually almost hardly rarely seldom sometimes finally again each probably perhaps maybe"
)
"""Words that may stand between the subject and its verb."""

FEELINGS = _words(
    "excited thrilled pleased proud delighted happy glad honored honoured humbled passionate committed dedicated "
    "enthusiastic confident grateful thankful sorry eager looking"
)
"""What a sender says of the own state: nothing for the reader follows from it."""
STATING_VERBS = _words(
    "be have offer provide present introduce announce share launch release believe think hope want wish feel "
    "pride strive aim love appreciate thank apologize apologise understand know specialize specialise boast "
    "feature include combine own pioneer aspire look value invite welcome exist continue remain become stand come "
    "start found establish reach expand grow win receive earn celebrate focus operate serve employ see wonder "
    "write check follow discuss promise regret pledge seem need try like consider claim mention attach deliver "
    "suggest submit encourage recommend urge "
    "bring create customize customise use leverage stimulate shape define discover"
)
"""Verbs with which a seller tells of itself or its offer: "you" as their object does not make it the reader's gain."""

GREETINGS = _words("hi hello dear hey greetings hiya howdy")
GREETING_SECOND = _words("morning afternoon evening day")
SIGN_OFFS = _words("regards sincerely cheers best thanks warmly yours respectfully cordially faithfully kind warm")
THANKS = _words("thank thanks")

BRAND_NOUNS = _words("team company staff crew firm founder founders ceo cto management")
"""With "the" or "our": the seller's people."""
COMPANY_NOUNS = _words(
    "company business firm agency provider manufacturer supplier startup organisation organization studio "
    "consultancy shop store brand maker leader partner network community foundation institute association "
    "practice office group project initiative"
)
"""What a company calls itself: "Acme is a provider of …"."""
PRODUCT_NOUNS = _words(
    "platform platforms product products solution solutions suite software system systems tool tools toolkit app "
    "apps application applications service services package packages program programme device hardware module "
    "release feature features version update upgrade technology engine dashboard plugin website site portal "
    "network course newsletter newsfeed catalog catalogue collection machine router model library framework api "
    "programs marketplace gateway assistant extension editor workspace hub directory bot chatbot generator "
    "tracker planner scheduler gadget kit"
)
"""With "the", "this" or "our" as the subject: the product acts."""
OFFER_NOUNS = _words(
    "set sets range event show exhibition conference festival expo webinar workshop seminar summit class tour tours "
    "book ebook publication magazine edition disc discs cd dvd album bundle pack offer sale deal package membership "
    "subscription plan plans policy model fund programme program menu venue restaurant hotel shop store studio clinic "
    "practice design unit units series review comparison plugin library upgrade work workmanship "
    "training lesson lessons installation team staff kit binder device material materials fabric frame"
)
"""With "the" or "this" as the subject in copy that sells: its offer, or what belongs to it."""
TIME_NOUNS = _words("time times day days week weeks month months year years hour hours minute morning evening night")
QUALITIES = _words(
    "fast quick easy simple secure safe reliable affordable flexible friendly durable portable lightweight "
    "waterproof accurate scalable powerful customisable customizable compatible"
)
"""What a short fragment ends in that says what the offer is like ("Lightning fast")."""
SERVICE_HEADS = _words(
    "services service solutions solution products product features capabilities offerings expertise experience "
    "mission vision values story history team technology awards partners portfolio approach philosophy "
    "credentials certifications platform commitment specialties specialities"
)
"""A bare noun phrase that ends in one of these tells what the seller has."""
READER_ROLES = _words(
    "customer customers client clients buyer buyers shopper shoppers member members guest guests patient patients "
    "student students passenger passengers tenant tenants visitor visitors subscriber subscribers reader readers "
    "homeowner homeowners parent parents families landlord landlords employers businesses companies organizations "
    "organisations corporations enterprises applicants participants veterans users retailers entrepreneur "
    "entrepreneurs freelancers founders startups individuals claimants residents taxpayers travellers travelers "
    "citizens farmers teachers nurses marketers homemakers chefs beginners restaurants hotels schools charities "
    "merchants drivers employees managers professionals owners"
)
"""Nouns that name a group which the reader may belong to."""
META_NOUNS = _words(
    "message email mail letter page document article post guide paper section slide table list link form report notice"
)
"""What "this" points at without meaning the offer."""
HOLLOW_NEEDS = _words("needs need requirements specifications specification wishes expectations")
"""What "your" is followed by where it says nothing about the reader ("for all your packaging needs")."""
ELLIPTIC = _words(
    "wanted hope hoping looking wondering writing checking following reaching sending thought excited "
    "thrilled pleased delighted proud happy glad sorry"
)
"""What a note begins with when its "I" or "we" is left out ("Just checking in")."""
OFFERING = _words(
    "providing introducing announcing offering delivering serving specializing specialising presenting bringing "
    "featuring helping empowering supporting creating building designed built made trusted founded established "
    "powered crafted engineered delivered proudly"
)
"""What a fragment begins with that tells what the seller does or is ("Trusted by …", "Family-owned …")."""
PLAN_VERBS = _words(
    "provide offer deliver present enable encourage create build develop support promote empower launch expand "
    "establish facilitate foster introduce raise drive become implement integrate increase grow scale acquire "
    "partner hire secure target optimize optimise leverage add complete finalize finalise improve reduce ensure "
    "maintain conduct identify attract generate revolutionize revolutionise transform"
)
"""Imperatives of a plan rather than of an invitation: in a deck, "Provide a platform …" is what the seller will do."""
PLEDGES = _words("commitment commitments promise promises pledge pledges principles mission aims objectives goals")
"""Words of a heading above what the seller means to do, item by item."""
READER_TOPICS = _words("you your yours benefit benefits eligibility eligible outcomes gains")
"""Words of a heading above what the reader gets or may do."""
PLAN_TOPICS = _words("strategy usp financials financing funding milestones roadmap traction tactics")
"""Words of a heading above the seller's plans, whatever else it names ("Go-to-market strategy")."""
WORLD_TOPICS = _words(
    "problem problems market challenge challenges opportunity contact contacts reference references agenda "
    "appendix faq faqs legal terms question questions link links resources competitors competition competitor "
    "risks requirements dates pricing price prices background symptoms signs issues stage steps"
)
"""Words of a heading above facts about neither."""
SELLER_TOPICS = _words(
    "we our us solution solutions team product products feature features technology service services capabilities "
    "technologies revenue streams status timeline goals objectives plans roadmap milestones traction awards history "
    "mission vision values offer offerings platform approach "
    "experience expertise portfolio partners model advantage advantages differentiators architecture "
    "accreditations certifications about specialties specialities stack tech"
)
"""Words of a heading above what the seller has, does or is."""
NAVIGATION_FILLERS = _words("us our the to a and in s")
SMALL_PRINT = _words("trademark trademarks unsubscribe unsubscribed unsubscription disclaimer")
SMALL_PRINT_PAIRS = (
    ("rights", "reserved"), ("privacy", "policy"), ("address", "book"), ("mirror", "page"), ("marketing", "email"),
    ("view", "browser"), ("read", "online"), ("terms", "conditions"), ("cookie", "policy"), ("removed", "list"),
    ("receiving", "email"), ("received", "error"), ("intended", "residents"), ("opt", "email"),
    ("correspondence", "directed"), ("copyright", "by"), ("copyright", "holder"),
    ("removal", "list"), ("removal", "instructions"), ("address", "list"),
)  # fmt: skip
"""Words, and pairs of words, of the text below a mail or page that speaks for neither."""
NAVIGATION = _words(
    "home menu contact blog news about faq faqs login logout gallery sitemap search careers privacy terms cookies "
    "facebook twitter linkedin instagram youtube back top next previous more details here skip content main share "
    "subscribe unsubscribe copyright reserved rights"
)
MONTHS = _words("january february march april may june july august september october november december")
