"""The plan: its five views, filters, and the details of one item."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QPointF

from pictures import paper, workspaces
from pictures.scenes.registry import scene

if TYPE_CHECKING:
    from pictures.kit import Stage

KEY_RESULT = "Median waiting time for parts"
OBJECTIVE = "A broken bike is back on the road the next day"
_MARGIN, _ABOVE_CHART = 24, 200


@scene("window")
def window(stage: Stage) -> Any:
    return stage.select(KEY_RESULT)


@scene("large")
def large(stage: Stage) -> Any:
    stage.open(workspaces.large_workspace(stage.folder))
    return stage.window


@scene("empty")
def empty(stage: Stage) -> Any:
    stage.open(workspaces.empty_workspace(stage.folder))
    return stage.window


@scene("table")
def table(stage: Stage) -> Any:
    _without_details(stage)
    return stage.view("table", KEY_RESULT)


@scene("board")
def board(stage: Stage) -> Any:
    _without_details(stage)
    return stage.view("board", KEY_RESULT)


@scene("timeline")
def timeline(stage: Stage) -> Any:
    return stage.view("timeline", OBJECTIVE)


@scene("map")
def alignment(stage: Stage) -> Any:
    _without_details(stage)
    stage.view("map", OBJECTIVE)
    canvas = stage.window.plan.views.widget().canvas
    canvas.set_zoom(0.7)
    whole, seen = canvas.scene.rect, canvas.viewport().height() / canvas.zoom
    canvas.center_on(QPointF(whole.center().x(), whole.top() + seen / 2 - _MARGIN))
    return stage.window


@scene("filters")
def filters(stage: Stage) -> Any:
    from okr_desktop.domain.pace import Status

    stage.select(KEY_RESULT)
    popover = stage.popup_of(stage.window.plan.filters.open_popover)
    popover.statuses[Status.AT_RISK].setChecked(True)
    popover.statuses[Status.STALE].setChecked(True)
    stage.settle()
    return paper.laid_over(stage.window, popover)


@scene("details")
def details(stage: Stage) -> Any:
    """The lower part of the pane: initiatives, the chart, check-ins."""
    from okr_desktop.qt.charts.boxes import KeyResultChartBox

    stage.select("Repairs finished within 24 hours")
    stage.window.plan.splitter.setSizes([600, 540])
    stage.settle()
    pane = stage.window.plan.details
    for chart in pane.findChildren(KeyResultChartBox):
        pane.verticalScrollBar().setValue(chart.mapTo(pane.widget(), QPoint()).y() - _ABOVE_CHART)
    return stage.window


def _without_details(stage: Stage) -> None:
    stage.window.named["view.details"].trigger()
