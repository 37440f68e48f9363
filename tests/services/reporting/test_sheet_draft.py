"""Lines typed from a sheet: the draft outlives the program, what is right is recorded once, what is wrong stays."""

from __future__ import annotations

from datetime import date

import pytest

from okr_desktop.domain.errors import Refused
from okr_desktop.services import closing, history
from okr_desktop.services.desk import Desk
from okr_desktop.services.reporting import sheet_codes, sheet_draft
from okr_desktop.services.reporting.sheet_draft import SheetDraft
from tests.worlds import TODAY, sample

DAY = date(2026, 1, 30)


def line(desk: Desk, result: str, said: str) -> str:
    return f"{sheet_codes.codes(desk.plan.key_results)[result]} {said}"


def test_a_draft_is_kept_with_its_day_and_forgotten_when_it_is_empty(desk: Desk) -> None:
    typed = SheetDraft("K7Q4M 42\n\n # für später", DAY)
    sheet_draft.keep(desk, typed)
    assert sheet_draft.draft(desk) == typed
    sheet_draft.keep(desk, SheetDraft("  \n ", DAY))
    assert sheet_draft.draft(desk) == SheetDraft()


def test_a_damaged_draft_is_read_as_far_as_it_can_be(desk: Desk) -> None:
    closing.keep_draft(desk, "sheet", {"text": "K7Q4M 1", "on": "31.31.2026"})
    assert sheet_draft.draft(desk) == SheetDraft("K7Q4M 1", None)
    desk.space.set_meta("closing_draft:sheet", "[1, {")
    assert sheet_draft.draft(desk) == SheetDraft()


def test_what_is_right_is_recorded_and_what_is_wrong_stays(desk: Desk) -> None:
    _, _, result = sample(desk)
    steps = len(history.entries(desk))
    text = "\n".join(["# ward 3", line(desk, result, "41 c6"), "ZZZZZ 9", "", "hello"])
    outcome = sheet_draft.record(desk, SheetDraft(text, TODAY))
    assert outcome.value.ids == (result,)
    assert outcome.value.rest == "# ward 3\nZZZZZ 9\nhello"
    assert sheet_draft.draft(desk) == SheetDraft(outcome.value.rest, TODAY)
    assert desk.plan.latest[result].value == 41
    assert len(history.entries(desk)) == steps + 1
    with pytest.raises(Refused):
        sheet_draft.record(desk, SheetDraft(outcome.value.rest, TODAY))
    assert sheet_draft.draft(desk).text == outcome.value.rest


def test_when_all_is_recorded_the_draft_is_gone(desk: Desk) -> None:
    _, _, result = sample(desk)
    typed = SheetDraft(f"# done\n{line(desk, result, '41')}", TODAY)
    sheet_draft.keep(desk, typed)
    assert sheet_draft.record(desk, typed).value.rest == ""
    assert sheet_draft.draft(desk) == SheetDraft()
