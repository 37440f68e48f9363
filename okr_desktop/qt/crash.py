"""The crash path of the window: hooks that only queue, one plain dialog later, a fault file for hard crashes."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout

from okr_desktop.crash_log import CrashLog, CrashReport, FaultFile, Hooks, take_faults

# Gets the reports, whether they are of the last run, and the log file; returns what has a ``finished`` signal, or None.
Present = Callable[[list[CrashReport], bool, str], Any]


class CrashPath(QObject):
    """Installs the hooks and shows what they collect, on the GUI thread, one dialog at a time.

    Make one per process, after QApplication, and keep it; ``remove()`` at the end of a clean run.
    """

    _woken = Signal()

    def __init__(
        self, parent: QObject | None = None, *, log: CrashLog | None = None, present: Present | None = None
    ) -> None:
        super().__init__(parent)
        self.log = log or CrashLog()
        self._present = present or show_dialog
        self._shown: Any = None
        self._woken.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self.log.wake = self._wake
        self._leftover = take_faults(self.log.folder)
        self._fault = FaultFile(self.log.folder)
        self._hooks = Hooks(self.log, QCoreApplication.quit)
        self._qt_handler = qInstallMessageHandler(self._message)

    def report_last_time(self) -> None:
        """Show, once, that the program closed unexpectedly last time; call it when the window is up."""
        reports, self._leftover = self._leftover, []
        if reports:
            for report in reports:
                self.log.message(f"closed unexpectedly last time: {report.headline}")
            self._display(reports, True)

    def remove(self) -> None:
        """Put every hook back and mark this run as ended cleanly."""
        self.log.wake = None
        self._hooks.remove()
        qInstallMessageHandler(self._qt_handler)
        self._fault.close()

    def _wake(self) -> None:
        """Any thread: one queued signal and nothing else."""
        with contextlib.suppress(RuntimeError):
            self._woken.emit()

    def _message(self, kind: QtMsgType, context: QMessageLogContext, text: str | None) -> None:
        """Qt's own messages, on any thread: warnings and worse go to the log."""
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
            self.log.message(f"Qt: {text}")

    @Slot()
    def _show(self) -> None:
        if self._shown is None and not QCoreApplication.closingDown():
            reports = self.log.take()
            if reports:
                self._display(reports, False)

    def _display(self, reports: list[CrashReport], last_time: bool) -> None:
        """What cannot be shown stays in the log: failing to show must not call for another dialog."""
        with contextlib.suppress(Exception):
            self._shown = self._present(reports, last_time, str(self.log.path))
            if self._shown is not None:
                self._shown.finished.connect(self._closed)

    @Slot()
    def _closed(self) -> None:
        self._shown = None
        self._woken.emit()


class CrashDialog(QDialog):
    """Says in plain words what happened; not modal, so it can always be reached and never blocks the work."""

    def __init__(self, reports: list[CrashReport], last_time: bool, log_file: str) -> None:
        super().__init__(None)
        self.setObjectName("CrashDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(QGuiApplication.applicationDisplayName())
        self._details = QPlainTextEdit("\n".join(report.details for report in reports))
        self._details.setReadOnly(True)
        self._details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._details.setAccessibleName(self.tr("Technical details"))
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.addWidget(self._label(self._sentence(last_time)))
        layout.addWidget(self._label(self.tr("The details are also in this file: {file}").format(file=log_file)))
        layout.addWidget(self._details)
        layout.addWidget(self._buttons(last_time))
        self._close_button.setDefault(True)
        self._close_button.setFocus()
        self.resize(620, 380)

    def _sentence(self, last_time: bool) -> str:
        if last_time:
            return self.tr(
                "OKR Desktop closed unexpectedly last time. Your data up to the last saved step is safe. "
                "If this happens again, please report it with the details below."
            )
        return self.tr(
            "Something went wrong, and the last action may not have finished. Your data up to the last saved step "
            "is safe. You can go on working; if this happens again, please report it with the details below."
        )

    def _label(self, text: str) -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setText(text)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _buttons(self, last_time: bool) -> QDialogButtonBox:
        box = QDialogButtonBox()
        copy = box.addButton(self.tr("Copy details"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setAutoDefault(False)
        copy.clicked.connect(self.copy_details)
        if not last_time:
            leave = box.addButton(self.tr("Quit"), QDialogButtonBox.ButtonRole.DestructiveRole)
            leave.setAutoDefault(False)
            leave.clicked.connect(self.quit_program)
        self._close_button = box.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        box.rejected.connect(self.reject)
        return box

    @Slot()
    def copy_details(self) -> None:
        """Put the details on the clipboard."""
        QGuiApplication.clipboard().setText(self._details.toPlainText())

    @Slot()
    def quit_program(self) -> None:
        """End the program the ordinary way: every window is asked to close."""
        self.accept()
        QCoreApplication.quit()


def show_dialog(reports: list[CrashReport], last_time: bool, log_file: str) -> CrashDialog:
    """Show the reports; the dialog frees itself when closed."""
    dialog = CrashDialog(reports, last_time, log_file)
    dialog.show()
    dialog.raise_()
    return dialog
