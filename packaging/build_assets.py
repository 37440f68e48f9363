"""Build the committed files that are made from other files; ``--check`` says which of them are stale.

    python packaging/build_assets.py [--check] [STEP ...]

forms  ui/*.ui -> okr_desktop/qt/forms/ui_*.py
i18n   every text in ui/ and okr_desktop/qt -> resources/i18n/okr_desktop_*.ts -> okr_desktop_*.qm

Needs PySide6 in the version that constraints.txt pins: other versions write slightly different files.
A further step is one more ``Step`` in ``STEPS``.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FORMS = ROOT / "okr_desktop" / "qt" / "forms"
I18N = ROOT / "resources" / "i18n"
# The texts in the code are English; its file only adds the plural forms.
LANGUAGES = {"en": ("-pluralonly",), "de": ()}
COMMAND = "python packaging/build_assets.py"


@dataclass(frozen=True)
class Step:
    """``make`` returns every file of the step with its content; a file matching ``owns`` beyond those is an orphan."""

    name: str
    owns: tuple[str, ...]
    make: Callable[[], dict[Path, bytes]]


def make_forms() -> dict[Path, bytes]:
    """Compile every Designer file, with a first line that says where to edit."""
    return {FORMS / f"ui_{source.stem}.py": compile_form(source) for source in sorted((ROOT / "ui").glob("*.ui"))}


def compile_form(source: Path) -> bytes:
    """The Python module of one form, without the generator's own decoration."""
    lines = tool("uic", "--generator", "python", str(source)).splitlines()
    code = "\n".join(line for line in lines if not line.startswith("#"))
    first = f'"""Generated from ui/{source.name} by packaging/build_assets.py: edit that file, not this."""'
    return f"{first}\n{code.strip()}\n".encode()


def make_i18n() -> dict[Path, bytes]:
    """Bring the texts of each language up to date and compile them, in a folder of their own."""
    made: dict[Path, bytes] = {}
    with tempfile.TemporaryDirectory() as folder:
        for language, options in LANGUAGES.items():
            texts = Path(folder, f"okr_desktop_{language}.ts")
            if (I18N / texts.name).exists():
                shutil.copy(I18N / texts.name, texts)
            flags = ("-locations", "none", "-no-obsolete", "-source-language", "en", "-target-language", language)
            tool("lupdate", *flags, *options, *sources(), "-ts", str(texts))
            compiled = texts.with_suffix(".qm")
            tool("lrelease", "-silent", str(texts), "-qm", str(compiled))
            for file in (texts, compiled):
                made[I18N / file.name] = file.read_bytes()
    return made


def sources() -> list[str]:
    """Every file that may hold a text: the forms' sources, and the code of the window without generated forms."""
    code = (path for path in (ROOT / "okr_desktop" / "qt").rglob("*.py") if FORMS not in path.parents)
    return [str(path.relative_to(ROOT)) for path in sorted([*(ROOT / "ui").glob("*.ui"), *code])]


def tool(name: str, *arguments: str) -> str:
    """Run a PySide6 tool of this Python and return what it prints; exits with its message when it fails."""
    command = shutil.which(f"pyside6-{name}", path=str(Path(sys.executable).parent)) or shutil.which(f"pyside6-{name}")
    if command is None:
        raise SystemExit(f"pyside6-{name} is missing: run this with the project's Python (.venv), PySide6 installed")
    done = subprocess.run([command, *arguments], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    if done.returncode or "error" in done.stderr.lower():
        raise SystemExit(f"pyside6-{name} failed:\n{done.stdout}{done.stderr}")
    return done.stdout


def make_schema() -> dict[Path, bytes]:
    """The SQL of the typed tables, compiled from their SQLModel classes."""
    sys.path.insert(0, str(ROOT))
    from okr_desktop.store.schema_sql import projection_sql

    return {ROOT / "okr_desktop/store/migrations/projection.sql": projection_sql().encode("utf-8")}


STEPS: list[Step] = [
    Step("forms", ("okr_desktop/qt/forms/ui_*.py",), make_forms),
    Step("i18n", ("resources/i18n/*.ts", "resources/i18n/*.qm"), make_i18n),
    Step("schema", ("okr_desktop/store/migrations/projection.sql",), make_schema),
]


def differences(step: Step) -> tuple[dict[Path, bytes], list[Path]]:
    """The files of a step that must be written, and those that must go."""
    made = step.make()
    stale = {path: content for path, content in made.items() if not path.exists() or path.read_bytes() != content}
    orphans = [path for pattern in step.owns for path in sorted(ROOT.glob(pattern)) if path not in made]
    return stale, orphans


def check(step: Step) -> int:
    """Name every stale file of a step; returns how many there are."""
    stale, orphans = differences(step)
    wrong = {path: "is stale" if path.exists() else "is missing" for path in stale}
    wrong.update(dict.fromkeys(orphans, "has no source any more"))
    for path, state in wrong.items():
        print(f"{path.relative_to(ROOT).as_posix()} {state}; mend it with: {COMMAND} {step.name}", file=sys.stderr)
    return len(wrong)


def build(step: Step) -> int:
    """Write every stale file of a step and remove its orphans; returns 0."""
    stale, orphans = differences(step)
    for path, content in stale.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        print(f"wrote {path.relative_to(ROOT).as_posix()}")
    for path in orphans:
        path.unlink()
        print(f"removed {path.relative_to(ROOT).as_posix()}")
    return 0


def main(arguments: list[str] | None = None) -> int:
    """Build or check the named steps, or all; exit code 1 when ``--check`` finds a stale file."""
    parser = argparse.ArgumentParser(description="Build the committed files that are made from other files.")
    names = [step.name for step in STEPS]
    parser.add_argument("steps", nargs="*", metavar="STEP", help=f"any of {', '.join(names)}; all when none is named")
    parser.add_argument("--check", action="store_true", help="write nothing; fail when a file is stale")
    options = parser.parse_args(arguments)
    unknown = sorted(set(options.steps) - set(names))
    if unknown:
        parser.error(f"no step named {', '.join(unknown)}; there are {', '.join(names)}")
    act = check if options.check else build
    return min(1, sum(act(step) for step in STEPS if not options.steps or step.name in options.steps))


if __name__ == "__main__":
    raise SystemExit(main())
