"""Going on and going back: what speaks against it, the second press, and who is asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from okr_desktop.domain.errors import Problem, Severity
from okr_desktop.domain.workshop import machine
from okr_desktop.domain.workshop.agenda import Break
from okr_desktop.domain.workshop.model import Live
from okr_desktop.domain.workshop.stages import ROUNDS, SEALED, Stage
from okr_desktop.qt.pages.workshop.words import stage_text
from okr_desktop.qt.prompter import Choice, Prompter, Role
from okr_desktop.qt.workshop.conductor import Conductor
from okr_desktop.services.workshop.content import Script

if TYPE_CHECKING:
    from okr_desktop.qt.pages.workshop.bottom_bar import BottomBar


def next_name(live: Live, script: Script | None, rest: str) -> str:
    """What comes next: the method of the agenda's next step, or the stage; empty when nothing does."""
    step = machine.next_step(live)
    if live.run.stage is Stage.ARCHIVED:
        return ""
    if live.run.stage is Stage.PREPARE and step is None:
        return stage_text(Stage.LOBBY)
    if step is None:
        following = after(live)
        end = QCoreApplication.translate("Workshop", "Finish")
        return end if following is Stage.ARCHIVED else stage_text(following) if following is not None else ""
    found = machine.steps(live)[step]
    if isinstance(found, Break):
        return rest
    name = stage_text(found.stage)
    method = script.of(found).name if script is not None else ""
    return method if method and found.stage is live.run.stage else name


def after(live: Live) -> Stage | None:
    """The stage after the last step of the agenda: everything ends in CLOSE, and then it is finished."""
    if live.run.stage is Stage.ARCHIVED:
        return None
    return Stage.ARCHIVED if live.run.stage is Stage.CLOSE else Stage.CLOSE


Flush = Callable[[Callable[[], None]], None]


class Going(QObject):
    """``mend_requested(code)`` when somebody wants to mend what speaks against going on."""

    mend_requested = Signal(str)

    def __init__(self, conductor: Conductor, prompter: Prompter, bar: BottomBar, flush: Flush, parent: QWidget) -> None:
        super().__init__(parent)
        self._flush, self._twice = flush, False
        self._conductor, self._prompter, self._bar, self._window = conductor, prompter, bar, parent
        self._target: Stage | None = None
        self._step: int | None = None

    # On

    def on_button(self) -> None:
        """The button was pressed: where something sealed is opened, a second press is wanted."""
        self._go_on(twice=self._conductor.view.live.run.stage in SEALED)

    def on_key(self) -> None:
        """The key was pressed: always twice."""
        self._go_on(twice=True)

    def _go_on(self, *, twice: bool) -> None:
        """What was typed in the last moment counts: it is kept before anything is judged."""
        self._twice = twice
        self._flush(self._judge)

    def _judge(self) -> None:
        view = self._conductor.view
        self._target = self._step = None
        problems = machine.exit_problems(view.live, view.counts)
        if problems:
            self._ask_about(problems)
        elif not self._twice or self._bar.arm():
            self.go_now()

    def _ask_about(self, problems: list[Problem]) -> None:
        from okr_desktop.qt.dialogs.workshop_exit import ExitDialog

        self._bar.disarm()
        dialog = ExitDialog(problems, self._conductor.view.live.run.stage, self._window.window())
        dialog.go_on_requested.connect(self.go_now)
        dialog.mend_requested.connect(self.mend_requested)
        dialog.open()

    def go_now(self) -> None:
        """Go, whatever speaks against it as a warning."""
        live = self._conductor.view.live
        hall = self._conductor.hall
        if self._target is not None or self._step is not None:
            self._conductor.call(hall.go, self._target, self._step)
        elif machine.next_step(live) is None and after(live) is Stage.ARCHIVED:
            self._ask_to_archive()
        else:
            self._conductor.call(hall.go)

    def _ask_to_archive(self) -> None:
        shown = getattr(self._window, "stages", None)
        ask = getattr(shown.shown() if shown is not None else None, "ask_archive", None)
        if ask is not None:  # the panel counts what is open and writes what was said last into the plan
            ask()
            return
        self._prompter.ask(
            self._window,
            self.tr("Finish the workshop?"),
            self.tr(
                "Phones say thank you and are let go, seats are deleted. The result stays and can be printed again."
            ),
            [Choice("archive", self.tr("Finish")), Choice("no", self.tr("Not yet"), Role.REJECT)],
            self._on_archive,
        )

    def _on_archive(self, answer: str | None) -> None:
        if answer == "archive":
            self._conductor.call(self._conductor.hall.archive)

    # Elsewhere

    def to_step(self, at: int) -> None:
        """A step of the agenda was chosen: on by one is going on, anything else is asked about."""
        live = self._conductor.view.live
        if at == live.run.step:
            return
        if at == machine.next_step(live):
            self.on_button()
            return
        step = machine.steps(live)[at]
        stage = live.run.stage if isinstance(step, Break) else step.stage
        self._ask_to_jump(stage, None if isinstance(step, Break) else at)

    def back(self, stage: Stage) -> None:
        """Go back to a stage, after asking."""
        self._ask_to_jump(stage, None)

    def _ask_to_jump(self, stage: Stage, step: int | None) -> None:
        live = self._conductor.view.live
        problem = machine.may_go(live, stage)
        if problem is not None:
            from okr_desktop.domain.errors import Refused

            self._conductor.refused.emit(Refused([problem]))
            return
        self._target, self._step = stage, step
        back = stage.number <= live.run.stage.number
        text = self.tr("Nothing is deleted by going back.") if back else self.tr("The stages between are left out.")
        if back and stage in ROUNDS:
            text = self.tr("This begins a new round. What the earlier one came to stays in the protocol.")
        title = self.tr("Go back to {stage}?") if back else self.tr("Go on to {stage}?")
        self._prompter.ask(
            self._window,
            title.format(stage=stage_text(stage)),
            text,
            [
                Choice("go", self.tr("Go back") if back else self.tr("Go on")),
                Choice("no", self.tr("Stay"), Role.REJECT),
            ],
            self._on_jump,
        )

    def _on_jump(self, answer: str | None) -> None:
        if answer == "go":
            self.go_now()
        self._target = self._step = None


def blocks(problems: list[Problem]) -> bool:
    """Whether one of them is more than a warning."""
    return any(problem.severity is Severity.ERROR for problem in problems)
