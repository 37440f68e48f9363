"""What the parts of the cycle page share: reading for one cycle, following changes, small building blocks."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from html import escape
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from okr_desktop.domain.errors import OkrError
from okr_desktop.qt import theme
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.services.outcome import Outcome

_LONG_WORD = re.compile(r"\S{30}(?=\S)")


class Part(QWidget):
    """One tab of the page. A subclass names its loader (a function of the desk and a cycle) and shows what it gave.

    ``failed(error)`` is for the window's status line; ``check_in_requested(id)`` and ``show_requested(id)`` go on.
    """

    failed = Signal(object)
    check_in_requested = Signal(str)
    show_requested = Signal(str)

    def __init__(self, session: Session, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self.prompter = session, prompter
        self.cycle = ""
        self.stale = True

    def loader(self) -> Callable[..., Any]:
        """The function that reads what is shown, on the worker."""
        raise NotImplementedError

    def asked(self) -> tuple[Any, ...]:
        """What the loader gets besides desk and cycle."""
        return ()

    def show_view(self, view: Any) -> None:
        """Show what was read."""
        raise NotImplementedError

    def set_cycle(self, cycle: str) -> None:
        """Show another cycle."""
        if cycle != self.cycle:
            self.cycle = cycle
            self.cycle_changed()
        self.mark_stale()

    def cycle_changed(self) -> None:
        """Another cycle is shown from now on."""

    def mark_stale(self) -> None:
        """Read anew: now when it is seen, else when it is shown."""
        self.stale = True
        if self.isVisible():
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.stale:
            self.refresh()

    def refresh(self) -> None:
        """Read everything anew."""
        if self.session.is_open and self.cycle:
            self.stale = False
            wanted = (self.cycle, *self.asked())
            self.session.read(self.loader(), *wanted, then=self._on_read, failed=self._on_unread, owner=self)

    def _on_read(self, view: Any) -> None:
        if getattr(view, "cycle", self.cycle) == self.cycle:
            self.show_view(view)

    def _on_unread(self, error: BaseException) -> None:
        # A cycle that was deleted meanwhile: the page chooses another one.
        if not isinstance(error, OkrError) or not error.code.endswith(".unknown"):
            self.failed.emit(error)

    def run(self, action: Callable[..., Outcome[Any]], *args: Any, then: Callable[[Any], None] | None = None) -> None:
        """Do one action on the worker."""
        self.session.run(action, *args, origin=self, then=then, failed=self._on_refused)

    def _on_refused(self, error: BaseException) -> None:
        self.failed.emit(error)


class Words(QLabel):
    """A label that never makes the window wider: a text on one line ends in dots where there is no room for it."""

    def minimumSizeHint(self) -> QSize:
        wanted = super().minimumSizeHint()
        most = theme.RAIL_WIDE if self.wordWrap() else theme.POPOVER_WIDTH
        return QSize(min(wanted.width(), most), wanted.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.contentsRect()
        if self.wordWrap() or not self.text() or super().sizeHint().width() <= self.width():
            super().paintEvent(event)
            return
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading) | int(
            Qt.TextFlag.TextShowMnemonic if self.buddy() is not None else 0
        )
        self.style().drawItemText(
            QPainter(self), room, flags, self.palette(), self.isEnabled(), shown, self.foregroundRole()
        )


def label(text: str = "", size: int = theme.BODY, *, strong: bool = False, muted: bool = False) -> QLabel:
    """A plain text that wraps, also within a word that is longer than any line."""
    made = Words(_LONG_WORD.sub("\\g<0>\u200b", text))
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setFont(theme.font(size, strong=strong))
    made.setProperty("muted", muted)
    return made


def line_label(text: str = "", size: int = theme.BODY, *, strong: bool = False, muted: bool = False) -> QLabel:
    """A plain text on one line."""
    made = label(text, size, strong=strong, muted=muted)
    made.setWordWrap(False)
    return made


def primary(text: str) -> QPushButton:
    """The one button of a part that stands out."""
    made = QPushButton(text)
    made.setProperty("primary", True)
    return made


def link(text: str) -> QPushButton:
    """A button that looks like a link."""
    made = QPushButton(text)
    made.setProperty("link", True)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return made


def card() -> tuple[QFrame, QVBoxLayout]:
    """A white box with round corners, and its column."""
    frame = QFrame()
    frame.setProperty("card", True)
    column = QVBoxLayout(frame)
    column.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_16)
    column.setSpacing(theme.SPACE_8)
    return frame, column


def scrolled(inside: QWidget) -> QScrollArea:
    """A part that may be higher than the window."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    inside.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)
    return area


def tip_text(lines: Sequence[str]) -> str:
    """Other people's text as a tool tip: what looks like markup stands there as it is."""
    return "<qt>" + "<br>".join(escape(line) for line in lines) + "</qt>" if lines else ""


def empty_out(layout: QLayout, keep: int = 0) -> None:
    """Throw away what stands in a layout, but the first few."""
    while layout.count() > keep:
        item = layout.takeAt(layout.count() - 1)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
