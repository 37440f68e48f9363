"""Signing: the result as it stands, its fingerprint, and the sponsor's word on it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from okr_desktop.domain.text import NAME_LIMIT
from okr_desktop.domain.workshop import closing_acts
from okr_desktop.domain.workshop.closing_acts import SPONSOR, content_hash
from okr_desktop.domain.workshop.drafting import drafts
from okr_desktop.domain.workshop.model import Live, Signature, Verdict
from okr_desktop.qt import theme
from okr_desktop.qt.pages.workshop.late.base import LatePanel
from okr_desktop.qt.pages.workshop.late.fields import kept_area, kept_line, labelled
from okr_desktop.qt.pages.workshop.late.flow import flow_of
from okr_desktop.qt.pages.workshop.late.no_drafts import NoDrafts
from okr_desktop.qt.pages.workshop.late.room_for import scrolling
from okr_desktop.qt.pages.workshop.late.summary import Summary
from okr_desktop.qt.pages.workshop.late.two_sides import WIDE_FROM, TwoSides
from okr_desktop.qt.pages.workshop.late.words import foreign, long_hash, short_hash, verdict_text
from okr_desktop.qt.pages.workshop.parts.pieces import (
    card,
    column_of,
    heading,
    hint,
    label,
    link,
    primary,
)
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.widgets.marks import StatusLabel
from okr_desktop.qt.workshop.conductor import Conductor

_LOOKS = {Verdict.SIGN: "done", Verdict.CHANGES: "behind", Verdict.RETURN: "at_risk"}


class SignPanel(LatePanel):
    """The sponsor signs, signs with changes, or returns the result."""

    def __init__(
        self, conductor: Conductor, session: Session, prompter: Prompter, parent: QWidget | None = None
    ) -> None:
        super().__init__(conductor, session, prompter, parent)
        self._offered = ""
        self._hash, self._long = "", False
        self._board: object = None
        self.summary = Summary()
        self.nothing = NoDrafts(self, self.tr("There is no objective to sign yet."))
        self.print, self.full_button, self.copy_button = label(""), link(self.tr("Show in full")), link(self.tr("Copy"))
        self.name, _keeper = kept_line(self.tr("Sponsor"), self.tr("Name of the sponsor"))
        self.name.setMaxLength(NAME_LIMIT)
        self.comment, self.keeper = kept_area(self.tr("Comment"), self.tr("Which changes? Why returned?"), lines=3)
        self.sign_button: QPushButton = primary(self.tr("&Sign"))
        self.changes_button = QPushButton(self.tr("Sign with &changes"))
        self.return_button = QPushButton(self.tr("&Return"))
        self.state, self.said, self.stale = StatusLabel(), label(""), label("")
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        word, column = card()
        column.addWidget(heading(self.tr("The sponsor's word")))
        column.addWidget(labelled(self.tr("Sponsor"), self.name))
        column.addWidget(self.comment)
        column.addWidget(flow_of(self.sign_button, self.changes_button, self.return_button))
        column.addWidget(hint(self.tr("With changes, or returned: the comment says which, and why.")))
        self.signed, below = card()
        below.addWidget(self.state)
        below.addWidget(self.said)
        below.addWidget(self.stale)
        seal, lines = card()
        lines.addWidget(heading(self.tr("Fingerprint of what is signed (SHA-256)")))
        self.print.setFont(theme.font(theme.EMPHASIS, tabular=True))
        lines.addWidget(self.print)
        lines.addWidget(flow_of(self.full_button, self.copy_button))
        lines.addWidget(hint(self.tr("It changes with every word and number above. The protocol prints it.")))
        left = column_of(heading(self.tr("What is signed")), scrolling(self.nothing, self.summary))
        right = column_of(scrolling(word, self.signed, seal))
        self.sides = TwoSides((left, right), (self.tr("The result"), self.tr("The signature")), WIDE_FROM)
        self.sides.set_shares(1, 1)
        self.sides.turn_to(0)
        self.outer.addWidget(self.sides, 1)
        self.outer.addWidget(self.problem)

    def _connect(self) -> None:
        self.sign_button.clicked.connect(self._on_sign)
        self.changes_button.clicked.connect(self._on_changes)
        self.return_button.clicked.connect(self._on_return)
        self.full_button.clicked.connect(self._on_full)
        self.copy_button.clicked.connect(self._on_copy)

    # Showing

    def show_live(self, live: Live) -> None:
        self.summary.show_live(live)
        there = bool(drafts(live))
        self.nothing.setVisible(not there)
        for button in (self.sign_button, self.changes_button, self.return_button):
            button.setEnabled(there)
        if live.setup.sponsor != self._offered and self.name.text() in ("", self._offered):
            self._offered = live.setup.sponsor
            self.name.setText(live.setup.sponsor)
        shown = (live.board.drafts, live.board.results)
        if shown != self._board:
            self._board, self._hash = shown, content_hash(live)
            self._show_hash()
        self._show_signature(live.board.signatures.get(SPONSOR))

    def _show_hash(self) -> None:
        self.print.setText(long_hash(self._hash) if self._long else f"{short_hash(self._hash)} …")
        self.full_button.setText(self.tr("Show in short") if self._long else self.tr("Show in full"))

    def _show_signature(self, word: Signature | None) -> None:
        self.signed.setVisible(word is not None)
        if word is None:
            return
        self.state.set_status(_LOOKS[word.verdict], verdict_text(word.verdict))
        head = " · ".join(part for part in (word.name, moment_text(word.at), short_hash(word.content)) if part)
        self.said.setText(foreign(f"{head}\n“{word.comment}”" if word.comment else head))
        other = word.content != self._hash
        self.stale.setVisible(other)
        self.stale.setText(
            self.tr("The result was changed after this: the fingerprint is another one. Ask for a new signature.")
            if other
            else ""
        )

    # Doing

    def commit(self) -> None:
        """A word is given by a button only: what is typed stays in the fields."""

    def _on_sign(self) -> None:
        self._give(Verdict.SIGN)

    def _on_changes(self) -> None:
        self._give(Verdict.CHANGES)

    def _on_return(self) -> None:
        self._give(Verdict.RETURN)

    def _give(self, verdict: Verdict) -> None:
        if verdict is not Verdict.SIGN and not self.keeper.text():
            self.comment.setFocus()
        at = datetime.now().isoformat(timespec="minutes")
        self.act(closing_acts.sign, self.name.text(), verdict, self.keeper.text(), at, then=self._on_given)

    def _on_given(self, _live: object) -> None:
        self.comment.clear()

    def _on_full(self) -> None:
        self._long = not self._long
        self._show_hash()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._hash)


def moment_text(at: str) -> str:
    """A local moment by the minute, as the locale in use writes it; what cannot be read stays as it is."""
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return at
    shown = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    return QLocale().toString(shown, QLocale.FormatType.ShortFormat)
