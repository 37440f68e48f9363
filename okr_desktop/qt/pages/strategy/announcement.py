"""The announcement part: a cycle in five sentences, proposed from the plan, edited, kept, and given out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QLocale, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from okr_desktop.domain.ids import new_id
from okr_desktop.domain.strategy import Announcement
from okr_desktop.qt import icons, texts, theme
from okr_desktop.qt.clipboard import copy_rich
from okr_desktop.qt.pages.cycle.part import Part, card, label, scrolled
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.services import cycles
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.direction import announcing
from okr_desktop.services.engagement.direction.announce_texts import LANGUAGES, spoken
from okr_desktop.services.engagement.direction.announcing import PARTS, Told
from okr_desktop.services.outcome import Outcome

_LINES = 2


@dataclass(frozen=True, slots=True)
class AnnouncementView:
    """Five sentences of a cycle: those that were kept (``id``), else proposed ones."""

    cycle: str
    name: str
    id: str
    sentences: tuple[str, ...]
    said: str


def load(desk: Desk, cycle: str, language: str) -> AnnouncementView:
    """What was kept last for a cycle, or what the plan proposes; raises NotFound."""
    kept = announcing.of(desk.plan, cycle)
    name = cycles.known(desk.plan, cycle).name
    if not kept:
        return AnnouncementView(cycle, name, "", announcing.propose(desk, cycle, language), "")
    one = kept[0]
    day = texts.date_text(one.day, desk.today) if one.day else ""
    return AnnouncementView(cycle, name, one.id, split(one.text), day)


def split(text: str) -> tuple[str, ...]:
    """A text as five sentences: a line each, what is beyond them in the last, empty ones where there are fewer."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    head, rest = lines[: len(PARTS) - 1], lines[len(PARTS) - 1 :]
    found = [*head, *([" ".join(rest)] if rest else [])]
    return (*found, *([""] * (len(PARTS) - len(found))))


def keep(desk: Desk, cycle: str, id: str, text: str) -> Outcome[str]:
    """Keep the text as the cycle's announcement."""
    known = desk.plan.announcements.get(id)
    day, author = (known.day, known.author) if known else (None, None)
    return announcing.save(desk, Announcement(id or new_id(), cycle, text, author, day))


class Composer(Part):
    """What was typed is kept for each cycle until it is saved or proposed anew."""

    told = Signal(str)

    def __init__(self, session: Session, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(session, prompter, parent)
        self._view: AnnouncementView | None = None
        self._drafts: dict[str, tuple[str, ...]] = {}
        self._filling = False
        self._then_mail = False
        self.language = QComboBox()
        self.fields = [QPlainTextEdit() for _ in PARTS]
        self.propose_button = QPushButton(icons.icon("refresh"), self.tr("Propose anew"))
        self.copy_button = QPushButton(icons.icon("copy"), self.tr("Copy for a mail"))
        self.mail_button = QPushButton(icons.icon("mail"), self.tr("Open in the mail program"))
        self.sent_button = QPushButton(self.tr("It was sent today"))
        self.save_button = QPushButton(self.tr("Save"))
        self._said = label(muted=True)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        self.language.setAccessibleName(self.tr("Language of the proposal"))
        self.language.addItem(self.tr("English"), "en")
        self.language.addItem(self.tr("German"), "de")
        self.language.setCurrentIndex(max(0, self.language.findData(spoken(QLocale().name()))))
        self.save_button.setProperty("primary", True)
        bar = QHBoxLayout()
        bar.setSpacing(theme.SPACE_12)
        bar.addWidget(self._said, 1)
        for widget in (self.language, self.propose_button):
            bar.addWidget(widget)
        frame, column = card()
        for name, field in zip(self._names(), self.fields, strict=True):
            head = label(name, strong=True)
            head.setBuddy(field)
            field.setAccessibleName(name)
            field.setTabChangesFocus(True)
            field.setFixedHeight((_LINES + 1) * field.fontMetrics().lineSpacing() + theme.SPACE_16)
            column.addWidget(head)
            column.addWidget(field)
        foot = QHBoxLayout()
        foot.setSpacing(theme.SPACE_12)
        for button in (self.copy_button, self.mail_button, self.sent_button):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.save_button)
        inside = QWidget()
        body = QVBoxLayout(inside)
        body.setContentsMargins(0, 0, theme.SPACE_4, theme.SPACE_8)
        body.addWidget(frame)
        body.addStretch(1)
        self.area = scrolled(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.SPACE_8)
        whole.addLayout(bar)
        whole.addWidget(self.area, 1)
        whole.addLayout(foot)

    def _names(self) -> tuple[str, ...]:
        return (
            self.tr("1  What we want, and why"),
            self.tr("2  The main objectives"),
            self.tr("3  What changed"),
            self.tr("4  What we ask of you"),
            self.tr("5  When we look"),
        )

    def _connect(self) -> None:
        for field in self.fields:
            field.textChanged.connect(self._on_typed)
        self.propose_button.clicked.connect(self.propose)
        self.language.activated.connect(self._on_language)
        self.copy_button.clicked.connect(self.copy)
        self.mail_button.clicked.connect(self.mail)
        self.sent_button.clicked.connect(self._on_sent)
        self.save_button.clicked.connect(self.save)

    # Showing

    def loader(self) -> Callable[..., Any]:
        return load

    def asked(self) -> tuple[Any, ...]:
        return (self._language(),)

    def _language(self) -> str:
        code = self.language.currentData()
        return code if code in LANGUAGES else "en"

    def view(self) -> AnnouncementView | None:
        """What was read last."""
        return self._view

    def show_view(self, view: AnnouncementView) -> None:
        """What is typed and not saved goes before what was kept."""
        self._view = view
        self._fill(self._drafts.get(view.cycle, view.sentences))
        if view.said:
            told = self.tr("{cycle} in five sentences, sent on {day}").format(cycle=view.name, day=view.said)
        elif view.id:
            told = self.tr("{cycle} in five sentences, saved and not sent yet").format(cycle=view.name)
        else:
            told = self.tr("{cycle} in five sentences, proposed from the plan").format(cycle=view.name)
        self._said.setText(told)
        self._enable()

    def _enable(self) -> None:
        view = self._view
        unsaved = bool(view and (view.cycle in self._drafts or not view.id))
        self.save_button.setEnabled(unsaved and bool(self.text()))
        self.sent_button.setVisible(not (view and view.said))
        self.sent_button.setEnabled(bool(view and view.id and not unsaved))
        for button in (self.copy_button, self.mail_button):
            button.setEnabled(bool(self.text()))

    def _fill(self, sentences: tuple[str, ...]) -> None:
        self._filling = True
        for field, sentence in zip(self.fields, sentences, strict=True):
            if field.toPlainText() != sentence:
                field.setPlainText(sentence)
        self._filling = False

    def text(self) -> str:
        """What stands in the fields, a sentence a line."""
        return "\n".join(line for line in self._sentences() if line)

    def _sentences(self) -> tuple[str, ...]:
        return tuple(" ".join(field.toPlainText().split()) for field in self.fields)

    def _on_typed(self) -> None:
        view = self._view
        if self._filling or view is None:
            return
        typed = tuple(field.toPlainText() for field in self.fields)
        if typed == view.sentences:
            self._drafts.pop(view.cycle, None)
        else:
            self._drafts[view.cycle] = typed
        self._enable()

    # What a person does

    def propose(self) -> None:
        """Put the sentences that the plan proposes into the fields; what was saved stays until one saves again."""
        if self._view is not None:
            asked = (self._view.cycle, self._language())
            self.session.read(announcing.propose, *asked, then=self._on_proposed, failed=self._on_unread, owner=self)

    def _on_proposed(self, sentences: tuple[str, ...]) -> None:
        self._fill(sentences)
        self._on_typed()
        self.fields[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_language(self) -> None:
        """Only a text that nobody has touched follows the language by itself."""
        view = self._view
        if view is not None and not view.id and view.cycle not in self._drafts:
            self.mark_stale()

    def save(self) -> None:
        """Keep the announcement with the cycle."""
        view = self._view
        if view is not None and self.text():
            self.run(keep, view.cycle, view.id, self.text(), then=self._on_saved)

    def _on_saved(self, _outcome: Outcome[str]) -> None:
        if self._view is not None:
            self._drafts.pop(self._view.cycle, None)
        self.mark_stale()

    def _on_sent(self) -> None:
        if self._view is not None and self._view.id:
            self.run(announcing.sent, self._view.id)

    def copy(self) -> None:
        """Put it on the clipboard as text and as HTML."""
        self._give_out(mail=False)

    def mail(self) -> None:
        """Open the mail program with it; it is on the clipboard as well."""
        self._give_out(mail=True)

    def _give_out(self, *, mail: bool) -> None:
        view = self._view
        if view is not None and self.text():
            self._then_mail = mail
            asked = (view.cycle, self.text(), self._language())
            self.session.read(announcing.told, *asked, then=self._on_told, failed=self._on_unread, owner=self)

    def _on_told(self, told: Told) -> None:
        copy_rich(told.html, told.text)
        self.told.emit(self.tr("Copied. Paste it into a mail."))
        if self._then_mail:
            QDesktopServices.openUrl(QUrl(told.mailto))
