"""English sentences about what is collected without names: phones, a shared laptop, forms in mails, the box."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "collect.what": "“{what}” cannot be collected. Say idea, concern, or pulse:ID (see: okr pulse list).",
    "collect.kind": "“{kind}” is nothing that waits in the box. It holds idea, concern and pulse_answer.",
    "collect.named": "This bears a name, so it belongs into the plan and not into the box.",
    "collect.no_comment": "This pulse asks for no words of one's own.",
    "collect.pulse_open": (
        "“{title}” is not closed. Its answers are handed on when it closes, and never before: okr pulse close"
    ),
    "collect.none": "There is no answer to a form in {file}.",
    "collect.foreign": "{file} answers a form of another workspace, or a pulse that is not here. Open it there.",
    "collect.too_many": "These are {count} files; up to {limit} are read at once. Read them in smaller lots.",
    "room.not_private": "{host} is no address of a private network. Name one of this computer's own with --host.",
    "room.address_gone": "{host} is no address of this computer. Name one that it has with --host.",
    "room.port_taken": "Port {port} of {host} is in use. Choose another one (--port), or leave it out.",
    "room.failed": "The page could not be opened. Try again, or choose another port.",
    "box.damaged": (
        "The box {file}, in which answers wait, is damaged. Nothing was changed in it. Copy it to a safe place and ask "
        "for help."
    ),
    "box.foreign": "{file} should be the box in which answers wait, but it is something else. Move it away.",
    "box.newer": "The box {file} was made by a newer version of OKR Desktop. Update the program.",
}
LABELS: dict[str, str] = {
    "collect.ideas": "Handed on ideas without names",
    "collect.concerns": "Handed on concerns without names",
    "collect.answers": "Handed on answers of a pulse",
}
