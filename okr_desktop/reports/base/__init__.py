"""What every printed paper is made with: fonts, pen, page, words and number formats."""
