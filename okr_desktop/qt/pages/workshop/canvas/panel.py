"""What the panels from merging to the shortlist share: acts whose refusal is said in one line."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import Shiboken

from okr_desktop.domain.workshop.model import ConsoleView, Live
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine
from okr_desktop.qt.pages.workshop.parts.panel import StagePanel
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts import error_text
from okr_desktop.qt.workshop.conductor import Conductor

NARROW = 700  # what is left of 1,024 pixels beside the agenda and the script
Then = Callable[[Any], None]
Failed = Callable[[BaseException], None]


class BoardPanel(StagePanel):
    """A panel with its latest view in ``view`` and a line for what was refused."""

    def __init__(
        self, conductor: Conductor, session: Session, prompter: Prompter, parent: QWidget | None = None
    ) -> None:
        super().__init__(conductor, session, prompter, parent)
        self.view: ConsoleView = conductor.view
        self.problem = ProblemLine(self)
        self._narrow: bool | None = None
        self.outer = QVBoxLayout(self)
        self.outer.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_8)
        self.outer.setSpacing(theme.SPACE_8)

    def set_narrow(self, narrow: bool) -> None:
        """Arrange for a narrow window, or for a wide one."""

    def minimumSizeHint(self) -> QSize:
        """Less than a wide arrangement needs: only when it gets narrow does the panel know that it has to change."""
        wanted = super().minimumSizeHint()
        return QSize(min(wanted.width(), NARROW - theme.POPOVER_WIDTH // 2), wanted.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        if narrow != self._narrow:
            self._narrow = narrow
            self.set_narrow(narrow)

    @property
    def live(self) -> Live:
        """The workshop as it stands."""
        return self.view.live

    def act(
        self,
        fn: Callable[..., Live],
        *args: Any,
        then: Then | None = None,
        failed: Failed | None = None,
        **kw: Any,
    ) -> None:
        """Do something to the workshop, undoable; what is refused is said, besides ``failed(error)``."""
        self.conductor.act(fn, *args, then=_Then(self, then), failed=_Failed(self, failed), **kw)

    def call(
        self,
        method: Callable[..., Any],
        *args: Any,
        then: Then | None = None,
        failed: Failed | None = None,
        **kw: Any,
    ) -> None:
        """Call a method of the hall; what is refused is said, besides ``failed(error)``."""
        self.conductor.call(method, *args, then=_Then(self, then), failed=_Failed(self, failed), **kw)

    def say(self, error: BaseException) -> None:
        """Say what was refused, and why."""
        self.problem.show_text(error_text(error))


class _Then:
    """What happens once something is done, unless the panel is gone."""

    def __init__(self, panel: BoardPanel, then: Then | None) -> None:
        self._panel, self._then = panel, then

    def __call__(self, value: Any) -> None:
        if Shiboken.isValid(self._panel):
            self._panel.problem.clear()
            if self._then is not None:
                self._then(value)


class _Failed:
    """Says what was refused, unless the panel is gone."""

    def __init__(self, panel: BoardPanel, failed: Failed | None) -> None:
        self._panel, self._failed = panel, failed

    def __call__(self, error: BaseException) -> None:
        if Shiboken.isValid(self._panel):
            self._panel.say(error)
            if self._failed is not None:
                self._failed(error)
