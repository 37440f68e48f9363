"""The topics of the help: Markdown files, in the language in use where there is one, else in English."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from okr_desktop.domain.text import fold
from okr_desktop.paths import resource_path

# The order of the contents; a topic is one file here and one in each language.
NAMES = (
    "overview",
    "home",
    "strategy",
    "objectives",
    "key-results",
    "initiatives",
    "dependencies",
    "views",
    "search",
    "checking-in",
    "round",
    "status",
    "kpis",
    "cycle",
    "workshop",
    "ideas",
    "concerns",
    "feedback",
    "collecting",
    "coach",
    "learn",
    "charts",
    "pulse",
    "insight",
    "practice",
    "report",
    "people",
    "sharing",
    "deciding",
    "importing",
    "exporting",
    "history",
    "keyboard",
    "files",
)
ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Topic:
    """One page: its name, its title (the first heading) and its text in Markdown."""

    name: str
    title: str
    text: str

    def fits(self, words: str) -> bool:
        """Whether every word stands somewhere on the page."""
        page = fold(self.text)
        return all(word in page for word in fold(words).split())


def topics(language: str = ENGLISH, folder: Path | None = None) -> list[Topic]:
    """Every topic in a language ("de", "pt_BR"); pages that it lacks are English."""
    root = folder or resource_path("help")
    found = [_topic(name, _text(root, language, name)) for name in NAMES]
    return [topic for topic in found if topic.text]


def _topic(name: str, text: str) -> Topic:
    first = next((line for line in text.splitlines() if line.startswith("# ")), "")
    return Topic(name, first.removeprefix("# ").strip() or name, text)


def _text(root: Path, language: str, name: str) -> str:
    for code in (language, language.split("_")[0], ENGLISH):
        path = root / code / f"{name}.md"
        if path.is_file():
            return path.read_text("utf-8")
    return ""
