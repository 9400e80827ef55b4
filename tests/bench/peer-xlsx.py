#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes rows into a workbook as a Python programmer would, in the formats of our plan.

usage: peer-xlsx.py xlsxwriter|openpyxl ROWS.tsv WORKBOOK
"""
import sys

HEADS = ('STT', 'Nội dung công việc', 'Trách nhiệm', 'Thời gian', 'Kết quả')
WIDTHS = (7, 36, 20, 15, 19)
ALIGNS = ('center', 'left', 'center', 'center', 'left')


def read_rows(path):
    with open(path, encoding='utf-8') as file:
        for line in file:
            yield line.rstrip('\n').split('\t')


def write_by_xlsxwriter(rows, path):
    import xlsxwriter

    workbook = xlsxwriter.Workbook(path)
    sheet = workbook.add_worksheet('Kế hoạch')
    common = {'font_name': 'Times New Roman', 'font_size': 12, 'border': 1, 'text_wrap': True,
              'valign': 'vcenter'}
    head = workbook.add_format({**common, 'bold': True, 'align': 'center'})
    formats = [workbook.add_format({**common, 'align': align}) for align in ALIGNS]
    for column, (text, width) in enumerate(zip(HEADS, WIDTHS)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, text, head)
    for number, row in enumerate(rows, 1):
        for column, text in enumerate(row):
            sheet.write_string(number, column, text, formats[column])
    workbook.close()


def write_by_openpyxl(rows, path):
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Border, Font, Side

    workbook = Workbook()
    sheet = workbook.active
    sheet.title = 'Kế hoạch'
    side = Side(style='thin')
    border = Border(left=side, right=side, top=side, bottom=side)
    font = Font(name='Times New Roman', size=12)
    bold = Font(name='Times New Roman', size=12, bold=True)
    center = Alignment(horizontal='center', vertical='center', wrap_text=True)
    alignments = [Alignment(horizontal=align, vertical='center', wrap_text=True)
                  for align in ALIGNS]
    for column, (text, width) in enumerate(zip(HEADS, WIDTHS)):
        sheet.column_dimensions['ABCDE'[column]].width = width
        cell = sheet.cell(1, column + 1, text)
        cell.font, cell.border, cell.alignment = bold, border, center
    for number, row in enumerate(rows, 2):
        for column, text in enumerate(row):
            cell = sheet.cell(number, column + 1, text)
            cell.font, cell.border, cell.alignment = font, border, alignments[column]
    workbook.save(path)


def main():
    library, rows, path = sys.argv[1:]
    write = {'xlsxwriter': write_by_xlsxwriter, 'openpyxl': write_by_openpyxl}[library]
    try:
        write(read_rows(rows), path)
    except ModuleNotFoundError:
        sys.exit(77)


main()
