"""Everything one can filter the plan by, in a small sheet below its button; what is chosen counts at once."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from okr_desktop.domain.filters import HIGHEST, LOWEST, Filter
from okr_desktop.domain.pace import Status
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.chip_edit import ChipEdit
from okr_desktop.qt.pages.plan.filter_data import Offers
from okr_desktop.qt.pages.plan.parts import mute
from okr_desktop.qt.texts_words import status_hint, status_text
from okr_desktop.qt.widgets.marks import MARK, paint_status

_STATUSES = (
    Status.ON_TRACK,
    Status.BEHIND,
    Status.AT_RISK,
    Status.STALE,
    Status.NO_DATA,
    Status.OPEN,
    Status.DONE,
    Status.DRAFT,
    Status.CANCELLED,
)


class FilterPopover(QFrame):
    """``changed(filter)`` with every choice; Escape or a click beside it closes it."""

    changed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._filter = Filter()
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setFixedWidth(theme.POPOVER_WIDTH)
        self.setAccessibleName(self.tr("Filter"))
        self.statuses = {status: QCheckBox(status_text(status.value)) for status in _STATUSES}
        self.owners, self.tags = ChipEdit(), ChipEdit()
        self.low, self.high = QSpinBox(), QSpinBox()
        self.stale = QCheckBox(self.tr("Not checked in lately"))
        self.mine = QCheckBox(self.tr("Only mine"))
        self.clear = QPushButton(self.tr("Clear all"))
        self._build()
        self._connect()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_16)
        column.setSpacing(theme.SPACE_4)
        self._head(column, self.tr("Status"))
        column.addLayout(self._status_grid())
        self._head(column, self.tr("Owner"), self.owners)
        self.owners.picker.setPlaceholderText(self.tr("Type a name"))
        column.addWidget(self.mine)
        column.addWidget(self.owners)
        self._head(column, self.tr("Confidence"), self.low)
        column.addLayout(self._confidence_row())
        self._head(column, self.tr("Check-ins"))
        column.addWidget(self.stale)
        self._head(column, self.tr("Tags"), self.tags)
        self.tags.picker.setPlaceholderText(self.tr("Type a tag"))
        column.addWidget(self.tags)
        column.addSpacing(theme.SPACE_8)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.clear)
        column.addLayout(row)

    def _head(self, column: QVBoxLayout, text: str, buddy: QWidget | None = None) -> None:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setFont(theme.font(theme.CAPTION, strong=True))
        label.setContentsMargins(0, theme.SPACE_8 if column.count() else 0, 0, 0)
        mute(label)
        if buddy is not None:
            label.setBuddy(buddy)
            buddy.setAccessibleName(text)
        column.addWidget(label)

    def _status_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.SPACE_16)
        grid.setVerticalSpacing(theme.SPACE_4)
        rows = (len(_STATUSES) + 1) // 2
        for place, (status, box) in enumerate(self.statuses.items()):
            box.setToolTip(status_hint(status.value))
            grid.addWidget(box, place % rows, place // rows)
        return grid

    def _confidence_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        for box, name in ((self.low, self.tr("At least")), (self.high, self.tr("At most"))):
            box.setRange(LOWEST, HIGHEST)
            box.setAccessibleName(name)
            theme.inset(box)
            box.setFixedWidth(theme.SPIN_WIDTH)
        words = [QLabel(text) for text in (self.tr("from"), self.tr("to"))]
        for label, box in zip(words, (self.low, self.high), strict=True):
            label.setTextFormat(Qt.TextFormat.PlainText)
            row.addWidget(label)
            row.addWidget(box)
        row.addStretch(1)
        return row

    def _connect(self) -> None:
        for box in (*self.statuses.values(), self.stale, self.mine):
            box.toggled.connect(self._on_chosen)
        for edit in (self.owners, self.tags):
            edit.edited.connect(self._on_chosen)
        self.low.valueChanged.connect(self._on_low)
        self.high.valueChanged.connect(self._on_high)
        self.clear.clicked.connect(self._on_clear)

    # What it shows

    def set_offers(self, found: Offers) -> None:
        """People and tags to choose from."""
        self.owners.set_choices(found.owners)
        self.tags.set_choices(found.tags)
        self._names = {one.id: one.text for one in found.owners}
        self.mine.setEnabled(found.knows_me)
        self.mine.setToolTip("" if found.knows_me else self.tr("Say on Home who you are, and this works."))

    def show_filter(self, filter: Filter) -> None:
        """Show what is asked for now."""
        self._filter = filter
        for status, box in self.statuses.items():
            self._quietly(box, status in filter.statuses)
        self._quietly(self.stale, filter.stale is True)
        self._quietly(self.mine, filter.mine)
        low, high = filter.confidence or (LOWEST, HIGHEST)
        for box, value in ((self.low, low), (self.high, high)):
            blocker = QSignalBlocker(box)
            box.setValue(value)
            del blocker
        names = getattr(self, "_names", {})
        if {id for id, _ in self.owners.values()} != filter.owners:
            self.owners.set_values((id, names.get(id, id)) for id in sorted(filter.owners))
        if {id for id, _ in self.tags.values()} != filter.tags:
            self.tags.set_values((tag, tag) for tag in sorted(filter.tags))
        self.clear.setEnabled(filter.without_text() != Filter())
        self.adjustSize()

    def _quietly(self, box: QCheckBox, checked: bool) -> None:
        blocker = QSignalBlocker(box)
        box.setChecked(checked)
        del blocker

    def open_below(self, button: QWidget) -> None:
        """Appear under a button, moved so that the whole sheet is on the screen."""
        for status, box in self.statuses.items():
            box.setIcon(_mark(status.value, self.devicePixelRatioF()))
        self.adjustSize()
        corner = button.mapToGlobal(QPoint(button.width() - self.width(), button.height() + theme.SPACE_4))
        room = button.screen().availableGeometry()
        corner.setX(max(room.left(), min(corner.x(), room.right() - self.width())))
        corner.setY(max(room.top(), min(corner.y(), room.bottom() - self.height())))
        self.move(corner)
        self.show()
        next(iter(self.statuses.values())).setFocus(Qt.FocusReason.PopupFocusReason)

    # What a person chooses

    def _on_low(self, value: int) -> None:
        self.high.setValue(max(value, self.high.value()))
        self._on_chosen()

    def _on_high(self, value: int) -> None:
        self.low.setValue(min(value, self.low.value()))
        self._on_chosen()

    def _on_chosen(self) -> None:
        for edit in (self.owners, self.tags):
            known = [(id, text) for id, text in edit.values() if id is not None]
            if len(known) < len(edit.values()):  # what nobody is called by cannot be filtered by
                edit.set_values(known)
        ends = (self.low.value(), self.high.value())
        found = replace(
            self._filter,
            statuses=frozenset(status for status, box in self.statuses.items() if box.isChecked()),
            owners=frozenset(id for id, _ in self.owners.values() if id is not None),
            tags=frozenset(id for id, _ in self.tags.values() if id is not None),
            confidence=None if ends == (LOWEST, HIGHEST) else ends,
            stale=True if self.stale.isChecked() else None,
            mine=self.mine.isChecked(),
        )
        if found != self._filter:
            self._filter = found
            self.changed.emit(found)

    def _on_clear(self) -> None:
        self.show_filter(Filter(text=self._filter.text))
        self.changed.emit(self._filter)


def _mark(code: str, scale: float) -> QIcon:
    drawn = QPixmap(round(theme.ICON_SMALL * scale), round(theme.ICON_SMALL * scale))
    drawn.setDevicePixelRatio(scale)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    edge = (theme.ICON_SMALL - MARK) / 2
    paint_status(painter, QRectF(edge, edge, MARK, MARK), code)
    painter.end()
    return QIcon(drawn)
