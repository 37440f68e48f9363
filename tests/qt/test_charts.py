"""Promises of the charts: every figure by mouse, by keyboard and as a table; pictures that others can use."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from okr_desktop import bootstrap
from okr_desktop.domain.charts.key_result import key_result_series
from okr_desktop.domain.errors import NotFound
from okr_desktop.domain.okrs import CheckIn, KeyResult, Kind, Metric, Milestone, Phase
from okr_desktop.domain.pace import Clock
from okr_desktop.domain.people import Workspace
from okr_desktop.qt import texts, theme
from okr_desktop.qt.charts import data, export
from okr_desktop.qt.charts.boxes import BurnUpBox, DistributionBox, KeyResultChartBox, TeamsBox
from okr_desktop.qt.charts.burn_up import BurnUpChart
from okr_desktop.qt.charts.distribution import DistributionChart
from okr_desktop.qt.charts.key_result import KeyResultChart
from okr_desktop.qt.charts.model import AnyView, KeyResultView
from okr_desktop.qt.charts.pane import ChartPane
from okr_desktop.qt.charts.teams import TeamMultiples
from okr_desktop.qt.charts.view import ChartView
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.services import check_ins, planning
from okr_desktop.services.desk import Desk
from tests.nordlicht import nordlicht

START, END, TODAY = date(2026, 7, 1), date(2026, 9, 30), date(2026, 8, 24)
PERCENT = Metric(unit="%", start=Decimal(46), target=Decimal(85))
STEPS = Milestone("a", "A", due=TODAY), Milestone("b", "B")
BIG = Decimal(10) ** 15 - 1


def view_of(metric: Metric, *values: str, title: str = "Repairs in time", notes: str = "as planned") -> KeyResultView:
    found = [
        CheckIn(str(at), "k", START + timedelta(days=at * 7 % 55), Decimal(value), at % 11, notes)
        for at, value in enumerate(values)
    ]
    found.sort(key=lambda one: one.date)
    clock = Clock(TODAY, Decimal("0.6"), Workspace("w"))
    series = key_result_series(KeyResult("k", title, "o", metric), found, (START, END), clock)
    return data.key_result_view(series)


RISING = view_of(PERCENT, "47", "51", "50", "56", "58", "63")


@pytest.fixture
def context(tmp_path: Path) -> Iterator[bootstrap.Context]:
    made = nordlicht(tmp_path / "w.okrdb", "Nordlicht", lambda: TODAY)
    yield made
    made.workspace.close()


@pytest.fixture
def pane(qtbot: QtBot, prompter: ScriptedPrompter) -> ChartPane:
    made = ChartPane(KeyResultChart(), prompter)
    qtbot.addWidget(made)
    made.resize(500, 360)
    made.set_view(RISING)
    made.show()
    made.chart.grab()
    return made


def quarter_of(context: bootstrap.Context) -> str:
    cycle = context.workspace.plan.current_cycle()
    assert cycle is not None
    return cycle.id


def all_charts(context: bootstrap.Context) -> list[tuple[ChartView, AnyView]]:
    desk, quarter = context.workspace, quarter_of(context)
    found: list[tuple[ChartView, AnyView | None]] = [
        (KeyResultChart(), data.load_key_result(desk, next(iter(desk.plan.latest)))),
        (BurnUpChart(), data.load_burn_up(desk, quarter)),
        (DistributionChart(), data.load_distribution(desk, quarter)),
        (TeamMultiples(), data.load_teams(desk, quarter)),
    ]
    return [(chart, shown) for chart, shown in found if shown is not None]


# Painting


@pytest.mark.parametrize(
    "metric",
    [
        PERCENT,
        Metric(Kind.DECREASE, unit="days", start=Decimal(9), target=Decimal(3)),
        Metric(Kind.BAND, unit="h", low=Decimal(5), high=Decimal(8)),
        Metric(Kind.STAY_ABOVE, low=Decimal(5)),
        Metric(start=Decimal(0), target=Decimal(100), phases=(Phase(date(2026, 7, 31), Decimal(10)),)),
        Metric(Kind.YES_NO),
        Metric(Kind.MILESTONES, milestones=STEPS),
        Metric(Kind.LEVELS, levels=("a", "b", "c")),
        Metric(Kind.LEVELS, commit=Decimal(1), target=Decimal(2), stretch=Decimal(3)),
        Metric(start=Decimal(5), target=Decimal(5)),
        Metric(start=-BIG, target=BIG),
    ],
)
@pytest.mark.parametrize("values", [(), ("1",), ("1", "1"), ("1", "2", "3", "0"), (str(BIG), str(-BIG), "0")])
def test_any_metric_with_any_values_is_painted(qtbot: QtBot, metric: Metric, values: tuple[str, ...]) -> None:
    chart = KeyResultChart()
    qtbot.addWidget(chart)
    chart.set_view(view_of(metric, *values))
    for width, height in ((400, 230), (40, 20), (1600, 900)):
        chart.resize(width, height)
        assert not chart.grab().isNull()
    assert len(chart.stops()) >= len(values)


def test_charts_of_an_empty_cycle_say_what_will_be_there(qtbot: QtBot, context: bootstrap.Context) -> None:
    desk = context.workspace
    cycle = quarter_of(context)
    for id, objective in list(desk.plan.objectives.items()):
        if id in desk.plan.objectives and objective.cycle == cycle:
            planning.delete(desk, id)
    for chart, shown in (
        (BurnUpChart(), data.load_burn_up(desk, cycle)),
        (DistributionChart(), data.load_distribution(desk, cycle)),
        (TeamMultiples(), data.load_teams(desk, cycle)),
    ):
        qtbot.addWidget(chart)
        assert shown is not None
        assert shown.facts.empty
        chart.set_view(shown)
        assert not chart.grab().isNull()


def test_lines_differ_without_colour(pane: ChartPane) -> None:
    root = ET.fromstring(export.svg(pane.chart))
    lines = [one for one in root.iter() if one.tag.endswith("}g") and one.get("stroke", "none") != "none"]
    dashes = {one.get("stroke-dasharray") for one in lines if any(child.tag.endswith("polyline") for child in one)}
    assert len(dashes - {None}) == 2, "expected and forecast are dashed differently"
    assert None in dashes, "the values are a solid line"


def test_many_check_ins_keep_their_extremes(qtbot: QtBot) -> None:
    values = [*("50" for _ in range(900)), "99", *("50" for _ in range(900))]
    chart = KeyResultChart()
    qtbot.addWidget(chart)
    chart.resize(400, 230)
    shown = view_of(PERCENT, *values)
    chart.set_view(shown)
    chart.grab()
    assert len(chart.stops()) == len(values) + 1
    assert min(stop.y for stop in chart.stops()[:-1]) < 60


def test_right_to_left_is_the_mirror_image(qtbot: QtBot) -> None:
    chart = KeyResultChart()
    qtbot.addWidget(chart)
    chart.resize(400, 230)
    chart.set_view(RISING)
    chart.show()
    chart.grab()
    first = chart.stops()[0]
    QTest.mouseMove(chart, QPoint(round(first.x), round(first.y)))
    assert chart.current() == first.readout
    chart.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    chart.grab()
    QTest.mouseMove(chart, QPoint(400 - round(first.x), round(first.y) + 1))
    assert chart.current() == first.readout
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert chart.current() == chart.stops()[1].readout


# Reading


def test_every_point_is_read_by_keyboard(pane: ChartPane) -> None:
    chart = pane.chart
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    assert "6 check-in" in chart.accessibleDescription()
    QTest.keyClick(chart, Qt.Key.Key_Right)
    heard = [chart.accessibleDescription()]
    for _ in range(len(chart.stops())):
        QTest.keyClick(chart, Qt.Key.Key_Right)
        heard.append(chart.accessibleDescription())
    assert [one.split(",")[0] for one in heard[:6]] == [
        "47\u00a0%",
        "51\u00a0%",
        "50\u00a0%",
        "56\u00a0%",
        "58\u00a0%",
        "63\u00a0%",
    ]
    assert "Confidence 1 of 10, as planned" in heard[1]
    assert heard[6].startswith("Forecast")
    assert heard[7] == heard[6], "the walk ends at the last point"
    QTest.keyClick(chart, Qt.Key.Key_Home)
    assert chart.accessibleDescription() == heard[0]
    QTest.keyClick(chart, Qt.Key.Key_End)
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert chart.accessibleDescription() == heard[5]
    QTest.keyClick(chart, Qt.Key.Key_Escape)
    assert chart.current() is None
    assert "6 check-in" in chart.accessibleDescription()


def test_the_mouse_reads_the_nearest_point_and_leaves_it(pane: ChartPane) -> None:
    chart = pane.chart
    third = chart.stops()[2]
    QTest.mouseMove(chart, QPoint(round(third.x) + 3, 40))
    assert chart.current() == third.readout
    QCoreApplication.sendEvent(chart, _leave())
    assert chart.current() is None


def _leave() -> object:
    from PySide6.QtCore import QEvent

    return QEvent(QEvent.Type.Leave)


def test_t_changes_to_the_table_and_back(pane: ChartPane) -> None:
    pane.chart.setFocus()
    QTest.keyClick(pane.chart, Qt.Key.Key_T)
    assert pane.shows_table()
    assert pane.table.hasFocus()
    rows = pane.table.records.records()
    assert [row.cells[1].text for row in rows] == [
        "47\u00a0%",
        "51\u00a0%",
        "50\u00a0%",
        "56\u00a0%",
        "58\u00a0%",
        "63\u00a0%",
    ]
    QTest.keyClick(pane.table, Qt.Key.Key_T)
    assert not pane.shows_table()
    assert pane.chart.hasFocus()


def test_every_bar_and_every_team_is_read(qtbot: QtBot, context: bootstrap.Context) -> None:
    for chart, shown in all_charts(context):
        qtbot.addWidget(chart)
        chart.resize(700, 300)
        chart.set_view(shown)
        chart.grab()
        assert chart.accessibleName() == shown.facts.title
        assert chart.accessibleDescription() == shown.facts.summary
        assert len(chart.stops()) >= len(shown.readouts)
        for at, stop in enumerate(chart.stops()):
            assert chart.stop_at(QPointF(stop.x, stop.y)) == at
        assert len(shown.facts.table.rows) == len(shown.facts.table.plain.rows)
        assert {len(row) for row in shown.facts.table.rows} == {len(shown.facts.table.headers)}


# Taking it elsewhere


def test_pictures_are_light_and_bear_the_title(qtbot: QtBot, qapp: QApplication, context: bootstrap.Context) -> None:
    for mode in ("light", "dark"):
        theme.apply(qapp, mode)
        for chart, shown in all_charts(context):
            qtbot.addWidget(chart)
            chart.set_view(shown)
            image = QImage.fromData(export.png(chart))
            assert image.width() == theme.CHART_PICTURE[0] * theme.CHART_PICTURE_SCALE
            assert image.pixelColor(1, 1) == theme.LIGHT.surface
            svg = export.svg(chart).decode()
            written = " ".join(one.text or "" for one in ET.fromstring(svg).iter())
            assert shown.facts.title in written
            assert shown.facts.subtitle.split(" · ")[0] in written
    theme.apply(qapp, "light")


def test_the_same_picture_in_both_themes(qtbot: QtBot, qapp: QApplication) -> None:
    chart = KeyResultChart()
    qtbot.addWidget(chart)
    chart.set_view(RISING)
    theme.apply(qapp, "light")
    light = export.png(chart)
    theme.apply(qapp, "dark")
    assert export.png(chart) == light
    theme.apply(qapp, "light")


def test_saving_writes_whole_files_and_says_so(pane: ChartPane, prompter: ScriptedPrompter, tmp_path: Path) -> None:
    prompter.expect("choose_save_file", tmp_path / "chart")
    pane.save_png()
    QCoreApplication.processEvents()
    assert (tmp_path / "chart.png").read_bytes().startswith(b"\x89PNG")
    assert "chart.png" in pane.note()
    prompter.expect("choose_save_file", tmp_path / "chart.svg")
    pane.save_svg()
    QCoreApplication.processEvents()
    assert ET.parse(tmp_path / "chart.svg").getroot().tag.endswith("svg")
    assert [one.text for one in prompter.asked] == ["Repairs in time.png", "Repairs in time.svg"]
    prompter.expect("choose_save_file", None)
    pane.save_png()
    QCoreApplication.processEvents()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["chart.png", "chart.svg"]


def test_a_folder_that_is_gone_is_explained(pane: ChartPane, prompter: ScriptedPrompter, tmp_path: Path) -> None:
    prompter.expect("choose_save_file", tmp_path / "gone" / "chart.png")
    prompter.expect("tell")
    pane.save_png()
    QCoreApplication.processEvents()
    assert "chart.png" in prompter.asked[-1].text
    assert prompter.asked[-1].details
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("title", ["Repairs: 24 h / 48 h?", "..", "", "CON<>|", "x" * 400])
def test_file_names_suit_every_system(title: str) -> None:
    name = export.file_name(title, ".png")
    assert name.endswith(".png")
    assert 4 < len(name) < 120
    assert not set(name) & set('<>:"/\\|?*')
    assert not name.startswith(".")


def test_the_clipboard_gets_picture_and_table(pane: ChartPane) -> None:
    pane.copy_picture()
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.hasImage()
    assert b"<svg" in mime.data(export.SVG_TYPE).data()
    pane.copy_table()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[:2] == ["Date", "Value"]
    assert len(lines) == 7


def test_a_note_is_no_formula_and_no_markup(qtbot: QtBot, prompter: ScriptedPrompter) -> None:
    shown = view_of(PERCENT, "50", title="<b>Bold</b>", notes='=HYPERLINK("x")\tnew\nline <img src="y">')
    text = export.table_text(shown.facts.table)
    assert len(text.splitlines()) == 2
    assert text.splitlines()[1].split("\t")[-1].startswith("'=HYPERLINK")
    pane = ChartPane(KeyResultChart(), prompter)
    qtbot.addWidget(pane)
    pane.set_view(shown)
    ET.fromstring(export.svg(pane.chart))
    assert pane.chart.facts() == shown.facts


def test_a_page_may_put_its_own_heading(pane: ChartPane) -> None:
    pane.set_heading("Over time")
    pane.set_view(RISING)
    seen = [label.text() for label in pane.findChildren(QLabel) if label.isVisibleTo(pane)]
    assert "Over time" in seen
    assert "Repairs in time" not in seen
    assert b"Repairs in time" in export.svg(pane.chart)


def test_what_fails_is_said_below_the_chart(
    qtbot: QtBot, session: Session, runner: TaskRunner, prompter: ScriptedPrompter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(data, "load_key_result", _fail)
    box = KeyResultChartBox(session, prompter)
    qtbot.addWidget(box)
    box.show_key_result("k")
    assert runner.drain()
    assert box.pane.note() == texts.error_text(NotFound("cycle.unknown", id="x", known=""))


def _fail(_desk: Desk, _id: str) -> None:
    raise NotFound("cycle.unknown", id="x", known="")


def test_nothing_shown_is_nothing_to_take(qtbot: QtBot, prompter: ScriptedPrompter) -> None:
    pane = ChartPane(KeyResultChart(), prompter)
    qtbot.addWidget(pane)
    for act in (pane.copy_picture, pane.copy_table, pane.save_png, pane.save_svg):
        act()
    assert not pane.menu_button.isEnabled()
    assert not pane.chart.grab().isNull()
    assert prompter.asked == []


# Boxes


@pytest.fixture
def session(runner: TaskRunner, context: bootstrap.Context) -> Session:
    return Session(runner, context)


def test_a_key_result_box_loads_and_follows(
    qtbot: QtBot, session: Session, runner: TaskRunner, prompter: ScriptedPrompter, context: bootstrap.Context
) -> None:
    plan = context.workspace.plan
    id = next(id for id, one in plan.key_results.items() if one.metric.kind is Kind.INCREASE and id in plan.latest)
    box = KeyResultChartBox(session, prompter)
    qtbot.addWidget(box)
    box.show()
    box.show_key_result(id)
    assert runner.drain()
    facts = box.pane.chart.facts()
    assert facts is not None
    assert facts.title == plan.key_results[id].title
    before = len(facts.table.rows)
    session.run(check_ins.add, CheckIn("f" * 32, id, TODAY, Decimal(3)))
    assert runner.drain()
    assert runner.drain()
    after = box.pane.chart.facts()
    assert after is not None
    assert len(after.table.rows) == before + 1
    box.clear()
    assert box.pane.chart.facts() is None
    box.show_key_result("gone")
    assert runner.drain()
    assert box.pane.chart.facts() is None


def test_the_last_question_wins(
    qtbot: QtBot, session: Session, runner: TaskRunner, prompter: ScriptedPrompter, context: bootstrap.Context
) -> None:
    first, second = list(context.workspace.plan.latest)[:2]
    box = KeyResultChartBox(session, prompter)
    qtbot.addWidget(box)
    box.show_key_result(first)
    box.show_key_result(second)
    box.show_key_result(first)
    box.clear()
    assert runner.drain()
    assert box.pane.chart.facts() is None


def test_boxes_of_a_cycle_show_what_the_loaders_say(
    qtbot: QtBot,
    session: Session,
    runner: TaskRunner,
    prompter: ScriptedPrompter,
    context: bootstrap.Context,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(data, "SLICE", 0.0)
    cycle, desk = quarter_of(context), context.workspace
    team = next(iter(desk.plan.teams))
    boxes = BurnUpBox(session, prompter), DistributionBox(session, prompter), TeamsBox(session, prompter)
    for box in boxes:
        qtbot.addWidget(box)
    boxes[0].show_cycle(cycle, team)
    boxes[1].show_cycle(cycle, of="objective")
    boxes[2].show_cycle(cycle)
    wanted = (
        data.load_burn_up(desk, cycle, team),
        data.load_distribution(desk, cycle, of="objective"),
        data.load_teams(desk, cycle),
    )
    for _ in range(300):
        assert runner.drain()
        QCoreApplication.processEvents()
        if all(box.pane.chart.shown() is not None for box in boxes):
            break
    assert [box.pane.chart.shown() for box in boxes] == list(wanted)


def test_a_long_chart_lets_others_through(
    qtbot: QtBot,
    session: Session,
    prompter: ScriptedPrompter,
    context: bootstrap.Context,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Between two slices of a burn-up the worker takes what came in meanwhile."""
    monkeypatch.setattr(data, "SLICE", 0.0)
    box, seen = BurnUpBox(session, prompter), list[object]()
    qtbot.addWidget(box)
    box.show_cycle(quarter_of(context))
    session.read(_count, then=lambda count: seen.append((count, box.pane.chart.shown())))
    qtbot.waitUntil(lambda: box.pane.chart.shown() is not None)
    assert seen == [(len(context.workspace.plan.objectives), None)]


def _count(desk: Desk) -> int:
    return len(desk.plan.objectives)


def test_painting_leaves_the_painter_as_it_was(qtbot: QtBot) -> None:
    image = QImage(400, 230, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    chart = KeyResultChart()
    qtbot.addWidget(chart)
    chart.set_view(RISING)
    chart.paint_chart(painter, 400, 230, theme.LIGHT, False)
    assert not painter.hasClipping()
    painter.end()
