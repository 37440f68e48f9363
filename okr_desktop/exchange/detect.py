"""Says what a file is and how sure that is, and reads it with the reader that fits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from okr_desktop.domain.collecting import paused
from okr_desktop.domain.errors import FileProblem
from okr_desktop.exchange.drafts.building import Progress
from okr_desktop.exchange.drafts.draft import Draft
from okr_desktop.exchange.own import okr_json, table_set_back, workbook_back
from okr_desktop.exchange.prose import markdown, plain_text
from okr_desktop.exchange.reading.parcel import Parcel, of_text, open_parcel
from okr_desktop.exchange.reading.source import Source, from_text
from okr_desktop.exchange.sheets import mapping
from okr_desktop.exchange.sheets.mapping import Mapping
from okr_desktop.exchange.spreadsheets import flat_csv, log_tab, notion
from okr_desktop.exchange.tools import (
    burning_okr,
    culture_amp,
    goalscape,
    lattice,
    leantime,
    mhokr,
    peoplebox,
    viva_csv,
    viva_json,
    viva_workbook,
)


@dataclass(frozen=True, slots=True)
class Detection:
    """A format and how sure it is that a file has it, 0 to 1; format "" (0) when no reader knows the file."""

    format: str
    certainty: float


@dataclass(frozen=True, slots=True)
class Reader:
    """What the module of a format offers: how sure it is about a parcel, and the draft in it.

    ``read`` raises FileProblem file.no_okrs for a parcel in which it finds nothing of its format.
    """

    certainty: Callable[[Parcel], float]
    read: Callable[[Parcel, date, Progress], Draft]


def of_texts(
    format: str, certainty: Callable[[Source], float], read: Callable[[Source, date, Progress], Draft]
) -> Reader:
    """The reader of a format that is one text; of several texts it takes the only one that it knows."""

    def sure(parcel: Parcel) -> float:
        found = [value for text in parcel.texts if (value := certainty(text)) > 0]
        return found[0] if len(found) == 1 else 0.0

    def draft(parcel: Parcel, today: date, progress: Progress) -> Draft:
        texts = parcel.texts if len(parcel.texts) == 1 else [text for text in parcel.texts if certainty(text) > 0]
        if len(texts) != 1:
            raise FileProblem("file.no_okrs", name=parcel.name, format=format)
        return read(texts[0], today, progress)

    return Reader(sure, draft)


# A new format is one module and one entry here.
READERS: dict[str, Reader] = {
    table_set_back.FORMAT: Reader(table_set_back.certainty, table_set_back.read),
    flat_csv.FORMAT: Reader(flat_csv.certainty, flat_csv.read),
    plain_text.FORMAT: of_texts(plain_text.FORMAT, plain_text.certainty, plain_text.read),
    markdown.FORMAT: of_texts(markdown.FORMAT, markdown.certainty, markdown.read),
    okr_json.FORMAT: of_texts(okr_json.FORMAT, okr_json.certainty, okr_json.read),
    workbook_back.FORMAT: Reader(workbook_back.certainty, workbook_back.read),
    viva_csv.FORMAT: Reader(viva_csv.certainty, viva_csv.read),
    viva_json.FORMAT: Reader(viva_json.certainty, viva_json.read),
    viva_workbook.FORMAT: Reader(viva_workbook.certainty, viva_workbook.read),
    leantime.FORMAT: Reader(leantime.certainty, leantime.read),
    lattice.FORMAT: Reader(lattice.certainty, lattice.read),
    culture_amp.FORMAT: Reader(culture_amp.certainty, culture_amp.read),
    goalscape.FORMAT: Reader(goalscape.certainty, goalscape.read),
    burning_okr.FORMAT: Reader(burning_okr.certainty, burning_okr.read),
    log_tab.FORMAT: Reader(log_tab.certainty, log_tab.read),
    log_tab.THREE_TABS: Reader(log_tab.certainty_three_tabs, log_tab.read_three_tabs),
    notion.FORMAT: Reader(notion.certainty, notion.read),
    peoplebox.FORMAT: Reader(peoplebox.certainty, peoplebox.read),
    mhokr.FORMAT: Reader(mhokr.certainty, mhokr.read),
    mapping.FORMAT: Reader(mapping.certainty, mapping.read),
}


def detect(path: Path | str) -> Detection:
    """What the file, folder or ZIP at ``path`` is. Raises FileProblem as ``parcel.open_parcel`` does."""
    return detect_parcel(open_parcel(path))


def detect_text(text: str, name: str) -> Detection:
    """What a pasted text is. Raises FileProblem (empty, too large)."""
    return detect_parcel(of_text(from_text(text, name)))


def detect_parcel(parcel: Parcel) -> Detection:
    """What a parcel is: the reader that is surest, format "" when none is sure at all."""
    found = [Detection(name, reader.certainty(parcel)) for name, reader in READERS.items()]
    best = max(found, key=lambda each: each.certainty)
    return best if best.certainty > 0 else Detection("", 0.0)


def read(
    path: Path | str,
    fmt: str | None = None,
    *,
    today: date,
    progress: Progress = None,
    mapping: Mapping | None = None,
) -> Draft:
    """The draft in a file, folder or ZIP; ``fmt`` is a key of READERS, None detects it.

    With a ``mapping`` the table it was made for is read by it, whatever the format. Raises FileProblem as
    ``open_parcel`` does, and file.no_okrs, .unknown_format, .not_json, .newer_format. Problems of rows are in the
    draft. ``progress`` gets 0.0 to 1.0; what it raises (to cancel) is passed on.
    """
    return read_parcel(open_parcel(path), fmt, today=today, progress=progress, mapping=mapping)


def read_text(text: str, name: str, fmt: str | None = None, *, today: date, mapping: Mapping | None = None) -> Draft:
    """The draft in a pasted text; ``name`` is what the draft is called. Raises FileProblem as ``read`` does."""
    return read_parcel(of_text(from_text(text, name)), fmt, today=today, mapping=mapping)


def read_parcel(
    parcel: Parcel,
    fmt: str | None = None,
    *,
    today: date,
    progress: Progress = None,
    mapping: Mapping | None = None,
) -> Draft:
    """The draft in what was opened before.

    Raises FileProblem file.no_okrs, .unknown_format, and those of a reader.
    """
    if mapping is not None:
        return _mapped(parcel, mapping, today, progress)
    name = detect_parcel(parcel).format if fmt is None else fmt
    if not name:
        raise FileProblem("file.no_okrs", name=parcel.name, format="")
    if name not in READERS:
        raise FileProblem("file.unknown_format", name=parcel.name, format=name)
    with paused():
        return READERS[name].read(parcel, today, progress)


def _mapped(parcel: Parcel, chosen: Mapping, today: date, progress: Progress) -> Draft:
    table = mapping.table_of(parcel, chosen)
    if table is None:
        raise FileProblem("file.no_okrs", name=parcel.name, format=mapping.FORMAT)
    with paused():
        return mapping.read_mapped(table, chosen, today, progress)
