"""Workspace files: new, open, recent, import, export, backup; and what to do when one cannot be opened."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from okr_desktop import paths
from okr_desktop.domain.errors import FileProblem, OkrError
from okr_desktop.qt import preferences
from okr_desktop.qt.prompter import Choice, Kind, Prompter, Role
from okr_desktop.qt.session import Context, Session
from okr_desktop.qt.sharing.names import SHARED, is_shared_file

SUFFIX = ".okrdb"


class FileActions(QObject):
    """Opens and closes workspaces on the session's worker; ``opened(path)`` or ``not_opened`` tells.

    ``leaving`` comes before another one is opened: what belongs to the one that is open can still be kept; ``stayed``
    when the other could not be opened. ``hold`` may keep the opening waiting until what it is called with is called.
    """

    leaving = Signal()
    stayed = Signal()
    opened = Signal(str)
    not_opened = Signal()
    shared_requested = Signal(Path)
    told = Signal(str)
    show_requested = Signal(str)
    failed = Signal(object)

    def __init__(self, session: Session, prompter: Prompter, window: QMainWindow) -> None:
        super().__init__(window)
        self._session, self._prompter, self._window = session, prompter, window
        self._path: Path | None = None
        self.hold: Callable[[Callable[[], None]], None] = _at_once

    @property
    def path(self) -> Path | None:
        """The workspace file that is open."""
        return self._path

    # Opening

    def open_path(self, path: Path) -> None:
        """Open a workspace file; a shared one, or one that somebody sent, goes to those who know it."""
        if is_shared_file(path):
            self.shared_requested.emit(path)
            return
        self.hold(partial(self._open_now, _open, path))

    def _open_now(self, work: Callable[[Path], Context], path: Path) -> None:
        self.leaving.emit()
        self._session.open(
            partial(work, path), then=partial(self._on_opened, path), failed=partial(self._on_failed, path)
        )

    def drop(self, path: Path) -> None:
        """A workspace or a shared file opens, anything else is imported."""
        if path.suffix == SUFFIX or is_shared_file(path):
            self.open_path(path)
        else:
            self.import_path(path)

    def open_or_create(self, path: Path) -> None:
        """Open a workspace file, or make an empty one when there is none (the first start)."""
        self.hold(partial(self._open_now, _open if path.exists() else _create, path))

    def choose_and_open(self) -> None:
        """File ▸ Open."""
        self._prompter.choose_open_file(
            self._window, self.tr("Open a workspace"), self._openable(), self._open_chosen, folder=self._folder()
        )

    def choose_and_create(self) -> None:
        """File ▸ New."""
        self._prompter.choose_save_file(
            self._window,
            self.tr("New workspace"),
            self._filters(),
            self._create_chosen,
            suggested=self.tr("Our OKRs") + SUFFIX,
            folder=self._folder(),
        )

    def _filters(self) -> list[tuple[str, list[str]]]:
        return [(self.tr("OKR workspaces"), [f"*{SUFFIX}"])]

    def _openable(self) -> list[tuple[str, list[str]]]:
        shared = (self.tr("Shared files and answers"), [f"*{suffix}" for suffix in SHARED])
        both = (self.tr("Everything that opens here"), [f"*{SUFFIX}", *shared[1]])
        return [both, *self._filters(), shared]

    def _folder(self) -> str:
        return str(self._path.parent if self._path else paths.data_dir())

    def _open_chosen(self, path: Path | None) -> None:
        if path is not None:
            self.open_path(path)

    def _create_chosen(self, path: Path | None) -> None:
        if path is None:
            return
        if path.exists():
            # The file dialog asked about overwriting; a workspace is never overwritten all the same.
            self._tell(FileProblem("file.exists", path=str(path)))
            return
        self.open_or_create(path)

    def _on_opened(self, path: Path, _context: Context) -> None:
        self._path = path
        preferences.save(preferences.load().opened(path))
        self.opened.emit(str(path))
        self._session.read(_care, failed=partial(self._on_failed, path))

    def reopened(self, path: str) -> None:
        """A backup took the place of the workspace that was open."""
        self._path = Path(path)
        self.opened.emit(path)

    def _on_failed(self, path: Path, error: BaseException) -> None:
        if self._session.is_open:
            self.stayed.emit()
        else:
            self.not_opened.emit()
        code = error.code if isinstance(error, OkrError) else ""
        if code in ("workspace.damaged", "workspace.empty"):
            self._offer_backup(path)
        elif code == "file.missing":
            self._offer_new(path)
        elif self._session.is_open:
            self._tell(error)
        else:
            self._offer_other(path, error)

    def _offer_other(self, path: Path, error: BaseException) -> None:
        """Nothing is open now, so the window must not stay empty without a way on."""
        from okr_desktop.qt import texts

        self._prompter.ask(
            self._window,
            self.tr("The workspace could not be opened"),
            texts.error_text(error),
            [
                Choice("again", self.tr("Try again"), Role.ACCEPT),
                Choice("open", self.tr("Open another…"), Role.ACCEPT),
                Choice("no", self.tr("Cancel"), Role.REJECT),
            ],
            partial(self._on_other_answer, path),
            kind=Kind.WARNING,
        )

    def _on_other_answer(self, path: Path, answer: str | None) -> None:
        if answer == "again":
            self.open_path(path)
        elif answer == "open":
            self.choose_and_open()

    def _offer_new(self, path: Path) -> None:
        self._prompter.ask(
            self._window,
            self.tr("No workspace there"),
            self.tr("There is no workspace file at {path}.").format(path=path),
            [
                Choice("new", self.tr("Create it"), Role.ACCEPT),
                Choice("open", self.tr("Open another…"), Role.ACCEPT),
                Choice("no", self.tr("Cancel"), Role.REJECT),
            ],
            partial(self._on_new_answer, path),
        )

    def _on_new_answer(self, path: Path, answer: str | None) -> None:
        if answer == "new":
            self.open_or_create(path)
        elif answer == "open":
            self.choose_and_open()

    def _offer_backup(self, path: Path) -> None:
        from okr_desktop.bootstrap import backups_for
        from okr_desktop.qt.dialogs.backups import offer_backup

        then = partial(self._on_rescued, path)
        offer_backup(self._prompter, self._window, path, backups_for(path), then, runner=self._session.runner)

    def _on_rescued(self, path: Path, restored: bool) -> None:
        if restored:
            self.open_path(path)
        elif not self._session.is_open:
            self.choose_and_open()

    def _tell(self, error: BaseException) -> None:
        self.failed.emit(error)

    # In and out

    def choose_and_import(self) -> None:
        """File ▸ Import: the dialog takes files, folders, ZIPs and pasted text."""
        self._import_dialog()

    def import_path(self, path: Path | None) -> None:
        """Show what importing a file would do."""
        if path is not None:
            self._import_dialog(path=path)

    def import_text(self, text: str = "") -> None:
        """Show what importing pasted text would do."""
        self._import_dialog(text=text)

    def _import_dialog(self, **what: Any) -> None:
        from okr_desktop.qt.dialogs.import_preview import ImportDialog

        dialog = ImportDialog(self._session, self._prompter, self._window, **what)
        dialog.show_requested.connect(self.show_requested)
        dialog.open()

    def add_sample(self) -> None:
        """Fill the workspace with the sample company."""
        from okr_desktop.services import sample

        self._session.run(
            sample.fill, paths.resource_path("samples", "nordlicht.json"), label="sample", failed=self.failed.emit
        )

    def choose_and_export(self) -> None:
        """File ▸ Export."""
        from okr_desktop.qt.dialogs.exporting.dialog import ExportDialog

        dialog = ExportDialog(self._session, self._prompter, self._window, workspace=self._path)
        dialog.written.connect(self._on_exported)
        dialog.open()

    def _on_exported(self, path: Path) -> None:
        self.told.emit(self.tr("Exported to {name}.").format(name=path.name))

    def back_up(self) -> None:
        """File ▸ Back up now."""
        from okr_desktop.services import upkeep

        self._session.read(upkeep.back_up, then=self._on_backed_up, failed=self.failed.emit, owner=self)

    def _on_backed_up(self, made: Any) -> None:
        self.told.emit(self.tr("Backup made: {path}").format(path=made.path))

    def check(self) -> None:
        """Check the whole workspace and say what was found."""
        from okr_desktop.services import upkeep

        self._session.read(upkeep.check, then=self._on_checked, failed=self.failed.emit, owner=self)

    def _on_checked(self, health: Any) -> None:
        if health.sound:
            self.told.emit(self.tr("Everything is in order: file, history and tables agree."))
        else:
            self._prompter.tell(
                self._window,
                self.tr("Something is not in order"),
                self.tr("The tables do not agree with the history. Rebuild them, or restore a backup."),
                details=", ".join([*health.broken, *health.differing]),
                kind=Kind.WARNING,
            )

    def rebuild(self) -> None:
        """Make the tables anew from the history."""
        self._session.read(_rebuild, then=self._on_rebuilt, failed=self.failed.emit, owner=self)

    def _on_rebuilt(self, _nothing: None) -> None:
        self.told.emit(self.tr("The tables were made anew from the history."))


def _at_once(then: Callable[[], None]) -> None:
    then()


def _open(path: Path) -> Context:
    from okr_desktop.bootstrap import open_context

    return open_context(path)


def _create(path: Path) -> Context:
    from okr_desktop.bootstrap import create_context

    return create_context(path)


def _care(desk: Any) -> None:
    """Worker, right after opening: the daily backup when it is due."""
    from okr_desktop.services import upkeep

    upkeep.back_up_if_due(desk)


def _rebuild(desk: Any) -> None:
    from okr_desktop.services import upkeep

    upkeep.rebuild(desk)
