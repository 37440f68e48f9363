"""What is said about workshops: what speaks against going on, what was refused, what cannot be opened."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

PROBLEMS: Mapping[str, object] = {
    "idea.empty": QT_TRANSLATE_NOOP("Texts", "A card needs a text."),
    "idea.gone": QT_TRANSLATE_NOOP("Texts", "This idea is not there any more: it has been deleted or revealed."),
    "idea.others": QT_TRANSLATE_NOOP("Texts", "This idea belongs to somebody else and was left alone."),
    "ideas.full": QT_TRANSLATE_NOOP(
        "Texts", "This seat has sent {limit} ideas, and that is the most. Choose another seat."
    ),
    "ideas.all_full": QT_TRANSLATE_NOOP("Texts", "The workshop holds {limit} ideas, and that is the most."),
    "stage_closed": QT_TRANSLATE_NOOP(
        "Texts", "This stage was closed a moment ago, so it was not stored. It is still in the field."
    ),
    "command.unknown": QT_TRANSLATE_NOOP("Texts", "This cannot be done in a workshop."),
    "field.text": QT_TRANSLATE_NOOP("Texts", "This text cannot be read."),
    "field.key": QT_TRANSLATE_NOOP("Texts", "This cannot be sent. Try it again."),
    "field.number": QT_TRANSLATE_NOOP("Texts", "This must be a number from {least} to {most}."),
    "field.bool": QT_TRANSLATE_NOOP("Texts", "This can only be on or off."),
    "dots.budget": QT_TRANSLATE_NOOP(
        "Texts", "That is more than the {budget} dots of a seat, or more than {stack} on one item."
    ),
    "ballot.cast": QT_TRANSLATE_NOOP("Texts", "This ballot was cast already."),
    "budget.range": QT_TRANSLATE_NOOP("Texts", "A seat has 1 to 99 dots."),
    "mode.ratchet": QT_TRANSLATE_NOOP(
        "Texts",
        "People may have written already: it may become more sealed, never less. Begin another workshop for that.",
    ),
    "merge.same": QT_TRANSLATE_NOOP("Texts", "Choose at least two different notes to merge."),
    "split.nothing": QT_TRANSLATE_NOOP("Texts", "Choose the notes of this cluster that shall go into a new one."),
    "pick.reason": QT_TRANSLATE_NOOP("Texts", "This goes against the ranking. Write why, the protocol tells it."),
    "runoff.items": QT_TRANSLATE_NOOP("Texts", "A run-off needs at least two items of the last vote."),
    "late.frozen": QT_TRANSLATE_NOOP(
        "Texts", "The list that is voted on is frozen. Pull late ideas in before the vote, or go back for a new round."
    ),
    "tally.none": QT_TRANSLATE_NOOP("Texts", "Nothing is voted on now, so hands cannot be counted."),
    "stage.closed": QT_TRANSLATE_NOOP("Texts", "The workshop is over: it can only be read."),
    "stage.here": QT_TRANSLATE_NOOP("Texts", "You are in this stage already."),
    "stage.lobby_first": QT_TRANSLATE_NOOP("Texts", "Begin with the welcome: people need a seat first."),
    "stage.close_first": QT_TRANSLATE_NOOP("Texts", "Close the workshop first, then finish it."),
    "stage.published": QT_TRANSLATE_NOOP(
        "Texts", "The result is in the plan already. Change it there, or begin another workshop."
    ),
    "stage.too_far_back": QT_TRANSLATE_NOOP(
        "Texts", "It is not possible to go back that far: what was sealed has been opened."
    ),
    "question.empty": QT_TRANSLATE_NOOP("Texts", "The workshop has no question yet."),
    "agenda.missing": QT_TRANSLATE_NOOP("Texts", "No agenda was chosen yet."),
    "preflight.open": QT_TRANSLATE_NOOP(
        "Texts", "The network has not been checked, so phones may not reach this computer."
    ),
    "seats.none": QT_TRANSLATE_NOOP("Texts", "Nobody has a seat yet."),
    "seats.alone": QT_TRANSLATE_NOOP("Texts", "There is one seat only."),
    "seats.full": QT_TRANSLATE_NOOP("Texts", "A workshop holds {limit} seats, and all are taken."),
    "seats.missing": QT_TRANSLATE_NOOP("Texts", "{count} of {expected} expected people are here."),
    "seats.too_few_for_sealed": QT_TRANSLATE_NOOP(
        "Texts", "With {seats} seats nothing can be anonymous. Wait for at least {fewest}, or change to named."
    ),
    "collect.none": QT_TRANSLATE_NOOP("Texts", "There is no idea yet."),
    "collect.writing": QT_TRANSLATE_NOOP("Texts", "Seats that have not said that they are done: {count}."),
    "reveal.hidden": QT_TRANSLATE_NOOP("Texts", "Cards that nobody has seen yet: {count}."),
    "cluster.loose": QT_TRANSLATE_NOOP(
        "Texts", "Notes that are in no cluster and not marked as single: {count}. They are voted on as they stand."
    ),
    "late.waiting": QT_TRANSLATE_NOOP(
        "Texts", "Late ideas that wait in the tray: {count}. After the vote has begun they cannot be pulled in."
    ),
    "vote.none": QT_TRANSLATE_NOOP("Texts", "Nobody has voted yet."),
    "vote.missing": QT_TRANSLATE_NOOP("Texts", "Seats that have not voted: {count}."),
    "shortlist.none": QT_TRANSLATE_NOOP("Texts", "Nothing is on the shortlist yet. Choose one to five items."),
    "shortlist.many": QT_TRANSLATE_NOOP(
        "Texts", "{count} items are on the shortlist. More than {most} are rarely reached in a quarter."
    ),
    "shortlist.no_vote": QT_TRANSLATE_NOOP("Texts", "There is no closed vote yet in which a line could be drawn."),
    "drafts.none": QT_TRANSLATE_NOOP("Texts", "There is no objective yet."),
    "draft.no_source": QT_TRANSLATE_NOOP(
        "Texts", "“{title}” names no idea that it comes from. Link one, or mark it as having no source."
    ),
    "condition.empty": QT_TRANSLATE_NOOP("Texts", "Say under which condition."),
    "comment.empty": QT_TRANSLATE_NOOP("Texts", "Say which changes, or why it is returned."),
    "check.contradiction": QT_TRANSLATE_NOOP(
        "Texts", "“{title}” contradicts itself. Change it, or leave it with a reason in the check."
    ),
    "draft.no_results": QT_TRANSLATE_NOOP("Texts", "“{title}” has no key result yet."),
    "draft.many_results": QT_TRANSLATE_NOOP(
        "Texts", "“{title}” has {count} key results. More than {most} are hard to follow."
    ),
    "confidence.open": QT_TRANSLATE_NOOP(
        "Texts", "The vote on confidence is still open: {answers} of {seats} have answered."
    ),
    "confidence.unheard": QT_TRANSLATE_NOOP(
        "Texts",
        "Somebody has little confidence and was not heard yet. Write down why, or change the draft and ask again.",
    ),
    "confidence.reworks": QT_TRANSLATE_NOOP(
        "Texts",
        "It was reworked {count} times already. Two times are usually enough: record the disagreement and go on.",
    ),
    "accept.missing": QT_TRANSLATE_NOOP("Texts", "“{title}” has no owner who accepted it."),
    "accept.declined": QT_TRANSLATE_NOOP("Texts", "The owner of “{title}” has declined."),
    "sign.missing": QT_TRANSLATE_NOOP("Texts", "The sponsor has not signed yet."),
    "publish.missing": QT_TRANSLATE_NOOP("Texts", "Nothing is in the plan yet."),
    "parking.unsettled": QT_TRANSLATE_NOOP(
        "Texts", "Items in the parking lot without an owner: {count}. Name one, or drop them."
    ),
    "roti.missing": QT_TRANSLATE_NOOP("Texts", "Nobody was asked yet whether it was worth the time."),
    "agenda.empty": QT_TRANSLATE_NOOP("Texts", "The agenda has no method yet."),
    "agenda.start": QT_TRANSLATE_NOOP("Texts", "An agenda begins with the welcome or the question."),
    "agenda.stage": QT_TRANSLATE_NOOP("Texts", "A method of this stage cannot stand in an agenda."),
    "agenda.self_edit": QT_TRANSLATE_NOOP(
        "Texts", "Marking one's best takes longer than the whole step of {minutes} minutes."
    ),
    "agenda.no_way_back": QT_TRANSLATE_NOOP("Texts", "The steps go back to a stage that cannot be gone back to."),
    "agenda.back": QT_TRANSLATE_NOOP("Texts", "The agenda goes back to an earlier stage here."),
    "agenda.new_round": QT_TRANSLATE_NOOP("Texts", "The agenda begins a new round here."),
    "agenda.past": QT_TRANSLATE_NOOP(
        "Texts", "Steps that are over cannot be changed any more. Change those that are to come."
    ),
    "agenda.reveal_without_ideas": QT_TRANSLATE_NOOP("Texts", "Cards are revealed before anybody has written any."),
    "agenda.vote_without_ideas": QT_TRANSLATE_NOOP("Texts", "There is a vote before anybody has written an idea."),
    "agenda.vote_unread": QT_TRANSLATE_NOOP("Texts", "There is a vote on ideas that nobody has read."),
    "agenda.shortlist_without_vote": QT_TRANSLATE_NOOP("Texts", "There is a shortlist without a vote before it."),
    "agenda.sign_without_owners": QT_TRANSLATE_NOOP("Texts", "It is signed before anybody has accepted."),
    "agenda.no_lobby": QT_TRANSLATE_NOOP("Texts", "Nobody is welcomed: add the welcome, so that people get a seat."),
    "agenda.no_owners": QT_TRANSLATE_NOOP(
        "Texts", "Confidence is asked for, but nobody accepts an objective. Add that step."
    ),
    "agenda.no_close": QT_TRANSLATE_NOOP("Texts", "The agenda has no closing step."),
    "agenda.sum": QT_TRANSLATE_NOOP("Texts", "The agenda says {minutes} minutes, its steps are {sum} minutes."),
    "agenda.long": QT_TRANSLATE_NOOP(
        "Texts", "People work {minutes} minutes without a break. Plan one after {limit} at the latest."
    ),
    "agenda.minutes": QT_TRANSLATE_NOOP("Texts", "A step has {least} to {most} minutes."),
    "agenda.steps": QT_TRANSLATE_NOOP("Texts", "An agenda has at most {limit} steps."),
    "agenda.total": QT_TRANSLATE_NOOP("Texts", "These steps fit into {least} to {most} minutes."),
    "agenda.bundled": QT_TRANSLATE_NOOP(
        "Texts", "This is one of the agendas of the program. Save yours under another name."
    ),
    "agenda.format": QT_TRANSLATE_NOOP("Texts", "This file is no agenda of OKR Desktop."),
    "agenda.newer": QT_TRANSLATE_NOOP(
        "Texts", "This agenda was written by a newer version of OKR Desktop. Update the program, then open it."
    ),
    "agenda.damaged": QT_TRANSLATE_NOOP("Texts", "This agenda is damaged (at {where})."),
    "agenda.block_unknown": QT_TRANSLATE_NOOP("Texts", "This agenda uses a method that is not known here."),
    "agenda.code": QT_TRANSLATE_NOOP("Texts", "This agenda holds a word that is not known here (at {where})."),
    "prework.full": QT_TRANSLATE_NOOP(
        "Texts", "A workshop holds {limit} ideas. What comes after this line is left out."
    ),
    "prework.origin": QT_TRANSLATE_NOOP("Texts", "“{origin}” is no known origin, so it counts as not known."),
}
ERRORS: Mapping[str, object] = {
    "workshop.closed": QT_TRANSLATE_NOOP("Texts", "This workshop has been closed. Open it again from the list."),
    "workshop.unknown": QT_TRANSLATE_NOOP(
        "Texts", "This workshop is not there any more: its file has been moved or deleted."
    ),
    "workshop.damaged": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” is damaged and cannot be opened. Look for a checkpoint in the folder beside it."
    ),
    "workshop.foreign": QT_TRANSLATE_NOOP("Texts", "“{file}” is no workshop of OKR Desktop."),
    "workshop.newer": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” was written by a newer version of OKR Desktop. Update the program, then open it."
    ),
    "agenda.unknown": QT_TRANSLATE_NOOP("Texts", "This agenda is not there any more: it has been deleted."),
    "block.unknown": QT_TRANSLATE_NOOP("Texts", "This method is not known here."),
    "cluster.unknown": QT_TRANSLATE_NOOP("Texts", "This cluster is not there any more: it has been dissolved."),
    "draft.unknown": QT_TRANSLATE_NOOP("Texts", "This draft is not there any more: it has been taken out."),
    "draft_result.unknown": QT_TRANSLATE_NOOP("Texts", "This key result is not there any more: it has been taken out."),
    "parked.unknown": QT_TRANSLATE_NOOP("Texts", "This is not in the parking lot any more."),
    "said.unknown": QT_TRANSLATE_NOOP("Texts", "This is not there any more: it has been taken back."),
    "seat.unknown": QT_TRANSLATE_NOOP("Texts", "This seat is not there any more: it has been taken away."),
    "waiting.unknown": QT_TRANSLATE_NOOP("Texts", "Nobody waits for this seat any more."),
    "simulate.seats": QT_TRANSLATE_NOOP("Texts", "A simulation has 1 to {most} people."),
    "simulate.numbers": QT_TRANSLATE_NOOP("Texts", "These numbers cannot be simulated. Choose others."),
    "simulate.server": QT_TRANSLATE_NOOP("Texts", "The simulated room could not be started. Try it again."),
    "prework.no_list": QT_TRANSLATE_NOOP(
        "Texts",
        "“{file}” holds no list of ideas. It needs a list of texts, or of entries with text, origin and cluster.",
    ),
    "prework.foreign": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” answers the form of another workshop: “{question}”. Open that one to read it."
    ),
    "photo.unreadable": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” is no picture that can be shown. Choose a JPEG or PNG file."
    ),
    "qr.too_long": QT_TRANSLATE_NOOP(
        "Texts", "This is too long for a code that can be scanned. Shorten the name of the Wi-Fi."
    ),
    "room.not_private": QT_TRANSLATE_NOOP(
        "Texts", "“{host}” is not an address of a room's network. Choose a Wi-Fi or cable of this computer."
    ),
    "room.address_gone": QT_TRANSLATE_NOOP(
        "Texts", "This computer no longer has the address {host}. Choose the network again."
    ),
    "room.port_taken": QT_TRANSLATE_NOOP(
        "Texts",
        "Another program uses port {port}, through which phones would come. Choose another network, or close that "
        "program.",
    ),
    "room.failed": QT_TRANSLATE_NOOP("Texts", "Phones could not be let in. Try it again, or go on with paper seats."),
}
