"""Which ideas are merged into one: those that may say the same stand first, and nothing is ticked for anybody."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from okr_desktop.domain.errors import Problem
from okr_desktop.domain.text import fold
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.form_dialog import FormDialog
from okr_desktop.qt.dialogs.ideas.sheets import MergingSheet, merging_sheet
from okr_desktop.qt.dialogs.parts.plain_form import PlainForm
from okr_desktop.qt.pages.cycle.part import tip_text
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts_numbers import short_text
from okr_desktop.services.engagement.inbox import ideas

_ID = int(Qt.ItemDataRole.UserRole)
_ROWS, _LONGEST = 9, 160


class MergeDialog(FormDialog):
    """``id`` is the idea that will stand for the others."""

    help_topic = "ideas"

    def __init__(
        self, session: Session, id: str, parent: QWidget | None = None, *, prompter: Prompter | None = None
    ) -> None:
        super().__init__(session, PlainForm(), parent, prompter)
        self._id = id
        listed = QListWidget()
        listed.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        listed.setProperty("card", True)
        listed.setUniformItemSizes(True)
        listed.setTextElideMode(Qt.TextElideMode.ElideRight)
        listed.setMinimumHeight(_ROWS * theme.TARGET)
        search = QLineEdit()
        search.setPlaceholderText(self.tr("Find words"))
        search.setClearButtonEnabled(True)
        search.textChanged.connect(self._on_search)
        self.ui.field("search", self.tr("&Find"), search)
        hint = self.tr("Their texts stay, their support adds up, and each can be split off again.")
        self.ui.field("merged", self.tr("&These say the same"), listed, hint=hint)
        self._even_out()
        self._fields = {"merged": "merged"}
        self.setWindowTitle(self.tr("Merge ideas"))
        self.ui.head_label.setText(self.windowTitle())
        self._save_button().setText(self.tr("Merge"))
        listed.itemChanged.connect(self.edited)
        self.load(merging_sheet, id)

    def fill(self, sheet: MergingSheet) -> None:
        self.ui.sub_label.setText(self.tr("Into “{words}”").format(words=sheet.words))
        self.ui.merged.blockSignals(True)  # thousands of rows: nobody has ticked anything yet
        for one in sheet.others:
            words = short_text(one.line.idea.words, _LONGEST)
            text = self.tr("{words} (may say the same)").format(words=words) if one.alike else words
            item = QListWidgetItem(text)
            item.setData(_ID, one.line.idea.id)
            item.setSizeHint(QSize(0, theme.TARGET))
            item.setToolTip(tip_text([one.line.idea.words]))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.ui.merged.addItem(item)
        self.ui.merged.blockSignals(False)
        self.show_field("search", len(sheet.others) > _ROWS)
        if not sheet.others:
            self.ui.merged_hint.setText(self.tr("There is no other open idea yet that could be merged into it."))
        self._save_button().setEnabled(bool(sheet.others))

    def _on_search(self, text: str) -> None:
        """Those with these words, and those that are ticked."""
        wanted = fold(text).strip()
        for place in range(self.ui.merged.count()):
            row = self.ui.merged.item(place)
            ticked = row.checkState() == Qt.CheckState.Checked
            row.setHidden(not (ticked or wanted in fold(row.text())))

    def chosen(self) -> tuple[str, ...]:
        """The ids that are ticked."""
        rows = (self.ui.merged.item(row) for row in range(self.ui.merged.count()))
        return tuple(str(row.data(_ID)) for row in rows if row.checkState() == Qt.CheckState.Checked)

    def typed(self) -> object:
        return self.chosen()

    def check(self) -> list[Problem]:
        return [] if self.chosen() else [Problem("idea.merge_nothing", "merged")]

    def submit(self) -> None:
        self.run(ideas.merge, self._id, self.chosen())
