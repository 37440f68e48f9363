"""The strict part of ZIP that shared files use: read defensively, written so that equal content gives equal bytes."""

from __future__ import annotations

import hashlib
import re
import struct
import zlib
from collections.abc import Iterator
from itertools import chain
from typing import BinaryIO, NamedTuple, Protocol

from okr_desktop.sharing.limits import LIMITS, Limits
from okr_desktop.store.causal import WireError

STORED, DEFLATED = 0, 8
NAME = re.compile(r"mimetype|manifest\.json|heads\.jsonl|seal\.json|ops/[0-9a-f]{16}/[0-9]{1,10}-[0-9]{1,10}\.jsonl")
LONGEST_NAME = 64
LOCAL = struct.Struct("<4s5H3L2H")
CENTRAL = struct.Struct("<4s6H3L5H2L")
END = struct.Struct("<4s4H2LH")
LOCAL_MAGIC, CENTRAL_MAGIC, END_MAGIC = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_VERSION, _TIME, _DATE = 20, 0, 0x0021  # midnight of 1980-01-01, the first that ZIP can say
_PIECE = 64 << 10


class Sink(Protocol):
    """Where bytes go."""

    def write(self, data: bytes, /) -> object:
        """Take them all."""
        ...


class Member(NamedTuple):
    """A member of the file: ``offset`` is where its local header begins, ``packed`` and ``size`` are bytes."""

    name: str
    method: int
    crc: int
    packed: int
    size: int
    offset: int

    @property
    def data(self) -> int:
        """Where its packed bytes begin."""
        return self.offset + LOCAL.size + len(self.name)

    @property
    def end(self) -> int:
        """Where the next member begins."""
        return self.data + self.packed

    def local(self) -> bytes:
        """Its local header: nothing in it is free."""
        return LOCAL.pack(LOCAL_MAGIC, *self._common()) + self.name.encode("ascii")

    def central(self) -> bytes:
        """Its entry in the directory at the end."""
        rest = (0, 0, 0, 0, self.offset)
        return CENTRAL.pack(CENTRAL_MAGIC, _VERSION, *self._common(), *rest) + self.name.encode("ascii")

    def _common(self) -> tuple[int, ...]:
        sizes = (self.crc, self.packed, self.size, len(self.name), 0)
        return (_VERSION, 0, self.method, _TIME, _DATE, *sizes)


def end_record(count: int, start: int, stop: int) -> bytes:
    """The last 22 bytes: ``count`` entries stand between ``start`` and ``stop``."""
    return END.pack(END_MAGIC, 0, 0, count, count, stop - start, start, 0)


class Window:
    """A file of which pieces are read by offset through one handle, whatever happens to its name."""

    def __init__(self, handle: BinaryIO) -> None:
        self._handle = handle
        self.size = handle.seek(0, 2)

    def read(self, offset: int, count: int) -> bytes:
        """Exactly these bytes; raises WireError where the file ends too early."""
        if offset + count > self.size:
            raise WireError("file.cut")
        self._handle.seek(offset)
        data = self._handle.read(count)
        if len(data) != count:
            raise WireError("file.cut")
        return data

    def lines(self, offset: int, longest: int) -> Iterator[bytes]:
        """The lines from an offset on, with their ends; raises WireError for one that is too long."""
        while offset < self.size:
            self._handle.seek(offset)
            line = self._handle.readline(longest + 2)
            if not line:
                raise WireError("file.cut")
            if len(line.rstrip(b"\r\n")) > longest:
                raise WireError("line.long")
            offset += len(line)
            yield line

    def pieces(self, offset: int, count: int) -> Iterator[bytes]:
        """The same in pieces of bounded size."""
        for start in range(offset, offset + count, _PIECE):
            yield self.read(start, min(_PIECE, offset + count - start))


def read_local(window: Window, offset: int) -> Member:
    """The member whose local header stands at ``offset``; raises WireError for everything outside the subset."""
    magic, version, flags, method, time, date, crc, packed, size, name_size, extra = LOCAL.unpack(
        window.read(offset, LOCAL.size)
    )
    if magic != LOCAL_MAGIC or not 0 < name_size <= LONGEST_NAME:
        raise WireError("zip.header")
    name = _name(window.read(offset + LOCAL.size, name_size))
    member = Member(name, method, crc, packed, size, offset)
    _check(member, (version, flags, time, date, extra))
    return member


def _name(raw: bytes) -> str:
    name = raw.decode("latin-1")
    if not NAME.fullmatch(name):
        raise WireError("zip.name")
    return name


def _check(member: Member, fixed: tuple[int, ...]) -> None:
    version, flags, time, date, extra = fixed
    if flags & 1:
        raise WireError("zip.encrypted", member.name)
    if flags or version != _VERSION or extra or (time, date) != (_TIME, _DATE):
        raise WireError("zip.flags", member.name)
    if member.method not in (STORED, DEFLATED):
        raise WireError("zip.method", member.name)
    if member.method == STORED and member.packed != member.size:
        raise WireError("zip.size", member.name)


def read_directory(window: Window, limits: Limits = LIMITS) -> list[Member]:
    """All members in their order; they fill the file without gap or overlap. Raises WireError."""
    start, stop, count = _read_end(window, limits)
    members = list(_entries(window.read(start, stop - start), count))
    place = 0
    for member in members:
        if member.offset != place:
            raise WireError("zip.offset", member.name)
        place = member.end
    if place != start:
        raise WireError("zip.offset")
    _check_sizes(members, limits)
    return members


def _read_end(window: Window, limits: Limits) -> tuple[int, int, int]:
    if window.size < END.size:
        raise WireError("file.cut")
    stop = window.size - END.size
    magic, disk, first, here, count, size, start, comment = END.unpack(window.read(stop, END.size))
    if magic != END_MAGIC or comment:
        raise WireError("zip.end")
    if disk or first or here != count or start + size != stop:
        raise WireError("zip.directory")
    if count > limits.members:
        raise WireError("limit.members")
    if size > count * (CENTRAL.size + LONGEST_NAME):
        raise WireError("zip.directory")
    return start, stop, count


def _entries(directory: bytes, count: int) -> Iterator[Member]:
    place = 0
    names = set[str]()
    for _ in range(count):
        member, place = read_entry(directory, place)
        if member.name in names:
            raise WireError("zip.twice", member.name)
        names.add(member.name)
        yield member
    if place != len(directory):
        raise WireError("zip.directory")


def read_entry(directory: bytes, place: int) -> tuple[Member, int]:
    """The member of which a directory's entry begins here, and where the next entry begins; raises WireError."""
    if place + CENTRAL.size > len(directory):
        raise WireError("zip.directory")
    magic, _made, version, flags, method, time, date, crc, packed, size, length, extra, comment, disk, _, _, offset = (
        CENTRAL.unpack_from(directory, place)
    )
    if magic != CENTRAL_MAGIC or comment or disk:
        raise WireError("zip.directory")
    place += CENTRAL.size
    member = Member(_name(directory[place : place + length]), method, crc, packed, size, offset)
    if member.size == 0xFFFFFFFF or member.packed == 0xFFFFFFFF:
        raise WireError("zip.size", member.name)
    _check(member, (version, flags, time, date, extra))
    return member, place + length


def _check_sizes(members: list[Member], limits: Limits) -> None:
    for member in members:
        if member.size > member.packed * limits.ratio:
            raise WireError("limit.ratio", member.name)
    if sum(member.size for member in members) > limits.inflated:
        raise WireError("limit.inflated")


def unpack(window: Window, member: Member) -> Iterator[bytes]:
    """The content of a member in pieces, its local header, size and CRC checked; raises WireError."""
    if window.read(member.offset, member.data - member.offset) != member.local():
        raise WireError("zip.header", member.name)
    crc = size = 0
    for piece in _stored_or_inflated(window, member):
        crc, size = zlib.crc32(piece, crc), size + len(piece)
        if size > member.size:
            raise WireError("zip.size", member.name)
        yield piece
    if size != member.size:
        raise WireError("zip.size", member.name)
    if crc != member.crc:
        raise WireError("zip.crc", member.name)


def content(window: Window, member: Member, most: int) -> bytes:
    """The whole content of a member that may be ``most`` bytes long; raises WireError."""
    if member.size > most:
        raise WireError("limit.member", member.name)
    return b"".join(unpack(window, member))


def _stored_or_inflated(window: Window, member: Member) -> Iterator[bytes]:
    pieces = window.pieces(member.data, member.packed)
    return pieces if member.method == STORED else _inflated(pieces, member.name)


def _inflated(pieces: Iterator[bytes], name: str) -> Iterator[bytes]:
    inflater = zlib.decompressobj(-15)
    try:
        for piece in chain(pieces, (b"",)):
            left, full = piece, True
            while left or full:
                if left and inflater.eof:
                    raise WireError("zip.trailing", name)
                data = inflater.decompress(left, _PIECE)
                yield data
                left, full = inflater.unconsumed_tail or inflater.unused_data, len(data) == _PIECE
    except zlib.error:
        raise WireError("zip.deflate", name) from None
    if not inflater.eof:
        raise WireError("zip.deflate", name)


class Packed(NamedTuple):
    """Content as it will stand in a member."""

    method: int
    crc: int
    size: int
    data: bytes


def pack(data: bytes) -> Packed:
    """Deflate content; what hardly has content stays as it is, lest readers take it for a bomb."""
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    packed = packer.compress(data) + packer.flush()
    small = len(packed) < len(data) <= len(packed) * (LIMITS.ratio // 2)
    return Packed(DEFLATED if small else STORED, zlib.crc32(data), len(data), packed if small else data)


def store(data: bytes) -> Packed:
    """Content that stays as it is."""
    return Packed(STORED, zlib.crc32(data), len(data), data)


class ZipWriter:
    """Writes members one after the other; ``size`` and ``digest`` tell of everything written so far."""

    def __init__(self, out: Sink) -> None:
        self._out = out
        self._sum = hashlib.sha256()
        self._members: list[Member] = []
        self.size = 0

    def add(self, name: str, packed: Packed) -> None:
        """A member whose packed content is at hand."""
        self.begin(name, packed.method, packed.crc, len(packed.data), packed.size)
        self.write(packed.data)

    def begin(self, name: str, method: int, crc: int, packed: int, size: int) -> None:
        """A member whose ``packed`` bytes follow by ``write``."""
        member = Member(name, method, crc, packed, size, self.size)
        self._members.append(member)
        self.write(member.local())

    def write(self, data: bytes) -> None:
        """Bytes of the member that was begun."""
        self._out.write(data)
        self._sum.update(data)
        self.size += len(data)

    def finish(self) -> None:
        """The directory and the end of the file."""
        start = self.size
        self.write(b"".join(member.central() for member in self._members))
        self.write(end_record(len(self._members), start, self.size))

    @property
    def digest(self) -> str:
        """sha256 of everything written so far."""
        return self._sum.hexdigest()
