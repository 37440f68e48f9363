"""How several teams share one objective: a percentage for each, below the teams of its form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QSpinBox, QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.texts import short_text

_HUNDRED = Decimal(100)
_STEP, _LETTERS = 5, 40


class SharesEdit(QWidget):
    """Hidden while there are fewer than two teams; ``edited`` when somebody says something about the shares.

    A team is a key and a name. ``said`` is False until a share is changed by hand: they have what they had.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said = False
        self.spins: dict[str, QSpinBox] = {}
        self._filling = False
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        name = QLabel(self.tr("Shares of the teams"))
        name.setTextFormat(Qt.TextFormat.PlainText)
        self.equal = QPushButton(self.tr("Equal shares"))
        self.equal.setProperty("link", True)
        self.equal.setAutoDefault(False)
        self.equal.setCursor(Qt.CursorShape.PointingHandCursor)
        self.equal.setToolTip(self.tr("Every team answers for the same part"))
        self.equal.clicked.connect(self._on_equal)
        head.addWidget(name, 1)
        head.addWidget(self.equal)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.SPACE_16)
        self._grid.setVerticalSpacing(theme.SPACE_4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.SPACE_4, 0, 0)
        column.setSpacing(theme.SPACE_4)
        column.addLayout(head)
        column.addLayout(self._grid)
        self.hide()

    def set_teams(self, teams: Sequence[tuple[str, str]], percents: Mapping[str, int]) -> None:
        """Show these teams; what was said of one stays, the others begin with their percent."""
        keys = [key for key, _ in teams]
        if keys != list(self.spins):
            kept = self.values() if self.said else {}
            self._clear()
            for at, (key, name) in enumerate(teams):
                self._add(at, key, name, kept.get(key, percents.get(key, 0)))
        elif not self.said:
            self._fill(percents)
        self.setVisible(len(teams) > 1)

    def _clear(self) -> None:
        self.spins = {}
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _add(self, at: int, key: str, name: str, percent: int) -> None:
        line, row = QWidget(), QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_8)
        label, spin = QLabel(short_text(name, _LETTERS)), QSpinBox()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setProperty("muted", True)
        spin.setRange(0, 100)
        spin.setSingleStep(_STEP)
        spin.setSuffix(self.tr(" %"))
        spin.setValue(percent)
        spin.setFixedSize(theme.DAY_FIELD, theme.TARGET + 2)
        spin.lineEdit().setTextMargins(theme.SPACE_8 - 2, 0, 0, 0)
        spin.setAccessibleName(self.tr("Share of {team}").format(team=name))
        spin.valueChanged.connect(self._on_value)
        row.addWidget(label, 1)
        row.addWidget(spin)
        line.setLayout(row)
        self._grid.addWidget(line, at // 2, at % 2)
        QWidget.setTabOrder(next(reversed(self.spins.values()), self.equal), spin)
        self.spins[key] = spin
        self._grid.setColumnStretch(at % 2, 1)

    def _fill(self, percents: Mapping[str, int]) -> None:
        self._filling = True
        for key, spin in self.spins.items():
            spin.setValue(percents.get(key, 0))
        self._filling = False

    def values(self) -> dict[str, int]:
        """The percents as they stand there."""
        return {key: spin.value() for key, spin in self.spins.items()}

    def shares(self) -> dict[str, Decimal]:
        """Shares of 1 by key, where somebody has said something; {} otherwise."""
        if not self.said or len(self.spins) < 2:
            return {}
        return {key: Decimal(value) / _HUNDRED for key, value in self.values().items()}

    def _on_value(self, _value: int) -> None:
        if not self._filling:
            self.said = True
            self.edited.emit()

    def _on_equal(self) -> None:
        from okr_desktop.qt.dialogs.feedback.shares import whole_percents

        self._fill(whole_percents({key: Decimal(1) / len(self.spins) for key in self.spins}))
        self.said = True
        self.edited.emit()
