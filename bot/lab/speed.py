"""How fast articles are extracted, and in how much memory. `python -m bot.lab.speed CORPUS`."""

import json
import resource
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from bot.engine.batch import Pool, processors, read
from bot.model import Article
from bot.read.layout import lay_out


def main() -> None:
    """The command line."""
    rows = [json.loads(line) for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()]
    articles = [_article(row["id"], row["text"]) for row in rows]
    words = sum(len(article.text.split()) for article in articles)
    read(articles[0])
    start = time.perf_counter()
    for article in articles:
        read(article)
    alone = time.perf_counter() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"one process, one thread: {words / alone:,.0f} words a second, {memory:.0f} MB resident at most")
    pool = Pool(processors())
    for _ in pool.each(articles):  # the processes load their engines
        pass
    start = time.perf_counter()
    for _ in pool.each(articles):
        pass
    print(f"{processors()} processes: {words / (time.perf_counter() - start):,.0f} words a second")
    pool.close()


def _article(name: str, text: str) -> Article:
    return Article(
        id=name, text=text, sha256="", retrieved_at=datetime.now(UTC), paragraphs=lay_out(text, None).paragraphs
    )


if __name__ == "__main__":
    main()
