"""Words of the strategy on one page and of the case for management, in both languages."""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    "strategy": "Strategy on one page",
    "strategy_empty": "There is no strategy to print yet.",
    "strategy_empty_hint": (
        "Write down why you exist, where you want to be and the few things you bet on (on the page Strategy), say"
        " which "
        "of them each objective serves, and print this page again."
    ),
    "direction_mission": "Mission",
    "direction_vision": "Vision",
    "direction_theme": "Theme",
    "direction_annual": "Direction of the year",
    "because": "Why this matters: {text}",
    "strategy_unserved": "no objective serves this yet",
    "strategy_open": "Not settled yet",
    "strategy_bare": "No objective of the cycle serves: {list}",
    "strategy_loose": "{n} objectives serve no direction: {list}",
    "strategy_loose_one": "1 objective serves no direction: {list}",
    "strategy_loose_html": "{n} objectives serve no direction:",
    "strategy_loose_html_one": "1 objective serves no direction:",
    # Case for management
    "case": "The case for OKRs",
    "case_empty": "There is no cycle with objectives to make the case with.",
    "case_empty_hint": (
        "Plan objectives with key results into a cycle, check in for some weeks, and print this page again."
    ),
    "case_why": "Why objectives and key results, and why here",
    "case_direction": "What they serve: {text}",
    "case_why_open": (
        "Everybody can see what matters this quarter and how it goes, in one place and with one measure each."
    ),
    "case_why_own": "{part} of {n} objectives were proposed by people of the teams that work on them, not handed down.",
    "case_why_own_one": "1 of {n} objectives was proposed by people of the teams that work on them, not handed down.",
    "case_why_early": (
        "A goal that goes badly shows after weeks instead of at the end of the year; {n} need attention today."
    ),
    "case_why_early_one": (
        "A goal that goes badly shows after weeks instead of at the end of the year; 1 needs attention today."
    ),
    "case_why_early_none": (
        "A goal that goes badly shows after weeks instead of at the end of the year; none does today."
    ),
    "case_costs": "What it costs",
    "case_people": "people take part",
    "case_people_one": "person takes part",
    "case_hours": "hours in this cycle, estimated",
    "case_minutes": "minutes in this cycle, estimated",
    "case_minutes_one": "minute in this cycle, estimated",
    "case_hours_one": "hour in this cycle, estimated",
    "case_each": "hours a person",
    "case_each_minutes": "minutes a person",
    "case_each_minutes_one": "minute a person",
    "case_each_one": "hour a person",
    "case_cost_checkins": "{n} check-ins of about {minutes} minutes",
    "case_cost_checkins_one": "1 check-in of about {minutes} minutes",
    "case_cost_workshops": "{n} seats in workshops of about {hours} hours",
    "case_cost_workshops_one": "1 seat in a workshop of about {hours} hours",
    "case_cost_retros": "{n} retrospectives of about {hours} hour for {people} people",
    "case_cost_retros_one": "1 retrospective of about {hours} hour for {people} people",
    "case_cost_note": (
        "Counted from what is recorded here, times the rough durations above. Preparation and talk are not counted."
    ),
    "case_impact": "What has moved so far",
    "case_progress": "mean progress of {n} objectives",
    "case_progress_one": "progress of 1 objective",
    "case_reached": "objectives reached their target",
    "case_reached_one": "objective reached its target",
    "case_cadence": "of the check-ins came in time",
    "case_moved": "{moved} of {n} key results have moved towards their target.",
    "case_moved_one": "1 of {n} key results has moved towards its target.",
    "case_before": "In {cycle}, the cycle before, mean progress came to {share}.",
    "case_change": "{start} → {now}, target {target}",
    "case_none_moved": "No key result has moved yet.",
    "case_limits": "What these figures do not say",
    "case_limit_cause": (
        "They do not show that OKRs are the cause: other things changed in the same weeks, and nothing was "
        "compared with "
        "a team that works without."
    ),
    "case_limit_own": (
        "Targets were set, and values reported, by those who work on them; easy targets are reached sooner."
    ),
    "case_limit_data": "{n} of {of} key results have no value yet. They are in the mean with nothing.",
    "case_limit_data_one": "1 of {of} key results has no value yet. It is in the mean with nothing.",
    "case_limit_early": "The cycle is {share} over; what is early can still turn.",
    "case_asked": "What is asked of management",
    "case_ask_sponsor": "Name a sponsor who stands behind this cycle in public.",
    "case_ask_promise": "{text} (promised by {name})",
    "case_ask_promise_by": "{text} (promised by {name} for {date})",
    "case_ask_promise_late": "{text} (promised by {name} for {date}; not here yet)",
    "case_ask_review": "Come to the review on {date} and decide there what goes on, changes or stops.",
    "case_ask_voice": "Thank whoever reports early that a goal goes badly, and do not use scores to judge people.",
    "case_given": "{part} of {n} promises were kept so far.",
    "case_given_one": "1 of {n} promises was kept so far.",
    "case_signed": "Signed",
    "case_sponsor": "Sponsor",
    "case_name": "Name",
    "case_date": "Date",
    "case_signature": "Signature",
    "case_changed": "the plan has changed since",
}
GERMAN: dict[str, str] = {
    "strategy": "Strategie auf einer Seite",
    "strategy_empty": "Noch gibt es keine Strategie zu drucken.",
    "strategy_empty_hint": (
        "Halten Sie auf der Seite Strategie fest, wozu es Sie gibt, wohin Sie wollen und worauf Sie setzen, sagen"
        " Sie, was "
        "davon jedes Ziel voranbringt, und drucken Sie diese Seite noch einmal."
    ),
    "direction_mission": "Auftrag",
    "direction_vision": "Vision",
    "direction_theme": "Schwerpunkt",
    "direction_annual": "Jahresrichtung",
    "because": "Warum das wichtig ist: {text}",
    "strategy_unserved": "noch bringt kein Ziel dies voran",
    "strategy_open": "Noch offen",
    "strategy_bare": "Kein Ziel des Zyklus bringt dies voran: {list}",
    "strategy_loose": "{n} Ziele dienen keiner Richtung: {list}",
    "strategy_loose_one": "1 Ziel dient keiner Richtung: {list}",
    "strategy_loose_html": "{n} Ziele dienen keiner Richtung:",
    "strategy_loose_html_one": "1 Ziel dient keiner Richtung:",
    # Für die Leitung
    "case": "Was für OKRs spricht",
    "case_empty": "Es gibt keinen Zyklus mit Zielen, an dem sich das zeigen ließe.",
    "case_empty_hint": (
        "Planen Sie Ziele mit Schlüsselergebnissen in einen Zyklus, halten Sie einige Wochen lang Werte fest, und"
        " drucken "
        "Sie diese Seite noch einmal."
    ),
    "case_why": "Warum Ziele und Schlüsselergebnisse, und warum hier",
    "case_direction": "Was sie voranbringen: {text}",
    "case_why_open": "Alle sehen an einem Ort, worauf es im Quartal ankommt und wie es steht, mit je einem Maß.",
    "case_why_own": (
        "{part} von {n} Zielen schlugen Menschen aus den Teams vor, die daran arbeiten; sie kamen nicht von oben."
    ),
    "case_why_own_one": (
        "1 von {n} Zielen schlugen Menschen aus den Teams vor, die daran arbeiten; es kam nicht von oben."
    ),
    "case_why_early": (
        "Was schlecht läuft, zeigt sich nach Wochen statt am Jahresende; {n} brauchen heute Aufmerksamkeit."
    ),
    "case_why_early_one": (
        "Was schlecht läuft, zeigt sich nach Wochen statt am Jahresende; 1 braucht heute Aufmerksamkeit."
    ),
    "case_why_early_none": "Was schlecht läuft, zeigt sich nach Wochen statt am Jahresende; heute ist es keines.",
    "case_costs": "Was es kostet",
    "case_people": "Menschen machen mit",
    "case_people_one": "Mensch macht mit",
    "case_hours": "Stunden in diesem Zyklus, geschätzt",
    "case_minutes": "Minuten in diesem Zyklus, geschätzt",
    "case_minutes_one": "Minute in diesem Zyklus, geschätzt",
    "case_hours_one": "Stunde in diesem Zyklus, geschätzt",
    "case_each": "Stunden je Person",
    "case_each_minutes": "Minuten je Person",
    "case_each_minutes_one": "Minute je Person",
    "case_each_one": "Stunde je Person",
    "case_cost_checkins": "{n} Check-ins zu etwa {minutes} Minuten",
    "case_cost_checkins_one": "1 Check-in zu etwa {minutes} Minuten",
    "case_cost_workshops": "{n} Plätze in Workshops zu etwa {hours} Stunden",
    "case_cost_workshops_one": "1 Platz in einem Workshop zu etwa {hours} Stunden",
    "case_cost_retros": "{n} Rückblicke zu etwa {hours} Stunde mit {people} Menschen",
    "case_cost_retros_one": "1 Rückblick zu etwa {hours} Stunde mit {people} Menschen",
    "case_cost_note": (
        "Gezählt, was hier festgehalten ist, mal die groben Dauern oben. Vorbereitung und Gespräche sind nicht dabei."
    ),
    "case_impact": "Was sich bisher bewegt hat",
    "case_progress": "mittlerer Fortschritt von {n} Zielen",
    "case_progress_one": "Fortschritt von 1 Ziel",
    "case_reached": "Ziele haben ihren Zielwert erreicht",
    "case_reached_one": "Ziel hat seinen Zielwert erreicht",
    "case_cadence": "der Check-ins kamen pünktlich",
    "case_moved": "{moved} von {n} Schlüsselergebnissen haben sich auf ihr Ziel zubewegt.",
    "case_moved_one": "1 von {n} Schlüsselergebnissen hat sich auf sein Ziel zubewegt.",
    "case_before": "In {cycle}, dem Zyklus davor, waren es im Mittel {share}.",
    "case_change": "{start} → {now}, Ziel {target}",
    "case_none_moved": "Noch hat sich kein Schlüsselergebnis bewegt.",
    "case_limits": "Was diese Zahlen nicht sagen",
    "case_limit_cause": (
        "Sie zeigen nicht, dass OKRs die Ursache sind: In denselben Wochen hat sich anderes geändert, und mit "
        "einem Team "
        "ohne OKRs wurde nicht verglichen."
    ),
    "case_limit_own": (
        "Ziele gesetzt und Werte gemeldet haben jene, die daran arbeiten; leichte Ziele sind eher erreicht."
    ),
    "case_limit_data": "{n} von {of} Schlüsselergebnissen haben noch keinen Wert. Sie zählen im Mittel mit nichts.",
    "case_limit_data_one": "1 von {of} Schlüsselergebnissen hat noch keinen Wert. Es zählt im Mittel mit nichts.",
    "case_limit_early": "Der Zyklus ist zu {share} vorbei; was früh ist, kann sich noch wenden.",
    "case_asked": "Worum wir die Leitung bitten",
    "case_ask_sponsor": "Benennen Sie jemanden, der öffentlich hinter diesem Zyklus steht.",
    "case_ask_promise": "{text} (zugesagt von {name})",
    "case_ask_promise_by": "{text} (zugesagt von {name} bis {date})",
    "case_ask_promise_late": "{text} (zugesagt von {name} bis {date}; noch nicht da)",
    "case_ask_review": (
        "Kommen Sie am {date} zur Besprechung und entscheiden Sie dort, was weitergeht, sich ändert oder endet."
    ),
    "case_ask_voice": (
        "Danken Sie denen, die früh melden, dass etwas schlecht läuft, und beurteilen Sie niemanden nach Werten."
    ),
    "case_given": "{part} von {n} Zusagen wurden bisher eingehalten.",
    "case_given_one": "1 von {n} Zusagen wurde bisher eingehalten.",
    "case_signed": "Unterschrieben",
    "case_sponsor": "Steht dahinter",
    "case_name": "Name",
    "case_date": "Datum",
    "case_signature": "Unterschrift",
    "case_changed": "der Plan hat sich seither geändert",
}
