"""Preflight: in two minutes from "which network?" to a phone that has really come through, or to paper."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import Shiboken

from okr_desktop.domain.errors import OkrError
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.plain_form import plain_label
from okr_desktop.qt.help import PROPERTY
from okr_desktop.qt.help.key import HelpKey
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.qt.texts import error_text
from okr_desktop.qt.workshop import net_words, network, screens
from okr_desktop.qt.workshop.network import Interface, Kind, NetworkWatch
from okr_desktop.qt.workshop.preflight import firewall
from okr_desktop.qt.workshop.preflight.checks import Echoes, Result, State, Step
from okr_desktop.qt.workshop.preflight.lines import CopyBox, StepLine
from okr_desktop.qt.workshop.preflight.phone_pane import PhonePane
from okr_desktop.qt.workshop.preflight.room import PingRoom
from okr_desktop.qt.workshop.preflight.tree_pane import TreePane
from okr_desktop.qt.workshop.sleep import Awake, AwakeState

PATIENCE_MS = 60_000
_SIZE = (860, 620)


class PreflightDialog(QDialog):
    """Not modal. ``ended(Result)`` comes once: a phone came through and "Use this network", or paper, or closed.

    ``room`` is opened on ``runner`` and closed when the dialog ends; ``awake`` is started for the check, and stopped
    afterwards if it was off before.
    """

    ended = Signal(object)
    _pinged = Signal(bool, float)

    def __init__(
        self,
        parent: QWidget | None,
        room: PingRoom,
        runner: TaskRunner,
        *,
        awake: Awake | None = None,
        address: str = "",
        port: int = 0,
        rehearsal: bool = False,
        patience_ms: int = PATIENCE_MS,
        watch: NetworkWatch | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self.setProperty(PROPERTY, "workshop")
        HelpKey(self)
        self.setWindowTitle(self.tr("Check the room"))
        self._room, self._runner, self._port = room, runner, port
        self._awake = awake or Awake(self)
        self._woke = self._awake.state is AwakeState.OFF
        self._watch = watch or NetworkWatch(self, rehearsal)
        self._wish, self._echoes = address, Echoes()
        self._place: Interface | None = None
        self._opened: tuple[str, int] | None = None
        self._is_over = False
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(patience_ms)
        self._build()
        self._wire()
        self._on_networks(self._watch.found)
        self._watch.start()
        self._awake.start()
        self._show_awake()
        self._show_screens(screens.look())

    # Building

    def _build(self) -> None:
        self.lines = {step: StepLine(self._title(step), self) for step in Step}
        self.networks = QComboBox()
        self.networks.setAccessibleName(self.tr("Network for the phones"))
        self.lines[Step.NETWORK].extra.addWidget(self.networks)
        self.copy_box = CopyBox(self)
        self.lines[Step.FIREWALL].extra.addWidget(self.copy_box)
        self.phone, self.tree = PhonePane(self), TreePane(self)
        self.side = QStackedWidget()
        self.side.addWidget(self.phone)
        self.side.addWidget(self.tree)
        self.paper = QPushButton(self.tr("Go on with &paper"))
        self.again = QPushButton(self.tr("&Check again"))
        self.use = QPushButton(self.tr("&Use this network"))
        self.use.setProperty("primary", True)
        self.use.setEnabled(False)
        for button in (self.paper, self.again, self.use):
            button.setAutoDefault(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.SPACE_24, theme.SPACE_24, theme.SPACE_24, theme.SPACE_16)
        outer.setSpacing(theme.SPACE_16)
        head = plain_label(self)
        head.setFont(theme.font(theme.SECTION, strong=True))
        head.setText(self.tr("Can a phone in this room open our page?"))
        outer.addWidget(head)
        outer.addLayout(self._middle(), 1)
        outer.addLayout(self._foot())
        self.resize(*_SIZE)

    def _title(self, step: Step) -> str:
        return {
            Step.NETWORK: self.tr("Network"),
            Step.BIND: self.tr("Our page is open"),
            Step.FIREWALL: self.tr("Firewall"),
            Step.PHONE: self.tr("A phone comes through"),
            Step.SECOND: self.tr("A second phone"),
            Step.AWAKE: self.tr("This computer stays awake"),
            Step.PROJECTOR: self.tr("Projector"),
        }[step]

    def _middle(self) -> QHBoxLayout:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, theme.SPACE_12, 0)
        column.setSpacing(theme.SPACE_12)
        for line in self.lines.values():
            column.addWidget(line)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        card = QFrame()
        card.setProperty("card", True)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(theme.SPACE_24, theme.SPACE_24, theme.SPACE_24, theme.SPACE_16)
        inside.addWidget(self.side)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_24)
        row.addWidget(area, 1)
        row.addWidget(card, 0)
        card.setFixedWidth(self.phone.code.width() + 2 * theme.SPACE_24 + 2)
        return row

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        row.addWidget(self.paper)
        row.addStretch(1)
        row.addWidget(self.again)
        row.addWidget(self.use)
        return row

    def _wire(self) -> None:
        self._room.on_ping = _Bell(self)
        self._pinged.connect(self._on_ping, Qt.ConnectionType.QueuedConnection)
        self._silence.timeout.connect(self._on_silence)
        self._watch.changed.connect(self._on_networks)
        self._awake.changed.connect(self._show_awake)
        self.networks.currentIndexChanged.connect(self._on_chosen)
        self.tree.again.connect(self.check_again)
        self.tree.paper.connect(self.go_on_with_paper)
        self.paper.clicked.connect(self.go_on_with_paper)
        self.again.clicked.connect(self.check_again)
        self.use.clicked.connect(self._on_use)
        self._screens = screens.ScreenWatch(self)
        self._screens.changed.connect(self._show_screens)

    # The network

    def _on_networks(self, found: list[Interface]) -> None:
        """Fill the choice again without losing what was chosen; a network that has gone is closed."""
        wanted = network.best(found, self._place.address if self._place else self._wish)
        self.networks.blockSignals(True)
        self.networks.clear()
        for one in found:
            self.networks.addItem(net_words.label(one), one)
        self.networks.setCurrentIndex(found.index(wanted) if wanted else -1)
        self.networks.setVisible(bool(found))
        self.networks.blockSignals(False)
        if wanted != self._place or wanted is None:
            self._open(wanted)

    def _on_chosen(self, index: int) -> None:
        self._open(self.networks.itemData(index))

    def _open(self, place: Interface | None) -> None:
        """Open our page in a network, and wait for a phone."""
        self._place, self._opened, self._echoes = place, None, Echoes()
        self.use.setEnabled(False)
        self.side.setCurrentWidget(self.phone)
        self.phone.close_door()
        self._silence.stop()
        for step in (Step.BIND, Step.FIREWALL, Step.PHONE, Step.SECOND):
            self.lines[step].set_state(State.WAITING, "")
        self.copy_box.set_lines((), ())
        line = self.lines[Step.NETWORK]
        if place is None:
            words = self.tr("This computer is in no network. Join a Wi-Fi, plug in a cable, or switch on its hotspot.")
            line.set_state(State.ATTENTION, words)
            self.phone.close_door(words)
            return
        line.set_state(State.ATTENTION if place.doubtful else State.GOOD, net_words.warning(place))
        self._runner.submit(
            _reopen, self._room, place.address, self._port, then=self._on_open, failed=self._on_refused, owner=self
        )

    def _on_open(self, address: tuple[str, int]) -> None:
        place = self._place
        if self._is_over or place is None or address[0] != place.address:
            return
        self._opened = address
        self._port = address[1]
        seen_by = self.tr("{address}, to be seen by {network}")
        if place.kind is Kind.REHEARSAL:
            seen_by = self.tr("{address}, to be seen by this computer only")
        words = seen_by.format(address=f"{address[0]}:{address[1]}", network=place.network)
        self.lines[Step.BIND].set_state(State.GOOD, words)
        self.phone.open_door(*address, self._room.secret)
        self.lines[Step.PHONE].set_state(State.WAITING, self.tr("Scan the code with your own phone."))
        self._show_firewall(place)
        self._silence.start()

    def _on_refused(self, error: BaseException) -> None:
        if self._is_over:
            return
        words = error_text(error) if isinstance(error, OkrError) else self.tr("The page could not be opened.")
        self.lines[Step.BIND].set_state(State.ATTENTION, words)
        self.phone.close_door(words)

    def _show_firewall(self, place: Interface) -> None:
        line = self.lines[Step.FIREWALL]
        if place.kind is Kind.REHEARSAL:
            line.set_state(State.GOOD, self.tr("Not needed for a rehearsal."))
            return
        found = firewall.guess()
        said = firewall.hint(found, place, self._port)
        line.set_state(State.GOOD if found is firewall.Firewall.NONE else State.WAITING, net_words.firewall(found))
        self.copy_box.set_lines(said.allow, said.undo)

    # The phone

    def _on_ping(self, other: bool, at: float) -> None:
        place = self._place
        if self._is_over or self._opened is None or place is None or not (other or place.kind is Kind.REHEARSAL):
            return
        self._echoes.add(at)
        self._silence.stop()
        self.side.setCurrentWidget(self.phone)
        self.use.setEnabled(True)
        took = self._echoes.round_trip_ms
        words = self.tr("It has asked, and was answered.")
        if took is not None:
            words = self.tr("An answer takes about {time} ms.").format(time=took)
        if took is not None and took > 500:
            words = self.tr("An answer takes about {time} ms; that is slow, but it works.").format(time=took)
        self.lines[Step.PHONE].set_state(State.GOOD, words)
        self.phone.greet(words)
        if self.lines[Step.FIREWALL].state is not State.GOOD:
            self.lines[Step.FIREWALL].set_state(State.GOOD, self.tr("It lets phones through."))
            self.copy_box.set_lines((), ())
        if self._echoes.count == 1:
            self._advise_second()

    def _advise_second(self) -> None:
        words = self.tr(
            "Try one of another make, too, at the other end of the room: some networks keep a part of the phones apart."
        )
        self.lines[Step.SECOND].set_state(State.WAITING, words)

    def _on_silence(self) -> None:
        """A minute without a phone: ask, in plain words, what may be in the way."""
        self.lines[Step.PHONE].set_state(
            State.ATTENTION,
            self.tr("No phone has come through so far. The questions on the side help to find out why."),
        )
        self.tree.begin()
        self.side.setCurrentWidget(self.tree)

    # This computer

    def _show_awake(self) -> None:
        line = self.lines[Step.AWAKE]
        match self._awake.state:
            case AwakeState.HELD:
                line.set_state(State.GOOD, self.tr("Do not close its lid; that cannot be prevented."))
            case AwakeState.FAILED:
                words = self.tr("The system does not let us. Switch off sleep and screen saver in its settings.")
                line.set_state(State.ATTENTION, words)
            case _:
                line.set_state(State.WAITING, "")

    def _show_screens(self, found: screens.Screens) -> None:
        words = screens.advice(found)
        if found.projector is not None:
            words = self.tr("Found: {name}").format(name=found.projector.name)
        self.lines[Step.PROJECTOR].set_state(State.GOOD if found.safe else State.ATTENTION, words)

    # Ending

    def check_again(self) -> None:
        """Look at the networks and open the page once more."""
        self._watch.look()
        self._open(self._place)

    def go_on_with_paper(self) -> None:
        """Work without phones."""
        self._finish(Result(paper=True))

    def _on_use(self) -> None:
        if self._opened is not None:
            host, port = self._opened
            self._finish(Result(host, port, passed=True, round_trip_ms=self._echoes.round_trip_ms))

    def _finish(self, result: Result) -> None:
        if self._end():
            self.ended.emit(result)
        super().done(int(QDialog.DialogCode.Accepted))

    def done(self, code: int) -> None:
        """Closed by Esc or the window: nothing is decided."""
        if self._end():
            self.ended.emit(Result())
        super().done(code)

    def _end(self) -> bool:
        """Close the room and let the computer sleep again; False when that was done before."""
        if self._is_over:
            return False
        self._is_over = True
        self._silence.stop()
        self._watch.stop()
        self._room.on_ping = None
        self._runner.submit(self._room.stop)
        if self._woke:
            self._awake.stop()
        return True


class _Bell:
    """Called on the room's thread; carries a ping to the window's."""

    def __init__(self, dialog: PreflightDialog) -> None:
        self._dialog = dialog

    def __call__(self, other: bool, at: float) -> None:
        if Shiboken.isValid(self._dialog):
            self._dialog._pinged.emit(other, at)


def _reopen(room: PingRoom, host: str, port: int) -> Any:
    """Worker: open the room; where the port is taken, with any other. The address that it has."""
    room.stop()
    try:
        room.start(host, port)
    except OkrError as error:
        if error.code != "room.port_taken" or not port:
            raise
        room.start(host, 0)
    return room.address
