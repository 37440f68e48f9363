"""Reactions to something: the ones that were given, with their number, and a menu with all."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from okr_desktop.domain.feedback import REACTIONS
from okr_desktop.qt import icons, theme
from okr_desktop.qt.pages.feedback.deeds import Deed, Verb
from okr_desktop.qt.pages.plan.details_talk_data import Mark
from okr_desktop.qt.texts_words import reaction_text


class ReactionRow(QWidget):
    """``wished(Deed)`` gives a reaction, or takes it back."""

    wished = Signal(object)

    def __init__(self, about: str, marks: Iterable[Mark], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about = about
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_4)
        for mark in marks:
            row.addWidget(self._chip(mark))
        button = QToolButton()
        button.setIcon(icons.icon("heart"))
        button.setProperty("quiet", True)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolTip(self.tr("React"))
        button.setAccessibleName(self.tr("React"))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        menu = QMenu(button)
        add_reactions(menu, about)
        menu.triggered.connect(self._on_menu)
        button.setMenu(menu)
        row.addWidget(button)

    def _chip(self, mark: Mark) -> QToolButton:
        chip = QToolButton()
        chip.setText(mark_text(mark))
        chip.setFont(theme.font(theme.CAPTION, strong=mark.mine))
        chip.setCheckable(True)
        chip.setChecked(mark.mine)
        chip.setProperty("kind", mark.kind)
        chip.setToolTip(", ".join(mark.names))
        chip.setAccessibleDescription(", ".join(mark.names))
        chip.setCursor(Qt.CursorShape.PointingHandCursor)
        chip.clicked.connect(self._on_chip)
        return chip

    def _on_chip(self) -> None:
        self.wished.emit(Deed(Verb.REACT, self._about, str(self.sender().property("kind"))))

    def _on_menu(self, action: QAction) -> None:
        deed = action.data()
        if isinstance(deed, Deed):
            self.wished.emit(deed)


def mark_text(mark: Mark) -> str:
    """The reaction with its number: "Thanks 3"."""
    return f"{reaction_text(mark.kind)} {mark.count}"


def add_reactions(menu: QMenu, about: str) -> None:
    """An entry for each reaction to something; its data is what choosing it does."""
    for kind in REACTIONS:
        action = menu.addAction(reaction_text(kind))
        action.setData(Deed(Verb.REACT, about, kind))
