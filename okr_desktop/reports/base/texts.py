"""The words of the printed reports, one table per language with the same keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from okr_desktop.reports.base import texts_people_de, texts_people_en, texts_reasons, texts_review_de, texts_review_en
from okr_desktop.reports.base.fonts import isolated

#: Between texts on one line.
DOT = "  ·  "

ENGLISH: dict[str, str] = {
    **texts_reasons.ENGLISH,
    **texts_review_en.ENGLISH,
    **texts_people_en.ENGLISH,
    "title": "Quarterly review",
    "title_one_page": "The quarter on one page",
    "subject": "Objectives and key results, {cycle}, {period}",
    "keywords": "OKR, objectives, key results, quarterly review",
    "as_of": "Data as of {date}",
    "elapsed": "{share} of the period has passed",
    "team": "Team {team}",
    "page": "Page {page} of {pages}",
    "continued": "continued",
    "none": "–",
    "objectives": "Objectives",
    "key_results": "Key results",
    "reported": "Key results reported",
    "k_of_n": "{reported} of {total}",
    "k_of_n_reported": "{reported} of {total} reported",
    "teams": "Teams",
    "people": "Owners",
    "by_status": "By status",
    "committed": "Committed",
    "aspirational": "Aspirational",
    "unreported": "Not reported",
    "left_out_counts": "Not counted here: {list}.",
    "count_cancelled": "{n} cancelled",
    "count_draft": "{n} in draft",
    "top": "Strongest results",
    "attention": "Needs attention",
    "top_none": "No key result is done or on track so far.",
    "attention_none": "Nothing stands out: no key result is at risk, behind, stale or without data.",
    "empty": "There is nothing to review in this period yet.",
    "empty_hint": "Once objectives are planned for {cycle}, their results, confidence and notes stand here.",
    "no_key_results": "No key results yet.",
    "no_key_results_summary": (
        "None of the objectives has key results yet, so nothing can be measured. Next: agree on two to four key results"
        " for each, with an owner, a baseline and a target, and check in for the first time."
    ),
    "results": "Results",
    "results_lead": "Every objective with its key results, {period}.",
    "col_title": "Key result",
    "col_start": "Baseline",
    "col_target": "Target",
    "col_actual": "Actual",
    "col_progress": "Progress",
    "col_status": "Status",
    "col_confidence": "Conf.",
    "col_owner": "Owner",
    "details": "Objectives in detail",
    "aligned_to": "Aligned to: {parent}",
    "objective_reported": "{reported} of {total} key results reported",
    "expected": "expected {share}",
    "done_expected": "{share} done, {expected} expected",
    "confidence": "confidence {value} of 10",
    "lowest": "Weakest key result: {status}",
    "left_out": "Not counted: {list}",
    "last_check_in": "last check-in {date}",
    "no_check_in": "no check-in yet",
    "below_start": "below start",
    "note": "Latest note",
    "value_of": "{value} of {target}",
    "value_of_unit": "{value} of {target} {unit}",
    "value_between": "{value}, from {start} to {target}",
    "value_at_least": "{value}, at least {target}",
    "value_at_most": "{value}, at most {target}",
    "value_band": "{value}, between {low} and {high}",
    "aim": "Target: {target}",
    "quoted": "“{text}”",
    "glance": "Objectives at a glance",
    "glance_more": "{n} more in the results table",
    "yes": "Yes",
    "no": "No",
    "on_track": "On track",
    "behind": "Behind",
    "at_risk": "At risk",
    "done": "Done",
    "stale": "Stale",
    "no_data": "No data",
    "cancelled": "Cancelled",
    "draft": "Draft",
    "open": "Open",
    "archived": "Archived",
    "def_progress": "Progress",
    "def_progress_text": (
        "(actual – baseline) / (target – baseline), also for values that should fall. More than 100 % is shown "
        "as it is and counts as 100 % in an objective; a value on the wrong side of the baseline is “below "
        "start” and counts as 0. How each kind is measured stands under Formulas."
    ),
    "def_objective": "Objective",
    "def_objective_text": (
        "The weighted mean of its key results, of aligned objectives or of both, always with the number reported; "
        "what it is made of stands below its bar. The weakest "
        "status is named beside it, so that a mean cannot hide a failure. There is no single figure for the "
        "whole organisation."
    ),
    "def_no_data": "No data",
    "def_no_data_text": (
        "A key result without a check-in has no figure, shown as “–”. It is never shown as 0; in the mean of "
        "an objective it counts as 0, which is why the number reported stands beside it."
    ),
    "def_expected": "Expected",
    "def_expected_text": (
        "The share of the period that has passed, or the line of phases and dated milestones, times what the "
        "ambition asks for; the upright tick on a bar. "
        "Before {silent} of the period no pace is judged."
    ),
    "def_status": "Status",
    "def_status_text": (
        "Progress minus expected: on track from {on_track} points, behind from {behind} points, at risk below that."
    ),
    "def_open": "Open",
    "def_open_text": "No verdict: too early in the period, or no pace (yes/no, milestones without days).",
    "def_stale": "Stale",
    "def_stale_text": (
        "No check-in for more than {days} days ({cadence} between check-ins and {grace} of grace; teams may have days "
        "of their own). A stale key result is never shown as on track."
    ),
    "def_ambition": "Ambition",
    "def_ambition_text": (
        "Committed objectives are expected to reach {committed}, aspirational ones {aspirational}; the status "
        "is read against that."
    ),
    "def_confidence": "Confidence",
    "def_confidence_text": "How likely the owner thinks the target is, 0 to 10, given at the last check-in.",
    "def_direction": "Use",
    "def_direction_text": "These figures show direction. They are not an appraisal of people.",
    "legend_bar": "Progress, with expected tick",
    "legend_over": "Beyond the target",
    "legend_none": "No data",
    "legend_below": "Below start",
    "made_with": "Made with OKR Desktop {version}",
}

GERMAN: dict[str, str] = {
    **texts_reasons.GERMAN,
    **texts_review_de.GERMAN,
    **texts_people_de.GERMAN,
    "title": "Quartalsbericht",
    "title_one_page": "Das Quartal auf einer Seite",
    "subject": "Ziele und Schlüsselergebnisse, {cycle}, {period}",
    "keywords": "OKR, Objectives, Ziele, Schlüsselergebnisse, Quartalsbericht",
    "as_of": "Datenstand {date}",
    "elapsed": "{share} des Zeitraums sind vergangen",
    "team": "Team {team}",
    "page": "Seite {page} von {pages}",
    "continued": "Fortsetzung",
    "none": "–",
    "objectives": "Ziele",
    "key_results": "Schlüsselergebnisse",
    "reported": "davon berichtet",
    "k_of_n": "{reported} von {total}",
    "k_of_n_reported": "{reported} von {total} berichtet",
    "teams": "Teams",
    "people": "Verantwortliche",
    "by_status": "Nach Status",
    "committed": "Verbindlich",
    "aspirational": "Ambitioniert",
    "unreported": "Nicht berichtet",
    "left_out_counts": "Hier nicht gezählt: {list}.",
    "count_cancelled": "{n} abgebrochen",
    "count_draft": "{n} im Entwurf",
    "top": "Stärkste Ergebnisse",
    "attention": "Braucht Aufmerksamkeit",
    "top_none": "Noch ist kein Schlüsselergebnis erreicht oder auf Kurs.",
    "attention_none": (
        "Nichts fällt auf: kein Schlüsselergebnis ist gefährdet, im Rückstand, veraltet oder ohne Daten."
    ),
    "empty": "In diesem Zeitraum gibt es noch nichts zu berichten.",
    "empty_hint": "Sobald Ziele für {cycle} geplant sind, stehen hier ihre Ergebnisse, Zuversicht und Notizen.",
    "no_key_results": "Noch keine Schlüsselergebnisse.",
    "no_key_results_summary": (
        "Noch hat kein Ziel Schlüsselergebnisse, deshalb lässt sich nichts messen. Als Nächstes: je Ziel zwei bis vier"
        " Schlüsselergebnisse mit Zuständigen, Startwert und Zielwert vereinbaren und das erste Check-in machen."
    ),
    "results": "Ergebnisse",
    "results_lead": "Alle Ziele mit ihren Schlüsselergebnissen, {period}.",
    "col_title": "Schlüsselergebnis",
    "col_start": "Start",
    "col_target": "Zielwert",
    "col_actual": "Stand",
    "col_progress": "Fortschritt",
    "col_status": "Status",
    "col_confidence": "Zuv.",
    "col_owner": "Zuständig",
    "details": "Ziele im Einzelnen",
    "aligned_to": "Zahlt ein auf: {parent}",
    "objective_reported": "{reported} von {total} Schlüsselergebnissen berichtet",
    "expected": "erwartet {share}",
    "done_expected": "{share} erreicht, {expected} erwartet",
    "confidence": "Zuversicht {value} von 10",
    "lowest": "Schwächstes Schlüsselergebnis: {status}",
    "left_out": "Nicht gezählt: {list}",
    "last_check_in": "letzter Check-in {date}",
    "no_check_in": "noch kein Check-in",
    "below_start": "unter Start",
    "note": "Letzte Notiz",
    "value_of": "{value} von {target}",
    "value_of_unit": "{value} von {target} {unit}",
    "value_between": "{value}, von {start} auf {target}",
    "value_at_least": "{value}, mindestens {target}",
    "value_at_most": "{value}, höchstens {target}",
    "value_band": "{value}, zwischen {low} und {high}",
    "aim": "Zielwert: {target}",
    "quoted": "„{text}“",
    "glance": "Ziele auf einen Blick",
    "glance_more": "{n} weitere in der Ergebnistabelle",
    "yes": "Ja",
    "no": "Nein",
    "on_track": "Auf Kurs",
    "behind": "Im Rückstand",
    "at_risk": "Gefährdet",
    "done": "Erreicht",
    "stale": "Veraltet",
    "no_data": "Keine Daten",
    "cancelled": "Abgebrochen",
    "draft": "Entwurf",
    "open": "Offen",
    "archived": "Archiviert",
    "def_progress": "Fortschritt",
    "def_progress_text": (
        "(Stand – Start) / (Zielwert – Start), auch für Werte, die sinken sollen. Mehr als 100 % wird so gezeigt "
        "und zählt im Ziel als 100 %; ein Wert auf der falschen Seite des Starts heißt „unter Start“ und zählt "
        "als 0. Wie jede Art gemessen wird, steht unter Formeln."
    ),
    "def_objective": "Ziel",
    "def_objective_text": (
        "Das gewichtete Mittel seiner Schlüsselergebnisse, zugeordneter Ziele oder beider, immer mit der Zahl der "
        "berichteten; woraus es besteht, steht unter dem Balken. Der schwächste "
        "Status steht daneben, damit ein Mittelwert keinen Fehlschlag verdeckt. Eine einzige Zahl für die "
        "ganze Organisation gibt es nicht."
    ),
    "def_no_data": "Keine Daten",
    "def_no_data_text": (
        "Ein Schlüsselergebnis ohne Check-in hat keine Zahl und wird als „–“ gezeigt, nie als 0; im Mittel "
        "eines Ziels zählt es als 0, deshalb steht die Zahl der berichteten dabei."
    ),
    "def_expected": "Erwartet",
    "def_expected_text": (
        "Der vergangene Anteil des Zeitraums, oder die Linie von Etappen und Meilensteinen mit Tagen, mal dem, "
        "was der Anspruch verlangt; der senkrechte Strich am "
        "Balken. Vor {silent} des Zeitraums wird kein Tempo beurteilt."
    ),
    "def_status": "Status",
    "def_status_text": (
        "Fortschritt minus erwartet: auf Kurs ab {on_track} Punkten, im Rückstand ab {behind} Punkten, "
        "darunter gefährdet."
    ),
    "def_open": "Offen",
    "def_open_text": "Kein Urteil: noch zu früh im Zeitraum, oder kein Tempo (Ja/Nein, Meilensteine ohne Tage).",
    "def_stale": "Veraltet",
    "def_stale_text": (
        "Kein Check-in seit mehr als {days} Tagen ({cadence} zwischen Check-ins und {grace} Nachsicht; Teams können "
        "einen eigenen Takt haben). Ein veraltetes Schlüsselergebnis gilt nie als auf Kurs."
    ),
    "def_ambition": "Anspruch",
    "def_ambition_text": (
        "Verbindliche Ziele sollen {committed} erreichen, ambitionierte {aspirational}; daran wird der Status gemessen."
    ),
    "def_confidence": "Zuversicht",
    "def_confidence_text": (
        "Für wie wahrscheinlich die zuständige Person den Zielwert hält, 0 bis 10, beim letzten Check-in."
    ),
    "def_direction": "Zweck",
    "def_direction_text": "Diese Zahlen zeigen eine Richtung. Sie bewerten keine Personen.",
    "legend_bar": "Fortschritt, mit erwartetem Stand",
    "legend_over": "Über dem Zielwert",
    "legend_none": "Keine Daten",
    "legend_below": "Unter Start",
    "made_with": "Erstellt mit OKR Desktop {version}",
}

LANGUAGES: dict[str, dict[str, str]] = {"en": ENGLISH, "de": GERMAN}

Words = Callable[..., str]


def for_number(key: str, number: object) -> str:
    """The key of the sentence for so many things: one thing has a sentence of its own where that differs."""
    single = f"{key}_one"
    return single if number == 1 and single in ENGLISH else key


def words(language: str) -> Words:
    """A function from key and parameters to a sentence; an unknown language speaks English, an unknown key itself."""
    table = LANGUAGES.get(language[:2].lower(), ENGLISH)

    def say(key: str, /, **params: object) -> str:
        # Parameters are people's texts: format() never looks inside them, so braces in a title are harmless.
        text = table.get(key)
        if text is None:
            return key
        params = {name: isolated(one) if isinstance(one, str) else one for name, one in params.items()}
        return text.format(**params) if params else text

    return say


def dotted(parts: Iterable[str]) -> str:
    """What there is of several texts, on one line with dots between; none pulls the others into its direction."""
    return DOT.join(isolated(part) for part in parts if part)
