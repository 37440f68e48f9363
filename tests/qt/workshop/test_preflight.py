"""Preflight: from the network to a phone that has come through, and to paper at every moment."""

from __future__ import annotations

import http.client
import json
import shlex
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from okr_desktop.domain.errors import OkrError
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.qt.workshop import net_words, network, qr
from okr_desktop.qt.workshop.network import LOOPBACK, Interface, Kind, NetworkWatch, Seen
from okr_desktop.qt.workshop.preflight import firewall, tree
from okr_desktop.qt.workshop.preflight.checks import Echoes, Result, State, Step
from okr_desktop.qt.workshop.preflight.dialog import PreflightDialog
from okr_desktop.qt.workshop.preflight.firewall import Firewall
from okr_desktop.qt.workshop.preflight.room import OnPing, TrialRoom
from okr_desktop.qt.workshop.preflight.tree_pane import TreePane
from okr_desktop.qt.workshop.sleep import Awake, AwakeState

PLACE = Interface("wlan0", Kind.WIFI, "192.168.1.20")


class Room:
    """A room that opens where it is told to, or refuses."""

    def __init__(self) -> None:
        self.on_ping: OnPing | None = None
        self.secret = "AbCdEfGhIjKlMnOpQrStUv"
        self.address: tuple[str, int] | None = None
        self.refusals: list[str] = []
        self.asked: list[tuple[str, int]] = []

    def start(self, host: str, port: int) -> None:
        self.asked.append((host, port))
        if self.refusals:
            raise OkrError(self.refusals.pop(0), host=host, port=port)
        self.address = host, port or 8765

    def stop(self) -> None:
        self.address = None

    def ping(self, other: bool, at: float) -> None:
        assert self.on_ping is not None
        self.on_ping(other, at)


class Awaken:
    """Keeps awake at once."""

    def start(self, why: str, told: Any) -> None:
        told(True)

    def stop(self) -> None:
        return None


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[Seen]:
    """The networks of the test's computer; may be changed while it runs."""
    found = [
        Seen("wlan0", "Wi-Fi", "wifi", True, (("192.168.1.20", 24),)),
        Seen("docker0", "docker0", "ethernet", True, (("172.17.0.1", 16),)),
    ]
    monkeypatch.setattr(network, "seen", lambda: list(found))
    monkeypatch.setattr(firewall, "guess", lambda: Firewall.UFW)
    return found


@pytest.fixture
def room() -> Room:
    return Room()


class Desk:
    """A dialog and what came of it."""

    def __init__(self, qtbot: QtBot, room: Any, runner: TaskRunner, **how: Any) -> None:
        self.runner, self.room, self.results = runner, room, list[Result]()
        self.awake = Awake(holders=[Awaken()])
        self.dialog = PreflightDialog(None, room, runner, awake=self.awake, **how)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self.dialog.ended.connect(self.results.append)
        qtbot.addWidget(self.dialog)
        self.dialog.show()
        self.settle()

    def settle(self) -> None:
        assert self.runner.drain(10)
        QCoreApplication.processEvents()

    def state(self, step: Step) -> State:
        return self.dialog.lines[step].state

    def ping(self, other: bool = True, at: float = 0.0) -> None:
        self.room.ping(other, at)
        QCoreApplication.processEvents()


@pytest.fixture
def desk(qtbot: QtBot, room: Room, runner: TaskRunner, seen: list[Seen]) -> Iterator[Desk]:
    made = Desk(qtbot, room, runner, port=8765)
    yield made
    made.dialog.reject()
    made.settle()


def test_it_opens_the_page_in_the_best_network_and_shows_what_to_scan(desk: Desk, room: Room) -> None:
    assert room.asked == [("192.168.1.20", 8765)]
    assert desk.dialog.networks.currentText() == "Wi-Fi – 192.168.1.20"
    assert "192.168.1.0/24" in desk.dialog.lines[Step.BIND].words()
    assert [desk.state(step) for step in Step] == [
        State.GOOD,
        State.GOOD,
        State.WAITING,
        State.WAITING,
        State.WAITING,
        State.GOOD,
        State.ATTENTION,
    ]
    assert desk.dialog.phone.code._text == qr.join_url("192.168.1.20", 8765, room.secret)
    assert not desk.dialog.use.isEnabled()
    assert not desk.dialog.isModal()


def test_only_a_phone_makes_it_green(desk: Desk) -> None:
    desk.ping(other=False)
    assert desk.state(Step.PHONE) is State.WAITING
    for at in (10.0, 10.03, 10.06, 10.10):
        desk.ping(at=at)
    assert desk.state(Step.PHONE) is State.GOOD
    assert desk.state(Step.FIREWALL) is State.GOOD
    assert "30 ms" in desk.dialog.lines[Step.PHONE].words()
    assert "another make" in desk.dialog.lines[Step.SECOND].words()
    desk.dialog.use.click()
    assert desk.results == [Result("192.168.1.20", 8765, passed=True, round_trip_ms=30)]
    desk.settle()
    assert desk.room.address is None
    assert desk.room.on_ping is None


def test_a_ping_of_the_network_before_counts_no_more(desk: Desk) -> None:
    desk.ping()
    desk.dialog.networks.setCurrentIndex(1)
    assert desk.state(Step.PHONE) is State.WAITING
    assert not desk.dialog.use.isEnabled()
    desk.settle()
    assert desk.room.address == ("172.17.0.1", 8765)
    assert desk.state(Step.NETWORK) is State.ATTENTION
    assert not desk.dialog.use.isEnabled()


def test_a_new_address_moves_the_page_and_an_equal_one_leaves_it(desk: Desk, room: Room, seen: list[Seen]) -> None:
    seen.append(Seen("eth0", "Cable", "ethernet", True, (("10.0.0.5", 24),)))
    desk.dialog._watch.look()
    desk.settle()
    assert len(room.asked) == 1
    assert desk.dialog.networks.count() == 3
    seen[0] = Seen("wlan0", "Wi-Fi", "wifi", True, (("192.168.1.23", 24),))
    desk.dialog._watch.look()
    desk.settle()
    assert room.address == ("192.168.1.23", 8765)
    assert "192.168.1.23" in desk.dialog.phone.code._text


def test_without_a_network_it_says_what_to_do(desk: Desk, seen: list[Seen]) -> None:
    seen.clear()
    desk.dialog._watch.look()
    assert desk.state(Step.NETWORK) is State.ATTENTION
    assert "hotspot" in desk.dialog.lines[Step.NETWORK].words()
    assert desk.dialog.phone.code._text == ""
    assert desk.dialog.paper.isEnabled()


def test_a_port_that_is_taken_is_no_end(qtbot: QtBot, room: Room, runner: TaskRunner, seen: list[Seen]) -> None:
    room.refusals = ["room.port_taken"]
    desk = Desk(qtbot, room, runner, port=8765)
    assert room.asked == [("192.168.1.20", 8765), ("192.168.1.20", 0)]
    assert desk.state(Step.BIND) is State.GOOD
    desk.dialog.reject()


def test_a_refusal_is_said_and_can_be_tried_again(
    qtbot: QtBot, room: Room, runner: TaskRunner, seen: list[Seen]
) -> None:
    room.refusals = ["room.address_gone"]
    desk = Desk(qtbot, room, runner, port=8765)
    assert desk.state(Step.BIND) is State.ATTENTION
    assert desk.dialog.lines[Step.BIND].words()
    desk.dialog.again.click()
    desk.settle()
    assert desk.state(Step.BIND) is State.GOOD
    desk.dialog.reject()


def test_after_a_minute_of_silence_it_asks_and_a_late_phone_ends_the_questions(
    qtbot: QtBot, room: Room, runner: TaskRunner, seen: list[Seen]
) -> None:
    desk = Desk(qtbot, room, runner, patience_ms=50)
    qtbot.waitUntil(lambda: desk.dialog.side.currentWidget() is desk.dialog.tree)
    assert desk.state(Step.PHONE) is State.ATTENTION
    assert desk.dialog.tree.code == tree.START
    desk.ping()
    assert desk.state(Step.PHONE) is State.GOOD
    assert desk.dialog.side.currentWidget() is desk.dialog.phone
    desk.dialog.reject()


@pytest.mark.parametrize("moment", ["begin", "silence", "passed"])
def test_paper_is_one_click_away_at_every_moment(desk: Desk, moment: str) -> None:
    if moment == "silence":
        desk.dialog._on_silence()
    elif moment == "passed":
        desk.ping()
    desk.dialog.paper.click()
    assert desk.results == [Result(paper=True)]
    desk.settle()
    assert desk.room.address is None


def test_closing_decides_nothing_and_ends_only_once(desk: Desk) -> None:
    desk.dialog.reject()
    desk.dialog.close()
    assert desk.results == [Result()]


def test_awake_is_let_go_again_unless_it_was_held_before(
    qtbot: QtBot, room: Room, runner: TaskRunner, seen: list[Seen]
) -> None:
    desk = Desk(qtbot, room, runner)
    assert desk.awake.state is AwakeState.HELD
    desk.dialog.reject()
    assert desk.awake.state is AwakeState.OFF
    live = Awake(holders=[Awaken()])
    live.start()
    dialog = PreflightDialog(None, room, runner, awake=live)
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.reject()
    assert live.state is AwakeState.HELD
    live.stop()


def test_everything_is_plain_text_and_reached_by_keyboard(desk: Desk) -> None:
    for label in desk.dialog.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText or not label.text()
    for button in desk.dialog.findChildren(QPushButton):
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    for line in desk.dialog.lines.values():
        assert line.accessibleName()


def test_the_lines_for_the_firewall_are_copied_not_carried_out(desk: Desk) -> None:
    box = desk.dialog.copy_box
    assert box.text() == "sudo ufw allow from 192.168.1.0/24 to 192.168.1.20 port 8765 proto tcp"
    box.copy.click()
    assert QGuiApplication.clipboard().text() == box.text()


# A real room


def post(address: tuple[str, int], n: int, secret: str) -> tuple[int, bytes]:
    line = http.client.HTTPConnection(*address, timeout=60)
    body = json.dumps({"secret": secret, "n": n})
    line.request("POST", "/api/ping", body, {"Content-Type": "application/json"})
    answer = line.getresponse()
    found = answer.status, answer.read()
    line.close()
    return found


@pytest.fixture
def trial() -> Iterator[TrialRoom]:
    made = TrialRoom()
    yield made
    made.stop()


def test_a_rehearsal_runs_over_the_real_server(
    qtbot: QtBot, trial: TrialRoom, runner: TaskRunner, seen: list[Seen]
) -> None:
    seen.clear()
    desk = Desk(qtbot, trial, runner, rehearsal=True)
    qtbot.waitUntil(lambda: desk.state(Step.BIND) is State.GOOD, timeout=15_000)
    address = trial.address
    assert address is not None
    assert address[0] == LOOPBACK
    assert [post(address, n, trial.secret) for n in range(5)] == [(200, b'{"n":%d}' % n) for n in range(5)]
    qtbot.waitUntil(lambda: desk.state(Step.PHONE) is State.GOOD)
    qtbot.waitUntil(lambda: desk.dialog._echoes.round_trip_ms is not None)
    desk.dialog.use.click()
    desk.settle()
    assert desk.results[0].passed
    assert trial.address is None
    with pytest.raises(ConnectionError):
        post(address, 1, trial.secret)


def test_the_trial_room_has_its_page_and_nobody_can_join(trial: TrialRoom) -> None:
    trial.start(LOOPBACK, 0)
    assert trial.address is not None
    for path, kind in (("/", "text/html"), ("/page.js", "text/javascript"), ("/page.css", "text/css")):
        line = http.client.HTTPConnection(*trial.address, timeout=60)
        line.request("GET", path)
        answer = line.getresponse()
        assert (answer.status, answer.headers.get_content_type()) == (200, kind)
        assert len(answer.read()) > 100
        line.close()
    line = http.client.HTTPConnection(*trial.address, timeout=60)
    body = json.dumps({"secret": trial.secret, "key": "0" * 32, "lang": "en"})
    line.request("POST", "/api/join", body, {"Content-Type": "application/json"})
    assert line.getresponse().status == 423
    line.close()


def test_the_trial_room_refuses_a_public_address(trial: TrialRoom) -> None:
    with pytest.raises(OkrError) as caught:
        trial.start("8.8.8.8", 0)
    assert caught.value.code == "room.not_private"
    assert trial.address is None


# The parts


def test_the_round_trip_is_the_middle_of_answers_that_follow_each_other() -> None:
    echoes = Echoes()
    for at in (1.0, 1.02, 1.05, 1.07, 9.0, 9.02):
        echoes.add(at)
    assert echoes.round_trip_ms == 20
    assert echoes.count == 6
    assert Echoes().round_trip_ms is None


def test_every_way_through_the_questions_ends_and_every_word_is_there() -> None:
    ends: set[str] = set()

    def walk(code: str, way: tuple[str, ...]) -> None:
        assert code not in way, f"a circle: {way} -> {code}"
        if code in (tree.AGAIN, tree.PAPER):
            ends.add(code)
            return
        node = tree.NODES[code]
        assert len(net_words.node(code)) > 20
        assert 2 <= len(node.answers) <= 4
        for answer, target in node.answers:
            assert net_words.answer(answer)
            walk(target, (*way, code))

    walk(tree.START, ())
    assert ends == {tree.AGAIN, tree.PAPER}
    advice = {node.code for node in tree.NODES.values() if node.advice}
    assert all("try_again" in dict(tree.NODES[code].answers) for code in advice)


def test_every_question_can_be_reached_and_taken_back(qtbot: QtBot) -> None:
    pane = TreePane()
    qtbot.addWidget(pane)
    reached: set[str] = set()

    def walk() -> None:
        reached.add(pane.code)
        code = pane.code
        for answer, target in tree.NODES[code].answers:
            if target not in (tree.AGAIN, tree.PAPER):
                pane.choose(answer)
                walk()
                pane._on_back()
                assert pane.code == code

    walk()
    assert reached == tree.NODES.keys()


def test_the_questions_are_answered_by_buttons(qtbot: QtBot) -> None:
    pane = TreePane()
    qtbot.addWidget(pane)
    pane.show()
    said: list[str] = []
    pane.again.connect(lambda: said.append("again"))
    pane.paper.connect(lambda: said.append("paper"))

    def press(text: str) -> None:
        next(button for button in pane._buttons if button.text() == text).click()

    press("Yes")
    assert pane.code == "mobile_data"
    press("It is on")
    press("Try again")
    press("That did not help")
    assert pane.code == "guest"
    press("Yes")
    press("I have none of this")
    press("Go on with paper")
    assert said == ["again", "paper"]


@pytest.mark.parametrize(
    ("platform", "files", "found"),
    [
        ("win32", {}, Firewall.WINDOWS),
        ("darwin", {}, Firewall.MAC),
        ("linux", {"/etc/ufw/ufw.conf": "# comment\nENABLED=yes\n"}, Firewall.UFW),
        ("linux", {"/etc/ufw/ufw.conf": "ENABLED=no\n"}, Firewall.NONE),
        ("linux", {"/run/systemd/units/invocation:firewalld.service": ""}, Firewall.FIREWALLD),
        ("linux", {"/run/systemd/units/invocation:nftables.service": ""}, Firewall.NFTABLES),
        ("linux", {}, Firewall.NONE),
    ],
)
def test_the_firewall_is_guessed_from_what_anybody_may_read(
    platform: str, files: dict[str, str], found: Firewall
) -> None:
    assert firewall.guess(platform, files.__contains__, lambda path: files.get(path, "")) is found


@pytest.mark.parametrize("kind", Firewall)
def test_every_firewall_has_words_and_lets_in_only_the_room(kind: Firewall) -> None:
    said = firewall.hint(kind, PLACE, 8765, "/opt/okr/okr-desktop")
    assert net_words.firewall(kind)
    assert bool(said.allow) == (kind is not Firewall.NONE)
    assert bool(said.undo) == bool(said.allow)
    words = " ".join(said.allow)
    if kind in (Firewall.UFW, Firewall.FIREWALLD, Firewall.NFTABLES):
        assert "192.168.1.0/24" in words
        assert "8765" in words
    if kind is Firewall.WINDOWS:
        assert "LocalSubnet" in words
        assert "-LocalPort 8765" in words


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of Unix is needed")
def test_names_with_quotes_stay_one_word() -> None:
    program = "/Applications/It's OKR; rm -rf $HOME/x"
    said = firewall.hint(Firewall.MAC, PLACE, 1, program)
    assert shlex.split(said.allow[0])[-1] == program
    echoed = subprocess.run(
        ["sh", "-c", f"printf %s {shlex.quote(program)}"], capture_output=True, text=True, check=True
    )
    assert echoed.stdout == program
    windows = firewall.hint(Firewall.WINDOWS, PLACE, 1, "C:\\It's OKR\\okr.exe")
    assert "'C:\\It''s OKR\\okr.exe'" in windows.allow[1]


def test_the_watch_ends_with_the_dialog(desk: Desk) -> None:
    assert isinstance(desk.dialog._watch, NetworkWatch)
    desk.dialog.reject()
    assert not desk.dialog._watch._timer.isActive()
    assert not desk.dialog._silence.isActive()
