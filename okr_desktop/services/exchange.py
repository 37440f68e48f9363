"""Import of foreign files: a preview of what would happen, and the one action that does it."""

from __future__ import annotations

from collections.abc import Callable

from okr_desktop.domain.changes import Label
from okr_desktop.domain.collecting import paused
from okr_desktop.exchange.drafts.draft import Draft
from okr_desktop.services.desk import Desk
from okr_desktop.services.exporting.back_gone import remove
from okr_desktop.services.exporting.back_plan import AS_IT_IS, BookChoices, BookImporter
from okr_desktop.services.import_plan import ImportFacts, ImportPlan, ImportRow
from okr_desktop.services.import_records import RecordImporter
from okr_desktop.services.importing.importer import Importer
from okr_desktop.services.importing.mappings import for_parcel, forget, remember, remembered
from okr_desktop.services.outcome import Outcome

__all__ = [
    "BookChoices",
    "ImportFacts",
    "ImportPlan",
    "ImportRow",
    "apply",
    "for_parcel",
    "forget",
    "preview",
    "remember",
    "remembered",
]


def preview(
    desk: Desk,
    draft: Draft,
    cycle: str = "",
    progress: Callable[[float], None] | None = None,
    choices: BookChoices = AS_IT_IS,
) -> ImportPlan:
    """What importing a draft would create, change and leave; ``cycle`` overrides the file's own.

    Records of a file of our own say themselves where they belong. Raises Refused when the cycle cannot be made out, or
    when everything in the file belongs to closed ones. ``choices`` are about our own workbook.
    """
    if draft.book is not None:
        return BookImporter(desk, draft, choices, progress).plan()
    if draft.records:
        return RecordImporter(desk, draft, progress).plan()
    with paused():
        return Importer(desk, draft, cycle, progress).plan()


def apply(
    desk: Desk,
    draft: Draft,
    cycle: str = "",
    progress: Callable[[float], None] | None = None,
    choices: BookChoices = AS_IT_IS,
) -> Outcome[ImportPlan]:
    """Import a draft as one action; a second import of the same file changes nothing."""
    with paused():
        plan = preview(desk, draft, cycle, progress, choices)
        with desk.action(Label("import", {"name": plan.name})) as unit:
            for record in plan.records:
                unit.save(record)
            if plan.removed:
                remove(desk, unit, plan.removed)
        return desk.done(unit, plan)
