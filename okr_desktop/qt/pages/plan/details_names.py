"""What an item serves in the strategy, its teams, tags and kind as small labels, and how its teams share it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from okr_desktop.domain.okrs import Objective
from okr_desktop.qt import texts, theme
from okr_desktop.qt.models.records import harmless_tip
from okr_desktop.qt.pages.plan.details_beside import link_button
from okr_desktop.qt.pages.plan.details_data import Details
from okr_desktop.qt.pages.plan.parts import caption
from okr_desktop.qt.widgets.chips import ChipRow

_STEPS = 2


class NameLine(QWidget):
    """``shares_requested(id)``: an objective of several teams is to be shared otherwise."""

    shares_requested = Signal(str)

    def __init__(self, found: Details, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        item = found.item
        self._id = item.id
        names = [*found.teams, *item.tags]
        if isinstance(item, Objective):
            names.append(texts.ambition_text(item.ambition))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_8)
        if found.served:
            column.addWidget(self._served(found))
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        column.addLayout(row)
        chips = ChipRow()
        chips.set_texts(names)
        row.addWidget(chips, 1)
        if isinstance(item, Objective) and len(found.teams) > 1 and not found.closed:
            button = link_button(self.tr("Shares…"))
            button.setToolTip(self.tr("Say how the teams share this objective"))
            button.clicked.connect(self._on_shares)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        if not (names or found.served):
            self.hide()  # never shown here: without its pane it would be a window of its own

    def _served(self, found: Details) -> QLabel:
        """The next steps up through the strategy; all of them, and why they matter, stand in the tool tip."""
        ways = " → ".join(texts.short_text(text, 60) for text, _ in found.served[:_STEPS])
        label = caption(self.tr("Serves {strategy}").format(strategy=ways))
        steps = (" – ".join(part for part in pair if part) for pair in found.served)
        label.setToolTip(harmless_tip("\n".join(steps)))
        return label

    def _on_shares(self) -> None:
        self.shares_requested.emit(self._id)
