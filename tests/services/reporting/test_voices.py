"""The talk between two: what was asked, said and thanked for stands on it; only what bears the person's name does."""

from __future__ import annotations

from datetime import timedelta

import pytest

from okr_desktop.domain.changes import Label
from okr_desktop.domain.concerns import Concern, ConcernState
from okr_desktop.domain.ideas import Idea, IdeaState
from okr_desktop.domain.ids import new_id
from okr_desktop.services import me, talk
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.talking import feedback
from okr_desktop.services.engagement.talking.agenda import agenda
from okr_desktop.services.reporting import kinds
from okr_desktop.services.reporting.choice import Choice
from tests.worlds import TODAY, sample

OLD = TODAY - timedelta(days=200)


@pytest.fixture
def ada(desk: Desk) -> str:
    """Ada, to whom Ben has said things; she has raised a concern and given ideas, and so have others."""
    _, _, result = sample(desk)
    ada, ben = me.set_me(desk, "Ada").value, me.set_me(desk, "Ben").value
    feedback.ask(desk, result, "Counted twice?", ada)
    feedback.recognise(desk, "For the idea", [ada], result)
    talk.comment(desk, result, "Look here, @Ada")
    desk.save(
        Label("x"),
        Concern(new_id(), "Too many goals", author=ada, day=TODAY),
        Concern(new_id(), "Long ago", author=ada, day=OLD, state=ConcernState.RESOLVED, end="Done", ended=OLD),
        Concern(new_id(), "Said without a name", day=TODAY),
        Concern(new_id(), "Ben's own", author=ben, day=TODAY),
        Idea(new_id(), "A rack by the door", author=ada, state=IdeaState.LATER, reason="When there is money"),
        Idea(new_id(), "Given without a name", day=TODAY),
    )
    return ada


def test_the_agenda_holds_what_was_said_to_the_person_and_by_them(desk: Desk, ada: str) -> None:
    data = kinds.gather(desk, "one-to-one", Choice(person=ada))
    assert [one.text for one in data.asked] == ["Counted twice?"]
    assert [(one.text, one.author) for one in data.thanks] == [("For the idea", "Ben")]
    assert [one.text for one in data.named] == ["Look here, @Ada"]
    assert [(one.text, one.state) for one in data.concerns] == [("Too many goals", "raised")]
    assert [(one.text, one.state, one.reply) for one in data.ideas] == [
        ("A rack by the door", "later", "When there is money")
    ]


def test_nothing_without_a_name_stands_on_anybodys_page(desk: Desk, ada: str) -> None:
    for person in desk.plan.people:
        for made in (kinds.html(desk, "one-to-one", Choice(person=person)), str(agenda(desk, person))):
            assert "without a name" not in made


def test_a_mention_that_was_answered_is_not_brought_up_again(desk: Desk, ada: str) -> None:
    result = next(iter(desk.plan.key_results))
    me.set_me(desk, ada)
    talk.comment(desk, result, "I looked")
    assert kinds.gather(desk, "one-to-one", Choice(person=ada)).named == ()


@pytest.mark.parametrize("language", ["en", "de"])
def test_paper_and_page_say_the_same_in_each_language(desk: Desk, ada: str, language: str) -> None:
    choice = Choice(person=ada, language=language)
    page = kinds.html(desk, "one-to-one", choice)
    paper = kinds.made(desk, "one-to-one", choice)
    assert paper.content.startswith(b"%PDF")
    for topic in agenda(desk, ada, language).topics:
        assert not topic.title.startswith("talk_"), "every heading has its words"
        for point in topic.points:
            assert point.text in page
            assert "concern_" not in point.below
            assert "said_" not in point.below
