"""Makes the workspace file of the current schema that later versions must still open (run once for each schema).

python -m tests.data.stores.make_store [PATH]
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from okr_desktop.domain.changes import Label
from okr_desktop.domain.concerns import Concern
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.ideas import Idea
from okr_desktop.domain.ids import new_id, unsigned_id
from okr_desktop.domain.kpis import Kpi
from okr_desktop.domain.okrs import Ambition, CheckIn, KeyResult, Kind, Metric, Milestone, Objective, Phase
from okr_desktop.domain.people import Person, Team
from okr_desktop.domain.review import CycleNote, NoteKind
from okr_desktop.domain.strategy import Direction
from okr_desktop.domain.work import Dependency, Initiative
from okr_desktop.domain.workshop.model import Spread
from okr_desktop.services import (
    check_ins,
    closing,
    coach,
    cycles,
    history,
    kpis,
    mail,
    people,
    planning,
    retrospectives,
    same_person,
    sharing,
    talk,
    upkeep,
    work,
)
from okr_desktop.services.desk import Desk
from okr_desktop.services.workshop import publishing
from okr_desktop.store.migrate import SCHEMA
from okr_desktop.store.unsigned import monday
from tests.domain.workshop.lives import D1, live
from tests.engagement_records import one_of_each

TODAY = date(2026, 8, 15)
# One grey dot.
LOGO = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="


def make(path: Path) -> None:
    desk = upkeep.create_desk(path, path.parent / "unused", "Acme", lambda: TODAY)
    team = people.save(desk, Team(new_id(), "North")).value
    ana = people.save(desk, Person(new_id(), "Ana", "ana@example.org", teams={team: Decimal("0.5")})).value
    cycle = cycles.save(desk, Cycle(new_id(), "2026 Q3", date(2026, 7, 1), date(2026, 9, 30))).value
    top = Objective(new_id(), "Delight customers", cycle=cycle, owner=ana, teams={team: Decimal(1)}, tags=("p1",))
    planning.add(desk, top)
    rise = KeyResult(new_id(), "NPS", top.id, Metric(start=Decimal(10), target=Decimal("42.5")), tags=("survey",))
    fall = KeyResult(new_id(), "Churn", top.id, Metric(Kind.DECREASE, "%", Decimal(8), Decimal(2)), due=TODAY)
    done = KeyResult(new_id(), "Launched", top.id, Metric(Kind.YES_NO))
    for result in (rise, fall, done):
        planning.add(desk, result)
    below = Objective(new_id(), "Win the North", parent=rise.id, cycle=cycle, ambition=Ambition.ASPIRATIONAL)
    planning.add(desk, below)
    planning.add(desk, Objective(new_id(), "Größe 🎯 שלום", description="two\nlines", archived=True))
    check_ins.add(desk, CheckIn(new_id(), rise.id, date(2026, 7, 20), Decimal("11.5"), 7, "a start", ana))
    check_ins.add(desk, CheckIn(new_id(), rise.id, date(2026, 8, 10), Decimal(20), 5))
    check_ins.add(desk, CheckIn(new_id(), fall.id, date(2026, 8, 10), Decimal(9)))
    planning.edit(desk, replace(desk.objective(top.id), description="because"))
    planning.move(desk, done.id, top.id, 0)
    planning.delete(desk, planning.add(desk, Objective(new_id(), "A mistake")).value)
    planning.archive(desk, below.id)
    history.undo(desk)
    add_beside(desk, top.id, rise.id, cycle, team)
    add_workshop(desk, top.id, cycle)
    add_engagement(desk, top.id, cycle, ana, team)
    make_shared(desk)
    desk.close()


def add_beside(desk: Desk, objective: str, result: str, cycle: str, team: str) -> None:
    """One record of every kind that stands beside the tree, and metrics of every kind."""
    kpi = kpis.save(desk, Kpi(new_id(), "Uptime", "%", low=Decimal(99), team=team)).value
    kpis.read(desk, CheckIn(new_id(), "", TODAY, Decimal("99.5"), kpi=kpi))
    steps = (Milestone("a", "Draft"), Milestone("b", "Launch", Decimal(3), TODAY))
    site = KeyResult(new_id(), "Site", objective, Metric(Kind.MILESTONES, milestones=steps))
    levels = Metric(Kind.LEVELS, levels=("some", "most", "all"))
    phases = Metric(start=Decimal(0), target=Decimal(9), phases=(Phase(TODAY, Decimal(3)),))
    for new in (
        site,
        KeyResult(new_id(), "Trust", objective, levels),
        KeyResult(new_id(), "Shops", objective, phases, feed=kpi),
    ):
        planning.add(desk, new)
    check_ins.add(desk, CheckIn(new_id(), site.id, TODAY, Decimal(3), reached=("b",), next="on", blocker="rain"))
    other = people.save(desk, Team(new_id(), "South", cadence_days=14)).value
    work.save_initiative(desk, Initiative(new_id(), "Call them", result, due=TODAY))
    work.save_dependency(desk, Dependency(new_id(), "The data", team, other, objective, TODAY))
    talk.comment(desk, objective, "Well done")
    talk.override(desk, objective, "at_risk", "we know more")
    coach.dismiss(desk, "O_ORPHAN", objective, "our own idea")
    hire = CycleNote(new_id(), cycle, cycle, NoteKind.DECISION, "Hire two", advice="Now", because="They are free")
    closing.save_note(desk, hire)
    more = CycleNote(new_id(), cycle, cycle, NoteKind.NEXT, "Shops", choice="change", owner=desk.me, due=TODAY)
    closing.save_note(desk, more)
    brand = replace(desk.plan.workspace, accent="#7A1F5C", confidential="For the board only", logo=LOGO)
    people.save_settings(desk, brand)
    retrospective = retrospectives.start(desk, cycle).value
    retrospectives.add_card(desk, retrospective, "start", "Talk more")
    retrospectives.add_action(desk, "Talk on Mondays", retrospective)


def add_workshop(desk: Desk, parent: str, cycle: str) -> None:
    """Everything that a workshop leaves behind."""
    room = live()
    publishing.publish(desk, room, publishing.PublishChoices(cycle, {D1: parent}, frozenset(room.board.drafts)))
    roti = Spread(1, 5, 11, (0, 0, 1, 3, 1), Decimal("4"), 0, texts=("More breaks",))
    publishing.update_closing(desk, replace(room, results=replace(room.results, roti=roti)))


def add_engagement(desk: Desk, objective: str, cycle: str, person: str, team: str) -> None:
    """One record of each kind of engagement, and what nobody's name hangs on."""
    records = one_of_each(objective, cycle, person, team)
    desk.save(Label("import", {"name": "engagement"}), *records)
    direction = next(one for one in records if isinstance(one, Direction))
    planning.edit(desk, replace(desk.objective(objective), serves=direction.id, proposer=person))
    idea = Idea(unsigned_id(), "A quiet idea", origin="participant", cycle=cycle, day=monday(TODAY), about=objective)
    desk.unsigned(Label("idea.give_unsigned"), idea, Concern(unsigned_id(), "A quiet worry", day=monday(TODAY)))


def make_shared(desk: Desk) -> None:
    """What two people did at the same time: a question about a title, a deleted one that stands, the same person."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        mail.send_copy(desk, folder / "Team.okr")
        sharing.join(folder / "Team.okr", folder / "ben.okrdb", folder / "backups")
        ben = upkeep.open_desk(folder / "ben.okrdb", folder / "backups", lambda: TODAY)
        title = next(item for item in desk.plan.objectives.values() if item.title == "Win the North")
        planning.edit(desk, replace(title, title="Win the North first"))
        planning.edit(ben, replace(ben.objective(title.id), title="Win the whole North"))
        gone = next(item for item in desk.plan.key_results.values() if item.title == "Launched")
        check_ins.add(ben, CheckIn(new_id(), gone.id, TODAY, Decimal(1)))
        planning.delete(desk, gone.id)
        ana = people.find_person(ben.plan, "Ana")
        twin = people.save(ben, Person(new_id(), "Ana B.", "ana@example.org")).value
        if ana is not None:
            same_person.same(ben, ana.id, twin)
        mail.receive(desk, mail.send_copy(ben, folder / "back.okr").path)
        ben.close()


if __name__ == "__main__":
    make(Path(sys.argv[1]) if sys.argv[1:] else Path(__file__).with_name(f"schema-{SCHEMA}.okrdb"))
