"""Shared files with right digests, chains and seals around whatever somebody wants to stand in them."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from okr_desktop.sharing.manifest import MIMETYPE
from okr_desktop.sharing.zip_subset import Packed, ZipWriter, pack, store
from okr_desktop.store.causal import GENESIS

Change = Callable[[dict[str, Any]], object]
PIECE = 4096


def link(previous: str, line: bytes) -> str:
    """The chain hash after a line, whatever the line is."""
    return hashlib.blake2b(bytes.fromhex(previous) + line, digest_size=8).hexdigest()


def dumped(value: object) -> bytes:
    """Compact JSON; what UTF-8 cannot say is escaped."""
    try:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    except UnicodeEncodeError:
        return json.dumps(value, separators=(",", ":")).encode()


@dataclass
class Forged:
    """Lines by run, and what a header says about them; ``starts`` are (number, hash) before the first line of a run."""

    bundle_id: str
    runs: dict[str, list[bytes]]
    starts: Mapping[str, tuple[int, str]] = field(default_factory=dict[str, tuple[int, str]])
    extra: Mapping[str, Any] = field(default_factory=dict[str, Any])
    part: bool = False
    heads: Sequence[bytes] | None = None

    def hashes(self, run: str) -> list[str]:
        """The hash after each line."""
        h, found = self.starts.get(run, (0, GENESIS))[1], list[str]()
        for line in self.runs[run]:
            h = link(h, line)
            found.append(h)
        return found

    def zip(self, change: Change | None = None) -> bytes:
        """The ZIP form; ``change`` is done to the manifest before it is sealed."""
        chunks, members, vv = list[dict[str, Any]](), list[tuple[str, Packed]](), dict[str, Any]()
        for run in sorted(self.runs):
            before, hashes = self.starts.get(run, (0, GENESIS))[0], self.hashes(run)
            for begin in range(0, len(hashes), PIECE):
                lines = self.runs[run][begin : begin + PIECE]
                first, last = before + begin + 1, before + begin + len(lines)
                data = b"".join(line + b"\n" for line in lines)
                name = f"ops/{run}/{first}-{last}.jsonl"
                sha = hashlib.sha256(data).hexdigest()
                entry = {"name": name, "n": len(lines), "first": first, "last": last, "sha256": sha}
                chunks.append({**entry, "size": len(data), "h": hashes[begin + len(lines) - 1]})
                members.append((name, pack(data)))
            vv[run] = [before + len(hashes), hashes[-1] if hashes else self.starts[run][1]]
        manifest = self._manifest(vv, chunks)
        if self.heads is not None:
            data = b"".join(line + b"\n" for line in self.heads)
            sha = hashlib.sha256(data).hexdigest()
            manifest["heads"] = {"n": len(self.heads), "sha256": sha, "size": len(data)}
            members.append(("heads.jsonl", pack(data)))
        if change:
            change(manifest)
        return sealed(dumped(manifest), members)

    def _manifest(self, vv: dict[str, Any], chunks: list[dict[str, Any]]) -> dict[str, Any]:
        kind = "part" if self.part else "bundle"
        start = {"format": [1, 0], "bundle_id": self.bundle_id, "vv": vv, "kind": kind}
        return {**start, **self.extra, "chunks": chunks, "written_by": {"app": "forge", "ver": "9"}}

    def text(self, head: Mapping[str, Any] | None = None) -> bytes:
        """The text form."""
        first = {"okr": [1, 0], "bundle_id": self.bundle_id, **self.extra, **(head or {})}
        rows = [dumped(first)]
        for run in sorted(self.runs):
            for line, h in zip(self.runs[run], self.hashes(run), strict=True):
                rows.append(b'["%s",%s,"%s"]' % (run.encode(), line, h.encode()))
        return b"\n".join((*rows, b""))


def sealed(raw: bytes, members: Sequence[tuple[str, Packed]]) -> bytes:
    """A ZIP of a manifest and its members, with the seal that fits."""
    writer = ZipWriter(out := io.BytesIO())
    writer.add("mimetype", store(MIMETYPE))
    writer.add("manifest.json", store(raw))
    for name, packed in members:
        writer.add(name, packed)
    writer.add("seal.json", store(b'{"sha256":"%s"}' % hashlib.sha256(raw).hexdigest().encode()))
    writer.finish()
    return out.getvalue()
