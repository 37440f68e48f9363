"""Promises of the pages about workshops: their keys, agendas, tables and figures are those of the program."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QKeySequence

from okr_desktop.domain.workshop import limits, machine
from okr_desktop.domain.workshop.agenda import Agenda
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.paths import resource_path
from okr_desktop.qt.pages.workshop.keys import KEYS, Key
from okr_desktop.qt.pages.workshop.words import stage_text
from okr_desktop.services.workshop import content, similar
from okr_desktop.services.workshop.checkpoints import KEPT
from okr_desktop.store.sealed.file import SUFFIX
from okr_desktop.store.sealed.schema import APPLICATION_ID, TABLES, VERSION

PAGE = (Path(__file__).parents[3] / "docs" / "workshop.md").read_text("utf-8")
LANGUAGES = ("en", "de")
NUMBERED = re.compile(r"send_\d")


def section(heading: str) -> str:
    """The text below a heading of the second level."""
    found = re.search(rf"^## {re.escape(heading)}\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL)
    assert found is not None, heading
    return found[1]


def rows(text: str) -> list[list[str]]:
    """The cells of every row of the tables in a text, without headings and rules."""
    lines = [line for line in text.splitlines() if line.startswith("|") and not line.startswith("|-")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def written(key: Key) -> str:
    """How the page writes the keys of a command."""
    if NUMBERED.fullmatch(key.name):
        return "1 … 9"
    return ", ".join(QKeySequence(one).toString(QKeySequence.SequenceFormat.PortableText) for one in key.keys)


def test_the_table_of_keys_is_that_of_the_console() -> None:
    wanted = dict.fromkeys((written(key), key.does()) for key in KEYS)
    assert [tuple(row) for row in rows(section("Keys"))[1:]] == list(wanted)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_help_names_every_key_of_the_console(language: str) -> None:
    page = (resource_path("help") / language / "workshop.md").read_text("utf-8")
    said = " ".join(row[0] for row in rows(page) if len(row) == 2) + " `?`"
    own = {"Space": "Leertaste", "Ctrl+Right": "Strg+Rechts", "Ctrl+Left": "Strg+Links", "-": "−", "Esc": "Escape"}
    for key in KEYS:
        keys = "1 " if NUMBERED.fullmatch(key.name) else written(key).split(",")[0]
        spelled = {keys, own.get(keys, keys), keys.replace("Ctrl", "Strg")}
        assert any(re.search(rf"(?<![\w+]){re.escape(one)}", said) for one in spelled), key.name


def test_every_stage_of_the_room_has_its_lines() -> None:
    told = set(re.findall(r"^\* \*\*([^*]+)\.\*\*", section("In the room"), re.MULTILINE))
    assert told == {stage_text(stage) for stage in Stage if stage not in (Stage.PREPARE, Stage.ARCHIVED)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_help_calls_the_stages_as_the_console_does(language: str) -> None:
    page = (resource_path("help") / language / "workshop.md").read_text("utf-8")
    wanted = [translated(stage_text(stage), language) for stage in Stage][1:-1]
    first = next(at for at, row in enumerate(rows(page)) if row[0] == wanted[0])
    assert [row[0] for row in rows(page)[first : first + len(wanted)]] == wanted


def translated(text: str, language: str) -> str:
    """A word of the console in a language, as its translators have written it."""
    if language == "en":
        return text
    file = resource_path("i18n") / f"okr_desktop_{language}.ts"
    context = next(one for one in ElementTree.parse(file).getroot() if one.findtext("name") == "Workshop")
    return next(one.findtext("translation", "") for one in context if one.findtext("source") == text)


def test_the_agendas_are_the_bundled_ones_with_their_minutes_and_people() -> None:
    def row(one: Agenda) -> list[str]:
        return [f"`{one.id}`", f"{one.minutes:g}", f"{one.group[0]}–{one.group[1]}"]

    assert [cells[:3] for cells in rows(section("Agendas"))[1:]] == [row(one.agenda) for one in content.agendas("en")]


def test_the_agenda_written_by_hand_can_be_taken_in(tmp_path: Path) -> None:
    found = re.search(r"```json\n(.*?)```", section("Agendas"), re.DOTALL)
    assert found is not None
    file = tmp_path / f"ours{content.SUFFIX}"
    file.write_text(found[1], "utf-8")
    taken = content.read_template(file)
    assert taken.agenda.id == json.loads(found[1])["id"]
    assert content.SUFFIX.removeprefix(".") in section("Agendas")


def test_the_tables_of_the_file_are_those_that_it_has() -> None:
    told = section("The workshop file")
    columns = {name: list(re.findall(r"\w+", inside)) for name, inside in re.findall(r"`(\w+)\(([^)]*)\)`", told)}
    made = dict[str, list[str]]()
    for name, inside in re.findall(r"CREATE TABLE (\w+) \((.*?)\) WITHOUT ROWID", TABLES, re.DOTALL):
        parts = [part.split() for part in re.sub(r"PRIMARY KEY \([^)]*\)", "", inside).split(",")]
        made[name] = [words[0] for words in parts if words]
    assert columns == made
    assert APPLICATION_ID.to_bytes(4, "big").decode() in told
    assert f"`user_version` {VERSION}" in told
    assert SUFFIX in told


def test_the_limits_are_those_of_the_program() -> None:
    table = {row[0]: row[1] for row in rows(section("Limits"))}
    assert table["seats"].startswith(f"{limits.SEATS_IN_ALL}, ")
    assert limits.SEATS_A_PHONE == 4
    ideas = f"{limits.IDEAS_IN_ALL:,}, {limits.IDEAS_PER_SEAT} a seat, {limits.IDEA_LIMIT} characters each"
    assert table["ideas"] == ideas
    assert (limits.STACK, KEPT, limits.HISTOGRAM_FROM, limits.FEWEST_FOR_SEALED) == (2, 5, 5, 3)
    assert table["suggested pairs"] == f"{similar.PAIRS_LIMIT}, of up to five notes a group"
    assert (similar.GROUP_LIMIT, machine.MOST_PICKS) == (5, 5)


def test_the_sentence_about_what_is_stored_is_the_one_that_phones_show() -> None:
    shown = json.loads((resource_path("room") / "words" / "en.json").read_text("utf-8"))["notice.sealed"]
    assert shown in " ".join(section("Anonymity, exactly").replace('*"', "").split())
