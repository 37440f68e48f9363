"""Move to a server…: the address, the password, and what is found there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QWidget

from okr_desktop.domain.errors import OkrError, Severity
from okr_desktop.qt.dialogs.parts.plain_form import plain_label
from okr_desktop.qt.session import Session
from okr_desktop.qt.sharing.dialog import SharingDialog
from okr_desktop.qt.sharing.keeper import Keeper

if TYPE_CHECKING:
    from okr_desktop.qt.sharing.work import Synced

MOVE, CONNECT, TEST = "move", "connect", "test"


class ServerDialog(SharingDialog):
    """``connected(Synced)`` when the workspace works with the server."""

    connected = Signal(object)

    def __init__(self, keeper: Keeper, session: Session, parent: QWidget) -> None:
        super().__init__(parent, "", "", "")
        self.setWindowTitle(self.tr("Move to a server"))
        self.head.setText(self.windowTitle())
        self.words.setText(
            self.tr(
                "Everything goes to a PostgreSQL server that your team can reach, and everybody works from there. "
                "The shared file is marked as moved: whoever still works with it does not lose anything."
            )
        )
        self._keeper, self._session = keeper, session
        self.url, self.password = QLineEdit(), QLineEdit()
        self.url.setPlaceholderText("postgresql://name@server.example/okr")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.test = QPushButton(self.tr("&Test"))
        self.test.setAutoDefault(False)
        self.add_field(self.tr("&Address"), self.url, self.test)
        self.add_field(self.tr("&Password"), self.password)
        self.remember = QCheckBox(self.tr("&Remember it in the keyring of this computer"))
        self.remember.setChecked(True)
        self.column.addWidget(self.remember)
        note = plain_label(self, muted=True)
        note.setText(
            self.tr("Without that it is asked for again at the next start. It is never written into a file in clear.")
        )
        self.column.addWidget(note)
        self.primary.setText(self.tr("&Move there"))
        self.url.textChanged.connect(self._enable)
        self.test.clicked.connect(self._on_test)
        self._enable()

    def _enable(self) -> None:
        there = bool(self.url.text().strip())
        self.primary.setEnabled(there)
        self.test.setEnabled(there)
        self.problem.clear()

    def go(self) -> None:
        self._run(MOVE)

    def _on_test(self) -> None:
        self._run(TEST)

    def _run(self, what: str) -> None:
        call = self._session.caller()
        if call is None:
            return
        wish = what, self.url.text().strip(), self.password.text(), self.remember.isChecked()
        test = what == TEST
        handle = self._keeper.runner.submit(
            _work,
            call,
            *wish,
            then=self._on_tested if test else self._on_moved,
            failed=self._on_failed,
            # Whoever moves there may have closed this meanwhile.
            settled=None if test else self._keeper.take,
            owner=self,
        )
        self.work(self._keeper.runner, handle)
        self.test.setEnabled(False)

    def _on_tested(self, answer: str) -> None:
        self.over()
        self.test.setEnabled(True)
        text = (
            self.tr("The server answers, and this workspace is there.")
            if answer == "there"
            else self.tr("The server answers. A place for this workspace is made when you move there.")
        )
        self.problem.show_text(text, Severity.NOTE)
        self.refit()

    def _on_moved(self, found: Synced) -> None:
        self.over()
        self.connected.emit(found)
        self.accept()

    def _on_failed(self, error: BaseException) -> None:
        self.test.setEnabled(True)
        self.fail(error)


def _work(call: Any, what: str, url: str, password: str, remember: bool) -> Any:
    """Folder worker: test the server, or move there and sync."""
    from okr_desktop.qt.sharing import work
    from okr_desktop.services import server

    def spaces(fn: Any) -> Any:
        return call(lambda desk: fn(desk.space))

    if what == TEST:
        return _test(spaces, url, password)
    shared = call(server.shared_file)
    server.move(spaces, url, password or None, shared=Path(shared) if shared else None)
    if remember and password:
        server.remember_password(url, password)
    return work.sync(call)


def _test(spaces: Any, url: str, password: str) -> str:
    """Whether the server lets one in, and whether this workspace is there; nothing is kept."""
    from okr_desktop.sharing import secrets, server_admin
    from okr_desktop.sharing.server_link import Link

    address, within = secrets.split(url)
    with Link(address, password or within or secrets.find(address)) as link:
        try:
            server_admin.find(link, spaces(_id), "")
        except OkrError as error:
            if error.code == "server.no_workspace":
                return "empty"
            raise
    return "there"


def _id(space: Any) -> str:
    return str(space.id)
