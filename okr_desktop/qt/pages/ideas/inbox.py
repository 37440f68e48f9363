"""What the pages of ideas and of concerns share: filters, the list to the left, one record to the right."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from okr_desktop.domain.changes import Changes
from okr_desktop.domain.errors import NotFound
from okr_desktop.qt import icons, theme
from okr_desktop.qt.dialogs.collecting.button import CollectButton
from okr_desktop.qt.dialogs.ideas.giving import GivingDialog
from okr_desktop.qt.dialogs.parts.segments import Segments
from okr_desktop.qt.pages.ideas.box import BoxLine
from okr_desktop.qt.pages.ideas.cards import Card, CardList
from okr_desktop.qt.pages.ideas.data import Choices
from okr_desktop.qt.pages.ideas.filters import Filters
from okr_desktop.qt.pages.ideas.pane import Pane
from okr_desktop.qt.prompter import Choice, Prompter, Role
from okr_desktop.qt.session import Session
from okr_desktop.qt.widgets.empty_state import EmptyState
from okr_desktop.services import talk
from okr_desktop.services.outcome import Outcome

_LIST, _SECOND = 0, 1
_BOTH, _NOTHING, _NONE_FITS = 0, 1, 2


class InboxPage(QWidget):
    """N gives a new one, arrows walk through the list, Enter goes to what can be done, Escape back to the list."""

    told = Signal(str)
    failed = Signal(object)
    show_requested = Signal(str)
    open_requested = Signal(str)
    #: "idea" or "concern", for those who collect.
    what = ""
    icon = "inbox"

    def __init__(
        self, session: Session, prompter: Prompter, filters: Filters, pane: Pane, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.session, self.prompter = session, prompter
        self.filters, self.pane = filters, pane
        self.second: QWidget = QWidget()
        self._stale, self._wanted = True, ""
        self._drafts: dict[str, str] = {}
        self._given: set[str] = set()
        self._comment = ("", "")
        self._build()
        self._connect()

    # What a page says

    def title(self) -> str:
        """The name of the page."""
        raise NotImplementedError

    def views(self) -> tuple[str, str]:
        """The names of the list and of the second view."""
        raise NotImplementedError

    def words(self) -> dict[str, str]:
        """Words of the page: new, list (its name), nothing (what will be here)."""
        raise NotImplementedError

    def read_list(self) -> None:
        """Read the list; ``show_list`` shows it."""
        raise NotImplementedError

    def read_second(self) -> None:
        """Read the second view."""
        raise NotImplementedError

    def read_one(self, id: str) -> None:
        """Read one record; ``show_one`` shows it."""
        raise NotImplementedError

    def show_one(self, found: Any) -> None:
        """Show one record in the pane."""
        raise NotImplementedError

    def act(self, verb: str, id: str) -> None:
        """Do what a person asked for."""
        raise NotImplementedError

    def new_dialog(self) -> GivingDialog:
        """The dialog for a new one."""
        raise NotImplementedError

    def make_second(self) -> QWidget:
        """The second view."""
        raise NotImplementedError

    # Building

    def _build(self) -> None:
        words = self.words()
        self.segments = Segments()
        self.segments.set_options(self.views())
        self.segments.set_value(_LIST)
        self.summary = QLabel()
        self.summary.setProperty("muted", True)
        self.box = BoxLine(self.session, self.prompter, self.what)
        self.box.failed.connect(self.failed)
        self.collect = CollectButton()
        self.new_button = QPushButton(words["new"])
        self.new_button.setProperty("primary", True)
        self.new_button.setToolTip(self.tr("{what} (N)").format(what=words["new"]))
        self.list = CardList(words["list"])
        self.empty, self.none_fits = EmptyState(), EmptyState()
        self.empty.set_content(
            words["nothing"], words["new"], self.tr("Collect on phones"), icons.icon(self.icon), self.tr("Send a form…")
        )
        self.none_fits.set_content(self.tr("Nothing fits these filters."), self.tr("Clear the filters"))
        self._arrange()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE_12)
        for widget in (self.segments, self.summary, self.box, self.collect, self.new_button):
            head.addWidget(widget, int(widget is self.summary))
        self._halves = QStackedWidget()
        for part in (self._both(), self.empty, self.none_fits):
            self._halves.addWidget(part)
        first = QWidget()
        inside = QVBoxLayout(first)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.SPACE_12)
        inside.addWidget(self.filters)
        inside.addWidget(self._halves, 1)
        self._views = QStackedWidget()
        self.second = self.make_second()
        self._views.addWidget(first)
        self._views.addWidget(self.second)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_16)
        column.setSpacing(theme.SPACE_12)
        column.addLayout(head)
        column.addWidget(self._views, 1)

    def _both(self) -> QWidget:
        listed = QFrame()
        listed.setProperty("card", True)
        inside = QVBoxLayout(listed)
        inside.setContentsMargins(1, theme.SPACE_4, 1, theme.SPACE_4)
        inside.addWidget(self.list)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_16)
        for part, share in ((listed, 5), (self.pane, 6)):
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
            row.addWidget(part, share)
        return both

    def _connect(self) -> None:
        self.segments.chosen.connect(self._on_view)
        self.filters.changed.connect(self.refresh)
        self.collect.chosen.connect(self._open_collecting)
        self.new_button.clicked.connect(self.add)
        self.empty.primary_requested.connect(self.add)
        self.empty.secondary_requested.connect(self._on_phones)
        self.empty.tertiary_requested.connect(self._on_form)
        self.none_fits.primary_requested.connect(self.filters.clear)
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(self._on_opened)
        self.pane.asked.connect(self.act)
        self.pane.gone_to.connect(self._on_link)
        self.pane.written.connect(self._on_written)
        self.pane.deleted.connect(self._on_deleted)
        self.pane.drafted.connect(self._on_drafted)
        self.session.changed.connect(self._on_changed)
        # Who has come by the rail or the tabs is not inside yet: N is there wherever nobody writes.
        whole, inside = Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, slot, context in (("N", self.add, whole), ("Escape", self._to_list, inside)):
            key = QShortcut(QKeySequence(keys), self)
            key.setContext(context)
            key.activated.connect(slot)

    # Following

    def refresh(self) -> None:
        """Read everything anew."""
        if self.session.is_open:
            self._stale = False
            if self._views.currentIndex() == _SECOND:
                self.read_second()
            self.read_list()
            self.box.refresh()

    def _on_changed(self, _changes: Changes) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        """Read what has changed while the page was hidden."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def show_list(self, cards: tuple[Card, ...], summary: str, found: Choices, total: int) -> None:
        """Show the list that was read; ``total`` counts what there is without filters."""
        self.filters.show_choices(found)
        self.summary.setText(summary if self._views.currentIndex() == _LIST else "")
        self._halves.setCurrentIndex(_BOTH if cards else _NONE_FITS if total else _NOTHING)
        self.filters.setVisible(bool(total))
        before, wanted = self.list.current(), self._wanted
        self._wanted = ""
        self.list.show_cards(cards, wanted)
        if self.list.current() and self.list.current() == before:
            self.read_one(before)

    def _on_chosen(self, id: str) -> None:
        if id:
            self.read_one(id)
        else:
            self.pane.clear()

    def show_found(self, found: Any) -> None:
        """Show the record that was read, if it is still the one that is selected."""
        if found.id == self.list.current():
            self.show_one(found)

    def not_found(self, error: BaseException) -> None:
        """It was deleted meanwhile."""
        if isinstance(error, NotFound):
            self.pane.clear()
        else:
            self.fail(error)

    def go_to(self, id: str) -> None:
        """Select a record, now or as soon as it has been read."""
        self.show_view(_LIST)
        if not self.list.go_to(id):
            self._wanted = id
            self.filters.clear()

    def open_at(self, what: str) -> None:
        """Show what a door was opened for: a record by its id, or "new" for the dialog."""
        if what == "new":
            self.add()
        else:
            self.go_to(what)

    def show_view(self, index: int) -> None:
        """The list, or the second view."""
        self.segments.set_value(index)
        self._on_view(index)

    def _on_view(self, index: int) -> None:
        self._views.setCurrentIndex(index)
        self.refresh()

    def draft(self, id: str) -> str:
        """What was typed about a record and not sent."""
        return self._drafts.get(id, "")

    # What a person does

    def add(self) -> None:
        """Open the dialog for a new one."""
        dialog = self.new_dialog()
        dialog.given.connect(self._on_given)
        dialog.open()

    def _on_given(self, id: str, unnamed: bool) -> None:
        self._wanted = id
        if unnamed:
            self._given.add(id)
        self.refresh()

    def _on_opened(self, _id: str) -> None:
        self.pane.enter()

    def _to_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_link(self, kind: str, id: str) -> None:
        if kind == self.what:
            self.go_to(id)
        elif kind in ("idea", "concern"):
            self.open_requested.emit(f"{kind}s:{id}")
        else:
            self.show_requested.emit(id)

    def _on_drafted(self, text: str) -> None:
        self._drafts[self.pane.id] = text

    def _on_written(self, text: str) -> None:
        self._comment = (self.pane.id, text)
        if self.pane.id in self._given:
            self.warn_named(self._on_named)
        else:
            self._send_comment()

    def warn_named(self, then: Callable[[str | None], None]) -> None:
        """Say that what follows has a name, unlike what was given here without one."""
        choices = [Choice("go", self.tr("Go on with my name")), Choice("stay", self.tr("Cancel"), Role.REJECT)]
        text = self.tr("This was given here without a name, but what you do now carries yours.")
        details = self.tr("Whoever reads it may conclude that both come from you.")
        self.prompter.ask(self, self.title(), text, choices, then, details=details)

    def _on_named(self, answer: str | None) -> None:
        if answer == "go":
            self._send_comment()

    def _send_comment(self) -> None:
        self.session.run(talk.comment, *self._comment, origin=self, then=self._on_commented, failed=self.fail)

    def _on_commented(self, _outcome: Outcome[Any]) -> None:
        self._drafts.pop(self._comment[0], None)
        self.refresh()

    def _on_deleted(self, comment: str) -> None:
        self.run(talk.delete_comment, comment)

    def was_given_here(self, id: str) -> bool:
        """Whether it was given without a name in this window, since it was opened."""
        return id in self._given

    def run(self, action: Callable[..., Outcome[Any]], *args: object) -> None:
        """Do one action."""
        self.session.run(action, *args, origin=self, failed=self.fail)

    def fail(self, error: BaseException) -> None:
        """Tell what did not work."""
        self.failed.emit(error)

    # Collecting

    def _on_phones(self) -> None:
        self._open_collecting("open_phones")

    def _on_form(self) -> None:
        self._open_collecting("send_form")

    def _open_collecting(self, verb: str) -> None:
        from okr_desktop.qt.dialogs.collecting import opening

        getattr(opening, verb)(self, self.session, self.prompter, self.what)
