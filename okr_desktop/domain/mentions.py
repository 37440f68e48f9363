"""People named in what somebody writes: typed as "@Ada Lovelace", stored as "@[id]", shown as the name of today."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from okr_desktop.domain.people import Person
from okr_desktop.domain.text import fold

# The stored form survives renaming, and two people of one name stay two. A name becomes a mention only where it means
# one person: a whole label (see ``labels``), or the first name where only one person bears it. Everything else stays
# the text that was typed.

#: How many people are offered while somebody types.
OFFERED = 8
_LONGEST = 60
_STORED = re.compile(r"@\[([0-9a-f]{32})\]")
_NOBODY = "?"


def mentioned(text: str) -> tuple[str, ...]:
    """Ids of the people named in a stored text, each once, in order."""
    return tuple(dict.fromkeys(_STORED.findall(text))) if "@[" in text else ()


def who(people: Mapping[str, Person], id: str) -> str:
    """The person meant by an id: whoever is kept where one person had been entered twice."""
    seen = set[str]()
    while (found := people.get(id)) is not None and found.alias_of in people and id not in seen:
        seen.add(id)
        id = found.alias_of or id
    return id


def labels(people: Iterable[Person]) -> dict[str, str]:
    """What each person is called in a mention, by id: the name; where two share one, something more to tell them by.

    Whoever was entered twice bears the label of the person who is kept.
    """
    known = {one.id: one for one in people}
    kept = [one for one in known.values() if who(known, one.id) == one.id]
    counts: dict[str, int] = {}
    for one in kept:
        counts[fold(one.name)] = counts.get(fold(one.name), 0) + 1
    found = {one.id: _label(one, alone=counts[fold(one.name)] == 1) for one in kept}
    return found | {id: found[meant] for id in known if id not in found and (meant := who(known, id)) in found}


def _label(person: Person, *, alone: bool) -> str:
    name = " ".join(person.name.split())
    return name if alone else f"{name} ({person.email or person.id[-4:]})"


def shown(text: str, names: Mapping[str, str]) -> str:
    """A stored text as people read it; ``names`` as ``labels`` gives them. Who is gone is shown as "@?"."""
    return _STORED.sub(lambda found: f"@{names.get(found[1], _NOBODY)}", text) if "@[" in text else text


def read_out(text: str, people: Mapping[str, Person]) -> str:
    """A stored text with the names of today; every text that people read outside a thread goes through here."""
    return shown(text, labels(people.values())) if mentioned(text) else text


def stored(text: str, names: Mapping[str, str]) -> str:
    """A text as it was typed, with each name that means one person as its stored form."""
    if "@" not in text:
        return text
    known = _keys(names)
    parts, at = list[str](), 0
    while (place := text.find("@", at)) >= 0:
        found = _match(text, place, known)
        parts.append(text[at:place])
        parts.append(f"@[{found[0]}]" if found else "@")
        at = place + 1 + (found[1] if found else 0)
    return "".join((*parts, text[at:]))


def _keys(names: Mapping[str, str]) -> list[tuple[str, str]]:
    """What may stand behind the sign with whom it means; the longest first."""
    by_label: dict[str, str] = {}
    firsts: dict[str, set[str]] = {}
    for id, label in names.items():
        by_label.setdefault(label, id)
        if words := label.split():
            firsts.setdefault(words[0].casefold(), set()).add(label)
    for of in firsts.values():
        if len(of) == 1:
            (label,) = of
            by_label.setdefault(label.split()[0], by_label[label])
    return sorted(by_label.items(), key=lambda pair: (-len(pair[0]), pair[1]))


def _match(text: str, place: int, known: list[tuple[str, str]]) -> tuple[str, int] | None:
    """Who is meant by what stands behind the sign, and its length; an address such as a@b.example means nobody."""
    if place and (text[place - 1].isalnum() or text[place - 1] in "._-+"):
        return None
    for key, id in known:
        end = place + 1 + len(key)
        # As many letters as the name has: "ß" and "SS" are one letter and two.
        if text[place + 1 : end].casefold() == key.casefold() and not text[end : end + 1].isalnum():
            return id, len(key)
    return None


# While somebody types


def fragment(text: str, cursor: int) -> tuple[int, str] | None:
    """The place of the sign before the cursor and what was typed behind it; None where nobody is being named."""
    place = text.rfind("@", max(0, cursor - _LONGEST), cursor)
    if place < 0 or (place and (text[place - 1].isalnum() or text[place - 1] in "._-+")):
        return None
    typed = text[place + 1 : cursor]
    spoilt = "\n" in typed or typed.startswith((" ", "[")) or typed.count(" ") > 3
    return None if spoilt else (place, typed)


def offered(people: Iterable[Person]) -> dict[str, str]:
    """Who can be named, with their labels: not who was put away, nor the second entry of one person."""
    known = list(people)
    names = labels(known)
    return {one.id: names[one.id] for one in known if not one.archived and one.alias_of is None and one.id in names}


def offers(typed: str, names: Mapping[str, str], most: int = OFFERED) -> list[tuple[str, str]]:
    """Whom the letters typed so far may mean, as (id, label); those whose name begins so come first."""
    wanted = fold(typed)
    found = list[tuple[bool, str, str, str]]()
    for id, label in names.items():
        folded = fold(label)
        begins = folded.startswith(wanted)
        if begins or any(word.startswith(wanted) for word in folded.split()):
            found.append((not begins, folded, id, label))
    return [(id, label) for _, _, id, label in sorted(found)[:most]]
