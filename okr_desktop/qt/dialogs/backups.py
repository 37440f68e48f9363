"""Backups: the list, making one now, and putting one in the place of the workspace."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTime, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from okr_desktop.domain.changes import Changes
from okr_desktop.qt import texts
from okr_desktop.qt.forms.ui_backups import Ui_BackupsDialog
from okr_desktop.qt.help.key import HelpKey
from okr_desktop.qt.models.records import Cell, Record
from okr_desktop.qt.prompter import Choice, Kind, Prompter, Role
from okr_desktop.qt.session import Context, Session
from okr_desktop.qt.tasks import Progress, TaskHandle, TaskRunner
from okr_desktop.qt.widgets.records_table import RecordsTable
from okr_desktop.services.outcome import Outcome

if TYPE_CHECKING:
    from okr_desktop.services.desk import Desk
    from okr_desktop.services.upkeep import Backup

Listed = list[tuple["Backup", int]]
_SMALL = 10 * 1024 * 1024


def _list(folder: Path) -> Listed:
    """Worker: backups with their sizes in bytes, newest first."""
    from okr_desktop.services import upkeep

    found: Listed = []
    for item in upkeep.backups(folder):
        try:
            found.append((item, item.path.stat().st_size))
        except OSError:
            continue
    return found


def _back_up(desk: Desk, *, progress: Progress) -> Outcome[Path]:
    from okr_desktop.services import upkeep

    def tell(share: float) -> None:
        progress.report(share)

    return Outcome(upkeep.back_up(desk, tell).path, Changes())


@dataclass(frozen=True, slots=True)
class Restoring:
    """Worker: closes the workspace, puts the backup in its place and opens it; opens the old one when that fails."""

    context: Any
    chosen: Backup

    def __call__(self) -> Context:
        from okr_desktop import bootstrap
        from okr_desktop.services import upkeep

        path: Path = self.context.path
        desk: Desk = self.context.workspace
        upkeep.back_up(desk)
        desk.close()
        try:
            upkeep.restore(path, self.chosen)
        except BaseException:
            # What was open goes on being open.
            desk.space = bootstrap.open_context(path).workspace.space
            raise
        return bootstrap.open_context(path)


class BackupsDialog(QDialog):
    """Backups of the workspace that is open; ``restored(path)`` when a backup is in its place and open."""

    restored = Signal(str)

    def __init__(
        self, session: Session, prompter: Prompter, path: Path, backups: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._prompter = session, prompter
        self._task: TaskHandle | None = None
        self._path, self._folder = path, backups
        self.ui = Ui_BackupsDialog()
        self.ui.setupUi(self)
        self.setProperty("helpTopic", "history")
        HelpKey(self)
        self._set_up()
        self.refresh()

    def _set_up(self) -> None:
        ui = self.ui
        self.table = RecordsTable((self.tr("Made"), self.tr("Why"), self.tr("Size")))
        self.table.set_widths((220, 0, 112))
        self.table.setAccessibleName(self.tr("Backups"))
        self.table.set_empty_text(self.tr("No backup has been made yet."))
        ui.list_column.addWidget(self.table)
        ui.message_label.hide()
        ui.busy_bar.hide()
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        ui.backup_button.clicked.connect(self.back_up)
        ui.restore_button.clicked.connect(self.restore)
        ui.folder_button.clicked.connect(self._on_folder)
        ui.close_button.clicked.connect(self.reject)
        self.table.chosen.connect(self._on_chosen)
        self.table.current_changed.connect(self._on_current)
        self._session.runner.progressed.connect(self._on_progress)
        self._on_current("")

    def refresh(self) -> None:
        """Read the list anew."""
        self._session.runner.submit(_list, self._folder, then=self._show, failed=self._fail, owner=self)

    def _show(self, found: Listed) -> None:
        words = reasons()
        self.table.set_rows([_record(item, size, words) for item, size in found])
        self.ui.folder_button.setEnabled(bool(found))
        if found and not self.table.current_key():
            self.table.go_to(str(found[0][0].path))

    def _on_current(self, key: str) -> None:
        self.ui.restore_button.setEnabled(bool(key) and self._task is None)

    def _on_chosen(self, _key: str) -> None:
        self.restore()

    def _on_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    # -- making one ---------------------------------------------------------------------------------------

    def back_up(self) -> None:
        """Make a backup now."""
        self._begin(self.tr("Making a backup …"))
        self._task = self._session.run(
            _back_up, origin=self, then=self._on_made, failed=self._fail, with_progress=True, label="backup"
        )

    def _on_made(self, _outcome: Outcome[Path]) -> None:
        self._end(self.tr("The backup was made and can be read."))
        self.refresh()

    # -- bringing one back --------------------------------------------------------------------------------

    def _current(self) -> Backup | None:
        record = self.table.records.record(self.table.currentIndex().row())
        return record.data if record else None

    def restore(self) -> None:
        """Ask, then put the selected backup in the place of the workspace."""
        chosen = self._current()
        if chosen is None or self._task is not None:
            return
        question = self.tr("Go back to the backup of {when}?").format(when=_when(chosen.made))
        details = self.tr(
            "What was changed since then leaves this window. Nothing is lost: a backup of the present state is made "
            "first, and the present file is set aside in the same folder."
        )
        choices = [
            Choice("restore", self.tr("Restore"), Role.DESTROY),
            Choice("leave", self.tr("Cancel"), Role.REJECT),
        ]
        self._prompter.ask(self, self.tr("Restore a backup"), question, choices, self._on_answer, details=details)

    def _on_answer(self, answer: str | None) -> None:
        chosen, context = self._current(), self._session.context
        if answer != "restore" or chosen is None or context is None:
            return
        self._begin(self.tr("Restoring …"))
        self._task = self._session.open(Restoring(context, chosen), then=self._on_restored, failed=self._fail)

    def _on_restored(self, _context: Context) -> None:
        self._end(self.tr("The backup is in place, and the former file was set aside beside it."))
        self.refresh()
        self.restored.emit(str(self._path))

    # -- saying so ----------------------------------------------------------------------------------------

    def _begin(self, sentence: str) -> None:
        self._say(sentence)
        self.ui.busy_bar.setValue(0)
        self.ui.busy_bar.show()
        for button in (self.ui.backup_button, self.ui.restore_button):
            button.setEnabled(False)

    def _end(self, sentence: str) -> None:
        self._task = None
        self._say(sentence)
        self.ui.busy_bar.hide()
        self.ui.backup_button.setEnabled(True)
        self._on_current(self.table.current_key())

    def _say(self, sentence: str) -> None:
        self.ui.message_label.setText(sentence)
        self.ui.message_label.show()

    def _fail(self, error: BaseException) -> None:
        self._end(texts.error_text(error))

    def _on_progress(self, handle: TaskHandle, fraction: float, _code: str) -> None:
        if handle is self._task:
            self.ui.busy_bar.setValue(round(fraction * 1000))


def _record(item: Backup, size: int, words: dict[str, str]) -> Record:
    cells = (
        Cell(_when(item.made), strong=True),
        Cell(words.get(item.reason, item.reason), muted=True),
        Cell(size_text(size), muted=True),
    )
    return Record(str(item.path), cells, item)


def size_text(size: int) -> str:
    """As the locale writes it, with a decimal only where it tells something."""
    places = 0 if size < _SMALL else 1
    return QLocale().formattedDataSize(size, places, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def _when(made: datetime) -> str:
    local = made.astimezone()
    time = QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)
    return QCoreApplication.translate("Backups", "{day}, {time}").format(day=texts.date_text(local.date()), time=time)


def reasons() -> dict[str, str]:
    """Why backups were made, by code."""
    return {
        "daily": QCoreApplication.translate("Backups", "Daily"),
        "manual": QCoreApplication.translate("Backups", "By hand"),
        "before-migration": QCoreApplication.translate("Backups", "Before an update of the program"),
    }


# -- a damaged file ---------------------------------------------------------------------------------------


def offer_backup(
    prompter: Prompter,
    parent: QWidget | None,
    path: Path,
    backups_folder: Path,
    then: Callable[[bool], None],
    *,
    runner: TaskRunner | None = None,
) -> None:
    """For a damaged file: offer its last good backup; ``then(True)`` when that is in place and can be opened.

    The damaged file is set aside, never overwritten. With a ``runner`` the search and the copy run on its worker.
    """
    rescue = _Rescue(prompter, parent, path, then, runner)
    rescue.run(_last_good, backups_folder, then=rescue.ask)


def _last_good(folder: Path) -> Backup | None:
    from okr_desktop.services import upkeep

    return upkeep.last_good(folder)


def _restore(path: Path, chosen: Backup) -> Path | None:
    from okr_desktop.services import upkeep

    return upkeep.restore(path, chosen)


class _Rescue:
    """One offer: looks for a backup, asks, and restores."""

    def __init__(
        self,
        prompter: Prompter,
        parent: QWidget | None,
        path: Path,
        then: Callable[[bool], None],
        runner: TaskRunner | None,
    ) -> None:
        self._prompter, self._parent, self._path, self._then, self._runner = prompter, parent, path, then, runner
        self._chosen: Backup | None = None

    def run(self, work: Callable[..., Any], *args: Any, then: Callable[[Any], None]) -> None:
        """On the worker when there is one, else here."""
        if self._runner is not None:
            self._runner.submit(work, *args, then=then, failed=self._failed, owner=self._parent)
            return
        try:
            value = work(*args)
        except Exception as error:
            self._failed(error)
        else:
            then(value)

    def ask(self, found: Backup | None) -> None:
        """The question, or that there is no backup."""
        self._chosen = found
        title = QCoreApplication.translate("Backups", "The file is damaged")
        what = QCoreApplication.translate("Backups", "“{name}” is damaged and cannot be opened.")
        text = what.format(name=texts.short_text(self._path.name))
        if found is None:
            details = QCoreApplication.translate(
                "Backups", "There is no backup of it. The file was left as it is; a copy from elsewhere can be opened."
            )
            self._prompter.tell(self._parent, title, text, details=details, kind=Kind.ERROR, then=self._leave)
            return
        details = QCoreApplication.translate(
            "Backups",
            "The last good backup is of {when}. Restoring it sets the damaged file aside in the same folder; what was "
            "changed after the backup is only in the damaged file.",
        ).format(when=_when(found.made))
        choices = [
            Choice("restore", QCoreApplication.translate("Backups", "Restore the backup")),
            Choice("leave", QCoreApplication.translate("Backups", "Leave it"), Role.REJECT),
        ]
        self._prompter.ask(self._parent, title, text, choices, self._answered, details=details, kind=Kind.WARNING)

    def _leave(self) -> None:
        self._then(False)

    def _answered(self, answer: str | None) -> None:
        if answer == "restore" and self._chosen is not None:
            self.run(_restore, self._path, self._chosen, then=self._done)
        else:
            self._then(False)

    def _done(self, _aside: Path | None) -> None:
        self._then(True)

    def _failed(self, error: BaseException) -> None:
        title = QCoreApplication.translate("Backups", "The backup was not restored")
        self._prompter.tell(self._parent, title, texts.error_text(error), kind=Kind.ERROR, then=self._leave)
