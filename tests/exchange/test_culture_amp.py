"""Culture Amp: key results in numbered columns, however many there are and with gaps between them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from okr_desktop.exchange.drafts.draft import Draft

Sample = Callable[[str], Draft]
Pasted = Callable[..., Draft]


def test_numbered_columns(sample: Sample) -> None:
    draft = sample("culture_amp/goals.csv")
    kilns, studio, raku = draft.objectives
    assert (draft.format, kilns.owner, kilns.tags) == ("culture_amp", "tove@glaze.example", ("high",))
    assert [(one.title, one.check_ins[0].value) for one in kilns.key_results] == [
        ("Loads per firing above nine", 40),
        ("Firings booked a week ahead", 30),
    ]
    assert [(one.title, one.check_ins[0].value) for one in studio.key_results] == [("Signs on three streets", 100)]
    (own,) = raku.key_results
    assert (own.title, own.unit, own.check_ins[0].value, own.due) == ("Learn raku", "%", 10, date(2026, 12, 31))


def test_values_of_their_own_and_cells_that_say_nothing(pasted: Pasted) -> None:
    text = (
        "key_result_2_completion,key_result_2_title,name,key_result_2_start_value,key_result_2_target_value\n"
        "0.5,Sold,Grow,10,20\nhalf,Unread,Wait,1,x\n,,,,\n,Lost,,,\n"
    )
    draft = pasted(text, "goals.csv")
    sold, unread = (one.key_results[0] for one in draft.objectives)
    assert (sold.start, sold.target, sold.check_ins[0].value) == (10, 20, 15)
    assert (unread.unit, unread.check_ins) == ("%", ())
    found = {(one.code, one.line) for one in draft.problems}
    assert {("number.invalid", 3), ("title.empty", 5), ("key_result.no_objective", 5)} <= found
