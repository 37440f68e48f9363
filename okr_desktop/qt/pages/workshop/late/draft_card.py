"""One objective in the making: title, why, the ideas it comes from with their weights, what the coach asks."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from okr_desktop.domain.text import TITLE_LIMIT
from okr_desktop.domain.workshop.model import Draft, Live
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.number_edit import NumberEdit
from okr_desktop.qt.pages.workshop.late.base import Keeper
from okr_desktop.qt.pages.workshop.late.fields import kept_area, kept_title
from okr_desktop.qt.pages.workshop.late.hints import LiveHints
from okr_desktop.qt.pages.workshop.late.shortlist import dragged, source_text
from okr_desktop.qt.pages.workshop.late.words import foreign
from okr_desktop.qt.pages.workshop.parts.pieces import empty_out, hint, icon_button, label, line_label
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts import percent_text

_BAR = 3


class DraftCard(QFrame):
    """``changed(id, fields)`` to store, ``sources_changed(id, sources)``, ``dropped(id, ids)`` for dragged sources,
    ``chosen(id)`` when the keyboard comes in, ``asked(id)`` when the title was typed, ``left_out(id)``.
    """

    changed = Signal(str, object)
    sources_changed = Signal(str, object)
    linked = Signal(str, object)
    chosen = Signal(str)
    asked = Signal(str)
    left_out = Signal(str)
    left = Signal(str, str, str)

    def __init__(self, id: str, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.id = id
        self._sources: Mapping[str, Decimal] = {}
        self._marked = False
        self.setProperty("card", True)
        self.setAcceptDrops(True)
        self.title, self.title_keeper = kept_title(
            self.tr("Objective"), self.tr("What should be different at the end?"), TITLE_LIMIT
        )
        self.why, self.why_keeper = kept_area(self.tr("Why"), self.tr("Why it matters, and why now"))
        self.hints = LiveHints(session)
        self.sources = _Sources()
        self.no_source = QCheckBox(self.tr("No source: nobody's idea, and the figures say so"))
        self.out = icon_button("x", self.tr("Leave this objective out"), self._on_out)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_12, theme.SPACE_12)
        column.setSpacing(theme.SPACE_8)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.out, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        for part in (self.hints, self.why, self.sources, self.no_source):
            column.addWidget(part)

    def _connect(self) -> None:
        self.title_keeper.saved.connect(self._on_title)
        self.title_keeper.typed.connect(self._on_typed)
        self.why_keeper.saved.connect(self._on_why)
        self.no_source.toggled.connect(self._on_no_source)
        self.sources.edited.connect(self._on_sources)
        self.hints.left.connect(self._on_left)
        for part in (self.title, self.why, self.no_source):
            part.installEventFilter(self)

    # What is shown

    def show_draft(self, live: Live, draft: Draft) -> None:
        """Show the objective as it is stored; what is being typed stays."""
        self._sources = draft.sources
        self.title_keeper.show_text(draft.title)
        self.why_keeper.show_text(draft.why)
        self.sources.show_sources(live, draft)
        self.no_source.blockSignals(True)
        self.no_source.setChecked(draft.no_source)
        self.no_source.blockSignals(False)
        self.no_source.setVisible(not draft.sources)
        self.setAccessibleName(draft.title)

    def mark(self, on: bool) -> None:
        """Show that this is the one that ticks on the left belong to."""
        if on != self._marked:
            self._marked = on
            self.update()

    def keepers(self) -> tuple[Keeper, ...]:
        """The texts of the card."""
        return self.title_keeper, self.why_keeper

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._marked:
            inset = theme.RADIUS_CARD
            bar = QRectF(1, inset, _BAR, self.height() - 2 * inset)
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                bar.moveRight(self.width() - 1)
            QPainter(self).fillRect(bar, theme.current().accent)

    # What is done

    def _on_title(self, text: str) -> None:
        self.changed.emit(self.id, {"title": text})

    def _on_why(self, text: str) -> None:
        self.changed.emit(self.id, {"why": text})

    def _on_typed(self) -> None:
        self.asked.emit(self.id)

    def _on_no_source(self, on: bool) -> None:
        self.changed.emit(self.id, {"no_source": on})

    def _on_sources(self, sources: object) -> None:
        self.sources_changed.emit(self.id, sources)

    def _on_left(self, rule: str, reason: str) -> None:
        self.left.emit(self.id, rule, reason)

    def _on_out(self) -> None:
        self.left_out.emit(self.id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.chosen.emit(self.id)
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.chosen.emit(self.id)
        super().mousePressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dragged(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        ids = dragged(event.mimeData())
        if ids:
            event.acceptProposedAction()
            self.linked.emit(self.id, ids)


class _Sources(QWidget):
    """The ideas an objective comes from; each counts the same until somebody says otherwise."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: object = None
        self._sources: dict[str, Decimal] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.SPACE_8)
        self._grid.setVerticalSpacing(theme.SPACE_4)
        self._grid.setColumnStretch(0, 1)

    def show_sources(self, live: Live, draft: Draft) -> None:
        """Show what an objective comes from."""
        lines = [(id, source_text(live, id), weight) for id, weight in draft.sources.items()]
        if lines == self._shown:
            return
        self._shown, self._sources = lines, dict(draft.sources)
        empty_out(self._grid)
        if not lines:
            self._grid.addWidget(hint(self.tr("Tick ideas on the left, or drag them here.")), 0, 0, 1, 4)
            return
        total = sum(self._sources.values())
        self._grid.addWidget(line_label(self.tr("Comes from"), theme.CAPTION, muted=True), 0, 0)
        self._grid.addWidget(line_label(self.tr("Weight"), theme.CAPTION, muted=True), 0, 2)
        for row, (id, text, weight) in enumerate(lines, 1):
            self._add(row, id, text or self.tr("an idea that is gone"), weight, total)

    def _add(self, row: int, id: str, text: str, weight: Decimal, total: Decimal | int) -> None:
        field = NumberEdit()
        field.set_value(weight)
        field.setFixedWidth(theme.NARROW_FIELD)
        field.setProperty("record", id)
        field.setAccessibleName(self.tr("Weight of “{text}”").format(text=text))
        field.setToolTip(self.tr("What this idea counts for; all the same unless you change it"))
        field.editingFinished.connect(self._on_weight)
        close = icon_button("x", self.tr("Not from this idea"), self._on_remove)
        close.setProperty("record", id)
        share = percent_text(weight / total) if total else ""
        self._grid.addWidget(label(foreign(text)), row, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(line_label(share, muted=True), row, 1, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(field, row, 2, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(close, row, 3, Qt.AlignmentFlag.AlignVCenter)

    def _on_weight(self) -> None:
        field = self.sender()
        if not isinstance(field, NumberEdit):
            return
        id = str(field.property("record"))
        weight = field.read("weight")[0]
        if weight is None or weight <= 0:
            field.set_value(self._sources.get(id, Decimal(1)))
        elif weight != self._sources.get(id):
            self.edited.emit({**self._sources, id: weight})

    def _on_remove(self) -> None:
        button = self.sender()
        if button is not None:
            id = str(button.property("record"))
            self.edited.emit({key: weight for key, weight in self._sources.items() if key != id})
