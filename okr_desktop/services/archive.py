"""Taking out again what was put away, whatever it is."""

from __future__ import annotations

from dataclasses import replace

from okr_desktop.domain.changes import Label
from okr_desktop.domain.errors import NotFound
from okr_desktop.services import planning
from okr_desktop.services.desk import Desk
from okr_desktop.services.outcome import Outcome
from okr_desktop.services.tracing import title_of


def take_out(desk: Desk, id: str) -> Outcome[str]:
    """Take an archived record out again; raises NotFound ``id.unknown``, and Refused in a closed cycle."""
    if id in desk.plan.objectives or id in desk.plan.key_results:
        outcome = planning.archive(desk, id, False)
        return Outcome(id, outcome.changes, outcome.label)
    record = desk.plan.get(id)
    if record is None or not hasattr(record, "archived"):
        raise NotFound("id.unknown", id=id)
    with desk.action(Label("archive.take_out", {"title": title_of(record)})) as unit:
        unit.save(replace(record, archived=False))
    return desk.done(unit, id)
