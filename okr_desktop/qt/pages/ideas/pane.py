"""The right side of ideas and of concerns: a scrolled column that is filled anew for each record."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from okr_desktop.qt import icons, theme
from okr_desktop.qt.pages.ideas.data import Link, Said
from okr_desktop.qt.pages.ideas.talk import Talk
from okr_desktop.qt.pages.plan.parts import caption, plain, section
from okr_desktop.qt.pages.workshop.late.flow import flow_of
from okr_desktop.qt.widgets.marks import StatusLabel

#: What can be done: verb, icon, text.
Verb = tuple[str, str, str]


def mute_line(text: str) -> QLabel:
    """A quiet word on one line."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("muted", True)
    return label


class Pane(QFrame):
    """``asked(verb, id)`` is what a person wants; ``written``, ``deleted`` and ``drafted`` come from the comments.

    ``gone_to(kind, id)`` is a link that was followed.
    """

    asked = Signal(str, str)
    gone_to = Signal(str, str)
    written = Signal(str)
    deleted = Signal(str)
    drafted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.id = ""
        self.first: QWidget | None = None
        self.talk: Talk | None = None
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, theme.SPACE_4, 1, theme.SPACE_4)
        column.addWidget(self.area)

    def begin(self, id: str) -> QVBoxLayout:
        """An empty column for a record; ``finish`` shows it."""
        self._kept = self.area.verticalScrollBar().value() if id == self.id else 0
        self._writing = id == self.id and self.talk is not None and self.talk.line.hasFocus()
        self.id, self.first, self.talk = id, None, None
        self._body = QWidget()
        # As high as the texts are at this width, not as they would be on the narrowest pane.
        self._body.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_16)
        column.setSpacing(theme.SPACE_12)
        return column

    def finish(self, column: QVBoxLayout) -> None:
        """Show what was built, where one was before if it is the same record."""
        column.addStretch(1)
        self._place()
        self.area.verticalScrollBar().setValue(self._kept)
        if self._writing and self.talk is not None:
            self.talk.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Nothing is selected."""
        self.begin("")
        self._place()

    def _place(self) -> None:
        """The card shows through: a scrolled widget would paint the ground of the window."""
        self.area.setWidget(self._body)
        for part in (self._body, self.area.viewport()):
            part.setAutoFillBackground(False)

    def enter(self) -> None:
        """The keyboard comes in from the list."""
        if self.first is not None:
            self.first.setFocus(Qt.FocusReason.TabFocusReason)

    # Parts

    def head(self, column: QVBoxLayout, above: str, words: str, marks: Sequence[tuple[str, str]]) -> None:
        """Who and when, the words, and shapes with their words."""
        if above:
            column.addWidget(caption(above))
        title = plain(words)
        title.setFont(theme.font(theme.EMPHASIS, strong=True))
        column.addWidget(title)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_16)
        for mark, text in marks:
            if text:
                row.addWidget(StatusLabel(mark, text) if mark else mute_line(text))
        row.addStretch(1)
        column.addLayout(row)

    def boxed(self, title: str, text: str, below: str = "") -> QFrame:
        """An answer: who and when, and what was said."""
        box = QFrame()
        box.setProperty("card", True)
        inside = QVBoxLayout(box)
        inside.setContentsMargins(theme.SPACE_12, theme.SPACE_8, theme.SPACE_12, theme.SPACE_8)
        inside.setSpacing(theme.SPACE_4)
        if title:
            inside.addWidget(caption(title))
        if text:
            inside.addWidget(plain(text, links=True))
        if below:
            inside.addWidget(caption(below))
        return box

    def verbs(self, column: QVBoxLayout, shown: Sequence[Verb], more: Sequence[Verb], primary: str = "") -> None:
        """Buttons, and the rest behind three dots."""
        parts = list[QWidget]()
        for verb, icon, text in shown:
            button = QPushButton(text) if verb == primary else QPushButton(icons.icon(icon), text)
            button.setProperty("verb", verb)
            button.setProperty("primary", verb == primary)
            button.clicked.connect(self._on_button)
            parts.append(button)
            self.first = self.first or button
        if more:
            parts.append(self._more(more))
        column.addWidget(flow_of(*parts))

    def _more(self, verbs: Sequence[Verb]) -> QToolButton:
        button = QToolButton()
        button.setIcon(icons.icon("more"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setProperty("quiet", True)
        button.setAccessibleName(self.tr("More that can be done"))
        button.setToolTip(self.tr("More that can be done"))
        menu = QMenu(button)
        for verb, icon, text in verbs:
            action = QAction(icons.icon(icon), text, menu)
            action.setData(verb)
            menu.addAction(action)
        menu.triggered.connect(self._on_action)
        button.setMenu(menu)
        return button

    def links(self, column: QVBoxLayout, title: str, found: Sequence[Link], verb: Verb | None = None) -> None:
        """Things to go to below a heading, each with a button at its end where there is something to do with it."""
        if not found:
            return
        column.addWidget(section(title))
        for link in found:
            row = QHBoxLayout()
            row.addWidget(self._link(link), 1)
            if verb is not None:
                row.addWidget(self._small(verb, link))
            column.addLayout(row)

    def _link(self, link: Link) -> QWidget:
        if not link.kind:
            return plain(link.title)
        shown = link.title if len(link.title) <= theme.LINK_LETTERS else f"{link.title[: theme.LINK_LETTERS - 1]}…"
        button = QPushButton(shown.replace("&", "&&"))
        button.setProperty("link", True)
        button.setProperty("to", f"{link.kind} {link.id}")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setAccessibleName(link.title)
        button.clicked.connect(self._on_link)
        return button

    def _small(self, verb: Verb, link: Link) -> QToolButton:
        button = QToolButton()
        button.setIcon(icons.icon(verb[1]))
        button.setProperty("quiet", True)
        button.setProperty("to", f"{verb[0]} {link.id}")
        button.setToolTip(verb[2])
        button.setAccessibleName(f"{verb[2]}: {link.title}")
        button.clicked.connect(self._on_small)
        return button

    def say(self, column: QVBoxLayout, talk: Sequence[Said], draft: str, *, unnamed: bool) -> None:
        """What others say, and the line to say something."""
        self.talk = Talk(talk, draft, unnamed=unnamed)
        self.talk.written.connect(self.written)
        self.talk.deleted.connect(self.deleted)
        self.talk.drafted.connect(self.drafted)
        column.addWidget(self.talk)

    def fold_button(self) -> QToolButton:
        """The button of what is folded away."""
        button = QToolButton()
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button

    def choose_button(self, what: str, text: str) -> QPushButton:
        """A quiet button that asks for "choose <what>"."""
        button = QPushButton(text)
        button.setProperty("link", True)
        button.setProperty("verb", f"choose {what}")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(self._on_button)
        return button

    # What a person does

    def _on_button(self) -> None:
        self.asked.emit(str(self.sender().property("verb")), self.id)

    def _on_action(self, action: QAction) -> None:
        self.asked.emit(str(action.data()), self.id)

    def _on_small(self) -> None:
        verb, _, id = str(self.sender().property("to")).partition(" ")
        self.asked.emit(verb, id)

    def _on_link(self) -> None:
        kind, _, id = str(self.sender().property("to")).partition(" ")
        self.gone_to.emit(kind, id)
