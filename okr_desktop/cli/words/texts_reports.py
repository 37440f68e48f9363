"""English sentences about reports and filled-in sheets."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "report.kind": "There is no report “{id}”. There are: {known}.",
    "report.no_html": "There is no HTML of {id} yet. Write the PDF, with a name that ends in .pdf.",
    "report.no_earlier": (
        "There is no cycle before {cycle} to compare it with. Name one: okr report comparison --with C --out F.pdf"
    ),
    "typed.code": "“{text}” is no code. A line begins with the five characters that stand beside the key result.",
    "typed.code_meant": "There is no code {typed}. If {meant} is meant, that is “{title}”.",
    "typed.code_slip": "There is a slip in the code {typed}. Compare it with the sheet.",
    "typed.code_unknown": "No key result here has the code {typed}. Perhaps the sheet is of another workspace.",
    "typed.twice": "{typed} stands in line {other} already. Keep one of the two.",
    "typed.archived": "“{title}” was put into the archive since.",
    "typed.cancelled": "“{title}” was cancelled since.",
    "typed.doubtful": "“{text}” could mean two numbers; it was read as {value}.",
    "typed.too_many": "This is more than {limit} lines. Type the rest as a sheet of its own.",
    "typed.nothing": "There is no line to record.",
}
