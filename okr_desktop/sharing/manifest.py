"""What stands in manifest.json: strict reading, canonical writing, and the version vector at the very start."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple, cast

from okr_desktop.sharing.limits import LIMITS, Limits
from okr_desktop.sharing.strict import HEX16, HEX32, HEX64, count, digits, items, mapping, require, strict_json, text
from okr_desktop.sharing.zip_subset import STORED, Member, Window, read_local
from okr_desktop.store.causal import ActorInfo, Fork, Header, Mark, WireError
from okr_desktop.store.ops import to_json

FORMAT = (1, 0)
MIMETYPE = b"application/vnd.okr-desktop.okr+zip"
SEALED_OPS = 4096
MOVED = "moved:"
PEEK = 4096
CHUNK_NAME = re.compile(r"ops/([0-9a-f]{16})/([1-9][0-9]{0,9})-([1-9][0-9]{0,9})\.jsonl")
_START = re.compile(rb'\{"format":\[([0-9]{1,6}),[0-9]{1,6}\],"bundle_id":"([0-9a-f]{32})","vv":')
_KEYS = frozenset(
    ["format", "bundle_id", "vv", "kind", "features", "base_vv", "forks", "actors", "acks", "heads", "chunks"]
) | {"written_by"}


class Chunk(NamedTuple):
    """A member of ops: its lines' sequence numbers, the digest and size of its content, the chain hash at its end."""

    name: str
    n: int
    first: int
    last: int
    sha256: str
    size: int
    h: str

    @property
    def run(self) -> str:
        """Whose ops they are."""
        return self.name[4:20]


class HeadsEntry(NamedTuple):
    """What the manifest says of heads.jsonl: lines, digest, bytes."""

    n: int
    sha256: str
    size: int


class WrittenBy(NamedTuple):
    """The program that wrote a file, and its version."""

    app: str = ""
    ver: str = ""


@dataclass(frozen=True, slots=True)
class Features:
    """Flags: unknown ones of ``compat`` change nothing, of ``ro_compat`` forbid writing, of ``incompat`` reading."""

    compat: tuple[str, ...] = ()
    ro_compat: tuple[str, ...] = ()
    incompat: tuple[str, ...] = ()

    @property
    def moved_to(self) -> str | None:
        """Where the team's data lives now (as the flag ``moved:…`` says)."""
        return next((flag.removeprefix(MOVED) for flag in self.incompat if flag.startswith(MOVED)), None)

    @property
    def too_new(self) -> bool:
        """Whether reading needs a newer program."""
        return any(not flag.startswith(MOVED) for flag in self.incompat)

    @property
    def read_only(self) -> bool:
        """Whether writing needs a newer program."""
        return bool(self.ro_compat)

    def joined(self, other: Features) -> Features:
        """The flags of both."""
        pairs = zip(self.lists(), other.lists(), strict=True)
        return Features(*(tuple(sorted({*mine, *theirs})) for mine, theirs in pairs))

    def lists(self) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
        """The three lists in their order."""
        return self.compat, self.ro_compat, self.incompat


NO_FEATURES, NOBODY = Features(), WrittenBy()


def _nothing() -> Mapping[str, object]:
    return {}


@dataclass(frozen=True, slots=True)
class Manifest:
    """All that manifest.json says; ``unknown`` are top-level keys of newer programs, written back as they came."""

    header: Header
    part: bool = False
    features: Features = NO_FEATURES
    chunks: tuple[Chunk, ...] = ()
    heads: HeadsEntry | None = None
    written_by: WrittenBy = NOBODY
    unknown: Mapping[str, object] = field(default_factory=_nothing)
    major: int = FORMAT[0]

    @property
    def too_new(self) -> bool:
        """Whether the rest cannot be read by this program (and ``header`` holds no more than the bundle's id)."""
        return self.major > FORMAT[0] or self.features.too_new


class Peek(NamedTuple):
    """What the first 4 KiB tell; ``vv`` is None where it does not fit or is not said there."""

    bundle_id: str
    vv: Mapping[str, Mark] | None


def first_seq(header: Header, run: str) -> int:
    """The sequence number of the first op of a run that a file with this header holds lines of."""
    if run in header.base:
        return header.base[run].seq + 1
    return header.forks[run].start if run in header.forks else 1


# -- reading -----------------------------------------------------------------------------------------------------------


def read_marks(value: object, what: str = "vv", limits: Limits = LIMITS) -> dict[str, Mark]:
    """A version vector ``{run: [seq, h]}``; raises WireError."""
    return {run: _mark(pair, what) for run, pair in mapping(value, what, limits.actors).items()}


def _mark(value: object, what: str) -> Mark:
    pair = items(value, 2, what)
    return Mark(count(pair[0], what), digits(pair[1], HEX16, what))


def read_forks(value: object, limits: Limits = LIMITS) -> dict[str, Fork]:
    """The fork table ``{name: [root, start, h]}``, each under its own name; raises WireError."""
    found = {name: _fork(entry) for name, entry in mapping(value, "forks", limits.actors).items()}
    require(all(fork.name == name for name, fork in found.items()), "forks")
    return found


def _fork(value: object) -> Fork:
    entry = items(value, 3, "forks")
    root, h = digits(entry[0], HEX16, "forks"), digits(entry[2], HEX16, "forks")
    return Fork(root, count(entry[1], "forks"), h)


def read_actors(value: object, limits: Limits = LIMITS) -> dict[str, ActorInfo]:
    """Whom the runs belong to, ``{run: [name, hint, first_seen]}``; raises WireError."""
    return {run: _actor(entry) for run, entry in mapping(value, "actors", limits.actors).items()}


def _actor(value: object) -> ActorInfo:
    entry = items(value, 3, "actors")
    name, hint = text(entry[0], "actors"), text(entry[1], "actors")
    return ActorInfo(name, hint, count(entry[2], "actors", least=0))


def read_features(value: object) -> Features:
    """The flags ``{compat, ro_compat, incompat}``; raises WireError."""
    require(isinstance(value, dict), "features")
    lists = cast("dict[str, Any]", value)
    return Features(*(_flags(lists.get(kind, [])) for kind in ("compat", "ro_compat", "incompat")))


def _flags(value: object) -> tuple[str, ...]:
    return tuple(text(flag, "features") for flag in items(value, 0, "features"))


def _acks(value: object, limits: Limits) -> dict[str, dict[str, int]]:
    found = mapping(value, "acks", limits.actors)
    return {
        run: {about: count(seq, "acks", least=0) for about, seq in mapping(entry, "acks", limits.actors).items()}
        for run, entry in found.items()
    }


def _chunk(value: object) -> Chunk:
    require(isinstance(value, dict), "chunks")
    entry = cast("dict[str, Any]", value)
    name = text(entry.get("name"), "chunks")
    n, first, last, size = (count(entry.get(key), "chunks") for key in ("n", "first", "last", "size"))
    sha, h = digits(entry.get("sha256"), HEX64, "chunks"), digits(entry.get("h"), HEX16, "chunks")
    match = CHUNK_NAME.fullmatch(name)
    require(match and (int(match[2]), int(match[3])) == (first, last) and n == last - first + 1 > 0, "chunks")
    return Chunk(name, n, first, last, sha, size, h)


def _heads(value: object) -> HeadsEntry | None:
    if value is None:
        return None
    require(isinstance(value, dict), "heads")
    entry = cast("dict[str, Any]", value)
    n, size = (count(entry.get(key), "heads", least=0) for key in ("n", "size"))
    return HeadsEntry(n, digits(entry.get("sha256"), HEX64, "heads"), size)


def read_format(value: object) -> int:
    """The major number of ``[major, minor]``; raises WireError."""
    return count(items(value, 2, "format")[0], "format")


def parse(raw: bytes, limits: Limits = LIMITS) -> Manifest:
    """A manifest from its bytes; one of a newer format or with unknown incompat flags only as far as is certain."""
    found = strict_json(raw, "manifest.json", limits)
    major = read_format(found.get("format"))
    bundle_id = digits(found.get("bundle_id"), HEX32, "bundle_id")
    # A newer format may have changed anything but these two.
    features = NO_FEATURES if major > FORMAT[0] else read_features(found.get("features", {}))
    if major > FORMAT[0] or features.too_new:
        return Manifest(Header(bundle_id, {}), features=features, major=major)
    manifest = Manifest(
        header=_header(bundle_id, found, limits),
        part=_kind(found.get("kind")),
        features=features,
        chunks=tuple(_chunk(entry) for entry in items(found.get("chunks"), 0, "chunks")),
        heads=_heads(found.get("heads")),
        written_by=_written_by(found.get("written_by", {})),
        unknown={key: value for key, value in found.items() if key not in _KEYS},
    )
    _check(manifest)
    return manifest


def _header(bundle_id: str, found: dict[str, Any], limits: Limits) -> Header:
    return Header(
        bundle_id,
        vv=read_marks(found.get("vv"), "vv", limits),
        base=read_marks(found.get("base_vv", {}), "base_vv", limits),
        forks=read_forks(found.get("forks", {}), limits),
        actors=read_actors(found.get("actors", {}), limits),
        acks=_acks(found.get("acks", {}), limits),
    )


def _kind(value: object) -> bool:
    require(value in ("bundle", "part"), "kind")
    return value == "part"


def _written_by(value: object) -> WrittenBy:
    require(isinstance(value, dict), "written_by")
    entry = cast("dict[str, Any]", value)
    return WrittenBy(text(entry.get("app", ""), "written_by"), text(entry.get("ver", ""), "written_by"))


def _check(manifest: Manifest) -> None:
    header = manifest.header
    for run, mark in header.base.items():
        known = header.vv.get(run)
        require(known and (mark.seq < known.seq or mark == known), "base_vv")
    require((manifest.heads is not None) == (bool(header.base) and not manifest.part), "heads")
    ends = _ends_of_chunks(manifest)
    for run, mark in header.vv.items():
        expected = (mark.seq, mark.h) if mark.seq >= first_seq(header, run) else None
        require(ends.get(run) == expected, "chunks")
    require(ends.keys() <= header.vv.keys(), "chunks")


def _ends_of_chunks(manifest: Manifest) -> dict[str, tuple[int, str]]:
    """Up to where the chunks of each run reach, which stand in order and without gaps."""
    ends: dict[str, tuple[int, str]] = {}
    previous = ""
    for chunk in manifest.chunks:
        due = ends[chunk.run][0] + 1 if chunk.run in ends else first_seq(manifest.header, chunk.run)
        require(chunk.first == due and chunk.run >= previous, "chunks")
        ends[chunk.run], previous = (chunk.last, chunk.h), chunk.run
    return ends


def encode(manifest: Manifest) -> bytes:
    """The bytes of a manifest: its first three keys first, so that a small read finds them, all mappings sorted."""
    header, features = manifest.header, manifest.features
    known: dict[str, object] = {
        "format": FORMAT,
        "bundle_id": header.bundle_id,
        "vv": header.vv,
        "kind": "part" if manifest.part else "bundle",
        "features": dict(zip(("compat", "ro_compat", "incompat"), features.lists(), strict=True)),
        "base_vv": header.base,
        "forks": header.forks,
        "actors": header.actors,
        "acks": header.acks,
        **({"heads": manifest.heads._asdict()} if manifest.heads else {}),
        "chunks": [chunk._asdict() for chunk in manifest.chunks],
        "written_by": manifest.written_by._asdict(),
    }
    rest = {key: manifest.unknown[key] for key in sorted(manifest.unknown) if key not in _KEYS}
    texts = (f"{to_json(key)}:{to_json(_plain(value))}" for key, value in {**known, **rest}.items())
    return ("{" + ",".join(texts) + "}").encode("utf-8")


def _plain(value: object) -> object:
    if not isinstance(value, Mapping):
        return value
    return {key: _plain(one) for key, one in cast("Mapping[str, object]", value).items()}


def peek_zip(first: bytes) -> Peek:
    """What the first 4 KiB of a ZIP tell; raises WireError when they are not the start of a shared file."""
    window = Window(io.BytesIO(first))
    start = manifest_start(window)
    raw = first[start.data : start.end]
    match = _START.match(raw)
    if not match:
        raise WireError("manifest.start", "manifest.json")
    end = raw.find(b"}", match.end())
    newer = int(match[1]) > FORMAT[0]
    vv = None if end < 0 or newer else read_marks(strict_json(raw[match.end() : end + 1], "manifest.json"))
    return Peek(match[2].decode(), vv)


def manifest_start(window: Window) -> Member:
    """The member manifest.json, found from the start of the file; raises WireError."""
    mimetype = read_local(window, 0)
    if mimetype.name != "mimetype" or window.read(mimetype.data, mimetype.packed) != MIMETYPE:
        raise WireError("foreign", "mimetype")
    manifest = read_local(window, mimetype.end)
    if manifest.name != "manifest.json" or manifest.method != STORED:
        raise WireError("foreign", "manifest.json")
    return manifest
