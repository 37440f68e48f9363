<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CheckInList</name>
    <message numerus="yes">
        <source>%n older check-in(s) are in the history</source>
        <translation>
            <numerusform>%n older check-in is in the history</numerusform>
            <numerusform>%n older check-ins are in the history</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message numerus="yes">
        <source>%n record(s) exported to {name}.</source>
        <translation>
            <numerusform>%n record exported to {name}.</numerusform>
            <numerusform>%n records exported to {name}.</numerusform>
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
        <source>%n item(s) changed</source>
        <translation>
            <numerusform>%n item changed</numerusform>
            <numerusform>%n items changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportPanel</name>
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
</context>
</TS>
