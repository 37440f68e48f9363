"""Two people with the same data, and the files that they write."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType

from okr_desktop.services import file_tools, upkeep
from okr_desktop.services.desk import Desk
from okr_desktop.sharing.bundle import open_shared
from okr_desktop.store import merging
from okr_desktop.store.workspace import Workspace
from tests.worlds import TODAY, Content, content, desk_at, sample


class Pair:
    """Ana has made the workspace, Ben has joined; both know the sample, and each of the other."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.ana = desk_at(folder, "ana.okrdb")
        self.cycle, self.objective, self.result = sample(self.ana)
        backups = folder / "backups-ben"
        Workspace.join(folder / "ben.okrdb", backups, self.ana.space.id).close()
        self.ben = upkeep.open_desk(folder / "ben.okrdb", backups, lambda: TODAY)
        self.meet()

    def __enter__(self) -> Pair:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.ana.close()
        self.ben.close()

    def meet(self) -> None:
        """Both learn what the other knows, and that the other knows it."""
        for name, (giver, taker) in enumerate(((self.ana, self.ben), (self.ben, self.ana), (self.ana, self.ben))):
            path = self.file(giver, f"meeting-{name}.okr")
            with open_shared(path) as shared:
                merging.merge(taker.space, [shared])
            path.unlink()

    def file(self, desk: Desk, name: str, form: str = "zip") -> Path:
        """Everything that one of them knows, as a file."""
        path = self.folder / name
        file_tools.write(desk.space, (), path, form, merging.header(desk.space))
        return path

    def holds(self, path: Path) -> Content:
        """What a file holds."""
        with open_shared(path) as shared, file_tools.gathered([shared], shared.header.bundle_id) as (space, _):
            return content(Desk(space, lambda: TODAY))
