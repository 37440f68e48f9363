"""The stage: the main window on the sample workspace, made anew for each picture, and what scenes do with it."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pictures import paper, story
from pictures.catalogue import REPORT, Picture
from pictures.clock import BEFORE, CLOCK, MORNING
from pictures.scenes import SCENES


class Stage:
    """Gives scenes the window, and waits until everything that they ask for is there."""

    def __init__(self, app: Any, folder: Path, language: str) -> None:
        self.app, self.folder, self.language = app, folder, language
        # A cursor that blinks makes two pictures of one scene.
        app.setCursorFlashTime(0)
        # As in the program itself, and for a reason: collecting while the next of many windows opens has crashed.
        gc.disable()
        self._drawn = 0
        self._kept: object = None
        self.window: Any = None

    def draw(self, picture: Picture, target: Path) -> None:
        """Render one picture into a PNG file."""
        # What a window remembers, of itself or of a workspace, must not come back in the next picture.
        self._drawn += 1
        os.environ["OKR_DESKTOP_HOME"] = str(self.folder / str(self._drawn))
        sample = self.folder / str(self._drawn) / "Nordlicht Bikes.okrdb"
        sample.parent.mkdir()
        if picture.scene == REPORT:
            page = picture.mode.removeprefix("page ") if picture.mode.startswith("page ") else "1"
            paper.report_page(sample, self.language, page, target)
        else:
            self._draw_scene(picture, sample, target)

    def _draw_scene(self, picture: Picture, sample: Path, target: Path) -> None:
        from okr_desktop.qt import launch, theme

        scene = SCENES[picture.scene]
        theme.apply(self.app, "dark" if picture.mode == "dark" else "light")
        CLOCK.move_to(BEFORE)
        story.tell(sample, scene.before)
        CLOCK.move_to(MORNING)
        self.window = launch.make_window()
        try:
            self.window.resize(*picture.size)
            self.window.show()
            self.open(sample)
            shown = scene.show(self)
            self.settle()
            if shown is self.window:
                self.window.toast.dismiss()
            paper.save(shown, target)
        finally:
            self._clear()

    def _clear(self) -> None:
        from PySide6.QtCore import QCoreApplication, QEvent

        for widget in (*self._others(), self.app.activePopupWidget()):
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.window = self._kept = None
        gc.collect()

    # Waiting and asking

    def settle(self) -> None:
        """Let everything that was asked for arrive."""
        self.until(self._is_quiet)

    def _is_quiet(self) -> bool:
        return not self.window.session.runner.busy

    def until(self, condition: Callable[[], bool]) -> None:
        """Let events pass until something holds for a while; raises TimeoutError."""
        from okr_desktop.qt import demo

        # Short timers (a preview, a search) begin after the last key.
        for _ in range(11):
            demo.wait_until(self.app, condition)

    def ask(self, reader: Callable[..., Any], *args: Any) -> Any:
        """What a function of the desk answers, read as the window reads."""
        return self._wait_for(self.window.session.read, reader, args)

    def act(self, action: Callable[..., Any], *args: Any) -> Any:
        """Do one action of a service; gives its value."""
        return self._wait_for(self.window.session.run, action, args).value

    def _wait_for(self, begin: Callable[..., object], work: Callable[..., Any], args: tuple[Any, ...]) -> Any:
        answers, errors = list[Any](), list[BaseException]()
        begin(work, *args, then=answers.append, failed=errors.append)
        self.until(lambda: bool(answers or errors) and self._is_quiet())
        if errors:
            raise errors[0]
        return answers[0]

    def id_of(self, title: str) -> str:
        """The id of the objective, key result, person or team of this name; raises LookupError."""
        return self.ask(story.id_of, title)

    # Walking about

    def open(self, path: Path) -> None:
        """Show another workspace."""
        self.window.files.open_path(path)
        self.until(lambda: self.window.session.is_open and self._is_quiet())

    def select(self, title: str) -> Any:
        """Select the item with this title in the plan; gives the window."""
        self.window.plan.show_item(self.id_of(title))
        self.settle()
        return self.window

    def view(self, name: str, selected: str) -> Any:
        """One of the five views of the plan; gives the window."""
        self.select(selected)
        self.window.plan.show_view(name)
        self.settle()
        return self.window

    def go(self, door: str) -> Any:
        """Open a page by the name of its door; gives the page."""
        self.window.named[f"go.{door}"].trigger()
        self.settle()
        # Nobody came by keyboard: no ring around the first field.
        if self.app.focusWidget() is not None:
            self.app.focusWidget().clearFocus()
        return self.window.doors.page(door)

    def page(self, door: str) -> Any:
        """Open a page by the name of its door; gives the window."""
        self.go(door)
        return self.window

    def dialog(self, action: str, selected: str = "") -> Any:
        """The dialog that an action opens, about the item with a title or about none."""
        if selected:
            self.select(selected)
        return self.dialog_of(self.window.named[action].trigger)

    def dialog_of(self, opener: Callable[[], object]) -> Any:
        """The window that comes up when ``opener`` is called."""
        self._kept = opener()
        self.until(lambda: bool(self._others()) and self._is_quiet())
        return self._others()[-1]

    def _others(self) -> list[Any]:
        """Visible windows beside the main one; menus, tips and the like are not meant."""
        from PySide6.QtCore import Qt

        kinds = (Qt.WindowType.Window, Qt.WindowType.Dialog)
        found = [one for one in self.app.topLevelWidgets() if one.isVisible() and one.windowType() in kinds]
        return [one for one in found if one is not self.window]

    def popup_of(self, opener: Callable[[], object]) -> Any:
        """The popover that comes up when ``opener`` is called."""
        self._kept = opener()
        self.until(lambda: self.app.activePopupWidget() is not None and self._is_quiet())
        return self.app.activePopupWidget()

    def type_into(self, field: Any, text: str) -> None:
        """Press the keys of a text (plain ASCII) in a field."""
        from PySide6.QtTest import QTest

        field.setFocus()
        QTest.keyClicks(field, text)
