"""The page of pulses: participation first, n beside every figure, and words where no figure may stand."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from okr_desktop.domain.changes import Label
from okr_desktop.domain.pulse.records import PulseState
from okr_desktop.qt import texts_pulse
from okr_desktop.qt.pages.pulse import data
from okr_desktop.qt.pages.pulse.course_chart import CourseChart
from okr_desktop.qt.pages.pulse.page import PulsePage
from okr_desktop.services.engagement.measuring import pulse_results, pulses
from tests.qt.pulse.pulse_office import PulseOffice, freed, shows, texts
from tests.services.engagement import pulse_kit


@pytest.fixture
def page(office: PulseOffice) -> Iterator[PulsePage]:
    made = PulsePage(office.session, office.prompter)
    made.resize(1100, 760)
    yield made
    office.settle()
    made.close()
    made.deleteLater()
    assert freed(made)


def test_empty_it_says_what_pulses_are_and_what_to_do(page: PulsePage, office: PulseOffice) -> None:
    office.show(page)
    assert shows(page, "never of persons")
    assert page.empty.primary.isVisible()
    assert page.empty.primary.text() == "New pulse"


def test_an_open_pulse_says_plainly_how_confidential_it_is(page: PulsePage, office: PulseOffice) -> None:
    office.people()
    pulse = pulse_kit.opened(office.desk)
    office.show(page)
    (card,) = page.cards()
    assert list(card.buttons) == ["answer", "close", "delete"]
    for words in ("0 of 18", "not anonymous", "need 5 answers", "not a validated scale", "Blue + Tiny (9)"):
        assert shows(card, words), words
    assert not shows(card, "leave any question out")
    card.fold.click()
    for words in ("at least 5 people", "leave any question out", "without their order"):
        assert shows(card, words), words
    pulses.answer(office.desk, pulse.id, "", {"recommend": 7})
    page.refresh()
    office.settle()
    (card,) = page.cards()
    assert "answer" not in card.buttons
    assert shows(card, "You have answered on this computer")


def test_opening_and_closing_ask_first(page: PulsePage, office: PulseOffice) -> None:
    office.people()
    pulses.save(office.desk, pulses.suggestion(office.desk, "August"))
    office.show(page)
    office.prompter.expect("ask", None)
    page.cards()[0].buttons["open"].click()
    office.settle()
    assert page.cards()[0].buttons.keys() == {"open", "edit", "delete"}
    office.prompter.expect("ask", "go")
    page.cards()[0].buttons["open"].click()
    office.settle()
    assert "close" in page.cards()[0].buttons
    office.prompter.expect("ask", "go")
    page.cards()[0].buttons["close"].click()
    office.settle()
    assert page.cards() == []
    assert shows(page.results, "0 of 18")
    assert shows(page.results, "Fewer than 5 people answered")
    assert shows(page.results, "with fewer questions")


def test_a_refused_opening_is_told(page: PulsePage, office: PulseOffice) -> None:
    pulse_kit.company(office.desk, red=3)
    pulses.save(office.desk, pulses.suggestion(office.desk, "August"))
    said = list[BaseException]()
    page.failed.connect(said.append)
    office.show(page)
    assert shows(page, "Too few people would be asked")
    office.prompter.expect("ask", "go")
    page.cards()[0].buttons["open"].click()
    office.settle()
    assert len(said) == 1


def test_participation_comes_first_and_n_stands_beside_every_figure(page: PulsePage, office: PulseOffice) -> None:
    office.people()
    office.closed("May", [3, 4, 2, 5, 4, 3], [2, 3, 4, 3, 5])
    office.show(page)
    shown = texts(page.results)
    assert next(at for at, text in enumerate(shown) if "11 of 18" in text) < 3
    said = [tile.accessibleName() for tile in page.results.tiles]
    assert sum("n = 11" in text for text in said) == 4
    assert [text for text in said if "n = 11" not in text] == ["Recommendation: –. Not told: too few answered this."]
    view = page.results.view
    assert view is not None
    assert all(row.n == "n = 11" for row in view.rows if row.share is not None)
    assert shows(page.results, "not a validated scale")
    assert shows(page.results, "nothing to compare with")


def test_a_group_can_be_chosen_and_a_hidden_one_is_said_in_words(page: PulsePage, office: PulseOffice) -> None:
    office.people()
    pulse_kit.company(office.desk, green=8, grey=8)
    pulse = pulse_kit.opened(office.desk, "May")
    for group, count in (("Red", 7), ("Blue + Tiny", 6), ("Green", 5), ("Grey", 2)):
        pulse_kit.given(office.desk, pulse, group, [1 + at % 5 for at in range(count)])
    pulse_results.close(office.desk, pulse.id)
    office.show(page)
    box = page.results.group
    assert [box.itemText(at) for at in range(box.count())] == ["Everybody", "Blue + Tiny", "Red"]
    assert sum("Not told: fewer than 5 answered" in text for text in texts(page.results)) == 2
    box.setCurrentIndex(2)
    box.activated.emit(2)
    office.settle()
    assert page.results.view is not None
    assert page.results.view.participation.startswith("7 of 9")
    assert page.results.group.currentText() == "Red"


def test_a_change_is_said_after_two_pulses_and_lines_break_where_nothing_is_compared(
    page: PulsePage, office: PulseOffice
) -> None:
    office.people()
    first = office.closed("May", [2, 2, 3, 2, 3, 2], [2, 3, 2, 3, 2])
    for title in ("June", "July"):
        office.closed(title, [4, 5, 4, 5, 4, 5], [4, 5, 5, 4, 4], items=first.items)
    office.show(page)
    assert shows(page.results, "Rose: the last two pulses that asked this agree")
    pulse_kit.company(office.desk, new=1)
    office.closed("August", [1, 1, 1, 2, 1, 1], [1, 1, 2, 1, 1], items=first.items)
    page.refresh()
    office.settle()
    assert shows(page.results, "a few people came or went")
    assert not shows(page.results, "Fell")
    view = page.results.view
    assert view is not None
    course = view.tiles[0].course
    assert course is not None
    assert [spot.joined for spot in course.spots] == [None, 0, 1, None]
    assert [spot.alike for spot in course.spots] == [False, False, False, True]
    assert "hollow points are others" in view.drawn
    assert shows(page.results, view.drawn)


def test_every_point_of_a_course_is_read_out_and_the_ends_have_their_days(page: PulsePage, office: PulseOffice) -> None:
    office.people()
    first = office.closed("May", [2, 2, 3, 2, 3, 2], [2, 3, 2, 3, 2])
    office.closed("June", [4, 5, 4, 5, 4, 5], [4, 5, 5, 4, 4], items=first.items)
    office.show(page)
    view = page.results.view
    assert view is not None
    chart = page.results.tiles[0].findChild(CourseChart)
    course = view.tiles[0].course
    assert isinstance(chart, CourseChart)
    assert course is not None
    chart.grab()
    assert [stop.readout.lines[0] for stop in chart.stops()] == ["May", "June"]
    assert all(spot.label and "n = 11" in spot.readout.head for spot in course.spots)
    assert "May" in chart.accessibleDescription()
    QTest.keyClick(chart, Qt.Key.Key_End)
    assert chart.current() == course.spots[-1].readout
    assert "hollow" not in view.drawn, "what is compared with everything needs no excuse"


def test_comments_are_plain_text_for_everybody_and_only_when_enough_have_answered(
    page: PulsePage, office: PulseOffice
) -> None:
    office.people()
    pulse = pulse_kit.opened(office.desk, "May")
    office.desk.unsigned(Label("pulse.answer"), *pulses.answers_of(pulse, "", {}, "<b>less noise</b>"))
    pulse_kit.given(office.desk, pulse, "Red", [1, 2, 3, 4, 5])
    pulse_kit.given(office.desk, pulse, "Blue + Tiny", [1, 2, 3, 4, 5])
    pulse_results.close(office.desk, pulse.id)
    office.show(page)
    assert shows(page.results, "<b>less noise</b>")
    for one in page.findChildren(QLabel):
        assert one.textFormat() == Qt.TextFormat.PlainText or not one.text()
    few = office.closed("June", [1, 2, 3, 4], [2, 3])
    page.refresh()
    office.settle()
    assert page.results.view is not None
    assert page.results.view.id == few.id
    assert shows(page.results, "comments need 10 answers")


def test_late_answers_are_said_and_counting_again_refuses_what_would_tell(page: PulsePage, office: PulseOffice) -> None:
    office.people()
    pulse = office.closed("May", [1, 2, 3, 4, 5], [1, 2, 3, 4, 5])
    pulse_kit.given(office.desk, pulse, "Red", [1])
    said = list[BaseException]()
    page.failed.connect(said.append)
    office.show(page)
    assert page.results.recount is not None
    page.results.recount.click()
    office.settle()
    assert len(said) == 1
    pulse_kit.given(office.desk, pulse, "Red", [1, 2, 2, 2])
    page.refresh()
    office.settle()
    assert page.results.recount is not None
    page.results.recount.click()
    office.settle()
    assert page.results.recount is None
    assert shows(page.results, "15 of 18")


def test_deleting_asks_first(page: PulsePage, office: PulseOffice) -> None:
    office.people()
    office.closed("May", [1, 2, 3, 4, 5], [1, 2, 3, 4, 5])
    office.show(page)
    office.prompter.expect("ask", "go")
    page.results.delete.click()
    office.settle()
    assert office.desk.plan.pulses == {}
    assert page.empty.isVisible()


def test_groups_are_named_with_everybody_who_is_in_them() -> None:
    assert [data.group_name(name) for name in ("Red", "Red + ", "")] == [
        "Red",
        "Red and people without a team",
        "No team",
    ]


def test_our_questions_have_the_same_words_everywhere() -> None:
    from okr_desktop.cli.engagement.texts_pulse import VERDICTS
    from okr_desktop.domain.pulse import items, words
    from okr_desktop.domain.pulse.trends import Verdict

    ours = {item.code: item.text for item in items.ITEMS} | {items.RECOMMEND: items.RECOMMEND_TEXT}
    assert dict(texts_pulse.ITEMS) == ours
    assert dict(texts_pulse.PROMISES) == dict(words.PROMISES)
    assert dict(texts_pulse.SERIES) == dict(words.SERIES)
    assert tuple(texts_pulse.AGREE) == words.AGREE
    assert set(texts_pulse.VERDICTS) == set(VERDICTS) == {one.value for one in Verdict}
    assert set(texts_pulse.STATES) == {one.value for one in PulseState}
