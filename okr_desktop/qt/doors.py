"""The pages behind the rail: one line a page; each is imported and made when it is first opened."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from okr_desktop.domain.changes import Changes
from okr_desktop.qt.pages.tab_counts import TabCounts
from okr_desktop.qt.pages.tabbed import Tabbed
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.services.outcome import Outcome

if TYPE_CHECKING:
    from okr_desktop.services.desk import Desk

PLAN, WORKSHOP = "plan", "workshop"
# What a page may tell, as signals; it has those that it needs.
_TOLD = ("told", "failed", "show_requested", "check_in_requested")


@dataclass(frozen=True, slots=True)
class Tab:
    """One of several pages behind a door: its name, its title on the tab, and the place of its class."""

    name: str
    title: object
    place: str
    icon: str
    keys: str = ""

    def text(self) -> str:
        """The translated title."""
        return QCoreApplication.translate("Doors", str(self.title))


@dataclass(frozen=True, slots=True)
class Door:
    """One page: its name, its title in the menu, its icon, its keys, and the place of its class.

    A door with ``tabs`` frames several pages, which are opened by their own names.

    The class is called with (session, prompter). It has ``title()`` and ``refresh()``, and of these signals those
    that it needs: ``told(str)``, ``failed(error)``, ``show_requested(id)`` for the plan, ``check_in_requested(id)``,
    ``open_requested(name of a door)``; ``open_at(what)`` if others can ask it for one thing ("workshop:look_back_ssc").
    """

    name: str
    title: object
    icon: str
    keys: str
    place: str = ""
    tabs: tuple[Tab, ...] = ()

    def text(self) -> str:
        """The translated title, with its mnemonic."""
        return QCoreApplication.translate("Doors", str(self.title))


# In the order of the rail. The plan is made with the window, the others when they are first opened.
DOORS = (
    Door("home", QT_TRANSLATE_NOOP("Doors", "&Home"), "home", "Ctrl+1", "okr_desktop.qt.pages.home.page.HomePage"),
    Door(PLAN, QT_TRANSLATE_NOOP("Doors", "&Plan"), "target", "Ctrl+2", "okr_desktop.qt.pages.plan.page.PlanPage"),
    Door(
        "round",
        QT_TRANSLATE_NOOP("Doors", "&Check-in"),
        "activity",
        "Ctrl+3",
        "okr_desktop.qt.pages.round.page.RoundPage",
    ),
    Door(
        "cycle", QT_TRANSLATE_NOOP("Doors", "C&ycle"), "calendar", "Ctrl+4", "okr_desktop.qt.pages.cycle.page.CyclePage"
    ),
    Door(
        "strategy",
        QT_TRANSLATE_NOOP("Doors", "S&trategy"),
        "compass",
        "F6",
        "okr_desktop.qt.pages.strategy.page.StrategyPage",
    ),
    Door(
        WORKSHOP,
        QT_TRANSLATE_NOOP("Doors", "&Workshop"),
        "presentation",
        "Ctrl+5",
        "okr_desktop.qt.pages.workshop.page.WorkshopPage",
    ),
    Door(
        "voices",
        QT_TRANSLATE_NOOP("Doors", "Ide&as"),
        "inbox",
        "F7",
        tabs=(
            Tab("ideas", QT_TRANSLATE_NOOP("Doors", "Ideas"), "okr_desktop.qt.pages.ideas.page.IdeasPage", "inbox"),
            Tab(
                "concerns",
                QT_TRANSLATE_NOOP("Doors", "Concerns"),
                "okr_desktop.qt.pages.concerns.page.ConcernsPage",
                "alert-triangle",
            ),
            Tab(
                "feedback",
                QT_TRANSLATE_NOOP("Doors", "Feedback"),
                "okr_desktop.qt.pages.feedback.page.FeedbackPage",
                "message",
            ),
        ),
    ),
    Door(
        "people",
        QT_TRANSLATE_NOOP("Doors", "P&eople"),
        "users",
        "Ctrl+8",
        tabs=(
            Tab("people", QT_TRANSLATE_NOOP("Doors", "People"), "okr_desktop.qt.pages.people.page.PeoplePage", "users"),
            Tab(
                "teamwork",
                QT_TRANSLATE_NOOP("Doors", "Who works with whom"),
                "okr_desktop.qt.pages.teamwork.page.TeamworkPage",
                "share",
            ),
        ),
    ),
    Door(
        "insights",
        QT_TRANSLATE_NOOP("Doors", "Insi&ght"),
        "chart",
        "F8",
        tabs=(
            Tab("pulse", QT_TRANSLATE_NOOP("Doors", "Pulse"), "okr_desktop.qt.pages.pulse.page.PulsePage", "heart"),
            Tab(
                "insight",
                QT_TRANSLATE_NOOP("Doors", "Engagement"),
                "okr_desktop.qt.pages.insight.page.InsightPage",
                "chart",
            ),
            Tab(
                "practice",
                QT_TRANSLATE_NOOP("Doors", "Practice"),
                "okr_desktop.qt.pages.practice.page.PracticePage",
                "refresh",
            ),
            Tab(
                "kpis",
                QT_TRANSLATE_NOOP("Doors", "Health"),
                "okr_desktop.qt.pages.kpis.page.KpiPage",
                "gauge",
                "Ctrl+6",
            ),
        ),
    ),
    Door(
        "learn",
        QT_TRANSLATE_NOOP("Doors", "Lear&n"),
        "graduation-cap",
        "Ctrl+F1",
        tabs=(
            Tab(
                "learn",
                QT_TRANSLATE_NOOP("Doors", "Training"),
                "okr_desktop.qt.pages.learn.page.LearnPage",
                "graduation-cap",
            ),
            Tab(
                "coach",
                QT_TRANSLATE_NOOP("Doors", "Coach"),
                "okr_desktop.qt.pages.coach.page.CoachPage",
                "lightbulb",
                "Ctrl+7",
            ),
        ),
    ),
    Door(
        "reports",
        QT_TRANSLATE_NOOP("Doors", "&Reports"),
        "file-text",
        "Ctrl+9",
        "okr_desktop.qt.pages.reports.page.ReportPage",
    ),
    Door(
        "history",
        QT_TRANSLATE_NOOP("Doors", "H&istory"),
        "history",
        "Ctrl+0",
        "okr_desktop.qt.pages.history.page.HistoryPage",
    ),
)
# Doors that are in the rail only while there is something behind them.
AT_TIMES = (
    Door(
        "conflicts",
        QT_TRANSLATE_NOOP("Doors", "&Decide"),
        "decide",
        "Ctrl+Shift+D",
        "okr_desktop.qt.pages.conflicts.page.ConflictsPage",
    ),
)


class Doors(QObject):
    """Opens pages by name; ``opened(name)`` when another one is shown. What pages tell is told on."""

    opened = Signal(str)
    told = Signal(str)
    failed = Signal(object)
    show_requested = Signal(str)
    check_in_requested = Signal(str)

    def __init__(self, stack: QStackedWidget, session: Session, prompter: Prompter) -> None:
        super().__init__(stack)
        self._stack, self._session, self._prompter = stack, session, prompter
        self._pages: dict[str, QWidget] = {}
        self._frames: dict[str, Tabbed] = {}
        self.known = (*DOORS, *AT_TIMES)
        self._door_of = {tab.name: door for door in self.known for tab in door.tabs}
        names = (*(door.name for door in self.known), *self._door_of)
        self.openers = {name: Opener(self, name) for name in names}

    def add_page(self, name: str, page: QWidget) -> None:
        """Put a page behind a door that was made elsewhere."""
        self._pages[name] = page
        self._stack.addWidget(page)

    def open_door(self, name: str) -> None:
        """Show a page (by the name of its door or of its tab); it reads anew what it shows.

        After a colon stands what it is to show there, which it is told by ``open_at``.
        """
        name, _, what = name.partition(":")
        name = self._tab(name)
        page: Any = self.page(name)
        if page is None:
            return
        door = self._door_of.get(name)
        if door is not None:
            self._frames[door.name].show_tab(name)
        self._stack.setCurrentWidget(page if door is None else self._frames[door.name])
        if name != PLAN:
            page.refresh()
        if what:
            page.open_at(what)
        self.opened.emit(name if door is None else door.name)

    def _tab(self, name: str) -> str:
        """The page that stands for a name: a door with tabs shows the one that was shown last."""
        door = next((one for one in self.known if one.name == name and one.tabs), None)
        if door is None or name in self._door_of:
            return name
        frame = self._frames.get(door.name)
        return frame.current() if frame else door.tabs[0].name

    def tabs(self) -> list[Tab]:
        """The pages behind tabs that have no door of their own name."""
        doors = {door.name for door in self.known}
        return [tab for door in self.known for tab in door.tabs if tab.name not in doors]

    def open_number(self, number: int) -> None:
        """Show the page of the door at this place of the rail."""
        self.open_door(self.known[number].name)

    def open_plan(self) -> None:
        """Show the plan."""
        self.open_door(PLAN)

    def number(self, name: str) -> int:
        """The place in the rail of a door, or of the one that a tab is behind."""
        name = self._door_of[name].name if name in self._door_of else name
        return [door.name for door in self.known].index(name)

    def workspace_opened(self) -> None:
        """Another workspace is shown: whatever was on the pages belongs to the old one."""
        for name, page in self._pages.items():
            shown: Any = page
            if name != PLAN:
                shown.refresh()
        if self._session.is_open:
            self._session.run(hand_on_due, failed=self.failed.emit)
        self._offer_workshop()

    def _offer_workshop(self) -> None:
        """A workshop that was interrupted is offered first."""
        from okr_desktop.qt.pages.workshop.resuming import Resuming

        if self._session.is_open and WORKSHOP in self.openers:
            Resuming(self, self._session, self._prompter).look()

    def window(self) -> QWidget:
        """The window that the pages are in, for questions."""
        return self._stack.window()

    def leave(self) -> None:
        """The workspace is about to be closed: pages keep what was typed in the last moment."""
        for page in self._pages.values():
            if hasattr(page, "leave"):
                shown: Any = page
                shown.leave()

    def shown(self, name: str) -> QWidget | None:
        """The page behind a door, if it has been made."""
        return self._pages.get(name)

    def page(self, name: str) -> QWidget | None:
        """The page behind a door, made now if need be; None when there is no such door."""
        name = self._tab(name)
        if name not in self._pages:
            if name in self._door_of:
                self._add_tab(self._door_of[name], name)
            elif name in self.openers:
                self.add_page(name, self._make(name))
        return self._pages.get(name)

    def _add_tab(self, door: Door, name: str) -> None:
        if door.name not in self._frames:
            frame = Tabbed([(tab.name, tab.text()) for tab in door.tabs])
            frame.chosen.connect(self.open_door)
            TabCounts(frame, self._session)
            self._frames[door.name] = frame
            self._stack.addWidget(frame)
        self._pages[name] = self._make(name)
        self._frames[door.name].add_page(name, self._pages[name])

    def _make(self, name: str) -> QWidget:
        door = self._door_of.get(name)
        places = door.tabs if door else self.known
        module, _, made = next(one.place for one in places if one.name == name).rpartition(".")
        page: Any = getattr(import_module(module), made)(self._session, self._prompter)
        for signal in _TOLD:
            if hasattr(page, signal):
                getattr(page, signal).connect(getattr(self, signal))
        if hasattr(page, "open_requested"):
            page.open_requested.connect(self.open_door)
        shown: QWidget = page
        return shown


def hand_on_due(desk: Desk) -> Outcome[int]:
    """Worker: what was collected without names on this computer and has waited long enough is handed on."""
    if not desk.space.path.with_suffix(".okrbox").exists():
        return Outcome(0, Changes())
    from okr_desktop.services.engagement.gathering import collecting

    return collecting.release_due(desk)


class Opener(QObject):
    """What the action of one door does."""

    def __init__(self, doors: Doors, name: str) -> None:
        super().__init__(doors)
        self._doors, self._name = doors, name

    def open_it(self) -> None:
        """Show the page."""
        self._doors.open_door(self._name)
