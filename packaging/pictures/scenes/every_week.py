"""What one sees every week: home, the palette, the check-in round and dialog, KPIs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pictures.scenes.plan import KEY_RESULT
from pictures.scenes.registry import scene
from pictures.story import ME

if TYPE_CHECKING:
    from pictures.kit import Stage


@scene("home")
def home(stage: Stage) -> Any:
    return stage.page("home")


@scene("palette")
def palette(stage: Stage) -> Any:
    stage.select(KEY_RESULT)
    stage.window.finder.open_it()
    stage.settle()
    stage.type_into(stage.window.finder.popup.field, "time")
    stage.settle()
    return stage.window


@scene("round")
def a_round(stage: Stage) -> Any:
    from okr_desktop.qt.pages.round.data import MINE, Whose

    page = stage.go("round")
    page.start_for(Whose(MINE, stage.id_of(ME)))
    stage.settle()
    page.form.confidence.set_value(6)
    page.form.note.setPlainText("The messages about repairs are named more often now.")
    stage.type_into(page.form.value.line, "71")
    stage.settle()
    return stage.window


@scene("round_start")
def round_start(stage: Stage) -> Any:
    return stage.page("round")


@scene("round_vote")
def round_vote(stage: Stage) -> Any:
    from okr_desktop.qt.pages.round.data import TEAM, Whose

    page = stage.go("round")
    page.start.choose(Whose(TEAM, stage.id_of("Workshop")))
    page.start.hidden_vote.setChecked(True)
    page.begin()
    stage.settle()
    for number in (3, 4, 4, 6, 8):
        page.vote.vote(number)
    page.vote.reveal()
    stage.settle()
    return stage.window


@scene("check_in")
def check_in(stage: Stage) -> Any:
    dialog = stage.dialog("item.check_in", KEY_RESULT)
    stage.type_into(dialog.ui.value, "5")
    dialog.ui.confidence.set_value(6)
    dialog.ui.note.setPlainText("The second supplier delivers on Fridays as well.")
    stage.until(dialog.ui.result_change.isVisible)
    return dialog


@scene("check_in_refused")
def check_in_refused(stage: Stage) -> Any:
    dialog = stage.dialog("item.check_in", KEY_RESULT)
    stage.type_into(dialog.ui.value, "soon")
    dialog.save()
    return dialog


@scene("kpis")
def kpis(stage: Stage) -> Any:
    return stage.page("kpis")
