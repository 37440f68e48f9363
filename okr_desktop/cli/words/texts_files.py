"""English sentences about shared files: sync, mail, damage, comparing, and git."""

from __future__ import annotations

from collections.abc import Mapping

_MINE = "Everything of yours is in your workspace."

SENTENCES: dict[str, str] = {
    # Sharing
    "shared.none": "This workspace is not shared. Share it with: okr share FILE.okr, or join with: okr join FILE.okr",
    "shared.already": "This workspace is shared already, as {place}. Leave that first with: okr leave",
    "shared.suffix": "A shared file must be called something.okr, so that everybody's program knows it: {file}",
    "shared.there": "{file} is there already. To take part in it, join it instead: okr join {quoted}",
    "shared.foreign": "{file} holds another team's data, so nothing was read from it or written to it.{hint}",
    "shared.not_yet": (
        "{file} cannot be read just now: it is missing, still on its way, or its folder cannot be reached. "
        "Wait until the cloud program or the network has it, then try again."
    ),
    "shared.damaged": "{file} is damaged{finding}; it was left as it is. See what can be saved: okr fsck FILE",
    "shared.too_new": (
        "{file} was written by a newer version of OKR Desktop. Update to read it; work on here meanwhile."
    ),
    "shared.busy": "Others kept rewriting {file}. The next sync goes on.",
    "shared.crowded": "There are very many files in {file}; not all of them were looked at. Move other files away.",
    "shared.needs_newer": "{file} was written by a newer version and is read after an update.",
    "shared.not_a_file": "{file} is a folder or a device, not a shared file.",
    "shared.not_archived": "The conflict copy {file} was merged but could not be moved away{reason}.",
    "shared.not_folded": "Your changes are in the folder, but {file} itself is in use{reason}. The next sync goes on.",
    "shared.not_written": "Your changes could not be written to the folder of {file}{reason}. " + _MINE,
    "shared.not_published": "Not everything is in the shared file yet. Run okr sync, and try again.",
    "shared.not_readable": "What was written could not be read back. Leave the stick in, and try again.",
    "shared.read_only": (
        "You may read the folder of {file} but not write there{reason}: others' changes come in, yours wait here. "
        "Ask for the right to write."
    ),
    "shared.unsound": "{file} beside the shared file is damaged and was passed over{finding}. See: okr fsck FILE",
    "shared.written_by_newer": (
        "{file} was last written by a newer version: your changes go beside it, and into it after an update."
    ),
    "join.part": "{file} holds only somebody's latest changes. Join with the shared file, or a copy of everything.",
    # Mail
    "send.nobody": "Nothing is known of anybody else's copy, so “just the changes” means nothing. Send a copy instead.",
    "send.nothing": "Everybody is known to have everything; there is nothing to send.",
    "receive.waiting": (
        "{file} builds on changes that have not come here yet; nothing was taken. Ask for a copy instead: okr send FILE"
    ),
    "receive.other": "{file} is from another team's workspace, not from this one.{hint}",
    "receive.answers": "{file} is an answered check-in form. Open it with: okr form open {quoted}",
    # Tools for files
    "files.teams": "{file} and {other} hold the data of different teams; they cannot become one.",
    "files.waiting": "{file} builds on changes that are in none of the files. Add the file that has them.",
    "files.read_only": "{file} was last written by a newer version, and only that may write it. Update first.",
    "files.no_text": "A file without its older history has no text form. Write {file} without --text.",
    "files.taken": "{file} is there already and was left as it is. Choose another name.",
    "files.workspace": "{file} is a workspace, not a shared file. Check it with: okr --workspace FILE check",
    "files.encrypted": "{file} is encrypted by a newer version of OKR Desktop. Update to read it.",
    "files.placeholder": (
        "{file} is empty: the cloud program may not have fetched it yet, or copying it was broken off. "
        "Fetch or copy it again."
    ),
    # Damage
    "fsck.whose": "{file} does not tell any more whose it is. Name another file of the same team with --like FILE.",
    "fsck.nothing": "Nothing in {file} can be recovered. The others' copies and workspaces have what was in it.",
    "fsck.too_new": "{file} is from a newer version of OKR Desktop; only that can check it. Update first.",
    "fsck.chunk": "A block is broken ({name}): {kept} of its {lines} changes are whole, {doubtful} more can be read.",
    "fsck.line": "Line {line} makes no sense.",
    "fsck.chain": "A change does not fit to what comes before it (number {seq} of {run}).",
    "fsck.manifest": "The table of contents is broken.",
    "fsck.directory": "The list of blocks at the end is broken or missing.",
    "fsck.heads": "The values before the archived history are broken.",
    "fsck.empty": "It has no content.",
    "fsck.encrypted": "It is encrypted by a newer version.",
    "fsck.foreign": "It does not begin like a shared file.",
    "fsck.damaged": "It is damaged{finding}.",
    "fsck.shape": "The file is cut off or damaged{finding}.",
    "fsck.changes": "Changes in it are not as they were written{finding}.",
    "fsck.limit": "It is larger, or unpacks to more, than any shared file may{finding}.",
    "fsck.teams": "Lines of two different teams were put together in it.",
    # git
    "git.missing": "There is no git on this computer. Install it first.",
    "git.no_repository": "{file} is in no git repository{reason}. Make one first (git init).",
    "git.lines_kept": (
        "{file}: one side is damaged, so all lines of both were kept. Look at it with okr fsck, then git add."
    ),
}
_FAMILIES = {
    "limit": "fsck.limit",
    "text": "fsck.teams",
    **dict.fromkeys(("line", "run", "chain", "head", "fork", "preds", "ctx", "value"), "fsck.changes"),
}
# How a workspace stands to the shared file or server, and what to do.
STATES: dict[str, str] = {
    "none": "Not shared. Share it with: okr share FILE.okr, or join others with: okr join FILE.okr",
    "never": "Not synced yet. Do it with: okr sync",
    "ok": "In step.",
    "offline": "Offline: it cannot be reached, or its content is not there yet. Work on; the next sync goes on.",
    "missing": (
        "Missing: the folder is there, the file is not. Ask who moved or renamed it; if it is lost, write it anew from "
        "here with: okr republish"
    ),
    "foreign": (
        "Another team's file lies there under this name, so nothing was read or written. Leave with okr leave, and "
        "join the right one."
    ),
    "too_new": "A newer version of OKR Desktop wrote it. Work on here; update, and everything comes together.",
    "moved": "The team has moved to {detail}. Your changes are still passed on; connect with: okr server connect URL",
    "read_only": "Read only: others' changes come in, yours wait here. Ask for the right to write in that folder.",
    "damaged": "Damaged. Your workspace is sound; write the file anew from here with: okr republish",
    "refused": "The server does not let you in. See: okr server status",
    "failed": "The last sync failed. The next one goes on.",
}


def damage_code(code: str, finding: str) -> str:
    """The code with the sentence for what is wrong with a file as a whole, by the family of the finding."""
    return code if code != "fsck.damaged" else _FAMILIES.get(finding.partition(".")[0], "fsck.shape")


def state_text(state: str, params: Mapping[str, str]) -> str:
    """How a workspace stands to the others, with what to do."""
    return STATES.get(state, state).format_map({"detail": "another place", **{k: v for k, v in params.items() if v}})
