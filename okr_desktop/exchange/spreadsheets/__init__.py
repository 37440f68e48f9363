"""Sheets as teams keep them: flat, with a log of check-ins, in three tabs, from Notion."""
