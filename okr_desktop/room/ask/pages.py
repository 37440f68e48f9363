"""The pages that a phone sees, as whole HTML documents that need no script."""

from __future__ import annotations

from html import escape

from okr_desktop.domain.asking import Given, Sheet
from okr_desktop.room.ask.fields import NOTHING, Fields, Wrong, notice
from okr_desktop.room.ask.words import LANGUAGES, Words, words

CODE_LENGTH = 12


class Pages:
    """The pages of one opening. ``opening`` is what a phone remembers it by; it is no secret."""

    def __init__(self, sheet: Sheet, opening: str) -> None:
        self._sheet, self._opening = sheet, opening

    def form(self, say: Words, seat: str, given: Given = NOTHING, wrong: Wrong | None = None, told: str = "") -> str:
        """The questions; ``told`` is a sentence above them, such as why nothing was saved."""
        sheet = self._sheet
        fields = Fields(sheet, say, given, wrong)
        above = f'<p class="notice bad" role="alert">{escape(told)}</p>' if told else fields.summary()
        main = (
            f'<h1 dir="auto">{escape(self._title(say))}</h1><p>{escape(say(f"intro.{sheet.kind}"))}</p>'
            f'{above}{notice(sheet, say, "wifi")}<form method="post" action="/s/{seat}?l={say.language}" id="form"'
            f' autocomplete="off" novalidate>{fields.html()}'
            f'<p class="actions"><button type="submit" class="main">{escape(say(f"send.{sheet.kind}"))}</button></p>'
            "</form>"
        )
        return self._page(say, "form", main, seat)

    def thanks(self, say: Words, seat: str, again: str) -> str:
        """It has arrived; ``again`` is the seat for another one ("" for none)."""
        kind = self._sheet.kind
        more = say(f"again.{kind}")
        link = f'<p class="actions"><a class="button" href="/s/{again}?l={say.language}">{escape(more)}</a></p>'
        full = f"<p>{escape(say('full'))}</p>" if self._sheet.most > 1 else ""
        main = (
            f'<div class="card done" role="status"><h1>{escape(say("thanks"))}</h1>'
            f"<p>{escape(say(f'thanks.{kind}'))}</p>{link if again else full}<p>{escape(say('close'))}</p></div>"
        )
        return self._page(say, "thanks", main, seat)

    def enter(self, say: Words, wrong: str = "") -> str:
        """The field for the code, for those who cannot scan."""
        main = (
            f"<h1>{escape(say('enter'))}</h1><p>{escape(say('enter.how'))}</p>"
            f'<form method="post" action="/enter?l={say.language}" id="enter" autocomplete="off"><div class="card">'
            f'<div class="field"><label for="code">{escape(say("enter.code"))}</label>'
            f'<input id="code" name="code" dir="ltr" autocapitalize="characters" autocomplete="off" spellcheck="false"'
            f' maxlength="{CODE_LENGTH}" required aria-describedby="codee"{_invalid(wrong)}>'
            f'<p class="error" id="codee" role="alert">{escape(wrong)}</p></div>'
            f'<p class="actions"><button type="submit" class="main">{escape(say("enter.go"))}</button></p></div></form>'
        )
        return self._page(say, "enter", main)

    def told(self, say: Words, text: str) -> str:
        """A sentence and the way back to the beginning."""
        back = f'<p class="actions"><a class="button" href="/?l={say.language}">{escape(say("back"))}</a></p>'
        main = f'<h1>{escape(self._title(say))}</h1><p class="notice" role="alert">{escape(text)}</p>{back}'
        return self._page(say, "told", main)

    def _title(self, say: Words) -> str:
        return self._sheet.title or say(f"title.{self._sheet.kind}")

    def _page(self, say: Words, page: str, main: str, seat: str = "") -> str:
        title = escape(self._title(say))
        data = f'data-opening="{self._opening}" data-page="{page}" data-seat="{seat}" data-most="{self._sheet.most}"'
        said = f'data-left="{escape(say("left"))}" data-long="{escape(say("long"))}"'
        return (
            f'<!DOCTYPE html>\n<html lang="{say.language}" dir="{say.direction}">\n<head>\n<meta charset="utf-8">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            '<meta name="color-scheme" content="light dark">\n<meta name="robots" content="noindex">\n'
            '<meta name="format-detection" content="telephone=no">\n'
            f'<title>{title}</title>\n<link rel="icon" href="/icon.svg" type="image/svg+xml">\n'
            '<link rel="stylesheet" href="/page.css">\n<script src="/page.js" defer></script>\n</head>\n'
            f'<body {data} {said}>\n<header class="top">'
            f'<p class="small" dir="auto">{escape(self._sheet.organisation)}</p>'
            f"{_languages(say)}</header>\n<main>{main}</main>\n</body>\n</html>\n"
        )


def _invalid(wrong: str) -> str:
    return ' aria-invalid="true"' if wrong else ""


def _languages(say: Words) -> str:
    """Links to the same page in the other languages."""
    links = [
        f'<a href="?l={one}" lang="{one}" hreflang="{one}" dir="{words(one).direction}"{_here(one, say)}>'
        f"{escape(words(one)('name'))}</a>"
        for one in LANGUAGES
    ]
    return f'<nav aria-label="{escape(say("language"))}">{"".join(links)}</nav>'


def _here(language: str, say: Words) -> str:
    return ' aria-current="true"' if language == say.language else ""
