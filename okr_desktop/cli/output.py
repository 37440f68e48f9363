"""What the command line says: plain and stable in a pipe, in colour on a terminal, JSON when asked for."""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import sys
import time
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from types import TracebackType
from typing import TextIO

from okr_desktop.domain.numbers import shown_share

# Control characters could command a terminal; direction marks could reorder the line they stand in.
_HOSTILE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_HUGE = Decimal(10) ** 12
_NOTHING = "–"


def prepare_streams() -> None:
    """A pipe gets UTF-8 whatever the locale; a terminal keeps its encoding but never fails on a character."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def on_terminal(stream: TextIO) -> bool:
    """Whether a person reads the stream on a terminal that understands colours and lines."""
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def safe(text: str) -> str:
    """``text`` on one line, without what could command the terminal or reorder the line."""
    return _HOSTILE.sub(lambda found: " " if found[0] in "\n\t\r\u2028\u2029" else "", text)


def say(text: str) -> None:
    """One line on stdout."""
    print(safe(text))


def say_json(value: object) -> None:
    """JSON on stdout; titles stay as they are written."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def warn(text: str) -> None:
    """One line on stderr."""
    print(f"okr: {safe(text)}", file=sys.stderr)


def table(headers: Sequence[str], rows: Sequence[Sequence[str]], right: frozenset[int] = frozenset()) -> None:
    """Rows below headers: a Rich table on a terminal, aligned columns in a pipe (the last one is never padded)."""
    cells = [[safe(cell) for cell in row] for row in rows]
    if on_terminal(sys.stdout):
        _rich_table(headers, cells, right)
        return
    widths = [max(len(row[column]) for row in (headers, *cells)) for column in range(len(headers))]
    for row in (headers, *cells):
        print("  ".join(_padded(cell, widths[i], i in right) for i, cell in enumerate(row)).rstrip())


def _padded(cell: str, width: int, right: bool) -> str:
    return cell.rjust(width) if right else cell.ljust(width)


def _rich_table(headers: Sequence[str], rows: Sequence[Sequence[str]], right: frozenset[int]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    shown = Table(box=None, pad_edge=False, header_style="bold")
    for index, header in enumerate(headers):
        last = index == len(headers) - 1
        shown.add_column(header, justify="right" if index in right else "left", no_wrap=not last, overflow="fold")
    for row in rows:
        shown.add_row(*(Text(cell) for cell in row))
    Console().print(shown)


def percent(value: Decimal | None) -> str:
    """0.372 as "37 %", None as "–"."""
    if value is None:
        return _NOTHING
    if abs(value) >= _HUGE:
        return f"{value * 100:.2E} %"
    return f"{(shown_share(value) * 100).quantize(Decimal(1), ROUND_HALF_UP):f} %".replace("-0 %", "0 %")


class Progress:
    """How far long work is, on stderr: a line that is rewritten on a terminal, else a plain line now and then.

    Use as a context manager and call it with 0.0 to 1.0. Work of less than a moment says nothing.
    """

    def __init__(self, doing: str) -> None:
        self._doing = doing
        self._live = on_terminal(sys.stderr)
        self._next = time.monotonic() + (0.3 if self._live else 5.0)
        self._shown = False

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._shown and self._live:
            self._write("\r\x1b[K")

    def __call__(self, share: float) -> None:
        """Tell the share that is done, 0.0 to 1.0."""
        now = time.monotonic()
        if now < self._next:
            return
        self._shown = True
        self._next = now + (0.1 if self._live else 10.0)
        text = f"{self._doing} {round(min(max(share, 0.0), 1.0) * 100)} %"
        self._write(f"\r\x1b[K{text}" if self._live else f"okr: {text}\n")

    def _write(self, text: str) -> None:
        with contextlib.suppress(OSError):
            sys.stderr.write(text)
            sys.stderr.flush()
