"""The sentences of what can go wrong with a server, and of how a workspace stands to it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

ERRORS: Mapping[str, object] = {
    "server.url": QT_TRANSLATE_NOOP(
        "Texts",
        "This is no address of a server. Write it like postgresql://ana@server/team, and type the password "
        "into its own field.",
    ),
    "server.name": QT_TRANSLATE_NOOP(
        "Texts", "“{name}” cannot be a name on the server. Use letters a to z, digits and _, at most 40."
    ),
    "server.role": QT_TRANSLATE_NOOP("Texts", "“{name}” cannot be the name of a user on the server."),
    "server.not_connected": QT_TRANSLATE_NOOP("Texts", "This workspace works with no server. Connect it first."),
    "server.which": QT_TRANSLATE_NOOP(
        "Texts", "There are several workspaces in this database. Choose one of: {names}."
    ),
    "server.no_workspace": QT_TRANSLATE_NOOP(
        "Texts",
        "The database “{database}” has no place for this workspace yet, or you are not one of its members. Ask its "
        "administrator.",
    ),
    "server.may_not_create": QT_TRANSLATE_NOOP(
        "Texts",
        "You may not make a place for the workspace in “{database}”. Copy the text for the administrator, and let them "
        "run it.",
    ),
    "server.unreachable": QT_TRANSLATE_NOOP(
        "Texts", "“{host}” does not answer. Everything is kept here, and it is tried again by itself."
    ),
    "server.unknown_host": QT_TRANSLATE_NOOP(
        "Texts",
        "There is no computer called “{host}”, or no network just now. Everything is kept here, and it is tried again "
        "by itself.",
    ),
    "server.timeout": QT_TRANSLATE_NOOP(
        "Texts", "“{host}” did not answer in time. Everything is kept here, and it is tried again by itself."
    ),
    "server.starting": QT_TRANSLATE_NOOP(
        "Texts",
        "The server on “{host}” is starting or stopping. Everything is kept here, and it is tried again by itself.",
    ),
    "server.full": QT_TRANSLATE_NOOP(
        "Texts",
        "The server on “{host}” has too many connections just now. Everything is kept here, and it is tried again by "
        "itself.",
    ),
    "server.lost": QT_TRANSLATE_NOOP(
        "Texts", "The connection to “{host}” was lost. Everything is kept here, and it is tried again by itself."
    ),
    "server.busy": QT_TRANSLATE_NOOP(
        "Texts",
        "Somebody else is writing to “{database}” for longer than usual. Everything is kept here, and it is tried "
        "again by itself.",
    ),
    "server.changed": QT_TRANSLATE_NOOP(
        "Texts",
        "Others were faster several times in a row. Everything is kept here, and it is tried again by itself.",
    ),
    "server.disk_full": QT_TRANSLATE_NOOP(
        "Texts",
        "The disk of the server “{host}” is full. Tell its administrator. Everything is kept here, and it is tried "
        "again by itself.",
    ),
    "server.password": QT_TRANSLATE_NOOP(
        "Texts",
        "“{host}” does not accept the user or the password. Enter them again; everything is kept here meanwhile.",
    ),
    "server.password_needed": QT_TRANSLATE_NOOP(
        "Texts", "“{host}” wants a password. Enter it; everything is kept here meanwhile."
    ),
    "server.no_database": QT_TRANSLATE_NOOP(
        "Texts", "There is no database “{database}” on “{host}”. Check the address with its administrator."
    ),
    "server.not_member": QT_TRANSLATE_NOOP(
        "Texts",
        "You are not a member of this workspace on “{host}”. Ask its administrator to let you in; everything is kept "
        "here meanwhile.",
    ),
    "server.read_only": QT_TRANSLATE_NOOP(
        "Texts",
        "The server “{host}” takes no changes just now. Ask its administrator; everything is kept here meanwhile.",
    ),
    "server.tls": QT_TRANSLATE_NOOP(
        "Texts", "No secure connection to “{host}” could be made ({reason}). Ask its administrator."
    ),
    "server.refused": QT_TRANSLATE_NOOP(
        "Texts", "The server “{host}” refused ({reason}). Ask its administrator; everything is kept here meanwhile."
    ),
    "server.line": QT_TRANSLATE_NOOP(
        "Texts",
        "The server “{host}” does not accept a change from here ({reason}). Please report this; all is kept here.",
    ),
    "server.too_old": QT_TRANSLATE_NOOP(
        "Texts", "The server is PostgreSQL {version}; 12 or newer is needed. Ask its administrator."
    ),
    "server.encoding": QT_TRANSLATE_NOOP(
        "Texts", "The database is encoded as {encoding}; it must be UTF8. Ask its administrator for another one."
    ),
    "server.too_new": QT_TRANSLATE_NOOP(
        "Texts", "This workspace on the server needs a newer version of OKR Desktop. Install the newer version."
    ),
    "server.needs_history": QT_TRANSLATE_NOOP(
        "Texts",
        "This workspace has left out its oldest history, and the server lacks it. Let somebody who has all of it "
        "connect first.",
    ),
    "server.no_driver": QT_TRANSLATE_NOOP(
        "Texts", "The part of the program for servers is not installed. Install okr-desktop[server]."
    ),
}
# How a workspace stands to its server, by ServerStatus.state.
STATES: Mapping[str, object] = {
    "off": QT_TRANSLATE_NOOP("Texts", "Works with no server"),
    "new": QT_TRANSLATE_NOOP("Texts", "Connected, not synced yet"),
    "ok": QT_TRANSLATE_NOOP("Texts", "Everything is on the server"),
    "waiting": QT_TRANSLATE_NOOP("Texts", "The server is away; it is tried again by itself"),
    "stopped": QT_TRANSLATE_NOOP("Texts", "The server needs your attention"),
}
