"""The sentences of problems: what is wrong with a field or a line of a file, and what to do about it."""

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
    texts_insight,
    texts_learning,
    texts_lineage,
    texts_pulse,
    texts_sharing,
    texts_strategy,
    texts_sync,
    texts_tables,
    texts_typed,
    texts_workshop,
)

# A key is a code, or a code and a field (or kind) that wants a sentence of its own.
FIELD_PROBLEMS: Mapping[str, object] = {
    **texts_collecting.PROBLEMS,
    **texts_cycle.PROBLEMS,
    **texts_exchange.PROBLEMS,
    **texts_import.PROBLEMS,
    **texts_inbox.PROBLEMS,
    **texts_insight.PROBLEMS,
    **texts_strategy.PROBLEMS,
    **texts_feedback.PROBLEMS,
    **texts_learning.PROBLEMS,
    **texts_lineage.PROBLEMS,
    **texts_pulse.PROBLEMS,
    **texts_form.PROBLEMS,
    **texts_sharing.PROBLEMS,
    **texts_sync.PROBLEMS,
    **texts_tables.PROBLEMS,
    **texts_typed.PROBLEMS,
    **texts_workshop.PROBLEMS,
    "title.empty": QT_TRANSLATE_NOOP("Texts", "Enter a title."),
    "name.empty": QT_TRANSLATE_NOOP("Texts", "Enter a name."),
    "reason.empty": QT_TRANSLATE_NOOP("Texts", "Enter a reason."),
    "tags.empty": QT_TRANSLATE_NOOP("Texts", "A tag needs at least one letter."),
    "text.too_long": QT_TRANSLATE_NOOP(
        "Texts", "This text has {length} characters, and {limit} fit here. Shorten it by {over}."
    ),
    "text.too_long:title": QT_TRANSLATE_NOOP(
        "Texts", "This title has {length} characters, and {limit} fit. Move some of it to the description."
    ),
    "text.control": QT_TRANSLATE_NOOP(
        "Texts", "This text holds invisible characters or line breaks that cannot be stored here. Type it anew."
    ),
    "number.range": QT_TRANSLATE_NOOP(
        "Texts", "This number is too large. Enter one with at most 15 digits before the decimal mark."
    ),
    "number.places": QT_TRANSLATE_NOOP("Texts", "Enter at most {places} digits after the decimal mark."),
    "number.invalid": QT_TRANSLATE_NOOP("Texts", "“{text}” is not a number. Enter one such as {example}."),
    "number.suffix": QT_TRANSLATE_NOOP(
        "Texts", "“{text}” can be read in more than one way. Write the number out, such as {example}."
    ),
    "number.not_finite": QT_TRANSLATE_NOOP("Texts", "“{text}” is not a number. Enter one such as {example}."),
    "value.missing": QT_TRANSLATE_NOOP("Texts", "Enter the value that was measured."),
    "value.missing:yes_no": QT_TRANSLATE_NOOP("Texts", "Choose Yes or No."),
    "reading.alarm": QT_TRANSLATE_NOOP("Texts", "This raises the alarm. Fine if it is so."),
    "value.unit": QT_TRANSLATE_NOOP("Texts", "This key result is measured in {unit}, not in {typed}."),
    "value.unit:none": QT_TRANSLATE_NOOP("Texts", "This key result has no unit. Enter the number without “{typed}”."),
    "value.away": QT_TRANSLATE_NOOP(
        "Texts", "This moves away from the target: the last value was {before}. Fine if it is so."
    ),
    "choice.unknown:parent": QT_TRANSLATE_NOOP("Texts", "Nothing here is called “{text}”. Choose one from the list."),
    "choice.unknown": QT_TRANSLATE_NOOP("Texts", "“{text}” is not in the list. Choose one from it."),
    "metric.missing": QT_TRANSLATE_NOOP("Texts", "A number is missing here."),
    "metric.missing:start": QT_TRANSLATE_NOOP("Texts", "Enter the value you start from."),
    "metric.missing:target": QT_TRANSLATE_NOOP("Texts", "Enter the value you want to reach."),
    "metric.missing:low": QT_TRANSLATE_NOOP("Texts", "Enter the lower limit."),
    "metric.missing:high": QT_TRANSLATE_NOOP("Texts", "Enter the upper limit."),
    "metric.no_range": QT_TRANSLATE_NOOP(
        "Texts", "Start and target are the same, so there is no way to go. Change one, or choose another kind."
    ),
    "metric.direction": QT_TRANSLATE_NOOP("Texts", "Start and target contradict the kind of this key result."),
    "metric.direction:increase": QT_TRANSLATE_NOOP(
        "Texts", "To increase, the target must be above the start. Change it, or choose “Decrease”."
    ),
    "metric.direction:decrease": QT_TRANSLATE_NOOP(
        "Texts", "To decrease, the target must be below the start. Change it, or choose “Increase”."
    ),
    "metric.reread": QT_TRANSLATE_NOOP(
        "Texts", "There are check-ins already: their progress will be read anew with this measure."
    ),
    "manual.missing": QT_TRANSLATE_NOOP("Texts", "Enter the progress in per cent, from 0 to 100."),
    "metric.band": QT_TRANSLATE_NOOP("Texts", "The upper limit must not be below the lower one."),
    "metric.no_end": QT_TRANSLATE_NOOP("Texts", "This kind of key result has no such number. Leave it empty."),
    "value.elsewhere": QT_TRANSLATE_NOOP(
        "Texts", "This value is not typed: it comes from milestones or from elsewhere. Record a check-in instead."
    ),
    "value.whole": QT_TRANSLATE_NOOP("Texts", "“{text}” is not a whole number."),
    "value.share": QT_TRANSLATE_NOOP("Texts", "“{text}” is not a share. Enter one from 0 to 100 %."),
    "value.yes_no": QT_TRANSLATE_NOOP("Texts", "“{text}” is neither yes nor no."),
    "value.choice": QT_TRANSLATE_NOOP("Texts", "“{text}” is not one of the choices here."),
    "date.invalid:due": QT_TRANSLATE_NOOP("Texts", "“{text}” is not a day. Write it like 2026-09-30."),
    "date.ambiguous:due": QT_TRANSLATE_NOOP("Texts", "“{text}” could be two days. Write it like 2026-09-30."),
    "confidence.range": QT_TRANSLATE_NOOP("Texts", "Confidence goes from 0 to 10."),
    "date.too_early": QT_TRANSLATE_NOOP("Texts", "This day is too long ago. Choose one after 1900."),
    "day.unreadable": QT_TRANSLATE_NOOP("Texts", "This is not a day. Write it like {example}."),
    "date.future": QT_TRANSLATE_NOOP("Texts", "This day is still to come. Choose today or an earlier day."),
    "weight.negative": QT_TRANSLATE_NOOP("Texts", "A weight cannot be below 0. Enter 0 to leave it out of the mean."),
    "cycle.dates": QT_TRANSLATE_NOOP("Texts", "The last day must come after the first."),
    "cycle.exists": QT_TRANSLATE_NOOP("Texts", "There is already a cycle called “{name}”. Choose another name."),
    "cycle.name": QT_TRANSLATE_NOOP("Texts", "“{name}” names no period. Write for example “2026 Q3” or “2026”."),
    "cycle.closed": QT_TRANSLATE_NOOP(
        "Texts", "“{cycle}” is closed, so nothing in it can be changed. Reopen the cycle first."
    ),
    "cycle.unknown": QT_TRANSLATE_NOOP("Texts", "This cycle is not there any more. Choose another one."),
    "month.range": QT_TRANSLATE_NOOP("Texts", "Choose a month."),
    "thresholds.order": QT_TRANSLATE_NOOP("Texts", "“Behind” must begin further below than “on track”."),
    "days.range": QT_TRANSLATE_NOOP("Texts", "Enter between 1 and 366 days, and a grace of 0 to 366 days."),
    "move.key_result": QT_TRANSLATE_NOOP("Texts", "A key result can only stand under an objective."),
    "move.too_deep": QT_TRANSLATE_NOOP(
        "Texts", "It would stand more than {limit} levels deep. Align it to something higher up."
    ),
    "move.circle": QT_TRANSLATE_NOOP("Texts", "It cannot stand under itself or under what is below it."),
    "parent.unknown": QT_TRANSLATE_NOOP("Texts", "What this was aligned to is not there any more. Choose another one."),
    "person.unknown": QT_TRANSLATE_NOOP("Texts", "This person is not there any more. Choose another one."),
    "team.unknown": QT_TRANSLATE_NOOP("Texts", "This team is not there any more. Choose another one."),
    "key_result.unknown": QT_TRANSLATE_NOOP("Texts", "This key result is not there any more: somebody has deleted it."),
    "check_in.moved": QT_TRANSLATE_NOOP(
        "Texts", "A check-in stays with its key result. Delete it, and record it for the other one."
    ),
    "due.outside": QT_TRANSLATE_NOOP("Texts", "This day lies outside the cycle, {start} to {end}."),
    "in_use": QT_TRANSLATE_NOOP(
        "Texts", "“{name}” is still in use ({count}×). Archive it, or change what refers to it first."
    ),
    "milestones.missing": QT_TRANSLATE_NOOP("Texts", "Add at least one milestone."),
    "milestones.weightless": QT_TRANSLATE_NOOP("Texts", "At least one milestone must weigh more than 0."),
    "milestones.twice": QT_TRANSLATE_NOOP("Texts", "Two milestones are stored as the same one. Remove one of them."),
    "milestones.empty": QT_TRANSLATE_NOOP("Texts", "Every milestone needs a title. Name it, or remove it."),
    "milestones.range": QT_TRANSLATE_NOOP("Texts", "The weight reached goes from 0 to {limit}."),
    "milestone.unknown": QT_TRANSLATE_NOOP(
        "Texts", "This check-in names a milestone that is not there any more. Tick what is reached."
    ),
    "milestone.named": QT_TRANSLATE_NOOP("Texts", "“{text}” is none of the milestones here, or more than one of them."),
    "weight.negative:milestones": QT_TRANSLATE_NOOP("Texts", "A weight cannot be below 0."),
    "levels.missing": QT_TRANSLATE_NOOP("Texts", "Describe all three levels, or enter all three thresholds."),
    "levels.order": QT_TRANSLATE_NOOP(
        "Texts", "The thresholds must rise, or fall, from start over commit and target to stretch."
    ),
    "metric.missing:commit": QT_TRANSLATE_NOOP("Texts", "Enter the threshold of the commit level."),
    "metric.missing:stretch": QT_TRANSLATE_NOOP("Texts", "Enter the threshold of the stretch level."),
    "phases.order": QT_TRANSLATE_NOOP("Texts", "Every phase ends on a day of its own, the earliest first."),
    "phases.written": QT_TRANSLATE_NOOP("Texts", "“{text}” is no phase. It needs a day and a value."),
    "phases.unreadable": QT_TRANSLATE_NOOP("Texts", "A phase needs a day and a value that can be read."),
    "feed.unknown": QT_TRANSLATE_NOOP("Texts", "What this was read from is not there any more. Choose something else."),
    "feed.circle": QT_TRANSLATE_NOOP(
        "Texts", "It would be computed from itself, by way of “{title}”. Choose something else."
    ),
    "feed.kind": QT_TRANSLATE_NOOP(
        "Texts", "Milestones and described levels are judged by people and cannot be read from “{title}”."
    ),
    "check_in.fed": QT_TRANSLATE_NOOP(
        "Texts", "This key result takes no check-ins of its own: its value is read from “{title}”. Record it there."
    ),
    "value.level": QT_TRANSLATE_NOOP("Texts", "Choose the level that is reached."),
    "value.missing:level": QT_TRANSLATE_NOOP("Texts", "Choose the level that is reached, or “None yet”."),
    "score.range": QT_TRANSLATE_NOOP("Texts", "A score goes from 0 to 1."),
    "kpi.feeds": QT_TRANSLATE_NOOP(
        "Texts", "“{name}” feeds key results ({titles}). Change those first, or archive it."
    ),
    "dependency.giver": QT_TRANSLATE_NOOP("Texts", "Choose the team that is asked."),
    "dependency.self": QT_TRANSLATE_NOOP("Texts", "A team cannot ask itself. Choose another one."),
    "what.empty": QT_TRANSLATE_NOOP("Texts", "Say what is needed."),
    "text.empty": QT_TRANSLATE_NOOP("Texts", "Write something first."),
    "override.status": QT_TRANSLATE_NOOP("Texts", "Choose a status."),
    "override.past": QT_TRANSLATE_NOOP("Texts", "This day is over. Choose today or a later one."),
    "comment.others": QT_TRANSLATE_NOOP("Texts", "Only {name} can change this comment."),
    "thresholds.levels": QT_TRANSLATE_NOOP(
        "Texts", "The commit level must score less than the target level, and both between 0 and 100 %."
    ),
    "thresholds.bands": QT_TRANSLATE_NOOP(
        "Texts", "The lower bound must lie below the upper one, and both between 0 and 100 %."
    ),
    "accent.colour": QT_TRANSLATE_NOOP("Texts", "A colour has six characters from 0–9 and A–F, such as 1F5FBF."),
    "logo.too_large": QT_TRANSLATE_NOOP("Texts", "The logo is larger than {limit} KiB. Choose a smaller picture."),
    "logo.not_png": QT_TRANSLATE_NOOP("Texts", "The logo is no PNG picture. Choose another picture."),
    "cycle_note.choice": QT_TRANSLATE_NOOP("Texts", "Choose keep, change, drop or start."),
    "title.no_number": QT_TRANSLATE_NOOP(
        "Texts", "Tip: with its number in the title it says itself what success is, such as “{example}”."
    ),
    "person.new": QT_TRANSLATE_NOOP("Texts", "“{name}” is new and will be added to the people when you save."),
    "team.new": QT_TRANSLATE_NOOP("Texts", "New and added to the teams when you save: {name}"),
}
IMPORT_PROBLEMS: Mapping[str, object] = {
    "title.empty": QT_TRANSLATE_NOOP("Texts", "Enter a title."),
    "title.too_long": QT_TRANSLATE_NOOP(
        "Texts", "Left out: the title “{title}” has {length} characters, and {limit} fit. Shorten it in the file."
    ),
    "name.too_long": QT_TRANSLATE_NOOP(
        "Texts", "Not read: the name “{text}” has {length} characters, and {limit} fit."
    ),
    "description.too_long": QT_TRANSLATE_NOOP(
        "Texts", "The description was cut: it has {length} characters, and {limit} fit."
    ),
    "number.ambiguous": QT_TRANSLATE_NOOP("Texts", "“{text}” was read as {read_as}. Check that this is meant."),
    "date.invalid": QT_TRANSLATE_NOOP("Texts", "“{text}” is not a date and was left out."),
    "date.ambiguous": QT_TRANSLATE_NOOP(
        "Texts", "The date “{text}” can be read in two ways and was read as {read_as}. Check that this is meant."
    ),
    "title.lines_joined": QT_TRANSLATE_NOOP("Texts", "The title “{title}” had line breaks; they became spaces."),
    "row.quote_open": QT_TRANSLATE_NOOP(
        "Texts", "A quotation mark opens here and never closes. Lines after it that were not read: {lines}."
    ),
    "row.too_many_cells": QT_TRANSLATE_NOOP(
        "Texts", "“{title}” was left out: the line has {count} cells where {limit} are expected."
    ),
    "row.no_title": QT_TRANSLATE_NOOP("Texts", "A line with numbers but without a key result was passed over."),
    "line.unreadable": QT_TRANSLATE_NOOP("Texts", "This line says nothing that can be read: “{text}”."),
    "list.too_deep": QT_TRANSLATE_NOOP("Texts", "This list is nested too deeply; what is further in was left out."),
    "column.unknown": QT_TRANSLATE_NOOP("Texts", "Columns that are not used: {names}."),
    "column.duplicate": QT_TRANSLATE_NOOP("Texts", "The column “{name}” is there twice; the first one is used."),
    "cycle.differs": QT_TRANSLATE_NOOP(
        "Texts", "This line says “{text}”, but its objective belongs to “{objective}”; the objective counts."
    ),
    "objective.numbers_ignored": QT_TRANSLATE_NOOP(
        "Texts", "Numbers beside the objective “{title}” were passed over: only key results are measured."
    ),
    "objective.same_title": QT_TRANSLATE_NOOP(
        "Texts", "Another objective called “{title}” stands in line {first}; both are kept."
    ),
    "key_result.duplicate": QT_TRANSLATE_NOOP("Texts", "The key result “{title}” is there twice; both are kept."),
    "key_result.no_objective": QT_TRANSLATE_NOOP(
        "Texts", "The key result “{title}” was left out: there is no objective above it."
    ),
    "key_result.no_target": QT_TRANSLATE_NOOP("Texts", "The key result “{title}” was left out: it has no target."),
    "key_result.no_range": QT_TRANSLATE_NOOP(
        "Texts", "The key result “{title}” was left out: start and target are both {value}."
    ),
    "key_result.yes_no": QT_TRANSLATE_NOOP("Texts", "“{title}” has no numbers and becomes a yes or no question."),
    "parent.skipped": QT_TRANSLATE_NOOP("Texts", "“{title}” was left out, because what stands above it was left out."),
    "quarter.year_assumed": QT_TRANSLATE_NOOP("Texts", "“{text}” names no year and was read as {read_as}."),
    "measure.no_range": QT_TRANSLATE_NOOP(
        "Texts", "The numbers in “{text}” were not taken as a measure: start and target are the same."
    ),
    "measure.no_number": QT_TRANSLATE_NOOP(
        "Texts", "The numbers in “{text}” were not taken as a measure: one of the two is not a number."
    ),
    "measure.ambiguous": QT_TRANSLATE_NOOP(
        "Texts", "The numbers in “{text}” were not taken as a measure: a number can be read in two ways."
    ),
    "measure.unit": QT_TRANSLATE_NOOP(
        "Texts", "The numbers in “{text}” were not taken as a measure: their unit is not clear."
    ),
    "measure.words_behind": QT_TRANSLATE_NOOP(
        "Texts", "The numbers in “{text}” were not taken as a measure: only “from 9 to 2 h” at the end is."
    ),
    "start.assumed": QT_TRANSLATE_NOOP("Texts", "“{title}” has no start; {value} was taken."),
    "unit.conflict": QT_TRANSLATE_NOOP("Texts", "Two units, “{first}” and “{second}”. Check what is meant."),
    "unit.conflict:current": QT_TRANSLATE_NOOP(
        "Texts", "The current value “{text}” was left out: its unit is not the one of the key result."
    ),
    "unit.too_long": QT_TRANSLATE_NOOP("Texts", "The unit was left out: it has {length} characters, and {limit} fit."),
    "unit.is_current": QT_TRANSLATE_NOOP("Texts", "“{text}” stands where the unit goes; it was read as current value."),
    "confidence.no_value": QT_TRANSLATE_NOOP("Texts", "The confidence “{text}” was left out: it has no value."),
    "confidence.invalid": QT_TRANSLATE_NOOP("Texts", "“{text}” is not a confidence of 0 to 10 and was left out."),
    "confidence.words": QT_TRANSLATE_NOOP(
        "Texts", "Confidence in words was read as numbers: high {high}, medium {medium}, low {low}."
    ),
    "current.no_range": QT_TRANSLATE_NOOP("Texts", "“{text}” is neither yes nor no and was left out."),
    "file.text_skipped": QT_TRANSLATE_NOOP("Texts", "Not part of any objective, and passed over: “{text}”."),
    "progress.kept": QT_TRANSLATE_NOOP(
        "Texts", "“{text}” was kept in the description; progress is computed from the key results."
    ),
    "file.contents_skipped": QT_TRANSLATE_NOOP("Texts", "A table of contents was passed over."),
    "file.guessed_encoding": QT_TRANSLATE_NOOP(
        "Texts", "The file does not say how its letters are written; {encoding} was assumed. Check the umlauts."
    ),
    "text.surrogates_replaced": QT_TRANSLATE_NOOP("Texts", "Broken letters were replaced by “�”: {count}."),
    "text.controls_removed": QT_TRANSLATE_NOOP("Texts", "Invisible characters were removed: {count}."),
    "problems.more": QT_TRANSLATE_NOOP("Texts", "Not listed here: {count} more of the same kind."),
    "record.unreadable": QT_TRANSLATE_NOOP("Texts", "This record cannot be read and was left out: “{text}”."),
    "record.id": QT_TRANSLATE_NOOP("Texts", "This record has no valid id and was left out: “{text}”."),
    "record.twice": QT_TRANSLATE_NOOP("Texts", "This id is in the file twice; the first record was taken."),
    "record.kind": QT_TRANSLATE_NOOP("Texts", "This id belongs to something else in this workspace; it was left out."),
    "record.link": QT_TRANSLATE_NOOP("Texts", "What this record belongs to is missing, so it was left out."),
    "file.unknown_group": QT_TRANSLATE_NOOP("Texts", "“{text}” is not known to this version and was passed over."),
    "import.settings_kept": QT_TRANSLATE_NOOP(
        "Texts", "The settings in the file were passed over: this workspace is in use and keeps its own."
    ),
}
GENERAL = QT_TRANSLATE_NOOP("Texts", "Something is wrong here. Please report it with the word “{code}”.")
LINE = QT_TRANSLATE_NOOP("Texts", "Line {line}: {sentence}")
