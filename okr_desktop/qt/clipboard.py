"""What is put on the clipboard: rich text, and anything else that must outlive the program."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QStringListModel
from PySide6.QtGui import QGuiApplication


def copy_rich(html: str, text: str) -> None:
    """Put the same on the clipboard with and without markup; what it is pasted into takes what it can."""
    copied = mime_data()
    copied.setHtml(html)
    copied.setText(text)
    QGuiApplication.clipboard().setMimeData(copied)


def mime_data() -> QMimeData:
    """An object of Qt's own: the clipboard may keep it longer than Python lives, and one of Python's would crash."""
    model = QStringListModel([""])
    made = model.mimeData([model.index(0, 0)])
    for known in made.formats():
        made.removeFormat(known)
    return made
