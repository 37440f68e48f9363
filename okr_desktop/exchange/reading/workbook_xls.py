"""Old Excel files (XLS): a walk over their records refuses what would be laid out without bounds."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from io import BytesIO

from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from okr_desktop.domain.errors import FileProblem, Problem, Severity
from okr_desktop.exchange.reading.tables import Table
from okr_desktop.exchange.reading.workbook_cells import columns_of, is_too_large, native_failure, told_rows, too_large
from okr_desktop.exchange.reading.workbook_xlsx import EPOCH, EPOCH_1904

_END, _NO_SECTOR = 0xFFFFFFFE, 0xFFFFFFFA
_MOST_SECTORS = 400_000
_CELLS = frozenset((2, 3, 4, 5, 6, 513, 515, 516, 517, 518, 1030, 189, 190, 214, 253, 638))
_DATE_1904, _FILE_PASSWORD, _SHEET_BEGIN, _LABEL, _STRINGS = 0x0022, 0x002F, 0x0809, 0x00FD, 0x00FC
# Cells that point to texts of up to 32,767 characters; more of them could fill the memory.
_LABEL_LIMIT = 400_000


def read(data: bytes, name: str, problems: list[Problem]) -> list[Table]:
    """The visible sheets. Raises FileProblem file.book_encrypted, .book_kind, .unreadable, .sheet_too_large."""
    stream = _stream(data, name)
    epoch = _checked(stream, name)
    try:
        with CalamineWorkbook.from_filelike(BytesIO(data)) as book:
            return [_table(book, title, name, epoch) for title in _titles(book, problems)]
    except BaseException as error:
        if failure := native_failure(error, name):
            raise failure from error
        raise


def _titles(book: CalamineWorkbook, problems: list[Problem]) -> Iterator[str]:
    for sheet in book.sheets_metadata:
        if sheet.typ is SheetTypeEnum.WorkSheet and sheet.visible is SheetVisibleEnum.Visible:
            yield sheet.name
        elif sheet.typ is SheetTypeEnum.WorkSheet:
            problems.append(Problem("sheet.hidden", "", {"sheet": sheet.name}, Severity.NOTE))


def _table(book: CalamineWorkbook, title: str, name: str, epoch: object) -> Table:
    sheet = book.get_sheet_by_name(title)
    columns = columns_of(sheet.to_python(skip_empty_area=False), set())
    first = EPOCH_1904 if epoch else EPOCH
    return Table(title, told_rows(columns, sheet.merged_cell_ranges or ()), (), name, epoch=first)


def _stream(data: bytes, name: str) -> bytes:
    """The workbook stream of an OLE file. Raises FileProblem."""
    try:
        return _Ole(data).workbook()
    except PermissionError as error:
        raise FileProblem("file.book_encrypted", name=name) from error
    except LookupError as error:
        raise FileProblem("file.book_kind", name=name) from error
    except (struct.error, ValueError, OverflowError) as error:
        raise FileProblem("file.unreadable", name=name, reason="", kind="workbook") from error


class _Ole:
    """An OLE file as far as needed to find one stream. Raises ValueError, struct.error for damaged ones."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        shift = struct.unpack_from("<H", data, 30)[0]
        if shift not in (9, 12):
            raise ValueError
        self._size = 1 << shift
        # The native reader makes room for what the head says: number of FAT, mini FAT and DIFAT sectors.
        counts = (*struct.unpack_from("<I", data, 44), *struct.unpack_from("<I4xI", data, 64))
        if max(counts) > len(data) // self._size + 1:
            raise ValueError
        self._directory, self._mini_below = struct.unpack_from("<I4xI", data, 48)
        self._mini_fat, self._difat = struct.unpack_from("<I4xI", data, 60)
        self._fat = self._table(self._fat_sectors())

    def _sector(self, number: int) -> bytes:
        begin = (number + 1) * self._size
        return self._data[begin : begin + self._size]

    def _fat_sectors(self) -> list[int]:
        sectors = list(struct.unpack_from("<109I", self._data, 76))
        following, seen = self._difat, 0
        while following < _NO_SECTOR and seen < 1000:
            part = struct.unpack(f"<{self._size // 4}I", self._sector(following))
            sectors += part[:-1]
            following, seen = part[-1], seen + 1
        return [sector for sector in sectors if sector < _NO_SECTOR]

    def _table(self, sectors: list[int]) -> list[int]:
        raw = b"".join(map(self._sector, sectors[:_MOST_SECTORS]))
        return list(struct.unpack(f"<{len(raw) // 4}I", raw[: len(raw) // 4 * 4]))

    def _chain(self, start: int, table: list[int]) -> list[int]:
        found = list[int]()
        while start < _NO_SECTOR:
            if start >= len(table) or len(found) > len(table):
                raise ValueError
            found.append(start)
            start = table[start]
        return found

    def _read(self, start: int) -> bytes:
        return b"".join(map(self._sector, self._chain(start, self._fat)))

    def workbook(self) -> bytes:
        """Raises LookupError for files of other programs, PermissionError for encrypted ones."""
        directory = self._read(self._directory)
        entries = dict[str, tuple[int, int]]()
        root = (0, 0)
        for at in range(0, len(directory) - 127, 128):
            length = struct.unpack_from("<H", directory, at + 64)[0]
            name = directory[at : at + max(min(length, 64) - 2, 0)].decode("utf-16-le", "replace").casefold()
            start, size = struct.unpack_from("<II", directory, at + 116)
            if size > len(self._data):
                raise ValueError
            root = root if at else (start, size)
            entries.setdefault(name, (start, size))
        if "encryptedpackage" in entries:
            raise PermissionError
        start, size = entries.get("workbook") or entries["book"]
        if size >= self._mini_below:
            return self._read(start)[:size]
        mini = self._read(root[0])
        table = self._table(self._chain(self._mini_fat, self._fat))
        return b"".join(mini[one * 64 : one * 64 + 64] for one in self._chain(start, table))[:size]


def _checked(stream: bytes, name: str) -> bool:
    """Whether days count from 1904. Raises FileProblem for what cannot or must not be laid out."""
    is_1904 = False
    at, height, width, labels = 0, 0, 0, 0
    while at + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, at)
        if kind == _FILE_PASSWORD:
            raise FileProblem("file.book_encrypted", name=name)
        if kind == _DATE_1904 and size >= 2:
            is_1904 = stream[at + 4 : at + 5] == b"\x01"
        elif kind == _STRINGS and size >= 8 and at + 12 <= len(stream):
            if struct.unpack_from("<I", stream, at + 8)[0] > len(stream):
                raise FileProblem("file.book_unsafe", name=name, part="SST")
        elif kind == _SHEET_BEGIN:
            height = width = 0
        elif kind in _CELLS and size >= 4 and at + 8 <= len(stream):
            row, column = struct.unpack_from("<HH", stream, at + 4)
            height, width = max(height, row + 1), max(width, column + 1)
            labels += kind == _LABEL
        if is_too_large(height, width):
            raise FileProblem("file.sheet_too_large", name=name, **too_large("", height, width).params)
        at += 4 + size
    if labels > _LABEL_LIMIT:
        raise FileProblem("file.sheet_too_large", name=name, **too_large("", height, width).params)
    return is_1904
