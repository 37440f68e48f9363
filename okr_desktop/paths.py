"""Where things are: bundled resources, and this user's data, settings, logs and backups."""

from __future__ import annotations

import os
import sys
from pathlib import Path

HOME_VARIABLE = "OKR_DESKTOP_HOME"


def resource_path(*parts: str) -> Path:
    """The path of a bundled file or folder, for example ``resource_path("fonts", "OKRSans-Regular.ttf")``.

    Works in a frozen bundle, in an installed wheel, and in a checkout or editable install, where the
    resources stand beside the package. The file need not exist.
    """
    return _resources().joinpath(*parts)


def _resources() -> Path:
    bundle: str | None = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return Path(bundle, "okr_desktop", "resources")
    package = Path(__file__).resolve().parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"


def data_dir() -> Path:
    """The folder of the default workspace; not created here."""
    home = _home()
    if home is not None:
        return home
    from platformdirs import user_data_path

    return user_data_path(_app_name(), appauthor=False, roaming=False)


def config_dir() -> Path:
    """The folder of the window's settings; not created here."""
    home = _home()
    if home is not None:
        return home / "config"
    from platformdirs import user_config_path

    return user_config_path(_app_name(), appauthor=False, roaming=False)


def log_dir() -> Path:
    """The folder of logs and crash reports; not created here."""
    home = _home()
    if home is not None:
        return home / "logs"
    from platformdirs import user_log_path

    return user_log_path(_app_name(), appauthor=False)


def default_workspace() -> Path:
    """The workspace file that opens when none is named."""
    return data_dir() / "Workspace.okrdb"


def backups_dir() -> Path:
    """The folder of the default workspace's backups; not created here."""
    return data_dir() / "Backups"


def _home() -> Path | None:
    """The one folder that replaces every user folder, when the environment names it (tests, portable use)."""
    value = os.environ.get(HOME_VARIABLE, "").strip()
    return Path(value).expanduser().absolute() if value else None


def _app_name() -> str:
    return "OKR Desktop" if sys.platform in ("win32", "darwin") else "okr-desktop"
