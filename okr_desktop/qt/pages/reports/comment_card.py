"""One comment of the manager, edited in place: a decision wanted, a highlight, or a step of the next quarter."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from okr_desktop.domain.review import CHOICES, CycleNote, NoteKind
from okr_desktop.domain.text import clean
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.optional_day import OptionalDay
from okr_desktop.qt.dialogs.parts.picker import Picker
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine
from okr_desktop.qt.pages.reports import words
from okr_desktop.qt.pages.workshop.parts.pieces import icon_button, row_of
from okr_desktop.qt.texts import error_text
from okr_desktop.services.drafting import Choice

_MOST_LINES = 6


class Growing(QPlainTextEdit):
    """A field that is as high as its text, up to a few lines; Tab goes to the next field."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(1)
        self.textChanged.connect(self._fit)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.RAIL_WIDE, theme.TARGET)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # The layout of a plain document counts in lines.
        lines = round(self.document().documentLayout().documentSize().height())
        shown = min(max(lines, 1), _MOST_LINES)
        needed = Qt.ScrollBarPolicy.ScrollBarAsNeeded if lines > shown else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if self.verticalScrollBarPolicy() != needed:
            self.setVerticalScrollBarPolicy(needed)
        self.setFixedHeight(shown * self.fontMetrics().lineSpacing() + theme.SPACE_12 + 2)


class CommentCard(QFrame):
    """``edited`` at each change, ``left`` when the keyboard leaves; ``removed`` by its button; ``failed`` to save."""

    edited = Signal()
    left = Signal()
    removed = Signal()
    failed = Signal()

    def __init__(self, note: CycleNote, people: tuple[Choice, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.base, self.sent = note, note
        self.stored = False
        self.setProperty("card", True)
        self.problem = ProblemLine()
        self.remove = icon_button("trash", self.tr("Remove"), self._on_remove)
        self.text = Growing(self._asked(note.kind), self)
        self.advice = Growing(self.tr("What is recommended?"), self)
        self.because = Growing(self.tr("Why, in one sentence?"), self)
        self.what, self.owner, self.due = QComboBox(self), Picker(self), OptionalDay(self)
        self._set_up(people)
        self._arrange(note.kind)
        self.show_note(note)
        self._connect()

    def _asked(self, kind: NoteKind) -> str:
        match kind:
            case NoteKind.DECISION:
                return self.tr("Which decision is wanted?")
            case NoteKind.HIGHLIGHT:
                return self.tr("What should nobody miss?")
            case _:
                return self.tr("What is to happen next?")

    def _set_up(self, people: tuple[Choice, ...]) -> None:
        self.what.addItem(self.tr("Not said"), "")
        for code in CHOICES:
            self.what.addItem(words.choice_name(code), code)
        self.what.setAccessibleName(self.tr("Keep, change, drop or start"))
        self.owner.setPlaceholderText(self.tr("Who?"))
        self.owner.setAccessibleName(self.tr("Owner"))
        self.owner.set_choices(people)
        self.due.setPlaceholderText(self.tr("Until when?"))
        self.due.setAccessibleName(self.tr("Until when"))

    def _arrange(self, kind: NoteKind) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_8, theme.SPACE_8, theme.SPACE_8, theme.SPACE_8)
        column.setSpacing(theme.SPACE_4)
        self._fields: list[QWidget] = [self.text]
        if kind is NoteKind.DECISION:
            self._fields += [self.advice, self.because]
        if kind is NoteKind.NEXT:
            self._fields = [self.what, self.text, self.owner, self.due]
            column.addWidget(row_of(self.what, None, self.remove))
            column.addWidget(self.text)
            column.addWidget(self.owner)
            column.addWidget(self.due)
        else:
            first = QHBoxLayout()
            first.setSpacing(theme.SPACE_4)
            first.addWidget(self.text)
            first.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
            column.addLayout(first)
            for field in self._fields[1:]:
                column.addWidget(field)
        column.addWidget(self.problem)
        for field in (self.text, self.advice, self.because, self.what, self.owner, self.due):
            field.setVisible(field in self._fields)

    def _connect(self) -> None:
        for field in self._fields:
            field.installEventFilter(self)
        for edit in (self.text, self.advice, self.because):
            edit.textChanged.connect(self.edited)
        self.what.activated.connect(self.edited)
        self.owner.picked.connect(self.edited)
        self.due.textChanged.connect(self.edited)

    # What stands here

    def show_note(self, note: CycleNote) -> None:
        """Put a comment into the fields; what is there already is not touched, so that the cursor stays."""
        for name in ("text", "advice", "because"):
            edit: Growing = getattr(self, name)
            if clean(edit.toPlainText(), lines=True) != getattr(note, name):
                edit.setPlainText(getattr(note, name))
        self.what.setCurrentIndex(max(0, self.what.findData(note.choice)))
        if self.owner.choice() != note.owner:
            self.owner.set_choice(note.owner)
        if self.due.value() != note.due:
            self.due.set_value(note.due)

    def note(self) -> CycleNote:
        """The comment as it stands in the fields."""
        said = {name: clean(getattr(self, name).toPlainText(), lines=True) for name in ("text", "advice", "because")}
        if self.base.kind is not NoteKind.NEXT:
            return replace(self.base, **said)
        return replace(
            self.base, **said, choice=str(self.what.currentData()), owner=self.owner.choice(), due=self.due.value()
        )

    @property
    def dirty(self) -> bool:
        """Whether something stands here that is neither kept nor on its way."""
        return self.note() not in (self.base, self.sent)

    def take(self, note: CycleNote) -> None:
        """What is kept now; it is shown unless something else is typed here."""
        shown = self.dirty
        self.base, self.stored = note, True
        if not shown:
            self.sent = note
            self.show_note(note)

    def took(self, _outcome: object) -> None:
        """What was sent is kept."""
        self.base, self.stored = self.sent, True
        self.problem.clear()

    def refused(self, error: BaseException) -> None:
        """What was sent is not kept: it stays in the fields, with the reason below."""
        self.sent = self.base
        self.problem.show_text(error_text(error))
        self.failed.emit()

    def set_read_only(self, closed: bool) -> None:
        """Show only; nothing can be changed."""
        for edit in (self.text, self.advice, self.because):
            edit.setReadOnly(closed)
        for field in (self.what, self.owner, self.due):
            field.setEnabled(not closed)
        self.remove.setVisible(not closed)

    def first(self) -> QWidget:
        """Where one begins to type."""
        return self.text

    # Leaving

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        popup = isinstance(event, QFocusEvent) and event.reason() == Qt.FocusReason.PopupFocusReason
        if event.type() == QEvent.Type.FocusOut and not popup:
            QTimer.singleShot(0, self, self._look_away)
        return False

    def _look_away(self) -> None:
        here = QApplication.focusWidget()
        if here is None or not self.isAncestorOf(here):
            self.left.emit()

    def _on_remove(self) -> None:
        self.removed.emit()
