"""The German window: every text is there, fits its source, is really loaded, and its keys can be told apart."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QMenu

from okr_desktop.domain.errors import OkrError, Problem
from okr_desktop.paths import resource_path
from okr_desktop.qt import forms, i18n, launch, texts
from okr_desktop.qt.main_window import MainWindow
from okr_desktop.reports.base.texts import GERMAN

FORMS = sorted(path.stem for path in Path(next(iter(forms.__path__))).glob("ui_*.py"))
LANGUAGES = ("en", "de")
TODAY = date(2026, 11, 22)


@dataclass(frozen=True)
class Message:
    """One text of a .ts file: where it stands, its source, and its translation or plural forms."""

    context: str
    source: str
    forms: tuple[str, ...]
    plural: bool
    finished: bool

    def __str__(self) -> str:
        return f"{self.context}: {self.source}"


def messages(language: str) -> list[Message]:
    """Every text of a language, in the order of its file."""
    root = ElementTree.parse(resource_path("i18n", f"okr_desktop_{language}.ts")).getroot()
    return [_message(context, entry) for context in root.iter("context") for entry in context.iter("message")]


def _message(context: ElementTree.Element, entry: ElementTree.Element) -> Message:
    target = entry.find("translation")
    assert target is not None
    plural = entry.get("numerus") == "yes"
    found = [form.text or "" for form in target.iter("numerusform")] if plural else [target.text or ""]
    name, source = context.findtext("name", ""), entry.findtext("source", "")
    return Message(name, source, tuple(found), plural, target.get("type") is None)


GERMAN_MESSAGES = messages("de")


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Any]:
    """Switches the language of the program; afterwards it speaks what it spoke before."""
    before = QLocale()
    yield i18n.install
    i18n.install("en")
    QLocale.setDefault(before)


@pytest.fixture(params=LANGUAGES)
def window(speak: Any, request: pytest.FixtureRequest) -> Iterator[MainWindow]:
    """The real main window in each language."""
    assert speak(request.param) == request.param
    made = launch.make_window()
    yield made
    made.close()
    made.deleteLater()


# What stands in the files


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(language: str) -> None:
    found = messages(language)
    open_ones = [str(one) for one in found if not one.finished or not all(form.strip() for form in one.forms)]
    assert open_ones == [], "translate them in resources/i18n and run packaging/build_assets.py i18n"
    assert len(found) > (800 if language == "de" else 10)


@pytest.mark.parametrize("language", LANGUAGES)
def test_plurals_have_a_form_for_one_and_one_for_many(language: str) -> None:
    plurals = [one for one in messages(language) if one.plural]
    assert len(plurals) > 10
    assert [str(one) for one in plurals if len(one.forms) != 2] == []
    assert [str(one) for one in plurals if any("%n" not in form or "(s)" in form for form in one.forms)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_counted_text_is_known_as_a_plural(language: str) -> None:
    """lupdate passes over a plural in silence when it does not understand the call."""
    assert [str(one) for one in messages(language) if "%n" in one.source and not one.plural] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_are_those_of_the_source(language: str) -> None:
    def gaps(text: str) -> Counter[str]:
        return Counter(re.findall(r"\{[^}]*\}", text))

    for one in messages(language):
        assert [form for form in one.forms if gaps(form) != gaps(one.source)] == [], str(one)


def test_keys_line_breaks_and_dots_are_kept() -> None:
    for one in GERMAN_MESSAGES:
        for form in one.forms:
            assert len(_keys(form)) <= 1, form
            # A menu entry without a letter of its own may get one in German.
            assert bool(_keys(form)) >= bool(_keys(one.source)), form
            assert form.count("\n") == one.source.count("\n"), form
            assert form.endswith("…") == one.source.endswith("…"), form
            # A suffix such as " %" begins with its space in both languages.
            assert (form.strip() == form) is (one.source.strip() == one.source), form


def test_quotation_marks_are_german() -> None:
    for one in GERMAN_MESSAGES:
        for form in one.forms:
            assert not {'"', "”"} & set(form), form
            assert form.count("„") == form.count("“"), form


def test_nothing_english_is_left_standing() -> None:
    same = {one.source for one in GERMAN_MESSAGES if one.source == one.forms[0] and len(one.source.split()) > 1}
    names = {
        "US Letter",
        "Workshop: {question}",
        "Zoom: {zoom}",
        "zum Beispiel mei@example.org",
        "Version {version} · Python {python} · Qt {qt} · {system}",
    }
    assert {text for text in same - names if re.search(r"[A-Za-z]{3}", re.sub(r"\{[^}]*\}", "", text))} == set()


def test_window_and_report_use_the_same_words() -> None:
    window = {one.source: one.forms[0] for one in GERMAN_MESSAGES if one.context == "Texts"}
    english = {"on_track": "On track", "behind": "Behind", "at_risk": "At risk", "done": "Done", "stale": "Stale"}
    english |= {"no_data": "No data", "open": "Open", "draft": "Draft", "cancelled": "Cancelled"}
    english |= {"archived": "Archived", "committed": "Committed", "aspirational": "Aspirational", "yes": "Yes"}
    english |= {"no": "No", "col_target": "Target", "col_owner": "Owner", "confidence": "Confidence"}
    for code, source in english.items():
        said = GERMAN[code].split(" {")[0]
        assert window[source] == said, code


# What is loaded


@pytest.mark.parametrize(
    ("context", "source", "german"),
    [
        ("Menus", "&File", "&Datei"),
        ("Menus", "&Objectives", "&Ziele"),
        ("Texts", "On track", "Auf Kurs"),
        ("OutlineWords", "key result, level {level}", "Schlüsselergebnis, Ebene {level}"),
        ("KeyResultDialog", "&Title", "&Titel"),
        ("SettingsDialog", "Save settings", "Einstellungen speichern"),
        ("QPlatformTheme", "Cancel", "Abbrechen"),
    ],
)
def test_the_compiled_file_is_loaded(speak: Any, context: str, source: str, german: str) -> None:
    speak("en")
    assert QCoreApplication.translate(context, source) == source
    speak("de")
    assert QCoreApplication.translate(context, source) == german


def test_sentences_are_german(speak: Any) -> None:
    speak("de")
    full = texts.error_text(OkrError("file.disk_full", path="unsere.okrdb"))
    assert full.startswith("„unsere.okrdb“ konnte nicht gespeichert werden, weil der Datenträger voll ist.")
    assert texts.problem_text(Problem("title.empty", "title")) == "Geben Sie einen Titel ein."
    assert texts.status_text("at_risk") == "Gefährdet"
    assert texts.state_text("draft") == "Entwurf"


@pytest.mark.parametrize(
    ("day", "german", "english"),
    [
        (date(2026, 11, 24), "in 2 Tagen", "in 2 days"),
        (date(2026, 11, 21), "gestern", "yesterday"),
        (date(2026, 11, 17), "vor 5 Tagen", "5 days ago"),
        (date(2026, 11, 1), "vor 3 Wochen", "3 weeks ago"),
        (date(2026, 8, 1), "vor 3 Monaten", "3 months ago"),
        (date(2023, 8, 1), "vor 3 Jahren", "3 years ago"),
    ],
)
def test_spans_of_time_are_counted(speak: Any, day: date, german: str, english: str) -> None:
    speak("de")
    assert texts.ago_text(day, TODAY) == german
    speak("en")
    assert texts.ago_text(day, TODAY) == english


@pytest.mark.parametrize(
    ("language", "one", "many"),
    [("en", "1 line to look at", "2 lines to look at"), ("de", "1 Zeile zum Ansehen", "2 Zeilen zum Ansehen")],
)
def test_one_is_not_many(speak: Any, language: str, one: str, many: str) -> None:
    speak(language)
    source = "%n line(s) to look at"
    assert [QCoreApplication.translate("ImportDialog", source, "", count) for count in (1, 2)] == [one, many]


def test_numbers_and_dates_follow_the_language(speak: Any) -> None:
    speak("de")
    assert texts.number_text(Decimal("1234.5")) == "1.234,5"
    assert texts.quantity_text(Decimal("37.9"), "€") == "37,9\N{NO-BREAK SPACE}€"
    assert texts.date_text(TODAY) == "22. Nov. 2026"
    assert texts.month_text(1) == "Januar"
    speak("en")
    assert texts.number_text(Decimal("1234.5")) == "1,234.5"
    assert texts.quantity_text(Decimal("37.9"), "€") == "€37.9"
    assert {"2026", "22", "Nov"} == set(re.findall(r"\w+", texts.date_text(TODAY)))
    assert texts.month_text(1) == "January"


# What is on the screen


def _keys(text: str) -> list[str]:
    """The letters behind single ampersands, in small letters."""
    return [key.casefold() for key in re.findall(r"&(.)", text.replace("&&", "")) if key.strip()]


def _clashes(shown: list[str]) -> list[str]:
    counted = Counter(key for text in shown for key in _keys(text))
    return [text for text in shown for key in _keys(text) if counted[key] > 1]


def _menus(window: MainWindow) -> dict[str, list[QAction]]:
    """Every menu of the window by its title, and the menu bar itself."""
    found = {"menu bar": window.menuBar().actions()}
    for place, menu in enumerate(window.findChildren(QMenu)):
        found[f"{menu.title()} {place}"] = menu.actions()
    return found


def test_no_two_entries_of_a_menu_share_a_letter(window: MainWindow) -> None:
    menus = _menus(window)
    assert len(menus) > 7
    for name, entries in menus.items():
        assert _clashes([one.text() for one in entries]) == [], name


def test_every_entry_of_the_main_menus_has_a_letter(window: MainWindow) -> None:
    for top in window.menuBar().actions():
        menu = top.menu()
        assert isinstance(menu, QMenu)
        assert _keys(top.text())
        entries = [one for one in menu.actions() if not one.isSeparator()]
        assert [one.text() for one in entries if not _keys(one.text())] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FORMS)
def test_no_two_fields_of_a_form_share_a_letter(speak: Any, name: str, language: str) -> None:
    speak(language)
    module = import_module(f"{forms.__name__}.{name}")
    form = next(getattr(module, one) for one in dir(module) if one.startswith("Ui_"))
    frame = QDialog()
    form().setupUi(frame)
    shown = [one.text() for one in [*frame.findChildren(QLabel), *frame.findChildren(QAbstractButton)]]
    frame.deleteLater()
    assert _clashes(shown) == []


def test_the_window_changes_its_words(speak: Any, window: MainWindow) -> None:
    titles = [top.text().replace("&", "") for top in window.menuBar().actions()]
    german = QLocale().language() == QLocale.Language.German
    assert titles == (
        ["Datei", "Bearbeiten", "Ziele", "Ansicht", "Gehe zu", "Hilfe"]
        if german
        else ["File", "Edit", "Objectives", "View", "Go", "Help"]
    )


def test_every_page_of_the_help_has_a_german_twin(speak: Any) -> None:
    english = {path.name for path in resource_path("help", "en").glob("*.md")}
    assert english == {path.name for path in resource_path("help", "de").glob("*.md")}
    for name in english:
        pages = [resource_path("help", language, name).read_text(encoding="utf-8") for language in LANGUAGES]
        assert [len(re.findall(r"^#+ ", page, re.M)) for page in pages] in [[n, n] for n in range(1, 20)], name
        links = [set(re.findall(r"\]\(([^)]+)\)", page)) for page in pages]
        assert links[0] == links[1], name
