"""The check-in sheet as a page: what is to be checked in on, with the codes to type."""

from __future__ import annotations

from okr_desktop.reports.base.formats import NO_FIGURE
from okr_desktop.reports.html.page import EMPTY, Column, Html, element, own, table, text
from okr_desktop.reports.html.siblings.book import Book
from okr_desktop.reports.siblings.data_sheet import CheckInSheetData, Sheet, SheetRow


def html_check_in_sheet(data: CheckInSheetData) -> str:
    """The document; the same data gives the same text."""
    book = Book(data.head, "check_in_sheet")
    if not any(sheet.rows for sheet in data.sheets):
        return book.empty("sheet_empty")
    for number, sheet in enumerate(data.sheets, start=1):
        name = sheet.name or book.say("sheet_nobody")
        book.page.section(f"sheet-{number}", name, _table(book, sheet, name), class_="newpage" if number > 1 else "")
    book.page.add(book.lead("sheet_how"))
    return book.done(data.head.scope or data.head.cycle or book.say("check_in_sheet"))


def _table(book: Book, sheet: Sheet, name: str) -> Html:
    heads = (book.say("col_title"), book.say("col_target"), book.say("col_actual"), book.say("col_date"))
    columns = [Column(heads[0]), Column("#"), *(Column(head) for head in heads[1:]), Column(book.say("sheet_value"))]
    return table(name, columns, (_row(book, one) for one in sheet.rows), quiet=True)


def _row(book: Book, one: SheetRow) -> list[str]:
    formats, row = book.formats, one.row
    last = formats.actual(row, row.unit) if row.value is not None else NO_FIGURE
    return [
        Html(own(row.title) + element("div", own(one.objective), class_="muted") + _due(book, one)),
        element("code", text(one.code)),
        text(formats.target(row, row.unit)),
        text(last),
        book.day(row.last_check_in),
        EMPTY,  # to be written by hand
    ]


def _due(book: Book, one: SheetRow) -> Html:
    if one.due is None:
        return EMPTY
    return element("div", book.word("sheet_due", date=book.formats.short_date(one.due)), class_="muted")
