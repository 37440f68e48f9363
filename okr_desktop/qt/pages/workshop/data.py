"""What the workshop page shows, read on the worker: the list, the words of an agenda, the choices of the plan."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from okr_desktop.domain.workshop.agenda import Agenda
from okr_desktop.qt.pages.workshop.words import stage_text
from okr_desktop.qt.texts_counts import counted
from okr_desktop.qt.texts_numbers import date_text

if TYPE_CHECKING:
    from okr_desktop.domain.workshop.model import Setup
    from okr_desktop.services.desk import Desk
    from okr_desktop.services.workshop.content import Method, Offer, Script
    from okr_desktop.services.workshop.files import WorkshopFile


@dataclass(frozen=True, slots=True)
class Row:
    """One workshop of the list, every text ready; ``problem`` is the code of why it cannot be opened.

    ``record`` is its id in the plan; without ``path`` it was held elsewhere, and only the plan knows of it.
    """

    path: Path | None
    question: str
    day: str
    stage: str
    result: str
    interrupted: bool
    done: bool
    problem: str = ""
    record: str = ""

    @property
    def key(self) -> str:
        """What finds it again in the list."""
        return str(self.path) if self.path is not None else f"plan/{self.record}"


@dataclass(frozen=True, slots=True)
class StartView:
    """What stands on the start of the page; ``resume`` is the workshop that was interrupted."""

    rows: list[Row]
    resume: Row | None = None


@dataclass(frozen=True, slots=True)
class Choices:
    """What a workshop can be bound to in the plan, as (id, name): cycles, teams, objectives above; and the agendas."""

    cycles: list[tuple[str, str]]
    teams: list[tuple[str, str]]
    objectives: list[tuple[str, str]]
    me: str
    bundled: tuple[Offer, ...]
    own: tuple[Offer, ...]
    languages: tuple[str, ...]


def space_of(desk: Desk) -> Path:
    """The workspace file."""
    return Path(desk.space.path)


def start(desk: Desk, busy: Path | None = None) -> StartView:
    """The workshops beside the workspace."""
    from okr_desktop.services.workshop import files

    found = files.found(space_of(desk), busy)
    rows = [_row(desk, one) for one in found]
    resume = next((row for row, one in zip(rows, found, strict=True) if one.interrupted and not one.rehearsal), None)
    return StartView([*rows, *_of_the_plan(desk, {row.record for row in rows})], resume)


def _of_the_plan(desk: Desk, known: set[str]) -> list[Row]:
    """Workshops that the plan tells of and that have no file here: held on another computer, or removed."""
    from okr_desktop.domain.workshop.stages import Stage
    from okr_desktop.services.workshop import past

    return [
        Row(
            None,
            one.question,
            date_text(one.held, desk.today) if one.held else "",
            stage_text(Stage.ARCHIVED),
            _told(one.objectives),
            False,
            True,
            "",
            one.id,
        )
        for one in past.workshops(desk.plan)
        if one.id not in known
    ]


def _told(objectives: int) -> str:

    return counted.objectives_in_plan(objectives) if objectives else ""


def resumable(desk: Desk) -> Row | None:
    """The workshop that was interrupted, for the start of the program."""
    from okr_desktop.services.workshop import files

    found = files.resumable(space_of(desk))
    return None if found is None else _row(desk, found)


def _row(desk: Desk, one: WorkshopFile) -> Row:
    from okr_desktop.domain.workshop.stages import Stage

    day = date_text(one.held, desk.today) if one.held else ""
    stage = "" if one.problem else stage_text(one.stage)
    return Row(
        one.path,
        one.question or one.path.stem,
        day,
        stage,
        _result(one),
        one.interrupted,
        one.stage is Stage.ARCHIVED,
        one.problem,
        one.record,
    )


def _result(one: WorkshopFile) -> str:
    if one.problem:
        return ""
    if one.published:
        return counted.records_in_plan(one.published)
    if one.objectives:
        return counted.drafted(one.objectives)
    return counted.ideas(one.ideas) if one.ideas else ""


def forget(desk: Desk, record: str) -> Any:
    """Delete what the plan knows of a workshop; undoable. Gives the outcome."""
    from okr_desktop.services.workshop import past

    return past.delete(desk, record)


def remove(desk: Desk, path: Path) -> None:
    """Delete a workshop."""
    from okr_desktop.services.workshop import files

    files.remove(path)


def create(desk: Desk, setup: Setup) -> Any:
    """A new workshop beside the workspace; gives its Hall."""
    from okr_desktop.services.workshop import files
    from okr_desktop.services.workshop.hall import Hall

    return Hall.create(files.new_path(space_of(desk), setup.question, setup.held or desk.today), setup)


def close(_desk: Desk, hall: Any) -> None:
    """Close a workshop: phones are told, the file is closed."""
    hall.close()


def resume(desk: Desk, path: Path) -> Any:
    """A workshop that is there; gives its Hall."""
    from okr_desktop.services.workshop.hall import Hall

    return Hall.open(path)


def fresh_setup(desk: Desk, language: str) -> Setup:
    """What a new workshop starts with: today, the cycle that comes next, who one is."""
    from okr_desktop.domain.workshop.model import Setup

    person = desk.plan.people.get(desk.me or "")
    cycle = _next_cycle(desk)
    return Setup(
        held=desk.today,
        facilitator=person.name if person else "",
        cycle=cycle,
        language=language if language in _languages() else "en",
    )


def look_back_setup(desk: Desk, language: str, what: str) -> Setup:
    """What a workshop that looks back starts with: ``what`` is its agenda and, after a stroke, the cycle and team."""
    from okr_desktop.services.workshop import content

    agenda, _, rest = what.partition("/")
    cycle, _, team = rest.partition("/")
    setup = fresh_setup(desk, language)
    collect = next(one for one in content.agenda(agenda).blocks if one.stage == "collect")
    return replace(
        setup,
        question=content.block(collect.id, setup.language)[1].prompt,
        agenda=content.agenda(agenda),
        cycle=cycle if cycle in desk.plan.cycles else setup.cycle,
        team=team if team in desk.plan.teams else None,
    )


def _languages() -> tuple[str, ...]:
    from okr_desktop.services.workshop import content

    return content.languages()


def _next_cycle(desk: Desk) -> str | None:
    """The cycle that begins next, of several the shortest; else the one that runs."""
    living = [one for one in desk.plan.cycles.values() if not one.archived and one.end >= desk.today]
    coming = min((one for one in living if one.start > desk.today), key=_begin, default=None)
    running = desk.plan.current_cycle() if living else None
    chosen = coming or running
    return chosen.id if chosen else None


def _begin(cycle: Any) -> Any:
    return cycle.start, cycle.end


def choices(desk: Desk, language: str) -> Choices:
    """What can be chosen while a workshop is prepared."""
    from okr_desktop.services.workshop import content

    plan = desk.plan
    cycles = sorted((one for one in plan.cycles.values() if not one.archived), key=_begin, reverse=True)
    person = plan.people.get(desk.me or "")
    objectives = sorted(((one.id, one.title) for one in plan.objectives.values() if not one.archived), key=_by_name)
    return Choices(
        [(one.id, one.name) for one in cycles],
        sorted(((one.id, one.name) for one in plan.teams.values() if not one.archived), key=_by_name),
        objectives,
        person.name if person else "",
        content.agendas(language),
        content.own_agendas().offers,
        content.languages(),
    )


def _by_name(pair: tuple[str, str]) -> str:
    return pair[1].casefold()


def script(desk: Desk, agenda: Agenda, language: str) -> Script:
    """What is said and done in each block of an agenda."""
    from okr_desktop.services.workshop import content

    return content.words_for(agenda, language)


@dataclass(frozen=True, slots=True)
class AgendaView:
    """An agenda with its words, and the methods that can be added."""

    agenda: Agenda | None
    script: Script | None
    methods: tuple[Method, ...]


def agenda_view(_desk: Desk, agenda: Agenda | None, language: str) -> AgendaView:
    """What stands in the table of steps."""
    from okr_desktop.services.workshop import content

    found = content.words_for(agenda, language) if agenda is not None else None
    return AgendaView(agenda, found, content.methods(language))


def remove_agenda(desk: Desk, id: str, language: str) -> Choices:
    """Delete an own agenda; gives what can be chosen now. Raises NotFound ``agenda.unknown`` and FileProblem."""
    from okr_desktop.services.workshop import content

    content.remove_own(id)
    return choices(desk, language)


def save_agenda(desk: Desk, agenda: Agenda, name: str, language: str) -> tuple[Agenda, Choices]:
    """Keep an agenda as an own one under a name; gives it with what can be chosen now."""
    from dataclasses import replace

    from okr_desktop.services.workshop import content

    template = content.template_of(agenda, language)
    template = replace(template, words=replace(template.words, name=name))
    content.save_own(template)
    return template.agenda, choices(desk, language)
