"""What a document says about itself: Info, XMP and the meaning of its colours.

In: title, author, language and so on. Out: ReportLab objects for the catalogue. No dates and no
random identifiers, so that the same cards give the same bytes.
"""

from __future__ import annotations

import re

from thankyou.base.quick_dataclass import dataclass
from thankyou.render.pdf import reportlab_private as rl
from thankyou.render.pdf.srgb_profile import srgb_profile

PRODUCER = "thankyou with ReportLab"

_NOT_XML = "[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
"""What may not stand in XML 1.0 (2.2), not even escaped: most controls, halves of surrogate pairs,
U+FFFE and U+FFFF; and CR, which a reader of XML makes an LF."""


@dataclass(frozen=True, slots=True)
class About:
    """The document's own description. `language` is a BCP 47 tag."""

    title: str
    author: str
    language: str
    subject: str
    creator: str
    tagged: bool
    archival: bool = True


def plain(text: str) -> str:
    """The text in characters that XML can hold, for Info as well: both must say the same."""
    if text.isprintable():  # the quick answer: nothing of the kind can be printed
        return text
    return re.sub(_NOT_XML, "\ufffd", text)


def escape(text: str) -> str:
    """The text as XML."""
    return plain(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def info(about: About) -> rl.Node:
    """The Info dictionary (14.3.3). Empty values are left out, as XMP leaves them out."""
    values = {
        "Title": about.title,
        "Author": about.author,
        "Subject": about.subject,
        "Creator": about.creator,
        "Producer": PRODUCER,
    }
    return rl.dictionary({key: rl.string(plain(value)) for key, value in values.items() if value})


def xmp(about: About) -> rl.Node:
    """The same as XMP (ISO 16684-1), with the mark of PDF/UA-1 on a tagged document."""

    def alternative(tag: str, text: str) -> str:
        inside = f'<rdf:Alt><rdf:li xml:lang="x-default">{escape(text)}</rdf:li></rdf:Alt>'
        return f"<{tag}>{inside}</{tag}>" if text else ""

    author = f"<dc:creator><rdf:Seq><rdf:li>{escape(about.author)}</rdf:li></rdf:Seq></dc:creator>"
    language = (
        f"<dc:language><rdf:Bag><rdf:li>{escape(about.language)}</rdf:li></rdf:Bag></dc:language>"
    )
    packet = (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"'
        ' xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"'
        ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">'
        "<dc:format>application/pdf</dc:format>"
        f"{alternative('dc:title', about.title)}{alternative('dc:description', about.subject)}"
        f"{author if about.author else ''}{language}"
        f"<xmp:CreatorTool>{escape(about.creator)}</xmp:CreatorTool>"
        f"<pdf:Producer>{PRODUCER}</pdf:Producer>"
        f"{_PDF_A if about.archival else ''}"
        f"{'<pdfuaid:part>1</pdfuaid:part>' if about.tagged else ''}"
        "</rdf:Description>"
        f"{_UA_SCHEMA if about.tagged else ''}"
        '</rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
    )
    entries = {"Type": rl.name("Metadata"), "Subtype": rl.name("XML")}
    return rl.stream(entries, packet.encode("utf-8"))


_PDF_A = "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>"

_UA_SCHEMA = (
    '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"'
    ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"'
    ' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">'
    '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">'
    "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">'
    "<pdfaProperty:name>part</pdfaProperty:name>"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>"
    "</rdf:li></rdf:Seq></pdfaSchema:property>"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"
)
"""PDF/A allows properties beyond its own only if the file describes them (ISO 19005-2, 6.6.2.3)."""


def output_intent(shared: rl.SharedObjects) -> rl.Node:
    """Says that DeviceRGB means sRGB (14.11.5)."""
    profile = shared.add(rl.stream({"N": 3}, srgb_profile()))
    return rl.dictionary(
        {
            "Type": rl.name("OutputIntent"),
            "S": rl.name("GTS_PDFA1"),
            "OutputConditionIdentifier": rl.string("sRGB IEC61966-2.1"),
            "Info": rl.string("sRGB IEC61966-2.1"),
            "DestOutputProfile": profile,
        }
    )
