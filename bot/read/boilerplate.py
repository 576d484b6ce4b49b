"""Lines of a news text that are not the article's: links to other stories, sharing, subscribing, rights, captions.

Each rule takes a whole line, folded (`bot.text.fold`). A rule that could also begin a sentence asks for more
evidence: no full stop at the end, the rest of the formula, nobody's words in it.
"""

import re
from collections.abc import Iterator

from bot.model import Spans
from bot.text import Span, fold

# Lines of nothing but a label, with or without a colon; one family a line.
_LABELS = r"""
    (recommended|related|more|top|latest)( stories| articles| news| content| topics| links| coverage| posts)
    (recommended|related|trending|sponsored|advertisements?|advertorial|ad|promoted|most (read|popular|viewed|shared))
    recommended (for you|reading)|trending now|(sponsored|promoted|paid) (content|post|stories)|from our partners
    (our )?editor'?s'? picks?|you (may|might) (also )?(like|be interested in)|(must|also) read|read (more|also|next)
    see also|up next|more (on|in|from) this( story| topic| section)?|keep reading|continue reading( below)?
    (story|article) continues (below|after)( the| this)?( advertisement| ad)?
    share( this)?( article| story| page)?( on.{1,40})?|follow us( on.{1,60})?|copy link|print( this)?( article| page)?
    save( article| for later)?|e-?mail( this)?( article)?|report( this)? (ad|error)|(play|watch)( video| now| live)?
    comments?( \([\d,]+\))?|[\d,]+ comments?|no comments( yet)?|(leave|post|add|write) a (comment|reply)|reply
    (view|show|read|see)( all)?( [\d,]+)? comments|readers?'?s? comments|join the (conversation|discussion)
    comments are (closed|off).{0,60}|log ?in|sign ?in|register|(subscribe|sign up)( now| here| today)?|newsletters?
    breaking news alerts?|skip (to|past|advertisement).{0,60}|load(ing)?( more.{0,20})?|toggle .{1,30}|supplied
    listen to (this|the) (article|story)( .{1,20})?|(view|open) (image|gallery)( in (fullscreen|gallery))?
    getty images?|file (photo|image)|(image|photo) credits?|\d{1,2}[- ]min(ute)?s?( read)?|all rights reserved
    key ?words|tags|in this article|this article is more than .{1,20} old
"""
# A label, a colon or vertical bar, and the title of another story or a name.
_POINTERS = r"""
    must[- ]reads?|also (read|see|watch|on .{2,30})|read (also|more|next|this|further)|see (also|more)|don't miss
    more (here|on this|from .{2,40})|related( story| stories| articles?| news| coverage| content| reading| links?)?
    recommended( reading)?|you may (also )?like|trending( now)?|editor'?s'? picks?|top stor(y|ies)|icymi
    in case you missed it|tags|filed under|key ?words|(image|photo|picture) (credits?|source|courtesy( of)?)|file photo
    photo by|featured image|download (the|our) .{0,30}app|follow (us|our .{1,30})|contact us|write to us
"""
# Words that begin sentences too: a line of them is taken only when it reads like a title.
_WEAK = r"""
    (read|watch|listen|more|video|photos?|pictures?|image|photograph|credit|gallery|explainer|podcast|live)\s?[:|]\s.+
    read more .+|(sign up|subscribe) (for|to) .+|more from .+
"""
_NETWORK = (
    r"(facebook|twitter|x|instagram|telegram|whatsapp|youtube|linkedin|tiktok|threads|bluesky|reddit|pinterest"
    r"|google news|flipboard|mastodon|messenger|e-?mail|print|copy link|share|tweet|pin)"
)
_AGENCY = r"(ap|afp|reuters|epa|epa-efe|anadolu|xinhua|tass|file)"
_FORMULAS = rf"""
    {_NETWORK}([ ,|/·•]+{_NETWORK})+|(follow|like|find|join) .{{1,60}} on {_NETWORK}( and {_NETWORK})?[.!]?
    (sign up|subscribe) (for|to) .{{0,120}}\b(newsletters?|inbox|e-?mails|briefings?|alerts?|podcast)\b.{{0,60}}
    (get|receive) .{{0,80}}\b(newsletters?|inbox|headlines|alerts|push notifications)\b.{{0,60}}
    (join|download|get|install) (our|the) .{{0,40}}\b(app|channel|group|community)\b.{{0,60}}
    (click|tap) (here|on .{{1,40}}) (to|for) .{{1,100}}|read (more|the full|our) .{{0,80}}\bhere\.?
    for (all the|the) latest .{{1,80}}\b(visit|follow|click|download|subscribe|go to)\b.{{1,80}}
    (copyright\s*)?(©|\(c\)|copyright (?=\d{{4}})).{{0,120}}|.{{0,120}}\ball rights reserved\b.{{0,80}}
    (this|the) (material|article|story|content) may not be (published|reproduced|copied|broadcast).{{0,160}}
    this (article|story|piece) (was |is |has been |first |originally )+(published|appeared|republished).{{0,120}}
    (this (web)?site|we|our (web)?site)( and our partners)? uses? cookies.{{0,300}}
    by (continuing|clicking|signing up|subscribing).{{1,40}}\byou (agree|consent|accept|acknowledge)\b.{{0,200}}
    (support|help) (our|independent|quality) .{{0,40}}\bjournalism\b.{{0,80}}|our standards: .{{0,80}}
    \(?(additional )?(reporting|writing) by .{{2,200}}\b(editing|writing) by\b.{{0,120}}
    list (of \d+ items?|\d+ of \d+).{{0,400}}|.{{0,200}}\bend of list
    (photo|photograph|image|picture): [^.]{{2,60}}/[^.]{{2,40}}\.?
"""
# Captions of pictures, which end with whose picture it is, in brackets.
_CAPTIONS = rf"""
    [\[(](photo|image|picture|file|courtesy|credit|screengrab|screenshot|photograph)\b.{{0,80}}[\])]
    .{{0,300}}\[[^\[\]()]{{2,60}}/{_AGENCY}(/[^\[\]()]{{0,60}})?\]
    .{{0,300}}[^.!?'(\[ ] ?[\[(]([^\[\]()]{{0,60}}/)?{_AGENCY}[\])]
    .{{0,200}}\((?=[^()]*\b(photos?|getty|courtesy|handout|via|images)\b)[^()]{{3,80}}\)
"""
_OPEN_LIST = re.compile(r"list of (\d+) items?")
_CLOSED_LIST = re.compile(r"end of list")
_COMMENTS_FOLLOW = re.compile(r"(readers?'?s? comments|[\d,]+ comments|comments \([\d,]+\)):?")
_SPEECH = re.compile(r"\"|\b(?:said|told|added|according to)\b")
_LONGEST = 400  # characters; a longer line is a paragraph


def _any(families: str) -> str:
    return f"(?:{'|'.join(line.strip() for line in families.strip().splitlines())})"


_CERTAIN = re.compile(rf"{_any(_LABELS)}:?|{_any(_POINTERS)}\s?[:|]\s.+")
_FORMULA = re.compile(_any(_FORMULAS))
_CAPTION = re.compile(_any(_CAPTIONS))
_TITLE = re.compile(_any(_WEAK))


def is_boilerplate(line: str) -> bool:
    """Whether a line belongs to the page around the article."""
    if len(line) > _LONGEST:
        return False
    folded = " ".join(fold(line).split()).strip("*_>#→»› ")
    if _CERTAIN.fullmatch(folded):
        return True
    if _SPEECH.search(folded):
        return False
    if folded.endswith((")", "]")) and _CAPTION.fullmatch(folded):
        return True
    return bool(_FORMULA.fullmatch(folded) or (_TITLE.fullmatch(folded) and _is_title(folded)))


def boilerplate(text: str, lines: Spans) -> Iterator[Span]:
    """Those of the lines that are not the article's; lists of links and readers' comments with all that is in them."""
    end_of_list = comments_from = -1
    for at, line in enumerate(lines):
        if opened := _OPEN_LIST.fullmatch(fold(line.of(text))):
            end_of_list = _list_end(text, lines, at, int(opened.group(1)[:3]))
        if line.start * 2 > len(text) and _COMMENTS_FOLLOW.fullmatch(fold(line.of(text))):
            comments_from = at
        if at <= end_of_list or comments_from >= 0 or is_boilerplate(line.of(text)):
            yield line


def _is_title(folded: str) -> bool:
    """No sentence: few words and no end punctuation, or a question."""
    return len(folded.split()) <= 20 and not re.search(r"[.!…]['\")]*$", folded)


def _list_end(text: str, lines: Spans, at: int, items: int) -> int:
    """The index of the line that closes a list of links; `at` when none does within twice its length."""
    for index in range(at, min(len(lines), at + 2 * items + 2)):
        if _CLOSED_LIST.search(fold(lines[index].of(text))):
            return index
    return at
