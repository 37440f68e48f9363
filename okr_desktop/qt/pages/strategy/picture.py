"""The strategy as a picture: mission and vision on top, themes as cards with their objectives, and what is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from okr_desktop.domain.strategy import DirectionKind
from okr_desktop.qt import icons, theme
from okr_desktop.qt.pages.cycle.part import Part, card, empty_out, label, scrolled
from okr_desktop.qt.pages.strategy import data
from okr_desktop.qt.pages.strategy.course_card import CourseCard, ObjectiveLine
from okr_desktop.qt.pages.strategy.data import CourseView, ServedRow, StrategyView
from okr_desktop.qt.pages.strategy.words import kind_hint, kind_text
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.widgets.empty_state import EmptyState
from okr_desktop.services.engagement.direction import strategy

_LOOSE = 8


class Picture(Part):
    """Everything can be changed where it stands; each change is one undoable step."""

    report_requested = Signal(str)

    def __init__(self, session: Session, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(session, prompter, parent)
        self._view: StrategyView | None = None
        self._open: set[str] = set()
        self._across = 0
        self._all_loose = False
        self.archived = QCheckBox(self.tr("Archived too"))
        self.print_button = QPushButton(self.tr("One page to print…"))
        self.add_button = self._adder()
        self.grid = QGridLayout()
        self._top, self._below = QGridLayout(), QVBoxLayout()
        self.empty = EmptyState()
        self._stack = QStackedWidget()
        self._arrange()
        self.archived.toggled.connect(self.mark_stale)
        self.print_button.clicked.connect(self._on_print)
        self.empty.primary_requested.connect(self._on_first)

    def _adder(self) -> QToolButton:
        """Add a direction of any kind; theme first, for that is what is added most."""
        button = QToolButton()
        button.setText(self.tr("Add…"))
        button.setIcon(icons.icon("plus"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolTip(self.tr("Add a mission, a vision, a theme or a direction of the year"))
        menu = QMenu(button)
        for kind in DirectionKind:
            action = QAction(kind_text(kind.value), menu)
            action.setData(kind.value)
            action.setToolTip(kind_hint(kind.value))
            action.triggered.connect(self._on_add)
            menu.addAction(action)
        menu.setToolTipsVisible(True)
        button.setMenu(menu)
        return button

    def _arrange(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(theme.SPACE_12)
        bar.addStretch(1)
        bar.addWidget(self.archived)
        bar.addWidget(self.print_button)
        bar.addWidget(self.add_button)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.SPACE_4, theme.SPACE_8)
        column.setSpacing(theme.SPACE_12)
        self.grid.setSpacing(theme.SPACE_12)
        for layout in (self._top, self._below):
            layout.setSpacing(theme.SPACE_12)
        column.addLayout(self._top)
        column.addLayout(self.grid)
        column.addLayout(self._below)
        column.addStretch(1)
        self.area = scrolled(inside)
        self.area.setAccessibleName(self.tr("Strategy"))
        self.empty.set_content(
            self.tr(
                "Why you exist, where you want to be and the few things you bet on stand here, above the objectives."
            ),
            self.tr("Write down the mission…"),
            icon=icons.icon("compass"),
        )
        self._stack.addWidget(self.area)
        self._stack.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.SPACE_8)
        whole.addLayout(bar)
        whole.addWidget(self._stack, 1)

    # Showing

    def loader(self) -> Callable[..., Any]:
        return data.load

    def asked(self) -> tuple[Any, ...]:
        return (self.archived.isChecked(),)

    def view(self) -> StrategyView | None:
        """What is shown now."""
        return self._view

    def cards(self) -> list[CourseCard]:
        """The cards in their order."""
        places = [grid.itemAt(at) for grid in (self._top, self.grid) for at in range(grid.count())]
        found = [place.widget() for place in places if place is not None]
        return [one for one in found if isinstance(one, CourseCard)]

    def refresh(self) -> None:
        """Without a cycle the strategy is shown all the same."""
        if self.session.is_open:
            self.stale = False
            wanted = (self.cycle, *self.asked())
            self.session.read(self.loader(), *wanted, then=self.show_view, failed=self._on_unread, owner=self)

    def show_view(self, view: StrategyView) -> None:
        at = self.area.verticalScrollBar().value()
        self._view = view
        self.archived.setVisible(bool(view.archived) or self.archived.isChecked())
        self.print_button.setVisible(not view.empty)
        self._stack.setCurrentIndex(1 if view.empty else 0)
        self._lay_out(view)
        self._show_open(view)
        self.area.verticalScrollBar().setValue(at)

    def _card(self, course: CourseView) -> CourseCard:
        made = CourseCard(course, course.id in self._open)
        made.asked.connect(self._on_asked)
        made.show_requested.connect(self.show_requested)
        made.unfolded.connect(self._on_unfolded)
        return made

    def _lay_out(self, view: StrategyView) -> None:
        """As many cards beside each other as there is room for; a mission and its vision stand side by side."""
        self._across = self._room()
        self._set_out(self._top, view.top, 2 if len(view.top) == 2 and self._across > 1 else 1)
        count = len(view.courses)
        self._set_out(self.grid, view.courses, 2 if count == 4 and self._across > 1 else min(self._across, count))

    def _set_out(self, grid: QGridLayout, courses: Sequence[CourseView], across: int) -> None:
        empty_out(grid)
        for column in range(grid.columnCount()):
            grid.setColumnStretch(column, 1 if column < across else 0)
        for at, course in enumerate(courses):
            grid.addWidget(self._card(course), at // across, at % across)
            grid.setColumnStretch(at % across, 1)

    def _room(self) -> int:
        return max(1, min(3, (self.width() + theme.SPACE_12) // (theme.POPOVER_WIDTH - theme.SPACE_16)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._view is not None and self._room() != self._across:
            self._lay_out(self._view)

    def _show_open(self, view: StrategyView) -> None:
        """What nothing serves, and what serves nothing: the two questions that a strategy asks."""
        empty_out(self._below)
        if not view.empty and (view.unserved or view.loose):
            frame, column = card()
            if view.unserved:
                column.addWidget(label(view.unserved, theme.EMPHASIS, strong=True))
                column.addWidget(label(" · ".join(text for _, text in view.bare), muted=True))
            if view.loose:
                column.addWidget(label(view.loose_text, theme.EMPHASIS, strong=True))
                shown = view.loose if self._all_loose else view.loose[:_LOOSE]
                for row in shown:
                    column.addWidget(self._loose(row, view))
                if len(shown) < len(view.loose):
                    more = QPushButton(self.tr("%n more", "", len(view.loose) - len(shown)))
                    more.clicked.connect(self._on_all_loose)
                    column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
            self._below.addWidget(frame)

    def _loose(self, row: ServedRow, view: StrategyView) -> ObjectiveLine:
        """An objective with a button that says what it serves."""
        line = ObjectiveLine(row)
        line.show_requested.connect(self.show_requested)
        button = QToolButton()
        button.setText(self.tr("Serves…"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setAccessibleName(self.tr("Say what “{title}” serves").format(title=row.title[:80]))
        menu = QMenu(button)
        for id, text in view.choices:
            action = QAction(text.replace("&", "&&"), menu)
            action.setData((row.id, id))
            action.triggered.connect(self._on_serves)
            menu.addAction(action)
        button.setMenu(menu)
        line.line.addWidget(button)
        return line

    # What a person does

    def _on_unfolded(self, id: str) -> None:
        self._open.add(id)
        if self._view is not None:
            self.show_view(self._view)

    def _on_all_loose(self) -> None:
        self._all_loose = True
        if self._view is not None:
            self.show_view(self._view)

    def _on_serves(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            objective, direction = action.data()
            self.run(strategy.serve, objective, direction)

    def _on_print(self) -> None:
        self.report_requested.emit("strategy")

    def _on_first(self) -> None:
        self.edit(None, DirectionKind.MISSION)

    def _on_add(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.edit(None, DirectionKind(action.data()))

    def edit(self, id: str | None, kind: DirectionKind = DirectionKind.THEME, under: str | None = None) -> None:
        """The dialog for a direction, or for a new one."""
        from okr_desktop.qt.dialogs.strategy.direction import DirectionDialog

        DirectionDialog(self.session, id, kind, under, self.window(), prompter=self.prompter).open()

    def _on_asked(self, what: str, id: str) -> None:
        course = next((one for one in self._known() if one.id == id), None)
        if course is None:
            return
        match what:
            case "edit":
                self.edit(id)
            case "add":
                self.edit(None, _BELOW[course.kind], id)
            case "up":
                self.run(strategy.move, id, course.place - 1)
            case "down":
                self.run(strategy.move, id, course.place + 1)
            case "archive":
                self.run(strategy.archive, id, not course.archived)
            case _:
                self.run(strategy.delete, id)

    def _known(self) -> list[CourseView]:
        view = self._view
        if view is None:
            return []
        return [*view.top, *view.courses, *(year for one in view.courses for year in one.below)]


_BELOW = {
    "mission": DirectionKind.VISION,
    "vision": DirectionKind.THEME,
    "theme": DirectionKind.ANNUAL,
}
