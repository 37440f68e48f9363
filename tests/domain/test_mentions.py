"""Promises of mentions: a name that means one person is kept as that person, whatever they are called later."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.domain.mentions import fragment, labels, mentioned, offered, offers, read_out, shown, stored, who
from okr_desktop.domain.people import Person

ADA, ADAM, ANNA, OTHER = (f"{digit}" * 32 for digit in "abcd")
PEOPLE = [
    Person(ADA, "Ada"),
    Person(ADAM, "Adam Weiß"),
    Person(ANNA, "Anna Berg", "anna@a.example"),
    Person(OTHER, "Anna Berg"),
]
NAMES = labels(PEOPLE)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("@Ada well done", f"@[{ADA}] well done"),
        ("Thanks @adam weiß!", f"Thanks @[{ADAM}]!"),
        ("(@Adam)", f"(@[{ADAM}])"),
        ("@Anna Berg (anna@a.example): yes", f"@[{ANNA}]: yes"),
        ("@Anna Berg", "@Anna Berg"),
        ("@Adalbert", "@Adalbert"),
        ("mail ada@Ada.example", "mail ada@Ada.example"),
        ("@nobody @ @@Ada", f"@nobody @ @@[{ADA}]"),
        (f"@[{ADA}] stays", f"@[{ADA}] stays"),
        ("@[xyz]", "@[xyz]"),
        ("no sign", "no sign"),
    ],
)
def test_a_name_becomes_a_mention_only_where_it_means_one_person(typed: str, kept: str) -> None:
    assert stored(typed, NAMES) == kept


def test_renaming_changes_what_is_shown_and_nothing_that_is_stored() -> None:
    text = stored("Ask @Ada, then @Adam Weiß and @Ada", NAMES)
    assert mentioned(text) == (ADA, ADAM)
    later = labels([Person(ADA, "Ada King"), Person(ADAM, "Adam Weiß")])
    assert shown(text, later) == "Ask @Ada King, then @Adam Weiß and @Ada King"
    assert shown(text, {}) == "Ask @?, then @? and @?"
    assert stored(shown(text, later), later) == text


def test_one_person_who_was_entered_twice_is_one() -> None:
    people = [Person(ADA, "Ada"), Person(ADAM, "A. King", alias_of=ADA)]
    names = labels(people)
    assert names == {ADA: "Ada", ADAM: "Ada"}
    assert shown(f"@[{ADAM}]", names) == "@Ada"
    assert list(offered(people)) == [ADA]
    circle = {ADA: Person(ADA, "A", alias_of=ADAM), ADAM: Person(ADAM, "B", alias_of=ADA)}
    assert who(circle, ADA) in circle


def test_completion_offers_whom_the_letters_may_mean() -> None:
    names = offered([*PEOPLE, Person("e" * 32, "Adele", archived=True)])
    assert fragment("Hi @Ad", 6) == (3, "Ad")
    assert fragment("Hi @Ad now", 6) == (3, "Ad")
    assert fragment("a@Ad", 4) is None
    assert fragment("@Ad\nx", 5) is None
    assert fragment("@[", 2) is None
    assert [label for _, label in offers("ad", names)] == ["Ada", "Adam Weiß"]
    assert [id for id, _ in offers("be", names)] == [ANNA, OTHER] or {id for id, _ in offers("be", names)} == {
        ANNA,
        OTHER,
    }
    assert len(offers("", names, 2)) == 2


@given(st.text(max_size=60), st.lists(st.sampled_from([ADA, ADAM, ANNA, OTHER]), max_size=3))
def test_editing_a_comment_loses_no_mention_and_no_letter(between: str, ids: list[str]) -> None:
    text = " ".join([*(f"@[{id}]" for id in ids), between.replace("@", "")])
    assert stored(shown(text, NAMES), NAMES) == text


def test_what_is_read_outside_a_thread_has_the_names_of_today() -> None:
    people = {one.id: one for one in PEOPLE}
    assert read_out(f"@[{ADAM}], please", people) == "@Adam Weiß, please"
    people[ADAM] = Person(ADAM, "Adam Schwarz")
    assert read_out(f"@[{ADAM}], please", people) == "@Adam Schwarz, please"
    assert read_out("nobody@[here]", people) == "nobody@[here]"
