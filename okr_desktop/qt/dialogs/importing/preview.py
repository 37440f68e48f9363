"""What the preview of an import says: where from, what would come, what stands in the way; and what came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from okr_desktop.qt import texts, theme
from okr_desktop.qt.dialogs.importing.row_records import ITEMS
from okr_desktop.qt.pages.workshop.parts.pieces import label, link, row_of

translate = QCoreApplication.translate

if TYPE_CHECKING:
    from okr_desktop.qt.dialogs.import_preview import ImportDialog
    from okr_desktop.qt.dialogs.import_work import Found
    from okr_desktop.services.exchange import ImportPlan

_OWN = ("okr_json", "okr_workbook", "okr_tables")


class Preview(QObject):
    """Fills the preview page of the dialog; ``forget_requested`` asks to guess the columns anew."""

    forget_requested = Signal()

    def __init__(self, dialog: ImportDialog) -> None:
        super().__init__(dialog)
        self._dialog, self._ui, self._words = dialog, dialog.ui, dialog.words
        memory = label(translate("ImportDialog", "Read as last time."))
        self.forget = link(translate("ImportDialog", "Forget it"))
        self.forget.setToolTip(translate("ImportDialog", "Guess the columns of such files anew"))
        self.forget.clicked.connect(self.forget_requested)
        self.memory = row_of(memory, self.forget, None, space=theme.SPACE_8)
        # The details need the whole width: they may be long.
        self._ui.preview_column.insertWidget(1, self._ui.source_details)
        # Above the chips, below what is said about the cycle.
        self._ui.preview_column.insertWidget(3, dialog.book)
        self._ui.preview_column.insertWidget(2, self.memory)

    def show_found(self, found: Found, name: str, cycle: str, *, fresh: bool) -> None:
        """Fill the page; ``cycle`` is the one that was chosen ("" for the file's own)."""
        ui, dialog = self._ui, self._dialog
        if not cycle:
            self._offer_cycles(found)
        problems = found.plan.problems if found.plan else found.draft.problems
        if fresh:
            dialog.book.start(problems if found.draft.book is not None else ())
        ui.cycle_problem.setText(self._notice(found))
        ui.cycle_problem.setVisible(bool(ui.cycle_problem.text()))
        ui.format_combo.setCurrentIndex(ui.format_combo.findData(found.draft.format))
        ui.source_label.setText(texts.short_text(name, 60))
        ui.source_details.setText(self._describe(found))
        self.memory.setVisible(found.remembered)
        has_cycle = found.draft.format not in _OWN
        ui.cycle_label.setVisible(has_cycle)
        ui.cycle_combo.setVisible(has_cycle)
        dialog.chips.set_counts(found.rows)
        dialog.rows.show_rows(found.records)
        dialog.problems.show_problems(problems)
        ui.problems_card.setVisible(bool(problems))
        self._show_button(found)

    def _notice(self, found: Found) -> str:
        if found.plan is None:
            return "\n".join(texts.problem_text(problem) for problem in found.refused)
        if found.is_new or self._dialog.book.asks:
            return ""
        if not found.rows:
            return translate("ImportDialog", "Nothing in this file can be imported. The lines below say why.")
        return translate("ImportDialog", "Nothing new: everything in this file is already in the workspace.")

    def own_cycle(self, found: Found | None, chosen: str) -> str:
        """What the first entry of the cycles says: the cycle or cycles of the file itself."""
        combo, plan = self._ui.cycle_combo, found.plan if found else None
        if plan is None or chosen:
            return combo.itemText(0) if combo.itemData(0) == "own" else ""
        if not plan.cycles:
            return ""
        return plan.cycles[0] if len(plan.cycles) == 1 else translate("ImportDialog", "As in the file")

    def _offer_cycles(self, found: Found) -> None:
        combo = self._ui.cycle_combo
        own = self.own_cycle(found, "")
        combo.clear()
        if own:
            combo.addItem(own, "own")
        combo.addItems([name for name in found.cycles if name != own])
        combo.setCurrentIndex(0 if own else -1)
        if not own:
            combo.setEditText(found.draft.cycle)

    def _describe(self, found: Found) -> str:
        kinds = [row.kind for row in found.rows]
        name = self._words.format(found.draft.format)
        parts = [
            name
            if found.mapping is not None
            else translate("ImportDialog", "{format}, {sureness}").format(
                format=name, sureness=self._words.sureness(found.certainty)
            )
        ]
        count = max(len(found.parcel.tables), len(found.parcel.texts))
        parts += [self._words.files(count)] if count > 1 else []
        if found.plan is not None:
            parts.append(self._words.counted(kinds.count("objective"), kinds.count("key_result")))
            parts += self._extras(found.plan)
        return " · ".join(parts)

    def _extras(self, plan: ImportPlan) -> list[str]:
        words = self._words
        parts = [words.check_ins(plan.check_ins)] if plan.check_ins else []
        parts += [words.comments(plan.comments)] if plan.comments else []
        parts += [translate("ImportDialog", "new cycle {name}").format(name=name) for name in plan.new_cycles]
        parts += [words.people(len(plan.new_people))] if plan.new_people else []
        parts += [words.teams(len(plan.new_teams))] if plan.new_teams else []
        if plan.completed:
            names = texts.short_text(", ".join(plan.completed), 80)
            parts.append(translate("ImportDialog", "details added for {names}").format(names=names))
        parts += [words.removed(len(plan.removed))] if plan.removed else []
        return parts

    def _show_button(self, found: Found) -> None:
        created = [row.kind for row in found.rows if row.action == "create"]
        results, objectives = created.count("key_result"), created.count("objective")
        changed = sum(row.action == "change" for row in found.rows)
        others = len(created) + _beside(found)
        plain = results or objectives or changed or not others
        words = self._words.button(results, objectives, changed) if plain else self._words.other_button(others)
        self._ui.import_button.setText(words)
        self._ui.import_button.setEnabled(found.plan is not None and found.is_new)

    def done_words(self, found: Found) -> tuple[str, str]:
        """What came, and the details of it."""
        plan = found.plan
        assert plan is not None
        created = [row.kind for row in found.rows if row.action == "create"]
        counted = self._words.counted(created.count("objective"), created.count("key_result"))
        changed = sum(row.action == "change" for row in found.rows)
        ours = any(kind in ITEMS for kind in created)
        if ours and plan.cycles:
            sentence = translate("ImportDialog", "{counted} came into {cycle}.").format(
                counted=counted, cycle=", ".join(plan.cycles)
            )
        elif ours:
            sentence = translate("ImportDialog", "{counted} came into the workspace.").format(counted=counted)
        elif changed or not created:
            sentence = self._words.changed(changed) if changed else translate("ImportDialog", "The import is done.")
        else:
            sentence = self._words.came(len(created))
        more = [*self._extras(plan), *([self._words.changed(changed)] if changed and created else [])]
        return sentence, " · ".join(more)


def _beside(found: Found) -> int:
    """What comes without a row of its own."""
    plan = found.plan
    return 0 if plan is None else plan.check_ins + plan.comments + len(plan.completed) + len(plan.removed)
