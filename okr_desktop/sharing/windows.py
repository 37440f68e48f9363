"""What only Windows has: opening a file without locking others out, and replacing one with its permissions kept."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

if sys.platform == "win32":
    import ctypes
    import msvcrt
    from ctypes import wintypes

    _GENERIC_READ = 0x80000000
    _SHARE_ALL = 0x1 | 0x2 | 0x4  # read, write, delete
    _OPEN_EXISTING = 3
    _NORMAL = 0x80
    _INVALID = wintypes.HANDLE(-1).value

    _kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    _create_file = _kernel.CreateFileW
    _create_file.restype = wintypes.HANDLE
    _create_file.argtypes = [
        wintypes.LPCWSTR,
        wintypes.DWORD,
        wintypes.DWORD,
        wintypes.LPVOID,
        wintypes.DWORD,
        wintypes.DWORD,
        wintypes.HANDLE,
    ]
    _replace_file = _kernel.ReplaceFileW
    _replace_file.restype = wintypes.BOOL
    _replace_file.argtypes = [
        wintypes.LPCWSTR,
        wintypes.LPCWSTR,
        wintypes.LPCWSTR,
        wintypes.DWORD,
        wintypes.LPVOID,
        wintypes.LPVOID,
    ]

    def open_shared(path: Path) -> int:
        """A descriptor for reading; others may replace, rename and remove the file meanwhile. Raises OSError."""
        handle = _create_file(str(path), _GENERIC_READ, _SHARE_ALL, None, _OPEN_EXISTING, _NORMAL, None)
        if handle == _INVALID:
            raise ctypes.WinError(ctypes.get_last_error())
        return msvcrt.open_osfhandle(handle, os.O_RDONLY | os.O_BINARY)

    def replace_file(source: Path, target: Path) -> None:
        """ReplaceFileW: the target takes the content of the source and keeps its permissions. Raises OSError."""
        if not _replace_file(str(target), str(source), None, 0, None, None):
            raise ctypes.WinError(ctypes.get_last_error())

else:

    def open_shared(path: Path) -> int:
        """Plain opening: nobody is locked out elsewhere."""
        return os.open(path, os.O_RDONLY)

    def replace_file(source: Path, target: Path) -> None:
        """There is no such call here."""
        raise OSError(errno.ENOTSUP, os.strerror(errno.ENOTSUP), str(target))
