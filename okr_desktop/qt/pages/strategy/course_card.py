"""One direction on the strategy page: its words, its years, the objectives that serve it, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from okr_desktop.qt import icons, theme
from okr_desktop.qt.pages.cycle.part import Words, label, link, tip_text
from okr_desktop.qt.pages.strategy.data import CourseView, ServedRow
from okr_desktop.qt.widgets.marks import StatusLabel
from okr_desktop.qt.widgets.progress_bar import ProgressBar

FIRST = 5


class ObjectiveLine(QWidget):
    """An objective as one line: shape, title that leads to it, share."""

    show_requested = Signal(str)

    def __init__(self, row: ServedRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.id = row.id
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.SPACE_8)
        mark = StatusLabel(row.status, "")
        mark.setFixedWidth(theme.SPACE_16)
        mark.setAccessibleName(row.word)
        title = _Title(row.title)
        title.setToolTip(tip_text([part for part in (row.title, row.word, row.note) if part]))
        title.setAccessibleName(f"{row.title}, {row.word}, {row.share}")
        title.clicked.connect(self._on_clicked)
        share = QLabel(row.share)
        share.setTextFormat(Qt.TextFormat.PlainText)
        share.setFont(theme.font(theme.CAPTION, strong=True, tabular=True))
        line.addWidget(mark)
        line.addWidget(title, 1)
        line.addWidget(share)
        self.line = line

    def _on_clicked(self) -> None:
        self.show_requested.emit(self.id)


class _Title(QPushButton):
    """A title that ends in dots where there is no room for it, and never makes its card wider."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._whole = text
        self.setProperty("link", True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._elide(theme.POPOVER_WIDTH)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.TARGET, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(theme.RAIL_WIDE, super().sizeHint().height())

    def resizeEvent(self, event: object) -> None:
        self._elide(self.width())

    def _elide(self, width: int) -> None:
        room = max(width - theme.SPACE_8, theme.SPACE_24)
        text = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        shown = text.replace("&", "&&")
        if shown != self.text():
            self.setText(shown)


class CourseCard(QFrame):
    """``asked(what, id)``: what is one of edit, add, up, down, archive, delete. ``unfolded(id)``: all objectives."""

    asked = Signal(str, str)
    show_requested = Signal(str)
    unfolded = Signal(str)

    def __init__(self, course: CourseView, opened: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.course = course
        self.setProperty("card", True)
        self.setAccessibleName(f"{course.kind_text}: {course.text}")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_12, theme.SPACE_12)
        column.setSpacing(theme.SPACE_4)
        self._head(column)
        for year in course.below:
            self._year(column, year)
        self._objectives(column, course.objectives, opened)
        column.addStretch(1)
        self._foot(column)

    @property
    def id(self) -> str:
        """The direction that is shown."""
        return self.course.id

    def _head(self, column: QVBoxLayout) -> None:
        course, row = self.course, QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        large = course.kind in ("mission", "vision")
        size = theme.SECTION if course.kind == "mission" else theme.EMPHASIS
        title = label(course.text, size, strong=True)
        title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words = QVBoxLayout()
        words.setSpacing(0)
        kind = course.kind_text if not course.archived else self.tr("{kind}, archived").format(kind=course.kind_text)
        over = " · ".join(part for part in (kind, course.about) if part) if large or course.archived else course.about
        words.addWidget(label(over or course.kind_text, theme.CAPTION, muted=True))
        words.addWidget(title)
        row.addLayout(words, 1)
        row.addWidget(self._menu(course), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        if course.why:
            column.addWidget(label(course.why, muted=True))

    def _year(self, column: QVBoxLayout, year: CourseView) -> None:
        """A direction of the year within its theme."""
        column.addSpacing(theme.SPACE_4)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        words = QVBoxLayout()
        words.setSpacing(0)
        told = " · ".join(part for part in (year.about or year.kind_text, year.count, year.share) if part)
        words.addWidget(label(told, theme.CAPTION, muted=True))
        words.addWidget(label(year.text, strong=True))
        if year.why:
            words.addWidget(label(year.why, theme.CAPTION, muted=True))
        picture = QLabel()
        picture.setPixmap(icons.icon("corner-down-right").pixmap(QSize(theme.ICON_SMALL, theme.ICON_SMALL)))
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self._menu(year), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)

    def _objectives(self, column: QVBoxLayout, rows: Sequence[ServedRow], opened: bool) -> None:
        if self.course.kind in ("mission", "vision"):
            return
        column.addSpacing(theme.SPACE_4)
        shown = rows if opened or len(rows) <= FIRST + 1 else rows[:FIRST]
        for row in shown:
            line = ObjectiveLine(row)
            line.show_requested.connect(self.show_requested)
            column.addWidget(line)
        if len(shown) < len(rows):
            more = link(self.tr("%n more", "", len(rows) - len(shown)))
            more.clicked.connect(self._on_more)
            column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _foot(self, column: QVBoxLayout) -> None:
        course, row = self.course, QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        count = Words(course.count)
        count.setTextFormat(Qt.TextFormat.PlainText)
        count.setProperty("muted", True)
        count.setFont(theme.font(theme.CAPTION))
        row.addWidget(count, 1)
        if course.served:
            bar = ProgressBar()
            bar.set_progress(course.value, None, "open", f"{course.share}, {course.count}")
            bar.setFixedWidth(theme.RAIL_WIDE)
            row.addWidget(bar)
            row.addWidget(label(course.share, strong=True))
        column.addLayout(row)

    def _menu(self, course: CourseView) -> QToolButton:
        button = QToolButton()
        button.setIcon(icons.icon("more"))
        button.setProperty("quiet", True)
        button.setMinimumHeight(theme.TARGET)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolTip(self.tr("Edit, move, archive or delete"))
        button.setAccessibleName(self.tr("Change “{text}”").format(text=course.text[:80]))
        menu = QMenu(button)
        for what, icon, text, enabled in self._verbs(course):
            action = QAction(icons.icon(icon), text, menu)
            action.setData((what, course.id))
            action.setEnabled(enabled)
            action.triggered.connect(self._on_verb)
            menu.addAction(action)
        button.setMenu(menu)
        return button

    def _verbs(self, course: CourseView) -> list[tuple[str, str, str, bool]]:
        found = [("edit", "pencil", self.tr("Edit…"), True)]
        if course.kind != "annual":
            found.append(("add", "plus", self.tr("Add below…"), not course.archived))
        found.append(("up", "arrow-up", self.tr("Move before the one before"), not (course.first or course.archived)))
        found.append(("down", "arrow-down", self.tr("Move behind the next one"), not (course.last or course.archived)))
        found.append(("archive", "archive", self.tr("Bring back") if course.archived else self.tr("Archive"), True))
        found.append(("delete", "trash", self.tr("Delete"), True))
        return found

    def _on_verb(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            what, id = action.data()
            self.asked.emit(what, id)

    def _on_more(self) -> None:
        self.unfolded.emit(self.course.id)
