<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActionsCard</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArchivedPanel</name>
    <message numerus="yes">
        <source>%n seat(s)</source>
        <translation>
            <numerusform>%n seat</numerusform>
            <numerusform>%n seats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s)</source>
        <translation>
            <numerusform>%n idea</numerusform>
            <numerusform>%n ideas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArrivalsPane</name>
    <message numerus="yes">
        <source>%n new change(s) since you last looked here.</source>
        <translation>
            <numerusform>%n new change since you last looked here.</numerusform>
            <numerusform>%n new changes since you last looked here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check-in(s)</source>
        <translation>
            <numerusform>%n check-in</numerusform>
            <numerusform>%n check-ins</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackingWords</name>
    <message numerus="yes">
        <source>%n signed</source>
        <translation>
            <numerusform>%n signed</numerusform>
            <numerusform>%n signed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them before a change</source>
        <translation>
            <numerusform>%n of them before a change</numerusform>
            <numerusform>%n of them before a change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) late</source>
        <translation>
            <numerusform>%n promise late</numerusform>
            <numerusform>%n promises late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BeforeStep</name>
    <message numerus="yes">
        <source>%n idea(s) on the board already. Undo takes the last ones off.</source>
        <translation>
            <numerusform>%n idea on the board already. Undo takes the last ones off.</numerusform>
            <numerusform>%n ideas on the board already. Undo takes the last ones off.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s)</source>
        <translation>
            <numerusform>%n idea</numerusform>
            <numerusform>%n ideas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s) are on the board already.</source>
        <translation>
            <numerusform>%n idea is on the board already.</numerusform>
            <numerusform>%n ideas are on the board already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message numerus="yes">
        <source>%n key result(s)</source>
        <translation>
            <numerusform>%n key result</numerusform>
            <numerusform>%n key results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objective(s)</source>
        <translation>
            <numerusform>%n objective</numerusform>
            <numerusform>%n objectives</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookBar</name>
    <message numerus="yes">
        <source>%n value(s) were changed here and in the file</source>
        <translation>
            <numerusform>%n value was changed here and in the file</numerusform>
            <numerusform>%n values were changed here and in the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n record(s) whose rows are gone from the file</source>
        <translation>
            <numerusform>Delete %n record whose row is gone from the file</numerusform>
            <numerusform>Delete %n records whose rows are gone from the file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message numerus="yes">
        <source>%n asking</source>
        <translation>
            <numerusform>%n asking</numerusform>
            <numerusform>%n asking</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoxLine</name>
    <message numerus="yes">
        <source>%n more in the box</source>
        <translation>
            <numerusform>%n more in the box</numerusform>
            <numerusform>%n more in the box</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BringDialog</name>
    <message numerus="yes">
        <source>%n objective(s) chosen</source>
        <translation>
            <numerusform>%n objective chosen</numerusform>
            <numerusform>%n objectives chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardBox</name>
    <message numerus="yes">
        <source>Vote for “{card}”, %n dots</source>
        <translation>
            <numerusform>Vote for “{card}”, %n dot</numerusform>
            <numerusform>Vote for “{card}”, %n dots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Carry</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objectives</source>
        <translation>
            <numerusform>%n objective</numerusform>
            <numerusform>%n objectives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key results</source>
        <translation>
            <numerusform>%n key result</numerusform>
            <numerusform>%n key results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n initiatives</source>
        <translation>
            <numerusform>%n initiative</numerusform>
            <numerusform>%n initiatives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objectives come along only to hold a key result.</source>
        <translation>
            <numerusform>%n objective comes along only to hold a key result.</numerusform>
            <numerusform>%n objectives come along only to hold a key result.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesPane</name>
    <message numerus="yes">
        <source>%n item(s) changed since {when}.</source>
        <translation>
            <numerusform>%n item changed since {when}.</numerusform>
            <numerusform>%n items changed since {when}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check-in(s)</source>
        <translation>
            <numerusform>%n check-in</numerusform>
            <numerusform>%n check-ins</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckInList</name>
    <message numerus="yes">
        <source>Show %n older check-in(s)</source>
        <translation>
            <numerusform>Show %n older check-in</numerusform>
            <numerusform>Show %n older check-ins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckPanel</name>
    <message numerus="yes">
        <source>%n open finding(s)</source>
        <translation>
            <numerusform>%n open finding</numerusform>
            <numerusform>%n open findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contradiction(s) must be solved, or left with a reason, before you go on.</source>
        <translation>
            <numerusform>%n contradiction must be solved, or left with a reason, before you go on.</numerusform>
            <numerusform>%n contradictions must be solved, or left with a reason, before you go on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChecklistPane</name>
    <message numerus="yes">
        <source>{begun} of %n have begun</source>
        <translation>
            <numerusform>{begun} of %n has begun</numerusform>
            <numerusform>{begun} of %n have begun</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) done</source>
        <translation>
            <numerusform>%n lesson done</numerusform>
            <numerusform>%n lessons done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosePanel</name>
    <message numerus="yes">
        <source>Parking lot: %n open</source>
        <translation>
            <numerusform>Parking lot: %n open</numerusform>
            <numerusform>Parking lot: %n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClusterPanel</name>
    <message numerus="yes">
        <source>%n groups</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes still need a group</source>
        <translation>
            <numerusform>%n note still needs a group</numerusform>
            <numerusform>%n notes still need a group</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picked</source>
        <translation>
            <numerusform>%n picked</numerusform>
            <numerusform>%n picked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoachPage</name>
    <message numerus="yes">
        <source>%n contradiction(s)</source>
        <translation>
            <numerusform>%n contradiction</numerusform>
            <numerusform>%n contradictions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s)</source>
        <translation>
            <numerusform>%n idea</numerusform>
            <numerusform>%n ideas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnBox</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnsPage</name>
    <message numerus="yes">
        <source>%n more column(s) are not shown and not read.</source>
        <translation>
            <numerusform>%n more column is not shown and not read.</numerusform>
            <numerusform>%n more columns are not shown and not read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) with problems</source>
        <translation>
            <numerusform>%n line with problems</numerusform>
            <numerusform>%n lines with problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommentList</name>
    <message numerus="yes">
        <source>Show %n earlier</source>
        <translation>
            <numerusform>Show %n earlier</numerusform>
            <numerusform>Show %n earlier</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommentStep</name>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n highlight(s)</source>
        <translation>
            <numerusform>%n highlight</numerusform>
            <numerusform>%n highlights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n next step(s)</source>
        <translation>
            <numerusform>%n next step</numerusform>
            <numerusform>%n next steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message numerus="yes">
        <source>Show all %n teams</source>
        <translation>
            <numerusform>Show %n team</numerusform>
            <numerusform>Show all %n teams</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictDetail</name>
    <message numerus="yes">
        <source>%n thing(s) still name the second entry.</source>
        <translation>
            <numerusform>%n thing still names the second entry.</numerusform>
            <numerusform>%n things still name the second entry.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message numerus="yes">
        <source>%n question(s) left: they have to be decided one by one.</source>
        <translation>
            <numerusform>%n question left: it has to be decided by itself.</numerusform>
            <numerusform>%n questions left: they have to be decided one by one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n chosen against the vote</source>
        <translation>
            <numerusform>%n chosen against the vote</numerusform>
            <numerusform>%n chosen against the vote</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %n voter(s)</source>
        <translation>
            <numerusform>at least %n voter</numerusform>
            <numerusform>at least %n voters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different</source>
        <translation>
            <numerusform>%n different</numerusform>
            <numerusform>%n different</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dot(s)</source>
        <translation>
            <numerusform>%n dot</numerusform>
            <numerusform>%n dots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objective(s) drafted</source>
        <translation>
            <numerusform>%n objective drafted</numerusform>
            <numerusform>%n objectives drafted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) could not be taken.</source>
        <translation>
            <numerusform>%n more file could not be taken.</numerusform>
            <numerusform>%n more files could not be taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %n idea(s)</source>
        <translation>
            <numerusform>from %n idea</numerusform>
            <numerusform>from %n ideas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give your %n dot(s), silently.</source>
        <translation>
            <numerusform>Give your %n dot, silently.</numerusform>
            <numerusform>Give your %n dots, silently.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s)</source>
        <translation>
            <numerusform>%n idea</numerusform>
            <numerusform>%n ideas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in drafts</source>
        <translation>
            <numerusform>%n in drafts</numerusform>
            <numerusform>%n in drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sorted</source>
        <translation>
            <numerusform>%n sorted</numerusform>
            <numerusform>%n sorted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the plan</source>
        <translation>
            <numerusform>%n in the plan</numerusform>
            <numerusform>%n in the plan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key result(s)</source>
        <translation>
            <numerusform>%n key result</numerusform>
            <numerusform>%n key results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more merged into it</source>
        <translation>
            <numerusform>%n more merged into it</numerusform>
            <numerusform>%n more merged into it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) more time</source>
        <translation>
            <numerusform>%n needs more time</numerusform>
            <numerusform>%n need more time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objective(s) in the plan</source>
        <translation>
            <numerusform>%n objective in the plan</numerusform>
            <numerusform>%n objectives in the plan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parked</source>
        <translation>
            <numerusform>%n parked</numerusform>
            <numerusform>%n parked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) here</source>
        <translation>
            <numerusform>%n person here</numerusform>
            <numerusform>%n people here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) in the plan</source>
        <translation>
            <numerusform>%n record in the plan</numerusform>
            <numerusform>%n records in the plan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s)</source>
        <translation>
            <numerusform>%n seat</numerusform>
            <numerusform>%n seats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n voter(s)</source>
        <translation>
            <numerusform>%n voter</numerusform>
            <numerusform>%n voters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n withheld</source>
        <translation>
            <numerusform>%n withheld</numerusform>
            <numerusform>%n withheld</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objective(s) without ideas</source>
        <translation>
            <numerusform>%n objective without ideas</numerusform>
            <numerusform>%n objectives without ideas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n check-in(s)</source>
        <translation>
            <numerusform>%n check-in</numerusform>
            <numerusform>%n check-ins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n milestone(s)</source>
        <translation>
            <numerusform>%n milestone</numerusform>
            <numerusform>%n milestones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>check-ins on %n day(s)</source>
        <translation>
            <numerusform>check-ins on %n day</numerusform>
            <numerusform>check-ins on %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objective(s)</source>
        <translation>
            <numerusform>%n objective</numerusform>
            <numerusform>%n objectives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key result(s)</source>
        <translation>
            <numerusform>%n key result</numerusform>
            <numerusform>%n key results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objective(s) set by hand count with today&apos;s value on every day.</source>
        <translation>
            <numerusform>%n objective set by hand counts with today&apos;s value on every day.</numerusform>
            <numerusform>%n objectives set by hand count with today&apos;s value on every day.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CourseCard</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message numerus="yes">
        <source>carried over %n time(s)</source>
        <translation>
            <numerusform>carried over %n time</numerusform>
            <numerusform>carried over %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftKrPanel</name>
    <message numerus="yes">
        <source>%n key result(s)</source>
        <translation>
            <numerusform>%n key result</numerusform>
            <numerusform>%n key results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key results. Which two or three decide?</source>
        <translation>
            <numerusform>%n key result. Which two or three decide?</numerusform>
            <numerusform>%n key results. Which two or three decide?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftOPanel</name>
    <message numerus="yes">
        <source>%n objective(s)</source>
        <translation>
            <numerusform>%n objective</numerusform>
            <numerusform>%n objectives</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportWords</name>
    <message numerus="yes">
        <source>%n date(s)</source>
        <translation>
            <numerusform>%n date</numerusform>
            <numerusform>%n dates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objective(s) and key result(s)</source>
        <translation>
            <numerusform>%n objective or key result</numerusform>
            <numerusform>%n objectives and key results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FeedbackWords</name>
    <message numerus="yes">
        <source>Waits for %n day(s)</source>
        <translation>
            <numerusform>Waits for %n day</numerusform>
            <numerusform>Waits for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>%n objective(s) without any idea behind</source>
        <translation>
            <numerusform>%n objective without any idea behind</numerusform>
            <numerusform>%n objectives without any idea behind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n choice(s) against the ranking, with a reason</source>
        <translation>
            <numerusform>%n choice against the ranking, with a reason</numerusform>
            <numerusform>%n choices against the ranking, with a reason</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormAnswersDialog</name>
    <message numerus="yes">
        <source>Record %n check-in(s)</source>
        <translation>
            <numerusform>Record %n check-in</numerusform>
            <numerusform>Record %n check-ins</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomeWords</name>
    <message numerus="yes">
        <source>%n check-ins due</source>
        <translation>
            <numerusform>%n check-in due</numerusform>
            <numerusform>%n check-ins due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more things</source>
        <translation>
            <numerusform>%n more thing</numerusform>
            <numerusform>%n more things</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things to do</source>
        <translation>
            <numerusform>%n thing to do</numerusform>
            <numerusform>%n things to do</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check-ins of others to read</source>
        <translation>
            <numerusform>%n check-in of others to read</numerusform>
            <numerusform>%n check-ins of others to read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The coach has %n questions about your OKRs</source>
        <translation>
            <numerusform>The coach has %n question about your OKRs</numerusform>
            <numerusform>The coach has %n questions about your OKRs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) wait for your answer</source>
        <translation>
            <numerusform>%n question waits for your answer</numerusform>
            <numerusform>%n questions wait for your answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) said to you</source>
        <translation>
            <numerusform>%n thing said to you</numerusform>
            <numerusform>%n things said to you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objectives and key results wait for your score</source>
        <translation>
            <numerusform>%n objective or key result waits for your score</numerusform>
            <numerusform>%n objectives and key results wait for your score</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n line(s) to look at</source>
        <translation>
            <numerusform>%n line to look at</numerusform>
            <numerusform>%n lines to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>%n objective(s)</source>
        <translation>
            <numerusform>%n objective</numerusform>
            <numerusform>%n objectives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key result(s)</source>
        <translation>
            <numerusform>%n key result</numerusform>
            <numerusform>%n key results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n key result(s)</source>
        <translation>
            <numerusform>Import %n key result</numerusform>
            <numerusform>Import %n key results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n objective(s)</source>
        <translation>
            <numerusform>Import %n objective</numerusform>
            <numerusform>Import %n objectives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Update %n item(s)</source>
        <translation>
            <numerusform>Update %n item</numerusform>
            <numerusform>Update %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n record(s)</source>
        <translation>
            <numerusform>Import %n record</numerusform>
            <numerusform>Import %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) came into the workspace.</source>
        <translation>
            <numerusform>%n record came into the workspace.</numerusform>
            <numerusform>%n records came into the workspace.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new person(s)</source>
        <translation>
            <numerusform>%n new person</numerusform>
            <numerusform>%n new people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new team(s)</source>
        <translation>
            <numerusform>%n new team</numerusform>
            <numerusform>%n new teams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check-in(s)</source>
        <translation>
            <numerusform>%n check-in</numerusform>
            <numerusform>%n check-ins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <translation>
            <numerusform>%n deleted</numerusform>
            <numerusform>%n deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) changed</source>
        <translation>
            <numerusform>%n item changed</numerusform>
            <numerusform>%n items changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files or sheets</source>
        <translation>
            <numerusform>%n file or sheet</numerusform>
            <numerusform>%n files or sheets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InboxWords</name>
    <message numerus="yes">
        <source>waits %n week(s)</source>
        <extracomment>More than this is not listed at once.</extracomment>
        <translation>
            <numerusform>waits %n week</numerusform>
            <numerusform>waits %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waits %n day(s)</source>
        <translation>
            <numerusform>waits %n day</numerusform>
            <numerusform>waits %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) ago</source>
        <translation>
            <numerusform>%n week ago</numerusform>
            <numerusform>%n weeks ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n support(s) it</source>
        <translation>
            <numerusform>%n supports it</numerusform>
            <numerusform>%n support it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n share(s) it</source>
        <translation>
            <numerusform>%n shares it</numerusform>
            <numerusform>%n share it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) support it</source>
        <translation>
            <numerusform>%n person supports it</numerusform>
            <numerusform>%n people support it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) share it</source>
        <translation>
            <numerusform>%n person shares it</numerusform>
            <numerusform>%n people share it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s)</source>
        <translation>
            <numerusform>%n idea</numerusform>
            <numerusform>%n ideas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for an answer</source>
        <translation>
            <numerusform>%n waits for an answer</numerusform>
            <numerusform>%n wait for an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n concern(s)</source>
        <translation>
            <numerusform>%n concern</numerusform>
            <numerusform>%n concerns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) open</source>
        <translation>
            <numerusform>%n action open</numerusform>
            <numerusform>%n actions open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeptLine</name>
    <message numerus="yes">
        <source>%n card(s) not saved yet</source>
        <translation>
            <numerusform>%n card not saved yet</numerusform>
            <numerusform>%n cards not saved yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>%n character left</numerusform>
            <numerusform>%n characters left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KioskDialog</name>
    <message numerus="yes">
        <source>%n person(s) gave something on this laptop.</source>
        <translation>
            <numerusform>%n person gave something on this laptop.</numerusform>
            <numerusform>%n people gave something on this laptop.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KpiPage</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n KPI(s)</source>
        <translation>
            <numerusform>%n KPI</numerusform>
            <numerusform>%n KPIs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s)</source>
        <translation>
            <numerusform>%n alarm</numerusform>
            <numerusform>%n alarms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergePanel</name>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n merged</source>
        <translation>
            <numerusform>%n merged</numerusform>
            <numerusform>%n merged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>More</name>
    <message numerus="yes">
        <source>%n more</source>
        <extracomment>So many lines are built at once: beyond them a few of each fate, and with each click so many more.</extracomment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesCard</name>
    <message numerus="yes">
        <source>%n more are in the history of the cycle</source>
        <translation>
            <numerusform>%n more is in the history of the cycle</numerusform>
            <numerusform>%n more are in the history of the cycle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OriginPart</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message numerus="yes">
        <source>%n page(s) sent to the printer</source>
        <translation>
            <numerusform>%n page sent to the printer</numerusform>
            <numerusform>%n pages sent to the printer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message numerus="yes">
        <source>%n actions from last time want an answer</source>
        <translation>
            <numerusform>%n action from last time wants an answer</numerusform>
            <numerusform>%n actions from last time want an answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperBallots</name>
    <message numerus="yes">
        <source>%n dots left</source>
        <translation>
            <numerusform>%n dot left</numerusform>
            <numerusform>%n dots left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PracticePage</name>
    <message numerus="yes">
        <source>%n thing(s) to try</source>
        <translation>
            <numerusform>%n thing to try</numerusform>
            <numerusform>%n things to try</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) go well</source>
        <translation>
            <numerusform>%n thing goes well</numerusform>
            <numerusform>%n things go well</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PresetButton</name>
    <message numerus="yes">
        <source>Set the timer to %n minute(s)</source>
        <translation>
            <numerusform>Set the timer to %n minute</numerusform>
            <numerusform>Set the timer to %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewBar</name>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n cell</numerusform>
            <numerusform>%n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new key result(s)</source>
        <translation>
            <numerusform>%n new key result</numerusform>
            <numerusform>%n new key results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) do not fit and are left out</source>
        <translation>
            <numerusform>%n cell does not fit and is left out</numerusform>
            <numerusform>%n cells do not fit and are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) could not be stored: point at them to read why</source>
        <translation>
            <numerusform>%n cell could not be stored: point at it to read why</numerusform>
            <numerusform>%n cells could not be stored: point at them to read why</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProcessCard</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PublishPanel</name>
    <message numerus="yes">
        <source>Published: %n objective(s)</source>
        <translation>
            <numerusform>Published: %n objective</numerusform>
            <numerusform>Published: %n objectives</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PulseCounted</name>
    <message numerus="yes">
        <source>{n} of %n person(s) answered</source>
        <translation>
            <numerusform>{n} of %n person answered</numerusform>
            <numerusform>{n} of %n people answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) would be asked</source>
        <translation>
            <numerusform>%n person would be asked</numerusform>
            <numerusform>%n people would be asked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n asked</source>
        <translation>
            <numerusform>%n asked</numerusform>
            <numerusform>%n asked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more wait(s) on this computer</source>
        <translation>
            <numerusform>%n more waits on this computer</numerusform>
            <numerusform>%n more wait on this computer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) came after it was counted.</source>
        <translation>
            <numerusform>%n answer came after it was counted.</numerusform>
            <numerusform>%n answers came after it was counted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuickEntry</name>
    <message numerus="yes">
        <source>%n card(s) typed in</source>
        <translation>
            <numerusform>%n card typed in</numerusform>
            <numerusform>%n cards typed in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RevealPanel</name>
    <message numerus="yes">
        <source>%n find(s) it unclear</source>
        <translation>
            <numerusform>%n finds it unclear</numerusform>
            <numerusform>%n find it unclear</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n find(s) it unclear. Ask only: what does it mean?</source>
        <translation>
            <numerusform>%n finds it unclear. Ask only: what does it mean?</numerusform>
            <numerusform>%n find it unclear. Ask only: what does it mean?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RolloutPane</name>
    <message numerus="yes">
        <source>{done} of %n step(s) done</source>
        <translation>
            <numerusform>{done} of %n step done</numerusform>
            <numerusform>{done} of %n steps done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoundPage</name>
    <message numerus="yes">
        <source>%n check-in(s) recorded, none is left. Thank you.</source>
        <translation>
            <numerusform>%n check-in recorded, none is left. Thank you.</numerusform>
            <numerusform>%n check-ins recorded, none is left. Thank you.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScopeStep</name>
    <message numerus="yes">
        <source>%n objective(s) in this cycle</source>
        <translation>
            <numerusform>%n objective in this cycle</numerusform>
            <numerusform>%n objectives in this cycle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SharingMenu</name>
    <message numerus="yes">
        <source>%n change(s) came in. See “What came in” in the history.</source>
        <translation>
            <numerusform>%n change came in. See “What came in” in the history.</numerusform>
            <numerusform>%n changes came in. See “What came in” in the history.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShortlistPanel</name>
    <message numerus="yes">
        <source>%n ballots</source>
        <translation>
            <numerusform>%n ballot</numerusform>
            <numerusform>%n ballots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken</source>
        <translation>
            <numerusform>%n taken</numerusform>
            <numerusform>%n taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n against the ranking, with a reason</source>
        <translation>
            <numerusform>%n against the ranking, with a reason</numerusform>
            <numerusform>%n against the ranking, with a reason</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decisions against the ranking are given up; undo brings them back.</source>
        <translation>
            <numerusform>%n decision against the ranking is given up; undo brings it back.</numerusform>
            <numerusform>%n decisions against the ranking are given up; undo brings them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignOffDialog</name>
    <message numerus="yes">
        <source>%n objective(s)</source>
        <translation>
            <numerusform>%n objective</numerusform>
            <numerusform>%n objectives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key result(s)</source>
        <translation>
            <numerusform>%n key result</numerusform>
            <numerusform>%n key results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sparkline</name>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartPane</name>
    <message numerus="yes">
        <source>%n draft(s) from last time are kept.</source>
        <translation>
            <numerusform>%n draft from last time is kept.</numerusform>
            <numerusform>%n drafts from last time are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key result(s)</source>
        <translation>
            <numerusform>%n key result</numerusform>
            <numerusform>%n key results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n due</numerusform>
            <numerusform>%n due</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusPanel</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What came &amp;in: %n new change(s)</source>
        <translation>
            <numerusform>What came &amp;in: %n new change</numerusform>
            <numerusform>What came &amp;in: %n new changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StrategyWords</name>
    <message numerus="yes">
        <source>%n objective(s)</source>
        <translation>
            <numerusform>%n objective</numerusform>
            <numerusform>%n objectives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the strategy that nothing serves in this cycle</source>
        <translation>
            <numerusform>%n part of the strategy that nothing serves in this cycle</numerusform>
            <numerusform>%n parts of the strategy that nothing serves in this cycle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objective(s) that serve nothing of it</source>
        <translation>
            <numerusform>%n objective that serves nothing of it</numerusform>
            <numerusform>%n objectives that serve nothing of it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are other than what was signed</source>
        <translation>
            <numerusform>%n item is other than what was signed</numerusform>
            <numerusform>%n items are other than what was signed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryPane</name>
    <message numerus="yes">
        <source>Score the other %n as suggested</source>
        <translation>
            <numerusform>Score the other %n as suggested</numerusform>
            <numerusform>Score the other %n as suggested</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tabbed</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TeamworkWords</name>
    <message numerus="yes">
        <source>%n team(s)</source>
        <translation>
            <numerusform>%n team</numerusform>
            <numerusform>%n teams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) work together</source>
        <translation>
            <numerusform>%n pair works together</numerusform>
            <numerusform>%n pairs work together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of teams work together</source>
        <translation>
            <numerusform>%n pair of teams works together</numerusform>
            <numerusform>%n pairs of teams work together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) overdue</source>
        <translation>
            <numerusform>%n request overdue</numerusform>
            <numerusform>%n requests overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shared objective(s)</source>
        <translation>
            <numerusform>%n shared objective</numerusform>
            <numerusform>%n shared objectives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) under way</source>
        <translation>
            <numerusform>%n request under way</numerusform>
            <numerusform>%n requests under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them overdue</source>
        <translation>
            <numerusform>%n of them overdue</numerusform>
            <numerusform>%n of them overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) done or declined</source>
        <translation>
            <numerusform>%n request done or declined</numerusform>
            <numerusform>%n requests done or declined</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contribution(s) to their objectives</source>
        <translation>
            <numerusform>%n contribution to their objectives</numerusform>
            <numerusform>%n contributions to their objectives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextMerge</name>
    <message numerus="yes">
        <source>%n place(s) to choose above</source>
        <translation>
            <numerusform>%n place to choose above</numerusform>
            <numerusform>%n places to choose above</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TypeSheetDialog</name>
    <message numerus="yes">
        <source>Record %n check-in(s)</source>
        <translation>
            <numerusform>Record %n check-in</numerusform>
            <numerusform>Record %n check-ins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) cannot be recorded as they are. They stay here to be mended.</source>
        <translation>
            <numerusform>%n line cannot be recorded as it is. It stays here to be mended.</numerusform>
            <numerusform>%n lines cannot be recorded as they are. They stay here to be mended.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VotePane</name>
    <message numerus="yes">
        <source>%n vote(s). The next person presses a key; nobody sees which.</source>
        <translation>
            <numerusform>%n vote. The next person presses a key; nobody sees which.</numerusform>
            <numerusform>%n votes. The next person presses a key; nobody sees which.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VotePanel</name>
    <message numerus="yes">
        <source>%n items will be voted on</source>
        <translation>
            <numerusform>%n item will be voted on</numerusform>
            <numerusform>%n items will be voted on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ballots so far stay in the protocol as a round that does not count.</source>
        <translation>
            <numerusform>%n ballot so far stays in the protocol as a round that does not count.</numerusform>
            <numerusform>%n ballots so far stay in the protocol as a round that does not count.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ballots are still missing.</source>
        <translation>
            <numerusform>%n ballot is still missing.</numerusform>
            <numerusform>%n ballots are still missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WantedList</name>
    <message numerus="yes">
        <source>%n idea(s)</source>
        <translation>
            <numerusform>%n idea</numerusform>
            <numerusform>%n ideas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dot(s)</source>
        <translation>
            <numerusform>%n dot</numerusform>
            <numerusform>%n dots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n voter(s)</source>
        <translation>
            <numerusform>%n voter</numerusform>
            <numerusform>%n voters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n came or left since the cycle began</source>
        <translation>
            <numerusform>%n came or left since the cycle began</numerusform>
            <numerusform>%n came or left since the cycle began</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Rows</name>
    <message numerus="yes">
        <source>%n more: type to find them</source>
        <translation>
            <numerusform>%n more: type to find it</numerusform>
            <numerusform>%n more: type to find them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Spans</name>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks ago</source>
        <translation>
            <numerusform>%n week ago</numerusform>
            <numerusform>%n weeks ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n milestone(s)</source>
        <translation>
            <numerusform>%n milestone</numerusform>
            <numerusform>%n milestones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n other(s)</source>
        <translation>
            <numerusform>{names} and %n other</numerusform>
            <numerusform>{names} and %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) to publish</source>
        <translation>
            <numerusform>%n change to publish</numerusform>
            <numerusform>%n changes to publish</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n concern(s): too few to speak of patterns. Read them one by one.</source>
        <translation>
            <numerusform>%n concern: too few to speak of patterns. Read it by itself.</numerusform>
            <numerusform>%n concerns: too few to speak of patterns. Read them one by one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>comes back: in %n cycle(s)</source>
        <translation>
            <numerusform>comes back: in %n cycle</numerusform>
            <numerusform>comes back: in %n cycles</numerusform>
        </translation>
    </message>
</context>
</TS>
