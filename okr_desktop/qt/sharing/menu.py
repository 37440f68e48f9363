"""File ▸ Share: every way to work with others, and what becomes of a shared file that somebody opens."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from okr_desktop import paths
from okr_desktop.domain.errors import FileProblem
from okr_desktop.qt.prompter import Choice, Role

if TYPE_CHECKING:
    from okr_desktop.qt.main_window import MainWindow
    from okr_desktop.qt.sharing.files import Looked
    from okr_desktop.qt.sharing.work import Synced
    from okr_desktop.services.mail import Received, Sent
    from okr_desktop.services.outcome import Outcome

ANSWERS = ".okr-answers.json"
# Answers come as a file, or as the text of a mail.
_ANSWERED = (".json", ".txt", ".eml")
_WHILE_OPEN = ("share.share", "share.copy", "share.changes", "share.open", "share.form", "share.server")
_WHILE_SHARED = ("share.sync", "share.arrivals", "share.leave")


class SharingMenu(QObject):
    """Opens the dialogs; what is read or written meanwhile has workers of its own."""

    told = Signal(str)
    failed = Signal(object)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._waiting: Path | None = None
        self._ask_who = False
        window.session.on_opened.append(self._on_opened)

    def name_actions(self) -> None:
        """Make the actions of this menu."""
        add = self._window.named.add
        add("share.share", self.tr("&Share…"), self.share, "share")
        add("share.join", self.tr("&Join…"), self.join, "users")
        add("share.sync", self.tr("Sync &now"), self._sync, "refresh", "Ctrl+R")
        add("share.arrivals", self.tr("What came &in"), self._arrivals, "inbox")
        add("share.leave", self.tr("S&top sharing…"), self._leave, "x")
        add("share.copy", self.tr("Send a &copy…"), self.send_copy, "mail")
        add("share.changes", self.tr("Send &my changes…"), self.send_changes, "mail")
        add("share.open", self.tr("&Open a received file…"), self.choose_received, "folder-open")
        add("share.form", self.tr("Make a check-in &form…"), self.make_form, "file-text")
        add("share.server", self.tr("Move to a ser&ver…"), self.move_to_server, "server")
        self.enable()

    def fill(self, menu: QMenu) -> None:
        """Put them into the menu."""
        named = self._window.named
        named.fill(menu, "share.share", "share.join", "share.sync", "share.arrivals", "share.leave", "")
        named.fill(menu, "share.copy", "share.changes", "share.open", "share.form", "", "share.server")

    def enable(self) -> None:
        """What makes sense now; what only those who share need is hidden from all others."""
        named, keeper = self._window.named, self._window.sharing.keeper
        named.enable(self._window.session.is_open, *_WHILE_OPEN)
        kind = keeper.glance.state.kind if keeper.glance is not None else "none"
        named["share.share"].setEnabled(self._window.session.is_open and kind == "none")
        named["share.server"].setEnabled(self._window.session.is_open and kind != "server")
        for name in _WHILE_SHARED:
            named[name].setVisible(kind != "none")

    def _sync(self) -> None:
        self._window.sharing.sync_now()

    def _arrivals(self) -> None:
        self._window.sharing.show_arrivals()

    def _leave(self) -> None:
        self._window.sharing.leave()

    # Share and join

    def share(self) -> None:
        """Share ▸ Share…"""
        self._window.session.read(_bundle_id, then=self._on_id, failed=self._fail, owner=self)

    def _on_id(self, bundle_id: str) -> None:
        from okr_desktop.qt.sharing.share_dialog import ShareDialog

        window, own = self._window, self._window.files.path
        name = own.stem if own else self.tr("Our OKRs")
        suggested = Path.home() / f"{name}.okr"
        dialog = ShareDialog(window.sharing.keeper, window.prompter, bundle_id, suggested, window)
        dialog.shared.connect(self._on_shared)
        dialog.join_requested.connect(self.join_file)
        dialog.open()

    def _on_shared(self, _found: Synced) -> None:
        self.told.emit(self.tr("This workspace is shared now. Give the others the way to the file."))

    def join(self) -> None:
        """Share ▸ Join…"""
        self.join_file(None)

    def join_file(self, path: Path | None) -> None:
        """Join a shared file (None: to be chosen)."""
        from okr_desktop.qt.sharing.join_dialog import JoinDialog

        dialog = JoinDialog(self._window.sharing.keeper, self._window.prompter, self._window, path)
        dialog.joined.connect(self._on_joined)
        dialog.known.connect(self._open_known)
        dialog.open()

    def _on_joined(self, workspace: Path) -> None:
        self._ask_who = True
        self._window.files.open_path(workspace)

    def _on_opened(self) -> None:
        window = self._window
        window.session.read(_note, failed=_ignore)
        if self._ask_who:
            self._ask_who = False
            window.session.read(_looked, failed=_ignore)
            window.session.read(_people, then=self._on_people, failed=self._fail, owner=self)
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.open_file(waiting)

    def _on_people(self, found: tuple[str | None, list[tuple[str, str]]]) -> None:
        from okr_desktop.qt.sharing.who_dialog import WhoDialog

        known, people = found
        if known is None:
            WhoDialog(self._window.session, people, self._window).open()

    # Opening

    def choose_received(self) -> None:
        """Share ▸ Open a received file…"""
        self._window.prompter.choose_open_file(
            self._window,
            self.tr("Open a received file"),
            [
                (self.tr("Shared files and answers"), ["*.okr", *(f"*{suffix}" for suffix in _ANSWERED)]),
                (self.tr("All files"), ["*"]),
            ],
            self._on_received_chosen,
        )

    def _on_received_chosen(self, path: Path | None) -> None:
        if path is not None:
            self.open_file(path)

    def open_later(self, path: Path) -> None:
        """Open a file as soon as a workspace is open."""
        self._waiting = path

    def open_file(self, path: Path) -> None:
        """Sync with it, merge it, open the workspace it belongs to, or offer to join: whatever it is for this file."""
        if path.name.lower().endswith(_ANSWERED):
            self._open_answers(path)
            return
        from okr_desktop.qt.sharing.files import look

        keeper = self._window.sharing.keeper
        keeper.runner.submit(look, path, then=self._on_looked, failed=self._on_unread, owner=self)

    def _on_looked(self, found: Looked) -> None:
        self._window.session.read(_bundle_id, then=partial(self._open_looked, found), failed=self._fail, owner=self)
        if not self._window.session.is_open:
            self._open_looked(found, "")

    def _on_unread(self, error: BaseException) -> None:
        self._fail(error)
        if not self._window.session.is_open:
            self._window.files.open_or_create(paths.default_workspace())

    def _open_looked(self, found: Looked, own: str) -> None:
        if found.bundle_id == own:
            self._take_in(found.path)
        elif found.known is not None:
            self._open_known(found.path, found.known)
        else:
            self.join_file(found.path)

    def _open_known(self, shared: Path, workspace: Path) -> None:
        """The workspace that a file belongs to, and then what is in the file."""
        self._waiting = shared
        self._window.files.open_path(workspace)

    def _take_in(self, path: Path) -> None:
        """A file of the open workspace's data."""
        keeper = self._window.sharing.keeper
        state = keeper.glance.state if keeper.glance is not None else None
        if state is not None and state.kind == "file" and Path(state.place) == path.absolute():
            keeper.sync()
            self.told.emit(self.tr("This is the shared file of this workspace: what is new in it comes in by itself."))
            return
        self._window.session.run(_receive, path, then=self._on_taken, failed=self._fail, label="import")

    def _on_taken(self, outcome: Outcome[Received]) -> None:
        found = outcome.value
        self._window.sharing.keeper.look()
        if found.kind == "waiting":
            text = self.tr("This file builds on changes that have not come yet. Ask for a copy of everything.")
        elif found.received:
            text = self.tr("%n change(s) came in. See “What came in” in the history.", "", found.received)
        else:
            text = self.tr("Everything in this file is here already.")
        self.told.emit(text)

    def _open_answers(self, path: Path) -> None:
        from okr_desktop.qt.dialogs.form_answers import open_answers_dialog

        if self._window.session.is_open:
            open_answers_dialog(self._window, self._window.session, self._window.prompter, path)
        else:
            self.open_later(path)
            self.told.emit(self.tr("Open the workspace that these answers belong to."))

    # Sending

    def send_copy(self) -> None:
        """Share ▸ Send a copy…"""
        title, own = self.tr("Save a copy to send"), self._window.files.path
        self._choose_to_send(title, f"{own.stem if own else 'OKR'}.okr", self._write_copy)

    def send_changes(self) -> None:
        """Share ▸ Send my changes…"""
        title, own = self.tr("Save my changes to send"), self._window.files.path
        name = self.tr("{workspace} changes").format(workspace=own.stem if own else "OKR")
        self._choose_to_send(title, f"{name}.okr", self._write_changes)

    def _choose_to_send(self, title: str, name: str, then: Any) -> None:
        filters = [(self.tr("Shared OKR files"), ["*.okr"])]
        self._window.prompter.choose_save_file(self._window, title, filters, then, suggested=name)

    def _may_write(self, path: Path) -> bool:
        """The shared file itself is written by syncing only: a copy over it would take from it what is not here."""
        keeper = self._window.sharing.keeper
        place = keeper.glance.state.place if keeper.glance is not None and keeper.glance.state.kind == "file" else ""
        if place and Path(place) == path.absolute():
            self._fail(FileProblem("files.taken", path=str(path)))
            return False
        return True

    def _write_copy(self, path: Path | None) -> None:
        if path is not None and self._may_write(path):
            self._window.session.read(_send, True, path, then=self._on_sent, failed=self._fail, owner=self)

    def _write_changes(self, path: Path | None) -> None:
        if path is not None and self._may_write(path):
            self._window.session.read(
                _send, False, path, then=self._on_sent, failed=partial(self._on_not_sent, path), owner=self
            )

    def _on_sent(self, sent: Sent) -> None:
        from okr_desktop.qt.texts_sync import size_text

        text = self.tr("Saved: {name} ({size}). Attach it to a mail; whoever opens it has the changes.")
        self.told.emit(text.format(name=sent.path.name, size=size_text(sent.size)))

    def _on_not_sent(self, path: Path, error: BaseException) -> None:
        """Nothing is known of anybody else yet: a copy of everything is what they need."""
        if getattr(error, "code", "") != "send.nobody":
            self._fail(error)
            return
        self._window.prompter.ask(
            self._window,
            self.tr("Send a copy of everything?"),
            self.tr("Nothing is known yet of what the others have, so only the changes would be of no use to them."),
            [
                Choice("copy", self.tr("Save a copy"), Role.ACCEPT),
                Choice("no", self.tr("Cancel"), Role.REJECT),
            ],
            partial(self._on_copy_answer, path),
        )

    def _on_copy_answer(self, path: Path, answer: str | None) -> None:
        if answer == "copy":
            self._write_copy(path)

    def make_form(self) -> None:
        """Share ▸ Make a check-in form…"""
        from okr_desktop.qt.dialogs.form_mail import open_form_dialog

        open_form_dialog(self._window, self._window.session, self._window.prompter)

    def move_to_server(self) -> None:
        """Share ▸ Move to a server…"""
        from okr_desktop.qt.sharing.server_dialog import ServerDialog

        window = self._window
        dialog = ServerDialog(window.sharing.keeper, window.session, window)
        dialog.connected.connect(self._on_connected)
        dialog.open()

    def _on_connected(self, _found: Synced) -> None:
        self.told.emit(self.tr("This workspace works with the server now."))

    def _fail(self, error: BaseException) -> None:
        self._window.sharing.report(error)


# On the worker


def _bundle_id(desk: Any) -> str:
    return str(desk.space.id)


def _note(desk: Any) -> None:
    from okr_desktop.services import known

    known.note(desk)


def _looked(desk: Any) -> None:
    """Whoever joins has not missed what was there before."""
    from okr_desktop.services import arrivals

    arrivals.look(desk)


def _people(desk: Any) -> tuple[str | None, list[tuple[str, str]]]:
    people = sorted((one.name, one.id) for one in desk.plan.people.values() if not one.archived)
    return desk.me, [(id, name) for name, id in people]


def _receive(desk: Any, path: Path) -> Any:
    from okr_desktop.services import mail
    from okr_desktop.services.outcome import Outcome

    found = mail.receive(desk, path)
    return Outcome(found, found.changes)


def _send(desk: Any, everything: bool, path: Path) -> Any:
    from okr_desktop.services import mail

    return (mail.send_copy if everything else mail.send_changes)(desk, path)


def _ignore(_error: BaseException) -> None:
    """A convenience: whoever opens a shared file is asked for the workspace then."""
