"""``python -m okr_desktop.cli`` is the same as ``okr``."""

from okr_desktop.cli import main

main()
