"""Who uses this workspace on this computer: chosen among its people, or added to them by name."""

from __future__ import annotations

from okr_desktop.domain.changes import Changes
from okr_desktop.domain.errors import NotFound
from okr_desktop.domain.ids import is_id, new_id
from okr_desktop.domain.people import Person
from okr_desktop.domain.text import clean
from okr_desktop.services import people
from okr_desktop.services.desk import Desk
from okr_desktop.services.outcome import Outcome


def set_me(desk: Desk, who: str) -> Outcome[str]:
    """Remember who uses this workspace here, and give the person's id.

    ``who`` is the id, name or e-mail of a person; any other name adds a person of this name, which can be undone.
    The choice itself is local: it is not part of the journal. Raises Refused (``name.empty`` and the like) and
    NotFound for an id of nobody.
    """
    known = people.find_person(desk.plan, who)
    if known is None and is_id(who):
        raise NotFound("person.unknown", id=who)
    if known is not None:
        made = Outcome(known.id, Changes())
    else:
        made = people.save(desk, Person(new_id(), " ".join(clean(who).split())))
    desk.space.set_meta("me", made.value)
    return made


def forget_me(desk: Desk) -> Outcome[None]:
    """Forget who uses this workspace here, so that it is asked again."""
    desk.space.set_meta("me", "")
    return Outcome(None, Changes())
