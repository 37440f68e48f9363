"""Places that cannot be written: no permission, no room."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from okr_desktop.domain.errors import FileProblem
from okr_desktop.services import upkeep
from tests.store.helpers import closed_workspace, reopen, untouched
from tests.worlds import add_objective, assert_sound, content, desk_at, sample


@contextmanager
def as_nobody() -> Generator[None]:
    """Permissions mean nothing to the superuser, whom test machines often are."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


@pytest.mark.skipif(os.name == "nt", reason="folders have no write bit here")
def test_a_read_only_folder(tmp_path: Path) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copyfile(closed_workspace(tmp_path), folder / "team.okrdb")
        (folder / "team.okrdb").chmod(0o444)
        folder.chmod(0o555)
        try:
            with as_nobody(), untouched(folder), pytest.raises(FileProblem) as caught:
                reopen(folder / "team.okrdb")
            assert caught.value.code == "file.denied"
            for new in (folder / "new.okrdb", folder / "sub" / "new.okrdb"):
                with as_nobody(), untouched(folder), pytest.raises(FileProblem) as caught:
                    upkeep.create_desk(new, folder / "backups")
                assert (caught.value.code, caught.value.params["path"]) == ("file.denied", str(new))
            (folder / "team.okrdb").chmod(0o000)
            with as_nobody(), pytest.raises(FileProblem) as caught:
                reopen(folder / "team.okrdb")
            assert caught.value.code == "file.denied"
        finally:
            folder.chmod(0o755)


def test_a_parent_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(FileProblem):
        upkeep.create_desk(tmp_path / "file" / "new.okrdb", tmp_path / "backups")


@contextmanager
def small_disk(folder: Path, size: str) -> Generator[Path]:
    place = folder / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)]
    if shutil.which("mount") is None or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("a small disk can only be mounted by the superuser of a Linux machine")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


def fill(path: Path) -> None:
    with contextlib.suppress(OSError), path.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(1 << 12))


def test_a_full_disk_leaves_the_earlier_state(tmp_path: Path) -> None:
    with small_disk(tmp_path, "2m") as place:
        desk = desk_at(place)
        sample(desk)
        before, ops = content(desk), 0
        filler = place / "filler"
        fill(filler)
        problem = None
        for number in range(2000):  # what is left of the log's last pages may still take some
            try:
                add_objective(desk, f"{number} " + "x" * 400)
            except FileProblem as error:
                problem = error
                break
            before, ops = content(desk), ops + 1
        assert problem is not None
        assert problem.code == "file.disk_full"
        assert content(desk) == before
        with pytest.raises(FileProblem) as caught:
            upkeep.back_up(desk)
        assert caught.value.code == "file.disk_full"
        backups = place / "backups"
        assert not backups.exists() or list(backups.iterdir()) == []
        with pytest.raises(FileProblem) as caught:
            upkeep.create_desk(place / "second.okrdb", place / "backups")
        assert caught.value.code == "file.disk_full"
        assert sorted(path.name for path in place.glob("second*")) == []
        filler.unlink()
        add_objective(desk, "There is room again")
        assert_sound(desk)
        desk.close()
        again = reopen(place / "team.okrdb")
        assert len(again.plan.objectives) == 1 + ops + 1
        again.close()


def test_a_disk_that_was_full_before_opening_is_called_full(tmp_path: Path) -> None:
    made = closed_workspace(tmp_path)
    with small_disk(tmp_path, "2m") as place:
        shutil.copyfile(made, place / "team.okrdb")
        fill(place / "filler")
        with pytest.raises(FileProblem) as caught:
            reopen(place / "team.okrdb")
        assert caught.value.code == "file.disk_full"
        (place / "filler").unlink()
        reopen(place / "team.okrdb").close()
