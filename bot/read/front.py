"""Front matter: what a text says about itself in YAML between two lines of three hyphens at its start."""

from typing import NamedTuple

from bot.errors import Unreadable
from bot.read.given import Given, given

_ALIASES = {"published": "date", "headline": "title", "byline": "author", "modified": "updated"}


class Front(NamedTuple):
    """What the front matter says, and the character at which the text after it begins."""

    given: Given
    body: int


def front(text: str) -> Front:
    """The front matter of a text; nothing and 0 where it has none. Raises Unreadable when it is not valid YAML.

    Keys: id, outlet, published or date, modified or updated, url, headline or title, byline or author, language.
    """
    import yaml
    from frontmatter.default_handlers import YAMLHandler

    handler = YAMLHandler()
    try:
        if not handler.detect(text):
            return Front(Given(), 0)
        matter, body = handler.split(text)
        fields = handler.load(matter, Loader=yaml.BaseLoader)  # as written: a date that does not exist is told of later
    except RecursionError as error:
        raise Unreadable("The front matter is nested too deeply: write each key and its value on one line.") from error
    except yaml.MarkedYAMLError as error:
        where = f" (line {error.problem_mark.line + 1})" if error.problem_mark else ""
        raise Unreadable(
            f"The front matter is not valid YAML{where}: correct it, or remove it and its lines of hyphens."
        ) from error
    except (ValueError, yaml.YAMLError):  # one line of hyphens only, or characters that YAML does not know
        return Front(Given(), 0)
    if not isinstance(fields, dict):
        return Front(Given(), 0)
    named = {str(key).lower(): value for key, value in fields.items()}
    known = named | {name: named.get(name, named.get(alias)) for name, alias in _ALIASES.items()}
    line_end = len(body) - len(body.removeprefix("\r").removeprefix("\n"))
    return Front(given(known), len(text) - len(body) + line_end)
