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
        <source>draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
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
</TS>
