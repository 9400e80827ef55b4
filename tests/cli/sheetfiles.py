# SPDX-License-Identifier: GPL-3.0-or-later
"""Fills in a sheet of a unit, and damages it, as people do in Excel and LibreOffice Calc."""

import dataclasses
import datetime
import pathlib
import re
import shutil
import subprocess
import xml.etree.ElementTree as tree
import zipfile

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
FORM = "xl/worksheets/sheet1.xml"
SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")

tree.register_namespace("", MAIN)
tree.register_namespace("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")


@dataclasses.dataclass
class Formula:
    """With the value it last had."""
    text: str
    value: str


@dataclasses.dataclass
class Error:
    shown: str


def tag(name):
    return f"{{{MAIN}}}{name}"


def letters(column):
    text = ""
    while column >= 0:
        text = chr(ord("A") + column % 26) + text
        column = column // 26 - 1
    return text


def split(reference):
    name, row = re.fullmatch(r"([A-Z]+)(\d+)", reference).groups()
    column = 0
    for letter in name:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(row), column - 1


class Form:
    """The sheet of a workbook that is filled in; all other parts stay as they are."""

    def __init__(self, path):
        with zipfile.ZipFile(path) as file:
            self.parts = {name: file.read(name) for name in file.namelist()}
        strings = tree.fromstring(self.parts["xl/sharedStrings.xml"])
        self.strings = ["".join(t.text or "" for t in si.iter(tag("t"))) for si in strings]
        self.root = tree.fromstring(self.parts[FORM])
        self.data = self.root.find(tag("sheetData"))

    def cells(self):
        for row in self.data:
            for cell in row:
                yield row, cell

    def text(self, cell):
        value = cell.find(tag("v"))
        if cell.get("t") == "inlineStr":
            return "".join(t.text or "" for t in cell.iter(tag("t")))
        if value is None:
            return ""
        return self.strings[int(value.text)] if cell.get("t") == "s" else value.text

    def marks(self):
        """Of each table the row and the column of its keys, and its columns by name."""
        found = []
        for row, cell in self.cells():
            if self.text(cell) == "muctieu:keys":
                columns = {self.text(c): split(c.get("r"))[1] for c in row}
                found.append((int(row.get("r")), split(cell.get("r"))[1], columns))
        return found

    def rows(self):
        """Of each keyed row its key, its number and the columns of its table."""
        marks = self.marks()
        for row, cell in self.cells():
            number, column = split(cell.get("r"))
            above = [mark for mark in marks if mark[0] < number and mark[1] == column]
            if above and self.text(cell) != "muctieu:keys":
                yield self.text(cell), number, above[-1][2]

    def keys(self, kind="a"):
        return [key for key, _, _ in self.rows() if key.startswith(kind)]

    def place(self, key, field):
        for other, number, columns in self.rows():
            if other == key:
                return f"{letters(columns[field])}{number}"
        raise KeyError(key)

    def find(self, reference, make=False):
        number, column = split(reference)
        for row in self.data:
            if int(row.get("r")) == number:
                for cell in row:
                    if cell.get("r") == reference:
                        return cell
                return tree.SubElement(row, tag("c"), r=reference) if make else None
        row = tree.SubElement(self.data, tag("row"), r=str(number))
        return tree.SubElement(row, tag("c"), r=reference)

    def get(self, key, field):
        return self.text(self.find(self.place(key, field)))

    def put(self, reference, value):
        cell = self.find(reference, True)
        for child in list(cell):
            cell.remove(child)
        cell.attrib.pop("t", None)
        if isinstance(value, str) and value:
            cell.set("t", "inlineStr")
            tree.SubElement(tree.SubElement(cell, tag("is")), tag("t")).text = value
        elif isinstance(value, datetime.date):
            tree.SubElement(cell, tag("v")).text = str((value - datetime.date(1899, 12, 30)).days)
        elif isinstance(value, Formula):
            cell.set("t", "str")
            tree.SubElement(cell, tag("f")).text = value.text
            tree.SubElement(cell, tag("v")).text = value.value
        elif isinstance(value, Error):
            cell.set("t", "e")
            tree.SubElement(cell, tag("v")).text = value.shown
        elif value not in ("", None):
            tree.SubElement(cell, tag("v")).text = str(value)

    def fill(self, key, **fields):
        for field, value in fields.items():
            self.put(self.place(key, field), value)

    def row_of(self, key):
        number = split(self.place(key, "text"))[0]
        return next(row for row in self.data if int(row.get("r")) == number)

    def renumber(self, row, number):
        row.set("r", str(number))
        for cell in row:
            cell.set("r", f"{letters(split(cell.get('r'))[1])}{number}")

    def delete_row(self, key):
        self.data.remove(self.row_of(key))

    def swap_rows(self, one, other):
        first, second = self.row_of(one), self.row_of(other)
        numbers = first.get("r"), second.get("r")
        self.renumber(first, numbers[1])
        self.renumber(second, numbers[0])
        self.data[:] = sorted(self.data, key=lambda row: int(row.get("r")))

    def insert_row(self, at, cells=()):
        """Moves all rows from @at on one further down; the new one holds @cells."""
        for row in reversed(self.data):
            if int(row.get("r")) >= at:
                self.renumber(row, int(row.get("r")) + 1)
        row = tree.Element(tag("row"), r=str(at))
        for cell in cells:
            copy = tree.fromstring(tree.tostring(cell))
            row.append(copy)
        self.renumber(row, at)
        self.data.append(row)
        self.data[:] = sorted(self.data, key=lambda row: int(row.get("r")))
        self.root.remove(self.root.find(tag("mergeCells"))) \
            if self.root.find(tag("mergeCells")) is not None else None

    def copy_row(self, key):
        row = self.row_of(key)
        at = int(row.get("r")) + 1
        self.insert_row(at, list(row))
        return at

    def insert_column(self, at):
        for row in self.data:
            for cell in row:
                number, column = split(cell.get("r"))
                if column >= at:
                    cell.set("r", f"{letters(column + 1)}{number}")
        merges = self.root.find(tag("mergeCells"))
        if merges is not None:
            self.root.remove(merges)

    def delete_column(self, at):
        for row in self.data:
            for cell in list(row):
                number, column = split(cell.get("r"))
                if column == at:
                    row.remove(cell)
                elif column > at:
                    cell.set("r", f"{letters(column - 1)}{number}")
        merges = self.root.find(tag("mergeCells"))
        if merges is not None:
            self.root.remove(merges)

    def save(self, path):
        self.parts[FORM] = tree.tostring(self.root, encoding="UTF-8", xml_declaration=True)
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
            for name, data in self.parts.items():
                file.writestr(name, data)
        return pathlib.Path(path)


def convert(paths, suffix, folder):
    """Opens the workbooks in LibreOffice and saves them in another format."""
    folder.mkdir(exist_ok=True)
    subprocess.run([SOFFICE, f"-env:UserInstallation=file://{folder.parent}/profile", "--headless",
                    "--convert-to", suffix, "--outdir", folder, *paths],
                   check=True, capture_output=True, timeout=240)
    return [folder / f"{path.stem}.{suffix}" for path in paths]
