#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""LibreOffice shows every line of every wrapped cell of our workbooks.

usage: libreoffice.py PROGRAM, which writes the workbook (write-columns.c)

A row whose text needs more room than the row has would run into its neighbours: in the PDF that
LibreOffice makes, the words of each row must end above those of the next one. Skipped (77) where
LibreOffice or pdftotext is missing.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77
TOLERANCE = 0.5  # points
WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')


def convert(soffice, workbook, folder):
    """The workbook as a PDF, by a LibreOffice with a profile of its own."""
    subprocess.run([soffice, f'-env:UserInstallation=file://{folder}/profile', '--headless',
                    '--convert-to', 'pdf', '--outdir', folder, workbook],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=100)
    return pathlib.Path(folder, pathlib.Path(workbook).stem + '.pdf')


def read_rows(pdf):
    """Yields page, number, top and bottom of each row's text."""
    output = subprocess.run(['pdftotext', '-bbox', pdf, '-'], check=True, capture_output=True,
                            text=True).stdout
    page = 0
    row = None
    for line in output.splitlines():
        page += '<page ' in line
        found = WORD.search(line)
        if not found:
            continue
        top, bottom, text = float(found[2]), float(found[4]), found[5]
        if re.fullmatch(r'R\d+', text):
            row = [page, int(text[1:]), top, bottom]
        if row is None:
            continue
        row[2] = min(row[2], top)
        row[3] = max(row[3], bottom)
        if row[0] == page and text == f'E{row[1]}':
            yield row
            row = None


def check(rows):
    """Yields what is wrong with the rows."""
    previous = None
    for page, number, top, bottom in rows:
        if previous is not None and previous[0] == page and top < previous[1] - TOLERANCE:
            yield f'row {number} begins {previous[1] - top:.1f} pt above the end of the one before'
        previous = (page, bottom)


def main():
    soffice = shutil.which('soffice') or shutil.which('libreoffice')
    if soffice is None or shutil.which('pdftotext') is None:
        print('LibreOffice or pdftotext is not installed')
        return SKIPPED
    with tempfile.TemporaryDirectory() as folder:
        workbook = pathlib.Path(folder, 'columns.xlsx')
        subprocess.run([sys.argv[1], workbook], check=True)
        rows = list(read_rows(convert(soffice, workbook, folder)))
    numbers = [row[1] for row in rows]
    findings = list(check(rows))
    if numbers != list(range(1, 190)):
        findings.append(f'{len(numbers)} rows are whole, not 189')
    print('\n'.join(findings) or f'{len(rows)} rows, each with all its lines')
    return 1 if findings else 0


if __name__ == '__main__':
    sys.exit(main())
