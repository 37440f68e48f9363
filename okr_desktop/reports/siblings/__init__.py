"""The other papers besides the quarterly review: sheets, pages, posters, comparisons."""
