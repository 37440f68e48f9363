"""docs/quarter.md tells the truth: its commands run one after the other and print what it shows."""

from __future__ import annotations

from pathlib import Path

from tests.house.test_readme import ROOT, Tour, blocks, commands, plain

PAGE = ROOT / "docs" / "quarter.md"


class Quarter(Tour):
    """The same run as that of the README, with the ids of this page; new items come on the way."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.shown = "\n".join(blocks(PAGE, "text"))

    def run(self, line: str) -> None:
        super().run(line)
        if " add " in line:
            self._match_ids(["--workspace", "quarter.okrdb"])


def test_the_quarter_runs_and_prints_what_it_shows(tmp_path: Path) -> None:
    quarter = Quarter(tmp_path)
    lines = commands(PAGE)
    assert len(lines) > 20
    for line in lines:
        quarter.run(line)
    printed = {plain(line) for line in quarter.output.splitlines()}
    missing = [line for line in quarter.shown.splitlines() if line.strip() and plain(line) not in printed]
    assert not missing, "\n".join([*missing, "", "but the run printed", *sorted(printed)])
    assert (tmp_path / "review.pdf").read_bytes().startswith(b"%PDF")
    assert {"Satisfaction: 4.3 points, ● healthy"} <= printed
