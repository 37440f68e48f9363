"""Reading PDFs back in tests."""

from __future__ import annotations

import io
import re
from typing import Any

from pypdf import PdfReader
from pypdf.generic import IndirectObject


def reader(content: bytes) -> PdfReader:
    """The PDF as a viewer reads it."""
    return PdfReader(io.BytesIO(content))


def flat(text: str) -> str:
    """A text with every white space as one blank."""
    return re.sub(r"\s+", " ", text)


def words(content: bytes) -> str:
    """All words of all pages."""
    return flat(" ".join(page.extract_text() for page in reader(content).pages))


def everything(content: bytes) -> str:
    """Every string of the file, metadata, outline and the raw bytes of every stream included."""
    found, parts = reader(content), [content.decode("latin-1")]
    for number in range(1, int(str(found.trailer["/Size"]))):
        one: Any = found.get_object(IndirectObject(number, 0, found))
        parts.append(str(one))
        if hasattr(one, "get_data"):
            parts.append(one.get_data().decode("latin-1"))
    return "\n".join([*parts, words(content)])
