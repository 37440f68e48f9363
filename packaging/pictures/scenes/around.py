"""Around the plan: people, teams and cycles, reports, the history."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pictures import story
from pictures.scenes.registry import scene

if TYPE_CHECKING:
    from pictures.kit import Stage

#: The step of the page of reports on which decisions and highlights are typed.
_COMMENTS = 3


@scene("people")
def people(stage: Stage) -> Any:
    return _people(stage, "person")


@scene("teams")
def teams(stage: Stage) -> Any:
    return _people(stage, "team")


@scene("cycles")
def cycles(stage: Stage) -> Any:
    return _people(stage, "cycle")


@scene("person")
def person(stage: Stage) -> Any:
    return _edit_first(stage, "person")


@scene("team")
def team(stage: Stage) -> Any:
    return _edit_first(stage, "team")


@scene("cycle")
def cycle(stage: Stage) -> Any:
    return _edit_first(stage, "cycle")


@scene("reports")
def reports(stage: Stage) -> Any:
    return stage.page("reports")


@scene("reports_comments")
def reports_comments(stage: Stage) -> Any:
    stage.go("reports").steps.open_step(_COMMENTS)
    return stage.window


@scene("history", before=story.a_week)
def history(stage: Stage) -> Any:
    return stage.page("history")


@scene("what_changed", before=story.a_week)
def what_changed(stage: Stage) -> Any:
    from okr_desktop.qt.pages.history.page import CHANGES

    stage.go("history").open_tab(CHANGES)
    return stage.window


def _people(stage: Stage, kind: str) -> Any:
    """The people page with one of its tables."""
    stage.go("people").show_kind(kind)
    return stage.window


def _edit_first(stage: Stage, kind: str) -> Any:
    """The dialog for the first row of one of the tables of the people page."""
    page = stage.go("people")
    page.show_kind(kind)
    stage.settle()
    key = page.tables[kind].records.records()[0].key
    return stage.dialog_of(lambda: page.edit(key))
