"""Writes the sample workbooks, folders and ZIPs of tests/exchange/data; run it as a script to make them anew."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl

DATA = Path(__file__).parent / "data"
STAMP = datetime(2026, 11, 1, 8, 0)
Sheets = Mapping[str, Sequence[Sequence[Any]]]
CONTACTS = [
    ["Team", "Role", "Name", "Email address"],
    ["Backstube", "OKR Master", "Mira Holm", "mira@example.org"],
    ["Laden", "Lead", "Tom Reuter", "tom@example.org"],
]


def write_book(path: Path, sheets: Sheets, merged: Mapping[str, Sequence[str]] | None = None) -> None:
    """A workbook: percentages and days are formatted as such, texts are texts."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet: Any = book.create_sheet(name)
        for row in rows:
            sheet.append([each[0] if isinstance(each, tuple) else each for each in row])
            for index, each in enumerate(row, 1):
                if isinstance(each, tuple):
                    sheet.cell(sheet.max_row, index).number_format = each[1]
        for area in (merged or {}).get(name, ()):
            sheet.merge_cells(area)
    book.properties.created = book.properties.modified = STAMP
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)


def write_texts(folder: Path, texts: Mapping[str, str]) -> None:
    """Text files in a folder."""
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def write_zip(path: Path, texts: Mapping[str, str]) -> None:
    """The same as a ZIP."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in texts.items():
            packed.writestr(zipfile.ZipInfo(name, (2026, 11, 1, 8, 0, 0)), text)


FLAT: Sheets = {
    "OKRs": [
        ["Riverside Bakery, goals of the quarter"],
        [],
        ["Objective", "Key Result", "Owner", "Start Value", "Target Value", "Current Value", "Due", "Quarter"],
        ["Customers come back", "Share of regulars", "Mira", (0.2, "0%"), (0.35, "0%"), (0.255, "0.0%"),
         date(2026, 12, 31), "Q4 2026"],
        [None, "Days with sold-out rye", "Tom", 12, 3, "7", date(2026, 12, 15), None],
        [None, "Loyalty card is out", "Mira", None, None, "no", None, None],
        ["Work is fun again", "Overtime per month (h)", "Ana", 1234.125, 600, 900.5, 46387, "Q4 2026"],
    ]
}  # fmt: skip
OKRS = [
    ["ID", "Objective", "Key Result", "Owner", "Start", "Target", "Unit"],
    ["K1", "Orders arrive on time", "Late deliveries", "Ana", 40, 10, ""],
    ["K2", None, "Customers who track their parcel", "Ben", 0, 60, "%"],
    ["K3", "Everybody can deliver", "Handbook is published", "Cleo", None, None, ""],
]
LOG: Sheets = {
    "OKRs": [[*row[1:]] for row in OKRS],
    "Check-ins": [
        ["Date", "Key Result", "Owner", "Current Value", "Confidence", "Notes"],
        [date(2026, 10, 5), "Late deliveries", "Ana", 35, "H", "two new vans"],
        [date(2026, 10, 19), "late  deliveries", "Ana", 31, "M", None],
        ["2026-10-19", "Customers who track their parcel", "Ben", (0.25, "0%"), "L", "app is late"],
        [date(2026, 10, 20), "Handbook is published", "Cleo", "yes", None, None],
        [date(2026, 10, 20), "Nobody knows this", "Cleo", 3, None, None],
        [None, "Late deliveries", "Ana", 30, "H", None],
    ],
}
IDS: Sheets = {
    "Company": OKRS[:3],
    "Team": [
        ["KR ID", "Objective", "Key Result", "Team", "Start", "Target"],
        ["K7", "Support answers at once", "Hours to first answer", "Support", 9, 2],
    ],
    "KR Log": [
        ["Date", "KR ID", "Value", "Notes"],
        [date(2026, 10, 7), "K7", 6, "night shift"],
        [date(2026, 10, 7), "K1", 22, None],
        [date(2026, 10, 8), "K99", 1, None],
    ],
    "People": [["Name", "Team", "Email"], ["Ana Prado", "Support", "ana@example.org"], ["Ben Okoye", "Company", None]],
}
THREE: Sheets = {
    "Annual": [
        ["Objectives 2026"],
        ["Objective", "Key Result", "Start", "Target"],
        ["Half of the town knows us", "Newsletter readers", 200, 5000],
    ],
    "Quarterly": [
        ["Quarter", "Annual Objective", "Objective", "Key Result", "Owner", "Start", "Target", "Current"],
        ["Q4 2026", "Half of the town knows us", "The autumn market is ours", "Stalls", "Tom", 0, 6, 2],
        ["Q4 2026", None, None, "Visitors counted", "Tom", 0, 900, None],
        ["Q4 2026", "Something else", "The shop window speaks", "Photos taken of it", "Mira", 0, 50, 12],
    ],
    "Check-ins": [
        ["Date", "Key Result", "Current Value", "Confidence", "Notes"],
        [date(2026, 10, 12), "Stalls", 1, "H", "first one booked"],
        [date(2026, 11, 2), "Stalls", 2, "H", None],
    ],
}
BURNING_EN: Sheets = {
    "okr": [
        ["Team", "Objective", "Progress", "Corporate Objective", "Key Result", "Description", "Start", "End", "Actual",
         "Unit"],
        ["Backstube", "Bread without waste", 0.4, "We are the greenest bakery", "Flour thrown away", "weekly scale", 80,
         20, 56, "kg"],
        ["Backstube", "Bread without waste", 0.4, "We are the greenest bakery", "Doughs planned", "", 0, 12, 3, ""],
        ["Laden", "Neighbours stay for coffee", 0.1, "", "Guests a day", "", 15, 60, 20, "guests"],
    ],
    "Contacts": CONTACTS,
}  # fmt: skip
BURNING_DE: Sheets = {
    "okr": [
        ["Team", "Objective", "Fortschritt", "Uebergeordnetes Unternehmensziel", "Key Result", "Beschreibung", "Start",
         "Ende", "Aktuell", "Einheit"],
        ["Laden", "Nachbarn bleiben auf einen Kaffee", 0.5, "Wir sind das Wohnzimmer", "Gäste am Tag", "", 15, 60, 20.5,
         "Gäste"],
        ["Laden", "Wir sind das Wohnzimmer", 0.5, "", "Abende mit Musik", "", 0, 8, 2, ""],
    ],
    "Kontakte": [["Team", "Rolle", "Name", "E-Mail-Adresse"], *CONTACTS[1:]],
}  # fmt: skip
_O, _K, _Q = "0f" * 16, "1e" * 16, "2d" * 16
_NOTION_KRS = (
    "\ufeffKey Result,Current Value,Target Value,Progress,Objective,Owner\n"
    "Paying members,120,400,30%,"
    f'"Grow, but kindly (https://www.notion.so/Grow-but-kindly-{_O}?pvs=21)",Ines\n'
    f"Answers within a day,,,55%,Quiet inboxes (Objectives%20{_O}/Quiet%20inboxes%20{_K}.md),Jon\n"
    "Homeless,1,2,,,Jon\n"
)
NOTION = {
    f"Objectives {_O}.csv": "\ufeffObjective,Area,Owner,Quarter\nQuiet inboxes,Support,Jon,Q4 2026\n",
    f"Objectives {_O}_all.csv": "\ufeffObjective,Area,Owner,Quarter\n"
    f'"Grow, but kindly",Growth,Ines,Q4 2026 (https://www.notion.so/Q4-2026-{_Q}?pvs=21)\n'
    f"Quiet inboxes,Support,Jon,Q4 2026 (Quarters%20{_Q}/Q4%202026%20{_Q}.md)\n",
    f"Key Results {_K}.csv": _NOTION_KRS,
    f"Quarters {_Q}.csv": '\ufeffQuarter,Time Span,Active\nQ4 2026,"October 1, 2026 → December 31, 2026",Yes\n',
    f"Objectives {_O}/Quiet inboxes {_K}.md": "# Quiet inboxes\n\nOwner: Jon\n",
}
NOTION_PLAIN = {
    "Objectives.csv": 'Name,Level,Owner,Team,Quarter,Status,Key Results\n"Sleep, at last",Team,Ida,Ops,2026 Q3,'
    'On track,"Pages at night, each of them, Backups that restore"\n',
    "Key Results.csv": 'Name,Start,Current Value,Target Value,Objectives\n"Pages at night, each of them",30,12,5,'
    '"Sleep, at last"\nBackups that restore,0,2,10,\n',
}
TWO_TEAMS = {
    "north.csv": "Objective,Key Result,Target\nA warm shop,Degrees,21\n",
    "south.csv": "Ziel;Schlüsselergebnis;Zielwert\nEin kühler Keller;Grad;8,5\n",
}
TABLES = {
    "made_up.csv": "What we want;How we see it;Who;When;How far\n"
    "Fewer accidents in the yard;Near misses that were reported on paper;Ana Prado;31.12.2026;40 %\n"
    "Fewer accidents in the yard;Forklift courses that everybody finished;Ben Okoye;30.11.2026;75 %\n"
    "A calm spring;Orders that were planned four weeks ahead;Ana Prado;15.12.2026;5 %\n",
    "typed.csv": "Type,Name,Lead Person,From,To,Actual,Status\nObjective,Safe harbour,Ida,,,,\n"
    "Key result,Ships without delay,Ida,10,40,22,On track\nTask,Paint the buoys,Jon,,,,done\n"
    "Objective,Dry feet,Jon,,,,Cancelled\nKR,Leaks found,Jon,0,5,1,\nWish,A lighthouse,Jon,,,,\n",
    "linked.csv": "Nr,Parent ID,Title,Start,Target,Current\n1,,The valley is connected,,,\n"
    "2,1,Houses with fibre,0,800,200\n3,1,Bridges are sound,,,\n4,3,Bridges checked,0,12,5\n"
    "5,77,Far away,,,\n6,7,Chicken,,,\n7,6,Egg,,,\n",
    "indented.csv": "Level;Titel;Startwert;Zielwert;Aktuell\n1;Das Tal ist verbunden;;;\n2;Brücken halten;;;\n"
    "3;Brücken geprüft;0;12;5,5\n2;Häuser mit Glasfaser;0;1.800;200\n",
}


def main() -> None:
    """All samples."""
    write_book(DATA / "flat_csv/bakery.xlsx", FLAT)
    write_texts(DATA / "flat_csv/two_teams", TWO_TEAMS)
    write_book(DATA / "log_tab/deliveries.xlsx", LOG, {"OKRs": ["A2:A3"]})
    write_book(DATA / "log_tab/with_ids.xlsx", IDS)
    write_book(DATA / "three_tabs/town.xlsx", THREE)
    write_book(DATA / "burning_okr/okr_en.xlsx", BURNING_EN)
    write_book(DATA / "burning_okr/okr_de.xlsx", BURNING_DE)
    write_texts(DATA / "notion/export", NOTION)
    write_zip(DATA / "notion/export.zip", NOTION)
    write_texts(DATA / "notion/plain", NOTION_PLAIN)
    write_texts(DATA / "table", TABLES)


if __name__ == "__main__":
    main()
