"""Where a workspace is refused: network drives and cloud folders."""

from __future__ import annotations

from pathlib import Path

import pytest

from okr_desktop.domain.errors import FileProblem
from okr_desktop.services import upkeep
from okr_desktop.store import places


@pytest.mark.parametrize(
    "folder",
    ["Dropbox", "Dropbox (Personal)", "OneDrive - Nordlicht", "Google Drive", "Nextcloud", "iCloud Drive", "dropbox"],
)
def test_cloud_folders_are_refused_and_left_empty(tmp_path: Path, folder: str) -> None:
    path = tmp_path / folder / "team" / "a.okrdb"
    path.parent.mkdir(parents=True)
    with pytest.raises(FileProblem) as caught:
        upkeep.create_desk(path, tmp_path / "backups")
    assert caught.value.code == "workspace.unsafe_place"
    assert caught.value.params["kind"] == "cloud"
    assert list(path.parent.iterdir()) == []


@pytest.mark.parametrize("folder", ["Dropboxes", "My Dropbox notes", "onedriver", "box"])
def test_folders_that_only_sound_alike_are_fine(tmp_path: Path, folder: str) -> None:
    path = tmp_path / folder / "a.okrdb"
    path.parent.mkdir()
    upkeep.create_desk(path, tmp_path / "backups").close()
    assert path.exists()


@pytest.mark.parametrize(
    ("kind", "expected"), [("nfs4", True), ("cifs", True), ("fuse.sshfs", True), ("ext4", False), ("tmpfs", False)]
)
def test_the_mount_table_tells_network_drives(tmp_path: Path, kind: str, expected: bool) -> None:
    table = tmp_path / "mounts"
    inner = tmp_path / "team share" / "okrs"
    inner.mkdir(parents=True)
    point = str(inner.parent.resolve()).replace(" ", "\\040")
    table.write_text(f"/dev/sda / ext4 rw 0 0\nserver:/x {point} {kind} rw 0 0\n", "utf-8")
    assert (places._mounted_as(inner, table) in places.NETWORK) is expected
