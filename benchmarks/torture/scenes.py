"""What a sync can meet: small teams in a folder, each brought to the moment before somebody does something."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from okr_desktop.services import upkeep
from okr_desktop.sharing import checkpoint, creating, moving, publish
from okr_desktop.sharing.folder import SharedFile
from okr_desktop.sharing.local import StoreCall
from okr_desktop.sharing.report import SyncReport
from tests.sharing.team import Member, Team
from tests.worlds import TODAY, sample

Act = Callable[[SharedFile, StoreCall], SyncReport | None]


class Scene(NamedTuple):
    """``build`` gives the one who acts; ``again`` is what a person does after a crash, when it is not just a sync.

    ``parts_only``: the shared file counts as big, so that it is not rewritten. ``moved``: it never is again.
    """

    name: str
    build: Callable[[Team], Member]
    act: Act
    again: Act | None = None
    parts_only: bool = False
    moved: bool = False


def _sync(shared: SharedFile, store: StoreCall) -> SyncReport:
    return publish.sync(shared, store)


def _closing(shared: SharedFile, store: StoreCall) -> SyncReport:
    return publish.sync(shared, store, closing=True)


def _share(shared: SharedFile, store: StoreCall) -> SyncReport:
    if shared.path.exists():
        return creating.join(shared, store)
    return creating.create_shared(shared, store)


def _first_share(team: Team) -> Member:
    ana = team.alone("ana")
    sample(ana.desk)
    return ana


def _second(team: Team) -> Member:
    ana = team.founder()
    sample(ana.desk)
    ana.sync()
    ben = team.newcomer("ben")
    ben.writes("from Ben")
    return ben


def _both(team: Team) -> Member:
    ana, ben = team.founder(), team.joiner("ben")
    ana.writes("before")
    team.rounds(2)
    ana.writes("from Ana")
    ana.sync()
    ben.writes("from Ben")
    return ben


def _copies(team: Team) -> Member:
    ana, ben = team.founder(), team.joiner("ben")
    for number, name in enumerate(("Team (in Konflikt stehende Kopie von Ana).okr", "Team-PC-7.okr", "Team 2.okr")):
        old = team.path.read_bytes()
        ana.writes(f"in copy {number}")
        ana.sync()
        team.path.rename(team.folder / name)
        ana.shared.part_path(ana.me).unlink(missing_ok=True)
        team.path.write_bytes(old)
    ben.writes("from Ben")
    team.later(10)
    return ben


def _parts(team: Team) -> Member:
    """Three people whose changes lie in parts only."""
    team.founder()
    for name in ("ben", "cem"):
        team.joiner(name)
    team.rounds(1)
    with TooBig():
        for member in team.members:
            member.writes(f"from {member.shared.archive.parent.name}")
            member.sync()
    team.members[0].writes("not yet published")
    return team.members[0]


def _damaged(team: Team) -> Member:
    ben = _parts(team)
    data = bytearray(team.path.read_bytes())
    data[len(data) // 2] ^= 0x55
    team.path.write_bytes(data)
    team.later(100_000_000)
    return ben


def _missing(team: Team) -> Member:
    ana = _parts(team)
    team.path.unlink()
    return ana


def _restored(team: Team) -> Member:
    """An old version of the shared file comes back, as cloud programs offer it, and a part is gone with it."""
    ana, ben = team.founder(), team.joiner("ben")
    old = team.path.read_bytes()
    for member in (ana, ben, ana, ben):
        member.writes("after the old version")
        team.rounds(1)
    team.path.write_bytes(old)
    for part in team.folder.glob("*.part"):
        part.unlink()
    ben.writes("from Ben")
    return ben


def _leaving(team: Team) -> Member:
    ben = _both(team)
    ben.writes("last words")
    return ben


def _moved(team: Team) -> Member:
    ben = _both(team)
    team.members[0].writes("before the move")
    team.members[0].sync()
    moving.mark_moved(team.path, "postgresql://db.example.org/okr", team.members[0].shared.fs, team.clock)
    return ben


def _clone(team: Team) -> Member:
    """Two live copies of a store write different things under the same name; nobody has noticed yet."""
    ana = team.founder()
    team.joiner("ben")
    ana.writes("before")
    team.rounds(2)
    twin = copy_of(team, ana, "twin")
    ana.writes("from Ana")
    ana.sync()
    twin.writes("from her twin")
    return twin


def _rolled_back(team: Team) -> Member:
    """A store is put back to an earlier state, and writes under numbers that are taken."""
    ana = team.founder()
    team.joiner("ben")
    ana.writes("before")
    team.rounds(1)
    old = {path: path.read_bytes() for path in files_of(ana)}
    ana.writes("before the computer was rolled back")
    team.rounds(1)
    put_back(ana, old)
    ana.writes("afterwards")
    return ana


SCENES = (
    Scene("first_share", _first_share, _share, _share),
    Scene("second_first_sync", _second, creating.join),
    Scene("both_changed", _both, _sync),
    Scene("conflict_copies", _copies, _sync),
    Scene("checkpoint_due", _parts, _closing),
    Scene("parts_only", _parts, _sync, parts_only=True),
    Scene("damaged", _damaged, creating.republish, creating.republish),
    Scene("missing", _missing, creating.republish, creating.republish),
    Scene("restored_old_main", _restored, _sync),
    Scene("leaving", _leaving, creating.leave),
    Scene("moved", _moved, _sync, moved=True),
    Scene("clone", _clone, _sync),
    Scene("rolled_back", _rolled_back, _sync),
)


class TooBig:
    """While this holds, the shared file counts as too big to be rewritten with every sync."""

    def __enter__(self) -> None:
        self._kept = checkpoint.SMALL, checkpoint.SHARE
        checkpoint.SMALL, checkpoint.SHARE = 0, 1e9

    def __exit__(self, *_: object) -> None:
        checkpoint.SMALL, checkpoint.SHARE = self._kept


def files_of(member: Member) -> list[Path]:
    """The file of a store and what SQLite keeps beside it."""
    path = member.desk.space.path
    return [one for one in (path, path.with_name(path.name + "-wal")) if one.exists()]


def put_back(member: Member, old: Mapping[Path, bytes]) -> None:
    """Open a store again with the bytes that its files had at another moment; it cannot tell."""
    path = member.desk.space.path
    member.desk.space.close()
    for one in (path, path.with_name(path.name + "-wal")):
        if one in old:
            with one.open("r+b" if one.exists() else "wb") as file:  # the same file: a new one would be noticed
                file.write(old[one])
                file.truncate()
        else:
            one.unlink(missing_ok=True)
    member.desk = upkeep.open_desk(path, path.parent / "backups", lambda: TODAY)


def copy_of(team: Team, member: Member, name: str) -> Member:
    """A copied store that believes to be the original."""
    old = member.desk.space
    home = team.root / name
    home.mkdir()
    old.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.copyfile(old.path, home / "team.okrdb")
    desk = upkeep.open_desk(home / "team.okrdb", home / "backups", lambda: TODAY)
    desk.space.db.execute(
        "DELETE FROM actor WHERE mine = 1 AND short > (SELECT short FROM actor WHERE id = ?)",
        (bytes.fromhex(member.me),),
    )
    desk.space.journal.become(member.me)
    twin = Member(desk, team.shared_file(name))
    team.members.append(twin)
    return twin
