<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About OKR Desktop</source>
        <translation>Über OKR Desktop</translation>
    </message>
    <message>
        <source>Objectives and key results from the bottom up: for teams, workshops and reviews, on your own computer.</source>
        <translation>Objectives und Key Results von unten nach oben: für Teams, Workshops und Reviews, auf dem eigenen Rechner.</translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0. Fonts, icons and libraries by others are named in the file NOTICE.</source>
        <translation>Freie Software unter der Apache-Lizenz 2.0. Schriften, Symbole und Bibliotheken anderer nennt die Datei NOTICE.</translation>
    </message>
    <message>
        <source>Version {version} · Python {python} · Qt {qt} · {system}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionChips</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>{day}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before an update of the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is damaged and cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup of it. The file was left as it is; a copy from elsewhere can be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last good backup is of {when}. Restoring it sets the damaged file aside in the same folder; what was changed after the backup is only in the damaged file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup was not restored</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup has been made yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a backup …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup was made and can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the backup of {when}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was changed since then leaves this window. Nothing is lost: a backup of the present state is made first, and the present file is set aside in the same folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup is in place, and the former file was set aside beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup is a whole copy of the workspace. One is made every day that you work, and older ones are thinned out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckInDialog</name>
    <message>
        <source>Correct check-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record check-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No check-in yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aim: {aim}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{note}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last time {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The later check-in of {date} stays the current one; this one goes into the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a value to see what it does to the progress.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Value now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example 62</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Is it done?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it done?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence, 0 to 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened? What helps, what is in the way?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckInList</name>
    <message numerus="yes">
        <source>%n older check-in(s) are in the history</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>confidence {value} of 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change this check-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfidenceEdit</name>
    <message>
        <source>Not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely is it that the target will be reached?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} of 10: {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Technical details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details are also in this file: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OKR Desktop closed unexpectedly last time. Your data up to the last saved step is safe. If this happens again, please report it with the details below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong, and the last action may not have finished. Your data up to the last saved step is safe. You can go on working; if this happens again, please report it with the details below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CycleDialog</name>
    <message>
        <source>New cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Q{number}, {period}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example 2026 Q3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last &amp;day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select an objective or a key result to see its progress and history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objectives that serve this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this serves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this number?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} key results reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weakest: {status}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} of the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected by now {percent}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confidence {value} of 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record check-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add key result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has checked in yet. Record the first value to start the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How will you know that you got there? Add two to four key results with numbers.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Explain</name>
    <message>
        <source>Somebody has set this figure by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start and target are equal or missing, so there is no way to measure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no check-in yet, so there is no figure. In the mean it counts as 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(current − start) ÷ (target − start) = ({current} − {start}) ÷ ({target} − {start}) = {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below the start: it counts as 0 % in the objective.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past the target: it counts as 100 % in the objective.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is done: 100 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not done yet: 0 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The current value is within the limits: 100 %. On the limit is within.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The current value is outside the limits: 0 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is there yet that this figure could be made of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights add up to 0, so there is no mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean of the {count} below is {share}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean of the {count} below, each by its weight, is {share}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reported} of {total} have reported; the others count as 0 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upper limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no check-in yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check-in of {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{inside} of {total} check-ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within the limits so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no range to measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aimed at by the end ({ambition})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time that has passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected by now (time × aim)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ahead or behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On track down to {on_track} points, behind down to {behind} points, at risk below that. No verdict during the first {silent} of the cycle. Stale after {days} days without a check-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part that most needs attention: {status}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExplainDialog</name>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why “{status}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this number?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is made of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was left out, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pace rule</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>Open a workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our OKRs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OKR workspaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No workspace there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no workspace file at {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import objectives and key results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown, CSV and text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) exported to {name}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Backup made: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is in order: file, history and tables agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is not in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tables do not agree with the history. Rebuild them, or restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tables were made anew from the history.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the objectives of one cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the objectives of one team and of the teams inside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search titles, owners, teams and tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All cycles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All teams</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoldOut</name>
    <message>
        <source>&amp;Less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>You have typed something that is not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you discard it, it is gone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the help fits this search.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every step will stand here as soon as something is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next to undo: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits the search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>What the import would do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to show here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables and texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading “{name}” …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing “{name}” …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is as it was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No objectives or key results recognised yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be imported, and nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) to look at</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new: everything in this file is already in the workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{format}, {sureness}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new cycle {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{counted} came into {cycle}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import objectives and key results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a file here, or choose one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown, CSV tables and plain text, up to 20 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or paste text here, for example “O: objective” and below it “- key result | start | target | unit”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O: Customers recommend us
- Recommendation score | 20 | 40 | points
- Replies within a day | 55 | 90 | %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import another file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>Markdown outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clearly recognised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probably</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only a guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n objective(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key result(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n key result(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n objective(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Update %n item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new person(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new team(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyResultDialog</name>
    <message>
        <source>New key result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit key result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add key result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example % or customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a tag and press Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done by {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{aim}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{aim} by {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{aim} until {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repairs finished within 24 hours: 85 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: {aim}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: Repairs finished within 24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example 46</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;arget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example 85</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lower limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U&amp;pper limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upper limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search a name, or type a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Due before the cycle ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wei&amp;ght</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 leaves it out of the objective.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stat&amp;e</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Descr&amp;iption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How is it measured, and where does the number come from?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ta&amp;gs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Opening the workspace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redoing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back from the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;New workspace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import from pasted &amp;text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the &amp;sample company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export as JSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bac&amp;kups…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Check the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record &amp;check-in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Why this number?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;objective…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add objective that &amp;serves this…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;key result…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t, to move it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reb&amp;uild the tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Move to the top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;eople</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About OKR Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Objectives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ObjectiveDialog</name>
    <message>
        <source>New objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A promise: {share} is expected at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aimed high on purpose: {share} is a good end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cycle (backlog)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search a team, or type a new one and press Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a tag and press Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: A broken bike is back on the road the next day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Why does it matter?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why does it matter?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What gets better, and for whom?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Aligned to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aligned to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search an objective or key result; empty stands at the top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search a name, or type a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tea&amp;ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;mmitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asp&amp;irational</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wei&amp;ght</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 leaves it out of the objective above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Progress from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;rogress by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example 40</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ta&amp;gs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutlineTable</name>
    <message>
        <source>Objectives and key results</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutlineWords</name>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>objective, level {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key result, level {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expanded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected {percent} percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worst key result: {status}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confidence {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owner {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>team {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{heading}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be done with the selected row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archiving hides it from lists and keeps everything that refers to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleWords</name>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add person…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add team…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add cycle…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People and what they own will stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your teams will stand here, one inside the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quarters and years you plan for will stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to preparation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen for review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen and activate</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>New person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search a team, or type a new one and press Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example Mei Tanaka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example mei@example.org</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example Developer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lon&amp;ger with us</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Show the list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanActions</name>
    <message>
        <source>Select an objective first: a key result belongs to one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a key result first: check-ins are recorded there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” will move to where you paste it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut an objective or key result first (Ctrl+X), then paste it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is already here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here your objectives and key results will stand. Begin with one, or look around in a sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the first objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look around in a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is planned in this selection yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot go there: key results stand under objectives, and nothing under itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message>
        <source>{reported} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemsTable</name>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressBar</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value}, expected {percent} percent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Quarterly review</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Reports</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportPanel</name>
    <message>
        <source>A4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no objectives in this selection yet, so there is nothing to print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{objectives}, {results}, {reported} with a value; data as of {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n objective(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key result(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the folder {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some characters are in none of the fonts and are printed as a box: {signs}. The first is in “{title}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The review was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system could not open this. You find it here:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quarterly review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One PDF for a review meeting: a summary page, a table of every result, each objective with its key results, and how the figures are made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportSheet</name>
    <message>
        <source>Sketch of the first page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quarterly review</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowsTable</name>
    <message>
        <source>What happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {change}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress is compared with the time that has passed. The gap, in percentage points, decides: on track down to the first number, behind down to the second, at risk below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example Nordlicht Bikes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fiscal year begins in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fiscal year begins in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Check-in every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check-in every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>St&amp;ale after another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stale after another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When is something on track?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On &amp;track down to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On track down to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Behind down to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behind down to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;mmitted objectives aim at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Committed objectives aim at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As&amp;pirational ones at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aspirational ones at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;No verdict during the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No verdict during the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>% of a cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appea&amp;rance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits the search.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sparkline</name>
    <message>
        <source>Values over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no values yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{counted}, first {first}, last {last}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits the search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} · archived</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaskStrip</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TeamDialog</name>
    <message>
        <source>New team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example Customer care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Part of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search a team; empty stands alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a team an&amp;y more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>“{file}” could not be used, because it is open in another window or program. Close it there, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is damaged, and nothing was changed in it. Restore a backup, or copy the file and ask for help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is empty, so it is no workspace. Choose another file, or restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is a database of another program. Choose a file that ends in .okrdb.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” was made by a newer version of OKR Desktop ({needs}); this one is {have}. Install the newer version to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No workspace is open. Open or create one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is not there. Check the name, or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is there already and was left alone. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is a folder. Choose a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” could not be written, because its folder is not there. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” could not be read or written, because the system does not allow it. Check the permissions of the file and its folder, or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” could not be saved, because the disk is full. Make room, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” could not be saved: the disk reports an error. Check the disk, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is not an ordinary file. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is empty, so there is nothing to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” has {size} MB, and {limit} MB can be read. Split it into several files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” has {lines} lines, and {limit} can be read. Split it into several files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” could not be read: the system reports an error ({reason}). Try a copy of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is not a text file. Save it as CSV, Markdown or plain text, and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letters in “{file}” cannot be read. Save it as UTF-8 text, and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No objectives or key results were found in “{file}”. Help shows what such a file looks like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” cannot be read as “{format}”. Choose CSV, Markdown or plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report was cancelled, and nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step cannot be taken back, because everything it changed has been changed again since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not there any more: it has been deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{id}” stands for {count} items. Give more of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This objective is not there any more: it has been deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key result is not there any more: it has been deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This check-in is not there any more: it has been deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such cycle. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This team is not there any more. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person is not there any more. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This did not work, and nothing was changed. Try again; if it stays so, please report it with the word “{code}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record check-in “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct check-in “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete check-in “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add objective “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit objective “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move objective “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive objective “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back objective “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete objective “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add key result “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit key result “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move key result “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive key result “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back key result “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete key result “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add person “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit person “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete person “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add team “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit team “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete team “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add cycle “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit cycle “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete cycle “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set cycle “{title}” back to preparation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open cycle “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start review of cycle “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close cycle “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create workspace “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add sample “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value}, between {low} and {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value}, at least {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value}, at most {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value}, from {start} to {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} of {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>between {low} and {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {start} to {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tag needs at least one letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text has {length} characters, and {limit} fit here. Shorten it by {over}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This title has {length} characters, and {limit} fit. Move some of it to the description.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text holds invisible characters or line breaks that cannot be stored here. Type it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number is too large. Enter one with at most 15 digits before the decimal mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter at most {places} digits after the decimal mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a number. Enter one such as {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” can be read in more than one way. Write the number out, such as {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the value that was measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose Yes or No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key result is measured in {unit}, not in {typed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key result has no unit. Enter the number without “{typed}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This moves away from the target: the last value was {before}. Fine if it is so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here is called “{text}”. Choose one from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not in the list. Choose one from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number is missing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the value you start from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the value you want to reach.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the lower limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the upper limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start and target are the same, so there is no way to go. Change one, or choose another kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start and target contradict the kind of this key result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To increase, the target must be above the start. Change it, or choose “Decrease”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To decrease, the target must be below the start. Change it, or choose “Increase”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are check-ins already: their progress will be read anew with this measure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the progress in per cent, from 0 to 100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The upper limit must not be below the lower one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence goes from 0 to 10.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day is too long ago. Choose one after 1900.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day is still to come. Choose today or an earlier day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A weight cannot be below 0. Enter 0 to leave it out of the mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day must come after the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a cycle called “{name}”. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” names no period. Write for example “2026 Q3” or “2026”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{cycle}” is closed, so nothing in it can be changed. Reopen the cycle first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cycle is not there any more. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Behind” must begin further below than “on track”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter between 1 and 366 days, and a grace of 0 to 366 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key result can only stand under an objective.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot stand under itself or under what is below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this was aligned to is not there any more. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key result is not there any more: somebody has deleted it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A check-in stays with its key result. Delete it, and record it for the other one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day lies outside the cycle, {start} to {end}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is still in use ({count}×). Archive it, or change what refers to it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The title “{title}” had line breaks; they became spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quotation mark opens here and never closes. Lines after it that were not read: {lines}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not listed here: {count} more of the same kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tip: with its number in the title it says itself what success is, such as “{example}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is new and will be added to the people when you save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New and added to the teams when you save: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: the title “{title}” has {length} characters, and {limit} fit. Shorten it in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read: the name “{text}” has {length} characters, and {limit} fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The description was cut: it has {length} characters, and {limit} fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” was read as {read_as}. Check that this is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a date and was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date “{text}” can be read in two ways and was read as {read_as}. Check that this is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” was left out: the line has {count} cells where {limit} are expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line with numbers but without a key result was passed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line says nothing that can be read: “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list is nested too deeply; what is further in was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns that are not used: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column “{name}” is there twice; the first one is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line says “{text}”, but its objective belongs to “{objective}”; the objective counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers beside the objective “{title}” were passed over: only key results are measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another objective called “{title}” stands in line {first}; both are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key result “{title}” is there twice; both are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key result “{title}” was left out: there is no objective above it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key result “{title}” was left out: it has no target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key result “{title}” was left out: start and target are both {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” has no numbers and becomes a yes or no question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” was left out, because what stands above it was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” names no year and was read as {read_as}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” has no start; {value} was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two units, “{first}” and “{second}”. Check what is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The current value “{text}” was left out: its unit is not the one of the key result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unit was left out: it has {length} characters, and {limit} fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” stands where the unit goes; it was read as current value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The confidence “{text}” was left out: it has no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a confidence of 0 to 10 and was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence in words was read as numbers: high {high}, medium {medium}, low {low}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is neither yes nor no and was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not part of any objective, and passed over: “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table of contents was passed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not say how its letters are written; {encoding} was assumed. Check the umlauts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken letters were replaced by “�”: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invisible characters were removed: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is wrong here. Please report it with the word “{code}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}: {sentence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress keeps up with the time that has passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress is somewhat behind the time that has passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress is far behind the time that has passed, or a limit is crossed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target is reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has checked in for too long to say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has checked in yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No verdict: it is too early in the cycle, or this is a yes or no question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not agreed yet; it does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given up; it does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put away; it does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Increase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decrease</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number that shall grow from a start to a target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number that shall fall from a start to a target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number that shall not fall below a limit; on the limit is fine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number that shall not rise above a limit; on the limit is fine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number that shall stay between two limits; on a limit is fine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that is done or not. A number says more, where there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aspirational</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its key results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The objectives aligned to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key results and aligned objectives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In preparation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objectives are being drafted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objectives are agreed; check-ins are recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last check-ins come in and results are discussed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in this cycle can be changed until it is reopened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aligned to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ambition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upper limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardly possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very unlikely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlikely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rather unlikely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could go either way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rather likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Almost certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weeks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewActions</name>
    <message>
        <source>&amp;Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compact rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ollapse all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xpand all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appeara&amp;nce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Chip</name>
    <message>
        <source>Remove {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Rows</name>
    <message numerus="yes">
        <source>%n more: type to find them</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Spans</name>
    <message numerus="yes">
        <source>in %n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
