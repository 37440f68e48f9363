#!/bin/sh
# Tell the desktop of this user about the program and its files, so that a double click opens them.
#     packaging/linux/install.sh [PREFIX]        (PREFIX: ~/.local, or /usr/local for everybody)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
share="${1:-$HOME/.local}/share"
mkdir -p "$share/applications" "$share/mime/packages" "$share/icons/hicolor/scalable/apps"
cp "$here/okr-desktop.desktop" "$share/applications/"
cp "$here/okr-desktop.xml" "$share/mime/packages/"
cp "$here/../../resources/icons/okr-desktop.svg" "$share/icons/hicolor/scalable/apps/"
if command -v update-mime-database >/dev/null; then update-mime-database "$share/mime"; fi
if command -v update-desktop-database >/dev/null; then update-desktop-database "$share/applications"; fi
