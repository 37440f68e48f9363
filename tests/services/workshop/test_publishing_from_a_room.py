"""From phones to the plan: what a real room wrote and voted is in the workspace, and nothing that is of a phone."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.workshop import acts, drafting
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.services import cycles
from okr_desktop.services.desk import Desk
from okr_desktop.services.workshop.lineage import came_from
from okr_desktop.services.workshop.publishing import default_choices, publish
from tests.services.workshop.kit import voted


def everything(folder: Path, name: str) -> bytes:
    """All bytes of a workspace on the disk, its log included."""
    return b"".join(path.read_bytes() for path in sorted(folder.glob(f"{name}*")))


def test_nothing_of_a_phone_reaches_the_plan(tmp_path: Path, desk: Desk) -> None:
    cycle = cycles.save(desk, Cycle(new_id(), "2026 Q3", date(2026, 7, 1), date(2026, 9, 30))).value
    hall, found = voted(tmp_path)
    try:
        items = [item.id for item in hall.view().live.voting.items] if hall.view().live.voting else []
        for phone in found:
            assert phone.send("dots", item=items[0], count=2)[0] == 200
            assert phone.send("dots", item=items[1], count=1)[0] == 200
        hall.go(Stage.SHORTLIST).result()
        hall.act(drafting.pick, items[0]).result()
        hall.act(acts.withhold, items[2]).result()
        hall.act(drafting.new_draft, "Nobody waits for us", {items[0]: Decimal(1)}).result()
        live = hall.view().live
        done = publish(desk, live, default_choices(desk.plan, live)).value
        hall.published(done).result()
        again = hall.view().live
        assert not publish(desk, again, default_choices(desk.plan, again)).changes
        mine = [came_from(desk.plan, id) for id in done.objectives.values()]
        [one] = [origin for origin in mine if origin is not None]
        assert (one.ideas, one.dots, one.voters, one.exact) == (1, 12, 6, True)
        assert one.share.value == 1
        assert len(desk.plan.ideas) == 11
        assert {objective.cycle for objective in desk.plan.objectives.values()} == {cycle}
        desk.space.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        written = everything(desk.space.path.parent, desk.space.path.name)
        hidden = live.board.notes[items[2]].text
        for secret in (*live.board.notes, *(phone.key for phone in found), *(phone.token for phone in found)):
            assert secret.encode() not in written
        for id in live.board.notes:
            assert bytes.fromhex(id) not in written
        for word in (hidden, hall.secret, *(phone.label for phone in found)):
            assert word.encode() not in written
        assert b"Nobody waits for us" in written
    finally:
        hall.close()
