"""What stands around an article is told from what stands in it."""

import pytest

from bot.read.boilerplate import boilerplate, is_boilerplate
from bot.read.plain import paragraphs

AROUND = """
Recommended Stories
RELATED ARTICLES:
list of 3 itemsend of list
Must Read: Harbour Visit 2025: What to Know
Must Read: “We will win,” says the mayor
Also read | Ferry fares to rise
Read more: Who pays for the tram?
Read More
Read more about the harbour here.
Related: Ferry fares to rise
See also: How we count votes
Advertisement
Story continues below advertisement
Article continues after ad
Sign up for our daily newsletter
Sign up for The Morning Brief, our free newsletter.
Sign up to the paper
Subscribe to our podcast for more
Get the latest headlines in your inbox every morning.
Follow us on Facebook, X and Instagram
Follow The Harbour Post on Twitter
Facebook Twitter WhatsApp Email
Share this article
Click here to join our channel
Join our WhatsApp channel for updates
Download our app
© 2025 The Harbour Post. All rights reserved.
Copyright 2025 The Harbour Post
This material may not be published, broadcast, rewritten or redistributed.
This article was originally published by The Other Post.
A crane at the harbour on Monday [Staff Name/Reuters]
A crane at the harbour on Monday. (AP Photo/Staff Name)
A crane at the harbour (Reuters)
(Photo by Staff Name)
Photo: Staff Name/Agency
Getty Images
File photo
(Reporting by Staff Name; Editing by Other Name)
12 Comments
Comments (3)
Leave a comment
Log in
5 min read
We and our partners use cookies to improve your visit.
By signing up, you agree to our terms of use
Watch: The tram in two minutes
Video: Mayor says the line will come
More from Harbour Post
Read more Who pays for the tram?
Tags: harbour, tram
""".strip().splitlines()

INSIDE = """
Read more than one book a week, the head teacher told pupils.
“Read more,” she said.
Related costs rose to 3m euros, the council said.
The advertisement was withdrawn on Monday.
Advertisements for the line cost 20,000 euros.
Sign up for the scheme before May, residents were told.
Sign up for the census or pay a fine, the office said in its newsletter.
Sign up for swimming lessons early.
Subscribe to no creed, the bishop said.
Follow the money, an auditor said on Facebook.
Copyright law must change, the minister said.
Copyright holders will be paid, under the plan.
Photo: that was all the officer said.
Comments by the minister drew laughter.
The 12 comments were published on Friday.
“We will go on,” the mayor said. (Reuters)
“We will go on,” the mayor said. [AFP]
The party has one problem (and it is not a photo).
Watch: that is what the guards do, all night.
Share prices fell by 3 percent.
More than 100 people came.
Video evidence was shown in court.
In this article of the constitution, the right is absolute.
Live music returns to the harbour.
Top news for the city's shops: rents will fall.
Print is dead, the publisher told staff.
Get out when the alerts sound, the fire service said.
""".strip().splitlines()


@pytest.mark.parametrize("line", AROUND)
def test_a_line_around_an_article_is_boilerplate(line: str) -> None:
    assert is_boilerplate(line)


@pytest.mark.parametrize("line", INSIDE)
def test_a_sentence_of_an_article_is_not_boilerplate(line: str) -> None:
    assert not is_boilerplate(line)


def test_a_paragraph_is_never_boilerplate_by_its_beginning() -> None:
    assert not is_boilerplate("Must Read: " + "word " * 100)


def marked(text: str) -> list[str]:
    return [span.of(text) for span in boilerplate(text, paragraphs(text))]


def test_a_list_of_links_is_boilerplate_with_all_its_titles() -> None:
    links = "list of 2 items\nlist 1 of 2\nFerry fares rise\nlist 2 of 2\nBridge opens\nend of list"
    assert marked(f"The vote was close.\n{links}\nWork begins in March.") == links.splitlines()


def test_a_list_of_links_that_never_ends_takes_nothing_else() -> None:
    assert marked("list of 2 items\nFerry fares rise\nWork begins in March.\n" + "It rains.\n" * 9) == [
        "list of 2 items"
    ]


def test_readers_comments_after_the_article_are_boilerplate_to_the_end() -> None:
    article = "The vote was close, and the mayor said that the line would be built.\n" * 3
    assert marked(f"{article}3 Comments\nI never liked trams.\nMe neither.") == [
        "3 Comments",
        "I never liked trams.",
        "Me neither.",
    ]


def test_a_count_of_comments_above_the_article_takes_only_itself() -> None:
    assert marked("3 Comments\n" + "The vote was close.\n" * 5) == ["3 Comments"]
