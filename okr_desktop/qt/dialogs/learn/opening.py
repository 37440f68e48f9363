"""The way from where one hesitates into a lesson: ``open_lesson``, and the small link that calls it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton, QVBoxLayout, QWidget

from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session


def open_lesson(parent: QWidget | None, session: Session, prompter: Prompter | None, topic: str) -> QWidget:
    """Show the lesson about a topic in a window above ``parent``: the one that is open there, or a new one.

    A topic is the name of a lesson, a rule of the coach, or a word such as confidence, score, metric.kind, concern.
    """
    from okr_desktop.qt.dialogs.learn.lesson_dialog import LessonDialog

    owner = parent.window() if parent is not None else None
    shown = owner.findChild(LessonDialog) if owner is not None else None
    if not isinstance(shown, LessonDialog):
        shown = LessonDialog(session, owner, prompter=prompter)
    shown.show_topic(topic)
    shown.show()
    shown.activateWindow()
    return shown


def add_link(box: QVBoxLayout, field: QWidget, link: WhyLink, text: str) -> None:
    """Put a link with words of its own below a field and what is said about it; Tab goes there from the field."""
    link.setText(text)
    at = box.count()
    while at > box.indexOf(field) + 1 and (item := box.itemAt(at - 1)) is not None and item.widget() is None:
        at -= 1  # the stretch that every field of a form ends with, and rows of more fields
    box.insertWidget(at, link, 0, Qt.AlignmentFlag.AlignLeft)
    QWidget.setTabOrder([field, *field.findChildren(QAbstractButton)][-1], link)


class WhyLink(QPushButton):
    """A quiet "Why?" beside a field; it opens the lesson about its topic."""

    def __init__(
        self, session: Session, prompter: Prompter | None, topic: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._prompter, self.topic = session, prompter, topic
        self.setText(self.tr("Why?"))
        self.setProperty("link", True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(self.tr("Open the short lesson about this"))
        self.setAccessibleDescription(self.toolTip())
        self.clicked.connect(self.open_it)

    def open_it(self) -> None:
        """Show the lesson."""
        open_lesson(self, self._session, self._prompter, self.topic)
