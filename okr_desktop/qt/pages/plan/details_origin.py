"""Where an item came from, in the details: ideas, dots and voters, and whether its ideas still belong to it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from okr_desktop.qt import icons, theme
from okr_desktop.qt.pages.plan.details_beside import link_button
from okr_desktop.qt.pages.plan.details_origin_data import Origin, OriginIdea, OriginSource
from okr_desktop.qt.pages.plan.parts import caption, plain, section

# So many ideas of a group are shown at once; the workshop shows them all.
_MOST = 30


class OriginPart(QWidget):
    """One line, "7 ideas, 12 dots, 9 voters", that opens to groups and ideas; ``opened`` tells that it was turned.

    ``keep_requested`` and ``cut_requested`` carry the id of the item, ``workshop_requested`` that of the workshop.
    """

    opened = Signal(bool)
    workshop_requested = Signal(str)
    keep_requested = Signal(str)
    cut_requested = Signal(str)

    def __init__(self, found: Origin, item: str, is_open: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found, self._item = found, item
        box = QFrame()
        box.setProperty("card", True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.SPACE_12)
        outer.addWidget(section(self.tr("Where it came from")))
        outer.addWidget(box)
        self._column = QVBoxLayout(box)
        self._column.setContentsMargins(theme.SPACE_12, theme.SPACE_8, theme.SPACE_12, theme.SPACE_12)
        self._column.setSpacing(theme.SPACE_4)
        self._turn = QToolButton()
        self._turn.setProperty("quiet", True)
        self._turn.setCheckable(True)
        self._turn.setCursor(Qt.CursorShape.PointingHandCursor)
        self._column.addLayout(self._head())
        self._column.addWidget(caption(found.share))
        if found.replaced:
            self._column.addWidget(self._question())
        self._more = self._inside()
        self._column.addWidget(self._more)
        self._turn.setChecked(is_open)
        self._show_more(is_open)
        self._turn.toggled.connect(self._show_more)
        self._turn.toggled.connect(self.opened)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        line = plain(self._found.headline)
        line.setFont(theme.font(theme.BODY, strong=True))
        row.addWidget(line, 1)
        row.addWidget(self._turn, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _show_more(self, on: bool) -> None:
        self._more.setVisible(on)
        self._turn.setIcon(icons.icon("chevron-up" if on else "chevron-down"))
        name = self.tr("Hide the ideas") if on else self.tr("Show the ideas")
        self._turn.setToolTip(name)
        self._turn.setAccessibleName(f"{name}: {self._found.headline}")

    def _question(self) -> QWidget:
        """Nothing is left of the published words: quietly asked, never demanded."""
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, theme.SPACE_4, 0, theme.SPACE_4)
        column.setSpacing(theme.SPACE_4)
        column.addWidget(plain(self.tr("Its words are all new. Is it still from these ideas?")))
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        keep, cut = QPushButton(self.tr("Still from these")), QPushButton(self.tr("Not any more"))
        keep.setToolTip(self.tr("Keep where it came from, and do not ask again for these words"))
        cut.setToolTip(self.tr("Take the lineage away; undo brings it back"))
        keep.clicked.connect(self._on_keep)
        cut.clicked.connect(self._on_cut)
        for button in (keep, cut):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        return box

    def _inside(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, theme.SPACE_4, 0, 0)
        column.setSpacing(theme.SPACE_4)
        for source in self._found.sources:
            self._source(column, source)
        if self._found.workshop_id:
            column.addWidget(caption(self._found.workshop))
            whole = link_button(self.tr("All ideas of this workshop"))
            whole.clicked.connect(self._on_workshop)
            column.addWidget(whole, 0, Qt.AlignmentFlag.AlignLeading)
        return inside

    def _source(self, column: QVBoxLayout, source: OriginSource) -> None:
        title = plain(source.title)
        title.setFont(theme.font(theme.BODY, strong=True))
        title.setContentsMargins(0, theme.SPACE_4, 0, 0)
        column.addWidget(title)
        if source.note:
            column.addWidget(caption(source.note))
        for idea in source.ideas[:_MOST]:
            column.addWidget(self._idea(idea))
        if len(source.ideas) > _MOST:
            column.addWidget(caption(self.tr("… and %n more", "", len(source.ideas) - _MOST)))

    def _idea(self, idea: OriginIdea) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        indent = theme.SPACE_24 if idea.merged else theme.SPACE_12
        column.setContentsMargins(indent, 0, 0, theme.SPACE_4)
        column.setSpacing(0)
        column.addWidget(plain(idea.text, muted=idea.merged))
        note = self.tr("merged · {note}").format(note=idea.note) if idea.merged else idea.note
        column.addWidget(caption(note))
        return row

    def _on_keep(self) -> None:
        self.keep_requested.emit(self._item)

    def _on_cut(self) -> None:
        self.cut_requested.emit(self._item)

    def _on_workshop(self) -> None:
        self.workshop_requested.emit(self._found.workshop_id)
