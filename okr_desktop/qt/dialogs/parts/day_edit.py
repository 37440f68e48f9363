"""A field for one day, with a calendar, in the locale's own order and always with the full year."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QEvent, QLocale, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QWidget

from okr_desktop.qt import theme


class DayEdit(QDateEdit):
    """``day`` is what stands there; it can be bounded above, for days that must not be in the future."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCalendarPopup(True)
        self.setDisplayFormat(_day_pattern())
        self.setDateRange(QDate(1900, 1, 1), QDate(2200, 12, 31))
        self._colour()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            self._colour()

    def _colour(self) -> None:
        """Weekends are quiet: Qt's own red means "at risk" here, and cannot be read when it is dark."""
        quiet = QTextCharFormat()
        quiet.setForeground(theme.current().muted)
        calendar = self.calendarWidget()
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(day, quiet)

    def set_day(self, day: date) -> None:
        """Show a day."""
        self.setDate(QDate(day.year, day.month, day.day))

    def set_latest(self, day: date) -> None:
        """The last day that can be chosen."""
        self.setMaximumDate(QDate(day.year, day.month, day.day))

    def day(self) -> date:
        """The day that stands there."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())


def _day_pattern() -> str:
    pattern = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return pattern if "yyyy" in pattern else pattern.replace("yy", "yyyy")
