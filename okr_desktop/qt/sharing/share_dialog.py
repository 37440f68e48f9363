"""Share…: choose where the shared file goes, see what is there already, begin."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from okr_desktop.domain.errors import Severity
from okr_desktop.qt.dialogs.parts.plain_form import plain_label
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.sharing.dialog import SharingDialog
from okr_desktop.qt.sharing.files import SUFFIX, Place, look_at_place
from okr_desktop.qt.sharing.keeper import Keeper
from okr_desktop.qt.tasks import TaskHandle
from okr_desktop.qt.texts_numbers import short_text

if TYPE_CHECKING:
    from okr_desktop.qt.sharing.work import Synced

LOOK_MS = 300


class ShareDialog(SharingDialog):
    """``shared(Synced)`` when it worked; ``join_requested(path)`` when another team's file is there."""

    shared = Signal(object)
    join_requested = Signal(Path)

    def __init__(self, keeper: Keeper, prompter: Prompter, bundle_id: str, suggested: Path, parent: QWidget) -> None:
        super().__init__(parent, "", "", "")
        self.setWindowTitle(self.tr("Share this workspace"))
        self.head.setText(self.windowTitle())
        self.words.setText(
            self.tr(
                "Everything in this workspace goes into one file in a folder that your team can reach. From then on "
                "every computer takes in what the others do and adds its own, also after working offline."
            )
        )
        self._keeper, self._prompter, self._bundle = keeper, prompter, bundle_id
        self._place: Place | None = None
        self._looking: TaskHandle | None = None
        self.place = QLineEdit(str(suggested))
        choose = QPushButton(self.tr("C&hoose…"))
        self.add_field(self.tr("&Where the shared file goes"), self.place, choose)
        self.hint = plain_label(self, muted=True)
        self.column.addWidget(self.hint)
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(LOOK_MS)
        self._delay.timeout.connect(self._look)
        self.place.textChanged.connect(self._on_typed)
        choose.clicked.connect(self.choose)
        self._show(None)
        self._look()

    def path(self) -> Path:
        """The file that was chosen; without an ending it gets ours."""
        path = Path(self.place.text().strip()).expanduser()
        return path if path.suffix.lower() == SUFFIX else path.with_name(f"{path.name}{SUFFIX}") if path.name else path

    def choose(self) -> None:
        """Choose a place with the system's dialog."""
        self._prompter.choose_save_file(
            self,
            self.tr("Where the shared file goes"),
            [(self.tr("Shared OKR files"), [f"*{SUFFIX}"])],
            self._on_chosen,
            suggested=self.path().name,
            folder=str(self.path().parent),
        )

    def _on_chosen(self, path: Path | None) -> None:
        if path is not None:
            self.place.setText(str(path))

    def _on_typed(self) -> None:
        if self._looking is not None:
            self._looking.cancel()  # what it finds is about another file
        self._show(None)
        self._delay.start()

    def _look(self) -> None:
        if self.place.text().strip():
            self._looking = self._keeper.runner.submit(
                look_at_place, self.path(), self._bundle, then=self._show, failed=self.fail, owner=self
            )

    def _show(self, place: Place | None) -> None:
        self._place = place
        kind = place.kind if place is not None else ""
        name = short_text(self.path().name, 60)
        words = {
            "same": self.tr("“{name}” is there and holds this very workspace. You take part in it.").format(name=name),
            "other": self.tr("“{name}” is there and holds the workspace of another team. Join it instead?").format(
                name=name
            ),
            "file": self.tr("“{name}” is there and is no shared file. Choose another name.").format(name=name),
            "folder": self.tr("This is a folder. Add a name for the file."),
            "no_folder": self.tr("There is no such folder. Choose one that your team can reach."),
        }
        self.hint.setText(self._where(place.where if place is not None else ""))
        self.problem.show_text(words.get(kind, ""), Severity.NOTE if kind in ("same", "other") else Severity.ERROR)
        self.primary.setText({"same": self.tr("&Take part"), "other": self.tr("&Join…")}.get(kind, self.tr("&Share")))
        self.primary.setEnabled(kind in ("new", "same", "other"))
        self.refit()

    def _where(self, where: str) -> str:
        if where == "cloud":
            return self.tr("A cloud program looks after this folder and brings the file to whom it is shared with.")
        if where == "network":
            return self.tr("This is a network folder. Everybody who can write there can take part.")
        return self.tr(
            "A network folder, the folder of a cloud program, a USB stick or a git checkout: whatever your team uses."
        )

    def go(self) -> None:
        if self._place is None:
            return
        if self._place.kind == "other":
            self.join_requested.emit(self.path())
            super().reject()
            return
        again = self._place.kind == "same"
        self.work(self._keeper.runner, self._keeper.share(self.path(), again, self._on_shared, self.fail, self))

    def _on_shared(self, found: Synced) -> None:
        self.over()
        self.shared.emit(found)
        self.accept()
