"""Promises of the strategy page: what stands above the objectives, who backs it, what was signed, what is announced."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from okr_desktop import bootstrap
from okr_desktop.domain.buy_in import Promise, Sponsorship
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import KeyResult, Objective
from okr_desktop.domain.people import Person
from okr_desktop.domain.strategy import Direction, DirectionKind
from okr_desktop.qt.dialogs.objective import ObjectiveDialog
from okr_desktop.qt.dialogs.strategy.direction import DirectionDialog
from okr_desktop.qt.dialogs.strategy.sign_off import SignOffDialog
from okr_desktop.qt.dialogs.strategy.sponsorship import SponsorshipDialog
from okr_desktop.qt.pages.home import data as home
from okr_desktop.qt.pages.strategy import announcement, backing_line
from okr_desktop.qt.pages.strategy.page import ANNOUNCEMENT, BUY_IN, StrategyPage
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.services import cycles, history, people, planning
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.direction import announcing, buy_in, signing, strategy
from tests.qt.dialog_kit import flush

TODAY = date(2026, 8, 15)


def today() -> date:
    return TODAY


def closer(context: Any) -> None:
    context.workspace.close()


@pytest.fixture
def session(runner: TaskRunner, tmp_path: Path) -> Iterator[Session]:
    context = bootstrap.create_context(tmp_path / "w.okrdb", "Acme", clock=today)
    made = Session(runner, context, undo=history.undo, redo=history.redo, closer=closer)
    yield made
    runner.drain()
    desk_of(made).close()


@pytest.fixture
def page(session: Session, prompter: ScriptedPrompter) -> Iterator[StrategyPage]:
    made = StrategyPage(session, prompter)
    made.resize(1100, 700)
    yield made
    drain(session)
    made.close()
    made.deleteLater()
    flush()


def desk_of(session: Session) -> Desk:
    assert session.context is not None
    found: Desk = session.context.workspace
    return found


def drain(session: Session) -> None:
    for _ in range(4):
        assert session.runner.drain()
        QGuiApplication.processEvents()
        flush()


def show(page: StrategyPage, session: Session) -> None:
    page.show()
    drain(session)


def company(desk: Desk) -> dict[str, str]:
    """A cycle with three objectives, two of which serve a theme, and a theme that nothing serves."""
    ids = {"cycle": cycles.save(desk, Cycle(new_id(), "2026 Q3", date(2026, 7, 1), date(2026, 9, 30))).value}
    for name, kind, text in (
        ("mission", DirectionKind.MISSION, "People get home safely"),
        ("served", DirectionKind.THEME, "Riders stay"),
        ("bare", DirectionKind.THEME, "<b>Ship</b> & learn"),
    ):
        ids[name] = strategy.save(desk, Direction(new_id(), kind, text, "Because")).value
    top = Objective(new_id(), "Answer within a day", cycle=ids["cycle"], serves=ids["served"])
    ids["top"] = planning.add(desk, top).value
    ids["below"] = planning.add(desk, Objective(new_id(), "Below", parent=ids["top"], cycle=ids["cycle"])).value
    ids["loose"] = planning.add(desk, Objective(new_id(), "Loose", cycle=ids["cycle"])).value
    ids["result"] = planning.add(desk, KeyResult(new_id(), "Hours", ids["top"])).value
    return ids


def actions(widget: QWidget) -> dict[str, QAction]:
    """What the menus of a widget offer, by its words."""
    return {one.text(): one for menu in widget.findChildren(QMenu) for one in menu.actions()}


def card_of(page: StrategyPage, id: str) -> Any:
    return next(one for one in page.strategy.cards() if one.id == id)


# Strategy


def test_without_a_strategy_the_page_says_what_to_write_first(page: StrategyPage, session: Session) -> None:
    show(page, session)
    assert page.strategy.view().empty
    page.strategy.empty.primary.click()
    drain(session)
    (dialog,) = page.window().findChildren(DirectionDialog)
    assert dialog.ui.kind.currentData() == "mission"
    dialog.ui.text.setPlainText("People get home safely")
    dialog.ui.why.setPlainText("Accidents")
    dialog.save()
    drain(session)
    (one,) = desk_of(session).plan.directions.values()
    assert (one.text, one.why, one.kind) == ("People get home safely", "Accidents", DirectionKind.MISSION)
    assert [card.id for card in page.strategy.cards()] == [one.id]


def test_every_theme_shows_what_serves_it_and_what_nothing_serves_is_named(
    page: StrategyPage, session: Session
) -> None:
    ids = company(desk_of(session))
    show(page, session)
    view = page.strategy.view()
    served, bare = view.courses
    assert [row.id for row in served.objectives] == [ids["top"], ids["below"]]
    assert (served.served, bare.served) == (True, False)
    assert view.bare == ((ids["bare"], "<b>Ship</b> & learn"),)
    assert [row.id for row in view.loose] == [ids["loose"]]
    asked = list[str]()
    page.show_requested.connect(asked.append)
    line = card_of(page, ids["served"]).findChildren(QWidget)
    next(one for one in line if getattr(one, "id", "") == ids["below"])._on_clicked()
    assert asked == [ids["below"]]


def test_a_loose_objective_is_given_something_to_serve_and_it_can_be_undone(
    page: StrategyPage, session: Session
) -> None:
    desk, ids = desk_of(session), company(desk_of(session))
    show(page, session)
    (button,) = [one for one in page.strategy.findChildren(QToolButton) if one.text() == "Serves…"]
    next(one for one in button.menu().actions() if one.text() == "Riders stay").trigger()
    drain(session)
    assert desk.plan.objectives[ids["loose"]].serves == ids["served"]
    assert page.strategy.view().loose == ()
    session.undo()
    drain(session)
    assert desk.plan.objectives[ids["loose"]].serves is None


def test_themes_are_moved_put_away_and_deleted_from_their_menu(page: StrategyPage, session: Session) -> None:
    desk, ids = desk_of(session), company(desk_of(session))
    show(page, session)
    actions(card_of(page, ids["bare"]))["Move before the one before"].trigger()
    drain(session)
    assert [one.id for one in page.strategy.view().courses] == [ids["bare"], ids["served"]]
    actions(card_of(page, ids["bare"]))["Archive"].trigger()
    drain(session)
    assert [one.id for one in page.strategy.view().courses] == [ids["served"]]
    page.strategy.archived.setChecked(True)
    drain(session)
    assert len(page.strategy.view().courses) == 2
    actions(card_of(page, ids["served"]))["Delete"].trigger()
    drain(session)
    assert desk.plan.objectives[ids["top"]].serves is None
    session.undo()
    drain(session)
    assert desk.plan.objectives[ids["top"]].serves == ids["served"]


def test_many_objectives_are_folded_and_unfold(page: StrategyPage, session: Session) -> None:
    desk, ids = desk_of(session), company(desk_of(session))
    for at in range(10):
        planning.add(desk, Objective(new_id(), f"More {at}", cycle=ids["cycle"], serves=ids["served"]))
    show(page, session)
    card = card_of(page, ids["served"])
    shown = [one for one in card.findChildren(QWidget) if type(one).__name__ == "ObjectiveLine"]
    assert len(shown) == 5
    card._on_more()
    drain(session)
    card = card_of(page, ids["served"])
    assert len([one for one in card.findChildren(QWidget) if type(one).__name__ == "ObjectiveLine"]) == 12


def test_a_direction_is_edited_with_a_new_owner_and_cannot_serve_itself(page: StrategyPage, session: Session) -> None:
    desk, ids = desk_of(session), company(desk_of(session))
    show(page, session)
    page.strategy.edit(ids["served"])
    drain(session)
    (dialog,) = page.window().findChildren(DirectionDialog)
    assert ids["served"] not in {one.id for one in dialog.ui.parent._all}
    dialog.ui.owner.setText("Anna New")
    dialog.ui.owner.textEdited.emit("Anna New")
    dialog.ui.parent.set_choice(ids["mission"])
    dialog.save()
    drain(session)
    one = desk.plan.directions[ids["served"]]
    assert one.parent == ids["mission"]
    assert desk.plan.people[one.owner or ""].name == "Anna New"


def test_what_was_typed_stays_when_it_cannot_be_saved(page: StrategyPage, session: Session) -> None:
    company(desk_of(session))
    show(page, session)
    page.strategy.edit(None)
    drain(session)
    (dialog,) = page.window().findChildren(DirectionDialog)
    dialog.ui.why.setPlainText("A reason")
    dialog.save()
    drain(session)
    assert dialog.isVisible()
    assert not dialog.ui.text_problem.isHidden()
    assert dialog.ui.why.toPlainText() == "A reason"
    dialog._loaded = False
    dialog.close()


# Buy-in


def test_a_sign_off_a_change_and_the_change_is_shown(page: StrategyPage, session: Session) -> None:
    desk, ids = desk_of(session), company(desk_of(session))
    show(page, session)
    page.show_tab(BUY_IN)
    drain(session)
    page.buy_in.sign_button.click()
    drain(session)
    (dialog,) = page.window().findChildren(SignOffDialog)
    dialog.ui.signed_by.setText("Dora Board")
    dialog.save()
    drain(session)
    (signed,) = desk.plan.sign_offs.values()
    assert (signed.signed_by, signed.about, len(signed.content_hash)) == ("Dora Board", ids["cycle"], 64)
    (shown,) = page.buy_in.view().signatures
    assert (shown.changed, shown.mark) == (False, "on_track")
    planning.edit(desk, replace(desk.plan.objectives[ids["top"]], title="Answer within an hour"))
    page.refresh()
    drain(session)
    (shown,) = page.buy_in.view().signatures
    assert shown.changed
    (change,) = shown.changes
    assert change.fields == (("Title", "Answer within a day", "Answer within an hour"),)
    page.buy_in._open.add(shown.id)
    page.buy_in.show_view(page.buy_in.view())
    texts = [one.text() for one in page.buy_in.findChildren(QWidget) if hasattr(one, "text") and callable(one.text)]
    assert any("Answer within a day → Answer within an hour" in text for text in texts)


def test_a_sponsor_promises_and_what_became_of_it_is_said(page: StrategyPage, session: Session) -> None:
    desk, ids = desk_of(session), company(desk_of(session))
    show(page, session)
    page.show_tab(BUY_IN)
    drain(session)
    page.buy_in.sponsor_button.click()
    drain(session)
    (dialog,) = page.window().findChildren(SponsorshipDialog)
    dialog.ui.sponsor.setText("Dora Board")
    dialog.ui.sponsor.textEdited.emit("Dora Board")
    dialog.ui.promises.rows()[0].first.setText("One developer")
    dialog.save()
    drain(session)
    (one,) = desk.plan.sponsorships.values()
    assert (one.about, one.promises) == (ids["cycle"], (Promise("One developer"),))
    (button,) = [one for one in page.buy_in.findChildren(QToolButton) if one.text() == "What became of it"]
    next(action for action in button.menu().actions() if action.text() == "Delivered").trigger()
    drain(session)
    assert desk.plan.sponsorships[one.id].promises[0].delivery == "delivered"
    assert page.buy_in.view().sponsors[0].promises[0].mark == "done"


def test_nothing_can_be_signed_in_an_empty_cycle(page: StrategyPage, session: Session) -> None:
    cycles.save(desk_of(session), Cycle(new_id(), "2026 Q3", date(2026, 7, 1), date(2026, 9, 30)))
    show(page, session)
    page.show_tab(BUY_IN)
    drain(session)
    assert not page.buy_in.sign_button.isEnabled()


def test_what_a_sponsor_owes_stands_on_home(session: Session) -> None:
    desk, ids = desk_of(session), company(desk_of(session))
    dora = Person(new_id(), "Dora")
    promises = (Promise("One developer", TODAY - timedelta(days=1)), Promise("A room", TODAY))
    buy_in.save(desk, Sponsorship(new_id(), ids["cycle"], dora.id, "", promises, TODAY), (dora,))
    people.set_me(desk, dora.id)
    rows = home.load(desk).dues
    assert [(row.title, row.door, row.late) for row in rows] == [
        ("One developer", "strategy", True),
        ("A room", "strategy", False),
        ("2026 Q3", "strategy", False),
    ]
    assert len({row.key for row in rows}) == 3


# Announcement


def test_five_sentences_are_proposed_edited_kept_and_copied(page: StrategyPage, session: Session) -> None:
    desk, ids = desk_of(session), company(desk_of(session))
    show(page, session)
    page.show_tab(ANNOUNCEMENT)
    drain(session)
    part = page.announcement
    part.language.setCurrentIndex(part.language.findData("en"))
    part.propose()
    drain(session)
    assert tuple(field.toPlainText() for field in part.fields) == announcing.propose(desk, ids["cycle"], "en")
    part.fields[0].setPlainText("A & B come first.")
    part.save()
    drain(session)
    (kept,) = desk.plan.announcements.values()
    assert kept.text.splitlines()[0] == "A & B come first."
    assert len(kept.text.splitlines()) == 5
    part.copy()
    drain(session)
    copied = QGuiApplication.clipboard().mimeData()
    assert "A &amp; B come first." in copied.html()
    assert "A & B come first." in copied.text()
    part.sent_button.click()
    drain(session)
    assert desk.plan.announcements[kept.id].day == TODAY
    assert "sent on" in part._said.text()


def test_what_was_typed_and_not_saved_stays_over_changes_and_other_cycles(page: StrategyPage, session: Session) -> None:
    desk, ids = desk_of(session), company(desk_of(session))
    other = cycles.save(desk, Cycle(new_id(), "2026 Q4", date(2026, 10, 1), date(2026, 12, 31))).value
    show(page, session)
    page.show_tab(ANNOUNCEMENT)
    drain(session)
    page.announcement.fields[2].setPlainText("Not saved yet")
    page.show_cycle(other)
    drain(session)
    assert page.announcement.fields[2].toPlainText() != "Not saved yet"
    planning.add(desk, Objective(new_id(), "New", cycle=ids["cycle"]))
    page.show_cycle(ids["cycle"])
    drain(session)
    assert page.announcement.fields[2].toPlainText() == "Not saved yet"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", ("", "", "", "", "")),
        ("One.\nTwo.", ("One.", "Two.", "", "", "")),
        ("1\n2\n3\n4\n5\n6", ("1", "2", "3", "4", "5 6")),
    ],
)
def test_a_text_of_any_length_becomes_five_fields_without_losing_a_word(text: str, parts: tuple[str, ...]) -> None:
    assert announcement.split(text) == parts


def test_people_s_words_are_never_markup(page: StrategyPage, session: Session) -> None:
    ids = company(desk_of(session))
    show(page, session)
    labels = [one for one in card_of(page, ids["bare"]).findChildren(QWidget) if hasattr(one, "textFormat")]
    assert labels
    assert all(one.textFormat() == Qt.TextFormat.PlainText for one in labels if one.text())


def test_signing_and_its_loaders_work_in_a_workspace_without_cycles(page: StrategyPage, session: Session) -> None:
    show(page, session)
    assert not page.tabs.isTabEnabled(BUY_IN)
    assert not page.tabs.isTabEnabled(ANNOUNCEMENT)
    assert signing.of(desk_of(session).plan) == []


# Where an objective says what it serves


def test_the_dialog_of_an_objective_offers_what_it_can_serve_and_shows_what_it_inherits(session: Session) -> None:
    desk, ids = desk_of(session), company(desk_of(session))
    for opened, chosen, told in (
        (ids["below"], None, "as what it stands under: Riders stay"),
        (ids["top"], ids["served"], "nothing yet"),
        (ids["loose"], None, "nothing yet"),
    ):
        dialog = ObjectiveDialog(session, opened)
        dialog.open()
        drain(session)
        assert dialog.ui.serves.choice() == chosen
        assert dialog.ui.serves.placeholderText() == told
        dialog._loaded = False
        dialog.close()
    dialog = ObjectiveDialog(session, ids["below"])
    dialog.open()
    drain(session)
    dialog.ui.serves.set_choice(ids["bare"])
    dialog.save()
    drain(session)
    assert desk.plan.objectives[ids["below"]].serves == ids["bare"]


def test_what_an_objective_serves_stays_when_that_was_put_away(session: Session) -> None:
    desk, ids = desk_of(session), company(desk_of(session))
    strategy.archive(desk, ids["served"])
    dialog = ObjectiveDialog(session, ids["top"])
    dialog.open()
    drain(session)
    dialog.ui.title.setText("Other words")
    dialog.save()
    drain(session)
    found = desk.plan.objectives[ids["top"]]
    assert (found.title, found.serves) == ("Other words", ids["served"])


def test_the_preparation_of_a_cycle_says_who_backs_it_and_who_signed(session: Session) -> None:
    desk, ids = desk_of(session), company(desk_of(session))
    assert backing_line.load(desk, ids["cycle"]).text == "No sponsor yet · not signed yet"
    cycles.set_sponsor(desk, ids["cycle"], "Dora")
    signing.sign(desk, ids["cycle"], "Dora")
    planning.edit(desk, replace(desk.plan.objectives[ids["top"]], title="Other"))
    found = backing_line.load(desk, ids["cycle"])
    assert found.text.startswith("Behind it: Dora · 1 signed · 1 of them before a change")
    assert found.can_sign
