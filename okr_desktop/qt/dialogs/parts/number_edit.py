"""A field for one number, read with the locale's decimal mark or the other one, with the unit written or not."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from okr_desktop.domain.durations import parse_duration
from okr_desktop.domain.errors import OkrError, Problem
from okr_desktop.exchange.values.numbers import parse_number
from okr_desktop.qt.texts import input_text
from okr_desktop.services.values import same_unit

_LONGEST = 200


class NumberEdit(QLineEdit):
    """``read`` gives a number or a problem; an empty field is neither."""

    value_edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(_LONGEST)
        self._unit = ""
        self._kept: tuple[str, Decimal | None] = ("", None)
        self.textChanged.connect(self.value_edited)

    def set_unit(self, unit: str) -> None:
        """The unit that may stand beside the number; another one is a problem."""
        self._unit = unit

    def set_value(self, value: Decimal | None) -> None:
        """Show a number without grouping, so that it can be edited."""
        text = input_text(value, self._unit)
        self._kept = (text, value)
        self.setText(text)

    def read(self, field: str) -> tuple[Decimal | None, Problem | None]:
        """The number typed (None for an empty field), or why it is none."""
        text = self.text().strip()
        if not text:
            return None, None
        if text == self._kept[0]:
            return self._kept[1], None
        span = parse_duration(text, self._unit) if self._unit else None
        if span is not None:
            return span, None
        try:
            found = parse_number(text, QLocale().decimalPoint())
        except OkrError as error:
            return None, Problem(error.code, field, error.params)
        if found.unit and same_unit(found.unit) != same_unit(self._unit):
            return None, self._unit_problem(field, found.unit)
        return found.value, None

    def _unit_problem(self, field: str, typed: str) -> Problem:
        if self._unit:
            return Problem("value.unit", field, {"unit": self._unit, "typed": typed})
        return Problem("value.unit", field, {"typed": typed, "variant": "none"})
