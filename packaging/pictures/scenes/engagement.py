"""Engagement: strategy and who backs it, ideas, concerns, feedback, teams, the pulse, insight, practice, learning."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from okr_desktop.domain.errors import NotFound
from okr_desktop.services.desk import Desk
from pictures.scenes.registry import scene

if TYPE_CHECKING:
    from pictures.kit import Stage

_IDEA = "Let a mechanic listen to care's phone"
_CONCERN = "The next day is only possible if nobody is ill"


@scene("strategy")
def strategy(stage: Stage) -> Any:
    return stage.page("strategy")


@scene("buy_in")
def buy_in(stage: Stage) -> Any:
    from okr_desktop.qt.pages.strategy.page import BUY_IN

    return _tab(stage, "strategy", BUY_IN)


@scene("announcement")
def announcement(stage: Stage) -> Any:
    from okr_desktop.qt.pages.strategy.page import ANNOUNCEMENT

    return _tab(stage, "strategy", ANNOUNCEMENT)


@scene("ideas")
def ideas(stage: Stage) -> Any:
    return _inbox(stage, "ideas", _IDEA)


@scene("you_said")
def you_said(stage: Stage) -> Any:
    return _second(stage, "ideas")


@scene("concerns")
def concerns(stage: Stage) -> Any:
    return _inbox(stage, "concerns", _CONCERN)


@scene("concern_patterns")
def concern_patterns(stage: Stage) -> Any:
    return _second(stage, "concerns")


@scene("feedback")
def feedback(stage: Stage) -> Any:
    return stage.page("feedback")


@scene("teamwork")
def teamwork(stage: Stage) -> Any:
    """What one team asks of another, one request past its day."""
    page = stage.go("teamwork")
    late = next(one for one in page.matrix.cells() if one.late)
    page.show_cell(late.row, late.column)
    return stage.window


@scene("pulse")
def pulse(stage: Stage) -> Any:
    """What a closed pulse says; what was told before it was answered stands above."""
    page = stage.go("pulse")
    bar = page.area.verticalScrollBar()
    bar.setValue(page.results.y())
    return stage.window


@scene("pulse_open")
def pulse_open(stage: Stage) -> Any:
    return stage.page("pulse")


@scene("insight")
def insight(stage: Stage) -> Any:
    return stage.page("insight")


@scene("insight_beside")
def insight_beside(stage: Stage) -> Any:
    stage.go("insight").show_beside()
    stage.settle()
    return stage.window


@scene("practice")
def practice(stage: Stage) -> Any:
    return stage.page("practice")


@scene("learn")
def learn(stage: Stage) -> Any:
    return stage.page("learn")


@scene("learn_checklist")
def learn_checklist(stage: Stage) -> Any:
    return _part(stage, "CHECKLIST")


@scene("learn_rollout")
def learn_rollout(stage: Stage) -> Any:
    return _part(stage, "ROLLOUT")


@scene("learn_playbook")
def learn_playbook(stage: Stage) -> Any:
    return _part(stage, "PLAYBOOK")


@scene("collecting")
def collecting(stage: Stage) -> Any:
    """A laptop that goes round: one person after the other, without a name."""
    from okr_desktop.qt.dialogs.collecting.kiosk import KioskDialog

    page = stage.go("ideas")
    return stage.dialog_of(lambda: _opened(KioskDialog(stage.window.session, "idea", page, prompter=page.prompter)))


def _opened(dialog: Any) -> Any:
    dialog.resize(1024, 700)
    dialog.open()
    return dialog


def _tab(stage: Stage, door: str, tab: int) -> Any:
    stage.go(door).show_tab(tab)
    stage.settle()
    return stage.window


def _inbox(stage: Stage, door: str, words: str) -> Any:
    """An inbox with the idea or concern that begins with some words."""
    stage.go(door).go_to(stage.ask(_id_of, words))
    stage.settle()
    return stage.window


def _id_of(desk: Desk, words: str) -> str:
    said = (*desk.plan.ideas.values(), *desk.plan.concerns.values())
    found = next((one.id for one in said if one.text.startswith(words)), None)
    if found is None:
        raise NotFound("item.unknown", id=words)
    return found


def _second(stage: Stage, door: str) -> Any:
    """The second view of an inbox: what became of it, what keeps coming back."""
    stage.go(door).show_view(1)
    stage.settle()
    return stage.window


def _part(stage: Stage, name: str) -> Any:
    from okr_desktop.qt.pages.learn import page

    stage.go("learn").show_part(getattr(page, name))
    stage.settle()
    return stage.window
