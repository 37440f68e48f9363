""" "You said, we did" tells of the inbox and of concerns as well, without a name anywhere."""

from __future__ import annotations

from dataclasses import asdict

from okr_desktop.domain.ideas import IdeaState
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import Objective
from okr_desktop.services import me
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.inbox import concerns, ideas, ideas_convert
from okr_desktop.services.engagement.inbox.concerns import Acting, Raising
from okr_desktop.services.reporting.choice import Choice
from okr_desktop.services.reporting.siblings.you_said import gather
from tests.worlds import add_cycle


def test_inbox_and_concerns_stand_with_what_became_of_them(desk: Desk) -> None:
    cycle = add_cycle(desk)
    me.set_me(desk, "Ada Lovelace")
    one, two = ideas.give(desk, "Answer within a day").value, ideas.give_unnamed(desk, "Fewer meetings").value
    three = ideas.give(desk, "Buy a bell").value
    worry = concerns.raise_named(desk, Raising("Too much at once")).value
    secret = concerns.raise_unnamed(desk, Raising("Nobody listens")).value
    me.set_me(desk, "Ben Bitdiddle")
    ideas.support_idea(desk, one)
    ideas_convert.adopt(desk, one, Objective(new_id(), "Riders wait less than a day", cycle=cycle))
    ideas.answer(desk, three, IdeaState.DECLINED, "No money")
    concerns.act(desk, worry, Acting("Halve the targets"))
    found = gather(desk, Choice(cycle))
    assert [(said.text, said.fate, said.reason, said.into, said.voices) for said in found.said] == [
        ("Answer within a day", "adapted", "", ("Riders wait less than a day",), 2),
        ("Buy a bell", "declined", "No money", (), 1),
        ("Fewer meetings", "open", "", (), 1),
    ]
    assert [(said.text, said.fate, said.into) for said in found.concerns] == [
        ("Too much at once", "acting", ("Halve the targets",)),
        ("Nobody listens", "raised", ()),
    ]
    told = str(asdict(found))
    assert "Ada" not in told
    assert "Ben" not in told
    assert two[-8:] not in told
    assert secret[-8:] not in told


def test_other_cycles_are_left_out(desk: Desk) -> None:
    ideas.give_unnamed(desk, "Before any cycle")
    cycle = add_cycle(desk)
    assert gather(desk, Choice(cycle)).said == ()
    assert len(gather(desk, Choice()).said) == 1
