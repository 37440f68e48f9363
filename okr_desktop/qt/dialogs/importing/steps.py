"""The way from a table to its preview and back: columns shown, corrected, remembered, forgotten."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from okr_desktop.domain.errors import Severity
from okr_desktop.qt import texts
from okr_desktop.qt.dialogs import import_work
from okr_desktop.qt.dialogs.importing.columns import Columns
from okr_desktop.qt.session import Session

if TYPE_CHECKING:
    from okr_desktop.qt.dialogs.import_preview import ImportDialog


class TableSteps(QObject):
    """What the page of columns and its buttons do in the dialog."""

    def __init__(self, dialog: ImportDialog, session: Session) -> None:
        super().__init__(dialog)
        self._dialog, self._session, self._page = dialog, session, dialog.columns
        ui = dialog.ui
        ui.columns_button.clicked.connect(self._on_columns)
        ui.preview_button.clicked.connect(self._on_preview)
        self._page.ready.connect(ui.preview_button.setEnabled)
        self._page.forget_requested.connect(self._on_forget)
        dialog.preview.forget_requested.connect(self._on_forget)

    def show_columns(self, shown: Columns | None) -> None:
        """Show the columns of a table; None (a file without one) shows nothing."""
        if shown is not None:
            self._dialog.go(self._dialog.ui.columns_page)
            self._page.show_columns(shown)

    def say(self, error: BaseException) -> bool:
        """Say on the page why its columns could not be read; False when no table is there."""
        if self._page.shown is None:
            return False
        self._dialog.go(self._dialog.ui.columns_page)
        self._page.said.show_text(texts.error_text(error), Severity.WARNING)
        return True

    def _on_columns(self) -> None:
        found = self._dialog.found
        if found is not None:
            fail = self._dialog.fail
            self._session.read(import_work.columns, found, then=self.show_columns, failed=fail, owner=self)

    def _on_preview(self) -> None:
        """Read the table as the page says, and keep that where it is wanted."""
        mapping, shown = self._page.mapping(), self._page.shown
        if mapping is None or shown is None:
            return
        self._page.stop()
        if self._page.remember.isChecked():
            self._session.read(import_work.remember, shown, mapping, failed=self._no_memory, owner=self)
        self._dialog.read(replace(self._dialog.origin, format=None, mapping=mapping, ask=False))

    def _no_memory(self, _error: BaseException) -> None:
        """The import goes on; only the next file is guessed at again."""
        tip = self.tr("The columns could not be remembered on this computer.")
        self._dialog.ui.columns_button.setToolTip(tip)

    def _on_forget(self) -> None:
        found, shown = self._dialog.found, self._page.shown
        parcel = found.parcel if found is not None else shown.parcel if shown is not None else None
        if parcel is not None:
            done, fail = self._forgotten, self._dialog.fail
            self._session.read(import_work.forget, parcel, then=done, failed=fail, owner=self)

    def _forgotten(self, _nothing: None) -> None:
        self._dialog.read(replace(self._dialog.origin, format=None, mapping=None, ask=True))
