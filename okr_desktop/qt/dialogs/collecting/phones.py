"""Collect on phones: the code to scan, the address to type, how many have given something, and the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from okr_desktop.domain.asking import AskKind, Sheet
from okr_desktop.domain.errors import Problem, Severity
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.collecting import data
from okr_desktop.qt.dialogs.form_dialog import FormDialog
from okr_desktop.qt.dialogs.parts.plain_form import PlainForm, plain_label
from okr_desktop.qt.prompter import Choice, Prompter, Role
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts import error_text
from okr_desktop.qt.workshop import net_words
from okr_desktop.qt.workshop.network import Interface, NetworkWatch
from okr_desktop.qt.workshop.qr import QrWidget

if TYPE_CHECKING:
    from okr_desktop.services.engagement.gathering.asking import Opening

_SIDE = 300
_LOOK_MS = 500


class PhonesDialog(FormDialog):
    """Open from the moment in which it is shown until somebody stops; only a number is known of those who gave."""

    help_topic = "collecting"

    def __init__(
        self, session: Session, what: str, parent: QWidget | None = None, *, prompter: Prompter | None = None
    ) -> None:
        super().__init__(session, PlainForm(), parent, prompter)
        self._what = what
        self._opening: Opening | None = None
        self._busy = self._stopping = False
        self._watch = NetworkWatch(self, rehearsal=True)
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._build()
        self._watch.changed.connect(self._on_networks)
        self._look.timeout.connect(self._on_look)
        self.load(data.sheet_of, what)

    def _build(self) -> None:
        ui = self.ui
        self.setWindowTitle(self.tr("Collect on phones"))
        ui.head_label.setText(self.windowTitle())
        ui.sub_label.setText(
            self.tr("Phones in the same network scan the code, or open the address and type the code.")
        )
        ui.field("network", self.tr("&Network"), QComboBox(), 0, 2)
        self._fields = {"network": "network"}
        self._even_out()
        ui.network.activated.connect(self._on_network)
        ui.column.insertLayout(ui.column.count() - 1, self._build_room())
        self._save_button().hide()
        self.stop_button = ui.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        self.stop_button.setText(self.tr("&Stop collecting"))

    def _build_room(self) -> QHBoxLayout:
        self.code = QrWidget()
        self.code.setFixedSize(_SIDE, _SIDE)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_24)
        row.addWidget(self.code, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(theme.SPACE_4)
        self.address, self.spoken, self.count = QLabel(), QLabel(), QLabel()
        parts = (
            (self.tr("Address"), self.address, theme.SECTION),
            (self.tr("Code"), self.spoken, theme.SECTION),
            (self.tr("Given so far"), self.count, theme.PROJECTOR),
        )
        for head, label, size in parts:
            above = plain_label(self, muted=True)
            above.setText(head)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setFont(theme.font(size, strong=True, tabular=True))
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setAccessibleName(head)
            column.addWidget(above)
            column.addWidget(label)
            column.addSpacing(theme.SPACE_12)
        self.note = plain_label(self, muted=True)
        column.addWidget(self.note)
        column.addStretch(1)
        row.addLayout(column, 1)
        return row

    # What is open

    def fill(self, sheet: Sheet) -> None:
        self.ui.head_label.setText(self.tr("Collect on phones: {title}").format(title=data.title_of(sheet)))
        note = self.tr("Only this number is known, and nobody sees what came until it is handed on.")
        once = self.tr("Each phone answers a pulse once.") if sheet.kind is AskKind.PULSE else ""
        self.note.setText(f"{note} {once}".strip())
        self._on_networks(self._watch.found)
        self._watch.start()
        self._look.start()

    def typed(self) -> object:
        return None

    def check(self) -> list[Problem]:
        return []

    def submit(self) -> None:
        """There is nothing to save."""

    def _on_networks(self, found: list[Interface]) -> None:
        """The networks are others: stay where the page is while that address is there."""
        here = self._host()
        self.ui.network.clear()
        for one in found:
            self.ui.network.addItem(net_words.label(one), one)
        places = [one.address for one in found]
        self.ui.network.setCurrentIndex(places.index(here) if here in places else 0)
        if here not in places:
            self._on_network()

    def _host(self) -> str:
        return self._opening.address.rsplit(":", 1)[0] if self._opening is not None else ""

    def _on_network(self) -> None:
        chosen = self.ui.network.currentData()
        if self._busy or self._stopping or chosen is None or chosen.address == self._host():
            return
        self._busy = True
        self.stop_button.setEnabled(False)
        then: Any = {"then": self._on_opened, "failed": self._on_open_failed}
        if self._opening is None:
            self._session.read(data.opened, self._what, chosen.address, **then)
        else:
            self._session.read(data.moved, self._opening, chosen.address, **then)

    def _on_opened(self, opening: Opening) -> None:
        self._settled()
        self._opening = opening
        self.address.setText(opening.address)
        self.spoken.setText(opening.code)
        self.code.set_code(opening.join_url, self.tr("Opens {address}").format(address=opening.address))
        self.ui.general_problem.show_text("")
        chosen = self.ui.network.currentData()
        self.ui.network_problem.show_text(net_words.warning(chosen) if chosen is not None else "", Severity.WARNING)
        self._on_look()
        self._fit()

    def _on_open_failed(self, error: BaseException) -> None:
        self._settled()
        self.ui.general_problem.show_text(error_text(error))

    def _settled(self) -> None:
        self._busy = False
        self.stop_button.setEnabled(True)

    def _on_look(self) -> None:
        if self._opening is not None:
            self.count.setText(str(self._opening.count))

    # The end

    def reject(self) -> None:
        if self._busy or self._stopping or self._asking:
            return
        if self._opening is None:
            super().reject()
            return
        self._asking = True
        self._prompter.ask(
            self,
            self.tr("Stop collecting"),
            self.tr("Stop collecting? Phones that have not sent their answer yet can no longer do so."),
            [Choice("stop", self.tr("Stop collecting")), Choice("on", self.tr("Go on"), Role.REJECT)],
            self._on_stop,
        )

    def _on_stop(self, answer: str | None) -> None:
        self._asking = False
        if answer != "stop" or self._opening is None:
            return
        self._stopping = True
        self._look.stop()
        self._watch.stop()
        self.stop_button.setEnabled(False)
        self._session.run(data.closed, self._opening, origin=self, then=self._on_closed, failed=self._on_close_failed)

    def _on_closed(self, _outcome: object) -> None:
        self._stopping, self._opening = False, None
        super().reject()

    def _on_close_failed(self, error: BaseException) -> None:
        # The page is closed; what could not be handed on stays in the box.
        self._stopping, self._opening = False, None
        self.stop_button.setEnabled(True)
        self.ui.general_problem.show_text(error_text(error))

    def closeEvent(self, event: Any) -> None:
        if self.isVisible() and (self._opening is not None or self._busy):
            event.ignore()
            self.reject()
        else:
            super().closeEvent(event)
