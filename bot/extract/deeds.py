"""Verbs of deeds that can be checked: signed, won, resigned, arrived. Praise, blame and belief are none."""

_REGULAR = """
    abandon abolish abstain acquire acquit adjourn adopt airlift alter amend annex announce appeal appear
    appoint approve arrest arrive assassinate attack attend avert award ban block bomb bombard borrow breach
    broadcast cancel capture carry certify change charge clash close collapse collide commission complete
    concede conduct confirm confiscate convene convict convert crash create cross debut declare decline defeat
    defect deliver demolish deploy deport destroy detain devalue die disband discharge disclose dismiss dispatch
    dissolve donate drop earn edge elect eliminate embed employ enact end endorse enter erupt establish evacuate
    evict exchange execute exonerate expand expel expire explode export extend extradite fail file fine fire
    flood form found free gather graduate grant halt hand head hire host identify implement import impose
    imprison inaugurate increase indict injure install interview introduce invade invest invite issue jail join
    kidnap kill label land lapse last launch lift list load lower marry merge move murder name nationalise
    nationalize negotiate nominate obtain occupy open order oust outlaw outpoll outspend overturn own pardon
    pass patrol pay perform petition place plead pledge poison poll postpone present preside produce promote
    protest publish pull quash question quit raid raise ratify reach receive recognise recognize record recruit
    redact reduce refuse register reinstate reject release relocate remove rename renew reopen repeal replace
    represent resign resume retire retreat return reveal reverse revise revoke sack sail sanction schedule scrap
    seize sentence serve settle shell shutter sign slash sponsor stab stage start steer step stop storm strand
    subpoena sue supply surrender survive suspend swap switch tap target terminate testify top torch trail train
    transfer travel triple double unveil update uphold urge use vacate veto visit vote walk welcome
    withdraw wound wreck
"""
_IRREGULAR = """
    arose ate awoke beat beaten became began begun blew bought broke broken brought built burnt came caught
    chose chosen cut drew drawn drove driven fell fallen fled flew flown forbade forbidden fought froze frozen
    gave given gone got grew grown held hit hung knew laid led left lent lost made met mistook overthrew
    overthrown paid ran rang reran risen rose sank sent shot slew slain sold spent stole stolen strode struck
    stuck swept swore sworn taken taught tore torn took threw thrown undertook underwent upheld went withdrew
    withdrawn withheld woke won wrote written oversaw overseen rebuilt shook sought
"""
# Of these too little is said by the verb alone: "made", "got", "knew".
_EMPTY = frozenset(
    """
    knew made got given gone came gave ran put set known went came brought began got mistook sought shook use
    used urge urged appear appeared fail failed question questioned welcome welcomed declare declared label
    labeled last lasted pledge pledged top topped protest recognize recognise edge edged embed tap tapped load
    own owned steer step carry carried head headed place placed present presented change changed move moved end
    ended drop dropped start started stop stopped walk walked pull pulled grew grown fell fought broke took
    taken tore torn threw led cut hit left lost held wrote written spread struck swept stuck represent
    represented caught became drew drawn drove received receive attack attacked declined refused announced
    confirmed disclosed revealed testified fallen rose risen grown begun
""".split()
)
_DOUBLED = frozenset("ban drop tap stab swap step stop transfer scrap expel patrol".split())


def _past(verb: str) -> str:
    if verb == "quit":
        return verb
    if verb.endswith("e"):
        return f"{verb}d"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ied"
    return f"{verb}{verb[-1] if verb in _DOUBLED else ''}ed"


# Past tenses and participles.
_PAST = frozenset({_past(verb) for verb in _REGULAR.split()} | set(_IRREGULAR.split()))
DONE = _PAST - _EMPTY
# What says enough beside a date: "took", "held" too, yet no word of saying, seeming or trying.
DATED = _PAST | frozenset("died thanked cited apologised apologized".split())
DATED -= frozenset(
    """
    knew appeared failed questioned declared announced confirmed disclosed revealed testified urged sought brought
    shook used welcomed lasted topped placed presented represented became drew drawn struck swept stuck headed got
    continued labeled fallen rose risen grew grown moved
""".split()
)
# What opens a scheduled event: "is set to", "are due to".
SCHEDULED = frozenset("set scheduled due slated expected".split())
# A verb and the word after it that make a figure of speech.
FIGURATIVE = frozenset(
    {("doubled", "down"), ("seized", "on"), ("seized", "upon"), ("taken", "on"), ("took", "on"), ("took", "aim")}
    | {
        ("opened", "the"),
        ("raised", "the"),
        ("raised", "questions"),
        ("took", "a"),
        ("fired", "back"),
        ("hit", "back"),
        ("closed", "ranks"),
    }
)
