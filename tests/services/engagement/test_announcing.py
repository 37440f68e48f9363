"""Five sentences from the plan: true, editable, kept, and safe to paste into a mail."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from urllib.parse import parse_qs, urlsplit

import pytest

from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.errors import NotFound, Refused
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import Objective
from okr_desktop.domain.people import Person
from okr_desktop.domain.strategy import Announcement, Direction, DirectionKind
from okr_desktop.services import cycles, history, people, planning
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.direction import announcing, strategy
from tests.worlds import add_cycle, add_objective, assert_sound


def company(desk: Desk) -> str:
    """A cycle with four objectives that serve a theme, one of them carried over; gives the cycle."""
    before = Cycle(new_id(), "2026 Q2", date(2026, 4, 1), date(2026, 6, 30))
    cycles.save(desk, before)
    cycle = add_cycle(desk)
    theme = Direction(new_id(), DirectionKind.THEME, "Customers stay", "one in five left us last year")
    strategy.save(desk, theme)
    old = add_objective(desk, "Answer faster", cycle=before.id)
    for title, source in (
        ("Answer within a day", old),
        ("Ship weekly", None),
        ("No lost orders", None),
        ("Less", None),
    ):
        planning.add(desk, Objective(new_id(), title, cycle=cycle, serves=theme.id, carried_from=source))
    return cycle


def test_five_sentences_say_what_the_plan_says(desk: Desk) -> None:
    cycle = company(desk)
    cycles.set_sponsor(desk, cycle, "Dora Board")
    assert announcing.propose(desk, cycle) == (
        "In 2026 Q3 we want to get closer to this: Customers stay. It matters because one in five left us last year.",
        "Our main objectives are: Answer within a day; Ship weekly; No lost orders; and 1 more.",
        "Compared with 2026 Q2, 3 objectives are new and 1 go on from there.",
        "We ask of you: record how your key results stand every 7 days, and say early when something goes badly; "
        "that is help, not failure.",
        "We look at where we are every 7 days in the teams, and all together with Dora Board at the end of 2026 Q3 on "
        "30 September 2026.",
    )


def test_they_come_in_german_with_german_dates(desk: Desk) -> None:
    found = announcing.propose(desk, company(desk), "de_AT")
    assert len(found) == 5
    assert found[0].startswith("In 2026 Q3 wollen wir hier weiterkommen: Customers stay.")
    assert "Warum das wichtig ist: one in five left us last year." in found[0]
    assert found[4].endswith("am 30. September 2026.")


def test_an_empty_plan_gets_five_honest_sentences(desk: Desk) -> None:
    found = announcing.propose(desk, add_cycle(desk))
    assert len(found) == 5
    assert all(one.endswith(".") for one in found)
    assert found[1] == "The objectives are not agreed yet; you will hear them from your team."
    assert found[2] == "What is new: this is the first cycle that we plan in this way."
    with pytest.raises(NotFound):
        announcing.propose(desk, "1" * 32)


def test_braces_and_markup_of_people_do_no_harm(desk: Desk) -> None:
    cycle = add_cycle(desk)
    hostile = "{0} {cycle} <script>alert(1)</script> & co"
    planning.add(desk, Objective(new_id(), hostile, cycle=cycle))
    text = "\n".join(announcing.propose(desk, cycle))
    assert hostile in text
    told = announcing.told(desk, cycle, text)
    assert "<script" not in told.html
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; co" in told.html


def test_it_is_kept_edited_sent_and_taken_back(desk: Desk) -> None:
    cycle = company(desk)
    anna = people.save(desk, Person(new_id(), "Anna")).value
    people.set_me(desk, anna)
    id = announcing.save(desk, Announcement(new_id(), cycle, "One.\r\nTwo.\n")).value
    assert desk.plan.announcements[id] == Announcement(id, cycle, "One.\nTwo.", anna)
    announcing.sent(desk, id)
    assert desk.plan.announcements[id].day == desk.today
    announcing.save(desk, replace(desk.plan.announcements[id], text="Three."))
    assert [one.text for one in announcing.of(desk.plan, cycle)] == ["Three."]
    assert_sound(desk)
    history.undo(desk)
    assert desk.plan.announcements[id].text == "One.\nTwo."
    announcing.delete(desk, id)
    assert not desk.plan.announcements
    with pytest.raises(Refused) as error:
        announcing.save(desk, Announcement(new_id(), cycle, " \n "))
    assert [one.code for one in error.value.problems] == ["text.empty"]


class _Texts(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.texts = list[str]()

    def handle_data(self, data: str) -> None:
        self.texts += [data] if data.strip() else []


def test_the_mail_says_the_same_as_text_as_html_and_as_address(desk: Desk) -> None:
    cycle = company(desk)
    told = announcing.told(desk, cycle, "A & B.\n\nC?")
    assert told.subject == "Acme: our objectives for 2026 Q3"
    assert told.text == "Acme: our objectives for 2026 Q3\n\nA & B.\n\nC?\n"
    page = _Texts()
    page.feed(told.html)
    assert page.texts == [told.subject, "A & B.", "C?"]
    asked = parse_qs(urlsplit(told.mailto).query)
    assert asked == {"subject": [told.subject], "body": ["A & B.\r\n\r\nC?"]}
    long = announcing.told(desk, cycle, "ü" * 2000)
    assert parse_qs(urlsplit(long.mailto).query) == {"subject": [told.subject]}
    assert announcing.told(desk, cycle, "x", "de").subject == "Acme: unsere Ziele für 2026 Q3"
