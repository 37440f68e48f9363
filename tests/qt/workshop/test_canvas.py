"""The canvas: where notes stand, what mouse and keys do with them, and that changes from elsewhere disturb nobody."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from okr_desktop.domain.workshop import acts
from okr_desktop.domain.workshop.model import Board, Note
from okr_desktop.qt import theme
from okr_desktop.qt.pages.workshop.canvas.canvas import Canvas
from okr_desktop.qt.pages.workshop.canvas.layout import HEIGHT, WIDTH
from okr_desktop.qt.pages.workshop.canvas.paper import MOST_PIXELS, Paper
from okr_desktop.qt.pages.workshop.canvas.scene import Scene
from okr_desktop.qt.pages.workshop.stages.cluster import ClusterPanel
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.tasks import TaskRunner
from tests.qt.workshop.stand_in import Shown, StandIn, grouped, notes

LEFT, CTRL, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Open = Callable[[Board], Shown]


@pytest.fixture
def shown(runner: TaskRunner, prompter: ScriptedPrompter) -> Iterator[Open]:
    """Opens the panel over a board."""
    made = list[Shown]()

    def begin(board: Board) -> Shown:
        made.append(Shown(ClusterPanel, StandIn(board), runner, prompter))
        made[-1].panel.canvas.setFocus()
        return made[-1]

    yield begin
    for one in made:
        one.close()


def canvas(world: Shown) -> Canvas:
    return world.panel.canvas


def middle(world: Shown, id: str) -> QPoint:
    scene: Scene = world.panel.scene
    return canvas(world).to_screen(scene.rect(id).center()).toPoint()


def ground(world: Shown) -> QPoint:
    """A point of the widget with nothing below it."""
    board = canvas(world)
    spots = (QPoint(x, y) for x in range(20, board.width() - 20, 15) for y in range(20, board.height() - 20, 15))
    scene: Scene = world.panel.scene
    around = QRectF(-40, -40, 80, 80)
    for spot in spots:
        point = board.to_canvas(QPointF(spot))
        if not scene.notes_in(around.translated(point)) and not scene.group_at(point):
            return spot
    raise AssertionError("the board is full")


def drag(world: Shown, start: QPoint, end: QPoint, modifier: Qt.KeyboardModifier | None = None) -> None:
    keys = modifier or Qt.KeyboardModifier.NoModifier
    board = canvas(world)
    QTest.mousePress(board, LEFT, keys, start)
    for share in (0.3, 0.6, 1.0):
        QTest.mouseMove(board, start + (end - start) * share)
        QApplication.processEvents()
    QTest.mouseRelease(board, LEFT, keys, end)
    world.settle()


def press(world: Shown, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(canvas(world), key, modifier)
    world.settle()


def place(world: Shown, id: str) -> tuple[float, float]:
    item = world.panel.scene.notes[id]
    return item.x, item.y


# Where notes stand


def overlapping(scene: Scene) -> list[tuple[str, str]]:
    found = list(scene.notes.values())
    return [
        (one.id, other.id)
        for at, one in enumerate(found)
        for other in found[at + 1 :]
        if abs(one.x - other.x) < WIDTH and abs(one.y - other.y) < HEIGHT
    ]


@pytest.mark.parametrize(("count", "groups"), [(1, 0), (7, 0), (20, 3), (60, 9), (300, 14), (12, 26)])
def test_nothing_covers_anything_at_first(count: int, groups: int) -> None:
    scene = Scene()
    scene.show(grouped(count, groups))
    assert not overlapping(scene)
    for id, group in scene.groups.items():
        assert set(scene.notes_in(scene.area(id))) == set(group.notes)


def test_what_was_not_moved_stays_where_it_was() -> None:
    scene, board = Scene(), grouped(30, 3)
    scene.show(board)
    before = {id: (note.x, note.y) for id, note in scene.notes.items()}
    other = {**board.notes, "n29": replace(board.notes["n29"], cluster="c0"), "new": Note("new", "Late", order=99)}
    scene.show(replace(board, notes=other))
    after = {id: (note.x, note.y) for id, note in scene.notes.items()}
    assert {id: after[id] for id in before if id != "n29"} == {id: before[id] for id in before if id != "n29"}
    assert "n29" in scene.notes_in(scene.area("c0"))
    assert not overlapping(scene)


def test_merged_and_withheld_notes_are_no_cards() -> None:
    board = Board({**notes(3), "m": Note("m", "Twin", merged="n1"), "w": Note("w", "Rude", withheld=True)})
    scene = Scene()
    scene.show(board)
    assert list(scene.notes) == ["n0", "n1", "n2"]
    assert scene.notes["n1"].more == 1


# Dragging


def test_forty_notes_move_in_one_step(shown: Open) -> None:
    world = shown(grouped(60, 0))
    ids = [f"n{at}" for at in range(40)]
    world.panel.picks.choose(ids, "n0")
    before = {id: place(world, id) for id in world.panel.scene.notes}
    start = middle(world, "n5")
    drag(world, start, start + QPoint(90, 40))
    zoom = canvas(world).zoom
    for id, (x, y) in before.items():
        moved = (90 / zoom, 40 / zoom) if id in ids else (0, 0)
        assert place(world, id) == pytest.approx((x + moved[0], y + moved[1]), abs=1e-6)
    assert world.live.board.notes["n5"].x is not None
    assert world.live.board.notes["n50"].x is None
    world.undo()
    assert {id: place(world, id) for id in before} == before
    assert world.hall.view().undo == ""


def test_dropped_on_a_group_a_note_is_in_it_where_it_was_dropped(shown: Open) -> None:
    world = shown(grouped(9, 2))
    end = middle(world, "c1")
    drag(world, middle(world, "n8"), end)
    note = world.live.board.notes["n8"]
    assert note.cluster == "c1"
    assert canvas(world).to_screen(QPointF(*place(world, "n8")) + QPointF(WIDTH / 2, HEIGHT / 2)).toPoint() == end
    world.undo()
    assert world.live.board.notes["n8"].cluster is None
    assert world.live.board.notes["n8"].x is None


def test_dropped_on_the_ground_a_note_is_loose(shown: Open) -> None:
    world = shown(grouped(9, 2))
    drag(world, middle(world, "n0"), ground(world))
    assert world.live.board.notes["n0"].cluster is None


def test_inside_its_group_a_note_only_moves(shown: Open) -> None:
    world = shown(grouped(9, 2))
    start = middle(world, "n0")
    drag(world, start, start + QPoint(15, 20))
    assert world.live.board.notes["n0"].cluster == "c0"
    assert world.hall.view().undo == "place"


def test_the_head_takes_the_whole_group_along(shown: Open) -> None:
    world = shown(grouped(12, 2))
    inside = list(world.panel.scene.groups["c0"].notes)
    before = {id: place(world, id) for id in inside}
    area = world.panel.scene.area("c0")
    drag(world, middle(world, "c0"), middle(world, "c0") + QPoint(-60, 50))
    zoom = canvas(world).zoom
    for id in inside:
        assert place(world, id) == pytest.approx((before[id][0] - 60 / zoom, before[id][1] + 50 / zoom))
        assert world.live.board.notes[id].cluster == "c0"
    group = world.live.board.clusters["c0"]
    assert (group.x, group.y) == pytest.approx((area.left() - 60 / zoom, area.top() + 50 / zoom))


def test_all_notes_of_a_group_move_it_and_the_last_one_leaves_it(shown: Open) -> None:
    world = shown(grouped(6, 2))
    inside = list(world.panel.scene.groups["c0"].notes)
    assert len(inside) == 2
    world.panel.picks.choose(inside, inside[0])
    drag(world, middle(world, inside[0]), ground(world))
    assert {world.live.board.notes[id].cluster for id in inside} == {"c0"}
    world.hall.act(acts.assign, [inside[1]], None)
    world.settle()
    canvas(world).fit()
    world.panel.picks.choose([])
    drag(world, middle(world, inside[0]), ground(world))
    assert world.live.board.notes[inside[0]].cluster is None
    assert world.panel.scene.area("c0").width() > WIDTH


def test_escape_leaves_a_drag_as_it_was(shown: Open) -> None:
    world = shown(grouped(9, 2))
    board, start = canvas(world), middle(world, "n0")
    QTest.mousePress(board, LEFT, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(board, start + QPoint(80, 80))
    QTest.mouseMove(board, start + QPoint(120, 80))
    assert board.moved
    press(world, Qt.Key.Key_Escape)
    QTest.mouseRelease(board, LEFT, Qt.KeyboardModifier.NoModifier, start + QPoint(120, 80))
    world.settle()
    assert not board.moved
    assert world.hall.view().undo == ""


# Selecting


def test_click_ctrl_shift_and_band(shown: Open) -> None:
    world = shown(grouped(9, 0))
    board, picks = canvas(world), world.panel.picks
    QTest.mouseClick(board, LEFT, Qt.KeyboardModifier.NoModifier, middle(world, "n0"))
    assert picks.ids == ["n0"]
    QTest.mouseClick(board, LEFT, CTRL, middle(world, "n4"))
    QTest.mouseClick(board, LEFT, SHIFT, middle(world, "n8"))
    assert picks.ids == ["n0", "n4", "n8"]
    QTest.mouseClick(board, LEFT, CTRL, middle(world, "n4"))
    assert picks.ids == ["n0", "n8"]
    whole = board.rect_on_screen(world.panel.scene.bounds()).toRect().adjusted(-8, -8, 8, 8)
    drag(world, whole.topLeft(), middle(world, "n4"), SHIFT)
    assert {"n0", "n1", "n4", "n8"} <= set(picks.ids)
    drag(world, whole.topLeft(), whole.bottomRight())
    assert set(picks.ids) == set(world.panel.scene.notes)
    QTest.mouseClick(board, LEFT, Qt.KeyboardModifier.NoModifier, ground(world))
    assert picks.ids == []


# Keys


def test_arrows_walk_by_where_notes_are(shown: Open) -> None:
    world = shown(Board(notes(9)))
    world.hall.act(acts.place, {f"n{at}": (200.0 * (at % 3), 150.0 * (at // 3)) for at in range(9)}, {})
    world.settle()
    world.panel.picks.focus("n4")
    for key, there in (
        (Qt.Key.Key_Left, "n3"),
        (Qt.Key.Key_Down, "n6"),
        (Qt.Key.Key_Right, "n7"),
        (Qt.Key.Key_Up, "n4"),
    ):
        press(world, key)
        assert world.panel.picks.current == there
    press(world, Qt.Key.Key_Right, SHIFT)
    assert world.panel.picks.ids == ["n4", "n5"]


def test_space_selects_and_digits_send(shown: Open) -> None:
    world = shown(grouped(9, 3))
    world.panel.picks.focus("n8")
    press(world, Qt.Key.Key_Space)
    assert world.panel.picks.ids == ["n8"]
    press(world, Qt.Key.Key_2)
    assert world.live.board.notes["n8"].cluster == "c1"
    assert not overlapping(world.panel.scene)
    press(world, Qt.Key.Key_9)
    assert world.live.board.notes["n8"].cluster == "c1"
    press(world, Qt.Key.Key_Delete)
    assert world.live.board.notes["n8"].cluster is None
    press(world, Qt.Key.Key_S)
    assert world.live.board.notes["n8"].single
    press(world, Qt.Key.Key_Space)
    assert world.panel.picks.ids == []


def test_c_makes_a_group_that_can_be_named_at_once(shown: Open) -> None:
    world = shown(grouped(9, 1))
    loose = world.panel.scene.loose()
    world.panel.picks.choose(loose[:2], loose[0])
    press(world, Qt.Key.Key_C)
    made = next(id for id in world.live.board.clusters if id != "c0")
    assert {world.live.board.notes[id].cluster for id in loose[:2]} == {made}
    assert world.panel.picks.current == made
    assert not world.panel.scene.area(made).intersects(world.panel.scene.area("c0"))
    field = canvas(world).name_field
    assert field.isVisible(), "its name is typed at once, not a letter of it is a command"
    assert field.hasFocus()
    QTest.keyClicks(field, "Faster <b>answers</b>")
    QTest.keyClick(field, Qt.Key.Key_Return)
    world.settle()
    assert world.live.board.clusters[made].name == "Faster <b>answers</b>"
    assert not field.isVisible()
    world.undo()
    world.undo()
    assert list(world.live.board.clusters) == ["c0"]
    assert {world.live.board.notes[id].x for id in loose[:2]} == {None}


def test_escape_leaves_a_name_as_it_was_and_going_away_keeps_it(shown: Open) -> None:
    world = shown(grouped(9, 1))
    field = canvas(world).name_field
    world.panel.picks.choose([], "c0")
    press(world, Qt.Key.Key_F2)
    QTest.keyClicks(field, "Nonsense")
    event = QKeyEvent(QKeyEvent.Type.ShortcutOverride, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    event.ignore()
    QApplication.sendEvent(field, event)
    assert event.isAccepted()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    world.settle()
    assert world.live.board.clusters["c0"].name == "Group 0"
    press(world, Qt.Key.Key_F2)
    QTest.keyClicks(field, "Kept")
    world.panel.suggest.setFocus()
    world.settle()
    assert world.live.board.clusters["c0"].name == "Kept"


def test_notes_that_leave_their_groups_cover_nothing(shown: Open) -> None:
    world = shown(grouped(45, 9))
    inside = world.panel.scene.groups["c4"].notes
    world.panel.picks.choose(inside[:2], inside[0])
    press(world, Qt.Key.Key_Delete)
    scene: Scene = world.panel.scene
    assert not overlapping(scene)
    assert not any(scene.notes[id].rect.intersects(scene.area(group)) for id in inside[:2] for group in scene.groups)
    press(world, Qt.Key.Key_A, CTRL)
    press(world, Qt.Key.Key_Delete)
    assert len(scene.loose()) == 45
    assert not overlapping(scene)


def test_x_splits_and_delete_dissolves(shown: Open) -> None:
    world = shown(grouped(12, 1))
    inside = world.panel.scene.groups["c0"].notes
    world.panel.picks.choose(inside[:3], inside[0])
    press(world, Qt.Key.Key_X)
    made = next(id for id in world.live.board.clusters if id != "c0")
    assert [note.cluster for note in world.live.board.notes.values()].count(made) == 3
    assert not world.panel.scene.area(made).intersects(world.panel.scene.area("c0"))
    world.panel.picks.choose([], made)
    press(world, Qt.Key.Key_Delete)
    assert list(world.live.board.clusters) == ["c0"]


def test_m_merges_and_u_sets_free(shown: Open) -> None:
    world = shown(grouped(6, 0))
    world.panel.picks.choose(["n1", "n2", "n3"], "n2")
    press(world, Qt.Key.Key_M)
    assert {note.id for note in acts.merged_into(world.live.board, "n2")} == {"n1", "n3"}
    assert world.panel.scene.notes["n2"].more == 2
    press(world, Qt.Key.Key_U)
    assert not acts.merged_into(world.live.board, "n2")


def test_alt_arrows_move_and_all_can_be_selected(shown: Open) -> None:
    world = shown(grouped(6, 0))
    before = place(world, "n3")
    world.panel.picks.focus("n3")
    press(world, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert place(world, "n3") == (before[0] + 16, before[1])
    press(world, Qt.Key.Key_A, CTRL)
    assert len(world.panel.picks) == 6
    press(world, Qt.Key.Key_Escape)
    assert len(world.panel.picks) == 0


def test_the_keys_of_notes_come_before_those_of_the_console(shown: Open) -> None:
    world = shown(grouped(6, 1))
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Plus, Qt.Key.Key_C, Qt.Key.Key_3, Qt.Key.Key_Minus, Qt.Key.Key_M):
        event = QKeyEvent(QKeyEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier)
        event.ignore()
        QApplication.sendEvent(canvas(world), event)
        assert event.isAccepted(), key
    for key in (Qt.Key.Key_B, Qt.Key.Key_Q, Qt.Key.Key_P):
        event = QKeyEvent(QKeyEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier)
        event.ignore()
        QApplication.sendEvent(canvas(world), event)
        assert not event.isAccepted(), key


# Zoom and place


def test_the_wheel_zooms_where_the_pointer_is(shown: Open) -> None:
    world = shown(grouped(60, 4))
    board, at = canvas(world), QPointF(317, 211)
    under, level = board.to_canvas(at), board.level
    wheel = QWheelEvent(
        at, board.mapToGlobal(at), QPoint(), QPoint(0, 360), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(board, wheel)
    assert board.level > level
    assert (board.to_canvas(at) - under).manhattanLength() < 1e-6


def test_space_and_drag_pans_and_picks_nothing(shown: Open) -> None:
    world = shown(grouped(9, 0))
    board, at = canvas(world), middle(world, "n4")
    world.panel.picks.focus("n4")
    under = board.to_canvas(QPointF(at))
    QTest.keyPress(board, Qt.Key.Key_Space)
    QTest.mousePress(board, LEFT, Qt.KeyboardModifier.NoModifier, at)
    QTest.mouseMove(board, at + QPoint(70, 30))
    QTest.mouseRelease(board, LEFT, Qt.KeyboardModifier.NoModifier, at + QPoint(70, 30))
    QTest.keyRelease(board, Qt.Key.Key_Space)
    assert (board.to_canvas(QPointF(at + QPoint(70, 30))) - under).manhattanLength() < 1e-6
    assert world.panel.picks.ids == []
    assert world.hall.view().undo == ""


def test_fit_shows_everything(shown: Open) -> None:
    world = shown(grouped(300, 14))
    board = canvas(world)
    board.set_level(5)
    press(world, Qt.Key.Key_0)
    assert QRectF(board.rect()).contains(board.rect_on_screen(world.panel.scene.bounds()))


# Changes from elsewhere


def test_changes_from_elsewhere_keep_selection_zoom_and_drag(shown: Open) -> None:
    world = shown(grouped(20, 2))
    board = canvas(world)
    board.set_level(-1)
    origin = QPointF(board.origin)
    world.panel.picks.choose(["n17", "n18"], "n17")
    start = middle(world, "n17")
    QTest.mousePress(board, LEFT, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(board, start + QPoint(30, 30))
    QTest.mouseMove(board, start + QPoint(60, 30))
    world.hall.act(acts.add_note, "From another table")
    world.hall.act(acts.merge, "n2", ["n18"])
    world.settle()
    assert (board.level, board.origin) == (-1, origin)
    assert world.panel.picks.ids == ["n17"]
    assert set(board.moved) == {"n17"}
    QTest.mouseRelease(board, LEFT, Qt.KeyboardModifier.NoModifier, start + QPoint(60, 30))
    world.settle()
    assert world.live.board.notes["n17"].x is not None
    assert world.live.board.notes["n18"].x is None


# What is painted and said


@pytest.mark.parametrize(
    "text",
    [
        "<img src=x onerror=alert(1)>" * 10,
        "W" * 280,
        "الرد على العملاء " * 16,
        "お客様への回答" * 40,
        "😀👩‍👩‍👧‍👦" * 30,
        "a\u0301" * 140,
        ".",
    ],
)
def test_hostile_texts_are_painted_at_every_zoom(shown: Open, text: str) -> None:
    board = Board({"n0": Note("n0", text), "n1": Note("n1", text, single=True)})
    world = shown(board)
    for level in (-18, -9, -4, 0, 6):
        canvas(world).set_level(level)
        assert not canvas(world).grab().isNull()
    world.panel.picks.focus("n0")
    assert canvas(world).accessibleName().startswith(text[:20])


def test_pictures_of_notes_take_a_bounded_room(qapp: QApplication) -> None:
    scene = Scene()
    scene.show(grouped(300, 14))
    pictures = Paper(theme.current(), 2.0)
    for level in (6, 5, 0, -3):
        for note in scene.notes.values():
            pictures.begin()
            picture = pictures.picture(note, 0, level, 2.0 ** (level / 6))
            assert picture is not None
            assert picture.width() == round(WIDTH * 2.0 ** (level / 6) * 2)
    kept = [picture for levels in pictures._known.values() for _, picture in levels.values()]
    assert sum(picture.width() * picture.height() for picture in kept) == pictures.pixels <= MOST_PIXELS
    pictures.keep(set())
    assert (pictures.pixels, pictures._made) == (0, {})


def test_a_screen_reader_hears_where_the_focus_is(shown: Open) -> None:
    world = shown(grouped(9, 2))
    world.panel.picks.choose(["n0"], "n0")
    assert "in group A" in canvas(world).accessibleName()
    assert "selected" in canvas(world).accessibleName()
    world.panel.picks.focus("c1")
    assert canvas(world).accessibleName().startswith("Group B: Group 1")


def test_a_group_that_grows_makes_room_and_one_step_back_takes_it_all_back(shown: Open) -> None:
    world = shown(grouped(45, 9))
    before = {id: place(world, id) for id in world.panel.scene.notes}
    loose = world.panel.scene.loose()
    world.panel.picks.choose(loose[:9], loose[0])
    press(world, Qt.Key.Key_1)
    scene: Scene = world.panel.scene
    assert len(scene.groups["c0"].notes) == 13
    assert not overlapping(scene)
    areas = {id: scene.area(id) for id in scene.groups}
    assert not [other for other, area in areas.items() if other != "c0" and area.intersects(areas["c0"])]
    still = [id for id in before if place(world, id) == before[id]]
    assert len(still) > 15  # what was not in the way did not move
    world.undo()
    assert {id: place(world, id) for id in scene.notes} == before


def test_groups_made_elsewhere_lie_below_everything_and_stay_in_sight(shown: Open) -> None:
    world = shown(Board(notes=notes(24)))
    for at in range(3):
        world.hall.act(acts.new_cluster, [f"n{number}" for number in range(at * 6, at * 6 + 6)], "New")
        world.settle()
    assert overlapping(world.panel.scene) == []
    assert canvas(world).shows_all()
