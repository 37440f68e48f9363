"""How a workspace stands to its shared file or server, in words: short for the status bar, longer for the panel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QDateTime, QLocale, QObject

from okr_desktop.qt.texts_numbers import short_text

if TYPE_CHECKING:
    from okr_desktop.services.sharing import SharedState

_NAMES = 2
SERVER = "server"
PROBLEMS: Mapping[str, object] = {
    "shared.busy": QT_TRANSLATE_NOOP("Texts", "Others went on writing to “{file}” meanwhile. It is tried again."),
    "shared.crowded": QT_TRANSLATE_NOOP(
        "Texts", "There are very many files beside the shared one, and not all were read. Move away what is not yours."
    ),
    "shared.needs_newer": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” was written by a newer version of OKR Desktop. Install that to see what is in it."
    ),
    "shared.not_a_file": QT_TRANSLATE_NOOP("Texts", "“{file}” is not a file. Choose a shared file."),
    "shared.not_archived": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” was taken in and could not be put away. Nothing is lost; it may stay where it is."
    ),
    "shared.not_folded": QT_TRANSLATE_NOOP(
        "Texts", "Your changes are with the others, but “{file}” itself is in use. It is tried again."
    ),
    "shared.not_written": QT_TRANSLATE_NOOP(
        "Texts", "Your changes could not be written to the folder of “{file}”. They are saved here; it is tried again."
    ),
    "shared.read_only": QT_TRANSLATE_NOOP(
        "Texts", "The folder of “{file}” does not let you write. Ask for the right to write there."
    ),
    "shared.unsound": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” is damaged and was passed over. What its owner does next comes all the same."
    ),
    "shared.written_by_newer": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” was written by a newer version. Your changes lie beside it; install the newer version."
    ),
    "fsck.too_new": QT_TRANSLATE_NOOP("Texts", "“{file}” is from a newer version, and only that can check it."),
}
ERRORS: Mapping[str, object] = {
    "shared.none": QT_TRANSLATE_NOOP("Texts", "This workspace is not shared. Share it first, or join a shared file."),
    "shared.suffix": QT_TRANSLATE_NOOP("Texts", "Shared files have names that end in .okr. Choose such a name."),
    "shared.foreign": QT_TRANSLATE_NOOP(
        "Texts", "This is the shared file of another team, so nothing was read or written. Choose the right one."
    ),
    "shared.not_yet": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” cannot be read yet: it is still on its way, or its folder is gone. Try again in a moment."
    ),
    "shared.too_new": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” was written by a newer version of OKR Desktop. Install that, then open the file."
    ),
    "shared.damaged": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” is damaged or is no shared file, and nothing was changed. Ask for a new copy."
    ),
    "shared.cancelled": QT_TRANSLATE_NOOP("Texts", "Joining was stopped, and nothing was kept."),
    "shared.not_published": QT_TRANSLATE_NOOP(
        "Texts", "Not everything from here is in the shared file yet. Sync, and try again."
    ),
    "shared.not_readable": QT_TRANSLATE_NOOP(
        "Texts", "What was written could not be read back. Leave the drive in, and try again."
    ),
    "send.nobody": QT_TRANSLATE_NOOP(
        "Texts", "Nothing is known yet of what the others have. Send a copy of everything."
    ),
    "send.nothing": QT_TRANSLATE_NOOP("Texts", "The others have everything already. There is nothing to send."),
    "files.teams": QT_TRANSLATE_NOOP("Texts", "These are files of different teams, and they cannot become one."),
    "files.waiting": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” builds on changes that are in none of the files. Add the file that has them."
    ),
    "files.read_only": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” was written by a newer version, and only that may write it. Install the newer version."
    ),
    "files.no_text": QT_TRANSLATE_NOOP("Texts", "A file whose older history was put away cannot be written as text."),
    "files.taken": QT_TRANSLATE_NOOP("Texts", "“{file}” is there already and was left alone. Choose another name."),
    "files.workspace": QT_TRANSLATE_NOOP("Texts", "“{file}” is a workspace and no shared file. Open it instead."),
    "files.not_shared": QT_TRANSLATE_NOOP("Texts", "“{file}” is no shared file. Choose another one."),
    "files.encrypted": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” was encrypted by a newer version. Install that to read it."
    ),
    "files.placeholder": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” has not been fetched from the cloud yet. Open its folder, and wait until it is there."
    ),
    "fsck.nothing": QT_TRANSLATE_NOOP(
        "Texts", "Nothing in “{file}” can be recovered. The copies of the others have what was in it."
    ),
    "fsck.whose": QT_TRANSLATE_NOOP("Texts", "“{file}” does not say any more whose it is."),
    "git.missing": QT_TRANSLATE_NOOP("Texts", "Git is not installed on this computer. Install it first."),
    "git.no_repository": QT_TRANSLATE_NOOP("Texts", "This folder is not in a git repository."),
}


@dataclass(frozen=True, slots=True)
class Standing:
    """Shape and colour (a status code of the theme), a word, what that means, and what one can do."""

    mark: str
    word: object
    means: object


_OK = Standing(
    "on_track",
    QT_TRANSLATE_NOOP("Sync", "Published"),
    QT_TRANSLATE_NOOP("Sync", "Everything from here is in the shared file, and everything from there is here."),
)
_WAITING = Standing(
    "open",
    QT_TRANSLATE_NOOP("Sync", "Not published yet"),
    QT_TRANSLATE_NOOP("Sync", "What you did last is saved on this computer and goes out with the next sync."),
)
STATES: Mapping[str, Standing] = {
    "never": Standing(
        "stale",
        QT_TRANSLATE_NOOP("Sync", "Not synced yet"),
        QT_TRANSLATE_NOOP("Sync", "The first sync has not run yet."),
    ),
    "offline": Standing(
        "stale",
        QT_TRANSLATE_NOOP("Sync", "Offline"),
        QT_TRANSLATE_NOOP(
            "Sync",
            "The shared file cannot be reached. Work on: everything is saved here and goes out as soon as it is back.",
        ),
    ),
    "missing": Standing(
        "at_risk",
        QT_TRANSLATE_NOOP("Sync", "Shared file missing"),
        QT_TRANSLATE_NOOP(
            "Sync",
            "The folder is there, the file is not. Somebody may have moved or renamed it: ask first. "
            "Writing it anew from here is safe as well, nothing of the others gets lost.",
        ),
    ),
    "foreign": Standing(
        "at_risk",
        QT_TRANSLATE_NOOP("Sync", "Another team's file"),
        QT_TRANSLATE_NOOP(
            "Sync",
            "A file of another team lies where yours was, so nothing is read or written. "
            "Stop sharing, then join the right file.",
        ),
    ),
    "too_new": Standing(
        "at_risk",
        QT_TRANSLATE_NOOP("Sync", "Newer version needed"),
        QT_TRANSLATE_NOOP(
            "Sync",
            "A newer version of OKR Desktop has written the shared file. Work on here, and install the newer version: "
            "then everything comes together.",
        ),
    ),
    "moved": Standing(
        "behind",
        QT_TRANSLATE_NOOP("Sync", "Moved"),
        QT_TRANSLATE_NOOP(
            "Sync",
            "The team works on a server now ({detail}). What you do here still gets there; "
            "connect to the server to see what the others do.",
        ),
    ),
    "read_only": Standing(
        "behind",
        QT_TRANSLATE_NOOP("Sync", "Read only"),
        QT_TRANSLATE_NOOP(
            "Sync",
            "The folder does not let you write. The changes of others come in, yours stay here. "
            "Ask for the right to write there.",
        ),
    ),
    "damaged": Standing(
        "at_risk",
        QT_TRANSLATE_NOOP("Sync", "Shared file damaged"),
        QT_TRANSLATE_NOOP(
            "Sync",
            "The shared file cannot be read. Your workspace is sound. "
            "Write the file anew from here; the damaged one is kept beside it.",
        ),
    ),
    "refused": Standing(
        "at_risk",
        QT_TRANSLATE_NOOP("Sync", "Server refuses"),
        QT_TRANSLATE_NOOP("Sync", "The server does not let you in. Work on: everything is saved here."),
    ),
    "failed": Standing(
        "at_risk",
        QT_TRANSLATE_NOOP("Sync", "Sync failed"),
        QT_TRANSLATE_NOOP("Sync", "The last sync did not work. Everything is saved here, and it is tried again."),
    ),
}
_SERVER_OFFLINE = QT_TRANSLATE_NOOP(
    "Sync", "The server cannot be reached. Work on: everything is saved here and goes out as soon as it is back."
)
_SERVER_OK = QT_TRANSLATE_NOOP("Sync", "Everything from here is on the server, and everything from there is here.")


@dataclass(frozen=True, slots=True)
class Look:
    """What the status bar shows, and the sentence behind it."""

    mark: str
    text: str
    means: str
    word: str


def look(state: SharedState, busy: bool = False, trouble: str = "") -> Look:
    """How things stand; ``trouble`` is the sentence of what went wrong with the last sync."""
    standing = _standing(state, bool(trouble))
    words = _translated(standing.word)
    if standing is _OK and state.published is not None:
        words = _Words().published(moment_text(state.published))
    parts = [words]
    if busy:
        parts = [QCoreApplication.translate("Sync", "Syncing…")]
    elif state.received and standing is _OK:
        parts.append(from_text(state.received, state.by))
    elif state.unsent:
        parts.append(_Words().waiting(state.unsent))
    return Look("open" if busy else standing.mark, " · ".join(parts), trouble or _means(state, standing), parts[0])


def _standing(state: SharedState, failed: bool) -> Standing:
    """ "Published" is said only of what the last sync has found to be there."""
    if failed and state.state not in ("offline", "refused"):
        return STATES["failed"]
    if state.state == "ok":
        return _OK if state.published is not None else _WAITING
    return STATES.get(state.state, STATES["failed"])


def _means(state: SharedState, standing: Standing) -> str:
    text = standing.means
    if state.kind == SERVER:
        text = _SERVER_OFFLINE if state.state == "offline" else _SERVER_OK if standing is _OK else text
    return _translated(text).format(detail=short_text(state.detail, 80) or "…")


def _translated(text: object) -> str:
    return QCoreApplication.translate("Sync", str(text))


def place_text(state: SharedState) -> str:
    """The name of the shared file, or the server."""
    if state.kind == SERVER:
        return state.place
    return PurePath(state.place).name


def moment_text(at: datetime) -> str:
    """The time of a moment, with the day unless that is today."""
    when = QDateTime.fromMSecsSinceEpoch(round(at.timestamp() * 1000))
    clock = QLocale().toString(when.time(), QLocale.FormatType.ShortFormat)
    if when.date() == QDate.currentDate():
        return clock
    return f"{QLocale().toString(when.date(), QLocale.FormatType.ShortFormat)} {clock}"


def from_text(count: int, names: Sequence[str]) -> str:
    """ "2 changes from Ana and Ben"."""
    changes = _Words().changes(count)
    if not names:
        return changes
    return _Words().by(changes, people_text(names))


def people_text(names: Sequence[str]) -> str:
    """One or two names, and how many more there are."""
    shown = [short_text(name, 24) for name in names[:_NAMES]]
    more = len(names) - len(shown)
    if more:
        return _Words().more(", ".join(shown), more)
    if len(shown) == 1:
        return shown[0]
    return QCoreApplication.translate("Sync", "{first} and {second}").format(first=shown[0], second=shown[1])


def decide_text(count: int) -> str:
    """How much waits for a decision."""
    return _Words().decide(count)


def size_text(count: int) -> str:
    """A size in bytes as people say it."""
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


class _Words(QObject):
    """Counted words; a QObject, because lupdate recognises a plural only in ``tr()``."""

    def published(self, when: str) -> str:
        return self.tr("Published {when}").format(when=when)

    def changes(self, count: int) -> str:
        return self.tr("%n change(s)", "", count)

    def by(self, changes: str, names: str) -> str:
        return self.tr("{changes} from {names}").format(changes=changes, names=names)

    def more(self, names: str, count: int) -> str:
        return self.tr("{names} and %n other(s)", "", count).format(names=names)

    def waiting(self, count: int) -> str:
        return self.tr("%n change(s) to publish", "", count)

    def decide(self, count: int) -> str:
        return self.tr("%n to decide", "", count)
