# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents made by hand, as Word and LibreOffice Writer keep them, and as pages. All classes have
the same functions: what a test says of a document can be said in each format."""

import zipfile
from xml.sax.saxutils import escape

PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OASIS = "urn:oasis:names:tc:opendocument:xmlns:"


class Raw(str):
    """What is XML already; other strings are words. Cells and rows know how many columns they have."""

    def __new__(cls, text, width=1):
        self = super().__new__(cls, text)
        self.width = width
        return self


def write(path, parts):
    with zipfile.ZipFile(path, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return path


class Docx:
    suffix = "docx"
    inner = "+"  # marks the items of a list in a list

    def __init__(self):
        self.numbers = []
        self.notes = []

    def inline(self, parts):
        return "".join(part if isinstance(part, Raw) else
                       f'<w:r><w:t xml:space="preserve">{escape(part)}</w:t></w:r>'
                       for part in parts)

    def p(self, *parts, props=""):
        return Raw(f"<w:p><w:pPr>{props}</w:pPr>{self.inline(parts)}</w:p>")

    def inserted(self, text):
        return Raw(f'<w:ins w:id="1" w:author="a">{self.inline([text])}</w:ins>')

    def deleted(self, text):
        return Raw(f'<w:del w:id="2" w:author="a"><w:r><w:delText>{escape(text)}</w:delText></w:r>'
                   '</w:del>')

    def note(self, text):
        self.notes.append(f'<w:footnote w:id="{len(self.notes) + 2}">{self.p(text)}</w:footnote>')
        return Raw(f'<w:r><w:footnoteReference w:id="{len(self.notes) + 1}"/></w:r>')

    def box(self, *blocks):
        content = f"<w:txbxContent>{''.join(blocks)}</w:txbxContent>"
        return Raw('<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>' + content +
                   f"</w:drawing></mc:Choice><mc:Fallback><w:pict>{content}</w:pict></mc:Fallback>"
                   "</mc:AlternateContent></w:r>")

    def bullets(self, *items):
        return self.items(1, 0, items)

    def start(self, at=1):
        """A new list of numbers, to be given to numbered()."""
        self.numbers.append(at)
        return len(self.numbers) + 1

    def numbered(self, items, at=1, of=None):
        return self.items(of or self.start(at), 0, items)

    def items(self, number, level, items):
        out = ""
        for item in items:
            if isinstance(item, list):
                out += self.items(number, level + 1, item)
            else:
                out += self.p(item, props=f'<w:numPr><w:ilvl w:val="{level}"/>'
                                          f'<w:numId w:val="{number}"/></w:numPr>')
        return Raw(out)

    def table(self, *rows):
        grid = "<w:gridCol/>" * rows[0].width
        return Raw(f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>")

    def row(self, *cells, hidden=False, head=False, deleted=False):
        props = "<w:hidden/>" * hidden + "<w:tblHeader/>" * head + "<w:del w:id='9'/>" * deleted
        cells = [self.to_cell(cell) for cell in cells]
        return Raw(f"<w:tr><w:trPr>{props}</w:trPr>{''.join(cells)}</w:tr>",
                   sum(cell.width for cell in cells))

    def to_cell(self, cell):
        return cell if isinstance(cell, Raw) else self.cell(cell)

    def cell(self, *blocks, columns=1, rows=1):
        props = f'<w:gridSpan w:val="{columns}"/>'
        if rows > 1:
            props += '<w:vMerge w:val="restart"/>'
        content = "".join(b if isinstance(b, Raw) else self.p(b) for b in blocks)
        return Raw(f"<w:tc><w:tcPr>{props}</w:tcPr>{content}</w:tc>", columns)

    def covered(self):
        """Below a cell that reaches down."""
        return Raw("<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>")

    def numbering(self):
        level = ('<w:lvl w:ilvl="{}"><w:start w:val="1"/><w:numFmt w:val="{}"/>'
                 '<w:lvlText w:val="{}"/></w:lvl>').format
        out = (f'<w:numbering xmlns:w="{WORD}"><w:abstractNum w:abstractNumId="0">'
               + level(0, "bullet", "\uf02d") + level(1, "bullet", "+") + "</w:abstractNum>"
               '<w:abstractNum w:abstractNumId="1">' + level(0, "decimal", "%1.")
               + level(1, "lowerLetter", "%2)") + "</w:abstractNum>"
               '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>')
        for i, at in enumerate(self.numbers, 2):
            out += (f'<w:num w:numId="{i}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">'
                    f'<w:startOverride w:val="{at}"/></w:lvlOverride></w:num>')
        return out + "</w:numbering>"

    def save(self, path, *blocks):
        main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
        relations = f'<Relationships xmlns="{PACKAGE}relationships">{{}}</Relationships>'.format
        relation = ('<Relationship Id="{0}" Type="' + OFFICE + '{0}" Target="{1}"/>').format
        return write(path, {
            "[Content_Types].xml": f'<Types xmlns="{PACKAGE}content-types"><Override '
                                   f'PartName="/word/document.xml" ContentType="{main}"/></Types>',
            "_rels/.rels": relations(relation("officeDocument", "word/document.xml")),
            "word/_rels/document.xml.rels": relations(relation("numbering", "numbering.xml")
                                                      + relation("footnotes", "footnotes.xml")),
            "word/document.xml":
                f'<w:document xmlns:w="{WORD}" xmlns:mc="http://schemas.openxmlformats.org/'
                f'markup-compatibility/2006"><w:body>{"".join(blocks)}</w:body></w:document>',
            "word/numbering.xml": self.numbering(),
            "word/footnotes.xml":
                f'<w:footnotes xmlns:w="{WORD}">{"".join(self.notes)}</w:footnotes>',
        })


class Odt:
    suffix = "odt"
    inner = "+"

    def __init__(self):
        self.changes = []
        self.lists = 0

    def inline(self, parts):
        return "".join(part if isinstance(part, Raw) else escape(part) for part in parts)

    def p(self, *parts):
        return Raw(f"<text:p>{self.inline(parts)}</text:p>")

    def inserted(self, text):
        return Raw(f'<text:change-start text:change-id="i"/>{escape(text)}'
                   '<text:change-end text:change-id="i"/>')

    def deleted(self, text):
        self.changes.append(f'<text:changed-region text:id="d"><text:deletion>{self.p(text)}'
                            "</text:deletion></text:changed-region>")
        return Raw('<text:change text:change-id="d"/>')

    def note(self, text):
        return Raw('<text:note text:note-class="footnote"><text:note-citation>1'
                   f"</text:note-citation><text:note-body>{self.p(text)}</text:note-body>"
                   "</text:note>")

    def box(self, *blocks):
        return Raw(f"<draw:frame><draw:text-box>{''.join(blocks)}</draw:text-box></draw:frame>")

    def bullets(self, *items):
        return self.items("B", items)

    def start(self, at=1):
        self.lists += 1
        return f"list{self.lists}"

    def numbered(self, items, at=1, of=None):
        return self.items("N", items, at, f'text:continue-list="{of}"' if of else "")

    def items(self, style, items, at=1, more=""):
        out = ""
        for i, item in enumerate(items):
            inner = self.items(style, item) if isinstance(item, list) else self.p(item)
            if isinstance(item, list):
                out = out.removesuffix("</text:list-item>") + f"{inner}</text:list-item>"
                continue
            first = f' text:start-value="{at}"' if i == 0 and not more else ""
            out += f"<text:list-item{first}>{inner}</text:list-item>"
        return Raw(f'<text:list text:style-name="{style}" {more}>{out}</text:list>')

    def table(self, *rows):
        columns = f'<table:table-column table:number-columns-repeated="{rows[0].width}"/>'
        return Raw(f"<table:table>{columns}{''.join(rows)}</table:table>")

    def row(self, *cells, hidden=False, head=False, deleted=False):
        if deleted:
            return ""
        look = 'table:visibility="collapse"' * hidden
        cells = [self.to_cell(cell) for cell in cells]
        row = f"<table:table-row {look}>{''.join(cells)}</table:table-row>"
        return Raw(f"<table:table-header-rows>{row}</table:table-header-rows>" if head else row,
                   sum(cell.width for cell in cells))

    def to_cell(self, cell):
        return cell if isinstance(cell, Raw) else self.cell(cell)

    def cell(self, *blocks, columns=1, rows=1):
        content = "".join(b if isinstance(b, Raw) else self.p(b) for b in blocks)
        return Raw(f'<table:table-cell table:number-columns-spanned="{columns}" '
                   f'table:number-rows-spanned="{rows}">{content}</table:table-cell>'
                   + "<table:covered-table-cell/>" * (columns - 1), columns)

    def covered(self):
        return Raw("<table:covered-table-cell/>")

    def save(self, path, *blocks):
        level = ('<text:list-level-style-{0} text:level="{1}" style:num-format="{2}" '
                 'style:num-suffix="{3}" text:bullet-char="{2}"/>').format
        names = " ".join(f'xmlns:{name}="{OASIS}{uri}:1.0"' for name, uri in (
            ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"),
            ("draw", "drawing")))
        changes = "".join(self.changes)
        return write(path, {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml":
                f"<office:document-content {names}><office:automatic-styles>"
                '<text:list-style style:name="B">' + level("bullet", 1, "•", "")
                + level("bullet", 2, "+", "") + '</text:list-style><text:list-style style:name="N">'
                + level("number", 1, "1", ".") + level("number", 2, "a", ")")
                + "</text:list-style></office:automatic-styles><office:body><office:text>"
                f"<text:tracked-changes>{changes}</text:tracked-changes>{''.join(blocks)}"
                "</office:text></office:body></office:document-content>",
        })


class Html:
    suffix = "html"
    inner = "-"

    def inline(self, parts):
        return "".join(part if isinstance(part, Raw) else escape(part) for part in parts)

    def p(self, *parts):
        return Raw(f"<p>{self.inline(parts)}</p>")

    def inserted(self, text):
        return Raw(f"<ins>{escape(text)}</ins>")

    def deleted(self, text):
        return Raw(f"<del>{escape(text)}</del>")

    def bullets(self, *items):
        return self.items("ul", items)

    def numbered(self, items, at=1):
        return self.items(f'ol start="{at}"', items)

    def items(self, tag, items):
        out = ""
        for item in items:
            if isinstance(item, list):
                inner = self.items("ol type=a" if tag.startswith("ol") else "ul", item)
                out = out.removesuffix("</li>") + f"{inner}</li>"
            else:
                out += f"<li>{self.p(item)}</li>"
        return Raw(f"<{tag}>{out}</{tag.split()[0]}>")

    def table(self, *rows):
        return Raw(f"<table>{''.join(rows)}</table>")

    def row(self, *cells, hidden=False, head=False, deleted=False):
        cells = [self.to_cell(cell) for cell in cells]
        row = f"<tr{' style=display:none' * (hidden or deleted)}>{''.join(cells)}</tr>"
        return Raw(f"<thead>{row}</thead>" if head else row)

    def to_cell(self, cell):
        return cell if isinstance(cell, Raw) else self.cell(cell)

    def cell(self, *blocks, columns=1, rows=1):
        content = "".join(b if isinstance(b, Raw) else self.p(b) for b in blocks)
        return Raw(f'<td colspan="{columns}" rowspan="{rows}">{content}</td>')

    def covered(self):
        return Raw("")

    def save(self, path, *blocks):
        path.write_text("<!DOCTYPE html><html><head><meta charset=utf-8></head><body>"
                        f"{''.join(blocks)}</body></html>")
        return path


# Boxes and notes are what word processors have.
WORD_FORMATS = (Docx, Odt)
FORMATS = (*WORD_FORMATS, Html)
