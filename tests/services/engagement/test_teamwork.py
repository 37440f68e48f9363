"""Work across teams: shares, the whole way of a request, and who works with whom."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from okr_desktop.domain.changes import Label
from okr_desktop.domain.errors import NotFound, Refused
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.mentions import mentioned
from okr_desktop.domain.okrs import Objective
from okr_desktop.domain.people import Person, Team
from okr_desktop.domain.teamwork import Bond
from okr_desktop.domain.work import Asking, Dependency
from okr_desktop.services import history, me, people, planning, work
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.direction import teamwork
from okr_desktop.services.engagement.talking import waiting
from tests.worlds import add_cycle, assert_sound

ONE = Decimal(1)


def codes(error: pytest.ExceptionInfo[Refused]) -> set[str]:
    return {problem.code for problem in error.value.problems}


class Company:
    """Two teams, of which Ada leads the second; an objective of both."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.cycle = desk, add_cycle(desk)
        self.ada, self.ben = (people.save(desk, Person(new_id(), name)).value for name in ("Ada", "Ben"))
        self.sales = people.save(desk, Team(new_id(), "Sales")).value
        self.data = people.save(desk, Team(new_id(), "Data", lead=self.ada)).value
        teams = {self.sales: ONE, self.data: ONE}
        self.objective = planning.add(desk, Objective(new_id(), "Grow", cycle=self.cycle, teams=teams)).value
        people.save(desk, replace(desk.plan.people[self.ben], teams={self.sales: ONE}))

    def ask(self, by: date | None = None, **more: object) -> str:
        item = replace(Dependency(new_id(), "Numbers", self.sales, self.data, self.objective, by), **more)
        return work.save_dependency(self.desk, item).value


@pytest.fixture
def company(desk: Desk) -> Company:
    return Company(desk)


def test_shares_are_kept_in_one_step_and_never_over_the_whole(company: Company) -> None:
    desk, id = company.desk, company.objective
    wanted = {company.sales: Decimal("0.6"), company.data: Decimal("0.4")}
    teamwork.set_shares(desk, id, wanted)
    assert desk.plan.objectives[id].teams == wanted
    with pytest.raises(Refused) as refused:
        teamwork.set_shares(desk, id, {company.sales: ONE, company.data: Decimal("0.1")})
    assert codes(refused) == {"shares.over"}
    with pytest.raises(Refused) as refused:
        teamwork.set_shares(desk, id, {company.sales: Decimal("0.5"), "gone": Decimal("0.5")})
    assert codes(refused) == {"team.unknown"}
    assert desk.plan.objectives[id].teams == wanted
    history.undo(desk)
    assert set(desk.plan.objectives[id].teams.values()) == {ONE}
    teamwork.set_shares(desk, id, {company.sales: Decimal("0.5")})
    assert desk.plan.objectives[id].teams == {company.sales: ONE}
    assert_sound(desk)


def test_a_request_goes_its_whole_way(company: Company) -> None:
    desk = company.desk
    id = company.ask(date(2026, 8, 1))
    assert [one.id for one in waiting.requests(desk.plan, company.ada)] == [id]
    assert waiting.requests(desk.plan, company.ben) == ()
    with pytest.raises(Refused) as refused:
        teamwork.respond(desk, id, Asking.DECLINED, " ")
    assert codes(refused) == {"dependency.no_reply"}
    me.set_me(desk, company.ben)
    said = teamwork.remind(desk, id, "How does it look?").value
    assert mentioned(desk.plan.comments[said].text) == (company.ada,)
    me.set_me(desk, company.ada)
    found = waiting.waiting(desk)
    assert found is not None
    assert [one.id for one in found.news] == [said]
    teamwork.respond(desk, id, Asking.ACCEPTED, "By Friday")
    (request,) = teamwork.requests(desk, [company.data]).asked
    assert (request.late, request.reminded, request.item.reply) == (True, 1, "By Friday")
    assert [one.item.id for one in teamwork.requests(desk, [company.sales]).waits] == [id]
    teamwork.respond(desk, id, Asking.DONE)
    assert desk.plan.dependencies[id].reply == "By Friday"
    with pytest.raises(Refused) as refused:
        teamwork.remind(desk, id, "Again?")
    assert codes(refused) == {"dependency.over"}
    assert not teamwork.requests(desk, None).asked[0].late
    assert_sound(desk)


def test_requests_stand_in_the_order_in_which_they_press(company: Company) -> None:
    done = company.ask(state=Asking.DONE)
    open_one = company.ask()
    near = company.ask(date(2026, 9, 1))
    late = company.ask(date(2026, 8, 1), state=Asking.ACCEPTED)
    found = teamwork.requests(company.desk, [company.data])
    assert [one.item.id for one in found.asked] == [late, near, open_one, done]
    with pytest.raises(NotFound):
        teamwork.requests(company.desk, ["gone"])


def test_who_works_with_whom_is_told_of_one_cycle(company: Company) -> None:
    desk = company.desk
    company.ask(date(2026, 8, 1))
    found = teamwork.together(desk)
    assert [one.name for one in found.teams] == ["Sales", "Data"]
    there, back = found.cells[company.sales, company.data], found.cells[company.data, company.sales]
    assert (there.count(Bond.SHARED), there.asked(Asking.ASKED), there.late, there.count()) == (1, 1, 1, 2)
    assert (back.count(Bond.SHARED), back.count()) == (1, 1)
    planning.archive(desk, company.objective)
    assert teamwork.together(desk).cells == {}
    with pytest.raises(NotFound):
        teamwork.together(desk, "gone")


def test_teams_in_a_circle_are_listed_all_the_same(company: Company) -> None:
    plan = company.desk.plan
    for id, above in ((company.sales, company.data), (company.data, company.sales)):
        plan.put(replace(plan.teams[id], parent=above))
    assert len(teamwork.together(company.desk).teams) == 2


def test_who_declines_says_why_wherever_it_is_done(company: Company) -> None:
    """The page, the command, and a field that is set: no reason, no refusal; the words of a yes are no reason."""
    desk = company.desk
    id = company.ask()
    teamwork.respond(desk, id, Asking.ACCEPTED, "By Friday")
    with pytest.raises(Refused) as refused:
        work.answer(desk, id, Asking.DECLINED)
    assert codes(refused) == {"dependency.no_reply"}
    with pytest.raises(Refused) as refused:
        work.save_dependency(desk, replace(desk.plan.dependencies[id], state=Asking.DECLINED, reply=" "))
    assert codes(refused) == {"dependency.no_reply"}
    with pytest.raises(Refused) as refused:
        company.ask(state=Asking.DECLINED)
    assert codes(refused) == {"dependency.no_reply"}
    assert desk.plan.dependencies[id].state is Asking.ACCEPTED
    work.answer(desk, id, Asking.DECLINED, "No time")
    work.answer(desk, id, Asking.DECLINED)
    assert desk.plan.dependencies[id].reply == "No time"
    work.answer(desk, id, Asking.ACCEPTED)
    assert desk.plan.dependencies[id].reply == "", "what was a reason of a no is no word of a yes"


def test_a_request_that_was_declined_without_a_word_long_ago_can_still_be_changed(company: Company) -> None:
    desk, old = company.desk, Dependency(new_id(), "Numbers", company.sales, company.data, state=Asking.DECLINED)
    with desk.action(Label("dependency.ask", {"title": old.what})) as unit:
        unit.save(old)
    work.save_dependency(desk, replace(old, what="All numbers"))
    assert desk.plan.dependencies[old.id].what == "All numbers"
