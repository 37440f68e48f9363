"""Check-in forms: what stands in the page, and that answers become check-ins once, wherever they are opened."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from okr_desktop.domain.cycles import Cycle, CycleState
from okr_desktop.domain.errors import FileProblem, NotFound, OkrError, Refused, Severity
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import KeyResult, Kind, Metric, Milestone, Objective
from okr_desktop.domain.people import Person, Team
from okr_desktop.exchange.own import answer_file
from okr_desktop.services import check_in_form, check_ins, cycles, history, people, planning
from okr_desktop.services.check_in_form import AnswerPreview, AnswerState, FormWish
from okr_desktop.services.desk import Desk
from okr_desktop.store import merging
from okr_desktop.store.workspace import Workspace
from tests.worlds import RANGE, TODAY, add_check_in, add_cycle, add_objective, add_result, assert_sound, content

STEPS = Metric(Kind.MILESTONES, milestones=(Milestone("m1", "Plan"), Milestone("m2", "Build", Decimal(2))))
LEVELS = Metric(Kind.LEVELS, levels=("a", "b", "c"))
EVIL = "</script><img src=x onerror=alert(1)> {{data}} {0} \"'& \u2028<!--"


class World:
    """Ana owns an objective with one key result that was read once."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.ana = people.save(desk, Person(new_id(), "Ana", "ana@example.org")).value
        self.cycle = add_cycle(desk)
        self.objective = planning.add(desk, Objective(new_id(), "Delight", cycle=self.cycle, owner=self.ana)).value
        self.nps = add_result(desk, self.objective)
        add_check_in(desk, self.nps, "40", date(2026, 8, 1))
        self.form = check_in_form.make_form(desk, FormWish(self.ana))

    def answer(self, key_result: str = "", **more: Any) -> dict[str, Any]:
        latest = self.desk.plan.latest.get(key_result or self.nps)
        known = {"key_result": key_result or self.nps, "title": "NPS", "date": "2026-08-14", "kind": "number"}
        return {**known, "unit": "", "last": latest.id if latest else None, "value": "45", **more}

    def file(self, *answers: dict[str, Any], **head: Any) -> bytes:
        known = {"format": "okr-desktop/answers", "version": 1, "workspace": self.desk.space.id, "form": self.form.id}
        return json.dumps({**known, "person": self.ana, "name": "Ana", "answers": answers, **head}).encode()

    def read(self, *answers: dict[str, Any], **head: Any) -> AnswerPreview:
        return check_in_form.preview(self.desk, answer_file.parse(self.file(*answers, **head)))

    def open(self, *answers: dict[str, Any], **head: Any) -> AnswerPreview:
        """Open and store."""
        seen = self.read(*answers, **head)
        check_in_form.apply_answers(self.desk, seen.file)
        return seen

    def stored(self, key_result: str = "") -> list[tuple[date, str]]:
        return [(one.date, str(one.value)) for one in self.desk.check_ins(key_result or self.nps)]

    def refusal(self, **more: Any) -> list[str]:
        """Codes of why one answer is refused; the good one beside it is stored all the same."""
        other = add_result(self.desk, self.objective, "Other")
        seen = self.open(self.answer(**more), self.answer(other))
        assert self.stored(other) == [(date(2026, 8, 14), "45")]
        assert seen.rows[0].state is AnswerState.REFUSED
        assert self.read(self.answer(**more)).ids() == []
        return [problem.code for problem in seen.rows[0].problems]


@pytest.fixture
def world(desk: Desk) -> World:
    return World(desk)


class Page(HTMLParser):
    """Elements and texts of a page, as a browser parses them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.inside: dict[str, str] = {}
        self._open = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._open = f"{tag} {dict(attrs).get('type') or ''}".strip()

    def handle_endtag(self, tag: str) -> None:
        self._open = ""

    def handle_data(self, data: str) -> None:
        self.texts.append(data)
        self.inside[self._open] = self.inside.get(self._open, "") + data


# The page


def test_the_page_says_what_each_key_result_is_about(world: World) -> None:
    html = world.form.html
    for text in ("Acme", "2026 Q3", "Check-in for Ana", "Delight", "NPS", "from 0 to 100", "So far: 40", "as planned"):
        assert text in html
    german = check_in_form.make_form(world.desk, FormWish(world.ana), "de").html
    assert '<html lang="de">' in german
    assert "Bisher: 40 · Zuversicht 7 von 10 · 01.08.2026" in german
    assert "Check-in für Ana" in german
    assert world.form.name == "OKR check-in - Ana - 2026-08-15.html"
    assert check_in_form.form_name('a/b\\c:"x"\n', "D") == "OKR check-in - a_b_c__x__ - D.html"


def test_texts_of_people_stay_texts(world: World) -> None:
    desk = world.desk
    plan = desk.plan
    planning.edit(
        desk,
        replace(plan.key_results[world.nps], title=EVIL.replace("\u2028", " "), metric=replace(RANGE, unit='"><b>')),
    )
    planning.edit(desk, replace(plan.objectives[world.objective], title="<script>1</script>"))
    people.save(desk, replace(plan.people[world.ana], name='Ana "</script>', email='x"onclick=@y'))
    people.save_settings(desk, replace(plan.workspace, organisation="<!-- Acme </script>"))
    people.set_me(desk, world.ana)
    page = Page(check_in_form.make_form(desk, FormWish(world.ana)).html)
    assert not {tag for tag, _ in page.tags} & {"img", "b", "iframe", "link", "object"}
    assert [attrs.get("type") for tag, attrs in page.tags if tag == "script"] == ["application/json", None]
    assert EVIL.replace("\u2028", " ") in "".join(page.texts)
    assert json.loads(page.inside["script application/json"])["organisation"] == "<!-- Acme </script>"
    assert not [name for _, attrs in page.tags for name in attrs if name.startswith("on")]


def test_nothing_is_loaded_and_only_the_named_script_runs(world: World) -> None:
    page = Page(world.form.html)
    policy = next(attrs["content"] for tag, attrs in page.tags if tag == "meta" and "http-equiv" in attrs) or ""
    assert policy.startswith("default-src 'none'; ")
    for kind, text in (("script", page.inside["script"]), ("style", page.inside["style"])):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    assert not [
        attrs
        for _, attrs in page.tags
        if {"src", "href", "style", "action"} & attrs.keys() and attrs.get("href") != "#done"
    ]
    assert not re.findall(r"https?://|//[a-z]|url\(|@import", world.form.html)


def test_every_field_has_a_label(world: World) -> None:
    add(world, STEPS, "Steps")
    add(world, LEVELS, "Levels")
    add(world, Metric(Kind.YES_NO), "Done")
    page = Page(check_in_form.make_form(world.desk, FormWish(items=(world.objective,))).html)
    labelled = {attrs.get("for") for tag, attrs in page.tags if tag == "label"}
    ids = [attrs["id"] for _, attrs in page.tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    for tag, attrs in page.tags:
        if tag in ("select", "textarea") or (tag == "input" and attrs.get("type") not in ("radio", "checkbox")):
            assert attrs["id"] in labelled
        for reference in (attrs.get("aria-describedby") or attrs.get("aria-labelledby") or "").split():
            assert reference in ids


def test_twenty_key_results_fit_in_a_small_mail(world: World) -> None:
    for place in range(19):
        id = add_result(world.desk, world.objective, f"A key result with a title of the usual length, number {place}")
        add_check_in(world.desk, id, "40", date(2026, 8, 1))
    for language in ("en", "de"):
        made = check_in_form.make_form(world.desk, FormWish(world.ana), language)
        assert len(made.key_results) == 20
        assert len(made.html.encode()) < 60_000


def test_a_team_gets_its_key_results_and_is_asked_who_answers(world: World) -> None:
    desk = world.desk
    team = people.save(desk, Team(new_id(), "Care", lead=world.ana)).value
    people.save(desk, Person(new_id(), "Kim", teams={team: Decimal(1)}))
    planning.edit(desk, replace(desk.plan.objectives[world.objective], teams={team: Decimal(1)}))
    made = check_in_form.make_form(desk, FormWish(team=team))
    assert made.key_results == (world.nps,)
    page = Page(made.html)
    assert [text for text in page.texts if text in ("Ana", "Kim")] == ["Ana", "Kim"]
    assert any(attrs.get("id") == "who" for _, attrs in page.tags)
    assert not any(attrs.get("id") == "who" for _, attrs in Page(world.form.html).tags)


def test_forms_that_make_no_sense_are_refused(world: World) -> None:
    desk = world.desk
    nobody = people.save(desk, Person(new_id(), "Kim")).value
    draft = add_objective(desk)
    loose = add_result(desk, draft)
    for wish, code in ((FormWish(nobody), "form.empty"), (FormWish(items=(loose,)), "form.unfit")):
        with pytest.raises(Refused) as refused:
            check_in_form.make_form(desk, wish)
        assert [problem.code for problem in refused.value.problems] == [code]
    for wish in (FormWish("x"), FormWish(team="x"), FormWish(items=("x",))):
        with pytest.raises(NotFound):
            check_in_form.make_form(desk, wish)


def test_a_form_is_written_whole_or_not_at_all(world: World, tmp_path: Path) -> None:
    path = tmp_path / "form.html"
    made = check_in_form.write_form(world.desk, FormWish(world.ana), path)
    assert path.read_text("utf-8") == made.html
    with pytest.raises(FileProblem):
        check_in_form.write_form(world.desk, FormWish(world.ana), tmp_path / "none" / "form.html")


# The answers


def add(world: World, metric: Metric, title: str) -> str:
    return planning.add(world.desk, KeyResult(new_id(), title, world.objective, metric)).value


def test_an_answer_becomes_a_check_in_of_its_day_by_whom_it_was_asked(world: World) -> None:
    more = {"confidence": 8, "note": "Zwei\nZeilen", "next": "n", "blocker": "b"}
    seen = world.open(world.answer(**more))
    (made,) = [one for one in world.desk.check_ins(world.nps) if one.id == seen.rows[0].id]
    assert (made.date, made.value, made.confidence, made.author) == (date(2026, 8, 14), Decimal(45), 8, world.ana)
    assert (made.note, made.next, made.blocker) == ("Zwei\nZeilen", "n", "b")
    assert seen.rows[0].before is not None
    assert (seen.rows[0].before.value, seen.rows[0].meanwhile) == (Decimal(40), None)
    assert_sound(world.desk)


def test_all_answers_are_one_step_and_undone_as_one(world: World) -> None:
    other = add_result(world.desk, world.objective, "Other")
    before = len(history.entries(world.desk))
    world.open(world.answer(), world.answer(other))
    assert len(history.entries(world.desk)) == before + 1
    assert history.entries(world.desk)[0].label.params == {"name": "Ana", "count": "2"}
    history.undo(world.desk)
    assert (world.stored(), world.stored(other)) == ([(date(2026, 8, 1), "40")], [])
    assert_sound(world.desk)


def test_opening_an_answer_again_changes_nothing(world: World) -> None:
    first = world.open(world.answer())
    steps = len(history.entries(world.desk))
    again = world.open(world.answer())
    assert first.applied is None
    assert again.applied is not None
    assert again.rows[0].state is AnswerState.KNOWN
    assert again.rows[0].id == first.rows[0].id
    assert len(history.entries(world.desk)) == steps
    assert len(world.stored()) == 2


class Other:
    """A workspace as another one reads it in a merge."""

    has_heads = True

    def __init__(self, desk: Desk) -> None:
        self.header, self._space = merging.header(desk.space), desk.space

    def lines(self, actor: str, after: int) -> Iterator[bytes]:
        return merging.lines(self._space, actor, after, self.header.vv[actor].seq)

    def heads(self) -> Iterator[bytes]:
        return merging.heads(self._space)


def test_an_answer_opened_on_two_devices_is_one_check_in_after_they_met(world: World, tmp_path: Path) -> None:
    space = Workspace.join(tmp_path / "second.okrdb", tmp_path / "second backups", world.desk.space.id)
    merging.merge(space, [Other(world.desk)])
    second = Desk(space, lambda: TODAY)
    file = answer_file.parse(world.file(world.answer(note="x"), world.answer(add_result(world.desk, world.objective))))
    merging.merge(space, [Other(world.desk)])
    for desk in (world.desk, second):
        assert len(check_in_form.apply_answers(desk, file).value.stored) == 2
    for one, other in ((world.desk, second), (second, world.desk)):
        merging.merge(one.space, [Other(other)])
    met = [Desk(world.desk.space, lambda: TODAY), Desk(space, lambda: TODAY)]
    for desk in met:
        assert [str(one.value) for one in desk.check_ins(world.nps)] == ["40", "45"]
        assert check_in_form.preview(desk, file).ids() == []
        assert_sound(desk)
    assert content(met[0]) == content(met[1])
    second.close()


def test_another_answer_of_the_same_form_is_another_check_in(world: World) -> None:
    world.open(world.answer())
    world.open(world.answer(value="46"))
    world.open(world.answer(value="45", date="2026-08-15"))
    assert len(world.stored()) == 4
    kim = people.save(world.desk, Person(new_id(), "Kim")).value
    world.open(world.answer(), person=kim)
    assert len(world.stored()) == 5


def test_what_was_taken_back_comes_again_only_when_it_is_wanted(world: World) -> None:
    world.open(world.answer())
    history.undo(world.desk)
    seen = world.open(world.answer())
    assert seen.rows[0].state is AnswerState.TAKEN_BACK
    assert seen.applied is not None
    assert len(world.stored()) == 1
    check_in_form.apply_answers(world.desk, seen.file, [seen.rows[0].id])
    assert world.stored()[-1] == (date(2026, 8, 14), "45")
    assert_sound(world.desk)


def test_only_what_is_chosen_is_stored(world: World) -> None:
    other = add_result(world.desk, world.objective, "Other")
    seen = world.read(world.answer(), world.answer(other))
    done = check_in_form.apply_answers(world.desk, seen.file, [seen.rows[1].id]).value
    assert done.stored == (seen.rows[1].id,)
    assert len(world.stored()) == 1


def test_what_happened_meanwhile_is_told(world: World) -> None:
    answer = world.answer()
    kim = people.save(world.desk, Person(new_id(), "Kim")).value
    people.set_me(world.desk, kim)
    later = add_check_in(world.desk, world.nps, "47", date(2026, 8, 15))
    check_ins.correct(world.desk, replace(world.desk.check_in(later) or pytest.fail("not there"), author=kim))
    (row,) = world.open(answer).rows
    assert row.meanwhile == check_in_form.Meanwhile(Decimal(47), date(2026, 8, 15), "Kim")
    assert row.later
    assert world.desk.plan.latest[world.nps].id == later
    assert (date(2026, 8, 14), "45") in world.stored()


def test_no_change_repeats_what_was_known_of_that_day(world: World) -> None:
    answer = world.answer(value=None, same=True, note="still waiting")
    add_check_in(world.desk, world.nps, "47", date(2026, 8, 10))
    add_check_in(world.desk, world.nps, "50", date(2026, 8, 15))
    world.open(answer)
    assert (date(2026, 8, 14), "47") in world.stored()
    fresh = add_result(world.desk, world.objective, "New")
    (row,) = world.read(world.answer(fresh, value=None, same=True, note="?")).rows
    assert [problem.code for problem in row.problems] == ["round.nothing_before"]


def test_each_kind_takes_what_was_asked_for_it(world: World) -> None:
    steps, levels, done = add(world, STEPS, "S"), add(world, LEVELS, "L"), add(world, Metric(Kind.YES_NO), "D")
    world.open(
        world.answer(steps, kind="milestones", value=None, reached=["m2", "m1"]),
        world.answer(levels, kind="levels", value="2"),
        world.answer(done, kind="yes_no", value="1"),
    )
    assert world.desk.plan.latest[steps].reached == ("m1", "m2")
    assert [world.stored(id)[-1][1] for id in (steps, levels, done)] == ["3", "2", "1"]
    world.open(world.answer(steps, kind="milestones", value=None, reached=[], date="2026-08-15"))
    assert world.stored(steps)[-1] == (TODAY, "0")
    wrong = world.read(
        world.answer(steps, kind="milestones", value=None, reached=["m9"]),
        world.answer(levels, kind="levels", value="7"),
        world.answer(done, kind="yes_no", value="0.5"),
    )
    codes = [row.problems[0].code for row in wrong.rows]
    assert codes == ["milestone.unknown", "value.level", "value.yes_no"]


# What does not fit


def test_a_day_to_come(world: World) -> None:
    assert world.refusal(date="2026-08-16") == ["date.future"]


def test_a_value_out_of_range(world: World) -> None:
    assert world.refusal(value="1" + "0" * 15) == ["answers.value"]


def test_a_deleted_key_result_is_named_as_the_form_named_it(world: World) -> None:
    planning.delete(world.desk, world.nps)
    (row,) = world.open(world.answer()).rows
    assert (row.title, row.problems[0].code, row.result) == ("NPS", "answers.gone", None)


def test_an_archived_key_result_or_objective(world: World) -> None:
    answer = world.answer()
    planning.archive(world.desk, world.nps, True)
    assert world.read(answer).rows[0].problems[0].code == "answers.archived"
    planning.archive(world.desk, world.nps, False)
    planning.archive(world.desk, world.objective, True)
    assert world.read(answer).rows[0].problems[0].code == "answers.archived"


def test_a_closed_cycle(world: World) -> None:
    cycle = world.desk.plan.cycles[world.cycle]
    cycles.save(world.desk, replace(cycle, state=CycleState.CLOSED))
    assert isinstance(cycle, Cycle)
    assert world.open(world.answer()).rows[0].problems[0].code == "cycle.closed"
    assert len(world.stored()) == 1


def test_a_key_result_that_is_measured_otherwise_by_now(world: World) -> None:
    result = world.desk.plan.key_results[world.nps]
    planning.edit(world.desk, replace(result, metric=replace(result.metric, unit="k€")))
    assert world.refusal(unit="€") == ["answers.unit_changed"]
    planning.edit(world.desk, replace(result, metric=Metric(Kind.YES_NO)))
    assert world.read(world.answer()).rows[0].problems[0].code == "answers.kind_changed"


def test_two_answers_for_one_key_result(world: World) -> None:
    seen = world.open(world.answer(), world.answer(value="46"))
    assert [row.state for row in seen.rows] == [AnswerState.NEW, AnswerState.REFUSED]
    assert len(world.stored()) == 2


def test_an_unknown_person_is_told_and_loses_nothing(world: World) -> None:
    seen = world.open(world.answer(), person=new_id(), name="Gone")
    assert [(one.code, one.severity) for one in seen.problems] == [("answers.nobody", Severity.WARNING)]
    assert world.desk.plan.latest[world.nps].author is None
    assert world.read(world.answer(), person=None, name="ana").author == world.ana


def test_the_answer_to_a_form_of_another_workspace(world: World) -> None:
    with pytest.raises(OkrError) as refused:
        world.read(world.answer(), workspace="f" * 32, organisation="Beta")
    assert (refused.value.code, refused.value.params["organisation"]) == ("answers.foreign", "Beta")


def test_a_file_without_answers(world: World, tmp_path: Path) -> None:
    path = tmp_path / "empty.okr-answers.json"
    path.write_bytes(world.file())
    with pytest.raises(FileProblem) as refused:
        check_in_form.read_answers(world.desk, path)
    assert refused.value.code == "answers.empty"
