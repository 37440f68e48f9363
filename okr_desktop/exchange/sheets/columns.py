"""Column names of OKR sheets in English and German."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

_NAMES = {
    "objective": "objective, objectives, objective title, objective name, o, ziel, ziele, zielbezeichnung, goal, "
    "goals, goal title, goal name, zielname",
    "key_result": "key result, key results, keyresult, key result title, key result name, kr, krs, schlüsselergebnis, "
    "schlüsselergebnisse, kernergebnis, kernergebnisse, messgrösse, messgrössen, messgroesse, measure, measures, "
    "how we measure it, woran wir es messen",
    "title": "title, titel, name, item, item name, okr, okrs, bezeichnung",
    "objective_owner": "objective owner, objective owners, o owner, zielverantwortlich, zielverantwortliche",
    "owner": "owner, owners, key result owner, kr owner, owner name, verantwortlich, verantwortliche, "
    "verantwortlicher, verantwortliche r, responsible, assignee, assigned to, lead, besitzer, inhaber, zuständig, "
    "wer, who",
    "email": "email, e mail, mail, owner email, owner e mail, owner mail, email address, e mail address, "
    "e mail adresse, mailadresse, owner emails",
    "team": "team, teams, abteilung, bereich, department, group, gruppe",
    "start": "start, start value, starting value, startwert, baseline, ausgangswert, anfangswert, basiswert, initial, "
    "initial value, from, von",
    "target": "target, target value, zielwert, goal value, sollwert, soll, zielgröße, to, bis",
    "current": "current, current value, actual, actual value, aktuell, aktueller wert, ist, istwert, ist wert, stand, "
    "aktueller stand, latest, latest value",
    "progress": "progress, progress %, % progress, progress percent, fortschritt, fortschritt %, fortschritt in %, "
    "% complete, percent complete, completion, % done, erfüllung, erfüllungsgrad, zielerreichung",
    "unit": "unit, units, einheit, einheiten, maßeinheit, metric unit",
    "confidence": "confidence, confidence level, zuversicht, konfidenz, vertrauen",
    "status": "status, state, zustand, health",
    "score": "score, final score, grade, bewertung, punktzahl",
    "start_date": "start date, startdatum, beginn, begin, begin date, starts on, start on",
    "due": "due, due date, deadline, end date, end, ende, enddatum, fällig, fällig am, fälligkeit, termin, frist",
    "cycle": "quarter, cycle, quartal, zyklus, period, time period, zeitraum, periode, year, jahr, "
    "fiscal year, geschäftsjahr",
    "tags": "tag, tags, label, labels, schlagwort, schlagworte, schlagwörter, kategorie, category, categories",
    "description": "description, beschreibung, details",
    "note": "note, notes, notiz, notizen, comment, comments, kommentar, kommentare, bemerkung, bemerkungen",
    "weight": "weight, gewicht, gewichtung",
    "type": "type, object type, okr type, item type, row type, art, typ, kind, zeilenart",
    "id": "id, row id, okr id, item id, key result id, kr id, nr, no, lfd nr",
    "parent": "parent, parent title, parent objective, parent goal, aligned to, alignment, übergeordnet, "
    "übergeordnetes ziel, oberziel, elternziel, annual objective, annual goal, jahresziel, supports, "
    "contributes to, zahlt ein auf, übergeordnetes unternehmensziel, corporate objective",
    "parent_id": "parent id, parentid, parent ids, parent objective id, parent row id, parent row ids, eltern id, "
    "objective id, ziel id, übergeordnete id",
    "level": "level, ebene, stufe, depth, hierarchy level",
    "check_in_date": "check in date, checkin date, last check in, date of check in, last checkin, last updated, "
    "updated on, letzter check in, check in datum, datum des check ins, aktualisiert am, stand vom",
    "check_in_note": "check in note, checkin note, last check in note, last checkin note, check in comment, "
    "check in notiz, check in kommentar",
    "next": "next, next step, next steps, nächste schritte, nächster schritt, was kommt als nächstes",
    "blocker": "blocker, blockers, blocked by, obstacle, obstacles, impediments, hindernis, hindernisse, hürden, "
    "blockaden",
}
LEVELS = tuple(f"level_{number}" for number in range(1, 9))
_LEVEL = re.compile(r"(?:l|level|ebene|stufe) ?([1-8])")
NUMERIC = ("start", "target", "current", "weight", "progress", "score")
DATES = ("due", "start_date", "check_in_date")
_UNIT_REMARK = re.compile(r"[(\[]\s*(%|€|\$|£|EUR|USD|CHF|GBP)\s*[)\]]", re.IGNORECASE)
_GERMAN = frozenset(
    [
        "ziel",
        "ziele",
        "verantwortlich",
        "verantwortliche",
        "einheit",
        "zielwert",
        "startwert",
        "ist",
        "aktuell",
        "fällig",
        "quartal",
        "fortschritt",
        "beschreibung",
        "schlüsselergebnis",
    ]
)


def _spellings(name: str) -> set[str]:
    """A name as it is written, without its accents, and with ä as ae."""
    long = name.translate({ord("ä"): "ae", ord("ö"): "oe", ord("ü"): "ue", ord("ß"): "ss"})
    bare = "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))
    return {name.casefold(), long, bare.casefold()}


FIELDS = {
    spelling: target for target, names in _NAMES.items() for name in names.split(", ") for spelling in _spellings(name)
}


@dataclass(slots=True)
class Header:
    """Which column holds which field (by index), and the names nobody knows or that came twice."""

    columns: dict[str, int] = field(default_factory=dict[str, int])
    unknown: list[str] = field(default_factory=list[str])
    doubles: list[str] = field(default_factory=list[str])
    width: int = 0
    german: bool = False
    unit: str = ""

    @property
    def is_okr(self) -> bool:
        """Whether a row with these names can be the header of an OKR sheet."""
        return "objective" in self.columns or ("key_result" in self.columns and len(self.columns) > 1)


def plain_name(text: str) -> str:
    """A column name without case, punctuation, soft hyphens and remarks in brackets."""
    text = unicodedata.normalize("NFKC", text.replace("\xad", "")).casefold()
    text = re.sub(r"\([^()]*\)|\[[^\[\]]*\]", " ", text)
    return " ".join(re.sub(r"[^\w%]+|_", " ", text).split())


def field_of(name: str) -> str:
    """The field that a plain column name means; "" for one that nobody knows."""
    found = FIELDS.get(name, "")
    if not found and (level := _LEVEL.fullmatch(name)):
        return f"level_{level[1]}"
    return found


def match_header(cells: Sequence[str]) -> Header:
    """The columns of a header row; the first of two equal names wins."""
    header = Header(width=len(cells))
    names = [plain_name(cell[:200]) for cell in cells]
    header.german = any(name in _GERMAN for name in names)
    # "Ziel" is the objective, unless another column is; then it is the target.
    has_other = any(FIELDS.get(name) == "objective" for name in names if name not in ("ziel", "goal"))
    for index, name in enumerate(names):
        target = "target" if has_other and name in ("ziel", "goal") else field_of(name)
        if not target:
            header.unknown += [cells[index].strip()] if name else []
        elif target in header.columns:
            header.doubles.append(cells[index].strip())
        else:
            header.columns[target] = index
            if target == "target" and (found := _UNIT_REMARK.search(cells[index][:200])):
                header.unit = found[1]
    return header
