<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>who the card is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>their title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>their given name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>their family name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <location filename="../assets/words/en/fields.toml"/>
        <source>what they do</source>
        <extracomment>The placeholder of the field “role”: stands inside a sentence of the message until it is filled in</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <location filename="../assets/words/en/fields.toml"/>
        <source>where it was</source>
        <extracomment>The placeholder of the field “unit”: stands inside a sentence of the message until it is filled in</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <location filename="../assets/words/en/fields.toml"/>
        <source>when it was</source>
        <extracomment>The placeholder of the field “date”: stands inside a sentence of the message until it is filled in</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>which shift it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>the moment you remember</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <location filename="../assets/words/en/fields.toml"/>
        <source>what it meant</source>
        <extracomment>The placeholder of the field “effect”: stands inside a sentence of the message until it is filled in</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>your wish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>the name of the person you remember</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>who the card is from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>words on the front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>line beneath the words on the front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>small print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>message in the second language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>list of those who sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>line that says who it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>printed side</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/error_messages.py"/>
        <source>The {words_of} is one line too long for its place ({panel}): shorten it, or choose a larger card.</source>
        <comment>The {words_of} is %n lines too long for its place ({panel}): shorten it, or choose a larger card.</comment>
        <translation>
            <numerusform>The {words_of} is one line too long for its place ({panel}): shorten it, or choose a larger card.</numerusform>
            <numerusform>The {words_of} is %n lines too long for its place ({panel}): shorten it, or choose a larger card.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>A word in the {words_of} is too long for a line ({panel}): shorten it or put a space in it, or choose a larger card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>The words fit as they are in: {sizes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>No size of card holds these words: shorten them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>No font here can draw “{character}” ({code}); a small square stands in its place ({panel}): take it out, or write it another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>Nothing is filled in for {field_name}, and the words ask for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>“{{name}}” is not a field that this program knows; it is printed as it was typed (line {line}, column {column}). It may be a column of a list that is not open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/error_messages.py"/>
        <source>This row has one cell where the header has {expected} (line {line} of the file): check its commas and quotation marks.</source>
        <comment>This row has %n cells where the header has {expected} (line {line} of the file): check its commas and quotation marks.</comment>
        <translation>
            <numerusform>This row has one cell where the header has {expected} (line {line} of the file): check its commas and quotation marks.</numerusform>
            <numerusform>This row has %n cells where the header has {expected} (line {line} of the file): check its commas and quotation marks.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>Other people may read this card. You may want to leave out the e-mail address “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>Other people may read this card. You may want to leave out the telephone number {words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>{words} looks like the number of a record or of an insurance. Other people may read this card; you may want to leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>{words} looks like a full date of birth, which can open other doors. Other people may read this card; you may want to leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>“{words}” tells where somebody lies or lives. Other people may read this card; you may want to leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>“{words}” looks like a postal address. Other people may read this card; you may want to leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>“{words}” stands on this card with somebody's full name. Other people may read it; you may want to leave one of the two out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>Someone has died. Without the exclamation mark the words are quieter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>Someone has died. Without “{words}” the words are quieter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>“{words}” can hurt in a card about someone who died. You may want to leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>“{words}” is meant well, but can be hard to read in a card like this. You may want to say it another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>“{words}”: a card is enough. Many hospitals may not take gifts; ask the ward before you send one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>“{words}” may be closer than somebody at work can answer. You may want to say it another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>“{words}” can be read as blame. A thank-you is easier to take without it; the hospital hears complaints in another place, and wants to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>“{words}”: words all in capitals are hard to read, and can sound like a shout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>“{words}” looks like a place that is still to be filled in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>“{words}” is no answer, so the card says nothing about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>“{words}”: the title stands here twice. The card says it once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>“{words}” is your own name. Who is the card for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>“{words}” stands in your words already, and would be said twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>“{words}” is spelled “{name}” elsewhere on this card: is it the same person?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>“{words}”: the word stands here twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>“{words}”: this word is written with a capital.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>“{words}” is not in the dictionary: is it spelled as you want it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>There is no font called “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>The font {name} is not installed: run “pip install {package}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>A part of the program is missing ({part}): install the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>The font file {path} cannot be read: install its package again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>The program's file {file} is damaged (line {line}: {what}): install the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>The program's file {file} is damaged ({what}): install the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>{file}, line {line}: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>The design “{file}” cannot be used: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>{file}, line {line}: {what} is not part of the SVG that designs may use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>There is no panel “{name}” in this format; it has {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>The words cannot be written as “{name}”; they can as {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>The answers in {path} cannot be used: “{key}”: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>The answers in {path} cannot be used: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>There is no template “{name}”: see “thankyou list templates”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>There is no drawing “{name}” beside design.toml.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>This drawing is not used: name it in a layer of design.toml, or take it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/error_messages.py"/>
        <source>The {panel} panel has one path; {limit} are the most.</source>
        <comment>The {panel} panel has %n paths; {limit} are the most.</comment>
        <translation>
            <numerusform>The {panel} panel has one path; {limit} are the most.</numerusform>
            <numerusform>The {panel} panel has %n paths; {limit} are the most.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>The drawings take {size} bytes in a PDF; {limit} are the most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>The mask “{name}” takes {size} bytes in a PDF; {limit} are the most for one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>The masks take {size} bytes in a PDF; {limit} are the most for all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>The mask “{name}” ends in sight on {format}: it has ink up to its {side} edge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>The mask “{name}” has {dpi} pixels to the inch on {format}; with edges in it, it needs {least}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/error_messages.py"/>
        <source>The design comes in one colourway; it needs two to five.</source>
        <comment>The design comes in %n colourways; it needs two to five.</comment>
        <translation>
            <numerusform>The design comes in one colourway; it needs two to five.</numerusform>
            <numerusform>The design comes in %n colourways; it needs two to five.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>“{role}” asks for “{form}”, which “{face}” does not have: its plain letters stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>None of the palettes has “low_ink = true”: one must be fit for grey printers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>“{words}” cannot stand on a cover: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>The slot for {roles} comes nearer than 5 mm to an edge of the {panel} of {format}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>A card of it has a problem on the {panel} of {format}: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>“{words}” has a contrast of {contrast}:1 on the {panel} of {format} (palette “{palette}”); 7:1 is the least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>The photo has {dpi} pixels to the inch where it is printed; from {least} on it looks sharp. A larger photo, or less of a close-up, would help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>{file} cannot be read as a picture: it may be damaged, so try another copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>{file} is not a picture that can be used here: choose a JPEG, PNG, HEIC, WebP or TIFF file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>{file} is too large to be opened here: make it smaller first, {limit} million pixels at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>The values of the fields are longer than {limit} letters together, and some are left out: shorten them, or use fewer fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>One text of this card has {letters} letters, and a card keeps at most {limit}: shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>These words have {letters} letters, of which the first {limit} are set: shorten them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>{file} could not be read within {seconds} seconds: open it in another program, save it there as a JPEG, and use that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>{file} was not opened, because the part of this program that reads pictures safely does not start on this computer: start the program again, or install it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>No writing was found in {file}: photograph dark ink on bare, bright paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>“{name}” is no size for a card: write it like custom-120x160-flat (or -side, -tent), each side from {low} to {high} mm, and at most {wide} times as wide as high.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>There is no lettering called “{name}”: see “thankyou list pairings”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>The colour of the words has a contrast of {contrast}:1 to what is beneath them on the {side}; 7:1 and more is easy to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>There are no words in “{tag}” here; there are in {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>The design “{design}” has no colours called “{name}”: see “thankyou list designs”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>There is no design “{name}”: see “thankyou list designs”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>There is no format “{name}”: see “thankyou list formats”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>There is no field “{name}”; the fields are {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>The table has no column “{name}”; it has {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>None of the table's columns ({columns}) is a field of the card: name one with --map, for example --map {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>{path}: the name must end in {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>{path}: the name of a card file must end in .thankyou.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>{path} is there already: choose another name, or replace it with --force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>“{text}”: write it as FIELD=VALUE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>“{text}”: write it as FIELD=COLUMN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>“{tag}” is not a language tag: write it like en, pt-BR or zh-Hans.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>A picture can have from {low} to {high} dots an inch; {dpi} is not between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>{path} is not text (byte {byte} on line {line}): choose a file of text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>{path} is not in UTF-8 (byte {byte} on line {line}): save it again as UTF-8 (spreadsheet programs call it “CSV UTF-8”).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>{path} is saved as UTF-16: save it again as UTF-8 (spreadsheet programs call it “CSV UTF-8”).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>{path} is saved as UTF-32: save it again as UTF-8 (spreadsheet programs call it “CSV UTF-8”).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>{path} ends in {count} bytes with nothing in them, as a file does that was cut short on its way: take another copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>{path} is empty: choose a file with a row of names and a row for each person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>{path} names its columns, but has no people beneath them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>The quotation mark that opens on line {line} of {path} is never closed: close it, or take it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>On line {line} of {path} there is text after a closing quotation mark: double the quotation marks inside a cell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>It is not clear what separates the cells of {path}: write “sep=,” (or “sep=;”) as its first line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>{path} has more than {limit} people: split it into several files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>{path} has more than {limit} cells: split it into several files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>Line {line} of {path} has more than {limit} characters, so it is hardly a table: choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>{path} was made by a newer thankyou (its version is {version}, this one reads up to {known}): install the newer program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>{path} is not a card file, or it is damaged: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>{path} is too large to be read here ({size} bytes; the most is {limit}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>{path} cannot be read: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>{path} cannot be written: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>{file}, line {line}, column {column}: “{name}” is not a field that templates may use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>{file} cannot be read (line {line}): {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>{file} cannot be read: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>The drawing “{file}” cannot be read: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>The mask “{file}” cannot be used: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>{file}, line {line}, column {column}: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>the disk is full; make room, or choose another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>you have no permission for it; choose another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>the folder does not exist; make it first, or choose another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>it is a link that leads back to itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>there is no such file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>it is a folder; give the name of a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>a file stands where a folder should be; move that file away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>it is not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>that place can only be read; choose another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>its name is too long; choose a shorter one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>this computer cannot use that name; choose another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>another program has it open; close it there first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>the disk reports an error; choose another place and look after the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>it is larger than that place can hold; choose another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>the system gave no reason that helps; try another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>it is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>it is not text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>it is not in UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>it is not JSON (line {line}, column {column})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>it is nested too deeply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>it has more parts than a card can have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>the part “{key}” of it is missing or damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>“{key}” stands in it twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>it does not say that it is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>“{key}” is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>“{key}” is not known to this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>“{key}” should be {expected}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>“{key}” holds text that is not Unicode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>it was paused; let it go on in the computer's settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>it has no paper; put some in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>it wants the paper of this job; put it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>paper is jammed; take it out, then say which sheet it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>a door is open; close it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>its cover is open; close it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>a part is open; close it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>a paper tray is missing; push it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>its output tray is full; take the sheets out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>its output tray is missing; put it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>its ink or toner is used up; replace it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>its toner is used up; replace it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>it is switched off or not connected; switch it on and connect it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>it is switched off; switch it on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/error_messages.py"/>
        <source>it does not answer; switch it off and on again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/export/mailing_files.py"/>
        <source>Envelopes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/export/mailing_files.py"/>
        <location filename="../thankyou/gui/pages/print/stock_form.py"/>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/export/mailing_files.py"/>
        <source>Handover list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/export/mailing_files.py"/>
        <location filename="../thankyou/mailing/job_sheet.py"/>
        <source>Job sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/export/mailing_files.py"/>
        <source>Test page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/export/output_kinds.py"/>
        <source>A PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/export/output_kinds.py"/>
        <source>to print, or to send by e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/export/output_kinds.py"/>
        <source>PNG (sharpest)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/export/output_kinds.py"/>
        <source>JPEG (smaller)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/export/problem_kinds.py"/>
        <source>Words that do not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/export/problem_kinds.py"/>
        <source>Letters that no font has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/export/problem_kinds.py"/>
        <source>Nothing filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/export/problem_kinds.py"/>
        <source>Words in braces that mean nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/export/problem_kinds.py"/>
        <source>Cells that look damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/export/problem_kinds.py"/>
        <source>About the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/export/problem_kinds.py"/>
        <source>Columns of names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/export/problem_kinds.py"/>
        <source>Choices that mean nothing here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/export/problem_kinds.py"/>
        <source>What the card lacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/export/problem_kinds.py"/>
        <source>More than once in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/export/problem_kinds.py"/>
        <source>Pictures and colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/export/problem_kinds.py"/>
        <source>What may be private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/export/problem_kinds.py"/>
        <source>How it may sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/export/problem_kinds.py"/>
        <source>Left over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/export/problem_kinds.py"/>
        <source>Spelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/export/words_book.py"/>
        <source>nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/export/words_book.py"/>
        <source>About these pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/export/words_book.py"/>
        <source>Please mark what no one would say, what is wrong, and what could be said better. The line at the side is for your words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/export/words_book.py"/>
        <source>Read by natives of the language: {who}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/export/words_book.py"/>
        <source>Messages to begin with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/export/words_book.py"/>
        <source>What guided writing makes of answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/export/words_book.py"/>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/asked_words.py"/>
        <location filename="../assets/words/en/fields.toml"/>
        <source>For example: {example}</source>
        <extracomment>In guided writing (questions): example</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/card_acts.py"/>
        <source>{name} (copy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/card_acts.py"/>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/card_files.py"/>
        <location filename="../thankyou/gui/conflict.py"/>
        <location filename="../thankyou/gui/pages/write/guide_questions.py"/>
        <location filename="../thankyou/gui/preview/desk.py"/>
        <source>Your card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/card_files.py"/>
        <source>Not kept yet: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/card_files.py"/>
        <source>Kept as you write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/card_files.py"/>
        <source>Not kept yet: the disk is slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/card_files.py"/>
        <source>Kept · not yet in {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/card_files.py"/>
        <source>Kept just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/card_files.py"/>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/card_files.py"/>
        <source>thank-you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/card_files.py"/>
        <source>Open a card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/card_files.py"/>
        <location filename="../thankyou/gui/pages/cards/page_acts.py"/>
        <source>Save a copy of your card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/card_files.py"/>
        <source>Save a copy of your card, with the list of people inside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/card_files.py"/>
        <source>the disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/card_files.py"/>
        <source>the folder can only be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/card_files.py"/>
        <source>the folder is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/card_files.py"/>
        <source>the disk reports an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/card_messages.py"/>
        <location filename="../thankyou/gui/pages/cards/card_foot.py"/>
        <location filename="../thankyou/gui/widgets/session_line.py"/>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/card_messages.py"/>
        <source>Your newest words could not be written down yet: {why}. They stay in this window; a copy in another place is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/card_messages.py"/>
        <source>{file} is no longer there. Your words are kept among your cards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/card_messages.py"/>
        <source>Save it there again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/card_messages.py"/>
        <source>{what} Your words are kept among your cards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/card_messages.py"/>
        <source>{file} was changed by someone else, too. Nothing is lost: both versions are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/card_messages.py"/>
        <source>This card was changed in another place, too. Nothing is lost: both versions are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/card_messages.py"/>
        <source>Show both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/card_messages.py"/>
        <source>Keep mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/card_messages.py"/>
        <source>Take the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/card_messages.py"/>
        <source>Keep both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/card_messages.py"/>
        <source>This card is open in another window. Write in it there, or open a copy here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/card_messages.py"/>
        <source>Open a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/card_messages.py"/>
        <source>Your card has newer words than {file}. They are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/card_messages.py"/>
        <source>Save them there, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/card_messages.py"/>
        <source>The words around the answers are others now: one approval is taken back, so that somebody reads the card again.</source>
        <comment>The words around the answers are others now: %n approvals are taken back, so that somebody reads the cards again.</comment>
        <translation>
            <numerusform>The words around the answers are others now: one approval is taken back, so that somebody reads the card again.</numerusform>
            <numerusform>The words around the answers are others now: %n approvals are taken back, so that somebody reads the cards again.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/card_messages.py"/>
        <source>Saved. Your card is among your cards, and is kept as you write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/card_messages.py"/>
        <source>Saved in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/card_messages.py"/>
        <source>A copy is saved in {file}. The list of people is inside it: everyone who gets the file can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/card_messages.py"/>
        <location filename="../thankyou/gui/pages/cards/told_acts.py"/>
        <source>A copy is saved in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/card_messages.py"/>
        <source>A copy is saved in {file}. It opens only with its password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/conflict.py"/>
        <source>{name} (here)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/copy_words.py"/>
        <source>Copied: paste it where you need it. Please read it through once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/damaged_cards.py"/>
        <source>some of the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/damaged_cards.py"/>
        <source>the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/damaged_cards.py"/>
        <source>the signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/damaged_cards.py"/>
        <source>the list of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/damaged_cards.py"/>
        <source>its look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/damaged_cards.py"/>
        <source>some of your choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/damaged_cards.py"/>
        <source>Open what is left of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/damaged_cards.py"/>
        <source>What could be read is here as a new card. Missing: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/forget.py"/>
        <source>The last session ended without closing. A card of it is still here, until this window closes: open it now, or save a copy, if somebody needs it.</source>
        <comment>The last session ended without closing. %n cards of it are still here, until this window closes: open them now, or save copies, if somebody needs them.</comment>
        <translation>
            <numerusform>The last session ended without closing. A card of it is still here, until this window closes: open it now, or save a copy, if somebody needs it.</numerusform>
            <numerusform>The last session ended without closing. %n cards of it are still here, until this window closes: open them now, or save copies, if somebody needs them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/forget.py"/>
        <source>This session is forgotten: one card, and what belonged to it.</source>
        <comment>This session is forgotten: %n cards, and what belonged to them.</comment>
        <translation>
            <numerusform>This session is forgotten: one card, and what belonged to it.</numerusform>
            <numerusform>This session is forgotten: %n cards, and what belonged to them.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/forget.py"/>
        <source>This session is forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/forget.py"/>
        <source>Sheets are being printed: wait until they are out, or stop them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/forget_dialog.py"/>
        <source>One card, with its earlier versions: {titles}</source>
        <comment>%n cards, with their earlier versions: {titles}</comment>
        <translation>
            <numerusform>One card, with its earlier versions: {titles}</numerusform>
            <numerusform>%n cards, with their earlier versions: {titles}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/forget_dialog.py"/>
        <source>The list of people that is open here (its file stays)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/forget_dialog.py"/>
        <source>What was written down about one decision on an answer</source>
        <comment>What was written down about %n decisions on answers</comment>
        <translation>
            <numerusform>What was written down about one decision on an answer</numerusform>
            <numerusform>What was written down about %n decisions on answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/forget_dialog.py"/>
        <source>What was kept to print one run again</source>
        <comment>What was kept to print %n runs again</comment>
        <translation>
            <numerusform>What was kept to print one run again</numerusform>
            <numerusform>What was kept to print %n runs again</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/forget_dialog.py"/>
        <source>The names of the files that were opened or saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/forget_dialog.py"/>
        <source>What was copied to be pasted elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/forget_dialog.py"/>
        <source>Files that were saved in your own folders, and what was printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/forget_dialog.py"/>
        <source>Paper, printers and the language of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/forget_dialog.py"/>
        <source>One older card, with its words as they are now</source>
        <comment>%n older cards, with their words as they are now</comment>
        <translation>
            <numerusform>One older card, with its words as they are now</numerusform>
            <numerusform>%n older cards, with their words as they are now</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/forget_dialog.py"/>
        <source>Close and forget?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/forget_dialog.py"/>
        <source>Forget this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/forget_dialog.py"/>
        <source>There is nothing: nothing was written here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/forget_dialog.py"/>
        <source>This goes, and cannot be brought back:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/forget_dialog.py"/>
        <source>This stays:</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/forget_dialog.py"/>
        <source>Also forget the older card</source>
        <comment>Also forget all %n older cards</comment>
        <translation>
            <numerusform>Also forget the older card</numerusform>
            <numerusform>Also forget all %n older cards</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/forget_dialog.py"/>
        <source>Forget and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/forget_dialog.py"/>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/forget_dialog.py"/>
        <source>Go on writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/forget_dialog.py"/>
        <location filename="../thankyou/gui/pages/cards/card_words.py"/>
        <source>“{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/forget_dialog.py"/>
        <source>{first} and one more</source>
        <comment>{first} and %n more</comment>
        <translation>
            <numerusform>{first} and one more</numerusform>
            <numerusform>{first} and %n more</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/language_menu.py"/>
        <source>Lan&amp;guage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/language_menu.py"/>
        <source>The window will be in that language when it is opened again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/language_menu.py"/>
        <source>As on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/list_files.py"/>
        <source>Open a list of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/list_files.py"/>
        <source>Lists ({kinds});;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/list_files.py"/>
        <source>There is no list to paste: copy its cells in the spreadsheet first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/list_watch.py"/>
        <source>“{file}” has changed: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/list_watch.py"/>
        <source>Take it over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/list_watch.py"/>
        <source>Stay with this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/list_watch.py"/>
        <location filename="../thankyou/gui/pages/people/list_acts.py"/>
        <location filename="../thankyou/gui/pages/write/starters.py"/>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/list_watch.py"/>
        <location filename="../thankyou/gui/pages/people/list_editor.py"/>
        <source>one person is new</source>
        <comment>%n people are new</comment>
        <translation>
            <numerusform>one person is new</numerusform>
            <numerusform>%n people are new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/list_watch.py"/>
        <source>one is gone</source>
        <comment>%n are gone</comment>
        <translation>
            <numerusform>one is gone</numerusform>
            <numerusform>%n are gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/list_watch.py"/>
        <source>one is changed</source>
        <comment>%n are changed</comment>
        <translation>
            <numerusform>one is changed</numerusform>
            <numerusform>%n are changed</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/list_watch.py"/>
        <source>it has no column {columns} any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/list_watch.py"/>
        <source>The list is as its file has it now: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/list_watch.py"/>
        <source>Your change is kept.</source>
        <comment>Your %n changes are kept.</comment>
        <translation>
            <numerusform>Your change is kept.</numerusform>
            <numerusform>Your %n changes are kept.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/list_watch.py"/>
        <source>Row {row} has “{mine}”, as you typed it; the file has “{theirs}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/list_watch.py"/>
        <source>So it is in one more cell.</source>
        <comment>So it is in %n more cells.</comment>
        <translation>
            <numerusform>So it is in one more cell.</numerusform>
            <numerusform>So it is in %n more cells.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/main_window.py"/>
        <location filename="../thankyou/gui/widgets/nav_rail.py"/>
        <source>Thank you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/menus.py"/>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/menus.py"/>
        <source>&amp;New card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/menus.py"/>
        <source>Ne&amp;w cards for a list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/menus.py"/>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/menus.py"/>
        <location filename="../thankyou/gui/widgets/dialogs.py"/>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/menus.py"/>
        <source>Save a &amp;copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/menus.py"/>
        <source>Save a copy with a &amp;password…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/menus.py"/>
        <source>Open a &amp;list of people…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/menus.py"/>
        <source>P&amp;aste a list of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/menus.py"/>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/menus.py"/>
        <source>&amp;Forget this session…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/menus.py"/>
        <source>Forget each session on clos&amp;ing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/menus.py"/>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/menus.py"/>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/menus.py"/>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/menus.py"/>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/menus.py"/>
        <source>&amp;Earlier versions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/menus.py"/>
        <source>Copy the card as &amp;text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/menus.py"/>
        <source>Copy as a &amp;letter to the manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/menus.py"/>
        <source>Copy as an award &amp;nomination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/menus.py"/>
        <source>Copy for a &amp;compliments form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/menus.py"/>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/menus.py"/>
        <source>Show the card &amp;larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/menus.py"/>
        <source>Show the card &amp;smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/menus.py"/>
        <source>&amp;Fit the card to the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/menus.py"/>
        <source>&amp;Next side of the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/menus.py"/>
        <source>&amp;Previous person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/menus.py"/>
        <source>Ne&amp;xt person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/menus.py"/>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/menus.py"/>
        <source>&amp;Steps, keys and files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/menus.py"/>
        <source>&amp;New versions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/menus.py"/>
        <source>&amp;About Thank you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/open_table.py"/>
        <source>Person {at} of {count}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/open_table.py"/>
        <location filename="../thankyou/gui/preview/sheet_words.py"/>
        <source>no name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/answer_notes.py"/>
        <location filename="../thankyou/gui/pages/answers/body.py"/>
        <source>Edit the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/body.py"/>
        <source>for yourself, until the list is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/body.py"/>
        <source>Why is it held?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/body.py"/>
        <location filename="../thankyou/gui/pages/answers/name_fields.py"/>
        <source>Mend a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/body.py"/>
        <source>These are somebody's own words. Their answers are kept as they were; the card is marked as edited, and has to be approved again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/body.py"/>
        <source>The card says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/body.py"/>
        <source>Done with the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/body.py"/>
        <source>It is not clear which language this answer is in. The sentences around it are in {language}, like the card: choose another below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/body.py"/>
        <source>There are no sentences in {language} here: the card has the writer's words alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/body.py"/>
        <source>Words of this answer were edited here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/body.py"/>
        <source>For {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/body.py"/>
        <source>For a whole team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/body.py"/>
        <source>For somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/choices.py"/>
        <location filename="../thankyou/gui/pages/answers/page.py"/>
        <location filename="../thankyou/gui/pages/people/form_offer.py"/>
        <location filename="../thankyou/gui/pages/write/wordings.py"/>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/choices.py"/>
        <source>Another wording around it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/choices.py"/>
        <source>In memory of somebody who died</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/choices.py"/>
        <source>As the card: {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/choices.py"/>
        <source>{language}: the words alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/finish.py"/>
        <source>What will be printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/finish.py"/>
        <source>Go on to printing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/finish.py"/>
        <source>Read them again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/answers/finish.py"/>
        <source>See the one that is held</source>
        <comment>See the %n that are held</comment>
        <translation>
            <numerusform>See the one that is held</numerusform>
            <numerusform>See the %n that are held</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/known_again.py"/>
        <source>Take that over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/known_again.py"/>
        <source>Read them anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/answers/known_again.py"/>
        <source>One of these was approved before.</source>
        <comment>%n of these were approved before.</comment>
        <translation>
            <numerusform>One of these was approved before.</numerusform>
            <numerusform>%n of these were approved before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/answers/known_again.py"/>
        <source>One was held.</source>
        <comment>%n were held.</comment>
        <translation>
            <numerusform>One was held.</numerusform>
            <numerusform>%n were held.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/known_again.py"/>
        <source>That was last done: {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/log_dialog.py"/>
        <location filename="../thankyou/gui/pages/answers/page.py"/>
        <source>approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/log_dialog.py"/>
        <location filename="../thankyou/gui/pages/answers/page.py"/>
        <source>held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/log_dialog.py"/>
        <source>taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/log_dialog.py"/>
        <source>Who approved what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/log_dialog.py"/>
        <source>What was decided on the answers of this form, on this computer. No word of an answer is in it, and no name unless you ask for yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/log_dialog.py"/>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/log_dialog.py"/>
        <source>Keep my name in the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/log_dialog.py"/>
        <source>From now on, until the window is closed. “Forget this session” removes what this session has written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/log_dialog.py"/>
        <source>Save as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/log_dialog.py"/>
        <location filename="../thankyou/gui/pages/cards/told_acts.py"/>
        <location filename="../thankyou/gui/pages/print/print_panel.py"/>
        <location filename="../thankyou/gui/widgets/about.py"/>
        <location filename="../thankyou/gui/widgets/help.py"/>
        <location filename="../thankyou/gui/widgets/message_bar.py"/>
        <location filename="../thankyou/gui/widgets/new_versions.py"/>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/log_dialog.py"/>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/log_dialog.py"/>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/log_dialog.py"/>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/log_dialog.py"/>
        <source>By whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/log_dialog.py"/>
        <source>no. {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/log_dialog.py"/>
        <source>who approved what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/log_dialog.py"/>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/log_dialog.py"/>
        <source>Time (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/log_dialog.py"/>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/log_dialog.py"/>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/log_dialog.py"/>
        <location filename="../thankyou/mailing/handover.py"/>
        <location filename="../thankyou/mailing/handover_pages.py"/>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/page.py"/>
        <location filename="../thankyou/gui/pages/people/form_offer.py"/>
        <source>Read the answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/page.py"/>
        <source>How far the reading is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/page.py"/>
        <source>Which answer is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/page.py"/>
        <source>Who approved what…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/page.py"/>
        <source>Approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/page.py"/>
        <source>Hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/page.py"/>
        <location filename="../thankyou/gui/preview/person_stepper.py"/>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/page.py"/>
        <location filename="../thankyou/gui/preview/person_stepper.py"/>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/page.py"/>
        <source>A, or Ctrl and Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/page.py"/>
        <source>H</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/page.py"/>
        <source>The arrow key that points back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/page.py"/>
        <source>The arrow key that points on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/page.py"/>
        <source>There are no answers of a form to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/page.py"/>
        <source>Go to the people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/page.py"/>
        <source>not read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/page.py"/>
        <source>Answer {at} of {count} · {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/page.py"/>
        <source>left out of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/page.py"/>
        <source>Held: the card for {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/page.py"/>
        <source>somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/page.py"/>
        <source>Say why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/page.py"/>
        <source>Wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/page.py"/>
        <source>In memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/queue.py"/>
        <source>{read} of {count} read</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/answers/queue.py"/>
        <source>%n approved</source>
        <comment>%n approved</comment>
        <translation>
            <numerusform>%n approved</numerusform>
            <numerusform>%n approved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/answers/queue.py"/>
        <source>%n held</source>
        <comment>%n held</comment>
        <translation>
            <numerusform>%n held</numerusform>
            <numerusform>%n held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/answers/queue.py"/>
        <source>The one answer is read.</source>
        <comment>All %n are read.</comment>
        <translation>
            <numerusform>The one answer is read.</numerusform>
            <numerusform>All %n are read.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/queue.py"/>
        <source>None of them was approved, so nothing will be printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/answers/queue.py"/>
        <source>One will be printed.</source>
        <comment>%n will be printed.</comment>
        <translation>
            <numerusform>One will be printed.</numerusform>
            <numerusform>%n will be printed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/answers/queue.py"/>
        <source>One is held until somebody decides.</source>
        <comment>%n are held until somebody decides.</comment>
        <translation>
            <numerusform>One is held until somebody decides.</numerusform>
            <numerusform>%n are held until somebody decides.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/written_part.py"/>
        <source>Nothing was written here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/written_part.py"/>
        <location filename="../thankyou/gui/pages/people/find_row.py"/>
        <location filename="../thankyou/gui/pages/people/mapping.py"/>
        <location filename="../thankyou/gui/pages/people/model.py"/>
        <source>(no name)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/written_part.py"/>
        <source>{question} · not on the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/written_part.py"/>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/answers/written_part.py"/>
        <source>They wrote: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/cards/card_drawing.py"/>
        <source>Seen when its password is given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/cards/card_drawing.py"/>
        <source>This card’s file is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/cards/card_drawing.py"/>
        <source>Name of the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/cards/card_drawing.py"/>
        <source>Return keeps the name, Escape leaves it as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/cards/card_foot.py"/>
        <source>Bring back</source>
        <comment>Bring back %n cards</comment>
        <translation>
            <numerusform>Bring back</numerusform>
            <numerusform>Bring back %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/cards/card_foot.py"/>
        <source>Delete for good…</source>
        <comment>Delete %n cards for good…</comment>
        <translation>
            <numerusform>Delete for good…</numerusform>
            <numerusform>Delete %n cards for good…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/cards/card_foot.py"/>
        <source>Delete</source>
        <comment>Delete %n cards</comment>
        <translation>
            <numerusform>Delete</numerusform>
            <numerusform>Delete %n cards</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/cards/card_foot.py"/>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/cards/card_foot.py"/>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/cards/card_foot.py"/>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/cards/card_foot.py"/>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/cards/card_foot.py"/>
        <source>More…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/cards/card_foot.py"/>
        <source>What can be done with the chosen cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/cards/card_words.py"/>
        <source>For {recipient}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/cards/card_words.py"/>
        <source>A card that cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/cards/card_words.py"/>
        <source>A card with a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/cards/card_words.py"/>
        <source>A new card</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/cards/card_words.py"/>
        <location filename="../thankyou/gui/pages/cards/cards_head.py"/>
        <location filename="../thankyou/gui/pages/print/sheet_words.py"/>
        <source>One card</source>
        <comment>%n cards</comment>
        <translation>
            <numerusform>One card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/cards/card_words.py"/>
        <source>damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/cards/card_words.py"/>
        <source>protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/cards/card_words.py"/>
        <source>with a list of one person</source>
        <comment>with a list of %n people</comment>
        <translation>
            <numerusform>with a list of one person</numerusform>
            <numerusform>with a list of %n people</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/cards/card_words.py"/>
        <source>open in another window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/cards/card_words.py"/>
        <source>open now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/cards/card_words.py"/>
        <source>deleted: {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/cards/card_words.py"/>
        <source>changed: {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/cards/cards_head.py"/>
        <source>Each card that you write is kept here by itself, so that you can go on with it, use it again or print it another day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/cards/cards_head.py"/>
        <source>Write your first card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/cards/cards_head.py"/>
        <source>New card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/cards/cards_head.py"/>
        <source>Make cards for a list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/cards/cards_head.py"/>
        <source>Open a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/cards/cards_head.py"/>
        <source>Search in names and words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/cards/cards_head.py"/>
        <source>Search in your cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/cards/cards_head.py"/>
        <source>The cards that are found are shown as you type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/cards/cards_head.py"/>
        <source>How many cards are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/cards/cards_head.py"/>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/cards/cards_head.py"/>
        <source>Looking for your cards…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/cards/cards_head.py"/>
        <source>Back to my cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/cards/cards_head.py"/>
        <source>Bin ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/cards/cards_head.py"/>
        <source>The bin, with one card</source>
        <comment>The bin, with %n cards</comment>
        <translation>
            <numerusform>The bin, with one card</numerusform>
            <numerusform>The bin, with %n cards</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/cards/cards_head.py"/>
        <source>Nothing is in the bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/cards/cards_head.py"/>
        <source>None of your cards has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/cards/cards_head.py"/>
        <source>One card of {all} has these words</source>
        <comment>%n cards of {all} have these words</comment>
        <translation>
            <numerusform>One card of {all} has these words</numerusform>
            <numerusform>%n cards of {all} have these words</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/cards/crash_notes.py"/>
        <source>The program stopped while you were writing “{title}”. Your words are here, as of {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/cards/crash_notes.py"/>
        <source>and one more, among your cards</source>
        <comment>and %n more, among your cards</comment>
        <translation>
            <numerusform>and one more, among your cards</numerusform>
            <numerusform>and %n more, among your cards</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/cards/crash_notes.py"/>
        <location filename="../thankyou/gui/widgets/password_dialog.py"/>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/cards/crash_notes.py"/>
        <location filename="../thankyou/gui/pages/print/print_panel.py"/>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/cards/page.py"/>
        <source>My cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/cards/page.py"/>
        <source>Bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/cards/page.py"/>
        <source>Deleted cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/cards/told_acts.py"/>
        <source>{cards} is in the bin.</source>
        <comment>{cards} are in the bin.</comment>
        <translation>
            <numerusform>{cards} is in the bin.</numerusform>
            <numerusform>{cards} are in the bin.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/cards/told_acts.py"/>
        <source>Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/cards/told_acts.py"/>
        <source>{cards} is among your cards again.</source>
        <comment>{cards} are among your cards again.</comment>
        <translation>
            <numerusform>{cards} is among your cards again.</numerusform>
            <numerusform>{cards} are among your cards again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/cards/told_acts.py"/>
        <source>Delete {cards} for good? Nothing of it is kept, and it cannot be brought back.</source>
        <comment>Delete %n cards for good? Nothing of them is kept, and they cannot be brought back.</comment>
        <translation>
            <numerusform>Delete {cards} for good? Nothing of it is kept, and it cannot be brought back.</numerusform>
            <numerusform>Delete %n cards for good? Nothing of them is kept, and they cannot be brought back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/cards/told_acts.py"/>
        <source>Delete it for good</source>
        <comment>Delete %n cards for good</comment>
        <translation>
            <numerusform>Delete it for good</numerusform>
            <numerusform>Delete %n cards for good</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/cards/told_acts.py"/>
        <source>Keep in the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/crop_view.py"/>
        <source>Your photo, as it is seen on the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/crop_view.py"/>
        <source>Arrow keys move it; plus and minus bring it closer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/design_list.py"/>
        <source>Mood of the designs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/design_list.py"/>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/design_list.py"/>
        <source>Quiet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/design_list.py"/>
        <source>Bright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/design_list.py"/>
        <location filename="../thankyou/gui/pages/write/wording_words.py"/>
        <source>Plain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/design_list.py"/>
        <source>Mood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/design_list.py"/>
        <source>Any thanks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/design_list.py"/>
        <source>M&amp;ade for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/design_list.py"/>
        <source>Any language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/design_list.py"/>
        <source>Has words &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/design_list.py"/>
        <source>No other design is like that. Choose “All”, any thanks and any language to see every one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/design_list.py"/>
        <source>Keep the words from before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/design_list.py"/>
        <source>Use the design’s own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/design_list.py"/>
        <source>on the front: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/design_list.py"/>
        <source>Each design has its own words on the front, until you write yours. Only quiet ones are here: to see the others, choose what they are made for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/design_list.py"/>
        <source>These are your own words, in each quiet design. To see the others, choose what they are made for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/design_list.py"/>
        <source>Each design has its own words on the front, until you write yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/design_list.py"/>
        <source>These are your own words, in each design.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/format_choice.py"/>
        <location filename="../thankyou/gui/pages/print/sheet_words.py"/>
        <source>{width} × {height} mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/format_choice.py"/>
        <source>Your words fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/format_choice.py"/>
        <source>Too small for your words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/ink_pad.py"/>
        <source>Paper to sign on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/lettering.py"/>
        <source>Black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/lettering.py"/>
        <source>Ink blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/lettering.py"/>
        <source>Forest green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/lettering.py"/>
        <source>Dark brown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/lettering.py"/>
        <source>Plum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/lettering.py"/>
        <source>White</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/lettering.py"/>
        <source>&amp;Lettering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/lettering.py"/>
        <source>As the design has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/lettering.py"/>
        <source>Size of the &amp;message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/lettering.py"/>
        <location filename="../thankyou/gui/preview/pane.py"/>
        <location filename="../thankyou/gui/preview/sheet_controls.py"/>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/lettering.py"/>
        <location filename="../thankyou/gui/preview/pane.py"/>
        <location filename="../thankyou/gui/preview/sheet_controls.py"/>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/lettering.py"/>
        <source>Very large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/lettering.py"/>
        <source>Ed&amp;ges of the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/lettering.py"/>
        <source>Both straight (justified)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/lettering.py"/>
        <source>Lines of a letter as long as each other, as in a book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/lettering.py"/>
        <source>&amp;Colour of the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/lettering.py"/>
        <source>Another colour…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/lettering.py"/>
        <source>Colour of the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/page.py"/>
        <source>Choose how your card looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/page.py"/>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/page.py"/>
        <source>Photo and signature…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/page.py"/>
        <source>Designs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/page.py"/>
        <source>Size and fold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/page.py"/>
        <source>A size of your own…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/page.py"/>
        <source>Choose a size of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/page.py"/>
        <source>Photo and signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/page.py"/>
        <source>Its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/page.py"/>
        <source>Size and fold: {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/photo_section.py"/>
        <source>Add a photo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/photo_section.py"/>
        <source>Drag the photo to place it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/photo_section.py"/>
        <source>Clo&amp;ser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/photo_section.py"/>
        <source>How close the photo is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/photo_section.py"/>
        <source>The photo’s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/photo_section.py"/>
        <source>Upright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/photo_section.py"/>
        <source>Square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/photo_section.py"/>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/photo_section.py"/>
        <source>S&amp;hape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/photo_section.py"/>
        <source>The shape in which the photo is seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/photo_section.py"/>
        <source>On the &amp;front of the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/photo_section.py"/>
        <source>This design has no place for a photo on its front.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/photo_section.py"/>
        <source>In &amp;grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/photo_section.py"/>
        <source>What it shows, for people who cannot see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/photo_section.py"/>
        <source>Another photo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/photo_section.py"/>
        <source>Remove the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/photo_section.py"/>
        <source>Add a photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/photo_section.py"/>
        <location filename="../thankyou/gui/pages/design/signature_section.py"/>
        <source>Pictures ({kinds});;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/sign_dialog.py"/>
        <source>Draw your signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/sign_dialog.py"/>
        <source>Sign on the line, with the mouse, a pen or a finger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/sign_dialog.py"/>
        <source>Use this signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/sign_dialog.py"/>
        <source>Begin again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/signature_section.py"/>
        <source>Draw a signature…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/signature_section.py"/>
        <source>Take it from a photo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/signature_section.py"/>
        <source>Take a signature from a photo of a sheet of paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/signature_section.py"/>
        <source>Remove the signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/signature_section.py"/>
        <source>A photo of your signature on white paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/signature_view.py"/>
        <source>Your signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/signature_view.py"/>
        <source>Drawn by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/signature_view.py"/>
        <source>Taken from a photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/size_dialog.py"/>
        <source>A size of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/size_dialog.py"/>
        <source>Width of the closed card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/size_dialog.py"/>
        <source>Height of the closed card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/size_dialog.py"/>
        <source>How it folds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/size_dialog.py"/>
        <source>It does not fold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/size_dialog.py"/>
        <source>Once, and opens like a book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/size_dialog.py"/>
        <source>Once, and opens upwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/size_dialog.py"/>
        <source>These are the measures of the card when it is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/size_dialog.py"/>
        <source>&amp;Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/size_dialog.py"/>
        <source>&amp;Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/size_dialog.py"/>
        <source>&amp;Fold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/size_dialog.py"/>
        <source>Use this size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/design/thumb.py"/>
        <source>Made for: {thanks}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/history/page.py"/>
        <location filename="../thankyou/gui/pages/history/past_list.py"/>
        <source>Earlier versions of this card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/history/page.py"/>
        <location filename="../thankyou/gui/pages/registry.py"/>
        <source>Earlier versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/history/page.py"/>
        <source>&amp;Bring this one back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/history/page.py"/>
        <location filename="../thankyou/gui/pages/write/starters.py"/>
        <location filename="../thankyou/gui/pages/write/wordings.py"/>
        <source>Keep my own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/history/page.py"/>
        <source>There is nothing earlier yet: while you write, earlier versions gather here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/history/page.py"/>
        <location filename="../thankyou/gui/pages/versions/page.py"/>
        <source>Back to the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/history/page.py"/>
        <source>Looking for earlier versions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/history/page.py"/>
        <source>One earlier version. The card shows it.</source>
        <comment>%n earlier versions. The card shows the one that is marked.</comment>
        <translation>
            <numerusform>One earlier version. The card shows it.</numerusform>
            <numerusform>%n earlier versions. The card shows the one that is marked.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/history/past_words.py"/>
        <source>Before other words replaced it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/history/past_words.py"/>
        <source>As it was read from its file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/history/past_words.py"/>
        <source>Before an earlier version was brought back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/history/past_words.py"/>
        <source>The other version, from another window or computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/history/past_words.py"/>
        <source>As it was when the program ended suddenly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/history/past_words.py"/>
        <source>The same as now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/history/past_words.py"/>
        <source>Looks the same as now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/history/past_words.py"/>
        <source>and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/history/past_words.py"/>
        <source>one word more</source>
        <comment>%n words more</comment>
        <translation>
            <numerusform>one word more</numerusform>
            <numerusform>%n words more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/history/past_words.py"/>
        <source>one word fewer</source>
        <comment>%n words fewer</comment>
        <translation>
            <numerusform>one word fewer</numerusform>
            <numerusform>%n words fewer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/history/past_words.py"/>
        <source>one other word</source>
        <comment>%n other words</comment>
        <translation>
            <numerusform>one other word</numerusform>
            <numerusform>%n other words</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/history/past_words.py"/>
        <source>the words in another order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/history/past_words.py"/>
        <source>other lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/history/past_words.py"/>
        <source>other words on the front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/history/past_words.py"/>
        <source>other details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/history/past_words.py"/>
        <source>other signers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/history/past_words.py"/>
        <source>without the second language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/history/past_words.py"/>
        <source>with a second language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/history/past_words.py"/>
        <source>another second language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/history/past_words.py"/>
        <source>another language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/history/past_words.py"/>
        <source>another design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/history/past_words.py"/>
        <source>other colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/history/past_words.py"/>
        <source>another size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/history/past_words.py"/>
        <source>another part of the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/history/past_words.py"/>
        <source>another photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/history/past_words.py"/>
        <source>without the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/history/past_words.py"/>
        <source>with a photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/history/past_words.py"/>
        <source>without the signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/history/past_words.py"/>
        <source>with a signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/history/past_words.py"/>
        <source>another signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/history/past_words.py"/>
        <source>other lettering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/history/past_words.py"/>
        <source>without the list of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/history/past_words.py"/>
        <source>with a list of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/history/past_words.py"/>
        <source>another list of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/history/past_words.py"/>
        <source>another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/history/past_words.py"/>
        <source>another thanks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/history/past_words.py"/>
        <source>another word on showing it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/cell_delegate.py"/>
        <source>Shift and Return begin a new line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/cell_menu.py"/>
        <source>&amp;Change this cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/cell_menu.py"/>
        <source>C&amp;opy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/cell_menu.py"/>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/cell_menu.py"/>
        <source>&amp;Empty these cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/cell_menu.py"/>
        <source>&amp;A card, or none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/cell_menu.py"/>
        <source>Add a pe&amp;rson</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/people/cell_menu.py"/>
        <source>&amp;Take this person out</source>
        <comment>&amp;Take %n people out</comment>
        <translation>
            <numerusform>&amp;Take this person out</numerusform>
            <numerusform>&amp;Take %n people out</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/cell_menu.py"/>
        <source>Show only “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/cell_menu.py"/>
        <source>Show e&amp;verybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/cell_menu.py"/>
        <source>&amp;Sort by this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/cell_menu.py"/>
        <source>Sort from the e&amp;nd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/cell_menu.py"/>
        <source>The &amp;list's own order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/find_row.py"/>
        <source>Find in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/find_row.py"/>
        <source>Where to look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/find_row.py"/>
        <source>Whom to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/find_row.py"/>
        <source>Show everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/find_row.py"/>
        <source>Anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/find_row.py"/>
        <source>In “{column}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/find_row.py"/>
        <source>Everybody ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/find_row.py"/>
        <source>Ready ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/find_row.py"/>
        <source>Need a look ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/find_row.py"/>
        <source>With a note ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/find_row.py"/>
        <source>Left out ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/form_offer.py"/>
        <source>Finding the language of each answer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/form_offer.py"/>
        <source>These look like the answers of a form. Each card can be written from its answers, in the writer's own words; you read every one before it is printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/form_offer.py"/>
        <source>Write the cards from the answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/form_offer.py"/>
        <source>It is a list of names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/form_offer.py"/>
        <source>Each card is written from somebody's answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/people/form_offer.py"/>
        <source>One waits to be read: nothing is printed that was not approved.</source>
        <comment>%n wait to be read: nothing is printed that was not approved.</comment>
        <translation>
            <numerusform>One waits to be read: nothing is printed that was not approved.</numerusform>
            <numerusform>%n wait to be read: nothing is printed that was not approved.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/form_offer.py"/>
        <source>All of them have been read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/form_offer.py"/>
        <source>Treat it as a list of names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/form_offer.py"/>
        <source>Never printed: {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/form_offer.py"/>
        <source>Not understood, and not used: {columns}. Say below what is asked there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/people/form_offer.py"/>
        <source>{names} and one more</source>
        <comment>{names} and %n more</comment>
        <translation>
            <numerusform>{names} and one more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/keep_inside.py"/>
        <source>&amp;Keep this list inside the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/keep_inside.py"/>
        <source>Keep this list inside the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/people/keep_inside.py"/>
        <source>The name is saved in the card; whoever gets the file can read it.</source>
        <comment>The %n names are saved in the card; whoever gets the file can read them.</comment>
        <translation>
            <numerusform>The name is saved in the card; whoever gets the file can read it.</numerusform>
            <numerusform>The %n names are saved in the card; whoever gets the file can read them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/people/keep_inside.py"/>
        <source>Now the name is not saved with the card: the list is closed with it.</source>
        <comment>Now the %n names are not saved with the card: the list is closed with it.</comment>
        <translation>
            <numerusform>Now the name is not saved with the card: the list is closed with it.</numerusform>
            <numerusform>Now the %n names are not saved with the card: the list is closed with it.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/list_acts.py"/>
        <source>Add a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/list_acts.py"/>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/list_acts.py"/>
        <source>Take the chosen people out of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/list_acts.py"/>
        <source>A card for all of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/list_acts.py"/>
        <source>For none of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/list_acts.py"/>
        <source>The cards are printed in the list's own order, not in this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/list_acts.py"/>
        <source>Print in this order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/list_acts.py"/>
        <source>The list's own order</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/people/list_editor.py"/>
        <source>Nothing was put in: that is {width} columns, and from this cell there is one.</source>
        <comment>Nothing was put in: that is {width} columns, and from this cell there are %n.</comment>
        <translation>
            <numerusform>Nothing was put in: that is {width} columns, and from this cell there is one.</numerusform>
            <numerusform>Nothing was put in: that is {width} columns, and from this cell there are %n.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/list_editor.py"/>
        <source>Nothing was put in: a list has room for {most} people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/list_editor.py"/>
        <source>A list has room for {most} people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/people/list_editor.py"/>
        <source>One person is taken out of the list.</source>
        <comment>%n people are taken out of the list.</comment>
        <translation>
            <numerusform>One person is taken out of the list.</numerusform>
            <numerusform>%n people are taken out of the list.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/list_editor.py"/>
        <source>The cards are printed in this order now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/people/list_editor.py"/>
        <source>Put into one row.</source>
        <comment>Put into %n rows.</comment>
        <translation>
            <numerusform>Put into one row.</numerusform>
            <numerusform>Put into %n rows.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/list_editor.py"/>
        <source>Put into the list: {new}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/people/list_editor.py"/>
        <source>Put into one row; {new}.</source>
        <comment>Put into %n rows; {new}.</comment>
        <translation>
            <numerusform>Put into one row; {new}.</numerusform>
            <numerusform>Put into %n rows; {new}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/list_head.py"/>
        <source>How the people in the list stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/list_head.py"/>
        <source>Open another list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/list_head.py"/>
        <source>Paste a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/list_head.py"/>
        <source>Close this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/people/list_head.py"/>
        <location filename="../thankyou/gui/pages/people/opening_panel.py"/>
        <source>One person</source>
        <comment>%n people</comment>
        <translation>
            <numerusform>One person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/people/list_head.py"/>
        <source>one is left out</source>
        <comment>%n are left out</comment>
        <translation>
            <numerusform>one is left out</numerusform>
            <numerusform>%n are left out</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/list_head.py"/>
        <source>{state}, {gone}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/list_head.py"/>
        <source>{people} in {file}: {state}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/list_head.py"/>
        <source>your list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/list_head.py"/>
        <source>checking how each card fits…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/people/list_head.py"/>
        <source>one card needs a look</source>
        <comment>%n cards need a look</comment>
        <translation>
            <numerusform>one card needs a look</numerusform>
            <numerusform>%n cards need a look</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/list_head.py"/>
        <source>every card fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/list_head.py"/>
        <source>nobody gets a card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/list_notes.py"/>
        <source>Names are turned round: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/list_notes.py"/>
        <source>As they stand in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/list_notes.py"/>
        <location filename="../thankyou/gui/pages/people/list_part.py"/>
        <source>Choose the column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/list_notes.py"/>
        <source>Turn the names round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/list_notes.py"/>
        <source>Leave them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/list_notes.py"/>
        <source>“{before}” → “{after}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/list_part.py"/>
        <source>Nobody in the list is like that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/list_part.py"/>
        <source>Go to the cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/list_part.py"/>
        <source>Go to the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/list_part.py"/>
        <source>Go to the design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/mapping.py"/>
        <source>Which column is what?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/mapping.py"/>
        <source>No column says who each card is for: choose it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/mapping.py"/>
        <source>{column}: {meaning}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/people/mapping.py"/>
        <source>one more</source>
        <comment>%n more</comment>
        <translation>
            <numerusform>one more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/people/mapping.py"/>
        <source>one column is not used</source>
        <comment>%n columns are not used</comment>
        <translation>
            <numerusform>one column is not used</numerusform>
            <numerusform>%n columns are not used</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/mapping.py"/>
        <source>What the column “{column}” is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/mending.py"/>
        <source>It is right as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/mending.py"/>
        <source>Use “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/people/mending.py"/>
        <source>Use the one mended cell</source>
        <comment>Use all %n mended cells</comment>
        <translation>
            <numerusform>Use the one mended cell</numerusform>
            <numerusform>Use all %n mended cells</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/mending.py"/>
        <source>No card for this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/mending.py"/>
        <source>Look at the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/model.py"/>
        <location filename="../thankyou/mailing/handover.py"/>
        <location filename="../thankyou/mailing/handover_pages.py"/>
        <source>Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/model.py"/>
        <source>How it fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/model.py"/>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/model.py"/>
        <source>Waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/model.py"/>
        <source>To be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/model.py"/>
        <source>gets a card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/model.py"/>
        <source>gets no card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/opening_panel.py"/>
        <source>Do the names look right? If not, change how the list is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/opening_panel.py"/>
        <source>Worksheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/opening_panel.py"/>
        <source>Letters are written as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/opening_panel.py"/>
        <source>Between the cells are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/opening_panel.py"/>
        <source>Names of the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/opening_panel.py"/>
        <source>What will be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/opening_panel.py"/>
        <source>Use this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/opening_panel.py"/>
        <location filename="../thankyou/gui/pages/print/act_row.py"/>
        <location filename="../thankyou/gui/pages/print/stock_form.py"/>
        <location filename="../thankyou/gui/widgets/dialogs.py"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/opening_panel.py"/>
        <source>What you pasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/opening_panel.py"/>
        <source>What is being opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/opening_panel.py"/>
        <location filename="../thankyou/gui/pages/print/print_panel.py"/>
        <location filename="../thankyou/gui/pages/print/progress_row.py"/>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/opening_panel.py"/>
        <source>what you pasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/opening_panel.py"/>
        <source>Reading {file}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/opening_panel.py"/>
        <source>None: the first row is a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/page.py"/>
        <source>A card for each person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/page.py"/>
        <source>Open a list of names, and everyone on it gets this card with their own name and ward.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/page.py"/>
        <source>Open a list of people…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/page.py"/>
        <source>A list from Excel, LibreOffice or Numbers, or a CSV file. You can also drop it on this window, or copy its cells there and press Ctrl+V here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/preview_table.py"/>
        <source>The first rows of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/reading_line.py"/>
        <source>How it was read…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/reading_line.py"/>
        <source>Read it in another way…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/people/reading_line.py"/>
        <source>and one more row</source>
        <comment>and %n more rows</comment>
        <translation>
            <numerusform>and one more row</numerusform>
            <numerusform>and %n more rows</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/reading_words.py"/>
        <source>Commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/reading_words.py"/>
        <source>Semicolons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/reading_words.py"/>
        <source>Tabs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/reading_words.py"/>
        <source>Bars (|)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/reading_words.py"/>
        <source>Colons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/reading_words.py"/>
        <source>Spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/reading_words.py"/>
        <source>“{sign}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/reading_words.py"/>
        <source>no row has the names of the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/reading_words.py"/>
        <source>row {row} has the names of the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/reading_words.py"/>
        <source>Worksheet “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/reading_words.py"/>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/people/reading_words.py"/>
        <source>One row of the file is no person</source>
        <comment>%n rows of the file are no people</comment>
        <translation>
            <numerusform>One row of the file is no person</numerusform>
            <numerusform>%n rows of the file are no people</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/reading_words.py"/>
        <source>Row {row}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/status.py"/>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/status.py"/>
        <location filename="../thankyou/gui/widgets/fit_status.py"/>
        <source>Fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/status.py"/>
        <source>Fits. {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/people/status.py"/>
        <source>(and one more)</source>
        <comment>(and %n more)</comment>
        <translation>
            <numerusform>(and one more)</numerusform>
            <numerusform>(and %n more)</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/status.py"/>
        <source>Missing: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/status.py"/>
        <source>A word is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/people/status.py"/>
        <source>One line too long</source>
        <comment>{lines} lines too long</comment>
        <translation>
            <numerusform>One line too long</numerusform>
            <numerusform>{lines} lines too long</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/status.py"/>
        <source>Like row {row}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/status.py"/>
        <source>Twice: row {row}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/status.py"/>
        <source>Look at “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/status.py"/>
        <source>Check this row's cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/status.py"/>
        <source>Cannot print “{character}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/table.py"/>
        <source>The people in your list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/targets.py"/>
        <source>Middle name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/targets.py"/>
        <source>Small word of the name (van, de, bin)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/targets.py"/>
        <source>Second family name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/targets.py"/>
        <source>After the name (Jr, MD)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/targets.py"/>
        <source>A message of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/targets.py"/>
        <source>A design of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/targets.py"/>
        <source>Their language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/targets.py"/>
        <source>Who thanks them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/targets.py"/>
        <source>May it be displayed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/targets.py"/>
        <source>Is it in memory of somebody?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/targets.py"/>
        <source>Which wording (1 to 3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/targets.py"/>
        <source>On the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/targets.py"/>
        <source>Parts of a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/targets.py"/>
        <source>Their own, instead of the card's</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/targets.py"/>
        <source>Not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/people/targets.py"/>
        <source>Not used – or as {field} in the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/act_row.py"/>
        <source>Number of the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/act_row.py"/>
        <source>Print its cards again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/act_row.py"/>
        <source>No sheet jammed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/calibration_part.py"/>
        <source>Done: {path}. Print it on both sides at its actual size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/calibration_part.py"/>
        <source>Save the test page and print it on both sides. Measure what its lines ask for, and write it here: later sheets for this printer are moved to where they belong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/calibration_part.py"/>
        <source>Save the test page…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/calibration_part.py"/>
        <source>Back: from the left edge to the cross</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/calibration_part.py"/>
        <source>Back: from the upper edge to the cross</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/calibration_part.py"/>
        <source>Front: from the left edge to the cross</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/calibration_part.py"/>
        <source>Front: from the upper edge to the cross</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/calibration_part.py"/>
        <location filename="../thankyou/printing/calibration.py"/>
        <source>The ruler across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/calibration_part.py"/>
        <location filename="../thankyou/printing/calibration.py"/>
        <source>The ruler down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/calibration_part.py"/>
        <source>The back was &amp;measured, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/calibration_part.py"/>
        <source>Apply what was measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/calibration_part.py"/>
        <source> mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/calibration_part.py"/>
        <source>Save the test page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/calibration_part.py"/>
        <source>test-page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/calibration_part.py"/>
        <source>Kept. The picture shows the sheets as they are moved now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/calibration_part.py"/>
        <source>What is measured is kept for a printer: choose one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/each_part.py"/>
        <source>Stopped: {count} of {total} files were made, in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/print/each_part.py"/>
        <source>Done: one file in {folder}</source>
        <comment>Done: %n files in {folder}</comment>
        <translation>
            <numerusform>Done: one file in {folder}</numerusform>
            <numerusform>Done: %n files in {folder}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/each_part.py"/>
        <source>{places} stand for columns of your list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/each_part.py"/>
        <source>How the files are called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/each_part.py"/>
        <source>The first file’s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/each_part.py"/>
        <source>Choose a folder and save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/each_part.py"/>
        <source>The first file will be called {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/each_part.py"/>
        <source>A folder for the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/export_job.py"/>
        <source>Done: {path} – it opens only with the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/export_job.py"/>
        <source>Something went wrong, and no file was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/export_job.py"/>
        <location filename="../thankyou/gui/pages/print/mail_request.py"/>
        <source>Done: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/print/export_job.py"/>
        <source>Done: one picture, {names}, in {folder}</source>
        <comment>Done: %n pictures, {names}, in {folder}</comment>
        <translation>
            <numerusform>Done: one picture, {names}, in {folder}</numerusform>
            <numerusform>Done: %n pictures, {names}, in {folder}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/export_job.py"/>
        <source>Stopped. No file was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/export_job.py"/>
        <source>This computer's memory is full: close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/export_job.py"/>
        <source>The file cannot be written: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/extras_section.py"/>
        <source>To go with the cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/extras_section.py"/>
        <source>Envelopes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/extras_section.py"/>
        <source>Labels…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/extras_section.py"/>
        <source>A list by ward…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/extras_section.py"/>
        <source>A file for each person…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/fit_notes.py"/>
        <source>Your card fits, and nothing is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/mail_parts.py"/>
        <source>Size of the envelopes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/mail_parts.py"/>
        <source>Return address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/mail_parts.py"/>
        <source>It may stay empty. It is remembered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/mail_parts.py"/>
        <source>Save the envelopes as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/mail_parts.py"/>
        <source>{envelope} — too small for this card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/mail_parts.py"/>
        <source>Save the envelopes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/mail_parts.py"/>
        <source>envelopes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/mail_parts.py"/>
        <source>Sheet of labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/mail_parts.py"/>
        <source>First free label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/mail_parts.py"/>
        <source>Save the labels as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/mail_parts.py"/>
        <source>Save the labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/mail_parts.py"/>
        <source>labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/mail_parts.py"/>
        <source>Save the list as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/mail_parts.py"/>
        <source>Save it for a spreadsheet (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/mail_parts.py"/>
        <source>Save the handover list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/mail_parts.py"/>
        <source>handover</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/print/mail_request.py"/>
        <source>Row {rows} has neither a name nor an address and was left out.</source>
        <comment>%n rows have neither a name nor an address and were left out: {rows}.</comment>
        <translation>
            <numerusform>Row {rows} has neither a name nor an address and was left out.</numerusform>
            <numerusform>%n rows have neither a name nor an address and were left out: {rows}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/print/mail_request.py"/>
        <source>One of them is set very small, because it is long: look at it.</source>
        <comment>%n of them are set very small, because they are long: look at them.</comment>
        <translation>
            <numerusform>One of them is set very small, because it is long: look at it.</numerusform>
            <numerusform>%n of them are set very small, because they are long: look at them.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/more_sheet_options.py"/>
        <source>Across each sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/more_sheet_options.py"/>
        <source>In piles, to cut and stack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/more_sheet_options.py"/>
        <source>Order of the cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/more_sheet_options.py"/>
        <source>In piles: cut apart and laid on each other, they keep the order of your list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/more_sheet_options.py"/>
        <source>Gap between cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/more_sheet_options.py"/>
        <source>None: one cut parts two cards. 6 mm leave room for art on both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/more_sheet_options.py"/>
        <source>Copies of each card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/more_sheet_options.py"/>
        <source>Marks for cutting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/more_sheet_options.py"/>
        <source>Marks for folding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/page.py"/>
        <source>Print, or save as a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/page.py"/>
        <source>For stock that is cut already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/page.py"/>
        <source>Without &amp;bleed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/page.py"/>
        <source>&amp;Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/page.py"/>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/page.py"/>
        <source>Save pictures…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/page.py"/>
        <source>Save as {kind}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/print/page.py"/>
        <source>Save one card as {kind}…</source>
        <comment>Save %n cards as one {kind}…</comment>
        <translation>
            <numerusform>Save one card as {kind}…</numerusform>
            <numerusform>Save %n cards as one {kind}…</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/page.py"/>
        <source>What for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/page.py"/>
        <source>To print at home or on the ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/page.py"/>
        <source>sheets to fold and cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/page.py"/>
        <source>For a print shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/page.py"/>
        <source>each side a page, with room for the knife</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/page.py"/>
        <source>To send by e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/page.py"/>
        <source>a PDF to read on a screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/page.py"/>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/page.py"/>
        <source>one of each side, to share on a screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/paper_section.py"/>
        <source>Size of the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/paper_section.py"/>
        <source>Cards to a sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/paper_section.py"/>
        <source>Width of the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/paper_section.py"/>
        <source>Height of the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/paper_section.py"/>
        <source>The printer turns it over its long edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/paper_section.py"/>
        <source>The usual way: a printer calls it “flip on long edge”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/paper_section.py"/>
        <source>The printer turns it over its short edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/paper_section.py"/>
        <source>A printer calls it “flip on short edge”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/paper_section.py"/>
        <source>I turn the pile over myself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/paper_section.py"/>
        <source>All first sides are printed, then you put the pile back for the second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/paper_section.py"/>
        <source>Each side on its own sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/paper_section.py"/>
        <source>For thin paper, or to glue the sheets together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/paper_section.py"/>
        <source>Two sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/paper_section.py"/>
        <source>Printed side down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/paper_section.py"/>
        <source>Printed side up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/paper_section.py"/>
        <source>How sheets come out of the printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/paper_section.py"/>
        <source>Most printers lay them with the printed side down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/paper_section.py"/>
        <source>Another size…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/paper_section.py"/>
        <source>One, in the middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/paper_section.py"/>
        <source>As many as fit ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/paper_section.py"/>
        <source>As many as fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/password_part.py"/>
        <source>Protect with a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/picture_options.py"/>
        <source> dots an inch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/picture_options.py"/>
        <source>Kind of picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/picture_options.py"/>
        <source>Which sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/picture_options.py"/>
        <source>Fineness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/picture_options.py"/>
        <source>Every side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/picture_options.py"/>
        <source>Only the {panel}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/positions.py"/>
        <source>First free position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/positions.py"/>
        <source>On the picture of the sheet, click the pieces that are gone already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/positions.py"/>
        <source>Positions that are left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/positions.py"/>
        <source>Begin a new sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/print/positions.py"/>
        <source>Position {numbers} is left out.</source>
        <comment>Positions {numbers} are left out.</comment>
        <translation>
            <numerusform>Position {numbers} is left out.</numerusform>
            <numerusform>Positions {numbers} are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/print/positions.py"/>
        <source>One position is left out.</source>
        <comment>%n positions are left out.</comment>
        <translation>
            <numerusform>One position is left out.</numerusform>
            <numerusform>%n positions are left out.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/preflight_part.py"/>
        <source>{kind}: on every card</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/print/preflight_part.py"/>
        <source>{kind}: one card</source>
        <comment>{kind}: %n cards</comment>
        <translation>
            <numerusform>{kind}: one card</numerusform>
            <numerusform>{kind}: %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/print/preflight_part.py"/>
        <source>and one more</source>
        <comment>and %n more</comment>
        <translation>
            <numerusform>and one more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/preflight_part.py"/>
        <source>Show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/preflight_part.py"/>
        <source>Row {row}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/preflight_part.py"/>
        <source>How many cards are ready to print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/preflight_part.py"/>
        <source>One moment: the cards are looked at first ({known} of {count}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/preflight_part.py"/>
        <source>Looking at each card: {known} of {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/print/preflight_part.py"/>
        <source>Ready to print: the one card.</source>
        <comment>Ready to print: all %n cards.</comment>
        <translation>
            <numerusform>Ready to print: the one card.</numerusform>
            <numerusform>Ready to print: all %n cards.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/preflight_part.py"/>
        <source>Ready to print: {ready} of {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/print/print_panel.py"/>
        <source>One sheet of {paper}</source>
        <comment>%n sheets of {paper}</comment>
        <translation>
            <numerusform>One sheet of {paper}</numerusform>
            <numerusform>%n sheets of {paper}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/print/print_panel.py"/>
        <source>one spare sheet</source>
        <comment>%n spare sheets</comment>
        <translation>
            <numerusform>one spare sheet</numerusform>
            <numerusform>%n spare sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/print/print_panel.py"/>
        <source>about one minute</source>
        <comment>about %n minutes</comment>
        <translation>
            <numerusform>about one minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/print_panel.py"/>
        <source>{sheets}, {spare} in case, {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/print/print_panel.py"/>
        <source>one envelope</source>
        <comment>%n envelopes</comment>
        <translation>
            <numerusform>one envelope</numerusform>
            <numerusform>%n envelopes</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/print_panel.py"/>
        <source>{sheets}, {spare} in case, {envelopes}, {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/print_panel.py"/>
        <source>Printing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/print_panel.py"/>
        <source>How far the printing is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/print_panel.py"/>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/print_panel.py"/>
        <source>Sheets that are out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/print_panel.py"/>
        <source>Put the paper into the printer first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/print_panel.py"/>
        <source>Print now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/print/print_panel.py"/>
        <source>A run of one sheet stopped at sheet {at}.</source>
        <comment>A run of %n sheets stopped at sheet {at}.</comment>
        <translation>
            <numerusform>A run of one sheet stopped at sheet {at}.</numerusform>
            <numerusform>A run of %n sheets stopped at sheet {at}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/print_panel.py"/>
        <source>On {printer}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/print_panel.py"/>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/print_panel.py"/>
        <source>Throw it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/print_panel.py"/>
        <source>Sheet {at} of {sheets}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/print_panel.py"/>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/print_panel.py"/>
        <source>A sheet jammed…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/print_panel.py"/>
        <source>Throw the run away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/print_panel.py"/>
        <source>Did sheet {sheet} come out well?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/print_panel.py"/>
        <source>Nobody can tell but you: look at the pile. It is printed once more if not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/print_panel.py"/>
        <source>Yes, it is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/print_panel.py"/>
        <source>No, print it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/print_panel.py"/>
        <source>All first sides are printed. Turn the pile over and put it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/print_panel.py"/>
        <source>It is turned: go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/print/print_panel.py"/>
        <source>The sheet is out.</source>
        <comment>All %n sheets are out.</comment>
        <translation>
            <numerusform>The sheet is out.</numerusform>
            <numerusform>All %n sheets are out.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/print_panel.py"/>
        <source>Did they come out well?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/print_panel.py"/>
        <source>All is well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/print_panel.py"/>
        <source>Paused: {out} of {sheets} sheets are out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/print_panel.py"/>
        <source>Nothing is lost: the run can go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/print_panel.py"/>
        <source>Sheet {sheet} gets its second side first: it lies on top.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/print_section.py"/>
        <source>A little off? Test page…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/printer_section.py"/>
        <source>waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/printer_section.py"/>
        <source>is printing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/printer_section.py"/>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/printer_section.py"/>
        <source>{printer} ({state})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/printer_section.py"/>
        <source>Printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/printer_section.py"/>
        <source>Which printer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/printer_section.py"/>
        <source>Which tray?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/printer_section.py"/>
        <source>Look for printers again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/printer_section.py"/>
        <source>No printer was found: save a PDF instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/printer_section.py"/>
        <source>As the printer likes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/printer_section.py"/>
        <source>Turn it by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/printer_section.py"/>
        <source>The sheets are moved as you measured it for this printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/printer_section.py"/>
        <source>Put away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/progress_row.py"/>
        <source>How far the work is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/progress_row.py"/>
        <source>Stop the work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/progress_row.py"/>
        <source>Card %v of %m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/sheet_section.py"/>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/sheet_section.py"/>
        <source>Ready-made sheets…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/sheet_section.py"/>
        <source>&amp;More: copies, marks…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/sheet_words.py"/>
        <source>{paper}, {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/print/sheet_words.py"/>
        <source>one sheet of {paper}</source>
        <comment>%n sheets of {paper}</comment>
        <translation>
            <numerusform>one sheet of {paper}</numerusform>
            <numerusform>%n sheets of {paper}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/sheet_words.py"/>
        <source>{cards} on {sheets}, printed on one side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/sheet_words.py"/>
        <source>{cards} on {sheets}, each side on its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/sheet_words.py"/>
        <source>{cards} on {sheets}, printed on both sides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/print/stock_drawing.py"/>
        <source>one piece of {size}</source>
        <comment>%n pieces of {size}</comment>
        <translation>
            <numerusform>one piece of {size}</numerusform>
            <numerusform>%n pieces of {size}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/stock_drawing.py"/>
        <source>{pieces} on {paper}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/stock_drawing.py"/>
        <source>The sheet, drawn to scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/stock_form.py"/>
        <source>A sheet of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/stock_form.py"/>
        <source>Measure it with a ruler, or copy the numbers from its packet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/stock_form.py"/>
        <source>Cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/stock_form.py"/>
        <source>Maker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/stock_form.py"/>
        <source>Number on the packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/stock_form.py"/>
        <source>The whole sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/stock_form.py"/>
        <source>What it holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/stock_form.py"/>
        <source>Width of a piece</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/stock_form.py"/>
        <source>Height of a piece</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/stock_form.py"/>
        <source>Pieces beside each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/stock_form.py"/>
        <source>Pieces below each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/stock_form.py"/>
        <source>From the sheet’s left edge to the first piece</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/stock_form.py"/>
        <source>From the sheet’s top edge to the first piece</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/stock_form.py"/>
        <source>From one left edge to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/stock_form.py"/>
        <source>From one top edge to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/stock_form.py"/>
        <source>Keep this sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/stock_list.py"/>
        <source>{sheet} (yours)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/stock_list.py"/>
        <source>Maker or number, like 5388</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/stock_list.py"/>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/stock_list.py"/>
        <source>{sheet} — too small for this card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/stock_list.py"/>
        <source>No such sheet is known: add it as your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/stock_section.py"/>
        <source>Which sheet do you have?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/stock_section.py"/>
        <source>Add a sheet of your own…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/stock_section.py"/>
        <source>Another sheet, or plain paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/stock_section.py"/>
        <source>Change its measures…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/stock_section.py"/>
        <source>Take it off the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/stock_section.py"/>
        <source>This number is in the list already: give it another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/whose_cards.py"/>
        <source>Which cards?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/whose_cards.py"/>
        <source>This card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/whose_cards.py"/>
        <source>as you see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/whose_cards.py"/>
        <source>Everyone on the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/whose_cards.py"/>
        <source>one card for each person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/whose_cards.py"/>
        <source>Some of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/whose_cards.py"/>
        <source>by their rows in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/whose_cards.py"/>
        <source>3, 5-7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/whose_cards.py"/>
        <source>Only these rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/whose_cards.py"/>
        <source>Numbers of people in the list, like 3, 5-7.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/whose_cards.py"/>
        <source>What is wrong with the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/print/whose_cards.py"/>
        <source>The one that is approved</source>
        <comment>All %n that are approved</comment>
        <translation>
            <numerusform>The one that is approved</numerusform>
            <numerusform>All %n that are approved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/print/whose_cards.py"/>
        <source>One of {count} people</source>
        <comment>%n of {count} people</comment>
        <translation>
            <numerusform>One of {count} people</numerusform>
            <numerusform>%n of {count} people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/print/whose_cards.py"/>
        <source>The one person</source>
        <comment>All %n people</comment>
        <translation>
            <numerusform>The one person</numerusform>
            <numerusform>All %n people</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/print/work_section.py"/>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/registry.py"/>
        <source>M&amp;y cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/registry.py"/>
        <source>all you have written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/registry.py"/>
        <source>&amp;Write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/registry.py"/>
        <source>find the right words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/registry.py"/>
        <location filename="../thankyou/gui/pages/write/guide.py"/>
        <source>A few questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/registry.py"/>
        <source>one at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/registry.py"/>
        <source>All wordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/registry.py"/>
        <source>each seen in the card first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/registry.py"/>
        <source>looked at and brought back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/registry.py"/>
        <source>Two versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/registry.py"/>
        <source>side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/registry.py"/>
        <source>&amp;Design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/registry.py"/>
        <source>choose how it looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/registry.py"/>
        <source>&amp;People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/registry.py"/>
        <source>make one for each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/registry.py"/>
        <source>&amp;Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/registry.py"/>
        <source>read them one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/registry.py"/>
        <source>P&amp;rint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/registry.py"/>
        <source>paper, PDF or pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/versions/page.py"/>
        <source>This card was changed in two places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/versions/page.py"/>
        <source>Another window, another computer or another program has changed it since you opened it here. Neither version is lost. What would you like to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/versions/page.py"/>
        <source>There is one version of this card, and it is yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/versions/page.py"/>
        <source>Keep &amp;both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/versions/page.py"/>
        <source>They become two cards; you go on with yours. Nothing is replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/versions/page.py"/>
        <source>Use &amp;mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/versions/page.py"/>
        <source>The card is as it is here; the other one stays under “Earlier versions”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/versions/page.py"/>
        <source>Use the &amp;other one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/versions/page.py"/>
        <source>The card is the other one; yours stays under “Earlier versions”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/versions/page.py"/>
        <source>Yours, in this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/versions/page.py"/>
        <source>The other one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/versions/version_view.py"/>
        <source>Picture of the front: {which}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/versions/version_view.py"/>
        <source>Picture of the message: {which}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/versions/version_view.py"/>
        <source>The words: {which}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/versions/version_view.py"/>
        <source>Only in this one: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/versions/version_view.py"/>
        <source>No words that the other one lacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/answers_form.py"/>
        <source>Your answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/answers_form.py"/>
        <source>Leave out what you like: the sentence around it goes too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/answers_form.py"/>
        <source>These words do not mention it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/appeal_choice.py"/>
        <source>Remembering someone who died</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/appeal_choice.py"/>
        <source>A quieter way, with its own questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/draft_choice.py"/>
        <source>How long?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/draft_choice.py"/>
        <location filename="../thankyou/gui/pages/write/wordings.py"/>
        <source>A line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/draft_choice.py"/>
        <location filename="../thankyou/gui/pages/write/wordings.py"/>
        <source>A paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/draft_choice.py"/>
        <location filename="../thankyou/gui/pages/write/wordings.py"/>
        <source>A letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/draft_choice.py"/>
        <source>One way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/draft_choice.py"/>
        <source>Another way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/draft_choice.py"/>
        <source>A third way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/draft_choice.py"/>
        <source>Your words first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/draft_choice.py"/>
        <source>Thanks first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/draft_choice.py"/>
        <source>What it meant to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/draft_choice.py"/>
        <source>In a few short lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/draft_choice.py"/>
        <source>A thought first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/field_block.py"/>
        <source>from a patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/field_block.py"/>
        <source>from a patient’s parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/field_block.py"/>
        <source>from a family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/field_block.py"/>
        <source>from a family in mourning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/field_block.py"/>
        <source>from a colleague</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/field_block.py"/>
        <source>from the neighbourhood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/field_block.py"/>
        <source>from a child</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/front_words.py"/>
        <source>On the front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/front_words.py"/>
        <source>Large words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/front_words.py"/>
        <source>Line beneath (you may leave it empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/front_words.py"/>
        <source>On the front: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/guide.py"/>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/guide.py"/>
        <source>&amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/guide.py"/>
        <source>Leave the questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/guide.py"/>
        <source>You have changed that sentence yourself, so it stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/guide.py"/>
        <source>Choose the words you like best. You can change every one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/guide.py"/>
        <source>Question {at} of {count}. Answer what you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/guide.py"/>
        <location filename="../thankyou/gui/pages/write/starters.py"/>
        <location filename="../thankyou/gui/pages/write/wordings.py"/>
        <source>&amp;Use these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/guide.py"/>
        <source>&amp;Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/guide_questions.py"/>
        <location filename="../assets/words/en/fields.toml"/>
        <source>What is true? Tick what fits.</source>
        <extracomment>In guided writing (questions): facts</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/guide_questions.py"/>
        <location filename="../assets/words/en/fields.toml"/>
        <source>The card says only what you have told. To skip this is always right.</source>
        <extracomment>In guided writing (questions, why): facts</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/guide_steps.py"/>
        <source>The card comes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/guide_steps.py"/>
        <location filename="../thankyou/gui/pages/write/more_options.py"/>
        <source>Leave room for a child’s drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/guide_steps.py"/>
        <source>I don’t know their name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/guide_steps.py"/>
        <source>It is for a whole team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/guide_taps.py"/>
        <source>You may leave these: your own words tell it, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/guide_taps.py"/>
        <location filename="../assets/words/en/fields.toml"/>
        <source>Who is writing?</source>
        <extracomment>In guided writing (speaker): heading</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/guide_taps.py"/>
        <location filename="../assets/words/en/fields.toml"/>
        <source>Who will read it?</source>
        <extracomment>In guided writing (readers): heading</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/guide_taps.py"/>
        <source>How do you address them?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/message_section.py"/>
        <source>Your message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/message_section.py"/>
        <source>Change anything. Marked words come from your answers, further down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/message_section.py"/>
        <source>Earlier versions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/message_section.py"/>
        <source>Still to fill in: “{question}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/message_section.py"/>
        <location filename="../thankyou/gui/pages/write/notes_panel.py"/>
        <source>Fill it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/message_section.py"/>
        <source>Choose a larger card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/message_section.py"/>
        <source>Take {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/more_options.py"/>
        <source>Not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/more_options.py"/>
        <source>Yes, it may be displayed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/more_options.py"/>
        <source>In the staff room only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/more_options.py"/>
        <source>No, it is private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/more_options.py"/>
        <source>The card’s language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/more_options.py"/>
        <source>May the card be displayed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/more_options.py"/>
        <source>Quiet designs come first, and the notes mind the words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/more_options.py"/>
        <source>&amp;It is in memory of someone who died</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/more_options.py"/>
        <source>One person on each line, with a few words if they like: “Ada: You made us laugh”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/more_options.py"/>
        <source>Several people sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/more_options.py"/>
        <source>Beneath the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/more_options.py"/>
        <source>On the facing page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/more_options.py"/>
        <source>A second language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/more_options.py"/>
        <source>Where it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/more_options.py"/>
        <source>The program does not translate: these are your words, or a friend’s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/more_options.py"/>
        <source>The message in the second language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/more_options.py"/>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/write/notes_panel.py"/>
        <source>Show one more</source>
        <comment>Show %n more</comment>
        <translation>
            <numerusform>Show one more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/notes_panel.py"/>
        <source>It is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/notes_panel.py"/>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/notes_panel.py"/>
        <source>Leave out the sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/notes_panel.py"/>
        <source>Leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/notes_panel.py"/>
        <source>Take it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/notes_panel.py"/>
        <source>Small letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/notes_panel.py"/>
        <source>Once is enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/notes_panel.py"/>
        <source>With a capital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/notes_panel.py"/>
        <source>“{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/notes_panel.py"/>
        <source>On the front:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/notes_panel.py"/>
        <source>In the second language:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/notes_panel.py"/>
        <source>In your answers:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/notes_panel.py"/>
        <source>By a signer:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/page.py"/>
        <location filename="../assets/words/en/fields.toml"/>
        <source>What would you like to thank them for?</source>
        <extracomment>In guided writing (questions): appeal</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/page.py"/>
        <source>Help &amp;me write…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/page.py"/>
        <source>A few questions, one at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/page.py"/>
        <source>A few questions, one at a time. Or begin with words below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/page.py"/>
        <source>M&amp;ore: language, several signers, display…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/starters.py"/>
        <source>Words to begin with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/starters.py"/>
        <source>&amp;Look through all wordings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/starters.py"/>
        <source>Write freely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/starters.py"/>
        <source>the draft of your answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/starters.py"/>
        <source>Choose words that are near to yours. You can change every one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/starters.py"/>
        <source>The card shows “{name}”. Your own words are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/starters.py"/>
        <source>Your own words are kept: Undo brings them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/starters.py"/>
        <source>Your answers made these words. Undo brings back those before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/starters.py"/>
        <source>Your answers made a draft, and your own words are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/starters.py"/>
        <source>Look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/starters.py"/>
        <source>Your own words stay. Others for these thanks are above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/starters.py"/>
        <source>in your own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wording_words.py"/>
        <source>Warm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wording_words.py"/>
        <source>As one talks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wording_words.py"/>
        <source>Formal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wording_words.py"/>
        <source>Nurses’ Day or Week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wording_words.py"/>
        <source>Doctors’ Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wording_words.py"/>
        <source>Somebody retires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wording_words.py"/>
        <source>Somebody leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wording_words.py"/>
        <source>A new baby</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wording_words.py"/>
        <source>The loss of a baby</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wording_words.py"/>
        <source>After intensive care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wording_words.py"/>
        <source>Going home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wording_words.py"/>
        <source>A long treatment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wording_words.py"/>
        <source>Hospice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wording_words.py"/>
        <source>Care at home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wording_words.py"/>
        <source>A family doctor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wording_words.py"/>
        <source>A dentist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wording_words.py"/>
        <source>Ambulance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wording_words.py"/>
        <source>Mental health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wording_words.py"/>
        <source>Porters, cleaners, kitchen, reception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wording_words.py"/>
        <source>An interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wording_words.py"/>
        <source>A student to a teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wording_words.py"/>
        <source>A donor’s family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wording_words.py"/>
        <source>A gift received: blood, organ, tissue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wording_words.py"/>
        <source>An anniversary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wording_words.py"/>
        <source>“I was not easy that day”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wording_words.py"/>
        <source>It says: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wording_words.py"/>
        <source>that someone died</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wording_words.py"/>
        <source>that they were there when it ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wording_words.py"/>
        <source>that they were sad with you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wording_words.py"/>
        <source>that a life was saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wording_words.py"/>
        <source>that the patient is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wording_words.py"/>
        <source>that the patient is at home again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wording_words.py"/>
        <source>that it went on for a long time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wording_words.py"/>
        <source>that it was a hard time for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wording_words.py"/>
        <source>that you were not awake, or remember nothing of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wording_words.py"/>
        <source>that the patient is a child</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wording_words.py"/>
        <source>that you were there and saw it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wordings.py"/>
        <source>Find the right words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wordings.py"/>
        <source>Search, for instance: night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wordings.py"/>
        <source>Search the wordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wordings.py"/>
        <source>Any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wordings.py"/>
        <source>Wordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wordings.py"/>
        <location filename="../assets/words/en/fields.toml"/>
        <source>One person</source>
        <extracomment>In guided writing (readers): one</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wordings.py"/>
        <source>A whole team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wordings.py"/>
        <source>Someone whose name I don’t know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wordings.py"/>
        <source>Thanks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wordings.py"/>
        <source>Occasion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wordings.py"/>
        <source>Who is writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wordings.py"/>
        <source>Who is it for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wordings.py"/>
        <source>How it is said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wordings.py"/>
        <source>How long</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/pages/write/wordings.py"/>
        <source>One wording. The card shows it.</source>
        <comment>%n wordings. The card shows the one that is marked.</comment>
        <translation>
            <numerusform>One wording. The card shows it.</numerusform>
            <numerusform>%n wordings. The card shows the one that is marked.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wordings.py"/>
        <source>None fits all of this: choose “Any” somewhere, or search less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/pages/write/wordings.py"/>
        <source>These say more than you have told. Choose one if it is true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/pane.py"/>
        <source>Side of the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/pane.py"/>
        <source>Show the card smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/pane.py"/>
        <location filename="../thankyou/gui/preview/sheet_controls.py"/>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/pane.py"/>
        <source>Fit the card to the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/pane.py"/>
        <source>Show the card larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/pane.py"/>
        <source>Open the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/pane.py"/>
        <source>Show it on the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/pane.py"/>
        <source>Show how the card comes out of the printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/pane.py"/>
        <source>Show the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/pane.py"/>
        <source>The {side} of the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/pane.py"/>
        <source>The {panel} of your card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/pane.py"/>
        <source>No words on this side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/pane.py"/>
        <source>Picture: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/person_stepper.py"/>
        <source>Previous person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/person_stepper.py"/>
        <source>Next person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/sheet_controls.py"/>
        <source>What stands at the chosen position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/sheet_controls.py"/>
        <source>This piece is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/sheet_controls.py"/>
        <source>Show the sheet smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/sheet_controls.py"/>
        <source>Fit the sheet to the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/sheet_controls.py"/>
        <source>Show the sheet larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/sheet_controls.py"/>
        <source>Turn it over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/sheet_controls.py"/>
        <source>Hide the unprintable edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/sheet_controls.py"/>
        <source>Show both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/sheet_controls.py"/>
        <source>Show the unprintable edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/sheet_controls.py"/>
        <source>This piece is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/sheet_pane.py"/>
        <source>Previous sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/sheet_pane.py"/>
        <source>Next sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/sheet_pane.py"/>
        <source>Why there is no sheet to be seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/sheet_words.py"/>
        <source>Front of sheet {sheet} of {sheets}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/sheet_words.py"/>
        <source>Back</source>
        <comment>of a sheet</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/sheet_words.py"/>
        <source>Front</source>
        <comment>of a sheet</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/sheet_words.py"/>
        <source>Sheet {sheet} of {sheets}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/sheet_words.py"/>
        <source>Its back stands on its head then: in the finished card it reads as it should.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/sheet_words.py"/>
        <source>Printed on one side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/sheet_words.py"/>
        <source>The printer turns the sheet over its short edge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/sheet_words.py"/>
        <source>All fronts are printed first; then you turn the pile over its long edge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/sheet_words.py"/>
        <source>Each side is printed on a sheet of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/sheet_words.py"/>
        <source>The printer turns the sheet over its long edge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/sheet_words.py"/>
        <source>Position {position}: gone already, nothing is printed there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/sheet_words.py"/>
        <source>Position {position}: nothing is printed there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/sheet_words.py"/>
        <source>Position {position}: your card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/sheet_words.py"/>
        <source>Card {number}: {name}, row {row} of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/sheet_words.py"/>
        <source>Click a piece to see what is printed on it, or to say that it is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/sheet_words.py"/>
        <source>Click a card to see whose it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/sheet_words.py"/>
        <source>Arrow keys go from card to card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/preview/sheet_words.py"/>
        <source>The space bar says that a piece is gone, or is there after all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/recent_menu.py"/>
        <source>&amp;Recent files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/recent_menu.py"/>
        <source>No files yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/recent_menu.py"/>
        <source>{file} (no longer there)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/recent_menu.py"/>
        <source>Forget these files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/when.py"/>
        <source>Today, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/when.py"/>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/when.py"/>
        <source>Yesterday, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/when.py"/>
        <source>{day}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/about.py"/>
        <source>see the package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/about.py"/>
        <source>Made with these libraries and typefaces:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/about.py"/>
        <source>The full texts of their licences are beside them, and in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/about.py"/>
        <source>Thank you {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/about.py"/>
        <source>About Thank you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/about.py"/>
        <source>Cards for doctors, nurses, paramedics and the teams who cared for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/about.py"/>
        <location filename="../thankyou/gui/widgets/help.py"/>
        <source>Nothing you write leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/about.py"/>
        <source>Libraries, typefaces and their licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/dialogs.py"/>
        <source>Cards (*.thankyou)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/dialogs.py"/>
        <source>This computer cannot use the name “{name}”: here is one like it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/dialogs.py"/>
        <source>&amp;Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/widgets/dialogs.py"/>
        <source>“{name}” is there already.</source>
        <comment>%n of the files are there already.</comment>
        <translation>
            <numerusform>“{name}” is there already.</numerusform>
            <numerusform>%n of the files are there already.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/dialogs.py"/>
        <source>&amp;Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/dialogs.py"/>
        <source>&amp;Choose another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/widgets/dialogs.py"/>
        <source>One card is not right. Leave it out, or mend it first?</source>
        <comment>%n cards are not right. Leave them out, or mend them first?</comment>
        <translation>
            <numerusform>One card is not right. Leave it out, or mend it first?</numerusform>
            <numerusform>%n cards are not right. Leave them out, or mend them first?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/widgets/dialogs.py"/>
        <source>The one card is not right.</source>
        <comment>All %n cards are not right.</comment>
        <translation>
            <numerusform>The one card is not right.</numerusform>
            <numerusform>All %n cards are not right.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/dialogs.py"/>
        <source>Not all cards are right</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/widgets/dialogs.py"/>
        <source>&amp;Print the other one</source>
        <comment>&amp;Print the other %n</comment>
        <translation>
            <numerusform>&amp;Print the other one</numerusform>
            <numerusform>&amp;Print the other %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/widgets/dialogs.py"/>
        <source>&amp;Save the other one</source>
        <comment>&amp;Save the other %n</comment>
        <translation>
            <numerusform>&amp;Save the other one</numerusform>
            <numerusform>&amp;Save the other %n</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/dialogs.py"/>
        <source>&amp;Print as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/dialogs.py"/>
        <source>&amp;Save as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/widgets/dialogs.py"/>
        <source>&amp;Mend it</source>
        <comment>&amp;Mend them</comment>
        <translation>
            <numerusform>&amp;Mend it</numerusform>
            <numerusform>&amp;Mend them</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/dialogs.py"/>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/dialogs.py"/>
        <source>Keep your words?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/dialogs.py"/>
        <source>The newest words of “{name}” are not safe yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/dialogs.py"/>
        <source>This computer could not write them down. Save a copy in another place, for example on a memory stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/dialogs.py"/>
        <source>&amp;Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/dialogs.py"/>
        <source>&amp;Leave without them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/dialogs.py"/>
        <source>Save your card?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/dialogs.py"/>
        <source>“{file}” does not have your newest words yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/dialogs.py"/>
        <source>They are kept among your cards either way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/dialogs.py"/>
        <source>&amp;Leave the file as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/disclosure.py"/>
        <source>Shows more below, or puts it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/fit_status.py"/>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/fit_status.py"/>
        <source>one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/fit_status.py"/>
        <source>two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/fit_status.py"/>
        <source>three</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/fit_status.py"/>
        <source>four</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/fit_status.py"/>
        <source>five</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/fit_status.py"/>
        <source>six</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/fit_status.py"/>
        <source>seven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/fit_status.py"/>
        <source>eight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/fit_status.py"/>
        <source>nine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/fit_status.py"/>
        <source>ten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/fit_status.py"/>
        <source>eleven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/fit_status.py"/>
        <source>twelve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/fit_status.py"/>
        <source>Getting your card ready…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/fit_status.py"/>
        <source>One character cannot be printed: the notes say which</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/fit_status.py"/>
        <source>No message yet: the card is ready for your words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/fit_status.py"/>
        <source>Fits. Still to fill in: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/fit_status.py"/>
        <source>{first}, and {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/fit_status.py"/>
        <source>{first}, {second}, and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/fit_status.py"/>
        <source>A word is too long for the line: shorten it, or choose a larger card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/fit_status.py"/>
        <source>A word on the front is too long for the line: shorten it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/widgets/fit_status.py"/>
        <source>One line too long on the front: shorten those words</source>
        <comment>{lines} lines too long on the front: shorten those words</comment>
        <translation>
            <numerusform>One line too long on the front: shorten those words</numerusform>
            <numerusform>{lines} lines too long on the front: shorten those words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/widgets/fit_status.py"/>
        <source>One line too long: shorten the message, or choose a larger card</source>
        <comment>{lines} lines too long: shorten the message, or choose a larger card</comment>
        <translation>
            <numerusform>One line too long: shorten the message, or choose a larger card</numerusform>
            <numerusform>{lines} lines too long: shorten the message, or choose a larger card</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/fit_status.py"/>
        <source>Fits this page; more words go on to the facing page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/fit_status.py"/>
        <source>Fits exactly, in slightly smaller type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/fit_status.py"/>
        <source>Fits exactly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/fit_status.py"/>
        <source>Fits, with plenty of room</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/widgets/fit_status.py"/>
        <source>Fits, with room for one more line</source>
        <comment>Fits, with room for {lines} more lines</comment>
        <translation>
            <numerusform>Fits, with room for one more line</numerusform>
            <numerusform>Fits, with room for {lines} more lines</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/fit_status.py"/>
        <source>Fits, on both pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/fit_status.py"/>
        <source>Fits, on both pages, with plenty of room</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/widgets/fit_status.py"/>
        <source>Fits, on both pages, with room for one more line</source>
        <comment>Fits, on both pages, with room for {lines} more lines</comment>
        <translation>
            <numerusform>Fits, on both pages, with room for one more line</numerusform>
            <numerusform>Fits, on both pages, with room for {lines} more lines</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/fit_status.py"/>
        <source>Fits, and ends on the back, which is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/fit_status.py"/>
        <source>Fits, and ends on the back, with plenty of room</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/gui/widgets/fit_status.py"/>
        <source>Fits, and ends on the back, with room for one more line</source>
        <comment>Fits, and ends on the back, with room for {lines} more lines</comment>
        <translation>
            <numerusform>Fits, and ends on the back, with room for one more line</numerusform>
            <numerusform>Fits, and ends on the back, with room for {lines} more lines</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/help.py"/>
        <source>Go on to the next field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/help.py"/>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/help.py"/>
        <source>Look through choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/help.py"/>
        <source>Arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/help.py"/>
        <source>Take a choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/help.py"/>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/help.py"/>
        <source>Your cards are kept as you write, in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/help.py"/>
        <source>This card's file: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/help.py"/>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/help.py"/>
        <source>A card, step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/help.py"/>
        <source>In any order. The card is there from the start; each answer makes it more yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/help.py"/>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/help.py"/>
        <source>Your files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/message_bar.py"/>
        <source>That did not work: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/nav_rail.py"/>
        <source>&amp;The card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/nav_rail.py"/>
        <source>see it as printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/nav_rail.py"/>
        <source>Saved or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/new_versions.py"/>
        <source>New versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/new_versions.py"/>
        <source>Newer versions are found at this address:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/new_versions.py"/>
        <source>The address of new versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/new_versions.py"/>
        <source>Newer versions are found where this one came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/new_versions.py"/>
        <source>Thank you never looks for them by itself: it sends and asks nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/password_dialog.py"/>
        <source>Save a copy with a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/password_dialog.py"/>
        <source>Whoever opens the copy is asked for this password. Your card here stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/password_dialog.py"/>
        <source>Save the copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/password_dialog.py"/>
        <source>Open a protected card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/password_dialog.py"/>
        <source>“{name}” is protected with a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/password_dialog.py"/>
        <source>This password does not open it. Look whether capital letters are on, and type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/password_fields.py"/>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/password_fields.py"/>
        <source>The same password once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/password_fields.py"/>
        <source>Show what I type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/password_fields.py"/>
        <source>About the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/password_fields.py"/>
        <source>That can be guessed. Three or four words are safer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/password_fields.py"/>
        <source>Both are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/password_fields.py"/>
        <source>Three or four words are easy to remember and hard to guess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/password_fields.py"/>
        <source>A forgotten password is final: without it nobody can open the file any more, and neither can we. Write it down, and keep it in a safe place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/session_line.py"/>
        <source>Your cards of today are forgotten when this window closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/status_footer.py"/>
        <source>How the words fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/gui/widgets/text_fields.py"/>
        <source>That text has {letters} letters, and a card takes {limit} at most, so it was not put in: take a part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/layout/items.py"/>
        <source>A signature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/layout/photo_signature.py"/>
        <source>A photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/mailing/envelopes.py"/>
        <source>the envelope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/mailing/handover.py"/>
        <source>Ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/mailing/handover.py"/>
        <location filename="../thankyou/mailing/handover_pages.py"/>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/mailing/handover.py"/>
        <location filename="../thankyou/mailing/handover_pages.py"/>
        <source>Given to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/mailing/handover.py"/>
        <location filename="../thankyou/mailing/handover_pages.py"/>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/mailing/handover_pages.py"/>
        <source>the handover list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/mailing/handover_pages.py"/>
        <source>Without a ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/mailing/handover_pages.py"/>
        <source>{ward} (continued)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/mailing/handover_pages.py"/>
        <source>%n card</source>
        <comment>%n cards</comment>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/mailing/job_sheet.py"/>
        <source>the job sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/mailing/job_sheet.py"/>
        <source>Only the fronts are printed: there is nothing to turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/mailing/job_sheet.py"/>
        <source>Each side comes on a sheet of its own: there is nothing to turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/mailing/job_sheet.py"/>
        <source>The printer prints both sides. Set it to turn the paper over its long edge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/mailing/job_sheet.py"/>
        <source>The printer prints both sides. Set it to turn the paper over its short edge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/mailing/job_sheet.py"/>
        <source>Print all fronts. Put the pile back as it came out, its order unchanged, with the white sides to be printed and the same edge first. Then print the backs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/mailing/job_sheet.py"/>
        <source>Print all fronts. Turn the whole pile over like the page of a book, its order unchanged, and put it back with the same edge first. Then print the backs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/mailing/job_sheet.py"/>
        <source>sheet</source>
        <comment>sheets</comment>
        <translation>
            <numerusform>sheet</numerusform>
            <numerusform>sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/mailing/job_sheet.py"/>
        <source>spare sheet</source>
        <comment>spare sheets</comment>
        <translation>
            <numerusform>spare sheet</numerusform>
            <numerusform>spare sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/mailing/job_sheet.py"/>
        <source>printed side</source>
        <comment>printed sides</comment>
        <translation>
            <numerusform>printed side</numerusform>
            <numerusform>printed sides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/mailing/job_sheet.py"/>
        <source>envelope</source>
        <comment>envelopes</comment>
        <translation>
            <numerusform>envelope</numerusform>
            <numerusform>envelopes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/mailing/job_sheet.py"/>
        <source>label</source>
        <comment>labels</comment>
        <translation>
            <numerusform>label</numerusform>
            <numerusform>labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/mailing/job_sheet.py"/>
        <source>minute or so</source>
        <comment>minutes or so</comment>
        <translation>
            <numerusform>minute or so</numerusform>
            <numerusform>minutes or so</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/mailing/job_sheet.py"/>
        <location filename="../thankyou/mailing/test_page.py"/>
        <source>Printer: {printer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/mailing/job_sheet.py"/>
        <source>Load %n sheet of {paper}.</source>
        <comment>Load %n sheets of {paper}.</comment>
        <translation>
            <numerusform>Load %n sheet of {paper}.</numerusform>
            <numerusform>Load %n sheets of {paper}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/mailing/job_sheet.py"/>
        <source>Lay %n more ready.</source>
        <comment>Lay %n more ready.</comment>
        <translation>
            <numerusform>Lay %n more ready.</numerusform>
            <numerusform>Lay %n more ready.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/mailing/job_sheet.py"/>
        <source>paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/mailing/job_sheet.py"/>
        <source>Print at actual size (100 %), without “fit to page”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/mailing/job_sheet.py"/>
        <source>Print the first sheet alone and hold both sides against the light. Then the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/mailing/job_sheet.py"/>
        <source>Load %n envelope ({envelope}) and print it after the cards, in their order.</source>
        <comment>Load %n envelopes ({envelope}) and print them after the cards, in their order.</comment>
        <translation>
            <numerusform>Load %n envelope ({envelope}) and print it after the cards, in their order.</numerusform>
            <numerusform>Load %n envelopes ({envelope}) and print them after the cards, in their order.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/mailing/job_sheet.py"/>
        <source>Load %n sheet of labels ({stock}).</source>
        <comment>Load %n sheets of labels ({stock}).</comment>
        <translation>
            <numerusform>Load %n sheet of labels ({stock}).</numerusform>
            <numerusform>Load %n sheets of labels ({stock}).</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/mailing/labels.py"/>
        <source>the label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/mailing/lettering.py"/>
        <source>Page {page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/mailing/test_page.py"/>
        <source>FRONT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/mailing/test_page.py"/>
        <source>Test page for paper of {size}, printed at actual size (100 %).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/mailing/test_page.py"/>
        <source>This page is corrected as was measured before: all should be where it says. To measure anew, print the page without a correction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/mailing/test_page.py"/>
        <source>The arrow points to edge A. Edges B, C and D follow clockwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/mailing/test_page.py"/>
        <source>Which edge came out of the printer first? Ring its letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/mailing/test_page.py"/>
        <source>Measure with a ruler, to a quarter of a millimetre:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/mailing/test_page.py"/>
        <source>1  From the left edge to the ringed cross</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/mailing/test_page.py"/>
        <source>2  From the upper edge to the ringed cross</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/mailing/test_page.py"/>
        <source>3  The ruler across, from the ringed cross to 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/mailing/test_page.py"/>
        <source>4  The ruler down, from the ringed cross to 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/mailing/test_page.py"/>
        <source>At the middle of each edge, the smallest number whose line is printed is the margin that this printer leaves white there, in millimetres.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/mailing/test_page.py"/>
        <source>BACK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/mailing/test_page.py"/>
        <source>Measure on this side too, as it lies when you can read this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/mailing/test_page.py"/>
        <source>5  From the left edge to the ringed cross</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/mailing/test_page.py"/>
        <source>6  From the upper edge to the ringed cross</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/mailing/test_page.py"/>
        <source>Turn the sheet over like the page of a book. If the arrow still points the same way, the printer turns sheets over their long edge; if it points the other way, over their short edge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/mailing/words_pages.py"/>
        <source>the words to be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/printing/calibration.py"/>
        <source>The front's cross from the left edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/printing/calibration.py"/>
        <source>The front's cross from the upper edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/printing/calibration.py"/>
        <source>The back's cross from the left edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/printing/calibration.py"/>
        <source>The back's cross from the upper edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/card_files.py"/>
        <source>{path} was changed elsewhere in the meantime, so nothing was written over it: open it again, or save your card under another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/card_files.py"/>
        <source>{path} is no longer there, so somebody may have moved it: save your card under another name, or save it again here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/card_files.py"/>
        <source>{path} is damaged: it may have been cut short on its way, so try another copy, or open what is left of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/card_files.py"/>
        <source>The words in {path} are damaged: try another copy, or open what is left of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/card_files.py"/>
        <source>The photo in {path} is damaged: try another copy, or open the words without the photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/card_files.py"/>
        <source>The signature in {path} is damaged: try another copy, or open the words without the signature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/card_files.py"/>
        <source>The list of people in {path} is damaged: try another copy, or open the words without the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/card_files.py"/>
        <source>This list is too long to be kept inside a card: keep its file, and open it when you need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/card_files.py"/>
        <source>{path} was changed outside this program, or it is damaged: look through its words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/card_files.py"/>
        <source>{path} is protected: give its password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/card_files.py"/>
        <source>{path} cannot be opened with this password: type it again, and look whether capital letters are on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/card_files.py"/>
        <source>The design “{name}” is not on this computer: the card is shown in “{shown}” instead, and keeps its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/card_files.py"/>
        <source>The format “{name}” is not on this computer: the card is shown as “{shown}” instead, and keeps its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/card_files.py"/>
        <source>The design “{design}” has no colours called “{name}”: its own are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/card_files.py"/>
        <source>The lettering “{name}” is not on this computer: the design's own is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/drawings.py"/>
        <source>A curved stroke ends as if it were cut off: give it round ends, or an outline that tapers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/drawings.py"/>
        <source>A curve is made of short straight pieces, which show in print: draw it as a curve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/drawings.py"/>
        <source>One shape stands here {copies} times, moved but never turned or bent: let no two be alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/drawings.py"/>
        <source>A blur is made of {layers} translucent shapes, which show in print as steps: use a mask, or a gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/drawings.py"/>
        <source>A shadow is made of {layers} translucent copies, which show in print as steps: use a mask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/drawings.py"/>
        <source>Specks that were meant round have corners: let their curves meet smoothly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/kept_cards.py"/>
        <source>The card “{title}” is open in another window: go on there, or close it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/kept_cards.py"/>
        <source>The card “{title}” was changed in another place while it was open here: nothing is lost; choose which of the two to keep, or keep both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/kept_cards.py"/>
        <source>This card is no longer here: look in the bin, or in another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/mailing.py"/>
        <source>There is nothing here to write on an envelope or a label: give a name, or an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/mailing.py"/>
        <source>No row of the list has a name or an address to write: check its columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/mailing.py"/>
        <source>The words are too long for their place ({panel}) and can hardly be read ({points} pt): shorten them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/mailing.py"/>
        <source>The address is too long for its place ({panel}): words of it are broken, or too small to be read well ({points} pt): shorten it, or choose a larger one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/mailing.py"/>
        <source>“{option}” does nothing without “{needed}”: give both, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/mailing.py"/>
        <source>{path} and {other} are one file, and one would replace the other: give each a name of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/mailing.py"/>
        <source>{path} would replace {other}, which is read here and is the same file: choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/passwords.py"/>
        <source>Write a password first: three or four words that belong together only for you are good ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/passwords.py"/>
        <source>This password holds a sign that cannot be typed on every computer: use letters, digits and what stands on the keyboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/passwords.py"/>
        <source>This password is longer than a file can take ({limit} letters, fewer in some scripts): choose a shorter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/passwords.py"/>
        <source>The two passwords are not the same: write the second one again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/passwords.py"/>
        <source>The first line of {path} is empty: write the password there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/passwords.py"/>
        <source>The password in {path} holds a sign that cannot be typed on every computer: use letters, digits and what stands on the keyboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/passwords.py"/>
        <source>The password in {path} is longer than a file can take ({limit} letters, fewer in some scripts): choose a shorter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/passwords.py"/>
        <source>Envelopes, labels and the list are not protected with a password: make them in a run of their own, without --password-file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/passwords.py"/>
        <source>A {kind} cannot be protected with a password; a PDF can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/people.py"/>
        <source>Most names in “{column}” stand turned round, like “{before}”: turn them, if cards are to have the given name first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/people.py"/>
        <source>“{column}” has the family name first, by its name (“{before}”): look whether cards say the names as you want them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/people.py"/>
        <source>“{column}” holds names, and no card says them: choose what it is for, if they are to be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/people.py"/>
        <source>“{words}” in “{column}” looks damaged: look at it before it is printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/people.py"/>
        <source>“{words}” in “{column}” is a spreadsheet's error, and no word: mend the formula there, or type what is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/people.py"/>
        <source>“{words}” in “{column}” stands for nothing, and would be printed: empty the cell, or type what is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/people.py"/>
        <source>“{words}” in “{column}” is a formula, and not its result: save the values in the spreadsheet, or type what is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/people.py"/>
        <source>A letter is lost in “{words}” ({column}): the file was saved in an encoding that lacks it. Type it again, or save the file as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/people.py"/>
        <source>“{words}” in “{column}” was read in a wrong encoding: it should be “{mended}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/people.py"/>
        <source>“{words}” in “{column}” may have been read in a wrong encoding: is it “{mended}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/people.py"/>
        <source>“{words}” in “{column}” has a hidden sign in it that turns the words around it: type it again, as “{mended}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/people.py"/>
        <source>“{words}” in “{column}” has a control character in it: it should be “{mended}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/people.py"/>
        <source>“{words}” in “{column}” has the signs of a web page in it: it should be “{mended}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/people.py"/>
        <source>“{words}” in “{column}” is an address, where a name is printed: type the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/people.py"/>
        <source>“{words}” in “{column}” is a number, where a name is printed: choose another column, or type the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/people.py"/>
        <source>“{words}” in “{column}” is a spreadsheet's number for a day: it should be {mended}, or that day in your words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/people.py"/>
        <source>“{words}” in “{column}” is what a column shows that is too narrow: make it wider in the spreadsheet, and save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/people.py"/>
        <source>“{words}” in “{column}” can be a name, or stand for nothing: is it somebody's name?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/people.py"/>
        <source>“{words}” in “{column}” has a question mark in it: was somebody not sure, or is a letter lost?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/people.py"/>
        <source>“{words}” in “{column}” has the marks of a spreadsheet around it: “{mended}” is meant, it seems.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/people.py"/>
        <source>“{words}” in “{column}” is a moment as computers write it: {mended} reads better, or that day in your words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/people.py"/>
        <source>“{words}” in “{column}” is all in capitals: “{mended}” reads better, if that is how the name is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/people.py"/>
        <source>“{words}” in “{column}” is all in small letters: “{mended}”, if that is how the name is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/people.py"/>
        <source>“{words}” in “{column}” has a sign in it that cannot be seen, and can part words: “{mended}” is meant, it seems.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/people.py"/>
        <source>“{words}” in “{column}” is broken into lines: “{mended}” is one line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/people.py"/>
        <source>“{words}” in “{column}” has more spaces than it needs: “{mended}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/people.py"/>
        <source>“{words}” in “{column}” looks like a trial entry: leave the row out, if nobody is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/people.py"/>
        <source>{name} stands in row {other}, too: leave one of the two out, if it is the same person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/people.py"/>
        <source>{name} may be {other_name} in row {other}: leave one of the two out, if it is the same person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/people.py"/>
        <source>“{text}” is no header: write the number of its row, as “--header 3”, or “--header none” for a table without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/people.py"/>
        <source>“{text}” chooses no rows: write COLUMN=VALUE, in quotation marks if there is a space in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/people.py"/>
        <source>Nobody in the table is meant by “{text}”: look how the cells are written (“thankyou people TABLE” shows them).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/people.py"/>
        <source>This looks like the answers of a form: with “--answers” each of them becomes a card in its writer's own words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/people.py"/>
        <source>{path} does not look like the answers of a form: say with “--answers” that it is, or leave “--approve-all” out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/person_cards.py"/>
        <source>There is no design “{name}”: the card's own is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/person_cards.py"/>
        <source>“{name}” is no language that cards can be in here: the card's own is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/person_cards.py"/>
        <source>“{name}” is asked for, but the message is there in {language} alone: give this person a message of their own, or leave the language empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/person_cards.py"/>
        <source>“{name}” does not say who is speaking: the card's own is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/person_cards.py"/>
        <source>“{name}” says neither yes nor no to the card being displayed: nothing is printed about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/sentences/person_cards.py"/>
        <source>The one person who is meant is left out of the list: nobody gets a card. Tick them there.</source>
        <comment>All %n people who are meant are left out of the list: nobody gets a card. Tick some there.</comment>
        <translation>
            <numerusform>The one person who is meant is left out of the list: nobody gets a card. Tick them there.</numerusform>
            <numerusform>All %n people who are meant are left out of the list: nobody gets a card. Tick some there.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/person_cards.py"/>
        <source>No card is right, so there is nothing to make: “thankyou check” says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/person_cards.py"/>
        <source>Nothing here has been approved yet: read the answers, and approve those that are to be printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/person_cards.py"/>
        <source>“{{name}}” is neither a field of this program nor a column of the list that is open; it is printed as it was typed (line {line}, column {column}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/printers.py"/>
        <source>No printer was found on this computer: add one in its settings, or make a PDF and print that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/printers.py"/>
        <source>There is no printer called “{name}”; there are {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/printers.py"/>
        <source>None of the printers is the default one: choose one of {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/printers.py"/>
        <source>The printer “{printer}” does not take the sheet ({detail}): see to it in the computer's list of print jobs, then go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/printers.py"/>
        <source>The computer's print service does not answer, and nothing was sent to “{printer}”: start the service again, then go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/printers.py"/>
        <source>The printer “{printer}” is no longer on this computer: add it again in the settings, then go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/printers.py"/>
        <source>The printer “{printer}” prints one side only: choose “by hand”, and turn the sheets over yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/printers.py"/>
        <source>The printer “{printer}” turns sheets over their long edge only: choose “long edge”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/printers.py"/>
        <source>The printer “{printer}” turns sheets over their short edge only: choose “short edge”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/printers.py"/>
        <source>The printer “{printer}” does not take {paper}: choose another paper, or another printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/printers.py"/>
        <source>The printer “{printer}” has no tray “{tray}”; it has {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/printers.py"/>
        <source>Put {paper} into the printer “{printer}” before you print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/printers.py"/>
        <source>The printer “{printer}” does not say how near to the edge it prints: print one sheet first, and look at its edges.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/printers.py"/>
        <source>The printer “{printer}” takes no jobs: let it take jobs in the computer's settings, or choose another printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/printers.py"/>
        <source>The printer “{printer}” waits: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/printers.py"/>
        <source>There is no such print run to go on with: begin a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/printers.py"/>
        <source>This print run is open in another window or command: go on there, or close it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/printers.py"/>
        <source>The record of the print run {run} is damaged (line {line}): look which sheets came out, throw the run away, and print the others anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/printers.py"/>
        <source>The record of the print run {run} is damaged: look which sheets came out, throw the run away, and print the others anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/printers.py"/>
        <source>The print run {run} was begun by a newer thankyou: go on with that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/printers.py"/>
        <source>Some sheets of this print run are still to come out: print them, or throw the run away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/sentences/printers.py"/>
        <source>There is no sheet {sheet}: this print run has one sheet.</source>
        <comment>There is no sheet {sheet}: this print run has %n sheets.</comment>
        <translation>
            <numerusform>There is no sheet {sheet}: this print run has one sheet.</numerusform>
            <numerusform>There is no sheet {sheet}: this print run has %n sheets.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/printers.py"/>
        <source>Give at least --front X,Y: where the cross of the test page's front is, in mm from the left and from the upper edge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/printers.py"/>
        <source>{measured} is given as {value} mm, which is far from {nominal} mm: measure once more, and look whether the page was printed at its actual size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/sheets.py"/>
        <source>The open card measures {card_width} × {card_height} mm and does not fit on {paper} ({width} × {height} mm): choose larger paper, or a smaller card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/sentences/sheets.py"/>
        <source>A sheet of {paper} holds one card, not {wanted}: ask for one, or choose larger paper.</source>
        <comment>A sheet of {paper} holds %n cards, not {wanted}: ask for fewer, or choose larger paper.</comment>
        <translation>
            <numerusform>A sheet of {paper} holds one card, not {wanted}: ask for one, or choose larger paper.</numerusform>
            <numerusform>A sheet of {paper} holds %n cards, not {wanted}: ask for fewer, or choose larger paper.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/sheets.py"/>
        <source>The open card measures {card_width} × {card_height} mm and does not fit on {stock}, whose pieces measure {width} × {height} mm: choose another stock, or another card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/sheets.py"/>
        <source>The card ({card_width} × {card_height} mm) is smaller than the pieces of {stock} ({width} × {height} mm) and stands in their middle, with white around it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/sheets.py"/>
        <source>The first card cannot stand on position {start}: a sheet has positions 1 to {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/sheets.py"/>
        <source>Position {position} cannot be left out: a sheet has positions 1 to {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/sheets.py"/>
        <source>No position is left on the first sheet: leave one of its {count} free, or begin with a new sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/sheets.py"/>
        <source>A printer is not {shift} mm off ({most} mm is the most that can be put right): measure again, or look how the paper lies in the tray.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/sheets.py"/>
        <source>A sheet cannot be made with these settings ({name}): check them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/sentences/sheets.py"/>
        <source>This printer leaves up to {margin} mm along the paper's edges white, and one card reaches into them: ask for fewer cards to a sheet, or for printing without margins.</source>
        <comment>This printer leaves up to {margin} mm along the paper's edges white, and %n cards reach into them: ask for fewer cards to a sheet, or for printing without margins.</comment>
        <translation>
            <numerusform>This printer leaves up to {margin} mm along the paper's edges white, and one card reaches into them: ask for fewer cards to a sheet, or for printing without margins.</numerusform>
            <numerusform>This printer leaves up to {margin} mm along the paper's edges white, and %n cards reach into them: ask for fewer cards to a sheet, or for printing without margins.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/sheets.py"/>
        <source>There is no paper “{name}”: there are {choices}, or a size in mm like 200x280.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/sheets.py"/>
        <source>There is no stock “{name}”: see “thankyou list stock”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/sheets.py"/>
        <source>There is no stock “{name}”; there are {near}: see “thankyou list stock”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/sheets.py"/>
        <source>A paper of {name} mm cannot be printed on here: each side may have {low} to {high} mm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/sheets.py"/>
        <source>{file}, line {line}: {what}. This is the list of your own sheets; the others can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/sheets.py"/>
        <source>A sheet cannot be used as it is described: check its numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/sheets.py"/>
        <source>Give the sheet a maker and a part number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/sheets.py"/>
        <source>There is no such paper: choose one of the list, or give its size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/sheets.py"/>
        <source>A piece needs a width and a height.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/sheets.py"/>
        <source>From 1 to 100 pieces can stand in a row, and in a column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/sheets.py"/>
        <source>From one piece to the next must be at least a piece's width, or they overlap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/sheets.py"/>
        <source>From one piece to the next one down must be at least a piece's height, or they overlap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/sheets.py"/>
        <source>The pieces reach beyond the page: check the first piece's place, the sizes and the counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/sheets.py"/>
        <source>Corners can be rounded by half of the piece's shorter side at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/sheets.py"/>
        <source>What was remembered of part-used sheets cannot be read ({file}): look which positions are free before the sheet goes into the printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/sheets.py"/>
        <source>There is no envelope here for a card of {width} × {height} mm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/sheets.py"/>
        <source>There is no envelope “{name}”; there are {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/sentences/sheets.py"/>
        <source>Print page 1. Put the sheet back as it came out, with the white side to be printed and the same edge first; then print page 2.</source>
        <comment>Print pages 1 to %n. Put the pile back as it came out, with the white sides to be printed and the same edge first; then print pages {first} to {last}.</comment>
        <translation>
            <numerusform>Print page 1. Put the sheet back as it came out, with the white side to be printed and the same edge first; then print page 2.</numerusform>
            <numerusform>Print pages 1 to %n. Put the pile back as it came out, with the white sides to be printed and the same edge first; then print pages {first} to {last}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/sentences/sheets.py"/>
        <source>Print page 1. Turn the sheet over like the page of a book and put it back with the same edge first; then print page 2.</source>
        <comment>Print pages 1 to %n. Turn the whole pile over like the page of a book and put it back with the same edge first; then print pages {first} to {last}.</comment>
        <translation>
            <numerusform>Print page 1. Turn the sheet over like the page of a book and put it back with the same edge first; then print page 2.</numerusform>
            <numerusform>Print pages 1 to %n. Turn the whole pile over like the page of a book and put it back with the same edge first; then print pages {first} to {last}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/sheets.py"/>
        <source>{option} is about sheets of paper: add --as sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/sheets.py"/>
        <source>{option} is for the pages of a print shop: leave it out, or take --as pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/sheets.py"/>
        <source>One file for each person needs a table of people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/sheets.py"/>
        <source>{path}: with --each, -o names a folder, and the pattern the files in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/sheets.py"/>
        <source>“{text}” is no pattern for names: put at least one column in braces, like “{{family}}.pdf”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/sheets.py"/>
        <source>There is no room for marks beside the cards: cut {left} mm from the left edge and {top} mm from the top.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/sheets.py"/>
        <source>There is no room for some marks beside the cards: cut {left} mm from the left edge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/sheets.py"/>
        <source>There is no room for some marks beside the cards: cut {top} mm from the top.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/sheets.py"/>
        <source>A run that was begun goes on by itself: leave the card's file out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/sheets.py"/>
        <source>Name a card file to print, or go on with a run: --resume, --again SHEETS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/sheets.py"/>
        <source>--only chooses rows of a table: name it with --people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/sheets.py"/>
        <source>“{text}” does not name rows: write them like 3,5-7.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/sentences/sheets.py"/>
        <source>One file of that name is in {folder} already: choose an empty folder.</source>
        <comment>%n files of those names are in {folder} already: choose an empty folder.</comment>
        <translation>
            <numerusform>One file of that name is in {folder} already: choose an empty folder.</numerusform>
            <numerusform>%n files of those names are in {folder} already: choose an empty folder.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/sheets.py"/>
        <source>There is no row {row}: the table has {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>{path} is an archive ({kind}), not a list: unpack it, and open the list in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>{path} is a workbook of Excel 97 to 2003 (.xls): open it in a spreadsheet program, save it as .xlsx, and open that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>{path} is a binary workbook of Excel (.xlsb): open it in Excel, save it as .xlsx, and open that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>{path} is of Numbers: open it there, choose File &gt; Export To &gt; Excel, and open the file that is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>{path} is a document ({kind}), not a list: copy its table into a spreadsheet program, save that as .xlsx, and open the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>{path} is {kind}, whatever its name says: open it in a spreadsheet program, save it as .xlsx, and open that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>There is no encoding called “{name}”: try utf-8, utf-16, cp1252 or mac-roman.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>{path} is not in {encoding} (byte {byte} on line {line}): choose another encoding, or save it again as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>“{delimiter}” cannot separate cells: give one character, as , or ; or a tab.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>The columns of {path} are made of spaces, so that nothing says where a cell ends: save it again as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>{path} has no row {line} with something in it: name the row of the header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>On line {line} of {path} a second table begins, with other columns: put it into a file of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>The file does not say how its letters are written; they are read as {encoding}. If a name looks wrong, choose another encoding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Line {line}, cell {column}: a quotation mark stands alone there; look at this row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/sentences/tables.py"/>
        <source>The line above the header is no person: “{words}”.</source>
        <comment>The %n lines above the header are no people: “{words}”.</comment>
        <translation>
            <numerusform>The line above the header is no person: “{words}”.</numerusform>
            <numerusform>The %n lines above the header are no people: “{words}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Row {line} is a total or a remark, and no person: “{words}”.</source>
        <comment>%n rows from {line} on are totals or remarks, and no people: “{words}”.</comment>
        <translation>
            <numerusform>Row {line} is a total or a remark, and no person: “{words}”.</numerusform>
            <numerusform>%n rows from {line} on are totals or remarks, and no people: “{words}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/sentences/tables.py"/>
        <source>The header stands a second time on row {line}; that is left out.</source>
        <comment>The header is repeated on %n rows from {line} on; they are left out.</comment>
        <translation>
            <numerusform>The header stands a second time on row {line}; that is left out.</numerusform>
            <numerusform>The header is repeated on %n rows from {line} on; they are left out.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>The table has no header: its first row (row {line}) is a person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Column {column} has no name and is called “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Column {column} is called “{was}” like another; here it is “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/sentences/tables.py"/>
        <source>The contact on line {line} has no name and is left out.</source>
        <comment>%n contacts, the first on line {line}, have no name and are left out.</comment>
        <translation>
            <numerusform>The contact on line {line} has no name and is left out.</numerusform>
            <numerusform>%n contacts, the first on line {line}, have no name and are left out.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Unicode (UTF-8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Unicode (UTF-16)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Unicode (UTF-16, big-endian)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Unicode (UTF-32)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Unicode (UTF-32, big-endian)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Unicode (UTF-7)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Western European (Windows-1252)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Western European (Latin-1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Western European (Latin-9)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Western European (Mac)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Western European (DOS 850)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Western European (DOS 437)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Central European (Windows-1250)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Central European (Latin-2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Central European (Mac)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Central European (DOS 852)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Cyrillic (Windows-1251)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Cyrillic (ISO 8859-5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Cyrillic (KOI8-R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Cyrillic (KOI8-U)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Cyrillic (Mac)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Cyrillic (DOS 866)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Greek (Windows-1253)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Greek (ISO 8859-7)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Greek (DOS 737)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Turkish (Windows-1254)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Turkish (Latin-5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Turkish (DOS 857)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Hebrew (Windows-1255)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Hebrew (ISO 8859-8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Arabic (Windows-1256)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Arabic (ISO 8859-6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Baltic (Windows-1257)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Baltic (Latin-7)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Vietnamese (Windows-1258)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Thai (Windows-874)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Japanese (Shift-JIS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Japanese (EUC-JP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Japanese (EUC-JIS-2004)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Japanese (ISO-2022-JP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Chinese (GB 18030)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Chinese (HZ)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Traditional Chinese (Big5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Traditional Chinese (Big5, Hong Kong)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Korean (EUC-KR)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/tables.py"/>
        <source>Korean (ISO-2022-KR)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/words.py"/>
        <source>There are no words in “{name}” here; there are words in {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/words.py"/>
        <source>“{text}” says something that the writer may not have said: add “{fact}” to what it asserts, or say it otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/words.py"/>
        <source>“{text}” has no mark at its end: a sentence needs one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/words.py"/>
        <source>The date stands in a sentence as it was typed: use the fields “when” (a point in time) and “since” (a span or a habit), in brackets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/words.py"/>
        <source>This sentence is never used: the one in line {other} stands before it and suits whenever it does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/words.py"/>
        <source>An answer to “{field}” of the shape “{shape}” has no frame for some cards ({card}): add a [[frame]].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/words.py"/>
        <source>Some cards get no {part} ({appeal}, {audience}, {card}): add a sentence that suits them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/workbooks.py"/>
        <source>{path} is not a whole workbook; it may have been cut short on its way: open it in a spreadsheet program and save it again, or try another copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/workbooks.py"/>
        <source>{path} is locked with a password: open it in a spreadsheet program, save it without one under another name, and open that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/workbooks.py"/>
        <source>{path} is a binary workbook (.xlsb): open it in a spreadsheet program, save it as .xlsx, and open that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/workbooks.py"/>
        <source>{path} unpacks to more than can be read here: save the sheet that you need as a workbook of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/workbooks.py"/>
        <source>There is no sheet called “{name}” in {path}; there are {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/workbooks.py"/>
        <source>Cell {column}{line} of the list holds an error ({words}), not words: mend its formula in the spreadsheet program, or write the words here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/workbooks.py"/>
        <source>Cell {column}{line} of the list holds a formula that has not been calculated: open the file in a spreadsheet program, save it there, and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/sentences/workbooks.py"/>
        <source>One more cell of the list holds an error, or a formula without a value.</source>
        <comment>%n more cells of the list hold an error, or a formula without a value.</comment>
        <translation>
            <numerusform>One more cell of the list holds an error, or a formula without a value.</numerusform>
            <numerusform>%n more cells of the list hold an error, or a formula without a value.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/sentences/workbooks.py"/>
        <source>The cells {range} are one in the file; each of its rows has been given what it says.</source>
        <comment>%n groups of cells are merged in the file ({range} is the first); each of their rows has been given what they say.</comment>
        <translation>
            <numerusform>The cells {range} are one in the file; each of its rows has been given what it says.</numerusform>
            <numerusform>%n groups of cells are merged in the file ({range} is the first); each of their rows has been given what they say.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/sentences/workbooks.py"/>
        <source>Column {columns} is hidden in the file; it is read like the others.</source>
        <comment>%n columns are hidden in the file ({columns}); they are read like the others.</comment>
        <translation>
            <numerusform>Column {columns} is hidden in the file; it is read like the others.</numerusform>
            <numerusform>%n columns are hidden in the file ({columns}); they are read like the others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../thankyou/sentences/workbooks.py"/>
        <source>Row {line} is hidden in the file.</source>
        <comment>%n rows are hidden in the file; row {line} is the first.</comment>
        <translation>
            <numerusform>Row {line} is hidden in the file.</numerusform>
            <numerusform>%n rows are hidden in the file; row {line} is the first.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/workers.py"/>
        <source>A process that was drawing cards has ended before it was done, perhaps for want of memory. No file was made: try again, with fewer --jobs or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/workers.py"/>
        <source>Here is {here}, but a worker of the cluster has {there}: all must be the same for the cards to be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/workers.py"/>
        <source>Dask is not installed here: pip install “thankyou[dask]”, or leave out --dask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/workers.py"/>
        <source>There is no Dask cluster with workers at {address}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/workers.py"/>
        <source>--jobs and --dask draw one file of all cards: leave them out, or --each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/sentences/workers.py"/>
        <source>--jobs is for processes of this computer, --dask for a cluster: choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/stationery/formats.py"/>
        <source>Your own size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../thankyou/stationery/papers.py"/>
        <source>a size of one's own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/appeals.toml"/>
        <source>The work you do</source>
        <extracomment>What a card thanks for (work)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/appeals.toml"/>
        <source>For everyday care, done well.</source>
        <extracomment>A line about what a card thanks for (work)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/appeals.toml"/>
        <source>A hard calling</source>
        <extracomment>What a card thanks for (calling)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/appeals.toml"/>
        <source>For taking on work that is hard on the heart.</source>
        <extracomment>A line about what a card thanks for (calling)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/appeals.toml"/>
        <source>The tears you shed</source>
        <extracomment>What a card thanks for (tears)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/appeals.toml"/>
        <source>For grieving with us when someone died.</source>
        <extracomment>A line about what a card thanks for (tears)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/appeals.toml"/>
        <source>The difference you made</source>
        <extracomment>What a card thanks for (lives)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/appeals.toml"/>
        <source>For a life that goes on.</source>
        <extracomment>A line about what a card thanks for (lives)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>Who is it for?</source>
        <extracomment>The label of the field “recipient”
In guided writing (questions): who</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>A name, a first name, or a team such as “night team”.</source>
        <extracomment>The hint of the field “recipient”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>who it is for</source>
        <extracomment>The placeholder of the field “recipient”: stands inside a sentence of the message until it is filled in</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>Amara Okafor</source>
        <extracomment>The example of the field “recipient”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>night team</source>
        <extracomment>An example for the field “recipient” (community)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>A title, if they use one</source>
        <extracomment>The label of the field “title”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>Such as Dr, Nurse or Sister. You may leave it out.</source>
        <extracomment>The hint of the field “title”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>title</source>
        <extracomment>The placeholder of the field “title”: stands inside a sentence of the message until it is filled in</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>Dr</source>
        <extracomment>The example of the field “title”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>Given name</source>
        <extracomment>The label of the field “given”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>For lists that have names in two columns.</source>
        <extracomment>The hint of the field “given”
The hint of the field “family”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>given name</source>
        <extracomment>The placeholder of the field “given”: stands inside a sentence of the message until it is filled in</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>Amara</source>
        <extracomment>The example of the field “given”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>Family name</source>
        <extracomment>The label of the field “family”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>family name</source>
        <extracomment>The placeholder of the field “family”: stands inside a sentence of the message until it is filled in</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>Okafor</source>
        <extracomment>The example of the field “family”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>What do they do?</source>
        <extracomment>The label of the field “role”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>A short title, such as nurse, porter or paramedic.</source>
        <extracomment>The hint of the field “role”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>nurse</source>
        <extracomment>The example of the field “role”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>Where was it?</source>
        <extracomment>The label of the field “unit”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>As you would say it: “on Ward 12”, “in A&amp;E”, “at home”.</source>
        <extracomment>The hint of the field “unit”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>Ward 12</source>
        <extracomment>The example of the field “unit”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>When was it?</source>
        <extracomment>The label of the field “date”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>About when is enough: “last Tuesday”, “in May”, “since 2019”.</source>
        <extracomment>The hint of the field “date”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>a Sunday in March</source>
        <extracomment>The example of the field “date”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>last Tuesday</source>
        <extracomment>An example for the field “date” (colleague)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>Which shift?</source>
        <extracomment>The label of the field “shift”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>If you know: the night shift, the early shift.</source>
        <extracomment>The hint of the field “shift”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>which shift</source>
        <extracomment>The placeholder of the field “shift”: stands inside a sentence of the message until it is filled in</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>the night shift</source>
        <extracomment>The example of the field “shift”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>A moment you remember</source>
        <extracomment>The label of the field “moment”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>One sentence or a few words, as you would say it: something said or done.</source>
        <extracomment>The hint of the field “moment”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>a moment you remember</source>
        <extracomment>The placeholder of the field “moment”: stands inside a sentence of the message until it is filled in</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>You pulled up a chair before you spoke</source>
        <extracomment>The example of the field “moment”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>You were kind to my bear</source>
        <extracomment>An example for the field “moment” (child)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>You sat with the family until they were ready</source>
        <extracomment>An example for the field “moment” (colleague)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>You talked about roses all the way to theatre</source>
        <extracomment>An example for the field “moment” (community)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>What it meant</source>
        <extracomment>The label of the field “effect”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>One sentence or a few words: what it changed, or how it felt.</source>
        <extracomment>The hint of the field “effect”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>After that I could ask anything</source>
        <extracomment>The example of the field “effect”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>Then I was not scared</source>
        <extracomment>An example for the field “effect” (child)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>After that we could ask anything</source>
        <extracomment>An example for the field “effect” (family)
An example for the field “effect” (parent)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>After that we could say goodbye</source>
        <extracomment>An example for the field “effect” (bereaved-family)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>I do it that way now</source>
        <extracomment>An example for the field “effect” (colleague)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>Joan still tells it</source>
        <extracomment>An example for the field “effect” (community)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>A wish, or a last thought</source>
        <extracomment>The label of the field “wish”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>One sentence or a few words. You may leave it out.</source>
        <extracomment>The hint of the field “wish”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>a wish</source>
        <extracomment>The placeholder of the field “wish”: stands inside a sentence of the message until it is filled in</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>I hope your nights are quiet for a while</source>
        <extracomment>The example of the field “wish”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>I hope you have a nice day</source>
        <extracomment>An example for the field “wish” (child)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>We hope your nights are quiet for a while</source>
        <extracomment>An example for the field “wish” (family)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>We hope someone looks after you, too</source>
        <extracomment>An example for the field “wish” (bereaved-family)
An example for the field “wish” (parent)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>The next coffee is on me</source>
        <extracomment>An example for the field “wish” (colleague)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>We hope today is a kind one</source>
        <extracomment>An example for the field “wish” (community)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>Who was cared for?</source>
        <extracomment>The label of the field “loved_one”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>A name, or “my father”, if the card is about someone else.</source>
        <extracomment>The hint of the field “loved_one”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>the person who was cared for</source>
        <extracomment>The placeholder of the field “loved_one”: stands inside a sentence of the message until it is filled in</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>my father</source>
        <extracomment>The example of the field “loved_one”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>Joan</source>
        <extracomment>An example for the field “loved_one” (community)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>Who is it from?</source>
        <extracomment>The label of the field “sender”
In guided writing (questions): sender</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>As you would sign it.</source>
        <extracomment>The hint of the field “sender”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>your name</source>
        <extracomment>The placeholder of the field “sender”: stands inside a sentence of the message until it is filled in</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>Ada</source>
        <extracomment>The example of the field “sender”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>Leo, 6</source>
        <extracomment>An example for the field “sender” (child)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>Ada and family</source>
        <extracomment>An example for the field “sender” (family)
An example for the field “sender” (bereaved-family)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>Ada and Tom</source>
        <extracomment>An example for the field “sender” (parent)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>Mill Lane</source>
        <extracomment>An example for the field “sender” (community)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>Where was it, and about when?</source>
        <extracomment>In guided writing (questions): where</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>One moment you remember</source>
        <extracomment>In guided writing (questions): moment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>What do you remember of them?</source>
        <extracomment>In guided writing (questions): moment_remembering</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>What did it mean to you?</source>
        <extracomment>In guided writing (questions): effect</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>A wish, or a last thought?</source>
        <extracomment>In guided writing (questions): wish</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>Who died, and who is writing?</source>
        <extracomment>In guided writing (questions): sender_remembering</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>A name, a first name, a team, or what they do.</source>
        <extracomment>In guided writing (questions, why): who</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>It helps them to remember you.</source>
        <extracomment>In guided writing (questions, why): where</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>Something said or done. In your own words: they stay as you write them.</source>
        <extracomment>In guided writing (questions, why): moment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>They were there at the end</source>
        <extracomment>In guided writing (facts): there</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>They were sad with us</source>
        <extracomment>In guided writing (facts): wept</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>A life was saved</source>
        <extracomment>In guided writing (facts): lived</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>Better now, or well again</source>
        <extracomment>In guided writing (facts): better</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>At home again</source>
        <extracomment>In guided writing (facts): home</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>It went on for a long time, or again and again</source>
        <extracomment>In guided writing (facts): long</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>It was a hard time</source>
        <extracomment>In guided writing (facts): hard</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>I was not awake, or remember nothing of it</source>
        <extracomment>In guided writing (facts): unaware</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>I was there and saw it</source>
        <extracomment>In guided writing (facts): saw</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>They were there when the person died</source>
        <extracomment>In guided writing (facts, remembering): there</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>They were sad with us, and did not hide it</source>
        <extracomment>In guided writing (facts, remembering): wept</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>They looked after us for a long time, or again and again</source>
        <extracomment>In guided writing (facts, remembering): long</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>I was there and saw what they did</source>
        <extracomment>In guided writing (facts, remembering): saw</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>I am</source>
        <extracomment>In guided writing (speaker): i</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>We are</source>
        <extracomment>In guided writing (speaker): we</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/words/en/fields.toml"/>
        <source>Several people</source>
        <extracomment>In guided writing (readers): many</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/pairings.toml"/>
        <source>Classic</source>
        <extracomment>The name of a choice of typefaces</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/pairings.toml"/>
        <source>Fine book letters, as most of the designs use</source>
        <extracomment>About the typefaces “Classic”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/pairings.toml"/>
        <source>Bookish</source>
        <extracomment>The name of a choice of typefaces</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/pairings.toml"/>
        <source>Warm and sturdy, like a good novel</source>
        <extracomment>About the typefaces “Bookish”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/pairings.toml"/>
        <source>Elegant</source>
        <extracomment>The name of a choice of typefaces</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/pairings.toml"/>
        <source>Thick and thin strokes, for a formal card</source>
        <extracomment>About the typefaces “Elegant”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/pairings.toml"/>
        <source>Flowing</source>
        <extracomment>The name of a choice of typefaces</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/pairings.toml"/>
        <source>Thanks in a flourishing pen, the letter in fine book letters</source>
        <extracomment>About the typefaces “Flowing”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/pairings.toml"/>
        <source>Friendly</source>
        <extracomment>The name of a choice of typefaces</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/pairings.toml"/>
        <source>Soft and round, without stiffness</source>
        <extracomment>About the typefaces “Friendly”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/pairings.toml"/>
        <source>Modern</source>
        <extracomment>The name of a choice of typefaces</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/pairings.toml"/>
        <source>Light and plain, without little feet on the letters</source>
        <extracomment>About the typefaces “Modern”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/pairings.toml"/>
        <source>Easy to read</source>
        <extracomment>The name of a choice of typefaces</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/pairings.toml"/>
        <source>Letters that nobody takes for one another, made for tired eyes</source>
        <extracomment>About the typefaces “Easy to read”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/pairings.toml"/>
        <source>Handwritten</source>
        <extracomment>The name of a choice of typefaces</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/pairings.toml"/>
        <source>As if written with a felt pen</source>
        <extracomment>About the typefaces “Handwritten”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/papers.toml"/>
        <source>A4</source>
        <extracomment>The name of a paper</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/papers.toml"/>
        <source>US Letter</source>
        <extracomment>The name of a paper</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/papers.toml"/>
        <source>A3</source>
        <extracomment>The name of a paper</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/papers.toml"/>
        <source>A5</source>
        <extracomment>The name of a paper</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/papers.toml"/>
        <source>A6</source>
        <extracomment>The name of a paper</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/papers.toml"/>
        <source>B5</source>
        <extracomment>The name of a paper</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/papers.toml"/>
        <source>B5 (JIS)</source>
        <extracomment>The name of a paper</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/papers.toml"/>
        <source>US Legal</source>
        <extracomment>The name of a paper</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/papers.toml"/>
        <source>Tabloid</source>
        <extracomment>The name of a paper</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/papers.toml"/>
        <source>4 × 6 in</source>
        <extracomment>The name of a paper</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/papers.toml"/>
        <source>5 × 7 in</source>
        <extracomment>The name of a paper</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/papers.toml"/>
        <source>A7</source>
        <extracomment>The name of a paper</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/papers.toml"/>
        <location filename="../assets/envelopes.toml"/>
        <source>B6</source>
        <extracomment>The name of a paper
The name of an envelope</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/papers.toml"/>
        <source>RA4 (untrimmed)</source>
        <extracomment>The name of a paper</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/papers.toml"/>
        <source>SRA4 (untrimmed)</source>
        <extracomment>The name of a paper</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/papers.toml"/>
        <source>SRA3 (untrimmed)</source>
        <extracomment>The name of a paper</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/papers.toml"/>
        <source>US Executive</source>
        <extracomment>The name of a paper</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/papers.toml"/>
        <source>4¼ × 5½ in</source>
        <extracomment>The name of a paper</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/envelopes.toml"/>
        <source>C6</source>
        <extracomment>The name of an envelope</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/envelopes.toml"/>
        <source>C5</source>
        <extracomment>The name of an envelope</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/envelopes.toml"/>
        <source>C4</source>
        <extracomment>The name of an envelope</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/envelopes.toml"/>
        <source>C7</source>
        <extracomment>The name of an envelope</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/envelopes.toml"/>
        <source>DL</source>
        <extracomment>The name of an envelope</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/envelopes.toml"/>
        <source>Square 155 mm</source>
        <extracomment>The name of an envelope</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/envelopes.toml"/>
        <source>Square 160 mm</source>
        <extracomment>The name of an envelope</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/envelopes.toml"/>
        <source>#10 (US)</source>
        <extracomment>The name of an envelope</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/envelopes.toml"/>
        <source>Monarch (US)</source>
        <extracomment>The name of an envelope</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/envelopes.toml"/>
        <source>6¾ (US)</source>
        <extracomment>The name of an envelope</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/envelopes.toml"/>
        <source>A1, 4Bar (US)</source>
        <extracomment>The name of an envelope</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/envelopes.toml"/>
        <source>A2 (US)</source>
        <extracomment>The name of an envelope</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/envelopes.toml"/>
        <source>A6 (US)</source>
        <extracomment>The name of an envelope</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/envelopes.toml"/>
        <source>A7 (US)</source>
        <extracomment>The name of an envelope</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/formats/flat-5x7.toml"/>
        <source>Flat 5 × 7 in</source>
        <extracomment>The name of a size of card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/formats/flat-5x7.toml"/>
        <source>127 × 178 mm, two sides; fits an A7 (US) envelope</source>
        <extracomment>About the size “Flat 5 × 7 in”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/formats/flat-a6.toml"/>
        <source>Flat A6</source>
        <extracomment>The name of a size of card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/formats/flat-a6.toml"/>
        <source>105 × 148 mm, two sides; fits a C6 envelope</source>
        <extracomment>About the size “Flat A6”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/formats/flat-square-148.toml"/>
        <source>Flat square</source>
        <extracomment>The name of a size of card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/formats/flat-square-148.toml"/>
        <source>148 × 148 mm, two sides; fits a square envelope of 155 mm</source>
        <extracomment>About the size “Flat square”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/formats/fold-5x7.toml"/>
        <source>Folded 5 × 7 in</source>
        <extracomment>The name of a size of card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/formats/fold-5x7.toml"/>
        <source>7 × 10 in folded once to 127 × 178 mm; fits an A7 (US) envelope</source>
        <extracomment>About the size “Folded 5 × 7 in”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/formats/fold-a6.toml"/>
        <source>Folded A6</source>
        <extracomment>The name of a size of card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/formats/fold-a6.toml"/>
        <source>A5 folded once to 105 × 148 mm; fits a C6 envelope</source>
        <extracomment>About the size “Folded A6”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/formats/large-a5.toml"/>
        <source>Large print A5</source>
        <extracomment>The name of a size of card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/formats/large-a5.toml"/>
        <source>A4 folded once to 148 × 210 mm, words of 16 points or more; fits a C5 envelope</source>
        <extracomment>About the size “Large print A5”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/formats/postcard-a6.toml"/>
        <source>Postcard</source>
        <extracomment>The name of a size of card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/formats/postcard-a6.toml"/>
        <source>148 × 105 mm, the address on the right half as post offices ask in most countries</source>
        <extracomment>About the size “Postcard”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/formats/postcard-us.toml"/>
        <source>Postcard, United States</source>
        <extracomment>The name of a size of card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/formats/postcard-us.toml"/>
        <source>6 × 4¼ in, the largest that goes at the postcard rate; the foot is kept for the barcode</source>
        <extracomment>About the size “Postcard, United States”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/formats/quarter-a4.toml"/>
        <source>Folded twice from A4</source>
        <extracomment>The name of a size of card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/formats/quarter-a4.toml"/>
        <source>One side of an A4 sheet, folded twice to 105 × 148 mm: nothing to cut, no printing on the back</source>
        <extracomment>About the size “Folded twice from A4”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/formats/quarter-letter.toml"/>
        <source>Folded twice from Letter</source>
        <extracomment>The name of a size of card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/formats/quarter-letter.toml"/>
        <source>One side of a Letter sheet, folded twice to 108 × 140 mm: nothing to cut; fits an A2 (US) envelope</source>
        <extracomment>About the size “Folded twice from Letter”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/formats/square-148.toml"/>
        <source>Folded square</source>
        <extracomment>The name of a size of card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/formats/square-148.toml"/>
        <source>148 × 148 mm, opens like a book; fits a square envelope of 155 mm</source>
        <extracomment>About the size “Folded square”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/formats/tent-5x7.toml"/>
        <source>Tent 5 × 7 in</source>
        <extracomment>The name of a size of card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/formats/tent-5x7.toml"/>
        <source>7 × 10 in folded once to 178 × 127 mm, opens upwards and stands; fits an A7 (US) envelope</source>
        <extracomment>About the size “Tent 5 × 7 in”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/formats/tent-a6.toml"/>
        <source>Tent A6</source>
        <extracomment>The name of a size of card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/formats/tent-a6.toml"/>
        <source>A5 folded once to 148 × 105 mm, opens upwards and stands; fits a C6 envelope</source>
        <extracomment>About the size “Tent A6”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/by-hand/design.toml"/>
        <source>By hand</source>
        <extracomment>The name of a design</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/by-hand/design.toml"/>
        <source>Lines inside, for a pen</source>
        <extracomment>About the design “By hand”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/by-hand/design.toml"/>
        <source>A pen at the end of a blue line that it has drawn; inside are fine lines to write on.</source>
        <extracomment>What the cover of the design “By hand” shows, for a screen reader</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/by-hand/design.toml"/>
        <source>Forest, on white</source>
        <extracomment>The name of a design's colours</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/by-hand/design.toml"/>
        <source>Sepia</source>
        <extracomment>The name of a design's colours</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/by-hand/design.toml"/>
        <location filename="../assets/designs/clearing/design.toml"/>
        <location filename="../assets/designs/falling-leaf/design.toml"/>
        <location filename="../assets/designs/fern/design.toml"/>
        <location filename="../assets/designs/first-light/design.toml"/>
        <location filename="../assets/designs/lamp/design.toml"/>
        <location filename="../assets/designs/letterpress/design.toml"/>
        <location filename="../assets/designs/lighthouse/design.toml"/>
        <location filename="../assets/designs/lit-window/design.toml"/>
        <location filename="../assets/designs/many-tongues/design.toml"/>
        <location filename="../assets/designs/morning-garden/design.toml"/>
        <location filename="../assets/designs/paper-cranes/design.toml"/>
        <location filename="../assets/designs/quilt/design.toml"/>
        <location filename="../assets/designs/soft-rain/design.toml"/>
        <location filename="../assets/designs/still-water/design.toml"/>
        <location filename="../assets/designs/tide/design.toml"/>
        <location filename="../assets/designs/trace/design.toml"/>
        <source>Grey, little ink</source>
        <extracomment>The name of a design's colours</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/clearing/design.toml"/>
        <source>Clearing</source>
        <extracomment>The name of a design</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/clearing/design.toml"/>
        <source>Leaves cut from paper, layer behind layer</source>
        <extracomment>About the design “Clearing”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/clearing/design.toml"/>
        <source>Leaves cut from sheets of paper, dark green outside and pale within, around a bright clearing; a small bird sits on a twig.</source>
        <extracomment>What the cover of the design “Clearing” shows, for a screen reader</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/clearing/design.toml"/>
        <source>Blue hour</source>
        <extracomment>The name of a design's colours</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/clearing/design.toml"/>
        <source>Clay</source>
        <extracomment>The name of a design's colours</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/clearing/design.toml"/>
        <location filename="../assets/designs/falling-leaf/design.toml"/>
        <location filename="../assets/designs/fern/design.toml"/>
        <location filename="../assets/designs/lighthouse/design.toml"/>
        <location filename="../assets/designs/morning-garden/design.toml"/>
        <location filename="../assets/designs/paper-cranes/design.toml"/>
        <location filename="../assets/designs/still-water/design.toml"/>
        <location filename="../assets/designs/tide/design.toml"/>
        <location filename="../assets/designs/trace/design.toml"/>
        <source>On white, little ink</source>
        <extracomment>The name of a design's colours</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/falling-leaf/design.toml"/>
        <source>Falling leaf</source>
        <extracomment>The name of a design</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/falling-leaf/design.toml"/>
        <source>One beech leaf, in watercolour</source>
        <extracomment>About the design “Falling leaf”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/falling-leaf/design.toml"/>
        <source>A single copper beech leaf, painted in watercolour, hangs above its soft shadow on an almost empty card.</source>
        <extracomment>What the cover of the design “Falling leaf” shows, for a screen reader</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/falling-leaf/design.toml"/>
        <source>Slate</source>
        <extracomment>The name of a design's colours</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/falling-leaf/design.toml"/>
        <source>Ochre</source>
        <extracomment>The name of a design's colours</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/fern/design.toml"/>
        <source>Fern</source>
        <extracomment>The name of a design</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/fern/design.toml"/>
        <source>Fern fronds on warm paper</source>
        <extracomment>About the design “Fern”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/fern/design.toml"/>
        <source>Green fern fronds arch in from the upper left corner over warm paper.</source>
        <extracomment>What the cover of the design “Fern” shows, for a screen reader</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/fern/design.toml"/>
        <source>Copper</source>
        <extracomment>The name of a design's colours</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/fern/design.toml"/>
        <location filename="../assets/designs/trace/design.toml"/>
        <source>Sea blue</source>
        <extracomment>The name of a design's colours</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/first-light/design.toml"/>
        <source>First light</source>
        <extracomment>The name of a design</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/first-light/design.toml"/>
        <source>Hills before sunrise, one window lit</source>
        <extracomment>About the design “First light”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/first-light/design.toml"/>
        <source>Misty hills before sunrise under fading stars; a small house has one window lit.</source>
        <extracomment>What the cover of the design “First light” shows, for a screen reader</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/first-light/design.toml"/>
        <source>Winter morning</source>
        <extracomment>The name of a design's colours</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/first-light/design.toml"/>
        <source>Rose and gold on white</source>
        <extracomment>The name of a design's colours</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/lamp/design.toml"/>
        <source>Lamp</source>
        <extracomment>The name of a design</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/lamp/design.toml"/>
        <source>An enamel lamp in watercolour, and its light</source>
        <extracomment>About the design “Lamp”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/lamp/design.toml"/>
        <source>A green enamel lamp hangs from the top of the card; its warm light falls over the words and fades.</source>
        <extracomment>What the cover of the design “Lamp” shows, for a screen reader</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/lamp/design.toml"/>
        <source>Moonlight</source>
        <extracomment>The name of a design's colours</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/lamp/design.toml"/>
        <source>Green and yellow on white</source>
        <extracomment>The name of a design's colours</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/large-print/design.toml"/>
        <source>Large print</source>
        <extracomment>The name of a design</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/large-print/design.toml"/>
        <source>Black on white, as large as fits</source>
        <extracomment>About the design “Large print”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/large-print/design.toml"/>
        <source>Black type on white beneath a large green disc.</source>
        <extracomment>What the cover of the design “Large print” shows, for a screen reader</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/large-print/design.toml"/>
        <source>Black on cream</source>
        <extracomment>The name of a design's colours</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/large-print/design.toml"/>
        <source>Dark blue on white</source>
        <extracomment>The name of a design's colours</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/large-print/design.toml"/>
        <source>Black, and a sun</source>
        <extracomment>The name of a design's colours</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/large-print/design.toml"/>
        <source>Black on white</source>
        <extracomment>The name of a design's colours</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/letterpress/design.toml"/>
        <source>Letterpress</source>
        <extracomment>The name of a design</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/letterpress/design.toml"/>
        <source>Type, and a sprig cut in wood</source>
        <extracomment>About the design “Letterpress”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/letterpress/design.toml"/>
        <source>An olive sprig cut in wood, pressed into cream paper.</source>
        <extracomment>What the cover of the design “Letterpress” shows, for a screen reader</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/letterpress/design.toml"/>
        <source>Blue and gold, on white</source>
        <extracomment>The name of a design's colours</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/letterpress/design.toml"/>
        <source>Wine</source>
        <extracomment>The name of a design's colours</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/lighthouse/design.toml"/>
        <source>Lighthouse</source>
        <extracomment>The name of a design</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/lighthouse/design.toml"/>
        <source>One line, in from the sea and out again</source>
        <extracomment>About the design “Lighthouse”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/lighthouse/design.toml"/>
        <source>A single ink line runs in along the sea, up a rock, round a small house, up and down a lighthouse, and out to sea again; a pale warm beam goes out from the lamp to both sides.</source>
        <extracomment>What the cover of the design “Lighthouse” shows, for a screen reader</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/lighthouse/design.toml"/>
        <source>Dawn</source>
        <extracomment>The name of a design's colours</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/lit-window/design.toml"/>
        <source>Lit window</source>
        <extracomment>The name of a design</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/lit-window/design.toml"/>
        <source>An old hospital asleep, one window lit</source>
        <extracomment>About the design “Lit window”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/lit-window/design.toml"/>
        <source>An old brick hospital at night, with a gable, chimneys and a bare tree, under stars; all its windows are dark but one, which is lit.</source>
        <extracomment>What the cover of the design “Lit window” shows, for a screen reader</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/lit-window/design.toml"/>
        <source>Plum night</source>
        <extracomment>The name of a design's colours</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/lit-window/design.toml"/>
        <source>Lamplight on white</source>
        <extracomment>The name of a design's colours</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/many-tongues/design.toml"/>
        <source>Many tongues</source>
        <extracomment>The name of a design</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/many-tongues/design.toml"/>
        <source>“Thank you” in two dozen languages</source>
        <extracomment>About the design “Many tongues”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/many-tongues/design.toml"/>
        <source>“Thank you” in twenty-four languages and thirteen scripts, in quiet rows of type above and below the words.</source>
        <extracomment>What the cover of the design “Many tongues” shows, for a screen reader</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/many-tongues/design.toml"/>
        <source>Indigo on white, little ink</source>
        <extracomment>The name of a design's colours</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/many-tongues/design.toml"/>
        <source>Plum and moss</source>
        <extracomment>The name of a design's colours</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/morning-garden/design.toml"/>
        <source>Morning garden</source>
        <extracomment>The name of a design</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/morning-garden/design.toml"/>
        <source>Flowers and grasses before a low sun</source>
        <extracomment>About the design “Morning garden”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/morning-garden/design.toml"/>
        <source>Poppies, cornflowers, daisies and cow parsley stand in tall grass before a pale low sun; the farther ones fade into the morning haze.</source>
        <extracomment>What the cover of the design “Morning garden” shows, for a screen reader</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/morning-garden/design.toml"/>
        <source>Blue flowers</source>
        <extracomment>The name of a design's colours</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/paper-cranes/design.toml"/>
        <source>Paper cranes</source>
        <extracomment>The name of a design</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/paper-cranes/design.toml"/>
        <source>Three folded birds on threads</source>
        <extracomment>About the design “Paper cranes”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/paper-cranes/design.toml"/>
        <source>Three folded paper cranes hang on fine threads, each turned another way: one slate blue, one sand, and nearest a large coral one with its wings spread.</source>
        <extracomment>What the cover of the design “Paper cranes” shows, for a screen reader</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/paper-cranes/design.toml"/>
        <source>Sage and sand</source>
        <extracomment>The name of a design's colours</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/quilt/design.toml"/>
        <source>Quilt</source>
        <extracomment>The name of a design</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/quilt/design.toml"/>
        <source>Small squares, one for each day</source>
        <extracomment>About the design “Quilt”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/quilt/design.toml"/>
        <source>Rows of small cloth squares in greens, blues and sand, stitched together; one is golden.</source>
        <extracomment>What the cover of the design “Quilt” shows, for a screen reader</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/quilt/design.toml"/>
        <source>Indigo</source>
        <extracomment>The name of a design's colours</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/quilt/design.toml"/>
        <source>Washed, on white</source>
        <extracomment>The name of a design's colours</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/soft-rain/design.toml"/>
        <source>Soft rain</source>
        <extracomment>The name of a design</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/soft-rain/design.toml"/>
        <source>A cloud on wet paper, and its rain over hills</source>
        <extracomment>About the design “Soft rain”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/soft-rain/design.toml"/>
        <source>In watercolour, a grey-blue cloud; fine rain slants from it over misty hills with a few trees.</source>
        <extracomment>What the cover of the design “Soft rain” shows, for a screen reader</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/soft-rain/design.toml"/>
        <source>Lavender</source>
        <extracomment>The name of a design's colours</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/soft-rain/design.toml"/>
        <source>Indigo on white</source>
        <extracomment>The name of a design's colours</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/still-water/design.toml"/>
        <source>Still water</source>
        <extracomment>The name of a design</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/still-water/design.toml"/>
        <source>A leaf on quiet water</source>
        <extracomment>About the design “Still water”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/still-water/design.toml"/>
        <source>A single leaf lies on still grey water; rings spread from it.</source>
        <extracomment>What the cover of the design “Still water” shows, for a screen reader</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/still-water/design.toml"/>
        <source>Evening</source>
        <extracomment>The name of a design's colours</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/tide/design.toml"/>
        <source>Tide</source>
        <extracomment>The name of a design</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/tide/design.toml"/>
        <source>Washes of blue, and a small sun</source>
        <extracomment>About the design “Tide”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/tide/design.toml"/>
        <source>Washes of thin blue and sand colour lie over one another like the sea at the foot of the card; above them a pale sun.</source>
        <extracomment>What the cover of the design “Tide” shows, for a screen reader</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/tide/design.toml"/>
        <source>Heather</source>
        <extracomment>The name of a design's colours</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/trace/design.toml"/>
        <source>Trace</source>
        <extracomment>The name of a design</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/trace/design.toml"/>
        <source>A line that beats, and grows</source>
        <extracomment>About the design “Trace”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../assets/designs/trace/design.toml"/>
        <source>One line drawn with a pen beats across the card; its last beat does not come down, but grows into a stem with ten green leaves, old ones below and new ones at its tip.</source>
        <extracomment>What the cover of the design “Trace” shows, for a screen reader</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
