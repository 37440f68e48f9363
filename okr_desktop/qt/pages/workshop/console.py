"""The console of a running workshop: agenda, stage, script, drawers and keys around the panel of the stage."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from okr_desktop.domain.workshop import acts, machine
from okr_desktop.domain.workshop.agenda import Agenda, BlockWords
from okr_desktop.domain.workshop.model import ConsoleView, Mode
from okr_desktop.domain.workshop.stages import Overlay, Stage
from okr_desktop.qt.pages.workshop import aside, data, going, keys, stage_rail
from okr_desktop.qt.pages.workshop.aside import Aside
from okr_desktop.qt.pages.workshop.bottom_bar import BottomBar
from okr_desktop.qt.pages.workshop.drawer_host import DrawerHost
from okr_desktop.qt.pages.workshop.going import Going
from okr_desktop.qt.pages.workshop.parts import panel
from okr_desktop.qt.pages.workshop.parts.pieces import Hairline
from okr_desktop.qt.pages.workshop.parts.typing import is_typing, takes_space
from okr_desktop.qt.pages.workshop.room import Room
from okr_desktop.qt.pages.workshop.stage_rail import StageRail
from okr_desktop.qt.pages.workshop.stages_host import StagesHost
from okr_desktop.qt.pages.workshop.timing import TimerHands
from okr_desktop.qt.pages.workshop.top_line import TopLine
from okr_desktop.qt.pages.workshop.watch import Watch
from okr_desktop.qt.pages.workshop.words import act_text
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts import error_text
from okr_desktop.qt.workshop.conductor import Conductor
from okr_desktop.qt.workshop.printing import print_live
from okr_desktop.qt.workshop.sleep import Awake
from okr_desktop.services.workshop.content import Script

TIGHT = 1_100
SECOND_PRESS_MS = 4_000


class Console(QWidget):
    """``told(text)`` for the line of the window; ``left`` when the facilitator goes back to the list."""

    told = Signal(str)
    left = Signal()

    def __init__(
        self,
        conductor: Conductor,
        session: Session,
        prompter: Prompter,
        awake: Awake | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        awake = awake or Awake(self)
        self.setProperty("helpTopic", "workshop")
        self._conductor, self._session, self._prompter = conductor, session, prompter
        self._script: Script | None = None
        self._asked: tuple[Agenda | None, str] | None = None
        self._waiting: set[str] = set()
        self._framed: Stage | None = None
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.top, self.rail, self.aside, self.bar = TopLine(), StageRail(), Aside(), BottomBar()
        self.stages = StagesHost(conductor, session, prompter)
        self.drawer = DrawerHost(conductor, session, prompter, self.stages)
        self.going = Going(conductor, prompter, self.bar, self.stages.flush, self)
        self.room = Room(conductor, (session.runner, prompter, awake), self.aside, self)
        self.watch = Watch(conductor, awake, self)
        self.watch.told.connect(self.told)
        awake.changed.connect(self.top.show_awake)
        self.top.show_awake(awake.state)
        self.room.told.connect(self.told)
        self._revealing = QTimer(self)
        self._revealing.setSingleShot(True)
        self._revealing.setInterval(SECOND_PRESS_MS)
        self._arrange()
        self.shortcuts = keys.make_shortcuts(self, self.press)
        keys.FarKeys(self, self.room.projector.pressed, self.press)
        self._connect()
        self.show_view(conductor.view)
        self.room.show_room(conductor.hall.projector())

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.stages, 1)
        row.addWidget(self.aside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(Hairline())
        column.addLayout(row, 1)
        column.addWidget(Hairline())
        column.addWidget(self.bar)

    def _connect(self) -> None:
        hall, conductor = self._conductor.hall, self._conductor
        conductor.changed.connect(self.show_view)
        conductor.room_changed.connect(self.room.show_room)
        conductor.refused.connect(self._on_refused)
        self.timing = TimerHands(conductor, self.top.clock, self)
        self.top.lifted.connect(self._lift)
        self.top.door_requested.connect(self.room.toggle_door)
        self.rail.chosen.connect(self.going.to_step)
        self.aside.pressed.connect(self.press)
        self.aside.picture.clicked.connect(self.room.toggle)
        self.bar.next_requested.connect(self.going.on_button)
        self.bar.back_requested.connect(self.going.back)
        self.bar.drawer_requested.connect(self.toggle_drawer)
        self.bar.overlay_requested.connect(self._toggle_overlay)
        self.bar.undo_requested.connect(self.undo)
        self.bar.redo_requested.connect(self.redo)
        self.drawer.closed.connect(self._on_drawer_closed)
        self.stages.wanted.connect(self.open_wanted)
        self.stages.list_requested.connect(self.left)
        self.bar.leave_requested.connect(self.left)
        self.bar.papers_requested.connect(self.open_papers)
        self.stages.resized.connect(self.drawer.place)
        self.going.mend_requested.connect(self.mend)
        self._hall = hall

    # Showing

    def show_view(self, view: ConsoleView) -> None:
        """Show the workshop as it stands."""
        self._ask_script(view)
        words = self._words_of(view)
        self.top.show_view(view, words.name if words is not None else "")
        self.rail.show_live(view.live, self._script)
        self.aside.show_view(view, words)
        self.bar.show_view(view, going.next_name(view.live, self._script, self.tr("Break")))
        self._frame_for(view.live.run.stage)
        if self.stages.show_view(view):
            self._on_stage()
        self.drawer.show_view(view)
        self._tell_asking(view)
        self.room.show_view(view)

    def _frame_for(self, stage: Stage) -> None:
        """While it is prepared and when it is over there is nothing to conduct: the frame steps back."""
        if stage is self._framed:
            return
        self._framed = stage
        live = stage not in (Stage.PREPARE, Stage.ARCHIVED)
        self.rail.setVisible(live)
        self.aside.setVisible(live)
        self.top.clock.setVisible(live)
        self.top.setVisible(stage is not Stage.PREPARE)

    def _on_stage(self) -> None:
        self._revealing.stop()
        self.bar.disarm()
        self._keep_keyboard()
        for name, shortcut in self.shortcuts.items():
            if name in panel.PANEL_KEYS and name not in (panel.REVEAL, panel.PARK):
                shortcut.enable(self.stages.has_keys())

    def _keep_keyboard(self) -> None:
        """The panel that had the keyboard is gone: it stays in the console, so that its keys go on working."""
        focus = QApplication.focusWidget()
        lost = focus is None or not focus.isVisible() or not self.isAncestorOf(focus)
        if self.isVisible() and lost and self.window().isActiveWindow():
            self.setFocus()

    def _tell_asking(self, view: ConsoleView) -> None:
        """Somebody asks for a seat back: said once, and it waits in the drawer."""
        fresh = [one for one in view.waiting if one.id not in self._waiting]
        self._waiting = {one.id for one in view.waiting}
        if fresh:
            self.told.emit(self.tr("“{seat}” asks for the seat back. Look under Seats.").format(seat=fresh[0].label))

    def _words_of(self, view: ConsoleView) -> BlockWords | None:
        if self._script is None:
            return None
        if view.live.run.overlay is Overlay.BREAK:
            from okr_desktop.domain.workshop.agenda import Break

            return self._script.of(Break())
        block = machine.current_block(view.live)
        return self._script.of(block) if block is not None else None

    def _ask_script(self, view: ConsoleView) -> None:
        wanted = (view.live.setup.agenda, view.live.setup.language)
        if wanted == self._asked or wanted[0] is None:
            return
        self._asked = wanted
        self._session.read(data.script, *wanted, then=self._on_script, failed=self._on_refused, owner=self)

    def _on_script(self, script: Script) -> None:
        self._script = script
        self.show_view(self._conductor.view)

    def _on_refused(self, error: BaseException) -> None:
        self.told.emit(error_text(error))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        tight = self.width() < TIGHT
        self.rail.setFixedWidth(stage_rail.NARROW if tight else stage_rail.WIDE)
        self.aside.setFixedWidth(aside.NARROW if tight else aside.WIDE)

    # Keys

    def press(self, name: str) -> None:
        """Do the command of a key of the table."""
        if name in panel.PANEL_KEYS and name != panel.REVEAL:
            if not self.stages.press(name) and name == panel.PARK:
                self.toggle_drawer(panel.PARKING)
            return
        getattr(self, f"_key_{name}")()

    def event(self, event: QEvent) -> bool:
        """Take the keys that the window's menu has as well, and leave the space bar to what it presses."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_taken(event):
            event.accept()
            return True
        return super().event(event)

    def _is_taken(self, event: QKeyEvent) -> bool:
        focus = QApplication.focusWidget()
        plain = not event.text().isspace() and len(event.text()) == 1 and event.text().isprintable()
        if event.text() == " ":
            return takes_space(focus)
        return bool(keys.named(event)) or (plain and isinstance(focus, QComboBox))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo and redo of the workshop, not of the plan."""
        name = keys.named(event)
        if name:
            self.press(name)
            return
        super().keyPressEvent(event)

    def _key_next(self) -> None:
        self.going.on_key()

    def _key_back(self) -> None:
        self.bar.open_back()

    def _key_reveal(self) -> None:
        """The first press says what the second will do; what is revealed cannot be hidden again."""
        if not self._revealing.isActive():
            self._revealing.start()
            self.told.emit(self.tr("Press R again to reveal."))
            return
        self._revealing.stop()
        if self.stages.press(panel.REVEAL):
            return
        if self._conductor.view.live.run.stage in (Stage.COLLECT, Stage.VOTE, Stage.CONFIDENCE):
            self.bar.arm()
            self.going.on_key()

    def _key_timer(self) -> None:
        self.top.clock.toggle()

    def _key_more(self) -> None:
        self.timing.extend(60_000)

    def _key_less(self) -> None:
        self.timing.extend(-60_000)

    def _key_projector(self) -> None:
        self.room.toggle()

    def _key_escape(self) -> None:
        """Out of the drawer, out of the field, and only then the projector: the room must not go dark by a slip."""
        if self.drawer.name:
            self.drawer.shut()
        elif is_typing():
            self.setFocus()
        else:
            self.room.hide_projector()

    def _key_blank(self) -> None:
        self._conductor.call(self._hall.blank, not self._conductor.view.blank)

    def _key_freeze(self) -> None:
        self._conductor.call(self._hall.freeze, not self._conductor.view.frozen)

    def _key_join(self) -> None:
        self.room.show_join()

    def _key_down(self) -> None:
        self._toggle_overlay(Overlay.PHONES_DOWN)

    def _key_lock(self) -> None:
        self._conductor.call(self._hall.lock, not self._conductor.view.live.run.joining_locked)

    def _key_entry(self) -> None:
        self.open_wanted(panel.QUICK_ENTRY)

    def _key_undo(self) -> None:
        self.undo()

    def _key_redo(self) -> None:
        self.redo()

    def _key_save(self) -> None:
        self._conductor.call(self._hall.checkpoint, then=self._on_saved)

    def _on_saved(self, _value: object) -> None:
        self.told.emit(self.tr("A checkpoint was kept."))

    def _key_help(self) -> None:
        from okr_desktop.qt.dialogs.workshop_keys import KeysDialog

        KeysDialog(self.window()).open()

    # Overlays, undo

    def _lift(self) -> None:
        self._conductor.call(self._hall.overlay, Overlay.NONE)

    def _toggle_overlay(self, overlay: Overlay) -> None:
        now = self._conductor.view.live.run.overlay
        self._conductor.call(self._hall.overlay, Overlay.NONE if overlay is now else overlay)

    def undo(self) -> None:
        """Take the last act back."""
        if self._conductor.view.undo:
            self._conductor.call(self._hall.undo, then=self._on_undone)

    def redo(self) -> None:
        """Do what was taken back again."""
        if self._conductor.view.redo:
            self._conductor.call(self._hall.redo, then=self._on_redone)

    def _on_undone(self, code: Any) -> None:
        self.told.emit(self.tr("Taken back: {what}").format(what=act_text(str(code)) or "…"))

    def _on_redone(self, code: Any) -> None:
        self.told.emit(self.tr("Done again: {what}").format(what=act_text(str(code)) or "…"))

    # Drawers and wishes

    def toggle_drawer(self, name: str) -> None:
        """Open a drawer, or close it when it is open."""
        self.drawer.toggle(name)
        self.bar.show_drawer(self.drawer.name)

    def _on_drawer_closed(self) -> None:
        self.bar.show_drawer("")
        self.setFocus()

    def open_papers(self) -> None:
        """Posters, cards and sheets, at any time."""
        print_live(self, self._session, self._prompter, self._conductor, "agenda")

    def open_wanted(self, name: str) -> None:
        """Open what a panel, a key or a problem wishes for."""
        match name:
            case panel.NEXT:
                self.going.on_button()
            case panel.PROJECTOR:
                self.room.toggle()
            case panel.WIDE | panel.NARROW:
                self.aside.setVisible(name == panel.NARROW)
            case panel.PREFLIGHT:
                self.room.open_preflight()
            case panel.QUICK_ENTRY if self.stages.press(panel.QUICK_ENTRY):
                return
            case _:
                self.drawer.open_it(name)
                self.bar.show_drawer(self.drawer.name)

    def mend(self, code: str) -> None:
        """Do what mends a problem of going on."""
        match code:
            case "seats.too_few_for_sealed":
                self._conductor.call(self._hall.setup, mode=Mode.NAMED)
            case "seats.none":
                self._conductor.call(self._hall.add_paper_seats, 1)
                self.open_wanted(panel.SEATS)
            case "seats.missing":
                self.open_wanted(panel.SEATS)
            case "late.waiting":
                self.open_wanted(panel.LATE)
            case "parking.unsettled":
                self.open_wanted(panel.PARKING)
            case "collect.writing" | "vote.missing":
                self.timing.extend(60_000)
            case "reveal.hidden":
                self._conductor.act(acts.show_all)
            case "preflight.open":
                self.room.open_preflight()
            case _:
                mend = getattr(self.stages.shown(), "mend", None)
                if mend is not None:
                    mend(code)

    def leave(self) -> None:
        """The console goes away: panels keep what was typed, the projector is closed."""
        self.stages.leave()
        self.watch.stop()
        self.room.close_all()
