"""What the dialogs of collecting do on the worker: sheets, words, pages for phones, forms, answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from okr_desktop.domain.asking import AskKind, Given, Sheet
from okr_desktop.domain.errors import Problem, Refused
from okr_desktop.qt.texts import error_text, problem_text, short_text
from okr_desktop.qt.texts_counts import counted
from okr_desktop.services.engagement.gathering import asking, collecting

if TYPE_CHECKING:
    from okr_desktop.room.ask.words import Words
    from okr_desktop.services.desk import Desk
    from okr_desktop.services.engagement.gathering.ask_answers import Taken
    from okr_desktop.services.engagement.gathering.asking import Opening, Taker
    from okr_desktop.services.outcome import Outcome

translate = QCoreApplication.translate
LANGUAGES = (("en", "English"), ("de", "Deutsch"), ("ar", "العربية"))
_FILES_NAMED = 8


def title_of(sheet: Sheet) -> str:
    """What is collected, as the collector reads it."""
    titles = {
        AskKind.IDEA: translate("Collecting", "Ideas"),
        AskKind.CONCERN: translate("Collecting", "Concerns"),
        AskKind.PULSE: short_text(sheet.title),
    }
    return titles[sheet.kind]


def sheet_of(desk: Desk, what: str) -> Sheet:
    """Worker: what is asked."""
    return asking.sheet_of(desk, what)


# Phones


def opened(desk: Desk, what: str, host: str) -> Opening:
    """Worker: open the page for phones."""
    return asking.open_page(desk, what, host)


def moved(_desk: Desk, opening: Opening, host: str) -> Opening:
    """Worker: the same page at another address of this computer."""
    opening.move(host)
    return opening


def closed(desk: Desk, opening: Opening) -> Outcome[int]:
    """Worker: close the page, and hand on what is due."""
    opening.close()
    return collecting.release_due(desk)


# The shared laptop


@dataclass(frozen=True, slots=True)
class KioskData:
    """What a shared laptop shows, in each language."""

    taker: Taker
    words: Mapping[str, Words]


def kiosk_data(desk: Desk, what: str) -> KioskData:
    """Worker: everything that is shown, read beforehand."""
    from okr_desktop.room.ask.words import words

    return KioskData(asking.Taker(desk, what), {language: words(language) for language, _ in LANGUAGES})


def promised(sheet: Sheet, words: Words) -> list[str]:
    """What is said before anything is asked."""
    from okr_desktop.room.ask.fields import promises

    return promises(sheet, words, "laptop")


def said_about(found: Sequence[Problem], words: Words) -> dict[str, str]:
    """What is wrong, by field, in the language of whoever answers."""
    from okr_desktop.room.ask.fields import wrong_texts

    return wrong_texts(found, words)


def give(_desk: Desk, taker: Taker, given: Given) -> None:
    """Worker: keep an answer."""
    taker.give(given)


# Forms


@dataclass(frozen=True, slots=True)
class Written:
    """A form that was saved, and the mail that it goes with."""

    path: Path
    subject: str
    text: str


def suggested(sheet: Sheet, language: str) -> str:
    """A name for the file of a form."""
    from okr_desktop.services.engagement.gathering.ask_form import form_name

    return form_name(sheet, language)


@dataclass(frozen=True, slots=True)
class SendData:
    """What a form asks, and a name for its file in each language."""

    sheet: Sheet
    names: Mapping[str, str]


def send_data(desk: Desk, what: str) -> SendData:
    """Worker: what would stand in a form."""
    sheet = sheet_of(desk, what)
    return SendData(sheet, {language: suggested(sheet, language) for language, _ in LANGUAGES})


def written(desk: Desk, what: str, path: Path, language: str) -> Written:
    """Worker: save a form."""
    from okr_desktop.services.engagement.gathering import ask_form

    sheet = sheet_of(desk, what)
    ask_form.write_form(desk, what, path, language)
    return Written(path, *ask_form.mail_words(sheet, language, path.name))


@dataclass(frozen=True, slots=True)
class Read:
    """What reading answers brought, in sentences."""

    head: str
    details: str
    count: int


def read(desk: Desk, paths: Sequence[Path]) -> Read:
    """Worker: put answers into the box."""
    from okr_desktop.services.engagement.gathering.ask_answers import read_answers

    taken = read_answers(desk, paths)
    return Read(_head(taken), _details(taken), taken.count)


def _head(taken: Taken) -> str:
    if not taken.count:
        return translate("Collecting", "Nothing new was read.")
    return translate("Collecting", "%n answer(s) put into the box.", None, taken.count)


def _details(taken: Taken) -> str:
    lines = list[str]()
    if taken.known:
        lines.append(translate("Collecting", "%n answer(s) had been read before and count once.", None, taken.known))
    for name, error in taken.refused[:_FILES_NAMED]:
        why = " ".join(_why(error.problems)) if isinstance(error, Refused) else error_text(error)
        lines.append(translate("Collecting", "{file}: {why}").format(file=short_text(name), why=why))
    if len(taken.refused) > _FILES_NAMED:
        lines.append(counted.files_refused(len(taken.refused) - _FILES_NAMED))
    if taken.count:
        lines.append(
            translate("Collecting", "Delete the files and the mails now: they tell who sent them, the box does not.")
        )
    return "\n".join(lines)


def _why(problems: Sequence[Problem]) -> list[str]:
    return list(dict.fromkeys(problem_text(problem) for problem in problems))
