"""The settings, and the only reader of the environment. Every name here stands in README's table of settings."""

from functools import cached_property
from zoneinfo import ZoneInfo

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Read from the environment when built; secrets never show in a repr."""

    model_config = SettingsConfigDict(frozen=True, extra="ignore")

    database_url: str = "sqlite:///data/quotedesk.db"
    slack_bot_token: SecretStr | None = None
    slack_app_token: SecretStr | None = None
    slack_signing_secret: SecretStr | None = None
    slack_api_url: str = "https://slack.com/api/"
    port: int = Field(default=3000, ge=0, le=65535)
    timezone: str = "UTC"
    max_article_mb: float = Field(default=20, gt=0, le=1_000)
    max_download_mb: float = Field(default=10, gt=0, le=1_000)
    fetch_timeout_seconds: float = Field(default=20, gt=0, le=600)
    feed_minutes: float = Field(default=15, gt=0, le=100_000)
    extract_processes: int | None = Field(default=None, ge=1, le=256)
    dyno: str | None = None

    @field_validator("timezone")
    @classmethod
    def _known(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (KeyError, OSError) as error:
            raise ValueError(f"{value} is no time zone; write one like Europe/Kyiv") from error
        return value

    @cached_property
    def max_article_bytes(self) -> int:
        """The largest article that is accepted."""
        return int(self.max_article_mb * 1_000_000)

    @cached_property
    def max_download_bytes(self) -> int:
        """The largest page or feed that is read from the web."""
        return int(self.max_download_mb * 1_000_000)
