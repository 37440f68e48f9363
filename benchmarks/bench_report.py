"""The quarterly review and a log of 10,000 check-ins against a bare canvas and against LibreOffice, in one run.

Run ``python benchmarks/bench_report.py [--rounds N] [--office-rounds N] [--json FILE]``. Everything is measured in
processes of its own. The bare canvas is ReportLab drawing the same strings and shapes at known places; LibreOffice
converts the same data, as a workbook, to a PDF. Ratios are of processor time, as the machine may do other things too;
seconds on the clock stand beside. Memory is what a process takes beyond an interpreter with ReportLab, and in all.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

CANVAS, OFFICE = 1.3, 0.06
#: What is measured, and the most MiB beyond ReportLab; None for information.
CASES: dict[str, tuple[str, float | None]] = {
    "review": ("review without its log", 40.0),
    "log": ("log of 10,000 check-ins", 150.0),
    "whole": ("review with its log of 6,660", None),
}
_OFFICE_MINUTES = 5


def child(act: str, folder: Path, case: str, *more: object) -> dict[str, Any]:
    """One measurement in a process of its own."""
    script = Path(__file__).with_name("report_child.py")
    command = [sys.executable, str(script), act, str(folder), case, *map(str, more)]
    return json.loads(subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout)


def middle(times: list[list[float]]) -> tuple[float, float]:
    """Medians of processor and wall seconds."""
    wall, own = zip(*times, strict=True)
    return statistics.median(own), statistics.median(wall)


def measured(case: str, folder: Path, rounds: int, office: int) -> dict[str, Any]:
    """Everything about one case."""
    found: dict[str, Any] = {"case": case, **child("prepare", folder, case)}
    turns = child("rounds", folder, case, rounds)
    for name in ("ours", "bare", "html"):
        found[f"{name}_cpu"], found[f"{name}_wall"] = middle(turns[name])
    found["sizes"], found["html_size"] = turns["sizes"], turns["html_size"]
    none = child("nothing", folder, case)["peak"]
    for name, act in (("ours", "write"), ("bare", "bare")):
        peaks = child(act, folder, case)
        found[f"{name}_peak"], found[f"{name}_mib"] = peaks["peak"], peaks["peak"] - none
        found[f"{name}_own"] = peaks["peak"] - peaks["with_data"]
    found["ratio"] = found["ours_cpu"] / found["bare_cpu"]
    if case != "whole" and office:
        found |= converted(folder, case, office)
    return found


def converted(folder: Path, case: str, rounds: int) -> dict[str, Any]:
    """LibreOffice making a PDF of the workbook; nothing where it is not installed."""
    program = shutil.which("soffice")
    if program is None:
        return {}
    home = f"-env:UserInstallation={Path(folder, 'office').as_uri()}"
    command = [program, home, "--headless", "--convert-to", "pdf", "--outdir", str(folder / "converted")]
    times = [_spent([*command, str(folder / f"{case}.xlsx")]) for _ in range(rounds + 1)][1:]
    result = folder / "converted" / f"{case}.pdf"
    if not result.is_file():
        return {}
    own, wall = middle(times)
    return {"office_cpu": own, "office_wall": wall, "office_pages": _pages(result)}


def _spent(command: list[str]) -> list[float]:
    """Wall and processor seconds of a program with those it starts."""
    before, wall = os.times(), time.perf_counter()
    subprocess.run(command, capture_output=True, check=False, timeout=60 * _OFFICE_MINUTES)
    after = os.times()
    own = after.children_user + after.children_system - before.children_user - before.children_system
    return [time.perf_counter() - wall, own]


def _pages(path: Path) -> int:
    import pypdfium2

    document: Any = pypdfium2.PdfDocument(path)
    try:
        return len(document)
    finally:
        document.close()


def told(one: dict[str, Any]) -> list[tuple[str, bool]]:
    """The lines about one case, each with whether it broke a budget."""
    what, most = CASES[one["case"]]
    charts = f", {one['charts']} charts" if one["charts"] else ""
    sizes = " / ".join(f"{size // 1024}" for size in one["sizes"])
    lines = [(f"{what}: {one['pages']} pages, {one['strings']:,} strings{charts}, {sizes} KiB", False)]
    lines.append(_line("bare canvas", "ours", "bare", one, CANVAS))
    if "office_cpu" in one:
        lines.append(_line("LibreOffice", "ours", "office", one, OFFICE))
        each = (one["ours_cpu"] / one["pages"]) / (one["office_cpu"] / one["office_pages"])
        text = f"  page by page      {each:.3f} of LibreOffice, which makes {one['office_pages']} pages"
        lines.append((text + (f" with {one['book_charts']} charts" if one["book_charts"] else ""), False))
    elif one["case"] != "whole":
        lines.append(("  LibreOffice       not measured: LibreOffice is not installed", False))
    memory = f"  memory            +{one['ours_mib']:.0f} MiB / canvas +{one['bare_mib']:.0f} MiB beyond ReportLab"
    memory += f" (in all {one['ours_peak']:.0f} / {one['bare_peak']:.0f}, without its data +{one['ours_own']:.0f})"
    over = most is not None and one["ours_mib"] > most
    lines.append((memory + ("" if most is None else f"   <= {most:.0f} MiB: {'MISSED' if over else 'met'}"), over))
    html = f"  HTML twin         {one['html_cpu']:.2f} s ({one['html_wall']:.2f} on the clock)"
    lines.append((f"{html}, {one['html_size'] // 1024} KiB", False))
    return lines


def _line(name: str, ours: str, other: str, one: dict[str, Any], budget: float) -> tuple[str, bool]:
    own, theirs = one[f"{ours}_cpu"], one[f"{other}_cpu"]
    wall = one[f"{ours}_wall"] / one[f"{other}_wall"]
    over = own / theirs > budget
    text = f"  {name:<16}{own:7.2f} / {theirs:6.2f} s = {own / theirs:.3f}   on the clock "
    text += f"{one[f'{ours}_wall']:.2f} / {one[f'{other}_wall']:.2f} s = {wall:.3f}   <= {budget}: "
    return text + ("MISSED" if over else "met"), over


def sample(folder: Path) -> dict[str, Any]:
    """The sample workspace, whose first page a preview shows within a second."""
    found = child("workspace", folder, "sample")
    first, picture = found["first"], found["picture"]
    own, wall = middle(found["again"])
    shown = {"cpu": first[1] + picture[1], "wall": first[0] + picture[0]}
    print(f"sample workspace: quarterly review of {found['pages']} pages")
    print(f"  first page seen   {shown['cpu']:.2f} s ({shown['wall']:.2f} on the clock), everything loaded anew")
    print(f"  made once more    {own:.2f} s ({wall:.2f} on the clock)")
    return {"case": "sample", "first_page": shown, "again_cpu": own, "again_wall": wall}


def main() -> None:
    """Measure and print; exit code 1 when a budget is broken."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=7)
    options.add_argument("--office-rounds", type=int, default=3)
    options.add_argument("--json", type=Path)
    chosen = options.parse_args()
    found: list[dict[str, Any]] = []
    broken = False
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for case in CASES:
            found.append(measured(case, folder, chosen.rounds, chosen.office_rounds))
            for text, over in told(found[-1]):
                print(text, flush=True)
                broken = broken or over
        found.append(sample(folder))
    if chosen.json:
        chosen.json.write_text(json.dumps(found, indent=1) + "\n", "utf-8")
    if broken:
        sys.exit("A budget is broken.")


if __name__ == "__main__":
    main()
