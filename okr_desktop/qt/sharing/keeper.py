"""Keeps the open workspace in step with its shared file or server, beside the window, without ever stopping it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from okr_desktop.domain.errors import OkrError
from okr_desktop.qt.session import Session
from okr_desktop.qt.sharing import glancing
from okr_desktop.qt.tasks import TaskHandle, TaskRunner
from okr_desktop.services.outcome import Outcome

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from okr_desktop.domain.errors import Problem
    from okr_desktop.qt.sharing.news import News
    from okr_desktop.qt.sharing.work import Glance, Synced
    from okr_desktop.sharing.watch import Poller

GLANCE_MS = 300
# What the folder said when it could not be reached: it is asked less and less often then.
_AWAY = ("offline", "missing", "refused")
Answer = Callable[[Any], None]


class Keeper(QObject):
    """Syncs on news of the folder, after own edits, when the window comes to the front, and before it closes.

    ``changed(Glance | None)`` when anything stands otherwise than before, ``busy_changed(bool)`` around a sync,
    ``came(SyncDone)`` after one that brought something. Folder and server work has a thread of its own; what it needs
    of the workspace runs on the session's. Trouble becomes ``trouble``, never a dialog.
    """

    changed = Signal(object)
    busy_changed = Signal(bool)
    came = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.runner = TaskRunner(self, on_crash=session.runner.on_crash)
        self.glance: Glance | None = None
        self.trouble: OkrError | None = None
        self.problems: tuple[Problem, ...] = ()
        self.looked: datetime | None = None
        self.can_republish = self.on_drive = False
        self._sync: TaskHandle | None = None
        self._left: list[TaskRunner] = []
        self._then: list[Callable[[], None]] = []
        self._again = self._edited = False
        self._poller: Poller | None = None
        self._watcher: QFileSystemWatcher | None = None
        self._server: News | None = None
        self._due = self._timer(self._on_due)
        self._look = self._timer(self._on_look)
        self._look.setInterval(GLANCE_MS)
        session.on_opened.append(self.start)
        session.changed.connect(self._on_changed)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._on_focus)

    def _timer(self, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(slot)
        return timer

    @property
    def is_shared(self) -> bool:
        """Whether the open workspace is shared."""
        return self.glance is not None and self.glance.state.kind != "none"

    @property
    def busy(self) -> bool:
        """Whether a sync is under way."""
        return self._sync is not None

    # From opening to leaving

    def start(self) -> None:
        """A workspace was opened."""
        self.stop()
        self.look()

    def stop(self) -> None:
        """The workspace is about to be left: what is under way is no longer of interest."""
        self._rest()
        if self.runner.busy:
            # A folder that does not answer keeps its thread; the next workspace must not wait for that.
            self.runner.close(0)
            self._left = [one for one in self._left if one.busy] + [self.runner]
            self.runner = TaskRunner(self, on_crash=self._session.runner.on_crash)

    def _rest(self) -> None:
        self.runner.cancel_all()
        self._sync, self._poller = None, None
        self._then.clear()
        self._again = self._edited = self.can_republish = self.on_drive = False
        self.trouble, self.problems, self.looked = None, (), None
        self._due.stop()
        self._look.stop()
        self._watch(())
        self._listen(False)
        if self.glance is not None:
            self.glance = None
            self.changed.emit(None)

    def look(self) -> None:
        """Read how things stand."""
        if self._session.is_open:
            self._session.read(glancing.glance, then=self._on_glance, failed=_ignore, owner=self)

    def _on_glance(self, found: Glance | None) -> None:
        if found != self.glance:
            self.glance = found
            self.changed.emit(found)
        self._listen(found is not None and found.state.kind == "server")
        if self._poller is None and self.is_shared:
            from okr_desktop.sharing.clock import Clock
            from okr_desktop.sharing.watch import Poller

            self._poller = Poller(Clock(), _has_focus())
            self._plan()

    # When to sync

    def _on_changed(self, _changes: object) -> None:
        self._look.start()
        if self._session.origin is not self and self._poller is not None:
            self._edited = True
            self._poller.edited()
            self._no_longer_published()
            self._plan()

    def _no_longer_published(self) -> None:
        """At once: "Published" must not stand there for the moment until the next look."""
        if self.glance is not None and self.glance.state.published is not None:
            self.glance = replace(self.glance, state=replace(self.glance.state, published=None))
            self.changed.emit(self.glance)

    def _on_focus(self, _state: Qt.ApplicationState) -> None:
        if self._poller is None:
            return
        came = _has_focus() and not self._poller.focused
        self._poller.focus(_has_focus())
        if came:
            self._poller.notified()
        self._plan()

    def _listen(self, on: bool) -> None:
        """A server tells at once when somebody else has brought something."""
        if on and self._server is None:
            from okr_desktop.qt.sharing.news import News

            self._server = News(self._session, self)
            self._server.heard.connect(self._on_news)
        elif not on and self._server is not None:
            self._server.stop()
            self._server = None

    def _on_news(self, _path: str = "") -> None:
        if self._poller is not None:
            self._poller.notified()
            self._plan()

    def _on_look(self) -> None:
        self.look()

    def _plan(self) -> None:
        if self._poller is not None and self._sync is None:
            self._due.start(round(self._poller.wait() * 1000))

    def _on_due(self) -> None:
        if self._poller is None:
            return
        if self._poller.due:
            self.sync()
        else:
            self._plan()

    def _watch(self, paths: tuple[str, ...]) -> None:
        """A file that was replaced is forgotten by the system: what is watched is said anew after each sync."""
        if self._watcher is None:
            if not paths:
                return
            self._watcher = QFileSystemWatcher(self)
            self._watcher.fileChanged.connect(self._on_news)
            self._watcher.directoryChanged.connect(self._on_news)
        known = [*self._watcher.files(), *self._watcher.directories()]
        if gone := [one for one in known if one not in paths]:
            self._watcher.removePaths(gone)
        if new := [one for one in paths if one not in known]:
            self._watcher.addPaths(new)

    # Syncing

    def sync(self, *, closing: bool = False, then: Callable[[], None] | None = None) -> None:
        """Sync now, or once more after the sync that is under way; ``then`` when everything is over."""
        if then is not None:
            self._then.append(then)
        if self._sync is not None:
            self._again = True
            return
        idle = self._poller.idle if self._poller is not None else 0.0
        self._start(glancing.sync, closing, idle)

    def republish(self) -> None:
        """Write a missing or damaged shared file anew from what is here."""
        if self._sync is None:
            self._start(glancing.republish)

    def _start(self, work: Callable[..., Synced], *args: Any) -> None:
        call = self._session.caller()
        if call is None or self.runner.is_closed or not self.is_shared:
            self._finish()
            return
        self._edited = False
        self._due.stop()
        self._sync = self.runner.submit(work, call, *args, then=self._on_synced, failed=self._on_failed, owner=self)
        self.busy_changed.emit(True)

    def _on_synced(self, found: Synced) -> None:
        self.take(found)
        self._over(reached=found.done.state.state not in _AWAY, unfolded=found.done.unfolded)

    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, OkrError) and error.code != "workspace.closed":
            self.trouble = error
        self._edited = True
        self._over(reached=False)
        self.changed.emit(self.glance)
        self.look()

    def _over(self, *, reached: bool, unfolded: bool = False) -> None:
        self._sync = None
        if self._poller is not None:
            self._poller.synced(reached=reached, unfolded=unfolded)
        self.busy_changed.emit(False)
        if self._again:
            self._again = False
            self.sync()
        else:
            self._finish()
            self._plan()

    def _finish(self) -> None:
        waiting, self._then = self._then, []
        for then in waiting:
            then()

    def take(self, found: Synced) -> None:
        """Show what a sync, or the beginning or end of sharing, has brought."""
        # When one last looked is not written down each time: the workspace is left alone when nothing is new.
        self.trouble, self.problems, self.looked = None, found.done.problems, found.done.state.looked
        self.can_republish, self.on_drive = found.done.can_republish, found.on_drive
        if found.glance.state.kind == "none":
            self._poller = None
            self._due.stop()
        self._watch(found.watch)
        self._session.announce(Outcome(None, found.done.changes), self)
        self._on_glance(found.glance)
        if found.done.received:
            self.came.emit(found.done)

    # Work on the folder that somebody asked for

    def share(self, path: Path, again: bool, then: Answer, failed: Answer, owner: QObject) -> TaskHandle | None:
        """Begin to share; ``then(Synced)`` or ``failed(error)``. Whoever asked may have gone meanwhile."""
        return self._ask(glancing.share, path, again, then=then, failed=failed, owner=owner, settled=self.take)

    def leave(self, then: Answer, failed: Answer, owner: QObject) -> TaskHandle | None:
        """Stop sharing, after what is left was published."""
        return self._ask(glancing.leave, then=then, failed=failed, owner=owner)

    def check_removal(self, then: Answer, failed: Answer, owner: QObject) -> TaskHandle | None:
        """Publish, and find out whether the drive may be taken out."""
        return self._ask(glancing.check_removal, then=then, failed=failed, owner=owner)

    def _ask(self, work: Callable[..., Any], *args: Any, **answers: Any) -> TaskHandle | None:
        call = self._session.caller()
        return None if call is None else self.runner.submit(work, call, *args, **answers)

    # Closing

    @property
    def wants_to_publish(self) -> bool:
        """Whether something of this computer is not known to be with the others."""
        if not self.is_shared or self.glance is None:
            return False
        # What is still being saved is wanted there as well.
        return self._edited or self.busy or self._session.runner.busy or bool(self.glance.state.unsent)

    def close(self, timeout: float = 2.0) -> bool:
        """End the thread; False when it hangs in a folder that does not answer."""
        self._rest()
        done = self.runner.close(timeout)
        return done and all(one.drain(0) for one in self._left)


def _has_focus() -> bool:
    return QGuiApplication.applicationState() == Qt.ApplicationState.ApplicationActive


def _ignore(_error: BaseException) -> None:
    """Reading the state failed: the next look, or whatever the person does next, says why."""
