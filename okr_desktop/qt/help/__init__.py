"""Help: topics as Markdown, a window that shows them, and the topic of what one sees."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

PROPERTY = "helpTopic"
FIRST = "overview"


def topic_for(widget: QWidget | None) -> str:
    """The topic of what one sees: that of the widget or of the nearest widget around it that names one."""
    while widget is not None:
        name = widget.property(PROPERTY)
        if name:
            return str(name)
        widget = widget.parentWidget()
    return FIRST


def open_help(parent: QWidget | None, topic: str = FIRST) -> QWidget:
    """Show a topic in the help window of ``parent``'s window: the one that is open, or a new one."""
    from okr_desktop.qt.help.window import HelpWindow

    owner = parent.window() if parent is not None else None
    shown = owner.findChild(HelpWindow) if owner is not None else None
    if not isinstance(shown, HelpWindow):
        shown = HelpWindow(owner)
    shown.show_topic(topic)
    shown.setWindowState(shown.windowState() & ~Qt.WindowState.WindowMinimized)
    shown.show()
    shown.activateWindow()
    return shown
