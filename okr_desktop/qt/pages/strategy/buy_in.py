"""The buy-in part: who stands behind the cycle, what was promised and came, who signed, and what changed since."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from okr_desktop.domain.buy_in import DELIVERIES
from okr_desktop.qt import icons, theme
from okr_desktop.qt.pages.cycle.part import Part, card, empty_out, label, line_label, link, scrolled
from okr_desktop.qt.pages.strategy import buy_in_data
from okr_desktop.qt.pages.strategy.buy_in_data import BuyInView, PromiseRow, SignatureView, SponsorView
from okr_desktop.qt.pages.strategy.words import delivery_text
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.widgets.marks import StatusLabel
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.direction import buy_in, signing
from okr_desktop.services.outcome import Outcome

_AGAIN_DAYS = 28


class BuyIn(Part):
    """Two cards, one for sponsors and one for signatures; a changed signature unfolds what is other now."""

    report_requested = Signal(str)

    def __init__(self, session: Session, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(session, prompter, parent)
        self._view: BuyInView | None = None
        self._open: set[str] = set()
        self.case_button = QPushButton(self.tr("Case for management…"))
        self.case_button.setToolTip(self.tr("One page: why, what it costs, what has moved, what is asked"))
        self.sponsor_button = QPushButton(self.tr("Add sponsor…"))
        self.sign_button = QPushButton(self.tr("Sign off…"))
        self.sign_button.setProperty("primary", True)
        self._sponsors, self._signatures = QVBoxLayout(), QVBoxLayout()
        self._arrange()
        self.case_button.clicked.connect(self._on_case)
        self.sponsor_button.clicked.connect(self._on_sponsor)
        self.sign_button.clicked.connect(self._on_sign)

    def _arrange(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(theme.SPACE_12)
        self._said = label(muted=True)
        bar.addWidget(self._said, 1)
        for button in (self.case_button, self.sponsor_button, self.sign_button):
            bar.addWidget(button)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.SPACE_4, theme.SPACE_8)
        column.setSpacing(theme.SPACE_12)
        for layout in (self._sponsors, self._signatures):
            layout.setSpacing(theme.SPACE_12)
            column.addLayout(layout)
        column.addStretch(1)
        self.area = scrolled(inside)
        self.area.setAccessibleName(self.tr("Buy-in"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.SPACE_8)
        whole.addLayout(bar)
        whole.addWidget(self.area, 1)

    def loader(self) -> Callable[..., Any]:
        return buy_in_data.load

    def view(self) -> BuyInView | None:
        """What is shown now."""
        return self._view

    def show_view(self, view: BuyInView) -> None:
        self._view = view
        at = self.area.verticalScrollBar().value()
        self._said.setText(self.tr("Who stands behind {cycle}, and what has been signed.").format(cycle=view.name))
        self.sign_button.setEnabled(view.can_sign)
        empty_out(self._sponsors)
        empty_out(self._signatures)
        self._sponsors.addWidget(self._head(self.tr("Sponsors and what they promised")))
        for one in view.sponsors:
            self._sponsors.addWidget(self._sponsor(one))
        if not view.sponsors:
            self._sponsors.addWidget(
                self._nothing(self.tr("Nobody stands behind this cycle yet. Add a sponsor with what they promise."))
            )
        self._signatures.addWidget(self._head(self.tr("Signed by")))
        for one in view.signatures:
            self._signatures.addWidget(self._signature(one))
        if not view.signatures:
            self._signatures.addWidget(self._nothing(self._unsigned(view)))
        self.area.verticalScrollBar().setValue(at)

    def _unsigned(self, view: BuyInView) -> str:
        if not view.can_sign:
            return self.tr("There is nothing to sign yet: plan objectives into this cycle first.")
        return self.tr("Nobody has signed this cycle yet. What is signed is kept, and every later change is shown.")

    def _head(self, text: str) -> QWidget:
        return label(text, theme.EMPHASIS, strong=True)

    def _nothing(self, text: str) -> QWidget:
        frame, column = card()
        column.addWidget(label(text, muted=True))
        return frame

    # Sponsors

    def _sponsor(self, one: SponsorView) -> QFrame:
        frame, column = card()
        frame.setAccessibleName(f"{one.name}, {one.about}")
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        row.addWidget(line_label(one.name, theme.EMPHASIS, strong=True))
        row.addWidget(line_label(" · ".join(part for part in (one.about, one.summary) if part), muted=True), 1)
        if one.review:
            row.addWidget(StatusLabel("behind", one.review) if one.due else line_label(one.review, muted=True))
        row.addWidget(self._sponsor_menu(one))
        column.addLayout(row)
        if one.text:
            column.addWidget(label(one.text))
        for promise in one.promises:
            column.addLayout(self._promise(one.id, promise))
        return frame

    def _promise(self, id: str, one: PromiseRow) -> QHBoxLayout:
        """A promise: what became of it (a menu changes that), what it is, by when."""
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        state = StatusLabel(one.mark, one.word)
        state.setFixedWidth(theme.DAY_FIELD)
        row.addWidget(state, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(one.text))
        told = " · ".join(part for part in (one.when, one.note) if part)
        if told:
            words.addWidget(label(told, theme.CAPTION, muted=True))
        row.addLayout(words, 1)
        row.addWidget(self._delivery_menu(id, one), 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _delivery_menu(self, id: str, one: PromiseRow) -> QToolButton:
        button = QToolButton()
        button.setText(self.tr("What became of it"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setAccessibleName(self.tr("What became of “{text}”").format(text=one.text[:80]))
        menu = QMenu(button)
        for delivery in DELIVERIES:
            action = QAction(delivery_text(delivery), menu)
            action.setCheckable(True)
            action.setChecked(delivery == one.delivery)
            action.setData((id, one.place, delivery))
            action.triggered.connect(self._on_delivery)
            menu.addAction(action)
        button.setMenu(menu)
        return button

    def _sponsor_menu(self, one: SponsorView) -> QToolButton:
        verbs = (
            ("edit", "pencil", self.tr("Edit…")),
            ("review", "check", self.tr("Looked at today; again in four weeks")),
            ("delete", "trash", self.tr("Delete")),
        )
        return self._menu(self.tr("Change the sponsorship of {name}").format(name=one.name), one.id, verbs)

    def _menu(self, name: str, id: str, verbs: tuple[tuple[str, str, str], ...]) -> QToolButton:
        button = QToolButton()
        button.setIcon(icons.icon("more"))
        button.setProperty("quiet", True)
        button.setMinimumHeight(theme.TARGET)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolTip(name)
        button.setAccessibleName(name)
        menu = QMenu(button)
        for what, icon, text in verbs:
            action = QAction(icons.icon(icon), text, menu)
            action.setData((what, id))
            action.triggered.connect(self._on_verb)
            menu.addAction(action)
        button.setMenu(menu)
        return button

    # Signatures

    def _signature(self, one: SignatureView) -> QFrame:
        frame, column = card()
        frame.setAccessibleName(f"{one.name}, {one.day}, {one.word}")
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        row.addWidget(line_label(one.name, theme.EMPHASIS, strong=True))
        told = [one.day, one.about, one.digits]
        row.addWidget(line_label(" · ".join(part for part in told if part), muted=True), 1)
        row.addWidget(StatusLabel(one.mark, one.word if one.last else self.tr("Signed again later")))
        row.addWidget(self._signature_menu(one))
        column.addLayout(row)
        if one.comment:
            column.addWidget(label(one.comment))
        if one.changed:
            self._changes(column, one)
        return frame

    def _signature_menu(self, one: SignatureView) -> QToolButton:
        again = f"again:{one.objective}" if one.objective else "again"
        verbs = ((again, "check", self.tr("Sign again…")), ("unsign", "trash", self.tr("Take back")))
        return self._menu(self.tr("Change the sign-off of {name}").format(name=one.name), one.id, verbs)

    def _changes(self, column: QVBoxLayout, one: SignatureView) -> None:
        """What is other now: a line that unfolds into fields with then and now."""
        opened = one.id in self._open
        row = QHBoxLayout()
        row.addWidget(label(one.summary), 1)
        fold = link(self.tr("Hide the changes") if opened else self.tr("Show the changes"))
        fold.setProperty("record", one.id)
        fold.clicked.connect(self._on_fold)
        row.addWidget(fold)
        column.addLayout(row)
        if not opened:
            return
        if one.warning:
            said = self.tr("What was signed is not kept here in every detail: changes may be missing from this list.")
            column.addWidget(label(said, muted=True))
        for change in one.changes:
            title = link(change.title[: theme.LINK_LETTERS].replace("&", "&&"))
            title.setProperty("record", change.id)
            title.clicked.connect(self._on_show)
            head = QHBoxLayout()
            head.setSpacing(theme.SPACE_8)
            head.addWidget(title)
            head.addWidget(label(change.change, theme.CAPTION, muted=True), 1)
            column.addLayout(head)
            for field, then, now in change.fields:
                said = self.tr("{field}: {before} → {after}").format(field=field, before=then, after=now)
                line = label(said, theme.CAPTION)
                line.setContentsMargins(theme.SPACE_16, 0, 0, 0)
                column.addWidget(line)

    # What a person does

    def _on_case(self) -> None:
        self.report_requested.emit("case")

    def _on_sponsor(self) -> None:
        self.edit_sponsor(None)

    def edit_sponsor(self, id: str | None) -> None:
        """The dialog for a sponsorship, or for a new one of this cycle."""
        from okr_desktop.qt.dialogs.strategy.sponsorship import SponsorshipDialog

        SponsorshipDialog(self.session, id, self.cycle, self.window(), prompter=self.prompter).open()

    def _on_sign(self) -> None:
        self.sign(self.cycle)

    def sign(self, about: str) -> None:
        """The dialog for signing the cycle or an objective."""
        from okr_desktop.qt.dialogs.strategy.sign_off import SignOffDialog

        SignOffDialog(self.session, about, self.window(), prompter=self.prompter).open()

    def _on_delivery(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.run(buy_in.deliver, *action.data())

    def _on_verb(self) -> None:
        action = self.sender()
        if not isinstance(action, QAction):
            return
        what, id = action.data()
        match what:
            case "edit":
                self.edit_sponsor(id)
            case "review":
                self.run(reviewed, id)
            case "delete":
                self.run(buy_in.delete, id)
            case "unsign":
                self.run(signing.delete, id)
            case _:
                self.sign(what.partition(":")[2] or self.cycle)

    def _on_fold(self) -> None:
        id = str(self.sender().property("record"))
        self._open ^= {id}
        if self._view is not None:
            self.show_view(self._view)

    def _on_show(self) -> None:
        self.show_requested.emit(str(self.sender().property("record")))


def reviewed(desk: Desk, id: str) -> Outcome[str]:
    """Note that a sponsorship was looked at today; it is looked at again in four weeks."""
    return buy_in.review(desk, id, desk.today + timedelta(days=_AGAIN_DAYS))
