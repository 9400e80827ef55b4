# SPDX-License-Identifier: GPL-3.0-or-later
"""Workbooks made by hand, as Excel and LibreOffice Calc keep them. Both classes take the same
sheets, so that what a test says of a workbook can be said in either format."""

import dataclasses
import datetime
from xml.sax.saxutils import escape, quoteattr

from wordfiles import OASIS, OFFICE, PACKAGE, write

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/"


@dataclasses.dataclass
class Date:
    """A day that is shown in a format of the workbook's own."""
    value: datetime.date
    code: str = "dd/mm/yyyy"


@dataclasses.dataclass
class Number:
    value: float
    code: str = "General"
    shown: str = ""


@dataclasses.dataclass
class Error:
    shown: str


@dataclasses.dataclass
class Formula:
    """With the value it last had; None where no program ever computed it."""
    text: str
    value: str | None


@dataclasses.dataclass
class Sheet:
    name: str
    rows: list                                   # of lists of cells; None is no cell
    merges: list = dataclasses.field(default_factory=list)  # (row, column, rows, columns)
    hidden_rows: tuple = ()
    hidden: bool = False
    boxes: list = dataclasses.field(default_factory=list)   # (row, lines) over the cells


def letter(column):
    return chr(ord("A") + column)


class Xlsx:
    suffix = "xlsx"

    def __init__(self, from_1904=False):
        self.from_1904 = from_1904
        self.codes = ["General"]

    def style(self, code):
        if code not in self.codes:
            self.codes.append(code)
        return self.codes.index(code)

    def serial(self, day):
        first = datetime.date(1904, 1, 1) if self.from_1904 else datetime.date(1899, 12, 30)
        return (day - first).days

    def cell(self, row, column, cell):
        place = f'r="{letter(column)}{row + 1}"'
        match cell:
            case None:
                return ""
            case Date():
                return (f'<c {place} s="{self.style(cell.code)}"><v>{self.serial(cell.value)}</v>'
                        "</c>")
            case Number():
                return f'<c {place} s="{self.style(cell.code)}"><v>{cell.value}</v></c>'
            case Error():
                return f'<c {place} t="e"><v>{cell.shown}</v></c>'
            case Formula():
                value = f"<v>{escape(cell.value)}</v>" if cell.value is not None else ""
                return f'<c {place} t="str"><f>{escape(cell.text)}</f>{value}</c>'
        return f'<c {place} t="inlineStr"><is><t xml:space="preserve">{escape(cell)}</t></is></c>'

    def sheet(self, sheet):
        rows = "".join(
            f'<row r="{r + 1}" hidden="{int(r in sheet.hidden_rows)}">'
            + "".join(self.cell(r, c, cell) for c, cell in enumerate(row)) + "</row>"
            for r, row in enumerate(sheet.rows))
        merges = "".join(f'<mergeCell ref="{letter(c)}{r + 1}:{letter(c + columns - 1)}{r + rows}"/>'
                         for r, c, rows, columns in sheet.merges)
        drawing = '<drawing r:id="rId1"/>' if sheet.boxes else ""
        return (f'<worksheet xmlns="{MAIN}" xmlns:r="{OFFICE[:-1]}"><sheetData>{rows}</sheetData>'
                + (f"<mergeCells>{merges}</mergeCells>" if merges else "") + drawing
                + "</worksheet>")

    def drawing(self, sheet):
        boxes = "".join(
            f"<xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>"
            f"{row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:sp><xdr:txBody><a:bodyPr/>"
            + "".join(f"<a:p><a:r><a:t>{escape(line)}</a:t></a:r></a:p>" for line in lines)
            + "</xdr:txBody></xdr:sp><xdr:clientData/></xdr:twoCellAnchor>"
            for row, lines in sheet.boxes)
        return (f'<xdr:wsDr xmlns:xdr="{DRAWING}spreadsheetDrawing" xmlns:a="{DRAWING}main">{boxes}'
                "</xdr:wsDr>")

    def save(self, path, *sheets):
        relations = f'<Relationships xmlns="{PACKAGE}relationships">{{}}</Relationships>'.format
        relation = ('<Relationship Id="rId{}" Type="' + OFFICE + '{}" Target="{}"/>').format
        parts = {
            "[Content_Types].xml": f'<Types xmlns="{PACKAGE}content-types"><Override '
                                   'PartName="/xl/workbook.xml" ContentType="application/vnd.'
                                   'openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
                                   "</Types>",
            "_rels/.rels": relations(relation(1, "officeDocument", "xl/workbook.xml")),
        }
        links = relation(99, "styles", "styles.xml")
        names = ""
        for i, sheet in enumerate(sheets, 1):
            names += (f'<sheet name={quoteattr(sheet.name)} sheetId="{i}" r:id="rId{i}"'
                      + ' state="hidden"' * sheet.hidden + "/>")
            links += relation(i, "worksheet", f"worksheets/sheet{i}.xml")
            parts[f"xl/worksheets/sheet{i}.xml"] = self.sheet(sheet)
            if sheet.boxes:
                parts[f"xl/worksheets/_rels/sheet{i}.xml.rels"] = relations(
                    relation(1, "drawing", f"../drawings/drawing{i}.xml"))
                parts[f"xl/drawings/drawing{i}.xml"] = self.drawing(sheet)
        book = f'<workbookPr date1904="{int(self.from_1904)}"/><sheets>{names}</sheets>'
        parts["xl/workbook.xml"] = (f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE[:-1]}">{book}'
                                    "</workbook>")
        parts["xl/_rels/workbook.xml.rels"] = relations(links)
        formats = "".join(f'<numFmt numFmtId="{200 + i}" formatCode={quoteattr(code)}/>'
                          for i, code in enumerate(self.codes))
        styles = "".join(f'<xf numFmtId="{200 + i}"/>' for i in range(len(self.codes)))
        parts["xl/styles.xml"] = (f'<styleSheet xmlns="{MAIN}"><numFmts>{formats}</numFmts>'
                                  f"<cellXfs>{styles}</cellXfs></styleSheet>")
        return write(path, parts)


class Ods:
    suffix = "ods"

    def cell(self, cell, reach):
        look = ' table:number-columns-spanned="{1}" table:number-rows-spanned="{0}"'.format(*reach)
        match cell:
            case None:
                return f"<table:table-cell{look}/>"
            case Date():
                shown = self.show(cell)
                look += f' office:value-type="date" office:date-value="{cell.value.isoformat()}"'
            case Number():
                shown = cell.shown or str(cell.value)
                look += f' office:value-type="float" office:value="{cell.value}"'
            case Error():
                shown = cell.shown
                look += ' table:formula="of:=1/0" calcext:value-type="error"'
            case Formula():
                shown = cell.value
                look += f" table:formula={quoteattr('of:=' + cell.text)}"
                look += ' office:value-type="string"' * (shown is not None)
            case _:
                shown = cell
        lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in (shown or "").split("\n"))
        return f"<table:table-cell{look}>{lines if shown else ''}</table:table-cell>"

    def show(self, date):
        code = date.code.replace('"', "")
        for pattern, words in ("dd", "%d"), ("mm", "%m"), ("yyyy", "%Y"):
            code = code.replace(pattern, words)
        return date.value.strftime(code)

    def row(self, sheet, r):
        reaches = {(row, column): (rows, columns) for row, column, rows, columns in sheet.merges}
        covered = {(row + i, column + j) for row, column, rows, columns in sheet.merges
                   for i in range(rows) for j in range(columns) if i or j}
        cells = "".join("<table:covered-table-cell/>" if (r, c) in covered
                        else self.cell(cell, reaches.get((r, c), (1, 1)))
                        for c, cell in enumerate(sheet.rows[r]))
        look = ' table:visibility="collapse"' * (r in sheet.hidden_rows)
        return f"<table:table-row{look}>{cells}</table:table-row>"

    def sheet(self, sheet):
        boxes = "".join(
            "<draw:frame><draw:text-box>" + "".join(f"<text:p>{escape(line)}</text:p>"
                                                    for line in lines)
            + "</draw:text-box></draw:frame>" for _, lines in sheet.boxes)
        rows = "".join(self.row(sheet, r) for r in range(len(sheet.rows)))
        return (f"<table:table table:name={quoteattr(sheet.name)} table:style-name="
                f'"{"kin" if sheet.hidden else "mo"}">'
                + (f"<table:shapes>{boxes}</table:shapes>" if boxes else "")
                + f'<table:table-column table:number-columns-repeated="9"/>{rows}</table:table>')

    def save(self, path, *sheets):
        names = " ".join(f'xmlns:{name}="{OASIS}{uri}:1.0"' for name, uri in (
            ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"),
            ("draw", "drawing")))
        names += (' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:'
                  'calcext:1.0"')
        return write(path, {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml":
                f"<office:document-content {names}><office:automatic-styles>"
                '<style:style style:name="kin" style:family="table"><style:table-properties '
                'table:display="false"/></style:style></office:automatic-styles><office:body>'
                f"<office:spreadsheet>{''.join(map(self.sheet, sheets))}</office:spreadsheet>"
                "</office:body></office:document-content>",
        })


FORMATS = (Xlsx, Ods)
