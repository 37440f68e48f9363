"""The form in a mail: a pulse, an idea or a concern as one HTML file that is filled in offline and sent back."""

from __future__ import annotations

import re
from pathlib import Path

from okr_desktop.domain.asking import TEXT_LIMIT, AskKind, Sheet
from okr_desktop.room.ask.fields import Fields, notice
from okr_desktop.room.ask.words import LANGUAGES, Words, words
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.gathering.ask_answers import KIND
from okr_desktop.services.engagement.gathering.asking import sheet_of
from okr_desktop.services.form_template import filled, script_words
from okr_desktop.services.upkeep import write_text

__all__ = ["LANGUAGES", "form_name", "mail_words", "page", "write_form"]
SUFFIX = ".html"
_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]')
_NAME_LENGTH = 60
_SHOWN = ("no_script", "unkept", "heading", "how", "save", "copy", "clear", "text_label", "to_end", "made_by")
_SCRIPT = ("file", "saved", "copied", "by_hand", "sure", "keep", "count")


def write_form(desk: Desk, what: str, path: Path, language: str = "en") -> Path:
    """Write the form of "idea", "concern" or "pulse:<id>", whole or not at all; raises as ``sheet_of``, FileProblem."""
    write_text(path, page(sheet_of(desk, what), language))
    return path


def form_name(sheet: Sheet, language: str = "en") -> str:
    """A name for the file: "How do we work.html"."""
    safe = _UNFIT.sub("_", _title(sheet, words(language)))[:_NAME_LENGTH].strip(" ._")
    return f"OKR - {safe or sheet.kind}{SUFFIX}"


def mail_words(sheet: Sheet, language: str, file: str) -> tuple[str, str]:
    """Subject and text of a mail that the form is attached to."""
    say = words(language)
    subject = say.get(f"mail.subject.{sheet.kind}", title=sheet.title)
    lines = [say.get("mail.body", file=file)]
    if sheet.kind is AskKind.PULSE:
        lines.append(say.get("promise.free"))
        if sheet.closes:
            lines.append(say.get("mail.closes", closes=say.day(sheet.closes)))
    lines += [say.get("mail"), say.get("promise.limits" if sheet.kind is AskKind.PULSE else "guess")]
    return subject, "\n\n".join(lines)


def page(sheet: Sheet, language: str = "en") -> str:
    """The whole page; the same sheet gives the same page, whoever it is sent to."""
    say = words(language)
    texts = {
        **{name: say.get(f"form.{name}") for name in _SHOWN},
        "language": say.language,
        "direction": say.direction,
        "organisation": sheet.organisation,
        "title": _title(sheet, say),
        "about": say.get(f"intro.{sheet.kind}"),
        "intro": say.get("form.intro"),
    }
    blocks = {"notice": notice(sheet, say, "mail"), "fields": Fields(sheet, say).html()}
    return filled("ask_form", texts, blocks, _for_script(sheet, say))


def _title(sheet: Sheet, say: Words) -> str:
    return sheet.title or say.get(f"title.{sheet.kind}")


def _for_script(sheet: Sheet, say: Words) -> dict[str, object]:
    said = {f"js_{name}": say.get(f"js.{name}") for name in _SCRIPT}
    said |= {"js_left": say.get("left"), "js_long": say.get("long"), "js_too_long": say.get("no.text.too_long")}
    said |= {"js_empty": say.get("no.text.empty"), "js_nothing": say.get("no.pulse_answer.empty")}
    return {
        "format": KIND.format,
        "version": KIND.version,
        "suffix": KIND.suffix,
        "kind": sheet.kind.value,
        "sheet": sheet.id,
        "title": _title(sheet, say),
        "pulse": sheet.kind is AskKind.PULSE,
        "all": len(sheet.questions) + bool(sheet.comment) if sheet.kind is AskKind.PULSE else 1,
        "limit": TEXT_LIMIT,
        "words": script_words(said),
    }
