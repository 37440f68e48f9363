"""Counted words of workshops and ideas; methods of a QObject, because lupdate recognises a plural only in ``tr()``."""

from __future__ import annotations

from PySide6.QtCore import QObject


class Counted(QObject):
    """One method a text: a number with the word that it counts, in the language of the window."""

    def against_the_vote(self, count: int) -> str:
        """3 chosen against the vote"""
        return self.tr("%n chosen against the vote", "", count)

    def and_more(self, count: int) -> str:
        """… and 3 more"""
        return self.tr("… and %n more", "", count)

    def at_least_voters(self, count: int) -> str:
        """at least 3 voters"""
        return self.tr("at least %n voter(s)", "", count)

    def chosen(self, count: int) -> str:
        """3 chosen"""
        return self.tr("%n chosen", "", count)

    def different(self, count: int) -> str:
        """3 different"""
        return self.tr("%n different", "", count)

    def dots(self, count: int) -> str:
        """3 dots"""
        return self.tr("%n dot(s)", "", count)

    def drafted(self, count: int) -> str:
        """3 objectives drafted"""
        return self.tr("%n objective(s) drafted", "", count)

    def files_refused(self, count: int) -> str:
        """3 more files could not be taken"""
        return self.tr("%n more file(s) could not be taken.", "", count)

    def from_ideas(self, count: int) -> str:
        """from 3 ideas"""
        return self.tr("from %n idea(s)", "", count)

    def give_dots(self, count: int) -> str:
        """Give your 3 dots, silently."""
        return self.tr("Give your %n dot(s), silently.", "", count)

    def ideas(self, count: int) -> str:
        """3 ideas"""
        return self.tr("%n idea(s)", "", count)

    def in_drafts(self, count: int) -> str:
        """3 in drafts"""
        return self.tr("%n in drafts", "", count)

    def in_order(self, count: int) -> str:
        """3 sorted"""
        return self.tr("%n sorted", "", count)

    def in_plan(self, count: int) -> str:
        """3 in the plan"""
        return self.tr("%n in the plan", "", count)

    def key_results(self, count: int) -> str:
        """3 key results"""
        return self.tr("%n key result(s)", "", count)

    def merged_into_it(self, count: int) -> str:
        """3 more merged into it"""
        return self.tr("%n more merged into it", "", count)

    def need_time(self, count: int) -> str:
        """3 needs more time"""
        return self.tr("%n need(s) more time", "", count)

    def notes(self, count: int) -> str:
        """3 notes"""
        return self.tr("%n note(s)", "", count)

    def objectives_in_plan(self, count: int) -> str:
        """3 objectives in the plan"""
        return self.tr("%n objective(s) in the plan", "", count)

    def others(self, count: int) -> str:
        """and 3 more"""
        return " " + self.tr("and %n more", "", count)

    def parked(self, count: int) -> str:
        """3 parked"""
        return self.tr("%n parked", "", count)

    def people_here(self, count: int) -> str:
        """3 persons here"""
        return self.tr("%n person(s) here", "", count)

    def points(self, count: int) -> str:
        """3 points"""
        return self.tr("%n point(s)", "", count)

    def records_in_plan(self, count: int) -> str:
        """3 records in the plan"""
        return self.tr("%n record(s) in the plan", "", count)

    def seats(self, count: int) -> str:
        """3 seats"""
        return self.tr("%n seat(s)", "", count)

    def voters(self, count: int) -> str:
        """3 voters"""
        return self.tr("%n voter(s)", "", count)

    def withheld(self, count: int) -> str:
        """3 withheld"""
        return self.tr("%n withheld", "", count)

    def without_ideas(self, count: int) -> str:
        """3 objectives without ideas"""
        return self.tr("%n objective(s) without ideas", "", count)


counted = Counted()
