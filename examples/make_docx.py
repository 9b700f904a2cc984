"""Writes the example paper that is a Word document: `python examples/make_docx.py`."""

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

TYPES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
<Override PartName="/word/numbering.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>
<Override PartName="/word/styles.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
</Types>"""
RELS = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Target="word/document.xml"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>
</Relationships>"""
DOCUMENT_RELS = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Target="numbering.xml"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering"/>
<Relationship Id="rId2" Target="styles.xml"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"/>
</Relationships>"""
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STYLES = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles {WORD}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>
<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/>
<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style></w:styles>"""
NUMBERING = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:numbering {WORD}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>
<w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%1)"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"""

PAPER = [
    ("Heading1", "Westmarch County Council"),
    ("Heading2", "Corporate Parenting Panel"),
    ("", "Minutes of the meeting held on Wednesday 10 July 2024 at 4.00 pm in Committee Room 2, Shire Hall"),
    ("", "Present: Councillors S Trelawney (Chair), K Bell and D Okonjo"),
    ("", "Apologies: Councillor J Penrose"),
    ("Heading2", "5. Health assessments of children in care"),
    (
        "",
        "The Director of Children's Services reported that 88% of children in care had an up-to-date health "
        "assessment, up from 71% in February 2024.",
    ),
    ("", "The Integrated Care Board will open a third clinic by 30 September 2024 if a room can be found."),
    ("", "RESOLVED: That"),
    ("list", "the report be received;"),
    ("list", "the Director of Children's Services be asked to report the figures each quarter; and"),
    ("list", "the young people who spoke to the Panel be thanked."),
    ("", "ACTION: Democratic Services Officer to write to the young people by 19 July 2024."),
]


def paragraph(style: str, words: str) -> str:
    """One paragraph of the document."""
    if style == "list":
        look = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    else:
        look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{look}<w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:p>'


def main() -> None:
    body = "".join(paragraph(style, words) for style, words in PAPER)
    document = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document {WORD}><w:body>{body}</w:body></w:document>"""
    parts = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": RELS,
        "word/document.xml": document,
        "word/_rels/document.xml.rels": DOCUMENT_RELS,
        "word/numbering.xml": NUMBERING,
        "word/styles.xml": STYLES,
    }
    with ZipFile(
        Path(__file__).parent / "papers" / "2024-07-10-corporate-parenting-panel.docx", "w", ZIP_DEFLATED
    ) as file:
        for name, content in parts.items():
            file.writestr(ZipInfo(name), content)


if __name__ == "__main__":
    main()
