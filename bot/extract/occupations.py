"""Nouns for people by what they do or are, for bodies and for documents: what tells an office from a passer-by."""

import re
from functools import lru_cache


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Nouns for one person by work, sport, art, faith or part in the news, beside the roles of politics and the press.
OCCUPATIONS = _words("""
    accountant acrobat administrator alderman allergist analyst apprentice arbitrator archaeologist architect archivist
    assessor astronomer astrophysicist athlete auctioneer auditor backbencher bailiff ballerina bandleader bartender
    barrister bassist batsman batter beekeeper biochemist biographer biologist blacksmith boatman bodyguard bookseller
    botanist bowler boxer brewer bricklayer broker builder burgomaster bursar busker buyer cameraman caretaker
    caricaturist carer cartoonist cashier cellist ceramicist chaplain chef chemist choreographer cinematographer
    cleaner clergyman cleric clerk climatologist climber clinician collector compere composer conductor conservationist
    constable contractor convenor councilor counterpart courier cricketer criminologist croupier curate curator customer
    cyclist dairyman dancer dealer defender dentist deputy dermatologist designer diver docker dockworker dramatist
    drummer ecologist economist electrician endocrinologist epidemiologist ethicist ethnographer exporter firefighter
    fisherman fishmonger flautist fieldworker footballer forecaster foreman forester friar garda
    gardener geneticist geographer geologist geophysicist glaciologist goalkeeper goldsmith grandfather grandmother
    grocer groundsman grower guide guitarist gynaecologist gynecologist harbourmaster hairdresser halfback hawker
    headmaster headmistress headteacher herder herdsman hiker horticulturist hotelier housekeeper hydrologist
    hygienist illustrator imam immunologist importer impresario innkeeper instructor interpreter inventor
    investigator jeweller jockey joiner juror keeper labourer landlady landlord lecturer lexicographer librarian
    lifeguard linguist lobsterman logistician machinist maestro manufacturer mathematician mechanic mediator
    merchant metallurgist meteorologist microbiologist midfielder midwife milliner miner missionary mountaineer
    mufti musician musicologist naturalist navigator negotiator neurologist neuroscientist neurosurgeon newsreader nun
    obstetrician oceanographer oncologist opponent optician optometrist organist ornithologist paediatrician
    painter palaeontologist paleontologist paralegal paramedic passer-by patient pathologist peacekeeper pediatrician
    pensioner percussionist pharmacist pharmacologist philosopher photographer photojournalist physicist
    physiologist physiotherapist pianist pitcher planner playmaker playwright plumber podcaster politburo
    postman postmistress potter prefect preacher primatologist prisoner programmer prop proprietor prosecutor
    protester psychiatrist psychoanalyst publican pupil quarterback racer rancher ranger rapper rector referee
    refugee registrar researcher restaurateur retailer retiree rider roofer rower runner sailor saxophonist
    schoolboy schoolgirl schoolteacher screenwriter scriptwriter sculptor secretary-general seismologist sexton
    shareholder shepherd shipbuilder shopkeeper skater skier skipper smallholder sociologist songwriter soprano
    sprinter stallholder statistician steward stockbroker storekeeper striker subeditor subpostmaster superintendent
    supervisor surveyor survivor swimmer tailor taxidermist tenant tenor therapist tourist toxicologist trader
    trainer translator trapper traveller trawlerman treasurer tutor umpire undertaker unionist urologist vet
    vendor veterinarian vice-chancellor villager vintner violinist virologist vocalist volcanologist volunteer
    waiter waitress walker watchmaker welder whistleblower wicketkeeper winemaker winger woodcutter workman wrestler
    youth zoologist comptroller controller commodore brigadier corporal admiral marshal lance-corporal
    rear-admiral vice-admiral monsignor mullah ayatollah sheikh emir rabbi patriarch abbot abbess prior prioress
    taoiseach tanaiste tánaiste premier chancellor vice-chair vice-chairman vice-president sub-inspector
    detective head director-general inspector-general attorney-general lieutenant-governor
    governor-general auditor-general solicitor-general surgeon-general secretary-treasurer co-director
    co-author co-owner co-leader co-chair heir expat migrant immigrant guest caller
    organiser person boy girl toddler pupil teenager grandson granddaughter uncle aunt
    cousin nephew niece partner girlfriend boyfriend fiancé fiancée child baby stepfather stepmother
    father-in-law mother-in-law brother-in-law sister-in-law ex-husband ex-wife
""")
# Abbreviations in capitals that stand before or after a name as a role does.
TITLE_LETTERS = _words(
    "td mla mlc mna mpp mhk mep msp mp ms mlas di ds dc dci dsi pc pm vp svp evp ceo cfo coo cto cio qc kc sc"
)
# Family: what somebody is to somebody else.
KIN = _words("""
    son daughter father mother dad mom mum brother sister husband wife widow widower grandson granddaughter
    grandfather grandmother uncle aunt cousin nephew niece partner girlfriend boyfriend fiancé fiancée stepfather
    stepmother father-in-law mother-in-law brother-in-law sister-in-law ex-husband ex-wife child baby friend
""")
FEMALE_KIN = _words("""
    daughter mother mom mum sister wife widow granddaughter grandmother aunt niece girlfriend fiancée stepmother
    mother-in-law sister-in-law ex-wife headmistress actress landlady waitress nun ballerina abbess prioress
    schoolgirl girl postmistress midwife queen princess
""")
MALE_KIN = _words("""
    son father dad brother husband widower grandson grandfather uncle nephew boyfriend fiancé stepfather
    father-in-law brother-in-law ex-husband headmaster landlord schoolboy boy imam friar monsignor fisherman foreman
    cameraman clergyman batsman ayatollah sheikh emir
""")
# Posts that one person holds at a time: "the mayor" is an office, "the driver" is somebody who is not named.
OFFICES = _words("""
    president vice-president premier minister chancellor governor mayor secretary secretary-general ambassador
    commissioner commander chief chairman chairwoman chairperson chair speaker director head leader whip envoy
    attorney treasurer clerk king queen prince princess emperor sultan emir pope pontiff archbishop bishop cardinal
    patriarch dean rector provost principal superintendent sheriff marshal general admiral colonel captain
    inspector coroner judge justice magistrate ombudsman undersecretary deputy taoiseach tanaiste tánaiste prefect
    councillor senator congressman congresswoman representative lieutenant-governor governor-general
    attorney-general director-general auditor-general inspector-general vice-chancellor vice-chair vice-chairman
    imam rabbi ayatollah mufti monarch coach manager ceo cfo coo cto mp pm vp burgomaster registrar controller
    comptroller editor counsel solicitor
""")
# Institutions in lower case ("the airline", "the charity"); in capitals many of them are parts of other names.
INSTITUTIONS = _words("""
    airline airport archive association bank bakery brewery broadcaster brand business carrier charity chain clinic
    club coastguard college commission company consortium consultancy co-operative cooperative court dealer developer
    diocese distributor employer embassy factory faculty federation firm foundation franchise gallery garage
    government hotel hospital insurer inspectorate institute judiciary laboratory lab library
    maker manufacturer military monastery municipality museum nonprofit non-profit observatory operator opposition
    orchestra paper parish party plant police portal practice producer programme prison provider publisher railway
    refinery regulator restaurant retailer secretariat shipyard shire shop squad startup start-up store studio
    subsidiary supermarket supplier team theatre theater think-tank thinktank tribunal trust union university utility
    venue
    watchdog website winery zoo palace vatican presidency regime administration body authority inquiry jury grand-jury
    coalition headquarters ngo militia navy army airforce quango council chamber borough county town village
    city bench panel commissioners constabulary gardaí gardai troupe band choir
""")
# Bodies of people of whom no one in particular speaks.
COLLECTIVES = _words(
    "management lobby crowd audience public staff leadership electorate crew congregation family couple brothers "
    "sisters twins faithful majority minority workforce youth elderly"
)
# What is written or shown and so says something, beside letters and reports.
RECORDS = _words("""
    minutes figures data records documents results statistics accounts papers files findings sheet notice leaflet
    dossier analysis research census plaque inscription label manual dispatch communique communiqué readout summary
    verdict judgment judgement rules regulations statutes legend log ledger diary memo minutes estimates
    projections forecasts polls surveys reports studies statements letters emails messages filings rulings
    """)
# Capitals and large cities of which news speaks as of their governments, and countries, beside the common ones.
MORE_PLACES = _words("""
    accra albania algiers amman andorra ankara antananarivo apia ashgabat asmara astana asuncion asunción bahamas
    baku bamako bangui banjul barbados bamenda beirut belmopan belize benin bern berne bhutan bissau bogota bogotá
    botswana brasilia brasília bratislava brazzaville brunei bucharest bujumbura burundi cabinda canberra castries
     chisinau chișinău colombo comoros conakry congo dakar dhaka dili djibouti dodoma doha dominica dushanbe
    ecuador eritrea eswatini fiji freetown funafuti gabon gaborone gambia gibraltar greenland grenada guinea
    guyana hanoi harare hargeisa honiara iceland jamaica juba kampala kathmandu khartoum kigali kingston
    kinshasa kiribati kolkata lagos lesotho libreville liechtenstein lilongwe lima ljubljana lomé lome luanda lusaka
    luxembourg macau macedonia madagascar majuro malabo malawi maldives malé malta managua manama maputo maseru
    mauritania mauritius mbabane melbourne micronesia mogadishu monaco monrovia montenegro montevideo montreal
    moroni mozambique muscat nassau nauru naypyidaw ndjamena niamey nicosia nouakchott nuuk ouagadougou palau
    papua paramaribo perth podgorica praia pretoria pristina qatar quebec quito rabat rangoon reykjavik reykjavík riga
    riyadh samoa sanaa santiago sarajevo senegal seychelles skopje sucre suriname suva taipei tallinn tarawa
    tashkent tbilisi tegucigalpa thimphu tirana togo tonga transnistria tunis tuvalu ulaanbaatar vaduz valletta
    vanuatu vientiane vilnius wellington windhoek yamoussoukro yangon yaounde yaoundé yerevan zagreb
    holyrood stormont westminster
""")
# The peoples and parties that "the" makes a group or a party of ("the Russians", "the Greens").
_PEOPLES = re.compile(r".{3,}(?:ans|ese|ish|ians|is|swedes|danes|poles|finns|turks|serbs|croats|greeks|dutch|french)$")
_WORK = re.compile(
    r"(?:.{2,}ologist|(?<!qu).{3,}[^u]ist|.{4,}ician|.{3,}grapher|.{3,}keeper|.{3,}maker|.{3,}holder|.{3,}fighter"
    r"|.{3,}worker|.{3,}writer|.{3,}owner|.{3,}player|.{3,}goer|.{3,}monger|.{3,}mistress|.{3,}teacher|.{3,}builder)$"
)
_MEN = re.compile(r".{3,}(?:men|women|people|folk|wives)$")
_NOT_WORK = _words("exist resist insist assist consist persist enlist checklist waitlist mist twist list fist")
_PLURAL = re.compile(r"(?:.+[^s'u]s|.+(?:ss|us|is)es)$")


@lru_cache(maxsize=16384)
def is_work(low: str) -> bool:
    """Whether a folded word is a noun for one person by what they do."""
    return low in OCCUPATIONS or (_WORK.match(low) is not None and low not in _NOT_WORK)


@lru_cache(maxsize=16384)
def is_people(low: str) -> bool:
    """Whether a folded word is the plural of a noun for a person by what they do ("hawkers", "midwives")."""
    if _MEN.match(low):
        return True
    return low.endswith("s") and (is_work(low[:-1]) or (low.endswith("ies") and is_work(f"{low[:-3]}y")))


@lru_cache(maxsize=16384)
def is_plural(low: str) -> bool:
    """Whether a folded word has the form of a plural."""
    return _PLURAL.match(low) is not None or _MEN.match(low) is not None


@lru_cache(maxsize=16384)
def is_nation(low: str) -> bool:
    """Whether a folded word has the form of a people's name ("russians")."""
    return _PEOPLES.match(low) is not None
