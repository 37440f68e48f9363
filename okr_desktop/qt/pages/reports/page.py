"""The page of reports: on the left the steps to a report and what is done with it, on the right its real pages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from okr_desktop.domain.changes import Changes
from okr_desktop.domain.errors import OkrError
from okr_desktop.qt import icons, theme
from okr_desktop.qt.pages.reports import data
from okr_desktop.qt.pages.reports.choosing import KindStep, ScopeStep, SectionsStep
from okr_desktop.qt.pages.reports.commenting import CommentStep
from okr_desktop.qt.pages.reports.data import Paper, View, Wish
from okr_desktop.qt.pages.reports.finish import FinishBar
from okr_desktop.qt.pages.reports.looking import LookStep
from okr_desktop.qt.pages.reports.maker import Maker
from okr_desktop.qt.pages.reports.missing import MissingNotice
from okr_desktop.qt.pages.reports.output import Output
from okr_desktop.qt.pages.reports.steps import Steps
from okr_desktop.qt.pages.workshop.parts.pieces import Hairline, row_of, scrolled
from okr_desktop.qt.preview.pages import PAGE, WIDTH
from okr_desktop.qt.preview.view import Preview
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskHandle
from okr_desktop.qt.texts import error_text
from okr_desktop.qt.widgets.empty_state import EmptyState
from okr_desktop.services.reporting import branding, kinds

# Narrower than this the pages stand behind a button.
WIDE = 840
LEFT = 340
_KEEP_MS = 600
# What the page shows: nothing to report on, or the pages.
_PAGES, _EMPTY = range(2)
_KIND, _SCOPE, _SECTIONS, _COMMENTS, _LOOK = range(5)


class ReportPage(QWidget):
    """One calm page instead of a chain of dialogs; everything that is chosen shows at once."""

    told = Signal(str)
    failed = Signal(object)
    open_requested = Signal(str)

    def __init__(self, session: Session, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._prompter = session, prompter
        self._context: object = None
        self._wish: Wish | None = None
        self.view: View | None = None
        self.made_for: Wish | None = None
        self._stale, self._unmade = True, False
        self._reading: TaskHandle | None = None
        self._begin: dict[str, str] = {}
        self.setProperty("helpTopic", "report")
        self.kind, self.scope, self.sections = KindStep(), ScopeStep(), SectionsStep()
        self.comments, self.look = CommentStep(session), LookStep(session, prompter)
        self.steps = Steps([self.kind, self.scope, self.sections, self.comments, self.look])
        self.finish, self.preview, self.missing = FinishBar(prompter), Preview(session.runner), MissingNotice()
        self.maker = Maker(session, self)
        self.output = Output(self, session, prompter)
        self.splitter, self.right, self.empty = QSplitter(), QStackedWidget(), EmptyState()
        self.toggle = QPushButton(self.tr("Show the pages"))
        self._keep_later, self._read_later = QTimer(self), QTimer(self)
        self._arrange()
        self._connect()

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Reports")

    # Building

    def _arrange(self) -> None:
        self.left = QWidget()
        column = QVBoxLayout(self.left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.area = scrolled(self.steps)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its parts are where the keyboard goes
        column.addWidget(self.area, 1)
        column.addWidget(Hairline())
        column.addWidget(self.finish)
        self.left.setMinimumWidth(LEFT)
        self.right.setMinimumWidth(theme.POPOVER_WIDTH)
        self.preview.notices.addWidget(self.missing)
        self.right.addWidget(self.preview)
        self.right.addWidget(self.empty)
        self.splitter.addWidget(self.left)
        self.splitter.addWidget(self.right)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes([LEFT + theme.SPACE_24, 2 * LEFT])
        self.toggle.setCheckable(True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.splitter, 1)
        self.foot = row_of(self.toggle)
        self.foot.setContentsMargins(theme.SPACE_16, theme.SPACE_8, theme.SPACE_16, theme.SPACE_8)
        outer.addWidget(self.foot)
        self.steps.open_step(_KIND)

    def _connect(self) -> None:
        for step in self.steps.steps:
            step.chosen.connect(self._on_chosen)
        self.comments.reopen_requested.connect(self._on_reopen)
        self.maker.started.connect(self.preview.busy)
        self.maker.progressed.connect(self.preview.progress)
        self.maker.made.connect(self._on_made)
        self.maker.failed.connect(self._on_unmade)
        self.preview.stopped.connect(self.maker.cancel)
        self.preview.zoom_chosen.connect(self._remember)
        self.splitter.splitterMoved.connect(self._remember)
        self.empty.primary_requested.connect(self._on_empty)
        self.steps.opened.connect(self._on_opened, Qt.ConnectionType.QueuedConnection)
        self.toggle.toggled.connect(self._fit)
        for timer, pause, slot in (
            (self._keep_later, _KEEP_MS, self._keep),
            (self._read_later, 0, self.refresh),
        ):
            timer.setSingleShot(True)
            timer.setInterval(pause)
            timer.timeout.connect(slot)
        self._session.changed.connect(self._on_changed)
        self.output.connect_buttons()

    # Following

    @property
    def wish(self) -> Wish:
        """What is chosen now."""
        return self._wish or Wish()

    def refresh(self) -> None:
        """Read what there is to choose from, and make the pages anew."""
        if not self._session.is_open:
            return
        if self._session.context is not self._context:
            self._forget()
        self._stale = False
        if self._reading is not None:
            self._reading.cancel()  # a newer one is on its way
        wanted = (self._wish, dict(self._begin))
        read = self._session.read
        self._reading = read(data.load, *wanted, then=self._show, failed=self._on_unread, owner=self)

    def _forget(self) -> None:
        """Another workspace: whatever is on the page belongs to the old one."""
        self._context, self._wish, self.view = self._session.context, None, None
        self.made_for = None
        self.maker.cancel()
        self.preview.show_pdf(b"", ())
        self.output.show_paper(None)
        self.finish.clear()

    @property
    def settled(self) -> bool:
        """Whether the pages that are shown are those that were chosen."""
        waits = self._read_later.isActive() or self.maker.busy
        return self.made_for == self._wish and not waits and (self._reading is None or self._reading.done)

    def make_now(self) -> None:
        """Make what is chosen, if nobody does so already: it may have been stopped."""
        if not self.maker.busy:
            self.maker.want(self.wish, now=True)

    def choose(self, cycle: str = "", team: str = "", kind: str = "", person: str = "") -> None:
        """Begin with this cycle, team, kind of report and person; empty ones stay as they are."""
        begin = {"cycle": cycle, "team": team, "kind": kind, "person": person}
        if self._wish is None or self._context is not self._session.context:
            self._begin = begin  # what was chosen last time is not known yet
        else:
            self._wish = data.begun(self._wish, begin)
        self.steps.open_step(_SCOPE)
        self.refresh()

    def _show(self, view: View) -> None:
        first, self._begin = self.view is None, {}
        self._wish = view.wish if self._wish is None else _merged(self._wish, view.wish)
        view = self.view = replace(view, wish=self._wish)
        if first and view.kept:
            self._restore(view)
        self.steps.show_view(view)
        self._show_empty(view)
        if self.isVisible():
            self.maker.want(self._wish, now=first)
        else:
            self._stale = True  # nobody looks: the pages are made when somebody does

    def _show_empty(self, view: View) -> None:
        # "You said" and sheets need no cycle: their own pages say what is not there yet.
        needed = bool(kinds.KINDS[view.wish.kind].needs)
        lacking = next((line.why for line in view.kinds if line.code == view.wish.kind), "")
        if not view.cycles:
            text = self.tr("The pages of your reports will stand here. They are about a cycle, a quarter for example.")
            self.empty.set_content(text, self.tr("New cycle…"), "", icons.icon("calendar"))
        elif _is_bare(view):
            text = self.tr("This cycle has no objectives yet, so there is little to report on.")
            self.empty.set_content(text, self.tr("Go to the plan"), "", icons.icon("target"))
        elif lacking:
            self.empty.set_content(lacking, self.tr("Go to the plan"), "", icons.icon("file-text"))
        empty = lacking or _is_bare(view) or (needed and not view.cycles)
        self.right.setCurrentIndex(_EMPTY if empty else _PAGES)

    def _on_empty(self) -> None:
        if self.view is None or self.view.cycles:
            self.open_requested.emit("plan")
            return
        from okr_desktop.qt.dialogs.cycle import CycleDialog

        CycleDialog(self._session, None, parent=self.window(), prompter=self._prompter).open()

    def _on_unread(self, error: BaseException) -> None:
        if not isinstance(error, OkrError) or error.code != "workspace.closed":
            self.failed.emit(error)

    def _on_changed(self, _changes: Changes) -> None:
        self._stale = True
        if self.isVisible():
            self._read_later.start()

    def _on_reopen(self) -> None:
        self.open_requested.emit("cycle")

    # Choosing

    def _on_chosen(self, fields: dict[str, Any]) -> None:
        known = self.wish
        kind = str(fields.pop("kind", known.kind))
        self._wish = replace(known, kind=kind, choice=replace(known.choice, **fields))
        self._remember()
        self.finish.clear()
        # What there is to choose from hangs on these.
        if kind != known.kind or {"cycle", "team", "person", "other"} & fields.keys():
            self.refresh()
        elif self.view is not None:
            self.view = replace(self.view, wish=self._wish)
            for head, step in zip(self.steps.heads, self.steps.steps, strict=True):
                head.set_summary(step.summary(self.view))
            self.maker.want(self._wish)

    def set_type(self, *, fonts: tuple[Path, ...] = (), system: bool = False) -> None:
        """Borrow these fonts of the computer, or let its text engine set the pages."""
        self._wish = replace(self.wish, fonts=fonts, system=system)
        if self.view is not None:
            self.view = replace(self.view, wish=self._wish)
        self.maker.want(self._wish, now=True)

    def _on_opened(self) -> None:
        """The step that was opened begins where it can be seen."""
        here = self.steps.current()
        if here >= 0:
            self.area.verticalScrollBar().setValue(self.steps.heads[here].y())

    # The pages

    def _on_made(self, paper: Paper) -> None:
        if self._unmade:
            self.finish.clear()  # what was wrong with another report
            self._unmade = False
        self.preview.idle()
        self.made_for = self.maker.wish
        self.preview.show_pdf(paper.pdf, paper.sheets)
        self.sections.show_silent(paper.silent)
        self.output.show_paper(paper)

    def _on_unmade(self, error: BaseException) -> None:
        self.made_for = None
        self.preview.idle()
        self.preview.show_pdf(b"", ())
        self.output.show_paper(None)
        if isinstance(error, OkrError) and error.code != "report.cancelled" and self.view and self.view.objectives:
            self._unmade = self.right.currentIndex() == _PAGES
            if self._unmade:
                self.finish.fail(error_text(error))

    # Remembering

    def _remember(self) -> None:
        self._keep_later.start()

    def _keep(self) -> None:
        self._keep_later.stop()
        if self._wish is not None and self._session.is_open and self._session.context is self._context:
            seen = {"zoom": self.preview.pages.zoom(), "split": self.splitter.sizes()}
            self._session.read(branding.keep_choices, {**data.written(self._wish), **seen})

    def _restore(self, view: View) -> None:
        zoom, split = view.kept.get("zoom"), view.kept.get("split")
        if zoom in (WIDTH, PAGE) or isinstance(zoom, float):
            self.preview.set_zoom(zoom)
        if isinstance(split, list) and len(split) == 2 and all(isinstance(one, int) and one >= 0 for one in split):
            self.splitter.setSizes(split)

    def flush(self) -> None:
        """Keep what was typed in the last moment."""
        self.comments.flush()
        self.look.flush()

    def leave(self) -> None:
        """The workspace is about to be closed."""
        self.flush()
        if self._keep_later.isActive():
            self._keep()
        self.maker.cancel()

    # Events

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.flush()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where there is no room for both, the steps or the pages."""
        wide = self.width() >= WIDE
        pages = self.toggle.isChecked()
        self.toggle.setText(self.tr("Back to the steps") if pages else self.tr("Show the pages"))
        self.foot.setVisible(not wide)
        self.right.setVisible(wide or pages)
        self.left.setVisible(wide or not pages)

    def save(self) -> None:
        """Ask where to save the report, as its button does."""
        self.output.save()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape stops what is being written."""
        if event.key() == Qt.Key.Key_Escape and self.output.busy:
            self.output.stop()
            return
        super().keyPressEvent(event)


def _merged(chosen: Wish, read: Wish) -> Wish:
    """What is chosen now, with the scope as it was read: looks may have changed since that was asked for."""
    known = read.choice
    choice = replace(chosen.choice, cycle=known.cycle, team=known.team, person=known.person, other=known.other)
    return replace(chosen, kind=read.kind, choice=choice)


def _is_bare(view: View) -> bool:
    """Whether there is nothing in the cycle that the report is about."""
    return not view.objectives and "cycle" in kinds.KINDS[view.wish.kind].needs
