"""The form that is sent out before a workshop: its question and fields for ideas, as one HTML page."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

from okr_desktop.domain.errors import Problem, Refused
from okr_desktop.domain.workshop.limits import IDEA_LIMIT, IDEAS_PER_SEAT, NAME_LIMIT
from okr_desktop.domain.workshop.model import Live, Mode, Setup
from okr_desktop.reports.base.formats import Formats
from okr_desktop.services.form_template import filled, script_words
from okr_desktop.services.upkeep import write_text
from okr_desktop.services.workshop.form_answers import KIND
from okr_desktop.services.workshop.form_texts import form_words

SUFFIX = ".html"
_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]')
_NAME_LENGTH = 60


def write_form(live: Live, path: Path, language: str = "") -> Path:
    """Write the form of a workshop, whole or not at all; raises FileProblem, and as ``page``."""
    write_text(path, page(live, language))
    return path


def form_name(live: Live) -> str:
    """A name for the file: "OKR ideas - What should be true.html"."""
    safe = _UNFIT.sub("_", live.setup.question)[:_NAME_LENGTH].strip(" ._")
    return f"OKR ideas - {safe}{SUFFIX}" if safe else f"OKR ideas{SUFFIX}"


def page(live: Live, language: str = "") -> str:
    """The whole page, in ``language`` ("en" or "de") or that of the workshop; the same workshop gives the same page.

    Raises Refused ``question.empty``.
    """
    setup = live.setup
    if not setup.question.strip():
        raise Refused([Problem("question.empty", "question")])
    lang = "de" if (language or setup.language)[:2].lower() == "de" else "en"
    words = form_words(lang)
    texts = {
        **{name: words[name] for name in ("title", "intro", "no_script", "unkept", "send_heading", "save", "copy")},
        **{name: words[name] for name in ("clear", "text_label", "to_end", "made_by")},
        "language": lang,
        "question": setup.question,
        "about": _about(setup, lang),
        "notice": words[setup.mode.value],
        "send_how": words["send_to"].format(name=setup.facilitator) if setup.facilitator else words["send_how"],
    }
    data = {
        "format": KIND.format,
        "version": KIND.version,
        "suffix": KIND.suffix,
        "workshop": live.id,
        "question": setup.question,
        "limit": IDEA_LIMIT,
        "most": IDEAS_PER_SEAT,
        "words": script_words(words),
    }
    return filled("ideas_form", texts, {"who": _who(setup, words)}, data)


def _about(setup: Setup, lang: str) -> str:
    words = form_words(lang)
    day = words["about_day"].format(day=Formats(lang).long_date(setup.held)) if setup.held else words["about"]
    return " · ".join(part for part in (day, setup.place) if part)


def _who(setup: Setup, words: dict[str, str]) -> str:
    """The field for a name, where ideas bear names."""
    if setup.mode is Mode.SEALED:
        return ""
    label, hint = escape(words["name_label"]), escape(words["name_hint"])
    return (
        f'<div class="card"><div class="field"><label for="name">{label} <span>{hint}</span></label>'
        f'<input id="name" maxlength="{NAME_LIMIT}" autocomplete="name" dir="auto" aria-describedby="notice">'
        "</div></div>"
    )
