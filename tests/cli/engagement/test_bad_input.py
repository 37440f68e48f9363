"""Bad input at `okr idea|concern|pulse|signoff|insight|…`: right words, no wrong number, nothing half-written."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from okr_desktop.cli.program import ENGAGEMENT, build
from okr_desktop.services import people, upkeep
from okr_desktop.services.desk import Desk
from tests.cli.running import ROOT, Okr, Said, fill, refused
from tests.services.engagement import pulse_kit
from tests.services.engagement.insight_kit import Company, linked
from tests.worlds import desk_at

STORES = ROOT / "tests" / "data" / "stores"
READING = (
    *("idea list", "concern list", "concern patterns", "pulse list", "pulse trend", "insight indicators"),
    *("insight relations", "insight trend bottom_up", "practice show", "practice learned", "signoff list"),
    *("sponsor list", "strategy list", "strategy served", "strategy unserved", "lesson rollout", "lesson list"),
    *("feedback questions", "teamwork", "teamwork requests --all", "dependency list", "announce", "collect waiting"),
)


@pytest.fixture
def ada(space: Okr) -> Okr:
    space("me", "Ada")
    return space


# Every command


def commands(command: Any, name: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    for part, inner in getattr(command, "commands", {}).items():
        yield from commands(inner, (*name, part))
    if not getattr(command, "commands", {}) or command.invoke_without_command:
        yield name, command


def every_command() -> list[tuple[tuple[str, ...], Any]]:
    root: Any = get_command(build())
    return [found for group in ENGAGEMENT for found in commands(root.commands[group], (group,))]


def test_every_command_explains_each_option_and_speaks_json(okr: Okr) -> None:
    found = every_command()
    assert len(found) > 80
    for name, command in found:
        options = [one for one in command.params if one.param_type_name == "option"]
        assert any("--json" in one.opts for one in options), name
        assert [one.opts for one in options if not one.help and not one.hidden] == [], name
    for group in ENGAGEMENT:
        said = okr(group, "--help")
        assert said.code == 0
        assert "Usage: okr" in said.out


@pytest.mark.parametrize("schema", [6, 7, 8])
def test_a_file_of_an_older_program_is_read_by_all_and_still_takes_input(okr: Okr, tmp_path: Path, schema: int) -> None:
    path = tmp_path / "old.okrdb"
    path.write_bytes((STORES / f"schema-{schema}.okrdb").read_bytes())
    for line in READING:
        said = okr("-w", path, *line.split(), "--json")
        assert said.code == 0, said
        json.loads(said.out)
    okr("-w", path, "me", "Ada")
    before = len(okr("-w", path, "idea", "list", "--json").json)
    okr("-w", path, "idea", "add", "Another one")
    assert len(okr("-w", path, "idea", "list", "--json").json) == before + 1
    assert "sound" in okr("-w", path, "check").out


# Ids


def test_what_is_not_there_is_named_with_where_to_look(ada: Okr) -> None:
    objective = ada("add", "objective", "Grow").id
    for wrong in ("zzzz", "0", "", "0" * 32, objective):
        refused(ada("idea", "show", wrong), "There is no idea", "okr idea list")
        refused(ada("concern", "resolve", wrong, "Done"), "There is no concern", "okr concern list")
        refused(ada("dependency", "accept", wrong), "There is no dependency", "okr dependency list")
        refused(ada("feedback", "answer", wrong, "Yes"), "There is no question", "okr feedback questions")
        refused(ada("lesson", "step", wrong), "There is no such step", "okr lesson rollout")
    refused(ada("signoff", "add", "Eve", "--about", ada("idea", "add", "Less").id), "Only a cycle or an objective")
    refused(ada("signoff", "add", "Eve", "--about", objective, "--date", "2099-01-01"), "a day that lies ahead")


def test_a_part_that_fits_several_asks_for_more(ada: Okr) -> None:
    ids = [ada("idea", "add", f"Idea {at}").id for at in range(2)]
    refused(ada("idea", "show", ids[0][:6]), "fits", "Type more of it")


def test_a_sentence_does_not_repeat_all_that_was_typed(ada: Okr) -> None:
    said = ada("idea", "show", "x" * 50_000)
    refused(said, "There is no idea", "…")
    assert len(said.err) < 700


# Texts


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a\0b\x1b[31m", "ab[31m"),
        ("مرحبا בעולם", "مرحبا בעולם"),
        ("👩‍👩‍👧‍👦 ideas", "👩‍👩‍👧‍👦 ideas"),
        ("y" * 50_000, "y" * 50_000),
        ("{title} %s\nsecond", "{title} %s\nsecond"),
    ],
)
def test_texts_are_kept_as_they_are_and_cannot_command_the_terminal(ada: Okr, text: str, kept: str) -> None:
    idea, concern = ada("idea", "add", text).id, ada("concern", "raise", text).id
    assert ada("idea", "show", idea, "--json").json["text"] == kept
    assert ada("concern", "show", concern, "--json").json["text"] == kept
    for said in (ada("idea", "list"), ada("concern", "list"), ada("idea", "show", idea), ada("history")):
        assert said.code == 0
        assert "\x1b" not in said.out
    assert len(ada("idea", "list").out) < 500


@pytest.mark.parametrize("text", ["", "   ", "\0", "\n\n", "z" * 50_001])
def test_texts_that_say_nothing_or_too_much_are_refused(ada: Okr, text: str) -> None:
    for command in (("idea", "add"), ("concern", "raise"), ("idea", "add", "--unnamed")):
        said = ada(*command, text)
        refused(said, "The text")
    assert ada("idea", "list", "--json").json == []


# Twice, against itself, too much


def test_an_idea_is_not_merged_into_itself_by_any_way(ada: Okr) -> None:
    one, two = ada("idea", "add", "One").id, ada("idea", "add", "Two").id
    refused(ada("idea", "merge", one, one), "into itself")
    ada("idea", "merge", one, two)
    refused(ada("idea", "merge", two, one), "into itself")
    refused(ada("idea", "merge", one, two, one), "into itself")


def test_a_concern_ends_once(ada: Okr) -> None:
    id = ada("concern", "raise", "Too much").id
    ada("concern", "resolve", id, "Two were dropped")
    refused(ada("concern", "accept", id, "So be it"), "has ended")
    assert ada("concern", "show", id, "--json").json["end"] == "Two were dropped"


def test_shares_are_said_once_for_each_team_and_not_over_the_whole(ada: Okr) -> None:
    id = ada("add", "objective", "Grow", "--team", "Sales,Data").id
    refused(ada("teamwork", "shares", id, "Sales=60%", "Data=60%"), "120 %")
    refused(ada("teamwork", "shares", id, "Sales=60%", "Sales=40%"), "a second time", code=2)
    assert len(ada("show", id, "--json").json["teams"]) == 2


def test_a_request_to_oneself_and_a_no_without_a_reason(ada: Okr) -> None:
    ada("add", "objective", "Grow", "--team", "Sales,Data")
    refused(ada("dependency", "ask", "Numbers", "--from", "Sales", "--to", "Sales"), "cannot ask itself")
    id = ada("dependency", "ask", "Numbers", "--from", "Sales", "--to", "Data").id
    for wrong in (("decline", id), ("decline", id, "--reply", " "), ("set", id, "state=declined")):
        refused(ada("dependency", *wrong), "declined with a reason")
    ada("dependency", "decline", id, "--reply", "No time")
    assert ada("dependency", "list", "--json").json[0]["reply"] == "No time"


def test_what_an_objective_serves_is_a_field(ada: Okr) -> None:
    id, theme = ada("add", "objective", "Grow").id, ada("strategy", "add", "theme", "Customers stay").id
    ada("set", id, "serves", "customers")
    assert ada("show", id, "--json").json["serves"] == theme
    assert "Customers stay" in ada("show", id).out
    refused(ada("set", id, "serves", "anything"), "nothing like “anything” in the strategy")
    ada("set", id, "serves", "")
    assert ada("show", id, "--json").json["serves"] is None


def test_directions_make_no_circle(ada: Okr) -> None:
    one, two = (ada("strategy", "add", "theme", text).id for text in ("One", "Two"))
    refused(ada("strategy", "edit", one, "--under", one), "under itself")
    ada("strategy", "edit", one, "--under", two)
    refused(ada("strategy", "edit", two, "--under", one), "under itself")


# Files


def test_a_calendar_is_named_in_json_and_never_written_over_a_workspace(ada: Okr, home: Path, tmp_path: Path) -> None:
    ada("add", "objective", "Grow")
    ada("lesson", "rollout", "--begin")
    file = tmp_path / "steps.ics"
    assert ada("lesson", "rollout", "--ics", file, "--json").json == {"file": str(file)}
    assert file.read_bytes().startswith(b"BEGIN:VCALENDAR")
    workspace = next(home.rglob("*.okrdb"))
    before = workspace.stat().st_size
    refused(ada("lesson", "rollout", "--ics", workspace), "workspace")
    assert workspace.stat().st_size == before
    assert ada("check").code == 0


def test_a_full_disk_leaves_everything_as_it_was(run: Okr, full_disk: Path) -> None:
    space = full_disk / "w.okrdb"
    run("-w", space, "init", "--name", "Acme")
    desk = upkeep.open_desk(space, full_disk.parent / "backups")
    pulse_kit.company(desk, red=6)
    desk.close()
    run("-w", space, "me", "Red 0")
    run("-w", space, "pulse", "new", "August")
    run("-w", space, "pulse", "open", "August")
    filler = full_disk / "filler"
    fill(filler)
    for wrong in (
        ("idea", "add", "x" * 20_000),
        ("pulse", "close", "August"),
        ("idea", "add", "y" * 20_000, "--unnamed"),
    ):
        said = run("-w", space, *wrong)
        assert said.code == 1, said
        assert said.out == ""
        assert "Traceback" not in said.err
    filler.unlink()
    assert run("-w", space, "idea", "list", "--json").json == []
    assert run("-w", space, "pulse", "list", "--json").json[0]["state"] == "open"
    assert "sound" in run("-w", space, "check").out
    assert run("-w", space, "pulse", "close", "August").code == 0


# Pulses


@pytest.fixture
def asked(space: Okr, home: Path) -> Okr:
    """A pulse that is open to two teams of six; whoever works here is in the first."""
    desk = upkeep.open_desk(next(home.rglob("*.okrdb")), home / "backups")
    pulse_kit.company(desk, red=6, blue=6)
    desk.close()
    space("me", "Red 0")
    space("pulse", "new", "August")
    space("pulse", "open", "August")
    return space


def question(okr: Okr) -> str:
    return str(okr("pulse", "show", "August", "--json").json["questions"][0]["code"])


def test_a_question_is_answered_once_with_what_it_asks(asked: Okr) -> None:
    code = question(asked)
    for wrong, words in (
        (("--rate", f"{code}=6"), "from 1 to 5"),
        (("--rate", "nothing=3"), "has no question"),
        (("--comment", "Too little light"), "has no question"),
    ):
        refused(asked("pulse", "answer", "August", *wrong), words)
    twice = asked("pulse", "answer", "August", "--rate", f"{code}=3", "--rate", f"{code}=4")
    assert (twice.code, twice.out) == (2, "")
    assert "twice" in twice.err
    assert asked("pulse", "list", "--json").json[0]["answered"] == 0
    assert asked("pulse", "answer", "August", "--rate", f"{code}=3").code == 0
    refused(asked("pulse", "answer", "August", "--rate", f"{code}=3"), "has been answered on this computer")


def test_a_pulse_is_closed_once_and_a_draft_not_at_all(asked: Okr) -> None:
    asked("pulse", "close", "August")
    refused(asked("pulse", "close", "August"), "has been closed already")
    asked("pulse", "new", "September")
    refused(asked("pulse", "close", "September"), "has not been opened yet")


# Figures


Tell = Callable[..., Said]


@pytest.fixture
def tell(okr: Okr, tmp_path: Path) -> Callable[[Company], Tell]:
    """What `okr` says about a company, once it is saved."""

    def saved(made: Company, *changes: Callable[[Desk], object]) -> Tell:
        desk = desk_at(tmp_path)
        made.save(desk)
        for change in changes:
            change(desk)
        desk.close()
        return lambda *args: okr("-w", desk.space.path, *args)

    return saved


def figures(found: dict[str, Any]) -> set[object]:
    """Every coefficient, p and interval of all relations."""
    names = ("r", "tau", "p", "p_holm", "interval")
    return {
        json.dumps(one[way][name]) for one in found["relations"] for way in ("forward", "backward") for name in names
    }


def test_two_teams_get_words_and_no_figure(tell: Callable[[Company], Tell]) -> None:
    said = tell(linked(2))
    out = said("insight", "relations").out
    assert "Too few teams to compare (2 of at least 6)." in out
    assert "rank correlation" not in out
    assert figures(said("insight", "relations", "--json").json) == {"null"}
    assert "two_teams" in said("insight", "indicators", "2026 Q2", "--json").json["notes"]


def even(*quarters: tuple[int, int], teams: int = 12) -> Company:
    """Teams that are alike in everything."""
    made = Company(teams, quarters=quarters) if quarters else Company(teams)
    for cycle in made.cycles:
        for team in made.teams:
            made.check_in(made.result(made.objective(team, cycle)), cycle.start, 50)
    return made


def test_all_equal_says_that_there_is_nothing_to_compare(tell: Callable[[Company], Tell]) -> None:
    said = tell(even())
    out = said("insight", "relations").out
    assert "All teams have the same value of bottom-up share" in out
    assert "went along" not in out
    assert "nan" not in out.lower()
    assert figures(said("insight", "relations", "--json").json) == {"null"}
    assert "the check-ins do not say who made them" in said("insight", "indicators", "2026 Q2").out


def test_a_missing_cycle_is_not_bridged(tell: Callable[[Company], Tell]) -> None:
    said = tell(even((2025, 2), (2025, 4), (2026, 1), teams=6))
    assert "A cycle is missing between two; they are not compared." in said("insight", "relations").out
    found = said("insight", "relations", "--json").json
    assert len(found["steps"]) == 1
    refused(said("insight", "indicators", "2025 Q3"), "There is no cycle “2025 Q3”")


def test_a_team_that_does_not_answer_and_one_that_changed(tell: Callable[..., Tell]) -> None:
    made = Company(3)
    silent, left, joined = made.teams
    for team in made.teams:
        made.objective(team, made.cycles[4])
    made.pulse(made.cycles[4], {"": 55, silent.id: None, left.id: 60, joined.id: 70})

    def change(desk: Desk) -> None:
        people.save(desk, replace(made.members[left.id][0], teams={joined.id: Decimal(1)}))

    said = tell(made, change)
    out = said("insight", "indicators", "2026 Q2", "--team", "Team 1").out
    assert "– hidden: too few answers  motivation (pulse)" in out
    assert "(5 members, 1 came or left since the cycle began)" in said("insight", "indicators", "2026 Q2").out
    found = said("insight", "indicators", "2026 Q2", "--json").json
    pulse = found["teams"][0]["series"]["pulse_motivation"]
    assert (pulse["value"], pulse["why"]) == (None, "hidden")
    assert {"not_answering", "moved"} <= set(found["notes"])
    trend = said("insight", "trend", "pulse_motivation", "--team", "Team 1", "--json").json
    assert [one["value"] for one in trend["steps"]] == [None]


def test_who_and_what_is_gone_is_said_so(tell: Callable[..., Tell]) -> None:
    """Deleted on another computer meanwhile; here nobody who is in use can be deleted."""
    from okr_desktop.domain.buy_in import Sponsorship
    from okr_desktop.domain.changes import Label
    from okr_desktop.domain.concerns import Concern
    from okr_desktop.domain.ideas import Idea
    from okr_desktop.domain.ids import new_id
    from okr_desktop.domain.strategy import Announcement
    from okr_desktop.domain.work import Dependency

    made, ghost, place = Company(2), new_id(), new_id()
    made.records += [
        Idea(new_id(), "Less talk", origin="participant", author=ghost, about=place),
        Concern(new_id(), "Too much", author=ghost, about=place),
        Sponsorship(new_id(), place, ghost),
        Dependency(new_id(), "Numbers", made.teams[0].id, place),
        Announcement(new_id(), place, "We want"),
    ]
    said = tell(made, lambda desk: desk.save(Label("person.delete")))
    for group in ("idea", "concern"):
        out = said(group, "list").out
        assert "somebody who is gone" in out
        assert "without a name" not in out
    assert "Somebody who is gone stands behind something that is gone" in said("sponsor", "list").out
    assert "a team that is gone" in said("dependency", "list").out
    assert "a cycle that is gone" in said("announce", "--list").out
    for line in ("idea list", "concern list", "sponsor list", "dependency list", "announce --list"):
        assert said(*line.split()).out.count(place) == 0, line
