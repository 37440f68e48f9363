"""The cycle from preparation to the look back, and the coach."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from okr_desktop.domain.review import NoteKind
from pictures import story
from pictures.scenes.registry import scene

if TYPE_CHECKING:
    from pictures.kit import Stage


@scene("cycle_overview")
def overview(stage: Stage) -> Any:
    return _tab(stage, "OVERVIEW")


@scene("cycle_prepare")
def prepare(stage: Stage) -> Any:
    return _tab(stage, "PREPARE")


@scene("cycle_closing", before=story.in_review)
def closing(stage: Stage) -> Any:
    _tab(stage, "CLOSING")
    part = stage.window.doors.page("cycle").closing
    part.open_step(stage.id_of("Mechanics certified to train"))
    stage.settle()
    stage.type_into(part.form.score, "0.3" if stage.language == "en" else "0,3")
    part.form.comment.setPlainText("One of four has passed; the second course is planned for December.")
    part.form.notes[NoteKind.LEARNED].setPlainText("Courses in the bike season find no time.")
    part.form.notes[NoteKind.NEXT].setPlainText("Two mechanics from each workshop in February.")
    part.form.keep()
    return stage.window


@scene("cycle_compare")
def compare(stage: Stage) -> Any:
    return _tab(stage, "COMPARE")


@scene("retrospective", before=story.looked_back)
def retrospective(stage: Stage) -> Any:
    return _tab(stage, "RETRO")


@scene("coach")
def coach(stage: Stage) -> Any:
    table = stage.go("coach").table
    table.go_to(next(one.key for one in table.records.records() if not one.heading))
    return stage.window


def _tab(stage: Stage, name: str) -> Any:
    from okr_desktop.qt.pages.cycle import page

    stage.go("cycle").show_tab(getattr(page, name))
    stage.settle()
    return stage.window
