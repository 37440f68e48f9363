"""One pulse that is open or a draft: who has answered, what is promised, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from okr_desktop.qt import icons, theme
from okr_desktop.qt.dialogs.collecting.button import CollectButton
from okr_desktop.qt.pages.cycle.part import label, line_label, link, primary
from okr_desktop.qt.pages.pulse.bars import ShareBar, beside, point
from okr_desktop.qt.pages.pulse.data import CardView
from okr_desktop.qt.pages.workshop.parts.pieces import column_of, row_of


class PulseCard(QFrame):
    """``asked(what, id)``: what is one of answer, close, open, edit, delete, or a way to collect."""

    asked = Signal(str, str)

    def __init__(self, view: CardView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.setAccessibleName(f"{view.title}, {view.state_text}, {view.participation}")
        self._view = view
        self.buttons: dict[str, QPushButton] = {}
        self.promises = column_of(*(point(text, muted=True) for text in view.promises), space=theme.SPACE_4)
        column = column_of(*self._parts(), space=theme.SPACE_8)
        layout = column.layout()
        assert layout is not None
        layout.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_16)
        self.setLayout(layout)

    @property
    def id(self) -> str:
        """The pulse that is shown."""
        return self._view.id

    def _parts(self) -> list[QWidget]:
        view = self._view
        title = label(view.title, theme.EMPHASIS, strong=True)
        parts: list[QWidget] = [beside(title, line_label(view.state_text, muted=True)), label(view.participation)]
        if view.state == "open":
            parts += [ShareBar(view.share, view.participation), label(view.when, muted=True)]
        if view.groups:
            names = ", ".join(view.groups)
            parts.append(label(self.tr("Answers are told for: {groups}").format(groups=names), muted=True))
        parts += [*(label(text, muted=True) for text in view.plainly), self._fold(), self.promises]
        if view.answered:
            parts.append(label(self.tr("You have answered on this computer. Thank you.")))
        return [*parts, self._actions()]

    def _fold(self) -> QWidget:
        self.fold = link(self.tr("What people are told before they answer"))
        self.fold.clicked.connect(self._on_fold)
        self._show_promises(False)
        return row_of(self.fold, None)

    def _show_promises(self, on: bool) -> None:
        self.promises.setHidden(not on)
        self.fold.setIcon(icons.icon("chevron-up" if on else "chevron-down", QPalette.ColorRole.Link))

    def _actions(self) -> QWidget:
        if self._view.state == "open":
            found = [] if self._view.answered or self._view.over else [("answer", "", self.tr("Answer"))]
            found += [("close", "check", self.tr("Close and count…")), ("delete", "trash", self.tr("Delete"))]
        else:
            found = [("open", "", self.tr("Open for answers…")), ("edit", "pencil", self.tr("Edit…"))]
            found += [("delete", "trash", self.tr("Delete"))]
        buttons: list[QWidget] = [self._button(*one) for one in found]
        if self._view.state == "open" and not self._view.over:
            self.collect = CollectButton()
            self.collect.chosen.connect(self._on_collect)
            buttons.insert(len(buttons) - 2, self.collect)
        return row_of(*buttons, None)

    def _button(self, what: str, icon: str, text: str) -> QPushButton:
        made = QPushButton(text) if icon else primary(text)
        if icon:
            made.setIcon(icons.icon(icon))
        made.setProperty("what", what)
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        made.clicked.connect(self._on_button)
        self.buttons[what] = made
        return made

    def _on_collect(self, way: str) -> None:
        self.asked.emit(way, self._view.id)

    def _on_fold(self) -> None:
        self._show_promises(self.promises.isHidden())

    def _on_button(self) -> None:
        self.asked.emit(str(self.sender().property("what")), self._view.id)
