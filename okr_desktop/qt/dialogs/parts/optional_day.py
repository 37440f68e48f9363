"""A field for one day that may stay empty."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from okr_desktop.domain.errors import Problem
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.day_edit import DayEdit, parse_day


class OptionalDay(DayEdit):
    """``value`` is the day that stands there, None for an empty field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText("")
        self.setFixedHeight(theme.TARGET + 2)

    def set_value(self, day: date | None) -> None:
        """Show a day, or nothing."""
        if day is None:
            self.setText("")
            self.dateChanged.emit(None)
        else:
            self.set_day(day)

    def value(self) -> date | None:
        """The day, None when the field is empty (or cannot be read: see ``problems``)."""
        return parse_day(self.text())

    def problems(self, field: str) -> list[Problem]:
        """Why what was typed is no day; an empty field is fine."""
        return super().problems(field) if self.text().strip() else []
