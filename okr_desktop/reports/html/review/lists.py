"""Lists and tables: at risk, results, learnings, what is next, engagement, KPIs, log, data quality, who signs."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from okr_desktop.reports.base.formats import NO_FIGURE
from okr_desktop.reports.base.rows import KeyResultRow
from okr_desktop.reports.html.page import EMPTY, Html, bullets, element, facts, own, paragraphs, table, text
from okr_desktop.reports.html.review import people
from okr_desktop.reports.html.review.book import Book, columns
from okr_desktop.reports.review.appendix.log import value_text
from okr_desktop.reports.review.data import AtRisk, Indicator, Learning, Signature
from okr_desktop.reports.review.kit import status_of
from okr_desktop.reports.review.reasons import carried_text, said_code
from okr_desktop.reports.review.sections import sign_off as signing
from okr_desktop.reports.review.sections.engagement import about, few_text, is_mean

HEALTHS = {"open": "health_open"}


_RISK = ("col_title", "col_owner", "col_status", "#col_progress", "#col_confidence", "#col_days", "col_why")
_RESULT = ("col_title", "#col_start", "#col_target", "#col_actual", "#col_progress", "col_status", "#col_confidence")
_NEXT = ("col_choice", "col_what", "col_owner", "col_due", "col_carried")


def at_risk(book: Book) -> Html:
    """What needs attention, worst first, with the rule that says so."""
    if not book.data.at_risk:
        return book.lead("at_risk_none") if book.kit.rows() else EMPTY
    heads = columns(
        book, "col_title", "col_owner", "col_status", "#col_progress", "#col_confidence", "#col_days", "col_why"
    )
    return table(book.say("at_risk_lead"), heads, (_risk(book, one) for one in book.data.at_risk))


def _risk(book: Book, one: AtRisk) -> list[str]:
    sure = NO_FIGURE if one.confidence is None else str(one.confidence)
    if one.confidence_before is not None:
        sure += f" {book.say('was', value=one.confidence_before)}"
    why = [text(said_code(book.kit, reason.code, reason.params)) for reason in one.reasons]
    why += [book.word("blocker", text=one.blocker)] if one.blocker.strip() else []
    why += [book.word("help_wanted", text=one.help)] if one.help.strip() else []
    return [
        Html(element("span", own(one.title), class_="strong") + element("div", own(one.objective), class_="muted")),
        book.owner(one.owner),
        book.status(one.status),
        book.share(one.progress),
        text(sure),
        text(book.say("never") if one.days is None else str(one.days)),
        bullets(why),
    ]


def results(book: Book) -> Html:
    """Every key result under its objective: baseline, target, actual, and what became of it."""
    heads = columns(book, *_RESULT, "col_owner")
    if not book.data.objectives:
        return EMPTY
    return table(book.say("results_lead", period=book.kit.period()), heads, _result_rows(book), groups=True)


def _result_rows(book: Book) -> Iterator[list[str]]:
    for block in book.data.objectives:
        share = book.kit.objective_share(block)
        yield [Html(f"{own(block.title)} {element('span', text(share), class_='muted')} {book.status(block.status)}")]
        for one in block.key_results:
            yield _result(book, one)


def _result(book: Book, one: KeyResultRow) -> list[str]:
    formats = book.formats
    start = formats.quantity(one.start, one.unit) if one.kind in ("increase", "decrease") else NO_FIGURE
    return [
        own(one.title),
        text(start),
        text(formats.target(one, one.unit)),
        text(formats.actual(one, one.unit)),
        text(formats.progress(one)),
        book.status(status_of(one)),
        book.number(one.confidence),
        book.owner(one.owner),
    ]


def learnings(book: Book) -> Html:
    """What the quarter taught, objective by objective, and what became of what earlier ones did."""
    return Html("".join(_learning(book, one) for one in book.data.learnings) + people.followed(book))


def _learning(book: Book, one: Learning) -> str:
    said = (("reached", one.reached), ("learned", one.learned), ("assumption", one.assumption), ("next", one.next))
    pairs = [(book.word(f"learning_{key}"), paragraphs(value)) for key, value in said if value.strip()]
    return element("h3", own(one.title) or book.word("learning_all")) + facts(pairs) if pairs else ""


def next_quarter(book: Book) -> Html:
    """What is to become of things: keep, change, drop, start; and what the evidence says to try."""
    return Html(_steps(book) + people.try_next(book))


def _steps(book: Book) -> Html:
    if not book.data.next_steps:
        return EMPTY
    rows = (
        [
            book.word(f"choice_{one.choice or 'open'}"),
            Html(text(one.text) + element("div", own(one.about), class_="muted")),
            book.owner(one.owner),
            text(NO_FIGURE if one.due is None else book.formats.short_date(one.due)),
            text(carried_text(book.kit, one.carried) or NO_FIGURE),
        ]
        for one in book.data.next_steps
    )
    return table(book.say("next_lead"), columns(book, *_NEXT), rows)


def engagement(book: Book) -> Html:
    """How people took part; below the threshold a line that says so, and what pulses say."""
    found = book.data.engagement
    if found is None:
        return EMPTY
    few = element("p", text(few_text(book.kit, found.threshold)), class_="muted") if found.few else EMPTY
    if not found.told:
        return few
    lead = book.say("engagement_pulse_lead") if found.few else book.say("engagement_lead", n=found.people)
    heads = columns(book, "col_indicator", "#col_now", "#col_before")
    told = table(lead, heads, (_indicator(book, one) for one in found.told))
    return Html(few + told + (book.lead("pulse_note") if any(one.low is not None for one in found.told) else ""))


def _indicator(book: Book, one: Indicator) -> list[str]:
    name = Html(
        element("span", book.word(f"engagement_{one.code}"), class_="strong")
        + element("div", text(about(book.kit, one)), class_="muted")
    )
    totals = (None, None) if is_mean(one) else (one.total, one.before_total)
    now, before = _figure(book, one.value, totals[0]), _figure(book, one.before, totals[1])
    return [name, Html(now + _interval(book, one)), before]


def _figure(book: Book, value: Decimal | None, total: Decimal | None) -> Html:
    if value is None or total is None:
        return book.number(value)
    return book.word("k_of_n", reported=book.formats.number(value), total=book.formats.number(total))


def _interval(book: Book, one: Indicator) -> Html:
    if one.low is None or one.high is None:
        return EMPTY
    low, high = book.formats.number(one.low), book.formats.number(one.high)
    return element("div", book.word("pulse_between", low=low, high=high), class_="muted")


def kpis(book: Book) -> Html:
    """KPIs with their limits."""
    if not book.data.kpis:
        return EMPTY
    formats = book.formats
    rows = (
        [
            own(one.title),
            book.word(HEALTHS.get(one.health, one.health)),
            text(formats.quantity(one.value, one.unit)),
            text(NO_FIGURE if one.on is None else formats.short_date(one.on)),
            text(formats.limits(one)),
            book.owner(one.owner),
        ]
        for one in book.data.kpis
    )
    heads = columns(book, "col_kpi", "col_health", "#col_reading", "col_date", "#col_limits", "col_owner")
    return table(book.say("kpis_lead"), heads, rows)


def sign_off(book: Book) -> Html:
    """Who signs or has signed, and what the paper is known by."""
    data, say = book.data, book.say
    rows = (
        [
            Html(own(one.name) + element("div", text(signing.role_of(book.kit, one)), class_="muted")),
            text(book.formats.short_date(one.on)) if one.on and not one.changed else EMPTY,
            _agreed(book, one),
        ]
        for one in data.signatures
    )
    known = (("report_id", data.report_id), ("data_hash", data.data_hash), ("made_with_short", data.app_version))
    said = bullets((book.word(key, value=value) for key, value in known if value), "small")
    heads = columns(book, "sign_name", "sign_date", "sign_signature")
    return Html((table(say("sign_off_lead"), heads, rows) if data.signatures else EMPTY) + said)


def _agreed(book: Book, one: Signature) -> Html:
    """What somebody said who has signed, or that what was signed is no longer the plan."""
    if one.changed:
        return element("div", text(signing.earlier(book.kit, one)), class_="muted")
    if not one.on:
        return EMPTY
    return paragraphs(one.comment) if one.comment else book.word("agreed")


def log(book: Book) -> Html:
    """Every check-in of the period."""
    if not book.data.log:
        return EMPTY
    rows = (
        [
            text(book.formats.short_date(one.on)),
            Html(own(one.key_result) + element("div", own(one.objective), class_="muted")),
            text(value_text(book.kit, one)),
            book.number(one.confidence),
            own(one.author),
            paragraphs(one.note),
        ]
        for one in book.data.log
    )
    caption = book.say("log_lead", n=book.formats.number(Decimal(len(book.data.log))), period=book.kit.period())
    heads = columns(book, "col_date", "col_title", "#col_value", "#col_confidence", "col_author", "col_note")
    return table(caption, heads, rows)


def quality(book: Book) -> Html:
    """What a reader should know about the data."""
    if not book.data.findings:
        return book.lead("quality_fine") if book.data.objectives else EMPTY
    rows = ([own(one.title), text(said_code(book.kit, one.code, one.params))] for one in book.data.findings)
    return table(book.say("quality_lead"), columns(book, "col_title", "col_found"), rows)
