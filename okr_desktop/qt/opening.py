"""Opening a file or folder that was written, with what the system has for it; says where it is when that fails."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from okr_desktop.qt.prompter import Prompter


def open_path(parent: QWidget, prompter: Prompter, path: Path) -> None:
    """Open it in another program."""
    if not path.exists() or not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        sentence = QCoreApplication.translate("ReportPanel", "The system could not open this. You find it here:")
        prompter.tell(parent, QCoreApplication.translate("ReportPanel", "Open"), sentence, details=str(path))
