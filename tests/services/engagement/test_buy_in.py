"""Backing from the top: promised, come or not, looked at again, and due on the sponsor's page."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from okr_desktop.domain.buy_in import Promise, Sponsorship
from okr_desktop.domain.due import DueKind
from okr_desktop.domain.errors import NotFound, Refused
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.people import Person
from okr_desktop.domain.strategy import Direction, DirectionKind
from okr_desktop.services import cycles, due, history, people, planning, removing, same_person
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.direction import buy_in, strategy
from tests.worlds import TODAY, add_cycle, add_objective, assert_sound

DAY = timedelta(days=1)


def backed(desk: Desk, about: str) -> str:
    """A sponsorship by Dora, who is new; gives its id."""
    dora = Person(new_id(), "Dora Board")
    promises = (
        Promise("One developer for six weeks", TODAY - DAY),
        Promise("A budget of 5,000", TODAY + 3 * DAY),
        Promise("A room", TODAY + 60 * DAY),
    )
    made = Sponsorship(new_id(), about, dora.id, "I stand for this", promises, TODAY + 5 * DAY)
    return buy_in.save(desk, made, (dora,)).value


def test_what_was_promised_is_counted_by_what_became_of_it(desk: Desk) -> None:
    cycle = add_cycle(desk)
    id = backed(desk, cycle)
    (one,) = buy_in.of(desk.plan, cycle)
    assert (one.sponsor, one.about, one.due, one.late) == ("Dora Board", "2026 Q3", True, (0,))
    buy_in.deliver(desk, id, 0, "delivered", "Ana began on Monday")
    buy_in.deliver(desk, id, 1, "partly")
    (one,) = buy_in.of(desk.plan)
    assert one.counts == {"open": 1, "partly": 1, "delivered": 1, "withdrawn": 0}
    assert one.late == ()
    assert one.record.promises[0].note == "Ana began on Monday"
    assert_sound(desk)
    history.undo(desk)
    assert desk.plan.sponsorships[id].promises[1].delivery == "open"


def test_the_sponsor_sees_what_is_due(desk: Desk) -> None:
    cycle = add_cycle(desk)
    id = backed(desk, cycle)
    sponsor = desk.plan.sponsorships[id].sponsor
    week = due.week(desk, sponsor)
    assert week is not None
    found = {(one.kind, one.params.get("place")): (one.about, one.by, one.overdue_days) for one in week.dues}
    assert found == {
        (DueKind.PROMISE, 0): (id, TODAY - DAY, 1),
        (DueKind.PROMISE, 1): (id, TODAY + 3 * DAY, 0),
        (DueKind.SPONSOR, None): (id, TODAY + 5 * DAY, 0),
    }
    buy_in.deliver(desk, id, 0, "withdrawn")
    buy_in.review(desk, id, TODAY + 40 * DAY)
    week = due.week(desk, sponsor)
    assert week is not None
    assert [one.params["place"] for one in week.dues] == [1]
    other = people.save(desk, Person(new_id(), "Eve")).value
    week = due.week(desk, other)
    assert week is not None
    assert week.dues == ()


def test_looking_again_is_noted_with_the_next_day(desk: Desk) -> None:
    id = backed(desk, add_cycle(desk))
    buy_in.review(desk, id, TODAY + 30 * DAY)
    one = desk.plan.sponsorships[id]
    assert (one.reviewed, one.review) == (TODAY, TODAY + 30 * DAY)
    with pytest.raises(Refused) as error:
        buy_in.review(desk, id, TODAY)
    assert [one.code for one in error.value.problems] == ["sponsorship.past"]


@pytest.mark.parametrize(
    ("made", "code"),
    [
        (Sponsorship("0" * 32, "{cycle}"), "sponsorship.sponsor"),
        (Sponsorship("0" * 32, "{cycle}", "1" * 32), "person.unknown"),
        (Sponsorship("0" * 32, "1" * 32, "{person}"), "sponsorship.about"),
        (Sponsorship("0" * 32, "{cycle}", "{person}", promises=(Promise(" "),)), "promises.empty"),
        (Sponsorship("0" * 32, "{cycle}", "{person}", promises=(Promise("x", None, "soon"),)), "promise.delivery"),
    ],
)
def test_what_cannot_be_is_refused(desk: Desk, made: Sponsorship, code: str) -> None:
    cycle, person = add_cycle(desk), people.save(desk, Person(new_id(), "Dora")).value
    about = made.about.format(cycle=cycle)
    sponsor = made.sponsor.format(person=person) if made.sponsor else None
    with pytest.raises(Refused) as error:
        buy_in.save(desk, Sponsorship(made.id, about, sponsor, promises=made.promises))
    assert [one.code for one in error.value.problems] == [code]
    assert not desk.plan.sponsorships


def test_a_promise_that_is_not_there_and_a_word_that_nobody_knows(desk: Desk) -> None:
    id = backed(desk, add_cycle(desk))
    with pytest.raises(NotFound) as missing:
        buy_in.deliver(desk, id, 9, "open")
    assert (missing.value.code, missing.value.params) == ("promise.unknown", {"id": 10, "count": 3})
    with pytest.raises(Refused):
        buy_in.deliver(desk, id, 0, "perhaps")
    assert desk.plan.sponsorships[id].promises[0].delivery == "open"


def test_it_goes_with_the_objective_it_is_about_and_holds_its_sponsor_and_cycle(desk: Desk) -> None:
    cycle = add_cycle(desk)
    objective = add_objective(desk, cycle=cycle)
    id = backed(desk, objective)
    sponsor = desk.plan.sponsorships[id].sponsor or ""
    with pytest.raises(Refused):
        people.delete(desk, sponsor)
    planning.delete(desk, objective)
    assert not desk.plan.sponsorships
    history.undo(desk)
    assert id in desk.plan.sponsorships
    about_cycle = backed(desk, cycle)
    planning.delete(desk, objective)
    with pytest.raises(Refused):
        cycles.delete(desk, cycle)
    buy_in.delete(desk, about_cycle)
    cycles.delete(desk, cycle)
    assert desk.plan.cycles == {}


def test_a_review_that_lies_ahead_is_not_due(desk: Desk) -> None:
    dora = people.save(desk, Person(new_id(), "Dora")).value
    buy_in.save(desk, Sponsorship(new_id(), add_cycle(desk), dora, review=date(2027, 1, 1)))
    (one,) = buy_in.of(desk.plan)
    assert (one.due, one.late_days) == (False, 0)


def test_the_same_person_twice_becomes_one_sponsor_and_one_owner(desk: Desk) -> None:
    cycle = add_cycle(desk)
    kept, other = (people.save(desk, Person(new_id(), name)).value for name in ("Dora Board", "D. Board"))
    id = buy_in.save(desk, Sponsorship(new_id(), cycle, other)).value
    direction = strategy.save(desk, Direction(new_id(), DirectionKind.THEME, "Grow", owner=other)).value
    same_person.same(desk, kept, other)
    assert desk.plan.sponsorships[id].sponsor == kept
    assert desk.plan.directions[direction].owner == kept


def test_each_record_can_be_deleted_by_its_id_alone(desk: Desk) -> None:
    id = backed(desk, add_cycle(desk))
    direction = strategy.save(desk, Direction(new_id(), DirectionKind.THEME, "Grow")).value
    for one in (id, direction):
        removing.delete(desk, one)
    assert not desk.plan.sponsorships
    assert not desk.plan.directions
