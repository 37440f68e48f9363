"""The alignment map as a person uses it: what is drawn, walking, collapsing, dragging, exporting, and panning."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QByteArray, QEvent, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QImageReader, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from okr_desktop.domain.alignment_map import LinkKind
from okr_desktop.domain.changes import Label
from okr_desktop.domain.errors import OkrError
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.kpis import Kpi
from okr_desktop.domain.okrs import CheckIn, Objective
from okr_desktop.domain.people import Team
from okr_desktop.domain.work import Asking, Dependency
from okr_desktop.qt import theme
from okr_desktop.qt.pages.plan.map import data, drag, export
from okr_desktop.qt.pages.plan.map.backing import Backing
from okr_desktop.qt.pages.plan.map.far import paint_map
from okr_desktop.qt.pages.plan.map.ink import Ink
from okr_desktop.qt.pages.plan.map.measure import Ruler
from okr_desktop.qt.pages.plan.map.scene import BADGE_PART, CARD, ROW, Hit, Scene
from okr_desktop.qt.pages.plan.map.view import MapView
from okr_desktop.qt.pages.plan.view import ALL, Scope
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.qt.window_state import WindowState
from okr_desktop.services import check_ins, history, planning
from okr_desktop.services.desk import Desk
from tests.worlds import TODAY, add_check_in, add_cycle, add_objective, add_result, desk_at


class Room:
    """A workspace open in a session: what the view asks for runs on the worker, as in the program."""

    def __init__(self, folder: Path, runner: TaskRunner) -> None:
        self.runner, self.ids = runner, dict[str, str]()
        self.session = Session(runner, undo=history.undo, closer=_close)
        self.session.open(Holder(folder))
        self.do(self._fill)

    def _fill(self, desk: Desk) -> None:
        cycle = add_cycle(desk)
        for name, parent in (("Top", ""), ("Left", "two"), ("Deep", "three"), ("Alone", "")):
            self.ids[name] = add_objective(desk, f"{name} objective", self.ids.get(parent), cycle)
            if name == "Top":
                self.ids["one"] = add_result(desk, self.ids["Top"], "One result")
                self.ids["two"] = add_result(desk, self.ids["Top"], "Two result")
            if name == "Left":
                self.ids["three"] = add_result(desk, self.ids["Left"], "Three result")
        self.ids["cycle"] = cycle
        add_check_in(desk, self.ids["one"], "30")

    def do(self, work: Callable[[Desk], Any]) -> Any:
        """Work on the desk where it belongs, and show what follows."""
        got = list[Any]()
        self.session.read(work, then=got.append)
        self.settle()
        return got[0]

    def run(self, action: Callable[..., Any], *args: Any) -> None:
        """One action, as a person's, shown by whoever follows."""
        self.session.run(action, *args)
        self.settle()

    def settle(self) -> None:
        for _ in range(4):
            QApplication.processEvents()
            assert self.runner.drain()
            QApplication.processEvents()

    def parent(self, name: str) -> str | None:
        id = self.ids[name]
        return self.do(lambda desk: desk.plan.parent_of(id))


class Holder:
    """Opens the workspace on the worker."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.workspace: Any = None

    def __call__(self) -> Holder:
        self.workspace = desk_at(self.folder)
        return self


def _close(holder: Any) -> None:
    holder.workspace.close()


@pytest.fixture
def room(tmp_path: Path, runner: TaskRunner) -> Iterator[Room]:
    """A small company, two levels deep."""
    theme.apply(_app(), "light")
    made = Room(tmp_path, runner)
    yield made
    assert made.session.close()


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app


@pytest.fixture
def view(qtbot: QtBot, room: Room, tmp_path: Path, prompter: ScriptedPrompter) -> MapView:
    """The map of the company, shown."""
    made = MapView(room.session, WindowState(tmp_path / "window.ini"), prompter)
    qtbot.addWidget(made)
    room.session.changed.connect(made.follow)
    made.resize(1100, 720)
    made.show()
    made.show_scope(Scope(ALL), None, "")
    room.settle()
    return made


def scene(view: MapView) -> Scene:
    assert view.canvas.scene is not None
    return view.canvas.scene


def middle(view: MapView, id: str) -> QPointF:
    """Where on the screen an item's own part is: a card's title, a row."""
    box = scene(view).box(id)
    assert box is not None
    return view.canvas.to_screen(QPointF(box.x + 60, box.y + min(box.height / 2, 20)))


def press(view: MapView, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(view.canvas, key, modifier)


def titles(view: MapView) -> set[str]:
    return {scene(view).items[id].title for id in scene(view).layout.cards}


# What is shown


def test_cards_and_rows_have_their_figures_and_lines_lead_to_the_key_result_served(view: MapView, room: Room) -> None:
    assert titles(view) == {"Top objective", "Left objective", "Deep objective", "Alone objective"}
    one = scene(view).items[room.ids["one"]]
    assert (one.figure, one.progress) == ("30 of 100", 0.3)
    assert "One result" in one.spoken
    served = {(edge.source, edge.target) for edge in scene(view).layout.edges}
    assert served == {(room.ids["Left"], room.ids["two"]), (room.ids["Deep"], room.ids["three"])}


def test_every_text_lies_within_its_card(view: MapView, room: Room) -> None:
    title = "Unbreakable" * 12 + " and many " * 20 + "文字" * 60
    room.run(planning.edit, replace(room.do(lambda desk: desk.objective(room.ids["Alone"])), title=title))
    item = scene(view).items[room.ids["Alone"]]
    ruler = Ruler(view.canvas.ink.title.font)
    assert len(item.lines) == 3
    assert item.lines[-1].endswith("…")
    assert all(ruler.width(line) <= 320 - 32 + 1 for line in item.lines)


def test_a_filter_dims_what_only_leads_to_what_passed(view: MapView, room: Room) -> None:
    view.show_scope(Scope(ALL), frozenset({room.ids["Deep"]}), room.ids["Deep"])
    room.settle()
    assert titles(view) == {"Top objective", "Left objective", "Deep objective"}
    wanted = {item.title for item in scene(view).items.values() if item.wanted}
    assert wanted == {"Deep objective"}
    assert view.current_id() == room.ids["Deep"]


def test_an_action_is_followed_with_selection_place_and_zoom_kept(view: MapView, room: Room) -> None:
    view.select(room.ids["three"])
    view.canvas.set_zoom(0.8)
    before = middle(view, room.ids["three"])
    room.run(planning.add, Objective(new_id(), "Newcomer", cycle=room.ids["cycle"], parent=room.ids["one"]))
    assert "Newcomer objective" not in titles(view)
    assert "Newcomer" in titles(view)
    assert view.current_id() == room.ids["three"]
    assert view.canvas.zoom == 0.8
    after = middle(view, room.ids["three"])
    assert (after - before).manhattanLength() <= 2


def test_a_hidden_map_is_not_read_until_it_is_seen_again(view: MapView, room: Room) -> None:
    view.hide()
    made = CheckIn(new_id(), room.ids["one"], TODAY, Decimal(90))
    room.run(check_ins.add, made)
    assert scene(view).items[room.ids["one"]].figure == "30 of 100"
    view.show()
    room.settle()
    assert scene(view).items[room.ids["one"]].figure == "90 of 100"


def test_a_dependency_is_a_card_that_stands_for_what_it_is_about(view: MapView, room: Room, qtbot: QtBot) -> None:
    teams = Team(new_id(), "Platform"), Team(new_id(), "Growth")
    need = Dependency(
        new_id(), "Single sign-on", teams[0].id, teams[1].id, room.ids["one"], date(2026, 9, 1), Asking.DECLINED
    )
    room.do(lambda desk: desk.save(Label("dependency.add", {"title": ""}), *teams, need))
    view.show_scope(Scope(ALL), None, "")
    room.settle()
    item = scene(view).items[need.id]
    assert item.caption == "Growth → Platform"
    assert item.status_text.startswith("Declined")
    assert item.spoken.startswith("Request to a team: Single sign-on. Growth → Platform. Declined")
    with qtbot.waitSignal(view.current_changed) as told:
        press_mouse(view, need.id)
    assert told.args == [room.ids["one"]]
    assert view.current_id() == room.ids["one"]


def test_a_key_result_shows_what_it_reads_from_a_kpi(view: MapView, room: Room) -> None:
    kpi = Kpi(new_id(), "Uptime", "%", low=Decimal(90))
    reading = CheckIn(new_id(), "", TODAY, Decimal(80), kpi=kpi.id)

    def feed(desk: Desk) -> None:
        fed = replace(desk.key_result(room.ids["two"]), feed=kpi.id)
        desk.save(Label("kpi.add", {"title": ""}), kpi, fed)
        desk.save(Label("kpi.add", {"title": ""}), reading)

    room.do(feed)
    view.show_scope(Scope(ALL), None, "")
    room.settle()
    card, row = scene(view).items[kpi.id], scene(view).items[room.ids["two"]]
    assert (card.caption, card.status_text, card.status) == ("KPI", "80\N{NO-BREAK SPACE}% · Alarm", "at_risk")
    assert (row.figure, row.progress) == ("80 of 100", 0.8)
    (edge,) = [edge for edge in scene(view).layout.edges if edge.source == kpi.id]
    assert (edge.target, edge.kind) == (room.ids["two"], LinkKind.FEED)


def press_mouse(view: MapView, id: str) -> None:
    view.canvas.set_current(id)
    view.canvas.current = ""
    QTest.mouseClick(
        view.canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle(view, id).toPoint()
    )


# Walking


def test_arrows_walk_to_what_serves_and_what_is_served_and_along_the_rows(view: MapView, room: Room) -> None:
    ids, keys = room.ids, Qt.Key
    view.select(ids["Top"])
    seen = list[str]()
    view.current_changed.connect(seen.append)
    for key in (keys.Key_Down, keys.Key_Down, keys.Key_Right, keys.Key_Down, keys.Key_Right, keys.Key_Left):
        press(view, key)
    assert seen == [ids["one"], ids["two"], ids["Left"], ids["three"], ids["Deep"], ids["three"]]
    press(view, keys.Key_Home)
    assert view.current_id() == ids["Top"]
    assert "Top objective" in view.canvas.accessibleName()


def test_enter_and_double_click_activate_and_the_menu_key_asks_for_the_menu(
    view: MapView, room: Room, qtbot: QtBot
) -> None:
    view.select(room.ids["two"])
    with qtbot.waitSignal(view.activated) as told:
        press(view, Qt.Key.Key_Return)
    assert told.args == [room.ids["two"]]
    with qtbot.waitSignal(view.activated) as told:
        qtbot.mouseDClick(
            view.canvas.viewport(), Qt.MouseButton.LeftButton, pos=middle(view, room.ids["Alone"]).toPoint()
        )
    assert told.args == [room.ids["Alone"]]


def test_typing_finds_a_title_even_below_a_collapsed_card(view: MapView, room: Room) -> None:
    view.collapse_all()
    room.settle()
    assert titles(view) == {"Top objective", "Alone objective"}
    QTest.keyClicks(view.canvas, "deep")
    room.settle()
    assert view.current_id() == room.ids["Deep"]
    assert "Deep objective" in titles(view)


def test_a_key_without_a_name_is_a_letter_like_any_other(view: MapView, room: Room) -> None:
    for letter in "left":
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(view.canvas, event)
    assert view.current_id() == room.ids["Left"]


# Collapsing


def test_a_badge_hides_what_is_below_and_says_how_many(view: MapView, room: Room, qtbot: QtBot) -> None:
    badge = scene(view).badge(room.ids["Top"])
    assert badge is not None
    at = view.canvas.to_screen(badge).toPoint()
    qtbot.mouseClick(view.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    room.settle()
    assert titles(view) == {"Top objective", "Alone objective"}
    assert scene(view).layout.below[room.ids["Top"]] == 2
    view.select(room.ids["Top"])
    press(view, Qt.Key.Key_Right)
    room.settle()
    assert len(titles(view)) == 4
    press(view, Qt.Key.Key_Left)
    room.settle()
    assert len(titles(view)) == 2


def test_what_is_collapsed_is_kept_by_actions_and_remembered_for_next_time(
    view: MapView, room: Room, tmp_path: Path, qtbot: QtBot
) -> None:
    view.select(room.ids["Left"])
    press(view, Qt.Key.Key_Left, modifier=Qt.KeyboardModifier.ShiftModifier)
    room.settle()
    assert titles(view) == {"Top objective", "Left objective", "Alone objective"}
    room.run(planning.archive, room.ids["Alone"])
    assert titles(view) == {"Top objective", "Left objective"}
    view.save_state()
    again = MapView(room.session, view._state)
    qtbot.addWidget(again)
    again.show_scope(Scope(ALL), None, "")
    room.settle()
    assert titles(again) == {"Top objective", "Left objective"}


def test_a_selected_item_below_a_collapsed_card_is_opened_for(view: MapView, room: Room) -> None:
    view.collapse_all()
    room.settle()
    view.select(room.ids["Deep"])
    room.settle()
    assert view.current_id() == room.ids["Deep"]
    assert view.canvas.seen().contains(scene(view).rects[room.ids["Deep"]])


def test_a_large_map_begins_with_as_many_levels_as_can_be_read(room: Room) -> None:
    def grow(desk: Desk) -> None:
        for at in range(data.READABLE + 1):
            add_objective(desk, f"Many {at}", room.ids["Deep"], room.ids["cycle"])

    room.do(grow)
    made = room.do(lambda desk: data.load(desk, Scope(ALL), None, None))
    shown = {made.items[id].title for id in made.layout.cards}
    assert shown == {"Top objective", "Left objective", "Deep objective", "Alone objective"}
    assert made.layout.below[room.ids["Deep"]] == data.READABLE + 1


# Dragging


def test_dragging_a_card_onto_a_key_result_realigns_it_and_undo_takes_it_back(view: MapView, room: Room) -> None:
    canvas, ids = view.canvas, room.ids
    canvas.begin_drag(ids["Alone"], middle(view, ids["Alone"]))
    canvas.drag_to(middle(view, ids["one"]))
    assert canvas.drag is not None
    assert (canvas.drag.target, canvas.drag.allowed) == (ids["one"], True)
    canvas.drop()
    room.settle()
    assert room.parent("Alone") == ids["one"]
    assert (ids["Alone"], ids["one"]) in {(edge.source, edge.target) for edge in scene(view).layout.edges}
    room.session.undo()
    room.settle()
    assert room.parent("Alone") is None


def test_from_afar_nobody_takes_hold_of_a_row_that_is_not_drawn(view: MapView, room: Room) -> None:
    canvas, row = view.canvas, room.ids["two"]
    canvas.set_zoom(0.6)
    assert canvas.hit_at(middle(view, row)) == Hit(ROW, row)
    canvas.set_zoom(0.37)
    assert canvas.hit_at(middle(view, row)) == Hit(CARD, scene(view).card(row))


def test_nothing_is_dragged_below_itself(view: MapView, room: Room, qtbot: QtBot) -> None:
    canvas, ids = view.canvas, room.ids
    canvas.begin_drag(ids["Top"], middle(view, ids["Top"]))
    canvas.drag_to(middle(view, ids["Deep"]))
    assert canvas.drag is not None
    assert not canvas.drag.allowed
    with qtbot.waitSignal(view.move_refused) as told:
        canvas.drop()
    assert told.args == [ids["Top"]]
    assert room.parent("Top") is None


def test_a_key_result_goes_to_another_objective_and_stays_where_it_is_over_nothing(view: MapView, room: Room) -> None:
    canvas, ids = view.canvas, room.ids
    canvas.begin_drag(ids["one"], middle(view, ids["one"]))
    canvas.drag_to(QPointF(5, canvas.viewport().height() - 5))
    canvas.drop()
    room.settle()
    assert room.parent("one") == ids["Top"]
    canvas.begin_drag(ids["one"], middle(view, ids["one"]))
    canvas.drag_to(middle(view, ids["three"]))
    assert canvas.drag is not None
    assert canvas.drag.target == ids["Left"]
    canvas.drop()
    room.settle()
    assert room.parent("one") == ids["Left"]


def test_a_drag_with_the_mouse_and_escape(view: MapView, room: Room, qtbot: QtBot) -> None:
    start, end = middle(view, room.ids["Alone"]).toPoint(), middle(view, room.ids["Top"]).toPoint()
    port = view.canvas.viewport()
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    send_move(view, end)
    assert view.canvas.drag is not None
    press(view, Qt.Key.Key_Escape)
    assert view.canvas.drag is None
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)
    room.settle()
    assert room.parent("Alone") is None


def send_move(view: MapView, at: QPoint) -> None:
    port = view.canvas.viewport()
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(at),
        QPointF(port.mapToGlobal(at)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(port, event)


# Zooming and panning


def test_zooming_keeps_the_point_under_the_pointer(view: MapView) -> None:
    canvas = view.canvas
    at = QPointF(200, 300)
    before = canvas.to_map(at)
    canvas.set_zoom(0.7, at)
    assert (canvas.to_map(at) - before).manhattanLength() < 3
    assert view.tools.percent.text() == "70 %"
    press(view, Qt.Key.Key_0, modifier=Qt.KeyboardModifier.ControlModifier)
    assert canvas.seen().contains(scene(view).rect)
    press(view, Qt.Key.Key_Plus)
    press(view, Qt.Key.Key_0, modifier=Qt.KeyboardModifier.AltModifier)
    assert canvas.zoom == 1.0


def test_a_point_is_a_row_a_card_or_a_badge(view: MapView, room: Room) -> None:
    ids, found = room.ids, scene(view)
    box, row, badge = found.box(ids["Top"]), found.box(ids["two"]), found.badge(ids["Top"])
    assert box is not None
    assert row is not None
    assert badge is not None
    assert found.hit(QPointF(box.x + 5, box.y + 5)) == Hit(CARD, ids["Top"])
    assert found.hit(QPointF(row.x + 5, row.y + 5)) == Hit(ROW, ids["two"])
    assert found.hit(badge) == Hit(BADGE_PART, ids["Top"])
    assert found.hit(QPointF(-50, -50)) is None


@pytest.mark.parametrize("zoom", [1.0, 0.6, 0.3, 0.1, 0.03])
def test_what_panning_paints_piece_by_piece_is_what_is_painted_at_once(view: MapView, zoom: float) -> None:
    found, ink = scene(view), Ink(theme.LIGHT)

    def paint(painter: QPainter, part: QRect) -> None:
        painter.fillRect(part, ink.look.canvas)
        painter.scale(zoom, zoom)
        rect = QRectF(part.x() / zoom, part.y() / zoom, part.width() / zoom, part.height() / zoom)
        paint_map(painter, found, rect.adjusted(-50, -50, 50, 50), zoom, ink)

    backing = Backing()
    places = [(0, 0), (40, 0), (40, 33), (-17, 60), (-17, -20), (500, 10), (470, -5)]
    for x, y in places:
        picture = backing.bring(QRect(x, y, 320, 240), "same", paint).toImage()
    whole = Backing().bring(QRect(*places[-1], 320, 240), "same", paint).toImage()
    assert difference(picture, whole) <= 8


def difference(one: QImage, other: QImage) -> int:
    """How many pixels clearly differ (text at the seams may differ by a shade)."""
    a, b = (image.convertToFormat(QImage.Format.Format_Grayscale8) for image in (one, other))
    pairs = zip(bytes(a.constBits()), bytes(b.constBits()), strict=True)
    return sum(abs(x - y) > 24 for x, y in pairs)


def test_reading_and_layout_happen_on_the_worker(view: MapView, room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    seen, arrange = list[str](), data.arrange

    def noted(*args: Any) -> Any:
        seen.append(threading.current_thread().name)
        return arrange(*args)

    monkeypatch.setattr(data, "arrange", noted)
    view.show_scope(Scope(ALL), None, "")
    room.settle()
    view.collapse_all()
    room.settle()
    assert len(seen) == 2
    assert all(name.startswith("okr-worker") for name in seen)


# Exporting


def test_text_stays_text_in_drawings_and_documents(view: MapView, room: Room, tmp_path: Path) -> None:
    room.run(planning.edit, replace(room.do(lambda desk: desk.objective(room.ids["Alone"])), title="<b>&bold</b>"))
    shown = scene(view).data
    svg, pdf = tmp_path / "map.svg", tmp_path / "map.pdf"
    room.do(lambda desk: [export.write(desk, shown, path, path.suffix[1:]) for path in (svg, pdf)])
    text = svg.read_text("utf-8")
    assert QSvgRenderer(QByteArray(text.encode())).isValid()
    assert "Top objective" in text
    assert "&lt;b&gt;&amp;bold&lt;/b&gt;" in text
    assert not re.search(r"<b>", text)
    assert not re.search(r"<g [^>]*>\s*</g>", text)
    assert all("font-family" in mark for mark in re.findall(r"<text [^>]*>", text))
    page = PdfReader(pdf).pages
    assert len(page) == 1
    words = " ".join(page[0].extract_text().split())
    assert "Three result" in words
    assert "Acme" in words
    assert "2026" in words


def test_a_picture_is_twice_as_large_and_never_larger_than_can_be_opened(
    view: MapView, room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, shown = tmp_path / "map.png", scene(view).data
    room.do(lambda desk: export.write(desk, shown, path, "png"))
    assert QImageReader(str(path)).size().width() == int((shown.layout.width + 96) * 2)
    monkeypatch.setattr(export, "MOST_PIXELS", 10_000)
    room.do(lambda desk: export.write(desk, shown, path, "png"))
    size = QImageReader(str(path)).size()
    assert 5_000 < size.width() * size.height() <= 10_000


def test_the_way_from_the_menu_to_the_file(
    view: MapView, room: Room, prompter: ScriptedPrompter, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "company.svg"
    prompter.expect("choose_save_file", path)
    with qtbot.waitSignal(view.told) as told:
        view.tools._menu.actions()[1].trigger()
    assert "company.svg" in told.args[0]
    assert path.read_bytes().startswith(b"<?xml")
    assert prompter.asked[0].text == "Map Acme.svg"


def test_a_file_that_cannot_be_written_is_told(
    view: MapView, room: Room, prompter: ScriptedPrompter, tmp_path: Path, qtbot: QtBot
) -> None:
    prompter.expect("choose_save_file", tmp_path / "nowhere" / "map.pdf")
    with qtbot.waitSignal(view.failed) as told:
        view.export("pdf")
    assert isinstance(told.args[0], OkrError)
    assert told.args[0].code == "file.folder_missing"


def test_the_map_follows_the_theme_and_is_mirrored_for_right_to_left(view: MapView, room: Room) -> None:
    theme.apply(_app(), "dark")
    assert view.canvas.ink.look is theme.DARK
    theme.apply(_app(), "light")
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    view.show_scope(Scope(ALL), None, "")
    room.settle()
    found = scene(view)
    assert found.layout.mirrored
    assert found.rects[room.ids["Left"]].right() < found.rects[room.ids["Top"]].left()
    view.select(room.ids["two"])
    press(view, Qt.Key.Key_Left)
    assert view.current_id() == room.ids["Left"]
    assert not view.grab().isNull()


def test_a_drop_target_is_shown_in_the_picture(view: MapView, room: Room) -> None:
    before = view.canvas.viewport().grab().toImage()
    view.canvas.begin_drag(room.ids["Alone"], middle(view, room.ids["Alone"]))
    view.canvas.drag_to(middle(view, room.ids["one"]))
    during = view.canvas.viewport().grab().toImage()
    view.canvas.drag_to(QPointF(2, 2))
    view.canvas.drop()
    assert difference(before, during) > 200
    assert drag.target_of(scene(view), room.ids["Alone"], None) == ""
