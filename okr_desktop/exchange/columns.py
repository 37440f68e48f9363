"""Column names of OKR sheets in English and German."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

_NAMES = {
    "objective": "objective, objectives, objective title, objective name, o, ziel, ziele, zielbezeichnung, goal, goals",
    "key_result": "key result, key results, keyresult, key result title, key result name, kr, krs, schlüsselergebnis, "
    "schlüsselergebnisse, schluesselergebnis, schluesselergebnisse, kernergebnis, "
    "kernergebnisse",
    "objective_owner": "objective owner, objective owners, o owner, zielverantwortlich, zielverantwortliche",
    "owner": "owner, owners, key result owner, kr owner, owner name, verantwortlich, verantwortliche, "
    "verantwortlicher, "
    "verantwortliche r, responsible, assignee, assigned to, lead, besitzer, inhaber, zuständig",
    "team": "team, teams, abteilung, bereich, department, group, gruppe",
    "start": "start, start value, starting value, startwert, baseline, ausgangswert, anfangswert, basiswert, initial, "
    "initial value, from, von",
    "target": "target, target value, zielwert, goal value, sollwert, soll, zielgröße, to, bis",
    "current": "current, current value, actual, actual value, aktuell, aktueller wert, ist, istwert, ist wert, stand, "
    "aktueller stand, latest, latest value",
    "unit": "unit, units, einheit, einheiten, maßeinheit, masseinheit, metric unit",
    "confidence": "confidence, confidence level, zuversicht, konfidenz, vertrauen",
    "due": "due, due date, deadline, end date, end, ende, enddatum, fällig, faellig, fällig am, fälligkeit, "
    "termin, frist",
    "cycle": "quarter, cycle, quartal, zyklus, period, time period, zeitraum, periode",
    "tags": "tag, tags, label, labels, schlagwort, schlagworte, schlagwörter, kategorie, category, categories",
    "description": "description, beschreibung, details",
    "note": "note, notes, notiz, notizen, comment, comments, kommentar, kommentare, bemerkung, bemerkungen",
    "weight": "weight, gewicht, gewichtung",
}
FIELDS = {name: target for target, names in _NAMES.items() for name in names.split(", ")}
NUMERIC = ("start", "target", "current", "weight")
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
    ]
)


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


def match_header(cells: list[str]) -> Header:
    """The columns of a header row; the first of two equal names wins."""
    header = Header(width=len(cells))
    names = [plain_name(cell[:200]) for cell in cells]
    header.german = any(name in _GERMAN for name in names)
    # "Ziel" is the objective, unless another column is; then it is the target.
    has_other = any(FIELDS.get(name) == "objective" for name in names if name not in ("ziel", "goal"))
    for index, name in enumerate(names):
        target = "target" if has_other and name in ("ziel", "goal") else FIELDS.get(name)
        if target is None:
            header.unknown += [cells[index].strip()] if name else []
        elif target in header.columns:
            header.doubles.append(cells[index].strip())
        else:
            header.columns[target] = index
            if target == "target" and (found := _UNIT_REMARK.search(cells[index][:200])):
                header.unit = found[1]
    return header
