"""The password of the server, when it is nowhere to be found or no longer holds."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from okr_desktop.qt.sharing.dialog import SharingDialog
from okr_desktop.qt.sharing.keeper import Keeper


class PasswordDialog(SharingDialog):
    """What is typed is known until the program ends, or put into the keyring; then the next sync runs."""

    def __init__(self, keeper: Keeper, url: str, parent: QWidget) -> None:
        super().__init__(parent, "", "", "")
        self.setWindowTitle(self.tr("Password of the server"))
        self.head.setText(self.windowTitle())
        self.words.setText(url)
        self._keeper, self._url = keeper, url
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.add_field(self.tr("&Password"), self.password)
        self.remember = QCheckBox(self.tr("&Remember it in the keyring of this computer"))
        self.remember.setChecked(True)
        self.column.addWidget(self.remember)
        self.primary.setText(self.tr("&Sync"))
        self.password.textChanged.connect(self._enable)
        self._enable()

    def _enable(self) -> None:
        self.primary.setEnabled(bool(self.password.text()))

    def go(self) -> None:
        password, remember = self.password.text(), self.remember.isChecked()
        runner = self._keeper.runner
        handle = runner.submit(_keep, self._url, password, remember, then=self._on_kept, failed=self.fail, owner=self)
        self.work(runner, handle)

    def _on_kept(self, _nothing: None) -> None:
        self.over()
        self._keeper.sync()
        self.accept()


def _keep(url: str, password: str, remember: bool) -> None:
    """Folder worker: a keyring may ask the person first, which takes long."""
    from okr_desktop.services import server
    from okr_desktop.sharing import secrets

    secrets.hold(secrets.split(url)[0], password)
    if remember:
        server.remember_password(url, password)
