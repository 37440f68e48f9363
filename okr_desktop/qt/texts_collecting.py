"""What is said about collecting without names: phones, a shared laptop, forms in mails, the box."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

PROBLEMS: Mapping[str, object] = {
    "collect.no_comment": QT_TRANSLATE_NOOP("Texts", "This pulse asks for no words of one’s own."),
    "collect.pulse_open": QT_TRANSLATE_NOOP(
        "Texts", "“{title}” is not closed. Its answers are handed on when it closes, and never before."
    ),
}
ERRORS: Mapping[str, object] = {
    "collect.what": QT_TRANSLATE_NOOP("Texts", "“{what}” cannot be collected."),
    "collect.kind": QT_TRANSLATE_NOOP("Texts", "“{kind}” is nothing that waits in the box."),
    "collect.named": QT_TRANSLATE_NOOP(
        "Texts", "This bears a name, so it belongs into the plan and not among what has none. Save it with your name."
    ),
    "collect.none": QT_TRANSLATE_NOOP(
        "Texts", "There is no answer to a form in “{file}”. Choose the file that was sent back."
    ),
    "collect.foreign": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” answers a form of another workspace, or a pulse that is not here. Open it there."
    ),
    "collect.too_many": QT_TRANSLATE_NOOP(
        "Texts", "These are {count} files, and up to {limit} are read at once. Choose fewer of them."
    ),
    "box.damaged": QT_TRANSLATE_NOOP(
        "Texts",
        "The box “{file}”, in which answers wait, is damaged, and nothing was changed in it. Copy it to a safe place "
        "and ask for help.",
    ),
    "box.foreign": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” should be the box in which answers wait, but it is something else. Move it away."
    ),
    "box.newer": QT_TRANSLATE_NOOP(
        "Texts", "The box “{file}” was made by a newer version of OKR Desktop. Update the program."
    ),
}
LABELS: Mapping[str, object] = {
    "collect.ideas": QT_TRANSLATE_NOOP("Texts", "Hand on ideas without names"),
    "collect.concerns": QT_TRANSLATE_NOOP("Texts", "Hand on concerns without names"),
    "collect.answers": QT_TRANSLATE_NOOP("Texts", "Hand on answers of a pulse"),
}
DONE: Mapping[str, object] = {
    "collect.ideas": QT_TRANSLATE_NOOP("Texts", "Handed on ideas without names"),
    "collect.concerns": QT_TRANSLATE_NOOP("Texts", "Handed on concerns without names"),
    "collect.answers": QT_TRANSLATE_NOOP("Texts", "Handed on answers of a pulse"),
}
