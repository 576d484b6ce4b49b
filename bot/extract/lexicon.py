"""Words that the rules stand on: reporting verbs, function words, offices, kinds of organisation, places."""

from bot.extract.occupations import FEMALE_KIN, MALE_KIN, MORE_PLACES, OCCUPATIONS

_E = "aeiou"


def _lexicon(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _finite(verb: str) -> tuple[str, ...]:
    if verb.endswith("e"):
        return verb, f"{verb}s", f"{verb}d"
    if verb.endswith("y") and verb[-2] not in _E:
        return verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied"
    if verb.endswith(("sh", "ch", "ss")):
        return verb, f"{verb}es", f"{verb}ed"
    return verb, f"{verb}s", f"{verb}{_doubled(verb)}ed"


def _participle(verb: str) -> str:
    return f"{verb[:-1] if verb.endswith('e') and not verb.endswith('ee') else verb}{_doubled(verb)}ing"


def _doubled(verb: str) -> str:
    return verb[-1] if verb in _DOUBLING else ""


_DOUBLING = _lexicon("admit blog quip rap sob chat tut")
_REGULAR = _lexicon("""
    acknowledge add admit advise affirm agree allege announce answer argue ask assert assure aver bark bellow
    blog boast boom caution charge chant cheer claim clarify comment complain concede conclude confess confide
    confirm contend continue cry declare decry demand deny echo elaborate email emphasise emphasize
    enthuse estimate exclaim exhort explain fume gripe hint holler implore inform insist instruct interject
    interrupt intone joke lament laugh maintain marvel message moan mock mumble murmur muse mutter note observe
    offer opine order plead pledge post predict proclaim promise pronounce propose protest question quip rant
    reason recall recommend recount reflect reiterate relate remark remember remind repeat reply report respond
    retort retweet reveal roar rule scoff scream shout sigh snap snarl sob specify speculate state stipulate
    stress suggest summarise summarize surmise taunt tease testify thunder tweet urge utter venture vow wail
    warn whisper wonder yell
""")
_IRREGULAR = {
    "saying": "say says said",
    "telling": "tell tells told",
    "writing": "write writes wrote written",
    "reading": "read reads",
    "swearing": "swear swears swore sworn",
    "beginning": "begin begins began",
    "singing": "sing sings sang",
    "countering": "counters countered",
}

# "said", "has said", "say": forms that a subject stands before or after.
FINITE_CUES = frozenset(form for verb in _REGULAR for form in _finite(verb)) | _lexicon(" ".join(_IRREGULAR.values()))
# "saying": forms whose subject is the sentence's.
PARTICIPLE_CUES = frozenset(_participle(verb) for verb in _REGULAR) | frozenset(_IRREGULAR)
CUES = FINITE_CUES | PARTICIPLE_CUES
# Two-word cues by their second word: "pointed out", "went on", "put it", "shot back", "chimed in".
PHRASAL_CUES: dict[str, frozenset[str]] = {
    "out": _lexicon("pointed points pointing cried called spelled"),
    "on": _lexicon("went goes going"),
    "it": _lexicon("put puts putting"),
    "back": _lexicon("shot shoots hit hits fired fires wrote called"),
    "in": _lexicon("chimed chimes weighed"),
    "up": _lexicon("summed sums followed"),
    "off": _lexicon("kicked signed"),
    "that": _lexicon("found held"),
}
# Cues that take the person spoken to right after them: "told reporters".
TELLING = _lexicon("""
    tell tells told telling ask asks asked asking assure assures assured remind reminds reminded inform informs informed
    advise advised advises warn warned warns urge urged urges
""")

# Cues whose base form is a noun as well: a cue only after a plural or an auxiliary.
NOUN_CUES = _lexicon("""
    answer blog charge claim comment demand email hint joke lament message note offer order pledge post
    promise protest question quip remark reply report retort roar rule scream shout sigh state taunt text tweet
    vow whisper
""")

PRONOUNS = _lexicon("he she they it i we")
AUXILIARIES = _lexicon("""
    am is are was were be been being has have had having do does did will would shall should can could may might
    must 'd 'll 've isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't
    couldn't
""")
# Frequent verbs that report nothing: where one stands, a noun phrase has ended.
VERBS = _lexicon("""
    drew took made went came got gave left met ran saw sat stood won lost held kept became brought sent spent
    faced put shot hit cut set let led fell rose grew knew threw chose spoke heard felt found sought thought
    fought taught caught bought built broke blew drove ate flew forgot froze hid laid paid rode sang sank slept
    sold struck swore tore wore takes makes goes comes gets gives leaves meets runs sees stands wins loses holds
    keeps becomes brings sends spends wants wanted plans hopes hoped tried tries seems seemed appears appeared
    called calls used began begins started continues need needs likes loves hates knows thinks believes believed
    feels looks looked works worked serves served
""")
ADVERBS = _lexicon("""
    also then later too once again often even just still never always already soon earlier now afterward
    afterwards meanwhile instead further first only yesterday today tomorrow ago not simply reportedly bluntly
    famously quickly recently previously repeatedly simultaneously
""")
NOT_ADVERBS = _lexicon(
    "family italy ally july assembly supply reply daily weekly monthly emily kelly sally molly billy lily"
)
PREPOSITIONS = _lexicon("""
    in on at by for from with of to about after before during since until against between among under over into
    through amid despite within without via per near outside inside across along around as than like upon toward
    towards following including regarding concerning ahead because
""")
CONJUNCTIONS = _lexicon(
    "and but or nor yet so while whereas although though when where if unless because since as once whether"
)
RELATIVES = _lexicon("who which whose whom that where when")
DETERMINERS = _lexicon("""
    the a an this that these those some many several most all both one another two three four five six seven
    eight nine ten other any each every no few his her their its my our your dozens hundreds thousands
""")
# Lower-case parts of names.
PARTICLES = _lexicon("al el bin bint ibn abu de del della der den di da dos du la le las los van von ter ten y e")
POSSESSIVE_PRONOUNS = _lexicon("his her their its my our your")

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
TIME_WORDS = (
    frozenset(WEEKDAYS)
    | frozenset(MONTHS)
    | _lexicon("""
    today yesterday tomorrow tonight morning afternoon evening night week month year weekend day last next
    earlier later recently jan. feb. aug. sept. oct. nov. dec.
""")
)

# Nouns for one person by what they do; the last word of a title.
ROLES = _lexicon("""
    activist actor actress adviser advisor agent aide ambassador analyst anchor archbishop artist assistant
    astronaut attorney author banker baron bishop blogger boss broadcaster brother candidate captain cardinal
    chair chairman chairwoman chairperson chancellor chief coach colonel columnist comedian commander
    commentator commissioner congressman congresswoman consul consultant coordinator coroner correspondent
    councillor councilman councilwoman counsel counselor count critic dad daughter dean delegate democrat deputy
    designer detective developer dictator diplomat director doctor economist editor educator emperor engineer
    envoy evangelist executive expert farmer father filmmaker financier founder co-founder fundraiser general
    governor head historian host husband inspector investigator investor journalist judge jurist justice king
    lawmaker lawyer leader legislator libertarian lieutenant lobbyist magistrate magnate major manager marshal
    mayor member minister mogul moderator mom monarch mother nominee novelist nurse officer official ombudsman
    operative organiser organizer owner pastor patriarch philanthropist physician pilot player poet policeman
    politician pollster pontiff pope premier presenter president priest prince princess principal producer
    professor prosecutor provost psychologist publisher queen rabbi reporter representative republican
    researcher resident rival scholar scientist secretary senator sergeant sheriff singer sister soldier
    solicitor son source speaker specialist spokesman spokesperson spokeswoman staffer star strategist student
    sultan superintendent supporter surgeon surrogate teacher technician tory treasurer trustee undersecretary
    veteran vicar vice-president victim voter warden whip widow wife winner witness woman worker writer man
    attendee insider observer participant tycoon billionaire businessman businesswoman entrepreneur defendant
    plaintiff applicant neighbour neighbor shopper passenger driver parent employee cop
""")
ROLES |= OCCUPATIONS
MALE_ROLES = _lexicon("""
    actor spokesman congressman chairman businessman policeman king prince father dad brother husband son man
    councilman pope priest cardinal archbishop baron emperor sultan pontiff monk
""")
MALE_ROLES |= MALE_KIN
FEMALE_ROLES = _lexicon("""
    actress spokeswoman congresswoman chairwoman businesswoman policewoman queen princess mother mom sister wife
    daughter woman councilwoman widow nun duchess
""")
FEMALE_ROLES |= FEMALE_KIN
# Nouns for many people.
GROUPS = _lexicon("""
    activists advisers advisors advocates agents aides allies americans analysts attorneys authorities backers
    campaigners candidates citizens colleagues commentators congressmen conservatives critics defenders
    delegates democrats demonstrators diplomats doctors economists editors editorial executives experts families
    fans forces friends governments governors historians insiders investigators journalists judges lawmakers
    lawyers leaders legislators liberals marchers medics members ministers mps neighbours neighbors observers
    officers officials operatives opponents organisers organizers parents people police politicians pollsters
    proponents prosecutors protesters protestors republicans reporters representatives residents researchers
    scholars scientists senators soldiers sources speakers spokesmen staffers strategists students supporters
    survivors teachers troops unions veterans victims viewers voters witnesses women men workers writers
    attendees crowd audience
""")
DOCUMENTS = _lexicon("""
    statement report letter tweet email e-mail memo article post page website site book complaint lawsuit suit
    filing document documents affidavit indictment order ruling opinion editorial ad poll survey study sign
    banner message release bill resolution law constitution rule rules bylaws headline caption transcript
    petition note text op-ed column story entry account ballot clause passage description charter treaty
    agreement guidelines policy
""")
# Words that make a capitalised name one of an organisation or a thing.
ORGANISATIONS = _lexicon("""
    academy administration agency alliance army assembly association authority bank board brigade broadcasting
    bureau cabinet campaign caucus center centre chamber church circuit club coalition college commission
    committee communications company conference congress corp corps corporation council court daily defence
    department district division express federation foundation force forces forum front fund gazette government
    group guard headquarters herald hospital house inc institute institution intelligence international journal
    kremlin league legislature llc ltd magazine media ministry mission monitor movement mosque network news
    newspaper office organisation organization pac panel parliament partnership party pentagon plc police post
    press project radio registry review school secretariat senate service services society station studio synod
    team telegraph television times treasury tribune trust union unit university watch white wire zeitung hamas
    isis hezbollah nato act amendment memorandum avenue street road square bridge airport tower building hall
    plaza park stadium island river lake mountain county city state states kingdom republic province region bay
    beach war day award awards prize bowl cup games festival summit agreement accord treaty plan deal convention
    constitution bible
""")
ACRONYM_ROLES = _lexicon("ceo cfo coo cto mp mep msp")
HONORIFICS = _lexicon("mr mrs ms miss mx dr prof sir dame lord lady madam rev st hon messrs mme")
MALE_HONORIFICS = _lexicon("mr sir lord")
FEMALE_HONORIFICS = _lexicon("mrs ms miss dame lady mme madam")
# Abbreviated titles and the noun each stands for.
ABBREVIATED_TITLES = {
    "sen": "senator", "sens": "senator", "rep": "representative", "reps": "representative", "gov": "governor",
    "gen": "general", "col": "colonel", "lt": "lieutenant", "sgt": "sergeant", "capt": "captain", "maj": "major",
    "cmdr": "commander", "adm": "admiral", "rev": "reverend", "prof": "professor", "atty": "attorney", "supt":
    "superintendent", "det": "detective", "amb": "ambassador", "pres": "president", "cpl": "corporal", "dr": "doctor",
    "ret": "retired", "hon": "honourable", "insp": "inspector", "asst": "assistant", "dep": "deputy",
    "cllr": "councillor", "brig": "brigadier",
}  # fmt: skip

PLACES = _lexicon("""
    afghanistan africa alabama alaska algeria america angola argentina arizona arkansas armenia asia athens
    atlanta australia austria azerbaijan baghdad bahrain baltimore bangkok bangladesh beijing beirut belarus
    belgium belgrade benghazi berlin bishkek bolivia bosnia boston brazil brexit britain britain's brussels
    budapest bulgaria burma cairo calais california cambodia cameroon canada caracas chechnya chicago chile
    china cleveland colombia colorado columbia connecticut copenhagen crimea croatia cuba cyprus czechia dallas
    damascus delaware delhi denmark denver detroit donbas donetsk dubai dublin edinburgh egypt england estonia
    ethiopia eu europe ferguson finland florida france gaza geneva georgia germany ghana greece guantanamo
    guatemala haiti havana hawaii helsinki honduras houston hungary iceland idaho illinois india indiana
    indonesia iowa iran iraq ireland islamabad israel istanbul italy jakarta japan jerusalem jordan kabul
    kandahar kansas kashmir kazakhstan kentucky kenya kharkiv kherson kiev kosovo kuwait kyiv kyrgyzstan laos
    latvia lebanon liberia libya lisbon lithuania london louisiana luhansk madrid maine malaysia mali manchester
    manila mariupol maryland massachusetts mexico miami michigan milan minneapolis minnesota minsk mississippi
    missouri moldova mongolia montana montenegro morocco moscow mosul mumbai munich myanmar nairobi namibia
    nebraska nepal netherlands nevada newtown nicaragua niger nigeria norway ohio oklahoma oman oregon oslo
    ottawa pakistan palestine panama paraguay paris pennsylvania peru philadelphia philippines phoenix
    pittsburgh poland portugal prague pyongyang qatar romania rome russia rwanda scotland seattle seoul serbia
    shanghai singapore slovakia slovenia somalia spain stockholm sudan sweden switzerland sydney syria taipei
    taiwan tanzania tehran tennessee texas thailand tibet tokyo toronto tripoli tunisia turkey turkmenistan u.k
    u.s uae uganda uk ukraine un uruguay us usa utah uzbekistan venezuela vermont vienna vietnam virginia wales
    warsaw washington wisconsin wyoming yemen zambia zimbabwe zurich
""")
PLACES |= MORE_PLACES
COMPOUND_PLACES = frozenset(
    name.replace("_", " ")
    for name in """
    north_korea south_korea new_york new_jersey new_hampshire new_mexico new_zealand new_orleans new_delhi
    los_angeles san_francisco san_diego las_vegas saudi_arabia south_africa south_carolina north_carolina
    north_dakota south_dakota west_virginia rhode_island puerto_rico hong_kong united_states united_kingdom
    northern_ireland sri_lanka costa_rica el_salvador tel_aviv st_louis st_petersburg cape_town middle_east
    vatican_city west_bank soviet_union south_sudan czech_republic staten_island long_island buenos_aires
    rio_de_janeiro
""".split()
)
COMPOUND_BODIES = frozenset(
    name.replace("_", " ")
    for name in """
    white_house supreme_court downing_street wall_street capitol_hill islamic_state al_qaeda democratic_party
    republican_party european_union united_nations fox_news planned_parenthood black_lives_matter facebook_live
    twitter_feed silicon_valley
""".split()
)
COMPOUND_NAMES = COMPOUND_PLACES | COMPOUND_BODIES
# Capitalised words that are no part of a person's name.
NOT_NAMES = (
    _lexicon("""
    the a an in on at by for from with of to as and but or so if when while after before since during because
    although though however meanwhile then still yet also even not no yes now here there this that these those
    it its he his she her they their we our you your i my me him them who what why how where which whose whether
    both each every all some many most several other another such same more less much very just only once again
    later earlier last next first second third new old former current late big good great well asked speaking
    according among amid despite under over without within until unless like about instead perhaps maybe please
    thanks thank let's let let’s do does did don’t don't is are was were be been has have had will would can
    could should may might must oh ok okay mr mrs ms dr sir q a.m p.m photo image video read related
    advertisement updated update editor’s correction watch click subscribe caption d.c u.s u.k u.n plus today
    rather nor thus hence indeed finally ultimately recently similarly additionally critics following overall
    further moreover nonetheless nevertheless besides consequently meantime given based citing god twitter
    facebook instagram youtube google internet tv it's i'm i've he's she's they're we're you're that's there's
    gop democrat democrats republican republicans american americans muslim muslims jewish christian christians
    catholic african british russian russians ukrainian ukrainians chinese european europeans iranian syrian
    israeli palestinian german french mexican mexicans canadian irish english japanese korean indian islam
    islamic latino latinos hispanic western eastern northern southern north south east west central federal
    national international global senior junior medicare medicaid obamacare constitution bible christmas
    thanksgiving easter olympics congress senate capitol pentagon kremlin parliament police state states
""")
    | frozenset(WEEKDAYS)
    | frozenset(MONTHS)
)

# Nouns that give words to somebody: "in a statement that", "his claim that".
SPEECH_NOUNS = _lexicon("""
    statement statements claim claims remark remarks comment comments report reports announcement warning accusation
    accusations allegation allegations assertion assertions suggestion argument testimony words spoke speaking talked
    talking called calling calls denied denies denying deny described describes describing accused accuses accusing
    criticised criticized praised dismissed branded discussed
""")
