"""The middle of the console: the panel of the stage, made when it is first needed."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from okr_desktop.domain.workshop.model import ConsoleView
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.qt import theme
from okr_desktop.qt.pages.workshop.parts.pieces import label
from okr_desktop.qt.pages.workshop.words import stage_text
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.workshop.conductor import Conductor

SMALLEST = 420
_PLACE = "okr_desktop.qt.pages.workshop.stages"


class Missing(QWidget):
    """Stands in for a panel that is not there."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: QLabel = label(
            self.tr("“{stage}” has no panel of its own. Work it out in the room, then go on.").format(
                stage=stage_text(stage)
            ),
            muted=True,
        )
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_24, theme.SPACE_24, theme.SPACE_24, theme.SPACE_24)
        column.addWidget(self._words)

    def show_view(self, view: ConsoleView) -> None:
        """Nothing changes here."""


def panel_name(stage: Stage) -> str:
    """The name of the class: draft_kr is DraftKrPanel."""
    return "".join(part.capitalize() for part in stage.value.split("_")) + "Panel"


def panel_class(stage: Stage) -> Any:
    """The class of a stage's panel, None when there is none."""
    place = f"{_PLACE}.{stage.value}"
    if find_spec(place) is None:
        return None
    module = import_module(place)
    return getattr(module, panel_name(stage), None) or getattr(module, f"{stage.value.capitalize()}Panel", None)


class Settled:
    """Goes on, whatever the answer was."""

    def __init__(self, then: Callable[[], None]) -> None:
        self._then = then

    def __call__(self, _value: object) -> None:
        self._then()


class StagesHost(QStackedWidget):
    """Shows one panel at a time; ``wanted(name)`` of a panel goes on."""

    wanted = Signal(str)
    show_requested = Signal(str)
    list_requested = Signal()
    resized = Signal()

    def __init__(
        self, conductor: Conductor, session: Session, prompter: Prompter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._given = (conductor, session, prompter)
        self._panels: dict[Stage, Any] = {}
        self._stage: Stage | None = None

    def minimumSizeHint(self) -> QSize:
        """As small as the smallest window asks for: panels scroll where they do not fit."""
        return QSize(SMALLEST, SMALLEST // 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def show_view(self, view: ConsoleView) -> bool:
        """Show the panel of the view's stage; True when that is another one than before."""
        stage = view.live.run.stage
        changed = stage is not self._stage
        panel = self.panel(stage)
        if changed:
            self.leave()
            self._stage = stage
            self.setCurrentWidget(panel)
        panel.show_view(view)
        return changed

    def leave(self) -> None:
        """The panel that is shown is left."""
        if self._stage is not None:
            left = getattr(self._panels[self._stage], "leave", None)
            if left is not None:
                left()

    def panel(self, stage: Stage) -> Any:
        """The panel of a stage."""
        if stage not in self._panels:
            made = self._make(stage)
            self._panels[stage] = made
            self.addWidget(made)
            for name in ("wanted", "list_requested", "show_requested"):
                if hasattr(made, name):
                    getattr(made, name).connect(getattr(self, name))
        return self._panels[stage]

    def _make(self, stage: Stage) -> Any:
        made = panel_class(stage)
        return made(*self._given, self) if made is not None else Missing(stage, self)

    def shown(self) -> Any:
        """The panel that is shown, None before the first."""
        return self._panels.get(self._stage) if self._stage is not None else None

    def press(self, name: str) -> bool:
        """Give a key to the panel; False when it means nothing there."""
        do_key = getattr(self.shown(), "do_key", None)
        return bool(do_key(name)) if do_key is not None else False

    def flush(self, then: Callable[[], None]) -> None:
        """Let the panel keep what was typed in the last moment, then go on."""
        flush, commit = getattr(self.shown(), "flush", None), getattr(self.shown(), "commit", None)
        if flush is not None:
            flush(then)
        elif commit is not None:
            commit()
            conductor = self._given[0]
            # Stands behind what was just handed over: when it is answered, all of that is stored and shown.
            conductor.call(conductor.hall.blank, conductor.view.blank, then=Settled(then))
        else:
            then()

    def has_keys(self) -> bool:
        """Whether the panel takes keys from the console; else it may have its own."""
        return hasattr(self.shown(), "do_key")
