"""The sentences of failures (what happened, why, what to do) and the names of actions."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from okr_desktop.qt import (
    texts_collecting,
    texts_cycle,
    texts_exchange,
    texts_feedback,
    texts_form,
    texts_import,
    texts_inbox,
    texts_learning,
    texts_lineage,
    texts_pulse,
    texts_server,
    texts_sharing,
    texts_strategy,
    texts_sync,
    texts_tables,
    texts_workshop,
)

ERRORS: Mapping[str, object] = {
    "me.unknown": QT_TRANSLATE_NOOP("Texts", "Nobody has said who uses this workspace here. Say who you are on Home."),
    "trash.unknown": QT_TRANSLATE_NOOP("Texts", "This is not in the trash any more: somebody has brought it back."),
    "since.never": QT_TRANSLATE_NOOP("Texts", "There was no such moment yet. Choose a day."),
    "round.no_value": QT_TRANSLATE_NOOP("Texts", "Type the value, “=” for no change, or skip this key result."),
    "round.nothing_before": QT_TRANSLATE_NOOP(
        "Texts", "There is no check-in yet that could be repeated. Type the first value."
    ),
    **texts_collecting.ERRORS,
    **texts_cycle.ERRORS,
    **texts_exchange.ERRORS,
    **texts_import.ERRORS,
    **texts_learning.ERRORS,
    **texts_inbox.ERRORS,
    **texts_strategy.ERRORS,
    **texts_feedback.ERRORS,
    **texts_lineage.ERRORS,
    **texts_pulse.ERRORS,
    **texts_server.ERRORS,
    **texts_form.ERRORS,
    **texts_sharing.ERRORS,
    **texts_sync.ERRORS,
    **texts_tables.ERRORS,
    **texts_workshop.ERRORS,
    "rule.unknown": QT_TRANSLATE_NOOP("Texts", "The coach has no rule “{id}”. Choose one that it names."),
    "dismissal.unknown": QT_TRANSLATE_NOOP(
        "Texts", "{rule} is not put aside for “{title}” any more. There is nothing to do."
    ),
    "language.unknown": QT_TRANSLATE_NOOP("Texts", "The coach does not speak “{id}”. Choose one of: {known}."),
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
    "record.too_large": QT_TRANSLATE_NOOP(
        "Texts", "This is too much text for one field ({length} characters, at most {limit}). Shorten or split it."
    ),
    "record.control": QT_TRANSLATE_NOOP(
        "Texts", "There are control characters in this text. Type it anew, or paste it as plain text."
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
    "logo.no_picture": QT_TRANSLATE_NOOP("Texts", "“{file}” is no picture that can be read. Choose another one."),
    "logo.too_large": QT_TRANSLATE_NOOP("Texts", "“{file}” is too large for a logo. Choose a smaller picture."),
    "print.failed": QT_TRANSLATE_NOOP(
        "Texts", "The printer took no pages. Look whether it is on, or choose another one."
    ),
    "cycle.none": QT_TRANSLATE_NOOP("Texts", "There is no cycle yet. Add one first."),
    "report.kind": QT_TRANSLATE_NOOP("Texts", "There is no such kind of report."),
    "report.no_html": QT_TRANSLATE_NOOP("Texts", "This kind of report cannot be had as a web page."),
    "report.no_earlier": QT_TRANSLATE_NOOP("Texts", "There is no cycle before “{cycle}” to compare it with."),
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
    "file.not_json": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” is damaged or incomplete (line {line}). Export it again, and import that."
    ),
    "file.newer_format": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” was written by a newer version of OKR Desktop. Update the program, then import it."
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
    "kpi.unknown": QT_TRANSLATE_NOOP("Texts", "This KPI is not there any more: it has been deleted."),
    "initiative.unknown": QT_TRANSLATE_NOOP("Texts", "This initiative is not there any more: it has been deleted."),
    "dependency.unknown": QT_TRANSLATE_NOOP("Texts", "This dependency is not there any more: it has been deleted."),
    "comment.unknown": QT_TRANSLATE_NOOP("Texts", "This comment is not there any more: it has been deleted."),
    "override.unknown": QT_TRANSLATE_NOOP("Texts", "No status was set by hand for “{title}”."),
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
    "check_in.round": QT_TRANSLATE_NOOP("Texts", "Record {count} check-ins"),
    "check_in.acknowledge": QT_TRANSLATE_NOOP("Texts", "Acknowledge {count} check-ins"),
    "trash.restore": QT_TRANSLATE_NOOP("Texts", "Bring back “{title}” from the trash"),
    "archive.take_out": QT_TRANSLATE_NOOP("Texts", "Bring back “{title}” from the archive"),
    **texts_collecting.LABELS,
    **texts_cycle.LABELS,
    **texts_feedback.LABELS,
    **texts_learning.LABELS,
    **texts_lineage.LABELS,
    **texts_pulse.LABELS,
    **texts_inbox.LABELS,
    **texts_strategy.LABELS,
    **texts_form.LABELS,
    **texts_sharing.LABELS,
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
    "reading.add": QT_TRANSLATE_NOOP("Texts", "Record reading “{title}”"),
    "reading.edit": QT_TRANSLATE_NOOP("Texts", "Correct reading “{title}”"),
    "reading.delete": QT_TRANSLATE_NOOP("Texts", "Delete reading “{title}”"),
    "kpi.add": QT_TRANSLATE_NOOP("Texts", "Add KPI “{title}”"),
    "kpi.edit": QT_TRANSLATE_NOOP("Texts", "Edit KPI “{title}”"),
    "kpi.archive": QT_TRANSLATE_NOOP("Texts", "Archive KPI “{title}”"),
    "kpi.unarchive": QT_TRANSLATE_NOOP("Texts", "Bring back KPI “{title}”"),
    "kpi.delete": QT_TRANSLATE_NOOP("Texts", "Delete KPI “{title}”"),
    "initiative.add": QT_TRANSLATE_NOOP("Texts", "Add initiative “{title}”"),
    "initiative.edit": QT_TRANSLATE_NOOP("Texts", "Edit initiative “{title}”"),
    "initiative.open": QT_TRANSLATE_NOOP("Texts", "Reopen initiative “{title}”"),
    "initiative.doing": QT_TRANSLATE_NOOP("Texts", "Start initiative “{title}”"),
    "initiative.done": QT_TRANSLATE_NOOP("Texts", "Finish initiative “{title}”"),
    "initiative.dropped": QT_TRANSLATE_NOOP("Texts", "Drop initiative “{title}”"),
    "initiative.delete": QT_TRANSLATE_NOOP("Texts", "Delete initiative “{title}”"),
    "dependency.ask": QT_TRANSLATE_NOOP("Texts", "Ask for “{title}”"),
    "dependency.edit": QT_TRANSLATE_NOOP("Texts", "Change what is asked: “{title}”"),
    "dependency.asked": QT_TRANSLATE_NOOP("Texts", "Ask again for “{title}”"),
    "dependency.accepted": QT_TRANSLATE_NOOP("Texts", "Accept “{title}”"),
    "dependency.declined": QT_TRANSLATE_NOOP("Texts", "Decline “{title}”"),
    "dependency.done": QT_TRANSLATE_NOOP("Texts", "Deliver “{title}”"),
    "dependency.delete": QT_TRANSLATE_NOOP("Texts", "Take back the question for “{title}”"),
    "comment.add": QT_TRANSLATE_NOOP("Texts", "Comment on “{title}”"),
    "comment.edit": QT_TRANSLATE_NOOP("Texts", "Change a comment on “{title}”"),
    "comment.delete": QT_TRANSLATE_NOOP("Texts", "Delete a comment on “{title}”"),
    "status_override.set": QT_TRANSLATE_NOOP("Texts", "Change the status of “{title}”"),
    "status_override.lift": QT_TRANSLATE_NOOP("Texts", "Take back the status of “{title}”"),
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
    "coach.dismiss": QT_TRANSLATE_NOOP("Texts", "Dismiss question {rule} for “{title}”"),
    "coach.undismiss": QT_TRANSLATE_NOOP("Texts", "Ask {rule} again for “{title}”"),
    "table.edit": QT_TRANSLATE_NOOP("Texts", "Edit {count} cells"),
    "sample.add": QT_TRANSLATE_NOOP("Texts", "Add sample “{name}”"),
    "import": QT_TRANSLATE_NOOP("Texts", "Import “{name}”"),
}
UNKNOWN_LABEL = QT_TRANSLATE_NOOP("Texts", "Change")
# The same actions once they are done, for the history and the message after saving.
DONE: Mapping[str, object] = {
    "check_in.round": QT_TRANSLATE_NOOP("Texts", "Recorded {count} check-ins"),
    "check_in.acknowledge": QT_TRANSLATE_NOOP("Texts", "Acknowledged {count} check-ins"),
    "trash.restore": QT_TRANSLATE_NOOP("Texts", "Brought back “{title}” from the trash"),
    "archive.take_out": QT_TRANSLATE_NOOP("Texts", "Brought back “{title}” from the archive"),
    **texts_collecting.DONE,
    **texts_cycle.DONE,
    **texts_feedback.DONE,
    **texts_learning.DONE,
    **texts_lineage.DONE,
    **texts_pulse.DONE,
    **texts_inbox.DONE,
    **texts_strategy.DONE,
    **texts_form.DONE,
    **texts_sharing.DONE,
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
    "reading.add": QT_TRANSLATE_NOOP("Texts", "Recorded reading “{title}”"),
    "reading.edit": QT_TRANSLATE_NOOP("Texts", "Corrected reading “{title}”"),
    "reading.delete": QT_TRANSLATE_NOOP("Texts", "Deleted reading “{title}”"),
    "kpi.add": QT_TRANSLATE_NOOP("Texts", "Added KPI “{title}”"),
    "kpi.edit": QT_TRANSLATE_NOOP("Texts", "Edited KPI “{title}”"),
    "kpi.archive": QT_TRANSLATE_NOOP("Texts", "Archived KPI “{title}”"),
    "kpi.unarchive": QT_TRANSLATE_NOOP("Texts", "Brought back KPI “{title}”"),
    "kpi.delete": QT_TRANSLATE_NOOP("Texts", "Deleted KPI “{title}”"),
    "initiative.add": QT_TRANSLATE_NOOP("Texts", "Added initiative “{title}”"),
    "initiative.edit": QT_TRANSLATE_NOOP("Texts", "Edited initiative “{title}”"),
    "initiative.open": QT_TRANSLATE_NOOP("Texts", "Reopened initiative “{title}”"),
    "initiative.doing": QT_TRANSLATE_NOOP("Texts", "Started initiative “{title}”"),
    "initiative.done": QT_TRANSLATE_NOOP("Texts", "Finished initiative “{title}”"),
    "initiative.dropped": QT_TRANSLATE_NOOP("Texts", "Dropped initiative “{title}”"),
    "initiative.delete": QT_TRANSLATE_NOOP("Texts", "Deleted initiative “{title}”"),
    "dependency.ask": QT_TRANSLATE_NOOP("Texts", "Asked for “{title}”"),
    "dependency.edit": QT_TRANSLATE_NOOP("Texts", "Changed what is asked: “{title}”"),
    "dependency.asked": QT_TRANSLATE_NOOP("Texts", "Asked again for “{title}”"),
    "dependency.accepted": QT_TRANSLATE_NOOP("Texts", "Accepted “{title}”"),
    "dependency.declined": QT_TRANSLATE_NOOP("Texts", "Declined “{title}”"),
    "dependency.done": QT_TRANSLATE_NOOP("Texts", "Delivered “{title}”"),
    "dependency.delete": QT_TRANSLATE_NOOP("Texts", "Took back the question for “{title}”"),
    "comment.add": QT_TRANSLATE_NOOP("Texts", "Commented on “{title}”"),
    "comment.edit": QT_TRANSLATE_NOOP("Texts", "Changed a comment on “{title}”"),
    "comment.delete": QT_TRANSLATE_NOOP("Texts", "Deleted a comment on “{title}”"),
    "status_override.set": QT_TRANSLATE_NOOP("Texts", "Changed the status of “{title}”"),
    "status_override.lift": QT_TRANSLATE_NOOP("Texts", "Took back the status of “{title}”"),
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
    "coach.dismiss": QT_TRANSLATE_NOOP("Texts", "Dismissed question {rule} for “{title}”"),
    "coach.undismiss": QT_TRANSLATE_NOOP("Texts", "Asked {rule} again for “{title}”"),
    "table.edit": QT_TRANSLATE_NOOP("Texts", "Edited {count} cells"),
    "sample.add": QT_TRANSLATE_NOOP("Texts", "Added sample “{name}”"),
    "import": QT_TRANSLATE_NOOP("Texts", "Imported “{name}”"),
}
UNKNOWN_DONE = QT_TRANSLATE_NOOP("Texts", "Changed something")
