"""Drafting objectives: sources by tick, drag and weight, wordings of the room, hints, and nothing typed is lost."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from okr_desktop.domain.workshop import drafting
from okr_desktop.domain.workshop.model import Live
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.qt.pages.workshop.late.shortlist import MIME, toggled
from okr_desktop.qt.pages.workshop.stages.draft_o import DraftOPanel
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.tasks import TaskRunner
from tests.qt.dialog_kit import press
from tests.qt.workshop.late_kit import HOSTILE, Make, PanelKit, drafted, panels, texts, type_into, workshop

TITLE = "Riders trust our repairs"


@pytest.fixture
def make(tmp_path: Path, runner: TaskRunner, prompter: ScriptedPrompter) -> Iterator[Make]:
    with panels(DraftOPanel, tmp_path, runner, prompter) as made:
        yield made


def one(**fields: Any) -> Live:
    return drafted(Stage.DRAFT_O, (TITLE,), 0, **fields)


def lines(kit: PanelKit) -> list[str]:
    return [item.text(0).split("\n")[0] for item in kit.panel.tree._items()]


def test_the_shortlist_shows_every_idea_with_dots_and_voters(make: Make) -> None:
    kit = make(workshop())
    assert lines(kit)[:4] == ["A · Faster repairs", "Idea number 0", "= The same idea again", "Idea number 2"]
    assert "A second shop" not in " ".join(lines(kit)), "what was not picked does not go on"
    assert "9" in kit.panel.tree.topLevelItem(0).text(0)
    assert "5" in kit.panel.tree.topLevelItem(0).text(0)


def test_enter_on_a_line_begins_an_objective_from_it(make: Make) -> None:
    kit = make(workshop())
    kit.panel.tree.go_to("a")
    press(kit.panel.tree, Qt.Key.Key_Return)
    kit.settle()
    draft = kit.draft("Faster repairs")
    assert draft.sources == {"a": Decimal(1)}
    assert kit.panel.cards[draft.id].title.hasFocus()


def test_a_new_objective_is_stored_with_its_title_and_keeps_keyboard_and_text(make: Make) -> None:
    kit = make(workshop())
    press(kit.panel.new_button, Qt.Key.Key_Space)
    kit.settle()
    assert not kit.live.board.drafts, "an empty title is nothing to store"
    field: QLineEdit = kit.panel.cards[""].title
    assert field.hasFocus()
    QTest.keyClicks(field, "Riders come back")
    press(field, Qt.Key.Key_Return)
    QTest.keyClicks(field, " gladly")
    kit.settle()
    draft = kit.draft("Riders come back")
    assert kit.panel.cards[draft.id].title is field
    assert field.hasFocus()
    assert field.text() == "Riders come back gladly"
    kit.panel.leave()
    kit.settle()
    assert kit.draft("Riders come back gladly").id == draft.id
    assert len(kit.live.board.drafts) == 1


def test_what_is_typed_survives_what_comes_from_elsewhere_and_a_refusal(make: Make) -> None:
    kit = make(one())
    card = next(iter(kit.panel.cards.values()))
    card.title.setFocus()
    card.title.clear()
    QTest.keyClicks(card.title, "Riders love")
    kit.do(drafting.edit_draft, card.id, why="Because")
    assert (card.title.text(), card.why.toPlainText()) == ("Riders love", "Because")
    card.title.clear()
    QTest.keyClicks(card.title, " ")
    kit.panel.commit()
    kit.settle()
    assert kit.draft(TITLE).id == card.id, "an empty title is refused, the stored one stays"
    assert kit.panel.problem.text()
    type_into(card.title, "Riders stay")
    kit.panel.commit()
    kit.settle()
    assert kit.draft("Riders stay").id == card.id
    assert not kit.panel.problem.text()


def test_undo_comes_back_into_the_field(make: Make) -> None:
    kit = make(one())
    card = next(iter(kit.panel.cards.values()))
    card.title.selectAll()
    type_into(card.title, "Another title")
    kit.panel.commit()
    kit.settle()
    assert kit.draft("Another title")
    assert kit.hall.undo().result() == "edit_draft"
    kit.settle()
    assert card.title.text() == TITLE


def test_ticks_link_sources_and_a_group_never_counts_beside_its_own_idea(make: Make) -> None:
    kit = make(one())
    items = {item.text(0).split("\n")[0]: item for item in kit.panel.tree._items()}
    assert items["A · Faster repairs"].checkState(0) is Qt.CheckState.Checked
    items["B · Friendly counter"].setCheckState(0, Qt.CheckState.Checked)
    kit.settle()
    assert set(kit.draft(TITLE).sources) == {"a", "b"}
    items = {item.text(0): item for item in kit.panel.tree._items()}
    items["Idea number 2"].setCheckState(0, Qt.CheckState.Checked)
    kit.settle()
    assert set(kit.draft(TITLE).sources) == {"b", "n2"}
    assert toggled(kit.live, {"n2": Decimal(3), "b": Decimal(1)}, "a", True) == {"b": Decimal(1), "a": Decimal(1)}


def test_dragged_lines_become_sources_and_foreign_data_does_nothing(make: Make) -> None:
    kit = make(one())
    card = next(iter(kit.panel.cards.values()))

    def drop(data: QMimeData) -> None:
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        card.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, left, none))
        kit.settle()

    for foreign in (b"not json", b'{"a": 1}', json.dumps([1, None]).encode()):
        data = QMimeData()
        data.setData(MIME, foreign)
        drop(data)
    assert set(kit.draft(TITLE).sources) == {"a"}
    tree = kit.panel.tree
    drop(tree.mimeData([item for item in tree._items() if item.text(0) in ("Idea number 1", "Idea number 3")]))
    assert set(kit.draft(TITLE).sources) == {"a", "n1", "n3"}


def test_weights_are_equal_until_one_is_edited(make: Make) -> None:
    live = one()
    (id,) = live.board.drafts
    kit = make(drafting.edit_draft(live, id, sources={"a": Decimal(1), "n1": Decimal(1)}))
    card = kit.panel.cards[id]
    assert [text[:2] for text in texts(card.sources) if text.endswith("%")] == ["50", "50"]
    field = card.sources.findChildren(QLineEdit)[1]
    field.selectAll()
    type_into(field, "3")
    press(field, Qt.Key.Key_Return)
    kit.settle()
    assert kit.draft(TITLE).sources == {"a": Decimal(1), "n1": Decimal(3)}
    field = card.sources.findChildren(QLineEdit)[0]
    field.selectAll()
    type_into(field, "-2")
    press(field, Qt.Key.Key_Return)
    kit.settle()
    assert kit.draft(TITLE).sources["a"] == Decimal(1), "a weight that is none is not stored"


def test_an_objective_without_source_says_so_honestly(make: Make) -> None:
    live = one()
    (id,) = live.board.drafts
    kit = make(drafting.edit_draft(live, id, sources={}))
    card = kit.panel.cards[id]
    press(card.no_source, Qt.Key.Key_Space)
    kit.settle()
    assert kit.draft(TITLE).no_source
    items = kit.panel.tree._items()
    items[0].setCheckState(0, Qt.CheckState.Checked)
    kit.settle()
    assert not kit.draft(TITLE).no_source
    assert card.no_source.isHidden()


def test_the_coach_asks_while_one_types_and_a_reason_stays(make: Make) -> None:
    kit = make(one())
    card = next(iter(kit.panel.cards.values()))
    card.title.selectAll()
    type_into(card.title, "Improve quality")
    kit.ask_coach()
    assert card.hints.questions() == ["Which change, for whom?"]
    assert kit.draft(TITLE), "asking stores nothing"
    reason = card.hints.findChild(QLineEdit)
    reason.show()
    type_into(reason, "It is our motto")
    press(reason, Qt.Key.Key_Return)
    kit.settle()
    kit.ask_coach()
    assert kit.live.board.overrides[f"O_VAGUE:{card.id}"].reason == "It is our motto"
    assert card.hints.questions() == []


def test_wordings_of_the_room_are_taken_over_combined_and_compared_on_the_wall(make: Make) -> None:
    kit = make(one(), paper=5)
    kit.say(0, do="wording", about="a", text="Every bike rides again the next day")
    kit.say(1, do="wording", about="b", text=HOSTILE[:200])
    found = {said.text: said.id for said in kit.conductor.view.said}
    first = found["Every bike rides again the next day"]
    assert not kit.panel.phones.isHidden()
    kit.panel.wordings.selectAll()
    kit.panel.wall_button.click()
    kit.settle()
    assert {row["id"] for row in kit.hall.projector()["wordings"]} == set(found.values())
    assert len(found) == 2
    kit.panel.wordings.clearSelection()
    kit.panel.wall_button.click()
    kit.settle()
    assert kit.hall.projector()["wordings"] == []
    kit.panel.wordings.go_to(first)
    kit.panel.take_button.click()
    kit.settle()
    assert kit.draft("Every bike rides again the next day").sources == {"a": Decimal(1)}
    card = kit.panel.cards[kit.panel._chosen]
    kit.panel.wordings.clearSelection()
    kit.panel.wordings.go_to(first)
    kit.panel.combine_button.click()
    assert card.title.text() == "Every bike rides again the next day / Every bike rides again the next day"


def test_an_objective_left_out_goes_and_more_than_five_are_questioned(make: Make) -> None:
    kit = make(drafted(Stage.DRAFT_O, tuple(f"Aim {number}" for number in range(6)), 0))
    assert not kit.panel.many.isHidden()
    kit.panel.cards[kit.draft("Aim 3").id].out.click()
    kit.settle()
    assert len(kit.panel.cards) == 5
    assert kit.panel.many.isHidden()
    assert sum(one.dropped for one in kit.live.board.drafts.values()) == 1


def test_hostile_texts_are_only_texts(make: Make) -> None:
    live = one()
    live = drafting.new_draft(live, HOSTILE, {"n1": Decimal(1)})
    notes = {**live.board.notes, "n1": replace(live.board.notes["n1"], text=HOSTILE)}
    kit = make(replace(live, board=replace(live.board, notes=notes)))
    assert any("<b>bold</b>" in line for line in lines(kit))
    assert not any("\u202e" in line for line in [*lines(kit), *texts(kit.panel)])
    assert all(
        label.textFormat() is Qt.TextFormat.PlainText for label in kit.panel.findChildren(QLabel) if label.text()
    )


def test_a_wording_from_paper_comes_in_without_a_name_and_what_is_refused_comes_back(make: Make) -> None:
    kit = make(one(), paper=2)
    kit.panel.tree.go_to("n1")
    line = kit.panel.paper.line
    type_into(line.field, "Every bike rides again")
    press(line.field, Qt.Key.Key_Return)
    kit.settle()
    (said,) = kit.conductor.view.said
    assert (said.kind, said.text, said.about, said.author) == ("wording", "Every bike rides again", "b", "")
    assert line.pending() == []
    kit.hall.go(Stage.CHECK).result()
    line.field.setText("Too late")
    line.send()
    kit.settle()
    assert line.field.text() == "Too late"
    assert line.problem.text()


def test_in_a_narrow_window_one_side_is_shown_and_a_new_objective_turns_to_the_drafts(make: Make) -> None:
    kit = make(workshop())
    sides = kit.panel.sides
    assert sides.wide
    assert kit.panel.tree.isVisible()
    kit.panel.resize(540, 500)
    assert not sides.wide
    assert kit.panel.tree.isVisible(), "with no objective yet, what there is to draw from comes first"
    sides.switch.choose(1)
    assert not kit.panel.tree.isVisible()
    sides.switch.choose(0)
    kit.panel.tree.go_to("a")
    press(kit.panel.tree, Qt.Key.Key_Return)
    kit.settle()
    assert not kit.panel.tree.isVisible()
    assert kit.panel.cards[kit.draft("Faster repairs").id].title.hasFocus()


def test_the_key_of_quick_entry_goes_to_the_line_for_paper_where_somebody_is_on_paper(make: Make) -> None:
    kit = make(one(), paper=1)
    assert kit.panel.do_key("quick_entry")
    assert kit.panel.paper.line.field.hasFocus()
    assert not kit.panel.do_key("merge")


def test_buttons_go_on_in_the_next_line_where_there_is_no_room(make: Make) -> None:
    kit = make(one(), paper=1)
    buttons = (kit.panel.take_button, kit.panel.combine_button, kit.panel.wall_button)
    row = buttons[0].parentWidget()
    row.resize(1000, 40)
    row.layout().setGeometry(row.rect())
    assert len({button.y() for button in buttons}) == 1
    assert row.layout().heightForWidth(1000) < row.layout().heightForWidth(100)
    row.layout().setGeometry(row.rect().adjusted(0, 0, -880, 0))
    assert len({button.y() for button in buttons}) == 3
    assert all(button.geometry().right() <= 120 for button in buttons)


def test_what_was_typed_in_the_last_moment_is_stored_before_going_on_is_judged(make: Make) -> None:
    kit = make(one())
    card = next(iter(kit.panel.cards.values()))
    card.title.selectAll()
    type_into(card.title, "The last moment")
    seen: list[str] = []

    def judge() -> None:
        seen.extend(draft.title for draft in kit.conductor.view.live.board.drafts.values())

    kit.panel.flush(judge)
    kit.settle()
    assert seen == ["The last moment"]


def test_a_long_title_is_seen_whole_and_stays_one_line(make: Make) -> None:
    kit = make(one())
    card = kit.panel.cards[kit.draft(TITLE).id]
    low = card.title.height()
    card.title.selectAll()
    type_into(card.title, "Customers get an answer the same day, " * 6)
    QApplication.processEvents()
    assert card.title.height() > low
    assert card.title.verticalScrollBar().value() == 0
    QApplication.clipboard().setText("and\nnever wait")
    card.title.paste()
    press(card.title, Qt.Key.Key_Return)
    kit.settle()
    (title,) = [one.title for one in kit.live.board.drafts.values()]
    assert title.endswith("the same day, and never wait")
    assert "\n" not in title
    QApplication.clipboard().setText("w" * 900)
    card.title.paste()
    assert len(card.title.text()) == card.title.maxLength()
