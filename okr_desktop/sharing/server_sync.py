"""One sync with a server: what is new there is fetched and merged, what is new here is pushed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from okr_desktop.domain.changes import Changes
from okr_desktop.domain.errors import OkrError
from okr_desktop.sharing.local import StoreCall
from okr_desktop.sharing.report import both
from okr_desktop.sharing.server import Diverged, ServerPartner
from okr_desktop.sharing.server_errors import ServerProblem
from okr_desktop.sharing.server_runs import PAGE, Parcel
from okr_desktop.store import merging
from okr_desktop.store.causal import GENESIS, Header, Mark, WireError
from okr_desktop.store.workspace import Workspace

Progress = Callable[[float], None]
ROUNDS = 8


@dataclass(frozen=True, slots=True)
class ServerReport:
    """What a sync did: ops received and sent, what they changed here, the number under which the arrival is kept."""

    received: int = 0
    sent: int = 0
    changes: Changes = field(default_factory=Changes)
    arrival: int | None = None
    healed: bool = False


class Wanted(Exception):
    """The merge asks for lines that were not fetched: of this run, behind this number."""

    def __init__(self, run: str, after: int) -> None:
        super().__init__(run, after)
        self.run, self.after = run, after


class Fetched:
    """What was fetched from a server, for a merge that must not wait for the network."""

    has_heads = False

    def __init__(self, header: Header, parcels: Mapping[str, Parcel]) -> None:
        self._header = header
        self._parcels = parcels

    @property
    def header(self) -> Header:
        """What the server knew."""
        return self._header

    def lines(self, actor: str, after: int) -> Iterator[bytes]:
        """Lines of a run; raises Wanted for those that are not here."""
        parcel = self._parcels.get(actor)
        if parcel is None or after < parcel.before.seq:
            raise Wanted(actor, after)
        return (line for _, line in parcel.lines(after))

    def heads(self) -> Iterator[bytes]:
        """None: a server holds every line."""
        return iter(())


def sync(partner: ServerPartner, store: StoreCall, progress: Progress | None = None) -> ServerReport:
    """Fetch, merge and push until both know the same; what is committed on either side stays, whatever happens.

    ``store`` gets short pieces of work; everything slow happens on the caller's thread. Raises OkrError, among them
    ServerProblem, WireError and ``shared.foreign``: then nothing is half done, and the next sync goes on.
    """
    tell = progress or _silent
    report = ServerReport()
    for _ in range(ROUNDS):
        remote, local = partner.look(closely=False), store(merging.header)
        if remote.bundle_id != local.bundle_id:
            raise OkrError("shared.foreign")
        if _has_news(remote, local):
            partner.look()
            report = _receive(partner, store, local, report, _part(tell, 0.0, 0.5))
            local = store(merging.header)
        try:
            sent = _send(partner, store, local, _part(tell, 0.5, 1.0))
        except Diverged:
            # Two histories under one name: the merge gives each its own, and then both fit.
            partner.look()
            report = _receive(partner, store, local, report, _part(tell, 0.0, 0.5), whole=True)
            continue
        except ServerProblem as problem:
            if problem.code != "server.changed":
                raise
            continue
        tell(1.0)
        return ServerReport(report.received, report.sent + sent, report.changes, report.arrival, report.healed)
    raise ServerProblem("server.changed")


def _has_news(remote: Header, local: Header) -> bool:
    """Whether the server says something that we do not: more ops, other ones, or branches."""
    return any(_is_news(local.vv.get(run), mark) for run, mark in remote.vv.items()) or bool(
        remote.forks.keys() - local.forks.keys()
    )


def _is_news(ours: Mark | None, theirs: Mark) -> bool:
    return ours is None or ours.seq < theirs.seq or (ours.seq == theirs.seq and ours.h != theirs.h)


# Receiving


def _receive(
    partner: ServerPartner,
    store: StoreCall,
    local: Header,
    before: ServerReport,
    tell: Progress,
    *,
    whole: bool = False,
) -> ServerReport:
    header, parcels = _fetch(partner, local, tell, whole=whole)
    for _ in range(2 * len(header.vv) + ROUNDS):
        try:
            merged = store(_merging(Fetched(header, parcels), partner.link.address.hint))
        except Wanted as wanted:
            parcels[wanted.run] = _whole(partner, wanted.run)
            continue
        if merged.waiting:  # what we build on is not here any more: take everything
            header, parcels = _fetch(partner, local, tell, whole=True)
            continue
        arrival = merged.arrival if merged.arrival is not None else before.arrival
        changes = both(before.changes, merged.changes)
        return ServerReport(before.received + merged.received, before.sent, changes, arrival, merged.healed)
    raise ServerProblem("server.changed")


def _merging(fetched: Fetched, source: str) -> Callable[[Workspace], merging.Merged]:
    return lambda space: merging.merge(space, [fetched], source=source)


def _fetch(partner: ServerPartner, local: Header, tell: Progress, *, whole: bool) -> tuple[Header, dict[str, Parcel]]:
    """What is new there, and the server's header with what we have in common taken as known."""
    remote = partner.header
    base, parcels = dict[str, Mark](), dict[str, Parcel]()
    news = [run for run, mark in sorted(remote.vv.items()) if _is_news(local.vv.get(run), mark)]
    for number, run in enumerate(news):
        ours = local.vv.get(run)
        if ours and not whole and partner.hash_at(run, ours.seq) == ours.h:
            base[run] = ours
            parcels[run] = _verified(partner, run, ours)
        else:
            parcels[run] = _whole(partner, run)
        tell((number + 1) / len(news))
    known = {name: fork for name, fork in remote.forks.items() if local.forks.get(name) != fork}
    return Header(remote.bundle_id, remote.vv, base, known, remote.actors, remote.acks), parcels


def _whole(partner: ServerPartner, run: str) -> Parcel:
    """A run from its beginning."""
    return _verified(partner, run, *_beginning(partner.header, run))


def _verified(partner: ServerPartner, run: str, before: Mark, opening: str = "") -> Parcel:
    """The lines of a run behind ``before``; their chain must lead to what the server says is its end."""
    parcel = Parcel(run, before, opening)
    parcel.add(partner.lines(run, before.seq))
    if parcel.end != partner.header.vv[run]:
        raise WireError("chain.broken", path=run)
    return parcel


# Sending


def _send(partner: ServerPartner, store: StoreCall, local: Header, tell: Progress) -> int:
    remote = partner.header
    behind = [run for run, mark in sorted(local.vv.items()) if run not in remote.vv or remote.vv[run].seq < mark.seq]
    if not behind and local.forks.keys() <= remote.forks.keys():
        return 0
    return partner.push(local, [_gather(store, local, run, remote.vv.get(run)) for run in behind], tell)


def _gather(store: StoreCall, local: Header, run: str, there: Mark | None) -> Parcel:
    """Our lines of a run behind ``there``, read in pages; raises Diverged when they are not the ones that follow it."""
    before, opening = (there, "") if there else _beginning(local, run)
    if run in local.base and before.seq < local.base[run].seq:
        raise OkrError("server.needs_history")
    parcel, end = Parcel(run, before, opening), local.vv[run]
    while parcel.end.seq < end.seq:
        page = store(_reading(run, parcel.end.seq, min(parcel.end.seq + PAGE, end.seq)))
        if not page:
            raise Diverged(run)
        parcel.add(page)
    if parcel.end != end:
        raise Diverged(run)
    return parcel


def _reading(run: str, after: int, until: int) -> Callable[[Workspace], list[bytes]]:
    return lambda space: list(merging.lines(space, run, after, until))


def _beginning(header: Header, run: str) -> tuple[Mark, str]:
    """What comes before a run's first line; a branch says its first line's hash instead."""
    fork = header.forks.get(run)
    return (Mark(fork.start - 1, ""), fork.h) if fork else (Mark(0, GENESIS), "")


def _part(tell: Progress, first: float, last: float) -> Progress:
    def share(done: float) -> None:
        tell(first + (last - first) * done)

    return share


def _silent(_: float) -> None:
    return None
