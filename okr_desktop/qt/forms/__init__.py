"""Forms generated from ui/*.ui by packaging/build_assets.py; never edited by hand."""
