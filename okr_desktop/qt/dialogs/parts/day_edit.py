"""A field for one day: typed freely, or chosen in a calendar; what cannot be read is said, never guessed."""

from __future__ import annotations

import re
from datetime import date, timedelta

from PySide6.QtCore import QDate, QEvent, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QWidget

from okr_desktop.domain.errors import Problem
from okr_desktop.qt import icons, theme

FIRST, LAST = date(1900, 1, 1), date(2200, 12, 31)
_NUMBERS = re.compile(r"\s*(\d{1,4})\s*[./\-\s]\s*(\d{1,2})\s*[./\-\s]\s*(\d{1,4})\s*")


class DayEdit(QLineEdit):
    """``day`` is the last day that could be read; ``problems`` says when what stands there is none."""

    dateChanged = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day = date.today()
        self._calendar: QCalendarWidget | None = None
        self._open = QAction(icons.icon("calendar"), self.tr("Choose in a calendar"), self)
        self.addAction(self._open, QLineEdit.ActionPosition.TrailingPosition)
        self._open.triggered.connect(self._show_calendar)
        self.textEdited.connect(self._on_edited)
        self.editingFinished.connect(self._tidy)
        self._write()

    def set_day(self, day: date) -> None:
        """Show a day."""
        changed, self._day = day != self._day, day
        self._write()
        if changed:
            self.dateChanged.emit(day)

    def day(self) -> date:
        """The day that stands there, or the last one that did."""
        return self._day

    def problems(self, field: str) -> list[Problem]:
        """Why what was typed is no day."""
        if parse_day(self.text()) is None:
            return [Problem("day.unreadable", field, {"example": _written(self._day)})]
        return []

    def _write(self) -> None:
        self.setText(_written(self._day))

    def _on_edited(self, text: str) -> None:
        read = parse_day(text)
        if read is not None:
            self._day = read
        self.dateChanged.emit(self._day)

    def _tidy(self) -> None:
        if parse_day(self.text()) is not None:
            self._write()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down are the next and the former day."""
        step = (event.key() == Qt.Key.Key_Up) - (event.key() == Qt.Key.Key_Down)
        if step and not self.problems("") and FIRST < self._day < LAST:
            self.set_day(self._day + timedelta(days=step))
            return
        super().keyPressEvent(event)

    # The calendar

    def _show_calendar(self) -> None:
        if self._calendar is None:
            self._calendar = QCalendarWidget(self)
            self._calendar.setWindowFlag(Qt.WindowType.Popup)
            self._calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
            self._calendar.setDateRange(_to_qt(FIRST), _to_qt(LAST))
            self._calendar.clicked.connect(self._on_chosen)
            self._calendar.activated.connect(self._on_chosen)
        self._colour()
        self._calendar.setSelectedDate(_to_qt(self._day))
        self._calendar.move(self.mapToGlobal(QPoint(0, self.height())))
        self._calendar.show()

    def _on_chosen(self, chosen: QDate) -> None:
        if self._calendar is not None:
            self._calendar.hide()
        self.set_day(date(chosen.year(), chosen.month(), chosen.day()))
        self.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            self._colour()

    def _colour(self) -> None:
        """Weekends are quiet: Qt's own red means "at risk" here, and cannot be read when it is dark."""
        if self._calendar is None:
            return
        quiet = QTextCharFormat()
        quiet.setForeground(theme.current().muted)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._calendar.setWeekdayTextFormat(day, quiet)


def parse_day(text: str) -> date | None:
    """The day in a text: three numbers with the year in full, in the order of the language or year first."""
    found = _NUMBERS.fullmatch(text)
    if found is None:
        return None
    one, two, three = (int(part) for part in found.groups())
    if len(found[1]) == 4:
        year, month, day = one, two, three
    elif len(found[3]) != 4:
        return None
    else:
        pattern = _pattern()
        year, (day, month) = three, (one, two) if pattern.index("d") < pattern.index("M") else (two, one)
    try:
        read = date(year, month, day)
    except ValueError:
        return None
    return read if FIRST <= read <= LAST else None


def _pattern() -> str:
    pattern = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return pattern if "yyyy" in pattern else pattern.replace("yy", "yyyy")


def _written(day: date) -> str:
    return QLocale().toString(_to_qt(day), _pattern())


def _to_qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
