"""Who are you? Asked once after joining, so that the others see whose changes are whose."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from okr_desktop.domain.text import NAME_LIMIT
from okr_desktop.qt.session import Session
from okr_desktop.qt.sharing.dialog import SharingDialog
from okr_desktop.qt.texts import error_text
from okr_desktop.services import me


class WhoDialog(SharingDialog):
    """Choose a name, or type a new one; it can be put off."""

    def __init__(self, session: Session, people: list[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent, "", "", "")
        self.setWindowTitle(self.tr("Who are you?"))
        self.head.setText(self.windowTitle())
        self.words.setText(self.tr("Then the others see which changes are yours. It can be changed on Home."))
        self._session = session
        self.name = QComboBox()
        self.name.setEditable(True)
        self.name.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for id, name in people:
            self.name.addItem(name, id)
        self.name.setCurrentIndex(-1)
        line, completer = self.name.lineEdit(), self.name.completer()
        assert line is not None
        assert completer is not None
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        line.setMaxLength(NAME_LIMIT)
        line.setPlaceholderText(self.tr("Choose or type your name"))
        self.add_field(self.tr("Your &name"), self.name)
        self.primary.setText(self.tr("That is me"))
        self.cancel.setText(self.tr("Later"))
        self.name.editTextChanged.connect(self._on_typed)
        self._on_typed("")
        self.name.setFocus()

    def _on_typed(self, text: str) -> None:
        self.primary.setEnabled(bool(text.strip()))

    def go(self) -> None:
        typed, chosen = self.name.currentText().strip(), self.name.currentIndex()
        same = chosen >= 0 and self.name.itemText(chosen) == typed
        who = str(self.name.itemData(chosen)) if same else typed
        self._session.run(me.set_me, who, origin=self, then=self._on_known, failed=self._on_refused)

    def _on_known(self, _outcome: object) -> None:
        self.accept()

    def _on_refused(self, error: BaseException) -> None:
        self.problem.show_text(error_text(error))
        self.refit()
