"""The sentences of failures (what happened, why, what to do) and the names of actions."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

ERRORS: Mapping[str, object] = {
    "workspace.busy": QT_TRANSLATE_NOOP(
        "Texts",
        "“{file}” could not be used, because it is open in another window or program. Close it there, and try again.",
    ),
    "workspace.damaged": QT_TRANSLATE_NOOP(
        "Texts",
        "“{file}” is damaged, and nothing was changed in it. Restore a backup, or copy the file and ask for help.",
    ),
    "workspace.empty": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” is empty, so it is no workspace. Choose another file, or restore a backup."
    ),
    "workspace.foreign": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” is a database of another program. Choose a file that ends in .okrdb."
    ),
    "workspace.too_new": QT_TRANSLATE_NOOP(
        "Texts",
        "“{file}” was made by a newer version of OKR Desktop ({needs}); this one is {have}. "
        "Install the newer version to open it.",
    ),
    "workspace.reserved": QT_TRANSLATE_NOOP(
        "Texts", "Names that end in .okr are kept for shared files. Choose a name that ends in .okrdb."
    ),
    "workspace.gone": QT_TRANSLATE_NOOP(
        "Texts",
        "“{file}” was moved, renamed or deleted while it was open, so nothing more can be saved in it. Put it back "
        "and open it again. File ▸ Back up now still saves a copy of everything up to the last saved step.",
    ),
    "workspace.unsafe_place": QT_TRANSLATE_NOOP(
        "Texts",
        "“{file}” lies in a shared folder, where two computers at once can damage it. "
        "Choose a folder on this computer.",
    ),
    "workspace.unsafe_place:network": QT_TRANSLATE_NOOP(
        "Texts",
        "“{file}” lies in a network folder, where two computers at once can damage it. "
        "Choose a folder on this computer.",
    ),
    "workspace.unsafe_place:cloud": QT_TRANSLATE_NOOP(
        "Texts",
        "“{file}” lies in a folder that a cloud service copies, where two computers at once can damage it. "
        "Choose another folder on this computer.",
    ),
    "id.taken": QT_TRANSLATE_NOOP("Texts", "This could not be saved, because its id belongs to something else."),
    "workspace.closed": QT_TRANSLATE_NOOP("Texts", "No workspace is open. Open or create one first."),
    "file.missing": QT_TRANSLATE_NOOP("Texts", "“{file}” is not there. Check the name, or choose another file."),
    "file.exists": QT_TRANSLATE_NOOP("Texts", "“{file}” is there already and was left alone. Choose another name."),
    "file.folder": QT_TRANSLATE_NOOP("Texts", "“{file}” is a folder. Choose a file."),
    "file.folder_missing": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” could not be written, because its folder is not there. Choose another folder."
    ),
    "file.denied": QT_TRANSLATE_NOOP(
        "Texts",
        "“{file}” could not be read or written, because the system does not allow it. "
        "Check the permissions of the file and its folder, or choose another place.",
    ),
    "file.disk_full": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” could not be saved, because the disk is full. Make room, and try again."
    ),
    "file.disk_error": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” could not be saved: the disk reports an error. Check the disk, and try again."
    ),
    "file.special": QT_TRANSLATE_NOOP("Texts", "“{file}” is not an ordinary file. Choose another one."),
    "file.empty": QT_TRANSLATE_NOOP("Texts", "“{file}” is empty, so there is nothing to read."),
    "file.too_large": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” has {size} MB, and {limit} MB can be read. Split it into several files."
    ),
    "file.too_many_lines": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” has {lines} lines, and {limit} can be read. Split it into several files."
    ),
    "file.unreadable": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” could not be read: the system reports an error ({reason}). Try a copy of the file."
    ),
    "file.binary": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” is not a text file. Save it as CSV, Markdown or plain text, and import that."
    ),
    "file.encoding": QT_TRANSLATE_NOOP(
        "Texts", "The letters in “{file}” cannot be read. Save it as UTF-8 text, and import that."
    ),
    "file.no_okrs": QT_TRANSLATE_NOOP(
        "Texts", "No objectives or key results were found in “{file}”. Help shows what such a file looks like."
    ),
    "file.unknown_format": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” cannot be read as “{format}”. Choose CSV, Markdown or plain text."
    ),
    "report.cancelled": QT_TRANSLATE_NOOP("Texts", "The report was cancelled, and nothing was written."),
    "undo.nothing": QT_TRANSLATE_NOOP("Texts", "There is nothing to undo."),
    "redo.nothing": QT_TRANSLATE_NOOP("Texts", "There is nothing to redo."),
    "undo.overtaken": QT_TRANSLATE_NOOP(
        "Texts", "This step cannot be taken back, because everything it changed has been changed again since."
    ),
    "id.unknown": QT_TRANSLATE_NOOP("Texts", "This is not there any more: it has been deleted."),
    "id.ambiguous": QT_TRANSLATE_NOOP("Texts", "“{id}” stands for {count} items. Give more of it."),
    "objective.unknown": QT_TRANSLATE_NOOP("Texts", "This objective is not there any more: it has been deleted."),
    "key_result.unknown": QT_TRANSLATE_NOOP("Texts", "This key result is not there any more: it has been deleted."),
    "check_in.unknown": QT_TRANSLATE_NOOP("Texts", "This check-in is not there any more: it has been deleted."),
    "item.unknown": QT_TRANSLATE_NOOP("Texts", "This is not there any more: it has been deleted."),
    "cycle.unknown": QT_TRANSLATE_NOOP("Texts", "There is no such cycle. Choose another one."),
    "team.unknown": QT_TRANSLATE_NOOP("Texts", "This team is not there any more. Choose another one."),
    "person.unknown": QT_TRANSLATE_NOOP("Texts", "This person is not there any more. Choose another one."),
}
GENERAL = QT_TRANSLATE_NOOP(
    "Texts",
    "This did not work, and nothing was changed. Try again; if it stays so, please report it with the word “{code}”.",
)
# What can be undone or redone, as the name of a command.
LABELS: Mapping[str, object] = {
    "check_in.add": QT_TRANSLATE_NOOP("Texts", "Record check-in “{title}”"),
    "check_in.edit": QT_TRANSLATE_NOOP("Texts", "Correct check-in “{title}”"),
    "check_in.delete": QT_TRANSLATE_NOOP("Texts", "Delete check-in “{title}”"),
    "objective.add": QT_TRANSLATE_NOOP("Texts", "Add objective “{title}”"),
    "objective.edit": QT_TRANSLATE_NOOP("Texts", "Edit objective “{title}”"),
    "objective.move": QT_TRANSLATE_NOOP("Texts", "Move objective “{title}”"),
    "objective.archive": QT_TRANSLATE_NOOP("Texts", "Archive objective “{title}”"),
    "objective.unarchive": QT_TRANSLATE_NOOP("Texts", "Bring back objective “{title}”"),
    "objective.delete": QT_TRANSLATE_NOOP("Texts", "Delete objective “{title}”"),
    "key_result.add": QT_TRANSLATE_NOOP("Texts", "Add key result “{title}”"),
    "key_result.edit": QT_TRANSLATE_NOOP("Texts", "Edit key result “{title}”"),
    "key_result.move": QT_TRANSLATE_NOOP("Texts", "Move key result “{title}”"),
    "key_result.archive": QT_TRANSLATE_NOOP("Texts", "Archive key result “{title}”"),
    "key_result.unarchive": QT_TRANSLATE_NOOP("Texts", "Bring back key result “{title}”"),
    "key_result.delete": QT_TRANSLATE_NOOP("Texts", "Delete key result “{title}”"),
    "person.add": QT_TRANSLATE_NOOP("Texts", "Add person “{title}”"),
    "person.edit": QT_TRANSLATE_NOOP("Texts", "Edit person “{title}”"),
    "person.delete": QT_TRANSLATE_NOOP("Texts", "Delete person “{title}”"),
    "team.add": QT_TRANSLATE_NOOP("Texts", "Add team “{title}”"),
    "team.edit": QT_TRANSLATE_NOOP("Texts", "Edit team “{title}”"),
    "team.delete": QT_TRANSLATE_NOOP("Texts", "Delete team “{title}”"),
    "cycle.add": QT_TRANSLATE_NOOP("Texts", "Add cycle “{title}”"),
    "cycle.edit": QT_TRANSLATE_NOOP("Texts", "Edit cycle “{title}”"),
    "cycle.delete": QT_TRANSLATE_NOOP("Texts", "Delete cycle “{title}”"),
    "cycle.preparation": QT_TRANSLATE_NOOP("Texts", "Set cycle “{title}” back to preparation"),
    "cycle.active": QT_TRANSLATE_NOOP("Texts", "Open cycle “{title}”"),
    "cycle.review": QT_TRANSLATE_NOOP("Texts", "Start review of cycle “{title}”"),
    "cycle.closed": QT_TRANSLATE_NOOP("Texts", "Close cycle “{title}”"),
    "workspace.edit": QT_TRANSLATE_NOOP("Texts", "Change settings"),
    "workspace.create": QT_TRANSLATE_NOOP("Texts", "Create workspace “{name}”"),
    "workspace.create:unnamed": QT_TRANSLATE_NOOP("Texts", "Create the workspace"),
    "sample.add": QT_TRANSLATE_NOOP("Texts", "Add sample “{name}”"),
    "import": QT_TRANSLATE_NOOP("Texts", "Import “{name}”"),
}
UNKNOWN_LABEL = QT_TRANSLATE_NOOP("Texts", "Change")
# The same actions once they are done, for the history and the message after saving.
DONE: Mapping[str, object] = {
    "check_in.add": QT_TRANSLATE_NOOP("Texts", "Recorded check-in “{title}”"),
    "check_in.edit": QT_TRANSLATE_NOOP("Texts", "Corrected check-in “{title}”"),
    "check_in.delete": QT_TRANSLATE_NOOP("Texts", "Deleted check-in “{title}”"),
    "objective.add": QT_TRANSLATE_NOOP("Texts", "Added objective “{title}”"),
    "objective.edit": QT_TRANSLATE_NOOP("Texts", "Edited objective “{title}”"),
    "objective.move": QT_TRANSLATE_NOOP("Texts", "Moved objective “{title}”"),
    "objective.archive": QT_TRANSLATE_NOOP("Texts", "Archived objective “{title}”"),
    "objective.unarchive": QT_TRANSLATE_NOOP("Texts", "Brought back objective “{title}”"),
    "objective.delete": QT_TRANSLATE_NOOP("Texts", "Deleted objective “{title}”"),
    "key_result.add": QT_TRANSLATE_NOOP("Texts", "Added key result “{title}”"),
    "key_result.edit": QT_TRANSLATE_NOOP("Texts", "Edited key result “{title}”"),
    "key_result.move": QT_TRANSLATE_NOOP("Texts", "Moved key result “{title}”"),
    "key_result.archive": QT_TRANSLATE_NOOP("Texts", "Archived key result “{title}”"),
    "key_result.unarchive": QT_TRANSLATE_NOOP("Texts", "Brought back key result “{title}”"),
    "key_result.delete": QT_TRANSLATE_NOOP("Texts", "Deleted key result “{title}”"),
    "person.add": QT_TRANSLATE_NOOP("Texts", "Added person “{title}”"),
    "person.edit": QT_TRANSLATE_NOOP("Texts", "Edited person “{title}”"),
    "person.delete": QT_TRANSLATE_NOOP("Texts", "Deleted person “{title}”"),
    "team.add": QT_TRANSLATE_NOOP("Texts", "Added team “{title}”"),
    "team.edit": QT_TRANSLATE_NOOP("Texts", "Edited team “{title}”"),
    "team.delete": QT_TRANSLATE_NOOP("Texts", "Deleted team “{title}”"),
    "cycle.add": QT_TRANSLATE_NOOP("Texts", "Added cycle “{title}”"),
    "cycle.edit": QT_TRANSLATE_NOOP("Texts", "Edited cycle “{title}”"),
    "cycle.delete": QT_TRANSLATE_NOOP("Texts", "Deleted cycle “{title}”"),
    "cycle.preparation": QT_TRANSLATE_NOOP("Texts", "Set cycle “{title}” back to preparation"),
    "cycle.active": QT_TRANSLATE_NOOP("Texts", "Opened cycle “{title}”"),
    "cycle.review": QT_TRANSLATE_NOOP("Texts", "Started review of cycle “{title}”"),
    "cycle.closed": QT_TRANSLATE_NOOP("Texts", "Closed cycle “{title}”"),
    "workspace.edit": QT_TRANSLATE_NOOP("Texts", "Changed settings"),
    "workspace.create": QT_TRANSLATE_NOOP("Texts", "Created workspace “{name}”"),
    "workspace.create:unnamed": QT_TRANSLATE_NOOP("Texts", "Created the workspace"),
    "sample.add": QT_TRANSLATE_NOOP("Texts", "Added sample “{name}”"),
    "import": QT_TRANSLATE_NOOP("Texts", "Imported “{name}”"),
}
UNKNOWN_DONE = QT_TRANSLATE_NOOP("Texts", "Changed something")
