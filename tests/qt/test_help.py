"""Promises of the help: every topic is there, links lead somewhere, nothing is loaded, F1 finds the right page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QTextDocument
from PySide6.QtWidgets import QMainWindow, QWidget
from shiboken6 import Shiboken

from okr_desktop import __version__
from okr_desktop.paths import resource_path
from okr_desktop.qt.dialogs.about import AboutDialog
from okr_desktop.qt.dialogs.shortcuts import ShortcutsDialog, shortcuts
from okr_desktop.qt.doors import DOORS, Door
from okr_desktop.qt.help import open_help, topic_for
from okr_desktop.qt.help.browser import HelpBrowser
from okr_desktop.qt.help.topics import NAMES, topics
from okr_desktop.qt.help.window import HelpWindow
from okr_desktop.qt.pages.plan.kinds import KINDS

LANGUAGES = [path.name for path in sorted(resource_path("help").iterdir()) if path.is_dir()]
QT = Path(__file__).parents[2] / "okr_desktop" / "qt"


@pytest.fixture
def window(qapp: object) -> Iterator[QMainWindow]:
    made = QMainWindow()
    yield made
    made.close()
    made.deleteLater()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_has_a_title_and_its_links_lead_somewhere(language: str) -> None:
    found = topics(language)
    assert [topic.name for topic in found] == list(NAMES)
    for topic in found:
        assert topic.text.startswith("# ")
        for link in re.findall(r"\]\(([^)]+)\)", topic.text):
            assert link.startswith("https://") or link.removesuffix(".md") in NAMES, (topic.name, link)
        assert "<" not in re.sub(r"`[^`]*`", "", topic.text), "markup has no place in the help"


def test_no_file_stands_outside_the_contents() -> None:
    files = {path.stem for path in resource_path("help").rglob("*.md")}
    assert files == set(NAMES)


def test_a_language_without_pages_gets_the_english_ones(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "de").mkdir()
    (tmp_path / "en" / "overview.md").write_text("# Overview\n", "utf-8")
    (tmp_path / "en" / "files.md").write_text("# Files\n", "utf-8")
    (tmp_path / "de" / "files.md").write_text("# Dateien\n", "utf-8")
    assert [topic.title for topic in topics("de_AT", tmp_path)] == ["Overview", "Dateien"]
    assert [topic.title for topic in topics("fi", tmp_path)] == ["Overview", "Files"]


def asked_topics() -> dict[str, set[str]]:
    """Topics that pages and dialogs ask for in their code, by file."""
    wanted = re.compile(r"(?:setProperty\(\"helpTopic\", |help_topic = )\"([^\"]+)\"")
    return {path.name: set(wanted.findall(path.read_text("utf-8"))) for path in QT.rglob("*.py")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_that_a_widget_names_has_a_page_in_each_language(language: str) -> None:
    named = set[str]().union(*asked_topics().values())
    assert len(named) > 10
    for name in named:
        assert (resource_path("help") / language / f"{name}.md").is_file(), name
    assert named <= set(NAMES)


@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.name)
def test_every_page_of_the_rail_and_every_view_of_the_plan_has_its_topic(door: Door) -> None:
    for place in [tab.place for tab in door.tabs] or [door.place]:
        module = import_module(place.rpartition(".")[0])
        text = Path(str(module.__file__)).read_text("utf-8")
        bases = [line for line in text.splitlines() if line.startswith("class ") and "InboxPage" in line]
        assert "helpTopic" in text or bases, place


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_keyboard_page_names_the_keys_of_every_page_and_view(language: str) -> None:
    text = next(topic.text for topic in topics(language) if topic.name == "keyboard")
    pages = [one.keys for door in DOORS for one in (door, *door.tabs) if one.keys]
    views = [kind.keys for kind in KINDS]
    numbered = {f"Ctrl+{number % 10}" for number in range(1, 11)}
    assert numbered <= set(pages), "the page says: 1 to 9 and 0"
    for keys in set(pages) - numbered:
        assert keys.replace("Ctrl", "Ctrl" if language == "en" else "Strg") in text, keys
    assert views == [f"Alt+{number}" for number in range(1, 6)], "the page says: Alt+1 to 5"
    assert re.search(r"(Ctrl|Strg)\+1 (to|bis) 9, (Ctrl|Strg)\+0", text)
    assert re.search(r"Alt\+1 (to|bis) 5", text)


def test_the_keyboard_page_names_every_key_of_the_menus() -> None:
    text = next(topic.text for topic in topics("en") if topic.name == "keyboard")
    sources = [(QT / name).read_text("utf-8") for name in ("menus.py", "view_actions.py")]
    keys = {key for source in sources for key in re.findall(r'"((?:Ctrl\+|Alt\+)[^"]+|F\d+|Del)"', source)}
    assert len(keys) > 10
    said = {key for line in text.splitlines() if line.startswith("|") for key in line.split("|")[1].split()}
    for key in keys - {"Ctrl+Y"}:  # what redo is called on Windows
        assert key.replace(",", "comma") in {one.rstrip(",") for one in said}, key


def test_both_languages_say_the_same_in_the_same_order() -> None:
    for english, german in zip(topics("en"), topics("de"), strict=True):
        shape = [re.findall(r"^(#+) ", topic.text, re.MULTILINE) for topic in (english, german)]
        rows = [len(re.findall(r"^\|", topic.text, re.MULTILINE)) for topic in (english, german)]
        links = [sorted(set(re.findall(r"\]\(([^)]+)\)", topic.text))) for topic in (english, german)]
        assert shape[0] == shape[1], english.name
        assert rows[0] == rows[1], english.name
        assert links[0] == links[1], english.name


def test_the_topic_is_that_of_the_nearest_widget_around(window: QMainWindow) -> None:
    page, field = QWidget(window), QWidget()
    field.setParent(page)
    assert topic_for(field) == "overview"
    page.setProperty("helpTopic", "people")
    assert topic_for(field) == "people"
    assert topic_for(None) == "overview"


def test_one_window_serves_all_questions_and_is_freed(window: QMainWindow) -> None:
    first = open_help(window, "status")
    assert isinstance(first, HelpWindow)
    assert first.topic() == "status"
    assert open_help(window.centralWidget() or window, "report") is first
    assert first.topic() == "report"
    assert open_help(window, "no such page") is first
    assert first.topic() == NAMES[0]
    first.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not Shiboken.isValid(first)


def test_search_narrows_the_contents_and_f1_finds_its_page_all_the_same(window: QMainWindow) -> None:
    shown = open_help(window)
    assert isinstance(shown, HelpWindow)
    shown.search.setText("WEIGHTS mean")
    assert 0 < shown.contents.records.rowCount() < len(NAMES)
    shown.search.setText("xyzzy")
    assert shown.topic() == ""
    shown.show_topic("keyboard")
    assert shown.topic() == "keyboard"


def test_only_web_links_open_and_nothing_is_loaded(
    window: QMainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()) or True)
    browser = HelpBrowser(window)
    asked: list[str] = []
    browser.topic_requested.connect(asked.append)
    for link in ("https://example.org/a", "file:///etc/passwd", "javascript:alert(1)", "status.md", "//host/x.md"):
        browser.follow(QUrl(link))
    assert opened == ["https://example.org/a"]
    assert asked == ["status"]
    picture = tmp_path / "x.png"
    picture.write_bytes(b"x")
    assert (
        browser.loadResource(int(QTextDocument.ResourceType.ImageResource.value), QUrl.fromLocalFile(str(picture)))
        is None
    )
    browser.show_markdown("<img src='file:///etc/passwd'> <b>not bold</b> ![x](http://example.org/x.png)")
    assert "<b>" in browser.toPlainText(), "HTML stays text"


def test_shortcuts_are_read_from_the_menus_once_each(window: QMainWindow, qtbot: Any) -> None:
    menu = window.menuBar().addMenu("&File")
    save = menu.addAction("&Save && close…")
    save.setShortcut("Ctrl+S")
    menu.addMenu("More").addAction(save)
    menu.addAction("No keys")
    loose = QAction("Loose", window)
    loose.setShortcuts(["Open", "Alt+Backspace", "F9", "Ctrl+F9"])
    assert shortcuts([save, loose], window) == [("File", "Save & close", "Ctrl+S"), ("", "Loose", "F9")]
    dialog = ShortcutsDialog([save, loose], window)
    dialog.open()
    dialog.search.setText("loose")
    assert [row.cells[0].text for row in dialog.table.records.records() if not row.heading] == ["Loose"]
    dialog.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not Shiboken.isValid(dialog)


def test_about_names_the_version(window: QMainWindow) -> None:
    dialog = AboutDialog(window)
    dialog.open()
    assert __version__ in dialog.ui.version_label.text()
    dialog.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not Shiboken.isValid(dialog)
