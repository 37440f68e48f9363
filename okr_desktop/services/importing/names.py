"""Who and which team a file means: found by name, e-mail or the part before the @, else made anew."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from okr_desktop.domain.errors import Problem, Severity
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.people import Person, Team
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.text import NAME_LIMIT, clean, fold
from okr_desktop.exchange.drafts.draft import DraftPerson, DraftTeam

_WITH_MAIL = re.compile(r"(.*?)\s*[<(\[]([^<>()\[\]\s]+@[^<>()\[\]\s]+)[>)\]]")
_MAIL = re.compile(r"[^@\s]+@[^@\s]+")
_SHARE = Decimal(1)

Tell = Callable[[Problem], None]


def as_mail(text: str) -> tuple[str, str]:
    """(name, e-mail) of a text such as "Ada <ada@x.org>", "ada@x.org" or "Ada"."""
    text = clean(text)
    if found := _WITH_MAIL.fullmatch(text):
        return found[1].strip(" \"'"), found[2]
    return ("", text) if _MAIL.fullmatch(text) else (text, "")


def name_of_mail(mail: str) -> str:
    """The name that an e-mail suggests: "ada.lovelace@x.org" is Ada Lovelace."""
    words = re.split(r"[._+-]+", mail.partition("@")[0])
    return " ".join(word[:1].upper() + word[1:] for word in words if word) or mail


class Teams:
    """The teams of a workspace by name, with those that an import makes or completes."""

    def __init__(self, plan: Plan, tell: Tell) -> None:
        self._tell = tell
        self._known = dict(plan.teams)
        self._by_name: dict[str, str] = {}
        for team in plan.teams.values():
            self._by_name.setdefault(fold(team.name), team.id)
        self.new: dict[str, Team] = {}
        self.changed: dict[str, Team] = {}

    def named(self, text: str) -> str | None:
        """The id of a team by its name; a new one is made where none fits."""
        name = clean(text)
        if not name or (found := self._by_name.get(fold(name))) is None:
            return self._made(name)
        return found

    def names_of(self, ids: Sequence[str]) -> list[str]:
        """The names of teams."""
        return [team.name for id in ids if (team := self._known.get(id))]

    def complete(self, drafts: Sequence[DraftTeam], people: People) -> None:
        """Take the teams of a file: new ones whole, of others only what is not known yet."""
        ids = [self.named(draft.name) for draft in drafts]
        for id, draft in zip(ids, drafts, strict=True):
            if id is not None:
                team = self._known[id]
                parent = team.parent or self._above(team, draft)
                self._put(replace(team, parent=parent, lead=team.lead or people.named(draft.lead)))

    def records(self) -> list[Team]:
        """What is to be saved, parents before what stands inside them."""
        found = list[Team]()
        todo = {**self.new, **self.changed}
        while todo:
            ready = [team for team in todo.values() if team.parent not in todo]
            found += ready
            for team in ready:
                del todo[team.id]
        return found

    def _above(self, team: Team, draft: DraftTeam) -> str | None:
        parent = self.named(draft.parent)
        above = parent
        while above is not None and above in self._known:
            if above == team.id:
                self._tell(Problem("import.team_circle", "parent", {"name": team.name}, Severity.WARNING))
                return None
            above = self._known[above].parent
        return parent

    def _put(self, team: Team) -> None:
        if self._known[team.id] != team:
            self._known[team.id] = team
            (self.new if team.id in self.new else self.changed)[team.id] = team

    def _made(self, name: str) -> str | None:
        if not name or not _short_enough("team", name, self._tell):
            return None
        team = Team(new_id(), name)
        self.new[team.id] = self._known[team.id] = team
        self._by_name[fold(name)] = team.id
        return team.id


class People:
    """The people of a workspace by name and e-mail, with those that an import makes or completes."""

    def __init__(self, plan: Plan, tell: Tell) -> None:
        self._tell = tell
        self._known = dict(plan.people)
        self._by_name: dict[str, str] = {}
        self._by_mail: dict[str, str] = {}
        self._by_local: dict[str, str] = {}
        self._asked: dict[str, str | None] = {}
        for person in plan.people.values():
            self._index(person)
        self.new: dict[str, Person] = {}
        self.changed: dict[str, Person] = {}

    def named(self, text: str) -> str | None:
        """The id of somebody by name, e-mail or both; a new person is made where nobody fits."""
        if text not in self._asked:
            self._asked[text] = self._named(text)
        return self._asked[text]

    def spellings(self, id: str | None) -> list[str]:
        """Everything that a file may call somebody, folded."""
        person = self._known.get(id or "")
        if person is None:
            return [""]
        mail = fold(person.email)
        spelt = [fold(person.name), mail, mail.partition("@")[0], f"{fold(person.name)} <{mail}>"]
        return [text for text in spelt if text]

    def complete(self, drafts: Sequence[DraftPerson], teams: Teams) -> None:
        """Take the people of a file: new ones whole, of others only what is not known yet."""
        for draft in drafts:
            id = self._found(clean(draft.name), clean(draft.email)) or self._made(draft.name, draft.email)
            if id is not None:
                person = self._known[id]
                found = (teams.named(name) for name in draft.teams) if not person.teams else ()
                shares = {team: _SHARE for team in found if team}
                role = person.role or clean(draft.role)[:NAME_LIMIT]
                mail = person.email or clean(draft.email)[:NAME_LIMIT]
                self._put(replace(person, email=mail, role=role, teams=person.teams or shares))

    def records(self) -> list[Person]:
        """What is to be saved."""
        return [*self.new.values(), *self.changed.values()]

    def _named(self, text: str) -> str | None:
        name, mail = as_mail(text)
        if not name and not mail:
            return None
        return self._found(name, mail) or self._made(name, mail)

    def _found(self, name: str, mail: str) -> str | None:
        """By e-mail, then by name or what stands before the @; the same name with quite another mail is another."""
        wanted, post = fold(name), fold(mail)
        if post and post in self._by_mail:
            return self._by_mail[post]
        if wanted and not post:
            return self._by_mail.get(wanted) or self._by_name.get(wanted) or self._by_local.get(wanted)
        local = post.partition("@")[0]
        suggested = " ".join(re.split(r"[._+-]+", local))
        for key in (wanted, suggested, local):
            id = self._by_name.get(key) if key else None
            if id is not None and self._fits(self._known[id], local, named=key == wanted):
                return id
        return None

    def _fits(self, person: Person, local: str, *, named: bool) -> bool:
        other = fold(person.email).partition("@")[0]
        return not other or (named and other == local)

    def _index(self, person: Person) -> None:
        id = person.alias_of if person.alias_of in self._known else person.id
        assert id is not None
        mail = fold(person.email)
        self._by_name.setdefault(fold(person.name), id)
        if mail:
            self._by_mail.setdefault(mail, id)
            self._by_local.setdefault(mail.partition("@")[0], id)

    def _put(self, person: Person) -> None:
        if self._known[person.id] != person:
            self._known[person.id] = person
            (self.new if person.id in self.new else self.changed)[person.id] = person
            self._index(person)

    def _made(self, name: str, mail: str) -> str | None:
        name, mail = clean(name) or name_of_mail(clean(mail)), clean(mail)
        if not name or not _short_enough("name", name, self._tell):
            return None
        person = Person(new_id(), name, mail if len(mail) <= NAME_LIMIT else "")
        self.new[person.id] = self._known[person.id] = person
        self._index(person)
        return person.id


def _short_enough(field: str, name: str, tell: Tell) -> bool:
    if len(name) <= NAME_LIMIT:
        return True
    params = {"length": len(name), "limit": NAME_LIMIT, "text": name[:80]}
    tell(Problem("name.too_long", field, params, Severity.WARNING))
    return False
