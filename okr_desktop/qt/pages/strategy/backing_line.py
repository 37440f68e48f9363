"""One line about a cycle's backing, for the pages where it is prepared: who stands behind it, who signed, what next."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.pages.cycle.part import label
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.direction import buy_in, signing
from okr_desktop.services.engagement.direction.signing import Standing


@dataclass(frozen=True, slots=True)
class BackingView:
    """What is known of a cycle's backing, in a sentence; ``can_sign`` is False while there is nothing to sign."""

    cycle: str
    text: str
    can_sign: bool


class BackingWords(QObject):
    """Counted sentences; a QObject, because a plural is recognised only in ``tr()``."""

    def told(self, sponsors: str, signed: int, changed: int, late: int) -> str:
        """ "Behind it: Dora · 2 signed, 1 of them before a change"."""
        behind = self.tr("Behind it: {names}").format(names=sponsors) if sponsors else self.tr("No sponsor yet")
        parts = [behind, self.tr("%n signed", "", signed) if signed else self.tr("not signed yet")]
        if changed:
            parts.append(self.tr("%n of them before a change", "", changed))
        if late:
            parts.append(self.tr("%n promise(s) late", "", late))
        return " · ".join(parts)


def load(desk: Desk, cycle: str) -> BackingView:
    """The backing of a cycle in short."""
    plan = desk.plan
    record, backings = plan.cycles.get(cycle), buy_in.of(plan, cycle)
    owner = plan.people.get(record.sponsor or "") if record else None
    said = [owner.name if owner else "", *(one.sponsor for one in backings)]
    names = dict.fromkeys(name for name in said if name)
    signed = [one for one in signing.of(plan, cycle) if one.last]
    changed = sum(one.standing is Standing.CHANGED for one in signed)
    late = sum(len(one.late) for one in backings)
    text = BackingWords().told(", ".join(names), len(signed), changed, late)
    return BackingView(cycle, text, signing.can_sign(plan, cycle))


class BackingLine(QWidget):
    """The line with its two buttons; ``set_cycle`` reads anew."""

    def __init__(self, session: Session, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._prompter, self._cycle = session, prompter, ""
        self.words = label(muted=True)
        self.sponsor_button = QPushButton(self.tr("Add sponsor…"))
        self.sign_button = QPushButton(self.tr("Sign off…"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_8)
        row.addWidget(self.words, 1)
        row.addWidget(self.sponsor_button)
        row.addWidget(self.sign_button)
        self.sponsor_button.clicked.connect(self._on_sponsor)
        self.sign_button.clicked.connect(self._on_sign)

    def set_cycle(self, cycle: str) -> None:
        """Show the backing of this cycle as it is now."""
        self._cycle = cycle
        if self._session.is_open and cycle:
            self._session.read(load, cycle, then=self._show, owner=self)

    def _show(self, view: BackingView) -> None:
        if view.cycle == self._cycle:
            self.words.setText(view.text)
            self.sign_button.setEnabled(view.can_sign)

    def _on_sponsor(self) -> None:
        from okr_desktop.qt.dialogs.strategy.sponsorship import SponsorshipDialog

        SponsorshipDialog(self._session, None, self._cycle, self.window(), prompter=self._prompter).open()

    def _on_sign(self) -> None:
        from okr_desktop.qt.dialogs.strategy.sign_off import SignOffDialog

        SignOffDialog(self._session, self._cycle, self.window(), prompter=self._prompter).open()
