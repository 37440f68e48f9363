"""A text that both have written in: what stood there before, mine and theirs side by side, and what comes of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QTextLayout
from PySide6.QtWidgets import (
    QAbstractButton,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from okr_desktop.qt import theme
from okr_desktop.qt.models.records import upright
from okr_desktop.qt.pages.conflicts.wrapped import height_of, laid_out, wrapped
from okr_desktop.qt.pages.plan.parts import caption
from okr_desktop.qt.widgets.marks import MARK, paint_status
from okr_desktop.services.three_way import BASE, BOTH, CLASH, MINE, SAME, THEIRS, Piece, merged, undecided

_GAP = "⟨…⟩"
_LINES = 5
# More pieces than this are not laid out one by one: then the text is written below.
MOST = 120


class PieceCell(QAbstractButton):
    """One version of one piece; the chosen one is ticked and tinted. ``picked(piece, version)``."""

    picked = Signal(int, str)

    def __init__(self, piece: int, version: str, text: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._piece, self._version = piece, version
        shown = upright(text.strip("\n"))
        # Of lines there may be nothing but their end, and that is a change as well.
        self._quiet = not shown.strip()
        self.setText(shown if not self._quiet else self.tr("new line") if "\n" in text else self.tr("nothing"))
        self.setAccessibleName(f"{name}: {self.text()}")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.picked.emit(self._piece, self._version)

    def _room(self, width: int) -> QRect:
        return QRect(theme.SPACE_8, theme.SPACE_4 + 1, width - 3 * theme.SPACE_8 - MARK, self.height())

    def _lines(self, width: int) -> QTextLayout:
        return laid_out(self.text(), self.font(), self._room(width).width(), self.layoutDirection())

    def heightForWidth(self, width: int) -> int:
        used = height_of(self._lines(max(width, 3 * theme.SPACE_8 + MARK + 40)))
        return max(used + 2 * theme.SPACE_4 + 2, theme.TARGET)

    def sizeHint(self) -> QSize:
        return QSize(120, self.heightForWidth(max(self.width(), 120)))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, theme.TARGET)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().adjusted(1, 1, -1, -1)
        painter.setPen(QPen(look.accent if self.isChecked() else look.line, 1))
        hovered = self.underMouse() and self.isEnabled()
        painter.setBrush(look.selection if self.isChecked() else look.hover if hovered else look.surface)
        painter.drawRoundedRect(box, theme.RADIUS_CONTROL, theme.RADIUS_CONTROL)
        painter.setPen(look.text if self.isEnabled() and not self._quiet else look.muted)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        room = self._room(self.width())
        if rtl:
            room.moveLeft(self.width() - room.right())
        self._lines(self.width()).draw(painter, QPointF(room.topLeft()))
        if self.isChecked():
            left = theme.SPACE_8 if rtl else self.width() - theme.SPACE_8 - MARK
            paint_status(painter, QRect(left, theme.SPACE_8, MARK, MARK).toRectF(), "done")
        if self.hasFocus():
            painter.setPen(QPen(look.focus, theme.FOCUS_WIDTH))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, theme.RADIUS_CONTROL, theme.RADIUS_CONTROL)


def text_field(text: str) -> QPlainTextEdit:
    """A field of several lines that the tab key leaves."""
    field = QPlainTextEdit(text)
    field.setTabChangesFocus(True)
    field.setFixedHeight(_LINES * field.fontMetrics().lineSpacing() + theme.SPACE_16)
    return field


class TextMerge(QWidget):
    """``decided(text)`` with the text that was put together or written."""

    decided = Signal(str)

    def __init__(self, pieces: Sequence[Piece], mine: str, theirs: str, *, own: bool = True) -> None:
        super().__init__()
        self._both = self.tr("Both, mine first") if own else self.tr("Both, one after the other")
        self._pieces, self._choices = list(pieces), dict[int, str]()
        self._cells: dict[tuple[int, str], PieceCell] = {}
        self._by_hand = self._filling = False
        self.result = text_field("")
        self.result.setAccessibleName(self.tr("The text that holds"))
        self.use = QPushButton(self.tr("&Use this text"))
        self.use.setProperty("primary", True)
        self.back = QPushButton(self.tr("Back to the pieces"))
        self.back.setProperty("link", True)
        self.left = caption("")
        self._arrange((self.tr("Before"), mine, theirs))
        self.result.textChanged.connect(self._on_typed)
        self.use.clicked.connect(self._on_use)
        self.back.clicked.connect(self._on_back)
        self._fill()

    def _arrange(self, heads: tuple[str, str, str]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_8)
        grid = QGridLayout()
        grid.setSpacing(theme.SPACE_4)
        for place, head in enumerate(heads):
            grid.addWidget(caption(head), 0, place)
            grid.setColumnStretch(place, 1)
        if len(self._pieces) <= MOST:
            for number, piece in enumerate(self._pieces):
                self._add_piece(grid, number, piece, heads)
        column.addLayout(grid)
        column.addWidget(caption(self.tr("The text that holds")))
        column.addWidget(self.result)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_12)
        row.addWidget(self.use)
        row.addWidget(self.back)
        row.addWidget(self.left, 1)
        column.addLayout(row)

    def _add_piece(self, grid: QGridLayout, number: int, piece: Piece, heads: tuple[str, str, str]) -> None:
        row = grid.rowCount()
        if piece.kind == SAME:
            if piece.base.strip():
                grid.addWidget(wrapped(piece.base.strip("\n"), muted=True), row, 0, 1, 3)
            return
        versions = ((BASE, piece.base), (MINE, piece.mine), (THEIRS, piece.theirs))
        for place, (version, text) in enumerate(versions):
            cell = PieceCell(number, version, text, heads[place])
            cell.picked.connect(self.choose)
            self._cells[number, version] = cell
            grid.addWidget(cell, row, place)
        if piece.kind == CLASH and piece.mine.strip() and piece.theirs.strip():
            cell = PieceCell(number, BOTH, self._both, "")
            cell.picked.connect(self.choose)
            self._cells[number, BOTH] = cell
            grid.addWidget(cell, row + 1, 1, 1, 2)

    def choose(self, piece: int, version: str) -> None:
        """Take one version of a piece."""
        self._choices[piece] = version
        self._fill()

    def choose_all(self, version: str) -> None:
        """Take one side everywhere."""
        self._choices = {number: version for number, piece in enumerate(self._pieces) if piece.kind != SAME}
        self._fill()

    def _fill(self) -> None:
        open_pieces = undecided(self._pieces, self._choices)
        for (number, version), cell in self._cells.items():
            kind = self._pieces[number].kind
            # What both have changed alike is in either.
            chosen = self._choices.get(number, MINE if kind == BOTH else kind)
            cell.setChecked(version == chosen)
            cell.setEnabled(not self._by_hand)
        if not self._by_hand:
            self._filling = True
            self.result.setPlainText(self._text(open_pieces))
            self._filling = False
        waiting = bool(open_pieces) and not self._by_hand
        self.use.setEnabled(not waiting)
        self.left.setText(self.tr("%n place(s) to choose above", "", len(open_pieces)) if waiting else "")
        self.back.setVisible(self._by_hand and bool(self._cells))

    def _text(self, open_pieces: list[int]) -> str:
        pieces = [_gap(one) if number in open_pieces else one for number, one in enumerate(self._pieces)]
        return merged(pieces, self._choices)

    def picks(self) -> dict[int, str]:
        """What was chosen, by piece."""
        return dict(self._choices)

    def resume(self, picks: Mapping[int, str], draft: str | None) -> None:
        """Go on from what was chosen and written before."""
        self._choices = dict(picks)
        self._fill()
        if draft is not None:
            self.result.setPlainText(draft)

    def draft(self) -> str | None:
        """What was written by hand; None while it comes from the pieces."""
        return self.result.toPlainText() if self._by_hand else None

    def _on_typed(self) -> None:
        if not self._filling and not self._by_hand:
            self._by_hand = True
            self._fill()

    def _on_back(self) -> None:
        self._by_hand = False
        self._fill()

    def _on_use(self) -> None:
        self.decided.emit(self.result.toPlainText())


def _gap(piece: Piece) -> Piece:
    """What stands for a piece that nobody has decided: on lines of its own where both versions are."""
    texts = [text for text in (piece.mine, piece.theirs) if text]
    first = "\n" if all(text.startswith("\n") for text in texts) else ""
    last = "\n" if all(text.endswith("\n") for text in texts) else ""
    text = f"{first}{_GAP}{last}"
    return Piece(SAME, text, text, text)
