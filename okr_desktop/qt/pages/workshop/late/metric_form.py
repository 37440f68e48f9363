"""How a key result is measured: the fields of the program's own dialog, on two lines where that is enough."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from okr_desktop.domain.errors import Problem
from okr_desktop.domain.metrics import RANGED, Kind, Metric
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.hint_delegate import HINT_ROLE, HintDelegate
from okr_desktop.qt.dialogs.parts.levels_edit import LevelsEdit
from okr_desktop.qt.dialogs.parts.milestones_edit import MilestonesEdit
from okr_desktop.qt.dialogs.parts.number_edit import NumberEdit
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine
from okr_desktop.qt.pages.workshop.late.fields import labelled
from okr_desktop.qt.texts import common_units, kind_hint, kind_text, problem_text

_LIMITS = ("start", "target", "low", "high")


class MetricForm(QWidget):
    """``edited`` after each change; ``typed_metric`` is what stands there, ``problems`` why it cannot be stored yet."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._base = Metric()
        self._filling = False
        self.kind, self.unit = QComboBox(), QComboBox()
        self.numbers = {name: NumberEdit() for name in _LIMITS}
        self.milestones, self.levels, self.problem = MilestonesEdit(), LevelsEdit(), ProblemLine()
        self._boxes = self._make_boxes()
        self._fill_lists()
        self._arrange()
        self._connect()
        self.setFocusProxy(self.kind)
        self._on_kind()

    def _make_boxes(self) -> dict[str, QWidget]:
        words = {
            "kind": (self.tr("Measured by"), self.kind),
            "start": (self.tr("Baseline"), self.numbers["start"]),
            "target": (self.tr("Target"), self.numbers["target"]),
            "low": (self.tr("At least"), self.numbers["low"]),
            "high": (self.tr("At most"), self.numbers["high"]),
            "unit": (self.tr("Unit"), self.unit),
        }
        return {name: labelled(text, field) for name, (text, field) in words.items()}

    def _fill_lists(self) -> None:
        for kind in Kind:
            self.kind.addItem(kind_text(kind), kind.value)
            self.kind.setItemData(self.kind.count() - 1, kind_hint(kind), HINT_ROLE)
        self.kind.setItemDelegate(HintDelegate(self.kind))
        self.kind.setMaxVisibleItems(self.kind.count())
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind.setMinimumContentsLength(14)
        self.unit.setEditable(True)
        self.unit.setMinimumContentsLength(8)
        self.unit.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.unit.addItems(common_units())
        self.unit.setEditText("")
        editor = self.unit.lineEdit()
        assert editor is not None
        editor.setPlaceholderText(self.tr("% or customers"))

    def _arrange(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for row, names in ((first, ("kind", "unit")), (second, _LIMITS)):
            row.setSpacing(theme.SPACE_8)
            for name in names:
                row.addWidget(self._boxes[name], 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_4)
        column.addLayout(first)
        column.addLayout(second)
        for part in (self.milestones, self.levels, self.problem):
            column.addWidget(part)

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(self._on_kind)
        self.unit.editTextChanged.connect(self._on_edited)
        for number in self.numbers.values():
            number.value_edited.connect(self._on_edited)
        self.milestones.edited.connect(self._on_edited)
        self.levels.edited.connect(self._on_edited)
        self.milestones.follow(self.unit)
        self.levels.follow(self.unit)

    # What is shown

    def show_metric(self, metric: Metric, *, afresh: bool = False) -> None:
        """Show what is stored, unless something else was typed meanwhile; ``afresh``: another key result."""
        untouched = not self.unsaved
        if not afresh and (metric == self._base or not untouched):
            self._base = metric
            return
        self._base = metric
        self._filling = True
        self.kind.setCurrentIndex(self.kind.findData(metric.kind.value))
        self.unit.setEditText(metric.unit)
        for name, number in self.numbers.items():
            number.set_unit(metric.unit)
            number.set_value(getattr(metric, name))
        self.milestones.set_milestones(metric.milestones)
        self.levels.set_metric(metric)
        self._filling = False
        self._on_kind()

    @property
    def unsaved(self) -> bool:
        """Whether something stands there that is not stored."""
        return bool(self._unread()) or self.typed_metric() != self._base

    def _on_kind(self) -> None:
        kind = self._kind()
        asked = self._asked(kind)
        for name in _LIMITS:
            self._boxes[name].setVisible(name in asked)
        self._boxes["unit"].setVisible(kind not in (Kind.YES_NO, Kind.MILESTONES))
        self.milestones.setVisible(kind is Kind.MILESTONES)
        self.levels.setVisible(kind is Kind.LEVELS)
        self._on_edited()

    def _on_edited(self) -> None:
        if not self._filling:
            self.show_problems([])
            self.edited.emit()

    # What was typed

    def _kind(self) -> Kind:
        return Kind(self.kind.currentData())

    @staticmethod
    def _asked(kind: Kind) -> tuple[str, ...]:
        if kind in RANGED:
            return ("start", "target")
        return {Kind.STAY_ABOVE: ("low",), Kind.STAY_BELOW: ("high",), Kind.BAND: ("low", "high")}.get(kind, ())

    def typed_metric(self) -> Metric:
        """The metric as it stands there."""
        kind = self._kind()
        unit = "" if kind in (Kind.YES_NO, Kind.MILESTONES) else " ".join(self.unit.currentText().split())
        for field in (*self.numbers.values(), self.levels):
            field.set_unit(unit)
        found: dict[str, Any] = {name: self.numbers[name].read(name)[0] for name in self._asked(kind)}
        if kind in RANGED and kind is self._base.kind:
            found["phases"] = self._base.phases
        if kind is Kind.LEVELS:
            found |= self.levels.fields()
        if kind is Kind.MILESTONES:
            found["milestones"] = self.milestones.milestones()
        return Metric(kind, unit, **found)

    def _unread(self) -> list[Problem]:
        kind = self._kind()
        found = [self.numbers[name].read(name)[1] for name in self._asked(kind)]
        found += self.levels.unread() if kind is Kind.LEVELS else []
        found += self.milestones.unread() if kind is Kind.MILESTONES else []
        return [problem for problem in found if problem is not None]

    def problems(self) -> list[Problem]:
        """What must be mended before the metric can be stored."""
        metric = self.typed_metric()
        return self._unread() or metric.problems()

    def show_problems(self, problems: list[Problem]) -> None:
        """Say what is wrong below the line."""
        self.problem.show_text("\n".join(dict.fromkeys(problem_text(one) for one in problems)))
