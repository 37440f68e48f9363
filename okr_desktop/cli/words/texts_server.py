"""English sentences about servers: what happened, why, and what to do."""

from __future__ import annotations

_SAFE = "Nothing is lost: everything is in the workspace here, and the next okr sync goes on."

SENTENCES: dict[str, str] = {
    # Addresses and names
    "server.url": (
        "This is no address of a server. Write it like postgresql://ana@db.example.org/team; in a password, characters "
        "such as @ / : # % must be written as %40 %2F %3A %23 %25, or better leave it out and type it when asked."
    ),
    "server.name": "“{name}” cannot be a name there. Use letters a to z, digits and _, at most 40.",
    "server.role": "“{name}” cannot be the name of a user on a server.",
    "server.not_connected": "This workspace works with no server. Connect it with: okr server connect URL",
    "server.which": "There are several workspaces in this database. Say which one with --schema: {names}",
    "server.no_workspace": (
        "The database {database} has no place for this workspace yet, or you are not one of its members. Make one with "
        "okr server init URL, or give an administrator the text of: okr server sql"
    ),
    "server.may_not_create": (
        "You may not make tables and roles in {database}. Give an administrator the text of: okr server sql"
    ),
    # Out of reach for now
    "server.unreachable": "{host} does not answer. " + _SAFE,
    "server.unknown_host": "There is no computer called {host}, or no network just now. " + _SAFE,
    "server.timeout": "{host} did not answer in time. " + _SAFE,
    "server.starting": "The server on {host} is just starting or stopping. " + _SAFE,
    "server.full": "The server on {host} has too many connections or too little memory just now{reason}. " + _SAFE,
    "server.lost": "The connection to {host} was lost. " + _SAFE,
    "server.busy": "Somebody else is writing to {database} for longer than usual. " + _SAFE,
    "server.changed": "Others were faster several times in a row. " + _SAFE,
    "server.disk_full": "The disk of the server {host} is full. Tell its administrator. " + _SAFE,
    # To be mended by somebody
    "server.password": (
        "{host} does not accept the password or the user. Type it with okr server password, or set "
        "OKR_SERVER_PASSWORD. " + _SAFE
    ),
    "server.password_needed": (
        "{host} wants a password. Type it with okr server password, or set OKR_SERVER_PASSWORD. " + _SAFE
    ),
    "server.no_database": "There is no database {database} on {host}. Check the address with its administrator.",
    "server.not_member": (
        "You are not a member of this workspace on {host}{reason}. Ask its administrator to let you in. " + _SAFE
    ),
    "server.read_only": "The server {host} takes no changes just now: it may be a copy of another one. " + _SAFE,
    "server.tls": "No secure connection to {host} could be made{reason}. Check sslmode and certificates.",
    "server.refused": "The server {host} refused{reason}. " + _SAFE,
    "server.line": "The server {host} does not accept a change from here{reason}. Please report this. " + _SAFE,
    "server.too_old": "The server is PostgreSQL {version}; 12 or newer is needed.",
    "server.encoding": "The database is encoded as {encoding}; it must be UTF8. Ask an administrator for another one.",
    "server.too_new": "This workspace on the server needs a newer version of OKR Desktop. Please update.",
    "server.needs_history": (
        "This workspace has left out its oldest history, and the server lacks it. Let somebody who has all of it sync "
        "first."
    ),
    "server.no_driver": (
        'The part for servers is not installed. Install it, pip install "okr-desktop[server]", and try again.'
    ),
}
# How a workspace stands to its server.
STATES: dict[str, str] = {
    "off": "Works with no server.",
    "new": "Connected, but not synced yet. Do it with: okr server sync",
    "ok": "Everything was there and here at the last sync.",
    "waiting": "The last sync failed; the next one goes on.",
    "stopped": "The last sync failed, and somebody has to do something.",
}
