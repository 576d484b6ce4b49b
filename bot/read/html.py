"""A page -> the article's text and what the page says about it.

Text, title, author and site come from trafilatura (Barbaresi, ACL 2021 demos); dates first from what the page
declares (Open Graph, Dublin Core, schema.org), which has the time of day and tells publication from change.
"""

import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from bot.errors import Unreadable
from bot.model import Moment
from bot.read.dates import moment
from bot.read.decode import decode
from bot.read.given import Given, is_web, line

if TYPE_CHECKING:
    from trafilatura.settings import Document

_DECLARED = re.compile(rb"<meta[^>]{1,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_META = re.compile(r"<(?:meta|time)\b[^>]{1,1000}>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([\w:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_PUBLISHED = """article:published_time og:published_time datepublished pubdate publishdate publish-date publish_date
    dc.date.issued dcterms.issued dc.date dcterms.date parsely-pub-date sailthru.date publication_date date""".split()
_MODIFIED = """article:modified_time og:updated_time og:modified_time datemodified lastmod last-modified
    dcterms.modified dc.date.modified revised""".split()
_LANGUAGE = re.compile(r"<html\b[^>]{0,500}?\blang\s*=\s*[\"']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)", re.IGNORECASE)
_ARTICLE_WORDS = 20  # a menu or a notice has fewer in sentences


class Page(NamedTuple):
    """The article's text on a page, and what the page says about it."""

    text: str
    given: Given


def page(raw: bytes, url: str | None = None, charset: str | None = None) -> Page:
    """The article on a page fetched from `url` (None for a saved one). Raises Unreadable when it holds none."""
    import trafilatura

    declared = _DECLARED.search(raw[:4096])
    decoded = decode(raw, charset or (declared.group(1).decode() if declared else None))
    found = trafilatura.bare_extraction(
        decoded.text,
        url=url,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if found is None or isinstance(found, dict) or not _is_article(text := found.text or ""):
        raise Unreadable(
            "The page holds no article text (a menu, a video or a text behind a login?): "
            "give the article's own page, or save its text as .txt and take that."
        )
    known = _given(found, decoded.text, url)
    return Page(text, known._replace(notes=(decoded.note,) if decoded.note else ()))


def _is_article(text: str) -> bool:
    sentences = [row for row in text.splitlines() if re.search(r"[.!?…][\"'”’»)]*\s*$", row)]
    return sum(len(row.split()) for row in sentences) >= _ARTICLE_WORDS


def _given(found: "Document", source: str, url: str | None) -> Given:
    language = _LANGUAGE.search(source)
    declared = _declared(source)
    published = _first(declared, _PUBLISHED, source, "datePublished")
    modified = _first(declared, _MODIFIED, source, "dateModified")
    # Without a declared date trafilatura falls back on the date of change.
    fallback = moment(found.date) if found.date and modified is None else None
    address = _address(found.url, url)
    return Given(
        id=None,
        url=address,
        outlet=line(found.sitename) or (urlsplit(address).hostname if address else None),
        headline=line(found.title),
        byline=line(found.author),
        published=published or fallback,
        modified=modified,
        language=language.group(1).lower() if language else None,
    )


def _declared(source: str) -> dict[str, str]:
    """The content of each meta (and time) element by its name, property or itemprop; the first of a name counts."""
    declared: dict[str, str] = {}
    for element in _META.findall(source):
        attributes = {key.lower(): first or second for key, first, second in _ATTRIBUTE.findall(element)}
        value = attributes.get("content") or attributes.get("datetime")
        for key in ("property", "name", "itemprop"):
            if value and key in attributes:
                declared.setdefault(attributes[key].lower(), value)
    return declared


def _first(declared: dict[str, str], names: list[str], source: str, schema: str) -> Moment | None:
    values = [declared[name] for name in names if name in declared]
    values += re.findall(rf'"{schema}"\s*:\s*"([^"]{{4,60}})"', source)
    return next(filter(None, map(moment, values)), None)


def _address(declared: str | None, url: str | None) -> str | None:
    """The page's canonical address; where it was fetched from when that names no page or another site's."""
    if not declared or not is_web(declared) or urlsplit(declared).path in ("", "/"):
        return url
    return declared if url is None or _site(declared) == _site(url) else url


def _site(url: str) -> str:
    """The host without what sets apart the editions of one site for phones (amp., m., www.)."""
    return re.sub(r"^(?:www|amp|m|mobile)\.", "", (urlsplit(url).hostname or "").lower())
