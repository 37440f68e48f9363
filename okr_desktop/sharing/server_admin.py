"""Making a workspace on a server, and finding those that are there."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from okr_desktop.domain.errors import OkrError
from okr_desktop.sharing.server_errors import ServerProblem
from okr_desktop.sharing.server_link import Link
from okr_desktop.sharing.server_schema import PREFIX, checked, default_name, sql, tables


def create(link: Link, bundle_id: str, name: str = "", members: Sequence[str] = ()) -> str:
    """Make the tables and roles of a workspace, and let members in; the schema's name. Harmless when they are there.

    Raises ServerProblem ``server.may_not_create`` when an administrator has to do it, and OkrError ``shared.foreign``
    when another workspace has this name.
    """
    name = checked(name) if name else default_name(bundle_id)
    try:
        with link.guarded():
            # Several statements at once, their own BEGIN and COMMIT among them: that is the driver's, not SQLAlchemy's.
            link.sql.rollback()
            link.driver.set_autocommit(True)
            try:
                link.driver.execute(sql(bundle_id, name, members).encode())
            finally:
                if not link.driver.broken:
                    link.driver.rollback()
                    link.driver.set_autocommit(False)
    except ServerProblem as problem:
        if problem.code == "server.not_member":
            raise ServerProblem("server.may_not_create", **problem.params) from None
        raise
    if _bundle(link, name) != bundle_id:
        raise OkrError("shared.foreign")
    return name


def workspaces(link: Link) -> dict[str, str]:
    """The workspaces in this database that this user may read: bundle id by schema."""
    query = (
        "SELECT nspname FROM pg_namespace WHERE starts_with(nspname, :prefix) AND has_schema_privilege(oid, 'USAGE') "
        "AND to_regclass(quote_ident(nspname) || '.meta') IS NOT NULL ORDER BY nspname LIMIT 1000"
    )
    with link.transaction() as connection:
        names = [str(row[0]) for row in connection.execute(sa.text(query), {"prefix": PREFIX})]
    return {name: bundle for name in names if (bundle := _bundle(link, name))}


def find(link: Link, bundle_id: str, name: str = "") -> str:
    """The schema of a workspace: the one that was named, else the one that says it is this one.

    Raises OkrError ``server.no_workspace`` and, when the name belongs to another workspace, ``shared.foreign``.
    """
    if name:
        found = _bundle(link, checked(name))
        if not found:
            raise OkrError("server.no_workspace", database=link.address.database, name=checked(name))
        if found != bundle_id:
            raise OkrError("shared.foreign")
        return checked(name)
    if _bundle(link, default_name(bundle_id)) == bundle_id:
        return default_name(bundle_id)
    names = [name for name, found in workspaces(link).items() if found == bundle_id]
    if not names:
        raise OkrError("server.no_workspace", database=link.address.database, name=default_name(bundle_id))
    return names[0]


def choose(link: Link, name: str = "") -> tuple[str, str]:
    """Schema and bundle id of the workspace to join: the one that was named, or the only one.

    Raises OkrError ``server.no_workspace``, or ``server.which`` with the names there are.
    """
    found = workspaces(link)
    if name:
        found = {schema: bundle for schema, bundle in found.items() if schema == checked(name)}
    if not found:
        raise OkrError("server.no_workspace", database=link.address.database, name=name)
    if len(found) > 1:
        raise OkrError("server.which", names=", ".join(found))
    return next(iter(found.items()))


def _bundle(link: Link, name: str) -> str:
    """The bundle id that a schema says it holds; "" for one that is not there or not for us."""
    meta = tables(name).meta
    try:
        with link.transaction() as connection:
            return connection.scalar(sa.select(meta.c.value).where(meta.c.key == "bundle_id")) or ""
    except ServerProblem as problem:
        if problem.code in ("server.no_workspace", "server.not_member"):
            return ""
        raise
