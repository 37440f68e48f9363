"""Join…: choose a shared file, see whose it is, and where the copy on this computer goes."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from okr_desktop.qt.dialogs.parts.plain_form import plain_label
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.sharing.dialog import SharingDialog
from okr_desktop.qt.sharing.files import SUFFIX, WORKSPACE, Join, Looked, free_place, look
from okr_desktop.qt.sharing.keeper import Keeper
from okr_desktop.qt.texts_numbers import number_text, short_text
from okr_desktop.qt.texts_sync import moment_text, size_text


class JoinDialog(SharingDialog):
    """``joined(path)`` with the new workspace file; ``known(shared file, workspace)`` when there is one already."""

    joined = Signal(Path)
    known = Signal(Path, Path)

    def __init__(self, keeper: Keeper, prompter: Prompter, parent: QWidget, path: Path | None = None) -> None:
        super().__init__(parent, "", "", "")
        self.setWindowTitle(self.tr("Join a shared file"))
        self.head.setText(self.windowTitle())
        self.words.setText(
            self.tr(
                "You get a copy of your own on this computer and work in that. What you do goes to the others through "
                "the shared file, and what they do comes to you."
            )
        )
        self._keeper, self._prompter = keeper, prompter
        self._looked: Looked | None = None
        self.file, self.place = QLineEdit(), QLineEdit()
        self.file.setReadOnly(True)
        self.file.setPlaceholderText(self.tr("A file that ends in .okr"))
        choose, other = QPushButton(self.tr("C&hoose…")), QPushButton(self.tr("Chan&ge…"))
        self.add_field(self.tr("Shared &file"), self.file, choose)
        self.facts = self.add_facts()
        self._place_label = self.add_field(self.tr("Your copy on this &computer"), self.place, other)
        self._own = (self._place_label, self.place, other)
        self.note = plain_label(self, muted=True)
        self.column.addWidget(self.note)
        self.primary.setText(self.tr("&Join"))
        choose.clicked.connect(self.choose)
        other.clicked.connect(self._choose_place)
        self.place.textChanged.connect(self._enable)
        self._show(None)
        if path is not None:
            self.take(path)

    def choose(self) -> None:
        """Choose a shared file."""
        filters = [(self.tr("Shared OKR files"), [f"*{SUFFIX}"]), (self.tr("All files"), ["*"])]
        self._prompter.choose_open_file(self, self.tr("Join a shared file"), filters, self.take)

    def take(self, path: Path | None) -> None:
        """Look at a file."""
        if path is None:
            return
        self.file.setText(str(path))
        self.file.setCursorPosition(0)
        self._show(None)
        handle = self._keeper.runner.submit(look, path, then=self._on_looked, failed=self._on_unread, owner=self)
        self.work(self._keeper.runner, handle)

    def _on_looked(self, found: Looked) -> None:
        self.over()
        self._show(found)

    def _on_unread(self, error: BaseException) -> None:
        self.fail(error)
        self._show(None)

    def _show(self, found: Looked | None) -> None:
        self._looked = found
        new = found is not None and found.known is None
        for widget in self._own:
            widget.setVisible(new)
        self.facts.show_facts(self._facts(found) if found is not None else [])
        if found is not None and found.known is not None:
            name = short_text(found.known.stem, 60)
            self.note.setText(self.tr("You have a copy of this on your computer: “{name}”.").format(name=name))
            self.primary.setText(self.tr("&Open it"))
        else:
            self.note.setText("")
            self.primary.setText(self.tr("&Join"))
        self.note.setVisible(bool(self.note.text()))
        if new and found is not None:
            self.place.setText(str(free_place(found.path.stem)))
        self._enable()
        self.refit()

    def _facts(self, found: Looked) -> list[tuple[str, str]]:
        people = ", ".join(short_text(name, 30) for name in found.people)
        count = number_text(Decimal(found.changes))
        size = self.tr("{size}, {count} changes").format(size=size_text(found.size), count=count)
        return [
            (self.tr("Team"), short_text(found.organisation, 80)),
            (self.tr("People"), people),
            (self.tr("Size"), size),
            (self.tr("Last written"), moment_text(found.written) if found.written else ""),
        ]

    def _choose_place(self) -> None:
        path = Path(self.place.text())
        self._prompter.choose_save_file(
            self,
            self.tr("Your copy on this computer"),
            [(self.tr("OKR workspaces"), [f"*{WORKSPACE}"])],
            self._on_place,
            suggested=path.name,
            folder=str(path.parent),
        )

    def _on_place(self, path: Path | None) -> None:
        if path is not None:
            self.place.setText(str(path))

    def _enable(self) -> None:
        found = self._looked
        self.primary.setEnabled(found is not None and (found.known is not None or bool(self.place.text().strip())))

    def go(self) -> None:
        found = self._looked
        if found is None:
            return
        if found.known is not None:
            self.known.emit(found.path, found.known)
            self.accept()
            return
        place = Path(self.place.text().strip()).expanduser()
        place = place if place.suffix == WORKSPACE else place.with_name(f"{place.name}{WORKSPACE}")
        runner = self._keeper.runner
        handle = runner.submit(
            _join, Join(found.path, place), with_progress=True, then=self._on_joined, failed=self.fail, owner=self
        )
        self.work(runner, handle)

    def _on_joined(self, path: Path) -> None:
        self.over()
        self.joined.emit(path)
        self.accept()


def _join(progress: object, join: Join) -> Path:
    return join(progress)
