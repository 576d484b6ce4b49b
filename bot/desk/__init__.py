"""The use cases, one file each: they take the desk and give back nouns."""

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from bot.ports import Clock, Extraction, Fetcher, Index, Ledger


@dataclass(frozen=True)
class Desk:
    """What every use case works with: the ports and limits."""

    index: Index
    ledger: Ledger
    fetcher: Fetcher
    clock: Clock
    extract: Extraction
    default_zone: str = "UTC"
    max_article_bytes: int = 20_000_000

    def zone(self, team: str) -> ZoneInfo:
        """The workspace's time zone."""
        return ZoneInfo(self.ledger.setting(team, "timezone") or self.default_zone)

    def today(self, team: str) -> date:
        """The calendar day in the workspace's time zone."""
        return self.clock.now().astimezone(self.zone(team)).date()
