"""The bundled agendas and blocks are complete, add up and can be run; own agendas survive bad files and bad days."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import fields, replace
from itertools import combinations, pairwise
from pathlib import Path

import pytest

from okr_desktop.domain.errors import FileProblem, NotFound, Refused, Severity
from okr_desktop.domain.workshop import machine
from okr_desktop.domain.workshop.agenda import Agenda, AgendaWords, Block, BlockWords, Break, problems, scaled, total
from okr_desktop.domain.workshop.agenda_data import Template, template_to_data, words_to_data
from okr_desktop.domain.workshop.limits import IDEA_LIMIT
from okr_desktop.domain.workshop.model import Live, Setup
from okr_desktop.domain.workshop.stages import ROUNDS, Stage
from okr_desktop.domain.workshop.views.phone import task_of
from okr_desktop.paths import resource_path
from okr_desktop.services.workshop import content
from okr_desktop.services.workshop.company import company, looks_rude, rude_words
from okr_desktop.services.workshop.seat_names import word_pair

LANGUAGES = ("en", "de")
# The agendas as the design prints them: the minutes of each part, and how many steps it has here.
TABLE = {
    "express": (90, (5, 10, 10, (10, 2), 8, 5, 5, 12, 12, 5, 3, (5, 4))),
    "standard": (120, (5, 15, 12, (12, 2), 10, 5, 8, 20, (18, 2), 7, 3, (5, 4))),
    "large_group": (75, ((10, 2), (30, 3), 10, 10, 5, (10, 2))),
    "kr_lab": (60, (0, 8, 8, 8, 8, 8, 8, (12, 3), 0, 0)),
    "align": (45, (0, 20, 10, 5, 5, (5, 3))),
    "retro_reset": (120, ((20, 2), 25, (75, 14))),
}
TASKS = "wait read compose flag pairs sort dots cards wording metrics poll fist accept roti dark bye"
SCENES = (
    "join frame collect cards pair canvas vote ranking drafts key_results checklist fist owners summary placement "
    "result thanks break paused dark offline"
)
IDS = [offer.agenda.id for offer in content.agendas("en")]


def raw(*parts: str) -> dict[str, dict[str, dict[str, object]]]:
    return json.loads(resource_path("workshop", *parts).read_text("utf-8"))


def mine(**changes: object) -> Template:
    return Template(replace(content.agenda("express"), id="own-mine", **changes), AgendaWords("Mine"))


# Words


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_block_has_every_word_and_no_other(lang: str) -> None:
    words = raw("words", f"{lang}.json")["blocks"]
    assert set(words) == {"break", *(block.id for block, _ in content.blocks("en"))}
    for id, texts in words.items():
        assert set(texts) == {field.name for field in fields(BlockWords)}, id
        assert all(texts.values()), id
        assert all(text.strip() for value in texts.values() for text in (value if isinstance(value, list) else [value]))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_agenda_and_every_method_has_every_word(lang: str) -> None:
    words = raw("words", f"{lang}.json")
    assert set(words["agendas"]) == set(IDS)
    assert set(words["methods"]) == {method.id for method in content.methods("en")}
    for texts in words["agendas"].values():
        assert all(texts[field.name] for field in fields(AgendaWords))
    for texts in words["methods"].values():
        assert texts["name"]
        assert texts["summary"]


def test_the_two_languages_say_the_same_number_of_things() -> None:
    for (block, english), (_, german) in zip(content.blocks("en"), content.blocks("de"), strict=True):
        for name in ("say", "do", "poster"):
            assert len(getattr(english, name)) == len(getattr(german, name)), (block.id, name)
        assert english.say != german.say
        assert all(len(words.phone.split("\n")) <= 2 and len(words.phone) <= 160 for words in (english, german))


def test_no_word_promises_an_anonymity_that_a_named_workshop_has_not() -> None:
    for lang, promises in (("en", ("anonym", "nobody knows who")), ("de", ("anonym", "niemand weiß, wer"))):
        text = json.dumps(raw("words", f"{lang}.json"), ensure_ascii=False).casefold()
        assert not [promise for promise in promises if promise in text]


# Structure


def test_every_method_of_the_catalogue_is_there_with_its_minutes() -> None:
    found = {method.id: method.minutes for method in content.methods("de")}
    assert found.keys() >= {"silent_note", "kj", "triz", "dots", "roti", "round_robin", "parking_lot", "safe_vote"}
    assert len(found) == 17
    assert found["note_and_vote"] == 15
    assert found["brainwriting"] == 30
    assert found["one_two_four_all"] == 12
    assert found["kj"] < 60
    assert found["heat_map"] == 13
    assert found["fifteen_percent"] == 20
    assert sum(block.minutes for block in content.methods("de")[4].blocks if block.stage is not Stage.SHORTLIST) == 30


def test_every_code_is_one_of_the_contract() -> None:
    for block, _ in content.blocks("en"):
        assert block.phone in TASKS.split()
        assert block.projector in SCENES.split()
        assert block.source


def test_a_phone_really_gets_the_task_that_its_block_names() -> None:
    for block, _ in content.blocks("en"):
        agenda = Agenda("one", block.minutes, block.group, (block,))
        live = machine.go(standing(agenda, Stage.LOBBY, -1), block.stage, 0, 0) if block.id != "lobby" else None
        if live is not None and block.stage is not Stage.CLOSE:
            assert task_of(live) == block.phone, block.id


def standing(agenda: Agenda, stage: Stage, step: int) -> Live:
    live = Live("0" * 32, Setup(question="?", agenda=agenda))
    return replace(live, run=replace(live.run, stage=stage, step=step))


@pytest.mark.parametrize("id", IDS)
def test_an_agenda_adds_up_and_can_be_run(id: str) -> None:
    agenda = content.agenda(id)
    printed = next(one for one in raw("blocks.json")["agendas"] if one["id"] == id)
    assert agenda.minutes == total(agenda) == printed["minutes"]
    assert not [problem for problem in problems(agenda) if problem.severity is not Severity.NOTE]
    live = standing(agenda, Stage.PREPARE, -1)
    for at, step in enumerate(agenda.steps):
        if isinstance(step, Break):
            live = machine.rest(live, at, 0)
        else:
            live = machine.go(live, step.stage, at, 0)
            assert machine.current_block(live) == step
    assert live.run.stage is Stage.CLOSE


@pytest.mark.parametrize("id", IDS)
def test_stages_only_go_back_for_a_new_round(id: str) -> None:
    stages = [block.stage for block in content.agenda(id).blocks]
    for at, (before, after) in enumerate(pairwise(stages), 1):
        if after.number < before.number:
            assert any(stage in ROUNDS and stage in stages[:at] for stage in stages[at:])


@pytest.mark.parametrize("id", TABLE)
def test_the_minutes_are_those_of_the_design(id: str) -> None:
    minutes, parts = TABLE[id]
    steps = iter(content.agenda(id).steps)
    for part in parts:
        length, count = part if isinstance(part, tuple) else (part, 1)
        assert sum(next(steps).minutes for _ in range(count)) == length, (id, part)
    assert not list(steps)
    assert content.agenda(id).minutes == minutes


def test_the_half_day_is_the_standard_with_what_the_design_adds() -> None:
    steps = content.agenda("half_day").steps
    spent = {step.id: step.minutes for step in steps if isinstance(step, Block)}
    extra = {"triz": 25, "ngt_clarify": 30, "second_loop": 10, "fifteen_percent": 15, "buffer": 10}
    assert {id: spent.pop(id) for id in extra} == extra
    assert sum(spent.values()) == 120
    assert [step.minutes for step in steps if isinstance(step, Break)] == [15, 15]


def test_the_executive_agenda_is_twice_two_hours_around_half_an_hour() -> None:
    agenda = content.agenda("executive")
    at = next(at for at, step in enumerate(agenda.steps) if isinstance(step, Break))
    parts = (agenda.steps[:at], agenda.steps[at : at + 1], agenda.steps[at + 1 :])
    assert [sum(step.minutes for step in part) for part in parts] == [120, 30, 120]


@pytest.mark.parametrize("id", IDS)
@pytest.mark.parametrize("minutes", [45, 90, 200])
def test_an_agenda_fits_another_length(id: str, minutes: float) -> None:
    assert total(scaled(content.agenda(id), minutes)) == minutes


def test_an_unknown_agenda_or_block_is_said() -> None:
    with pytest.raises(NotFound):
        content.agenda("nothing")
    with pytest.raises(NotFound):
        content.agenda("../express")
    with pytest.raises(NotFound):
        content.block("nothing", "en")


# Languages


def test_a_language_without_words_gets_english_and_a_dialect_its_language() -> None:
    assert content.block("dots", "xx")[1] == content.block("dots", "en")[1]
    assert content.block("dots", "de_AT") == content.block("dots", "de")
    assert content.block("dots", "de-ch") == content.block("dots", "de")
    assert content.languages() == ("de", "en")


@pytest.fixture
def french(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A third language that has one name and nothing else."""
    (tmp_path / "words").mkdir()
    for path in resource_path("workshop").rglob("*.json"):
        (tmp_path / path.relative_to(resource_path("workshop"))).write_bytes(path.read_bytes())
    (tmp_path / "words" / "fr.json").write_text('{"blocks": {"dots": {"name": "Gommettes"}}}', encoding="utf-8")
    monkeypatch.setattr(content, "resource_path", lambda first, *parts: tmp_path.joinpath(*parts))
    forget()
    yield
    monkeypatch.undo()
    forget()


def forget() -> None:
    for cached in (content.languages, content._words, content._bundled, content._resource):
        cached.cache_clear()


@pytest.mark.usefixtures("french")
def test_what_a_language_lacks_is_english_word_by_word() -> None:
    words, english = content.block("dots", "fr")[1], content.block("dots", "en")[1]
    assert words.name == "Gommettes"
    assert words.say == english.say
    assert content.block("merge", "fr") == content.block("merge", "en")
    assert content.agendas("fr") == content.agendas("en")
    assert content.methods("fr") == content.methods("en")


def test_the_words_of_an_agenda_reach_each_step_and_the_break() -> None:
    agenda = content.agenda("half_day")
    script = content.words_for(agenda, "de")
    assert script.agenda.name == "Halber Tag"
    assert [script.of(step).name for step in agenda.steps][5] == "Pause"
    assert all(script.of(step).say for step in agenda.steps)
    assert script.of(Block("new", "new", Stage.FRAME)) == BlockWords("new")


# Own agendas


def test_an_own_agenda_is_stored_found_changed_and_removed() -> None:
    path = content.save_own(mine())
    assert path.parent == content.own_dir()
    assert content.agenda("own-mine") == mine().agenda
    assert [offer.words.name for offer in content.own_agendas().offers] == ["Mine"]
    content.save_own(Template(scaled(mine().agenda, 100), AgendaWords("Longer")))
    assert [(offer.words.name, offer.path) for offer in content.own_agendas().offers] == [("Longer", path)]
    assert content.agenda("own-mine").minutes == 100
    content.remove_own("own-mine")
    assert content.own_agendas() == content.Own()
    with pytest.raises(NotFound):
        content.remove_own("own-mine")


def test_the_words_of_an_own_agenda_lie_over_the_bundled_ones() -> None:
    content.save_own(replace(mine(), blocks={"dots": BlockWords("", prompt="Our own question")}))
    script = content.words_for(content.agenda("own-mine"), "de")
    assert script.agenda.name == "Mine"
    assert script.blocks["dots"].prompt == "Our own question"
    assert script.blocks["dots"].name == content.block("dots", "de")[1].name


def test_a_bundled_agenda_is_never_written_over() -> None:
    with pytest.raises(Refused):
        content.save_own(Template(content.agenda("express"), AgendaWords("X")))
    copy = content.template_of(content.agenda("express"), "de")
    assert copy.agenda.id not in IDS
    assert copy.words == content.agendas("de")[0].words
    content.save_own(copy)
    assert content.agenda(copy.agenda.id).steps == content.agenda("express").steps


def test_an_agenda_that_cannot_be_run_is_not_stored() -> None:
    with pytest.raises(Refused):
        content.save_own(mine(steps=(Break(),)))
    assert not list(content.own_dir().glob("*"))


def test_export_and_import_give_the_same_agenda(tmp_path: Path) -> None:
    path = tmp_path / f"x{content.SUFFIX}"
    content.write_template(mine(), path)
    assert content.import_template(path) == mine()
    assert content.import_template(path) == mine()
    assert len(content.own_agendas().offers) == 1


def test_another_agenda_with_the_same_id_gets_a_new_one(tmp_path: Path) -> None:
    content.save_own(mine())
    path = tmp_path / f"x{content.SUFFIX}"
    content.write_template(replace(mine(), words=AgendaWords("Theirs")), path)
    found = content.import_template(path)
    assert found.agenda.id != "own-mine"
    assert {offer.words.name for offer in content.own_agendas().offers} == {"Mine", "Theirs"}


BAD = [
    (b"", "file.empty"),
    (b" \n", "file.empty"),
    (b"{", "file.not_json"),
    (b'{"format": NaN}', "file.not_json"),
    (b"[" * 100_000, "file.not_json"),
    (b"1" * 5_000, "file.not_json"),
    (b"\xff\xfe\x00", "file.encoding"),
    (b" " * (1024 * 1024 + 1), "file.too_large"),
    (b"[]", "agenda.format"),
    (b'{"format": "okr-agenda", "version": 9}', "agenda.newer"),
]


@pytest.mark.parametrize(("data", "code"), BAD, ids=[code for _, code in BAD])
def test_a_broken_file_is_told_and_the_others_still_open(data: bytes, code: str) -> None:
    content.save_own(mine())
    path = content.own_dir() / f"bad{content.SUFFIX}"
    path.write_bytes(data)
    found = content.own_agendas()
    assert [offer.agenda.id for offer in found.offers] == ["own-mine"]
    assert [(one.path, one.problem.code) for one in found.broken] == [(path, code)]
    assert content.agenda("own-mine") == mine().agenda
    with pytest.raises((FileProblem, Refused)):
        content.import_template(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes among the files here")
def test_a_folder_a_pipe_and_nothing_are_said(tmp_path: Path) -> None:
    codes = []
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    for name in ("folder", "pipe", "nothing", "a\0b"):
        with pytest.raises(FileProblem) as refused:
            content.read_template(tmp_path / name)
        codes.append(refused.value.code)
    assert codes == ["file.folder", "file.special", "file.missing", "file.missing"]


def test_a_file_with_a_byte_order_mark_and_another_name_is_found() -> None:
    content.own_dir().mkdir(parents=True)
    text = json.dumps(template_to_data(mine()))
    (content.own_dir() / f"Copy of mine{content.SUFFIX}").write_text(text, encoding="utf-8-sig")
    assert content.agenda("own-mine") == mine().agenda


# People of a rehearsal, words for seats, hints


@pytest.mark.parametrize("lang", LANGUAGES)
def test_seats_have_4096_pairs_that_nobody_confuses(lang: str) -> None:
    lists = raw("seats.json")[lang]
    for name, words in lists.items():
        assert len(words) == len(set(words)) == 64
        ends = "er" if name == "adjectives" and lang == "de" else ""
        for one, other in combinations([word.casefold().removesuffix(ends) for word in words], 2):
            assert distance(one, other) >= 3, (one, other)
            assert one[:3] != other[:3], (one, other)
    assert not set(map(str.casefold, lists["adjectives"])) & set(map(str.casefold, lists["things"]))
    first, second = word_pair(lang).split()
    assert first in lists["adjectives"]
    assert second in lists["things"]


def distance(one: str, other: str) -> int:
    row = list(range(len(other) + 1))
    for at, left in enumerate(one, 1):
        last, row[0] = row[0], at
        for to, right in enumerate(other, 1):
            last, row[to] = row[to], min(row[to] + 1, row[to - 1] + 1, last + (left != right))
    return row[-1]


@pytest.mark.parametrize("lang", [*LANGUAGES, "xx"])
def test_a_rehearsal_has_twelve_people_and_ninety_ideas_of_every_kind(lang: str) -> None:
    found = company(lang)
    assert len(found.people) == len({one.id for one in found.people}) == 12
    assert {"quick", "silent", "doubles", "critical", "late", "paper"} <= {one.temper for one in found.people}
    assert [one.phone for one in found.people].count(False) == 1
    assert len(found.questions) == 3
    for question in found.questions:
        ids = {idea.id for idea in question.ideas}
        assert len(ids) == 30
        assert all(idea.like in ids for idea in question.ideas if idea.like)
        assert {"outcome", "activity", "rude", "short", "long"} <= {idea.kind for idea in question.ideas}
        assert all(0 < len(idea.text) <= IDEA_LIMIT for idea in question.ideas)
        assert {"result", "activity"} == {one.poll for one in question.metrics}
    assert {value for value, _ in found.fist} == set(range(6))
    assert {value for value, _ in found.roti} == set(range(1, 6))


def test_a_rude_idea_of_a_rehearsal_sets_off_the_hint() -> None:
    for lang in LANGUAGES:
        assert len(rude_words(lang)) == 12
        for question in company(lang).questions:
            rude = next(idea.text for idea in question.ideas if idea.kind == "rude")
            assert looks_rude(rude, lang)
            assert not [one.text for one in question.ideas if one.kind != "rude" and looks_rude(one.text, lang)]
        assert not looks_rude("Optimists hunt in Assam", lang)


def test_words_are_written_as_they_are_read() -> None:
    assert words_to_data(BlockWords("A", say=("b",))) == {"name": "A", "say": ["b"]}
