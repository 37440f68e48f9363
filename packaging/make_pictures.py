"""Draw the documentation's pictures from the real program, without a screen: ``python packaging/make_pictures.py``.

    python packaging/make_pictures.py [NAME ...]     the committed set (or these of it), into docs/pictures
    python packaging/make_pictures.py --all FOLDER   every scene in every language, appearance, size and scale
    ... --only WORD ...                              only pictures whose names contain one of the words

The pictures show one fixed day, so that they change when the program does and not with the calendar. The protocol of
a workshop needs pdftoppm (poppler-utils), and its phones need chromium and chromedriver: without them these fail, the
others are drawn.

What is drawn stands in ``packaging/pictures``: ``catalogue`` has the pictures, ``scenes`` what one sees on them.
"""

from __future__ import annotations

import sys

from pictures.command import main

if __name__ == "__main__":
    sys.exit(main())
