<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>QObject</name>
    <message numerus="yes">
        <source>%n month(s) later</source>
        <translation>
            <numerusform>%n month later</numerusform>
            <numerusform>%n months later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) earlier</source>
        <translation>
            <numerusform>%n month earlier</numerusform>
            <numerusform>%n months earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) later</source>
        <translation>
            <numerusform>%n day later</numerusform>
            <numerusform>%n days later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) earlier</source>
        <translation>
            <numerusform>%n day earlier</numerusform>
            <numerusform>%n days earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The median lies above it in %n month(s).</source>
        <translation>
            <numerusform>The median lies above it in %n month.</numerusform>
            <numerusform>The median lies above it in %n months.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) are assumed. Enter or a double-click goes to the number.</source>
        <translation>
            <numerusform>%n number is assumed. Enter or a double-click goes to the number.</numerusform>
            <numerusform>%n numbers are assumed. Enter or a double-click goes to the number.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s); in the bars, units</source>
        <translation>
            <numerusform>%n delivery; in the bars, units</numerusform>
            <numerusform>%n deliveries; in the bars, units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>offtake::ui::MainWindow</name>
    <message numerus="yes">
        <source>Wrote %n file(s) to %1</source>
        <translation>
            <numerusform>Wrote %n file to %1</numerusform>
            <numerusform>Wrote %n files to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>offtake::ui::PasteDialog</name>
    <message numerus="yes">
        <source>%n cell(s) will be pasted.</source>
        <translation>
            <numerusform>%n cell will be pasted.</numerusform>
            <numerusform>%n cells will be pasted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>offtake::ui::RowsModel</name>
    <message numerus="yes">
        <source>Remove %n row(s) of %1</source>
        <translation>
            <numerusform>Remove %n row of %1</numerusform>
            <numerusform>Remove %n rows of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>offtake::ui::Session</name>
    <message numerus="yes">
        <source>%1; and %n more</source>
        <translation>
            <numerusform>%1; and %n more</numerusform>
            <numerusform>%1; and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No run: %n entry(s) not taken</source>
        <translation>
            <numerusform>No run: %n entry not taken</numerusform>
            <numerusform>No run: %n entries not taken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>offtake::ui::TableEditor</name>
    <message numerus="yes">
        <source>Paste %n cell(s) into %1</source>
        <translation>
            <numerusform>Paste %n cell into %1</numerusform>
            <numerusform>Paste %n cells into %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> (and %n more)</source>
        <translation>
            <numerusform> (and %n more)</numerusform>
            <numerusform> (and %n more)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n cell(s) of %2</source>
        <translation>
            <numerusform>%1 %n cell of %2</numerusform>
            <numerusform>%1 %n cells of %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clear %n cell(s) of %1</source>
        <translation>
            <numerusform>Clear %n cell of %1</numerusform>
            <numerusform>Clear %n cells of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attach source to %n cell(s) of %1</source>
        <translation>
            <numerusform>Attach source to %n cell of %1</numerusform>
            <numerusform>Attach source to %n cells of %1</numerusform>
        </translation>
    </message>
</context>
</TS>
