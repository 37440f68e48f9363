"""One's own checklist, with ways to the place and the lesson of each point; teams as counts below it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.pages.feedback.columns import Columns
from okr_desktop.qt.pages.learn.column import Column
from okr_desktop.qt.pages.learn.data import LearnView
from okr_desktop.qt.pages.plan.parts import caption, plain, section
from okr_desktop.services.engagement.school.learning import TeamProgress
from okr_desktop.services.engagement.school.learning_paths import Point

_BOX = 24
REHEARSAL, REHEARSE = "rehearse_check_in", ":rehearse"


class ChecklistPane(QScrollArea):
    """``ticked(code, done)``, ``door_requested(name)``, ``lesson_requested(name)`` and ``rehearse_requested()``."""

    ticked = Signal(str, bool)
    door_requested = Signal(str)
    lesson_requested = Signal(str)
    rehearse_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.boxes: dict[str, QCheckBox] = {}

    def show_view(self, view: LearnView) -> None:
        """Show the checklist of the role; the place and the keyboard stay where they are."""
        at, focused = self.verticalScrollBar().value(), self._focused()
        self.boxes = {}
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.SPACE_8, 0)
        column.addWidget(Columns([self._list(view), *([self._teams(view.teams)] if view.teams else [])], (2, 1)))
        column.addStretch(1)
        self.setWidget(Column(inside, centred=False))
        self.verticalScrollBar().setValue(at)
        if focused in self.boxes:
            self.boxes[focused].setFocus()

    def _focused(self) -> str:
        return next((code for code, box in self.boxes.items() if box.hasFocus()), "")

    def _list(self, view: LearnView) -> QFrame:
        frame, column = _card()
        done = sum(ticked for _, ticked in view.path.checklist)
        column.addWidget(section(view.path.role.name))
        text = self.tr(
            "{done} of {count} ticked. Shown to nobody else; whoever holds the file could technically read it."
        )
        column.addWidget(caption(text.format(done=done, count=len(view.path.checklist))))
        for point, ticked in view.path.checklist:
            column.addLayout(self._point(point, ticked))
        return frame

    def _point(self, point: Point, ticked: bool) -> QVBoxLayout:
        box = QCheckBox(point.name.replace("&", "&&"))
        box.setChecked(ticked)
        box.setProperty("point", point.code)
        box.toggled.connect(self._on_toggled)
        self.boxes[point.code] = box
        below = QHBoxLayout()
        below.setContentsMargins(_BOX, 0, 0, 0)
        below.setSpacing(theme.SPACE_16)
        below.addWidget(plain(point.text, muted=True), 1)
        for what, target, text in (
            ("rehearse", "x" if point.code == REHEARSAL else "", self.tr("Rehearse")),
            ("door", point.door, self.tr("Rehearse") if point.door.endswith(REHEARSE) else self.tr("Go there")),
            ("lesson", point.lesson, self.tr("Why?")),
        ):
            if target:
                below.addWidget(self._link(what, target, text, point.name))
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(box)
        column.addLayout(below)
        return column

    def _link(self, what: str, target: str, text: str, name: str) -> QPushButton:
        link = QPushButton(text)
        link.setProperty("link", True)
        link.setProperty("record", f"{what} {target}")
        link.setAccessibleName(f"{text}: {name}")
        link.setCursor(Qt.CursorShape.PointingHandCursor)
        link.clicked.connect(self._on_link)
        return link

    def _teams(self, teams: tuple[TeamProgress, ...]) -> QFrame:
        frame, column = _card()
        column.addWidget(section(self.tr("Teams")))
        text = self.tr("Counts only, and only for groups in which nobody can be picked out. Scores are never counted.")
        column.addWidget(caption(text))
        for team in teams:
            row = QHBoxLayout()
            row.addWidget(plain(team.name), 1)
            row.addWidget(plain(self._told(team), muted=True), 2)
            column.addLayout(row)
        return frame

    def _told(self, team: TeamProgress) -> str:
        if team.begun is None:
            return self.tr("too few people to tell")
        begun = self.tr("{begun} of %n have begun", "", team.people).format(begun=team.begun)
        done = self.tr("%n lesson(s) done", "", team.lessons or 0)
        return f"{begun} · {done}"

    def _on_toggled(self, done: bool) -> None:
        self.ticked.emit(str(self.sender().property("point")), done)

    def _on_link(self) -> None:
        what, _, target = str(self.sender().property("record")).partition(" ")
        if what == "door":
            self.door_requested.emit(target)
        elif what == "lesson":
            self.lesson_requested.emit(target)
        else:
            self.rehearse_requested.emit()


def _card() -> tuple[QFrame, QVBoxLayout]:
    frame = QFrame()
    frame.setProperty("card", True)
    column = QVBoxLayout(frame)
    column.setContentsMargins(theme.SPACE_24, theme.SPACE_16, theme.SPACE_24, theme.SPACE_16)
    column.setSpacing(theme.SPACE_12)
    return frame, column
