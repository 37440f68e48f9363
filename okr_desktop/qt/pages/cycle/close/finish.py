"""The last steps of closing: the summary, the close itself, and reopening by name."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from okr_desktop.domain.errors import Severity
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine
from okr_desktop.qt.pages.cycle.close.data import SummaryView
from okr_desktop.qt.pages.cycle.part import empty_out, label, line_label, primary

_TONES = ("at_risk", "behind", "on_track", "track")
_BAR = 20


class BandsBar(QWidget):
    """How many are low, in the middle, high, or without data: pieces of one bar, each with its number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bands = (0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_bands(self, bands: tuple[int, int, int, int]) -> None:
        """Show these counts."""
        self._bands = bands
        words = self.tr("{low} low, {middle} in the middle, {high} high, {none} without data")
        text = words.format(low=bands[0], middle=bands[1], high=bands[2], none=bands[3])
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.POPOVER_WIDTH, _BAR + theme.SPACE_4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(theme.CAPTION, strong=True, tabular=True))
        total = sum(self._bands)
        left, gap = 0.0, 2.0
        shown = [(count, tone) for count, tone in zip(self._bands, _TONES, strict=True) if count]
        room = self.width() - gap * max(len(shown) - 1, 0)
        for count, tone in shown:
            width = room * count / total
            box = QRectF(left, 0, width, _BAR)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(getattr(look, tone))
            painter.drawRoundedRect(box, 3, 3)
            painter.setPen(look.text if tone == "track" else look.surface)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(count))
            left += width + gap


class SummaryPane(QWidget):
    """Figures, bands and causes; ``suggest_requested()`` scores the rest by progress."""

    suggest_requested = Signal()
    next_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = line_label("", theme.SECTION, strong=True)
        self.bands = BandsBar()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.SPACE_24)
        self._grid.setVerticalSpacing(theme.SPACE_8)
        self.suggest = QPushButton()
        self.suggest.clicked.connect(self.suggest_requested)
        self.go_on = primary(self.tr("On to carrying over"))
        self.go_on.clicked.connect(self.next_requested)
        buttons = QHBoxLayout()
        buttons.addWidget(self.suggest)
        buttons.addStretch()
        buttons.addWidget(self.go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_12)
        column.setSpacing(theme.SPACE_12)
        column.addWidget(self._title)
        column.addWidget(
            label(
                self.tr(
                    "How the objectives are spread, by score or else by progress; the colours are the bands of the "
                    "settings."
                ),
                muted=True,
            )
        )
        column.addWidget(self.bands)
        column.addLayout(self._grid)
        column.addStretch()
        column.addLayout(buttons)

    def show_view(self, view: SummaryView) -> None:
        """Show what the cycle came to."""
        self._title.setText(self.tr("What {cycle} came to").format(cycle=view.name))
        self.bands.set_bands(view.bands)
        empty_out(self._grid)
        for row, (name, figure) in enumerate(view.lines):
            value = line_label(figure, theme.EMPHASIS, strong=True)
            self._grid.addWidget(line_label(name, muted=True), row, 0)
            self._grid.addWidget(value, row, 1)
        self._grid.setColumnStretch(2, 1)
        self.suggest.setText(self.tr("Score the other %n as suggested", "", view.suggestable))
        self.suggest.setVisible(view.suggestable > 0 and not view.closed)


class ClosePane(QWidget):
    """Close an open cycle (``close_requested()``), or open a closed one by its name (``reopen_requested``)."""

    close_requested = Signal()
    reopen_requested = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = line_label("", theme.SECTION, strong=True)
        self._said = label(muted=True)
        self.hints = ProblemLine()
        self.close_button = primary(self.tr("Close the cycle"))
        self.close_button.clicked.connect(self.close_requested)
        self.name, self.reason = QLineEdit(), QLineEdit()
        self.reopen_button = QPushButton(self.tr("Reopen"))
        self.problem = ProblemLine()
        self._form = QWidget()
        self._wanted = ""
        self._arrange()
        self.name.textChanged.connect(self._on_typed)
        self.name.returnPressed.connect(self._on_reopen)
        self.reason.returnPressed.connect(self._on_reopen)
        self.reopen_button.clicked.connect(self._on_reopen)

    def _arrange(self) -> None:
        fields = QVBoxLayout(self._form)
        fields.setContentsMargins(0, theme.SPACE_8, 0, 0)
        fields.setSpacing(theme.SPACE_8)
        self._name_head = line_label("", strong=True)
        self._name_head.setBuddy(self.name)
        reason_head = line_label(self.tr("&Why is it reopened? The history keeps the answer."), strong=True)
        reason_head.setBuddy(self.reason)
        for widget in (self._name_head, self.name, reason_head, self.reason, self.problem):
            fields.addWidget(widget)
        fields.addWidget(self.reopen_button, 0, Qt.AlignmentFlag.AlignLeading)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_12)
        column.setSpacing(theme.SPACE_12)
        for widget in (self._title, self._said, self.hints, self._form):
            column.addWidget(widget)
        column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch()

    def show_view(self, view: SummaryView) -> None:
        """Show what closing, or reopening, means for this cycle."""
        self._form.setVisible(view.closed)
        self.close_button.setVisible(not view.closed)
        self.hints.show_text("" if view.closed else "\n".join(view.hints), Severity.WARNING)
        if view.closed:
            self._title.setText(self.tr("{cycle} is closed").format(cycle=view.name))
            text = self.tr("Nothing in it can be changed. To correct something after all, reopen it by its name.")
            name = view.name.replace("&", "&&")
            self._name_head.setText(self.tr("&Type the name of the cycle: {cycle}").format(cycle=name))
        else:
            self._title.setText(self.tr("Close {cycle}").format(cycle=view.name))
            text = self.tr(
                "From then on nothing in this cycle changes: no check-in, no score, no note. "
                "It can be reopened by its name, and the history says who did it."
            )
        self._said.setText(text)
        if view.name != self._wanted:
            self._wanted = view.name
            self.name.clear()
            self.reason.clear()
        self._on_typed()

    def _on_typed(self, _text: str = "") -> None:
        self.problem.clear()
        self.reopen_button.setEnabled(bool(self.name.text().strip()))

    def _on_reopen(self) -> None:
        if self.name.text().strip():
            self.reopen_requested.emit(self.name.text(), self.reason.text())

    def refused(self, text: str) -> None:
        """Say why it was not reopened."""
        self.problem.show_text(text)
        self.name.setFocus()
