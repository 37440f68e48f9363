"""English sentences for every code that the core can raise, and for every label of an action."""

from __future__ import annotations

from collections.abc import Mapping

from okr_desktop.cli.engagement import texts as texts_engagement
from okr_desktop.cli.words import (
    texts_cycle,
    texts_exchange,
    texts_files,
    texts_form,
    texts_import,
    texts_reports,
    texts_server,
    texts_sharing,
    texts_tables,
    texts_workshop,
)
from okr_desktop.domain.changes import Label
from okr_desktop.domain.errors import OkrError, Problem, Refused

SENTENCES: dict[str, str] = {
    "answers.twice": "{id} has two answers. Keep one of them.",
    "answers.refused": "Answer {place}: {why} Nothing was recorded; mend it and try again.",
    "me.unknown": "Nobody has said who uses this workspace here. Say who you are with: okr me NAME",
    "trash.unknown": "There is nothing like “{id}” in the trash. See what is there with: okr trash list",
    "since.never": "There was no {what} yet. Name a day, such as --since 2026-09-01.",
    "round.no_value": "A value is missing: type it, = for no change, or nothing to skip.",
    "round.nothing_before": "There is no check-in yet that could be repeated. Type the first value.",
    **texts_cycle.SENTENCES,
    **texts_exchange.SENTENCES,
    **texts_import.SENTENCES,
    **texts_files.SENTENCES,
    **texts_form.SENTENCES,
    **texts_server.SENTENCES,
    **texts_sharing.SENTENCES,
    **texts_tables.SENTENCES,
    **texts_reports.SENTENCES,
    **texts_workshop.SENTENCES,
    **texts_engagement.SENTENCES,
    # Files
    "file.missing": "There is no file {file}. Check the name and the folder.",
    "file.folder": "{file} is a folder, not a file. Name a file.",
    "file.special": "{file} is a pipe or a device, not a file. Save it as a file, or use - to read from a pipe.",
    "file.denied": "{file} cannot be read or written{reason}. Check the permissions, or choose another folder.",
    "file.unreadable": "{file} cannot be read{reason}. Copy it to another place and try again.",
    "file.too_large": "{file} is {size} MB; up to {limit} MB can be imported. Split it into several files.",
    "file.too_many_lines": "{file} has {lines} lines; up to {limit} can be imported. Split it into several files.",
    "file.empty": "{file} is empty. There is nothing to import.",
    "file.binary": "{file} is not a text file{kind}. Save it as CSV, Markdown or plain text and import that.",
    "file.encoding": "{file} is not valid {encoding} text (byte {offset}). Save it as UTF-8 and try again.",
    "file.guessed_encoding": "The file is not UTF-8; it was read as {encoding}. Check the accented letters.",
    "file.no_okrs": (
        "No objectives were found in {file}. It needs headings or “O:” lines (Markdown, text), or columns called "
        "Objective and Key Result (CSV)."
    ),
    "file.unknown_format": "“{format}” is no format that can be read.",
    "file.exists": "{file} is there already and was left as it is. Choose another name with --workspace.",
    "file.folder_missing": "The folder of {file} does not exist. Make it first, or choose another folder.",
    "file.disk_full": "The disk is full: {file} was not written and nothing was changed. Make room and try again.",
    "file.disk_error": "The disk reported an error with {file}; nothing was changed. Check the disk and its cable.",
    "file.is_workspace": "{file} is a workspace and is not overwritten. Choose another file name.",
    "file.text_skipped": "Text that belongs to no objective was left out: “{text}”",
    "progress.kept": "“{text}” was kept in the description; progress is computed from the key results.",
    "file.contents_skipped": "A table of contents was left out.",
    # Workspaces and backups
    "workspace.missing": "There is no workspace at {file} yet. Make one with: okr{option} init",
    "workspace.damaged": "{file} is damaged{finding}. It was left as it is.{hint}",
    "workspace.empty": "{file} is an empty file, not a workspace.{hint}",
    "workspace.foreign": "{file} is a database of another program, not a workspace of OKR Desktop.",
    "workspace.busy": "{file} is open in another program{by}. Close it there and try again.",
    "workspace.too_new": (
        "{file} was written by a newer version. It needs OKR Desktop {needs}, this is {have}. Please update."
    ),
    "backup.none": "There is no good backup of {file}.",
    "backup.unknown": "There is no backup “{id}”. See: okr backup --list",
    "backup.unsound": "The backup {file} is damaged; nothing was changed. Choose another one: okr backup --list",
    "workspace.reserved": "Names that end in .okr are kept for shared files. Choose a name that ends in .okrdb.",
    "workspace.gone": (
        "{file} is no longer where it was opened, so nothing was written. Put it back, or save a copy with "
        "okr backup, and open it again."
    ),
    "workspace.unsafe_place": (
        "{file} lies in a {kind} folder, where a workspace can be damaged by two computers at once. "
        "Choose a folder on this computer."
    ),
    "record.too_large": (
        "This is too much text for one field ({length} characters, at most {limit}). Shorten or split it."
    ),
    "record.control": "There are control characters in this text. Type it anew, or paste it as plain text.",
    # Ids and names
    "id.taken": "The id “{id}” is in use for something else.",
    "rule.unknown": "The coach has no rule “{id}”. Rules are listed in docs/coach.md and named by: okr lint",
    "dismissal.unknown": "{rule} was not put aside for “{title}”.",
    "language.unknown": "The coach does not speak “{id}”. It knows: {known}.",
    "id.unknown": "Nothing has the id “{id}”. Ids stand at the end of each line of: okr tree --cycle all",
    "id.ambiguous": "“{id}” fits {count} ids. Type more of it.",
    "item.unknown": "“{id}” is not an objective or key result.",
    "objective.unknown": "“{id}” is not an objective.",
    "key_result.unknown": "“{id}” is not a key result. Check-ins are made on key results.",
    "check_in.moved": "A check-in cannot be moved to another key result. Delete it and add it there.",
    "check_in.unknown": "There is no check-in “{id}”.",
    "parent.unknown": "“{id}” is not an objective or key result to stand under.",
    "person.unknown": "There is nobody here who is called “{id}” or has that id.",
    "team.unknown": "There is no team “{id}”.",
    "cycle.unknown": "There is no cycle “{id}”.{known}",
    "cycle.none": "There is no cycle yet. Add an objective or import a file first.",
    "cycle.name": "“{name}” is no cycle here and names no period. Write a quarter or a year, such as 2026 Q3 or 2026.",
    "cycle.exists": "There is a cycle “{name}” already.",
    "cycle.dates": "The cycle must end after it starts.",
    "cycle.closed": 'The cycle {cycle} is closed. Reopen it first: okr cycle reopen "{cycle}"',
    "cycle.differs": "The row says {text}, its objective is in {objective}; the objective's cycle was kept.",
    "in_use": "{name} is still used by others ({count}). Archive it instead, or change those first.",
    # Values
    "number.invalid": "“{text}” is not a number ({field}).",
    "number.not_finite": "“{text}” is not a number that can be measured ({field}).",
    "number.suffix": "“{text}” could mean several numbers ({field}). Write it out, such as 5000 for 5k.",
    "number.range": "The {field} is out of range{text}: numbers must be smaller than 10^15 (1,000,000,000,000,000).",
    "number.places": "The {field} has too many decimal places{text}: at most {places} can be kept.",
    "number.ambiguous": "“{text}” was read as {read_as}. If that is wrong, write it without thousands separators.",
    "value.whole": "“{text}” is not a whole number ({field}).",
    "value.share": "“{text}” is not a share ({field}). Write it like 70 % or 0.7.",
    "value.yes_no": "“{text}” is neither yes nor no ({field}).",
    "value.choice": "“{text}” is not known as {field}. Choose one of: {known}.",
    "value.unit": "The value is in {given}, the key result in {unit}. Write just the number in {unit}.",
    "value.missing": "Say where the key result is to go: --target (and --start, 0 if not said), or --kind yes_no.",
    "field.unknown": "There is no field “{field}” in this record ({kind}). Its fields: {known}.",
    "weight.negative": "The weight is negative: it must be 0 or more.",
    "confidence.range": "The confidence must be from 0 to 10.",
    "confidence.invalid": "The confidence “{text}” was left out: it must be a whole number from 0 to 10.",
    "confidence.no_value": "The confidence “{text}” was left out, because the row has no current value.",
    "confidence.words": "Confidence words were read as high {high}, medium {medium}, low {low}.",
    "date.invalid": "“{text}” is not a day of the calendar ({field}). Write it like 2026-09-30.",
    "date.ambiguous": "“{text}” could be two different days ({field}){read_as}. Write it like 2026-09-30.",
    "date.future": "The date lies in the future. A check-in says what was measured up to today.",
    "date.too_early": "The date is before 1900.",
    "due.outside": "The due date is outside its cycle ({start} to {end}).",
    "days.range": "The cadence must be 1 to 366 days, the grace 0 to 366.",
    "month.range": "The first month of the fiscal year must be 1 to 12.",
    "thresholds.order": "The threshold “behind” must not be above “on track”.",
    # Texts
    "title.empty": "The title is empty. Write one.",
    "name.empty": "The name is empty. Write one.",
    "tags.empty": "A tag is empty.",
    "text.too_long": "The {field} has {length} characters; at most {limit} are allowed. Shorten it.",
    "text.control": "The {field} has characters that no text may hold (control characters or line breaks).",
    "text.controls_removed": "Invisible control characters were removed ({count}).",
    "text.surrogates_replaced": "Broken characters were replaced by a mark ({count}).",
    "title.too_long": "A title has {length} characters; at most {limit} are allowed, so it was left out: “{title}”",
    "title.lines_joined": "The lines of a title were joined: “{title}”",
    "name.too_long": "A name of {length} characters was left out; at most {limit} are allowed: “{text}”",
    "description.too_long": "A description of {length} characters was left out; at most {limit} are allowed.",
    # Key results
    "metric.missing": "The {field} is missing.",
    "metric.no_range": "Start and target are the same, so nothing can be measured. Change one, or use --kind yes_no.",
    "metric.direction": "Start and target do not fit the kind {kind}. Swap them, or choose the other kind.",
    "metric.no_end": "This kind of key result has no such number.",
    "value.elsewhere": "This value comes from milestones or from elsewhere; record a check-in instead.",
    "metric.band": "The upper limit is below the lower limit.",
    "key_result.no_objective": "A key result stands under no objective and was left out: “{title}”",
    "key_result.no_range": "Start and target are both {value}, so the key result was left out: “{title}”",
    "key_result.no_target": "There is a start but no target, so the key result was left out: “{title}”",
    "key_result.duplicate": "The same key result stands here again; both were kept: “{title}”",
    "key_result.yes_no": "There is no number to reach, so it was read as a yes/no key result: “{title}”",
    "measure.no_range": "The numbers in “{text}” were not taken as a measure: start and target are the same.",
    "measure.no_number": "The numbers in “{text}” were not taken as a measure: one of the two is not a number.",
    "measure.ambiguous": "The numbers in “{text}” were not taken as a measure: a number can be read in two ways.",
    "measure.unit": "The numbers in “{text}” were not taken as a measure: their unit is not clear.",
    "measure.words_behind": "The numbers in “{text}” were not taken as a measure: only “from 9 to 2 h” at the end is.",
    "start.assumed": "There is no start, so {value} was taken: “{title}”",
    "current.no_range": "The current value “{text}” was left out: it does not fit what is measured.",
    "unit.conflict": "Two units, {first} and {second}; the first was taken.",
    "unit.is_current": "“{text}” was read as the current value.",
    "unit.too_long": "A unit of {length} characters was left out; at most {limit} are allowed.",
    "milestones.missing": "There are no milestones. Write them: “milestones=Design:2; Build:1@2026-09-30”.",
    "milestones.weightless": "The milestones weigh nothing together: one must weigh more than 0.",
    "milestones.twice": "Two milestones have the same id.",
    "milestones.empty": "A milestone has no title.",
    "milestones.range": "The weight reached must be from 0 to {limit}.",
    "milestone.unknown": "The check-in names a milestone that this key result does not have.",
    "milestone.named": "“{text}” is none of the milestones, or more than one: {known}.",
    "levels.missing": "Levels need three descriptions (“levels=good | better | best”), or commit, target and stretch.",
    "levels.order": "Commit, target and stretch must rise, or fall, all the way (and start must lie before them).",
    "phases.order": "Two phases end on the same day, or their days do not follow each other.",
    "phases.written": "“{text}” is no phase. Write a day and a value, such as 2026-08-01=10.",
    "feed.unknown": "There is nothing with the id “{id}” to read from.",
    "feed.circle": "It would be computed from itself, by way of “{title}”. Choose another source.",
    "feed.kind": "Milestones and described levels cannot be read from “{title}”: people judge them at a check-in.",
    "check_in.fed": "This key result takes no check-ins: its value is read from “{title}”. Record it there.",
    "value.level": "“{text}” is no level. Write none, commit, target or stretch (0 to 3).",
    "score.range": "A score must be from 0 to 1.",
    # Beside the tree
    "kpi.unknown": "There is no KPI “{id}”. See: okr kpi list",
    "kpi.feeds": "{name} feeds {count} key results ({titles}). Change those first, or archive it: okr kpi archive",
    "initiative.unknown": "There is no initiative “{id}”. See: okr initiative list",
    "dependency.unknown": "There is no dependency “{id}”. See: okr dependency list",
    "dependency.giver": "Say which team is asked (--to TEAM).",
    "dependency.self": "A team cannot ask itself. Choose another team.",
    "what.empty": "Say what is needed.",
    "comment.unknown": "There is no comment “{id}”.",
    "comment.others": "Only {name} can change this comment.",
    "text.empty": "The text is empty. Write one.",
    "reason.empty": "The reason is empty. Say why (--reason).",
    "override.status": "The status must be on_track, behind or at_risk.",
    "override.past": "The last day of the status lies in the past.",
    "override.unknown": "No status was set by hand for “{title}”.",
    "field.pair": "“{text}” is no FIELD=VALUE.",
    "thresholds.levels": "The level scores must rise: 0 < commit < target < 1.",
    "accent.colour": "A colour is # and six digits, such as #1F5FBF.",
    "logo.too_large": "The logo is larger than {limit} KiB.",
    "logo.not_png": "The logo is no PNG picture.",
    "cycle_note.choice": "The choice must be keep, change, drop or start.",
    "thresholds.bands": "The bands must rise: 0 < low < high < 1.",
    # Alignment
    "move.too_deep": "That would stand more than {limit} levels deep. Align it to something higher up.",
    "move.circle": "Nothing can stand under itself or under what is below it.",
    "move.key_result": "A key result must stand under an objective.",
    # Rows of imported files
    "parent.skipped": "It stands under something that was left out: “{title}”",
    "objective.same_title": "The same objective title as in line {first}; kept apart: “{title}”",
    "objective.numbers_ignored": "Numbers beside an objective without key result were left out: “{title}”",
    "column.unknown": "Columns that are not known were left out: {names}",
    "column.duplicate": "The column “{name}” appears twice; the first was read.",
    "row.no_title": "The row has values but neither objective nor key result; it was left out.",
    "row.quote_open": "A quotation mark is never closed; this and {lines} more lines were left out.",
    "row.too_many_cells": "The row has {count} cells where {limit} are expected; it was left out: “{title}”",
    "line.unreadable": "This line could not be read and was left out: “{text}”",
    "list.too_deep": "The list is nested too deeply; what is below was left out.",
    "quarter.year_assumed": "“{text}” was read as {read_as}.",
    "problems.more": "{count} more of this kind ({severity}).",
    "record.unreadable": "A record cannot be read and was left out: “{text}”",
    "record.id": "A record has no valid id and was left out: “{text}”",
    "record.twice": "The id {id} is in the file twice; the first record was taken.",
    "record.kind": "The id {id} belongs to something else in this workspace; the record was left out.",
    "record.link": "The {field} of a record is missing ({id}), so the record was left out.",
    "file.unknown_group": "“{text}” is not known to this version and was passed over.",
    "file.not_json": "{file} is damaged or incomplete (line {line}). Export it again and import that.",
    "file.newer_format": "{file} was written by a newer version ({format}). Update OKR Desktop, then import it.",
    "import.settings_kept": "The settings in the file were passed over: this workspace is in use and keeps its own.",
    # Undo and the rest
    "undo.nothing": "There is nothing to undo.",
    "redo.nothing": "There is nothing to redo.",
    "undo.overtaken": "What that step changed has been changed again since; there is nothing left to undo in it.",
    "report.cancelled": "The report was stopped; nothing was written.",
    "refused": "This was refused.",
}

LABELS: dict[str, str] = {
    "check_in.round": "Recorded {count} check-ins",
    "check_in.acknowledge": "Acknowledged {count} check-ins",
    "trash.restore": "Brought back “{title}” from the trash",
    "archive.take_out": "Brought back “{title}” from the archive",
    **texts_cycle.LABELS,
    **texts_form.LABELS,
    **texts_sharing.LABELS,
    **texts_workshop.LABELS,
    **texts_engagement.LABELS,
    "workspace.create": "Made the workspace {name}",
    "workspace.edit": "Changed the settings of {name}",
    "sample.add": "Added the sample {name}",
    "import": "Imported {name}",
    "objective.add": "Added objective “{title}”",
    "objective.edit": "Changed objective “{title}”",
    "objective.move": "Moved objective “{title}”",
    "objective.archive": "Archived objective “{title}”",
    "objective.unarchive": "Brought back objective “{title}”",
    "objective.delete": "Deleted objective “{title}”",
    "key_result.add": "Added key result “{title}”",
    "key_result.edit": "Changed key result “{title}”",
    "key_result.move": "Moved key result “{title}”",
    "key_result.archive": "Archived key result “{title}”",
    "key_result.unarchive": "Brought back key result “{title}”",
    "key_result.delete": "Deleted key result “{title}”",
    "coach.dismiss": "Put the question {rule} aside for “{title}”",
    "coach.undismiss": "Let the question {rule} be asked again for “{title}”",
    "table.edit": "Edited {count} cells",
    "check_in.add": "Checked in on “{title}”",
    "check_in.edit": "Corrected a check-in on “{title}”",
    "check_in.delete": "Deleted a check-in on “{title}”",
    "reading.add": "Read “{title}”",
    "reading.edit": "Corrected a reading of “{title}”",
    "reading.delete": "Deleted a reading of “{title}”",
    "kpi.add": "Added KPI “{title}”",
    "kpi.edit": "Changed KPI “{title}”",
    "kpi.archive": "Archived KPI “{title}”",
    "kpi.unarchive": "Brought back KPI “{title}”",
    "kpi.delete": "Deleted KPI “{title}”",
    "initiative.add": "Added initiative “{title}”",
    "initiative.edit": "Changed initiative “{title}”",
    "initiative.open": "Reopened initiative “{title}”",
    "initiative.doing": "Started initiative “{title}”",
    "initiative.done": "Finished initiative “{title}”",
    "initiative.dropped": "Dropped initiative “{title}”",
    "initiative.delete": "Deleted initiative “{title}”",
    "dependency.ask": "Asked for “{title}”",
    "dependency.edit": "Changed what was asked: “{title}”",
    "dependency.asked": "Asked again for “{title}”",
    "dependency.accepted": "Accepted “{title}”",
    "dependency.declined": "Declined “{title}”",
    "dependency.done": "Delivered “{title}”",
    "dependency.delete": "Took back the question for “{title}”",
    "comment.add": "Commented on “{title}”",
    "comment.edit": "Changed a comment on “{title}”",
    "comment.delete": "Deleted a comment on “{title}”",
    "status_override.set": "Set the status of “{title}”",
    "status_override.lift": "Took back the status set for “{title}”",
    "person.add": "Added {title}",
    "person.edit": "Changed {title}",
    "person.delete": "Deleted {title}",
    "team.add": "Added team {title}",
    "team.edit": "Changed team {title}",
    "team.delete": "Deleted team {title}",
    "cycle.add": "Added cycle {title}",
    "cycle.edit": "Changed cycle {title}",
    "cycle.delete": "Deleted cycle {title}",
    "cycle.preparation": "Set cycle {title} to preparation",
    "cycle.active": "Activated cycle {title}",
    "cycle.review": "Set cycle {title} to review",
    "cycle.closed": "Closed cycle {title}",
}

# The window makes workspaces that bear no name yet.
UNNAMED = "Made the workspace"
FIELDS = {
    "low": "lower limit",
    "high": "upper limit",
    "manual": "progress set by hand",
    "key_result": "key result",
    "fiscal_year_start": "first month of the fiscal year",
}
# Longer than any list of known words.
_MOST_SHOWN = 500
_FALLBACK = "Something was refused ({code}). Please report this."


class _Params(dict[str, str]):
    """A missing parameter leaves a gap, never an exception inside an error message."""

    def __missing__(self, key: str) -> str:
        return ""


def sentence(code: str, params: Mapping[str, object], field: str = "") -> str:
    """The sentence of a code with its parameters filled in."""
    shown = _Params({name: _short(str(value)) for name, value in params.items() if value is not None})
    shown["code"] = code
    shown["file"] = shown["path"] or shown["name"] or "the file"
    name = shown["field"] or field
    shown["field"] = FIELDS.get(name, name.replace("_", " ")) or "value"
    for part in ("reason", "finding", "kind"):
        # In brackets where the sentence can do without; a kind of record or metric stands by itself.
        if shown[part] and (part != "kind" or code == "file.binary"):
            shown[part] = f" ({shown[part]})"
    if shown["text"] and code in ("number.range", "number.places"):
        shown["text"] = f" (“{shown['text']}”)"
    shown["kind"] = shown["kind"].replace("_", " ")
    if code == "scores.invalid" and shown["place"]:
        shown["place"] = f" (entry {shown['place']})"
    if code == "cycle.unknown" and shown["known"]:
        shown["known"] = f" Known are: {shown['known']}."
    if code == "date.ambiguous" and shown["read_as"]:
        shown["read_as"] = f"; it was read as {shown['read_as']}"
    return SENTENCES.get(code, _FALLBACK).format_map(shown)


def _short(text: str) -> str:
    """A sentence tells the beginning of what was typed, not all 50,000 characters of it."""
    return text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}…"


def problem_text(problem: Problem) -> str:
    """The sentence of a problem."""
    return sentence(problem.code, problem.params, problem.field)


def error_texts(error: OkrError) -> list[str]:
    """The sentences of a failure: one, or one for each problem of a refusal."""
    if isinstance(error, Refused) and error.problems:
        return list(dict.fromkeys(problem_text(problem) for problem in error.problems))
    return [sentence(error.code, error.params | {"by": _opener(error.params.get("by"))})]


def _opener(by: object) -> str:
    """Who has a workspace open, from the note beside the file (store's ``OpenedBy``)."""
    program, host, pid = (getattr(by, name, "") for name in ("program", "host", "pid"))
    return f" ({program} on {host}, process {pid})" if program else ""


def label_text(label: Label) -> str:
    """What an action did, as a sentence without full stop."""
    shown = _Params({name: str(value) for name, value in label.params.items()})
    if label.code == "workspace.create" and not shown["name"]:
        return UNNAMED
    shown["name"] = shown["name"] or "a text"
    return LABELS.get(label.code, label.code.replace("_", " ").replace(".", ": ")).format_map(shown)
