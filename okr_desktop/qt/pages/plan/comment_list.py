"""What people said about an item: conversations, questions that wait for an answer, recognition."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from okr_desktop.qt import icons, texts, theme
from okr_desktop.qt.pages.feedback.answer_line import AnswerLine
from okr_desktop.qt.pages.feedback.deeds import Deed, Verb
from okr_desktop.qt.pages.plan.details_beside import link_button, more_button
from okr_desktop.qt.pages.plan.details_talk_data import Asked, Said, Talk, Thanked
from okr_desktop.qt.pages.plan.parts import caption, plain
from okr_desktop.qt.pages.plan.reactions import add_reactions, mark_text
from okr_desktop.qt.widgets.marks import StatusLabel

# Each entry is a dozen widgets: of a long talk the latest are made first.
FIRST = 8


class CommentList(QWidget):
    """Everything that was said, oldest first. ``wished(Deed)`` is what a person wants to do with it.

    ``answers`` are answers that were typed and not sent, by question; ``answer_changed`` keeps them.
    """

    wished = Signal(object)
    answer_changed = Signal(str, str)

    def __init__(
        self, talk: Talk, today: date, answers: dict[str, str] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._talk, self._today, self._answers = talk, today, answers or {}
        self._waiting = list(talk.entries)
        self._said_by_id = {one.comment.id: one for one in talk.said()}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SPACE_8)
        self._more = link_button("")
        self._more.clicked.connect(self.show_more)
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)
        self.show_more()

    def show_more(self) -> None:
        """Add the next older entries, above those that are there."""
        for _ in range(min(FIRST, len(self._waiting))):
            entry = self._waiting.pop()
            made = self._said(entry) if isinstance(entry, Said) else self._special(entry)
            self._column.insertWidget(1, made)
        self._more.setText(self.tr("Show %n earlier", "", len(self._waiting)))
        self._more.setVisible(bool(self._waiting))

    def _special(self, entry: Asked | Thanked) -> QWidget:
        return self._asked(entry) if isinstance(entry, Asked) else self._thanked(entry)

    # Cards

    def _card(self) -> tuple[QFrame, QVBoxLayout]:
        card = QFrame()
        card.setProperty("card", True)
        column = QVBoxLayout(card)
        column.setContentsMargins(theme.SPACE_12, theme.SPACE_8, theme.SPACE_4, theme.SPACE_8)
        column.setSpacing(theme.SPACE_4)
        return card, column

    def _said(self, said: Said) -> QWidget:
        card, column = self._card()
        self._comment(column, said)
        for reply in said.replies:
            inner = QVBoxLayout()
            inner.setContentsMargins(theme.SPACE_16, theme.SPACE_4, 0, 0)
            inner.setSpacing(theme.SPACE_4)
            self._comment(inner, reply)
            column.addLayout(inner)
        button = link_button(self.tr("Reply"))
        button.setAccessibleName(self.tr("Reply to {name}").format(name=said.author or self.tr("Somebody")))
        button.setProperty("record", said.comment.id)
        button.clicked.connect(self._on_reply)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        return card

    def _comment(self, column: QVBoxLayout, said: Said) -> None:
        row = QHBoxLayout()
        row.addWidget(caption(self._head(said.author, said.day, said.checked)), 1)
        row.addWidget(self._menu(said), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        column.addWidget(plain(said.text or said.comment.text, links=True))
        if said.marks:
            column.addWidget(caption(" · ".join(map(mark_text, said.marks))))

    def _head(self, author: str, day: date | None, checked: date | None, more: str = "") -> str:
        on = texts.date_text(day, self._today) if day else ""
        about = ""
        if checked is not None:
            about = self.tr("on the check-in of {date}").format(date=texts.date_text(checked, self._today))
        return " · ".join(part for part in (author or self.tr("Somebody"), more, on, about) if part)

    def _asked(self, one: Asked) -> QWidget:
        card, column = self._card()
        row = QHBoxLayout()
        state = self.tr("Question, not answered yet") if one.question.waits else self.tr("Question")
        row.addWidget(StatusLabel("open" if one.question.waits else "done", state))
        row.addStretch(1)
        if one.own:
            row.addWidget(self._take_back(Deed(Verb.UNASK, id=one.question.id), self.tr("Take this question back")))
        column.addLayout(row)
        to = self.tr("to {name}").format(name=one.to) if one.to else self.tr("to everybody")
        column.addWidget(caption(self._head(one.author, one.question.day, one.checked, to)))
        column.addWidget(plain(one.text, links=True))
        if not one.question.waits:
            column.addWidget(caption(self._head(one.answered_by, one.question.answered, None)))
            column.addWidget(plain(one.answer, links=True))
            return card
        line = AnswerLine(one.question.id, self._talk.names, self._answers.get(one.question.id, ""), eager=one.mine)
        line.wished.connect(self.wished)
        line.draft_changed.connect(self.answer_changed)
        column.addWidget(line)
        return card

    def _thanked(self, one: Thanked) -> QWidget:
        card, column = self._card()
        row = QHBoxLayout()
        row.addWidget(StatusLabel("done", self.tr("Recognition")))
        row.addStretch(1)
        if one.own:
            deed = Deed(Verb.UNRECOGNISE, id=one.recognition.id)
            row.addWidget(self._take_back(deed, self.tr("Take this recognition back")))
        column.addLayout(row)
        to = self.tr("to {name}").format(name=one.to)
        column.addWidget(caption(self._head(one.author, one.recognition.day, one.checked, to)))
        column.addWidget(plain(one.text, links=True))
        return card

    # Menus

    def _menu(self, said: Said) -> QToolButton:
        button = more_button(self.tr("React, or change this comment"))
        menu = button.menu()
        menu.setProperty("record", said.comment.id)
        menu.aboutToShow.connect(self._on_menu_opened)
        menu.triggered.connect(self._on_menu)
        return button

    def _on_menu_opened(self) -> None:
        """What can be done with a comment, put there when it is first asked for."""
        menu = self.sender()
        said = self._said_by_id.get(str(menu.property("record"))) if isinstance(menu, QMenu) else None
        if said is None or not isinstance(menu, QMenu) or not menu.isEmpty():
            return
        add_reactions(menu, said.comment.id)
        if said.own:
            menu.addSeparator()
            self._entry(menu, "pencil", self.tr("Edit"), Deed(Verb.CHANGE, text=said.text, id=said.comment.id))
            self._entry(menu, "trash", self.tr("Delete"), Deed(Verb.DELETE, id=said.comment.id))

    def _take_back(self, deed: Deed, name: str) -> QToolButton:
        button = more_button(name)
        self._entry(button.menu(), "trash", name, deed)
        button.menu().triggered.connect(self._on_menu)
        return button

    def _entry(self, menu: QMenu, icon: str, text: str, deed: Deed) -> None:
        menu.addAction(icons.icon(icon), text).setData(deed)

    def _on_menu(self, action: QAction) -> None:
        deed = action.data()
        if isinstance(deed, Deed):
            self.wished.emit(deed)

    def _on_reply(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.wished.emit(Deed(Verb.REPLY, id=str(button.property("record"))))
