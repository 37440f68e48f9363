"""The one line in which something is said: a comment, a question, or recognition."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from okr_desktop.qt import icons, texts, theme
from okr_desktop.qt.dialogs.parts.picker import Picker
from okr_desktop.qt.pages.feedback.deeds import Deed, Draft, Verb
from okr_desktop.qt.pages.feedback.mention_edit import MentionEdit
from okr_desktop.qt.pages.plan.details_data import Details
from okr_desktop.qt.pages.plan.parts import caption
from okr_desktop.services.drafting import Choice

_KINDS = (Verb.COMMENT, Verb.ASK, Verb.RECOGNISE)


class Composer(QWidget):
    """``wished(Deed)`` is what is to be said, ``draft_changed(Draft)`` what stands there."""

    wished = Signal(object)
    draft_changed = Signal(object)

    def __init__(self, found: Details, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found = found
        self._draft = Draft()
        self._filling = True
        self.target, self.clear_button = self._make_target()
        self.edit = MentionEdit(found.talk.names)
        self.edit.setToolTip(self.tr("Ctrl+Enter sends it; @ names somebody"))
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("What this is"))
        self.to = Picker()
        self.button = QPushButton()
        self._arrange()
        self._fill_lists()
        self.show_draft(draft)
        self.edit.textChanged.connect(self._on_changed)
        self.edit.sent.connect(self._send)
        self.kind.currentIndexChanged.connect(self._on_kind)
        self.to.picked.connect(self._on_changed)
        self.button.clicked.connect(self._send)
        self.clear_button.clicked.connect(self._on_clear)

    def _make_target(self) -> tuple[QLabel, QToolButton]:
        button = QToolButton()
        button.setIcon(icons.icon("x"))
        button.setToolTip(self.tr("Write a new comment instead"))
        button.setAccessibleName(button.toolTip())
        return caption(""), button

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_8)
        head = QHBoxLayout()
        head.addWidget(self.target, 1)
        head.addWidget(self.clear_button)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        row.addWidget(self.kind)
        row.addStretch(1)
        row.addWidget(self.button)
        column.addLayout(head)
        column.addWidget(self.edit)
        column.addWidget(self.to)
        column.addLayout(row)
        for field in (self.kind, self.to):
            field.setFixedHeight(theme.TARGET + 2)

    def _fill_lists(self) -> None:
        for verb, text in zip(_KINDS, (self.tr("Comment"), self.tr("Question"), self.tr("Recognition")), strict=True):
            self.kind.addItem(text, verb)
        talk = self._found.talk
        self.to.set_choices(Choice(id, name, "person") for id, name in talk.names.items() if id != talk.me)
        self.to.setAccessibleName(self.tr("To whom"))

    # What stands there

    def draft(self) -> Draft:
        """Everything that stands there."""
        kept = self._draft
        return Draft(
            self.edit.toPlainText(),
            Verb(self.kind.currentData()),
            self.to.choice() or "",
            kept.editing,
            kept.reply,
            kept.about,
        )

    def show_draft(self, draft: Draft) -> None:
        """Put this there."""
        own = {one.comment.id for one in self._found.talk.said() if one.own}
        known = {one.comment.id for one in self._found.talk.said()}
        checked = {one.id for one in self._found.check_ins}
        self._filling = True
        self._draft = Draft(
            editing=draft.editing if draft.editing in own else "",
            reply=draft.reply if draft.reply in known else "",
            about=draft.about if draft.about in checked else "",
        )
        self.edit.setPlainText(draft.text)
        self.kind.setCurrentIndex(max(self.kind.findData(draft.kind), 0))
        self.to.set_choice(draft.to or None)
        self._filling = False
        self._settle()

    def begin(self, deed: Deed) -> None:
        """Answer a comment, change one, or speak about a check-in; what was typed stays."""
        now = self.draft()
        match deed.verb:
            case Verb.REPLY:
                now = Draft(now.text, Verb.COMMENT, reply=deed.id)
            case Verb.CHANGE:
                now = Draft(deed.text, Verb.COMMENT, editing=deed.id)
            case _:
                now = Draft(now.text, now.kind, now.to, about=deed.about)
        self.show_draft(now)
        self._tell()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_clear(self) -> None:
        kept = self.draft()
        self.show_draft(Draft("" if kept.editing else kept.text, kept.kind, kept.to))
        self._tell()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_kind(self) -> None:
        self._settle()
        self._on_changed()

    def _on_changed(self) -> None:
        if not self._filling:
            self._settle()
            self._tell()

    def _tell(self) -> None:
        self.draft_changed.emit(self.draft())

    def _settle(self) -> None:
        """Words and fields that follow from what it will be."""
        now = self.draft()
        text = self._target(now)
        self.target.setText(text)
        for part in (self.target, self.clear_button):
            part.setVisible(bool(text))
        self.kind.setVisible(not now.editing and not now.reply)
        self.to.setVisible(now.kind is not Verb.COMMENT and self.kind.isVisibleTo(self))
        asks = now.kind is Verb.ASK
        owner = self._found.talk.owner
        anybody = self.tr("to {name}").format(name=owner) if owner else self.tr("to everybody")
        self.to.setPlaceholderText(anybody if asks else self.tr("Whom? More with @ in the text"))
        placeholder, verb = {
            Verb.COMMENT: (self.tr("Write a comment"), self.tr("Comment")),
            Verb.ASK: (self.tr("What do you want to know?"), self.tr("Ask")),
            Verb.RECOGNISE: (self.tr("What did they do that helped?"), self.tr("Thank")),
        }[now.kind]
        self.edit.setPlaceholderText(placeholder)
        self.edit.setAccessibleName(placeholder)
        self.button.setText(self.tr("Save comment") if now.editing else verb)
        self.button.setEnabled(bool(now.text.strip()))

    def _target(self, now: Draft) -> str:
        if now.editing:
            return self.tr("Changing a comment")
        if now.reply:
            said = next((one for one in self._found.talk.said() if one.comment.id == now.reply), None)
            return self.tr("Reply to {name}").format(name=(said.author if said else "") or self.tr("Somebody"))
        day = next((one.date for one in self._found.check_ins if one.id == now.about), None)
        if day is None:
            return ""
        return self.tr("On the check-in of {date}").format(date=texts.date_text(day, self._found.today))

    def _send(self) -> None:
        now = self.draft()
        text = now.text.strip()
        if not text:
            return
        to = (now.to,) if now.to else ()
        about = now.about or self._found.item.id
        if now.editing:
            self.wished.emit(Deed(Verb.EDIT, about, text, now.editing))
        elif now.reply:
            said = next((one for one in self._found.talk.said() if one.comment.id == now.reply), None)
            self.wished.emit(Deed(Verb.COMMENT, said.comment.about if said else about, text, now.reply))
        else:
            self.wished.emit(Deed(now.kind, about, text, to=to))
