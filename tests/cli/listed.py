# SPDX-License-Identifier: GPL-3.0-or-later
"""A paper that is plain text, as a page that looks as a clerk would have made it: its numbers are
those of lists, in its tables too, and its letterhead is a table without lines."""

import html
import re

NUMBER = re.compile(r'(\d{1,3})\. +(.*)')


def inline(text):
    text = re.sub(r'</?(b|i|u|strong|em)>', '', text.strip())
    text = html.escape(text, quote=False)
    text = re.sub(r'\*\*(.+?)\*\*', r'<b>\1</b>', text, flags=re.S)
    return re.sub(r' *\n', '<br>', text)


def is_row(line):
    return '\t' in line.strip(' \n')


def is_rule_row(line):
    return all(re.fullmatch(r'\s*[-=]+\s*', cell) for cell in line.split('\t'))


def cell(text):
    """A row's number is what a list writes; the cell itself is empty."""
    number = re.fullmatch(r'(\d{1,3})\.', text.strip())
    if number:
        return f'<td><ol start="{number.group(1)}"><li></li></ol></td>'
    return f'<td>{inline(text)}</td>'


def table(rows):
    cells = [row.split('\t') for row in rows if not is_rule_row(row)]
    width = max(len(row) for row in cells)
    yield '<table border="1">'
    for row in cells:
        row += [''] * (width - len(row))
        yield '<tr>' + ''.join(map(cell, row)) + '</tr>'
    yield '</table>'


def letterhead(left, right):
    yield '<table border="0"><tr>'
    yield f'<td>{inline(left)}</td><td>{inline(right)}</td></tr></table>'


def paragraph(text):
    heading = re.match(r'(#+) (.*)', text, re.S)
    if heading:
        level = len(heading.group(1))
        return f'<h{level}>{inline(heading.group(2))}</h{level}>'
    return f'<p>{inline(text)}</p>'


def paragraphs(text):
    """The lines of a paragraph that goes on end with two spaces, or stand inside bold type."""
    gathered = ''
    for line in text.split('\n'):
        gathered += line
        if not is_row(line) and (line.endswith('  ') or gathered.count('**') % 2):
            gathered += '\n'
            continue
        yield gathered
        gathered = ''
    yield gathered


def numbered(text):
    """(number, words) of an item of a list, without the bold type it may be in."""
    match = NUMBER.fullmatch(text.replace('**', '').strip())
    return match and (int(match.group(1)), match.group(2))


def take(found, i, is_part):
    """Where those from @i on end that are parts of the same thing."""
    end = i
    while end < len(found) and is_part(found[end], end - i):
        end += 1
    return end


def blocks(found):
    i = 0
    while i < len(found):
        first = numbered(found[i])
        if is_row(found[i]):
            end = take(found, i, lambda text, n: is_row(text))
            yield from table(found[i:end])
        elif first:
            end = take(found, i, lambda text, n: (numbered(text) or [0])[0] == first[0] + n)
            yield f'<ol start="{first[0]}">'
            yield from (f'<li><p>{inline(numbered(text)[1])}</p></li>' for text in found[i:end])
            yield '</ol>'
        elif i + 1 < len(found) and found[i + 1].startswith('CỘNG H'):
            end = i + 2
            yield from letterhead(found[i], found[i + 1])
        else:
            end = i + 1
            yield paragraph(found[i])
        i = end


def mark_up(text):
    found = [part for part in paragraphs(text) if part.strip()]
    return "\n".join(['<html><head><meta charset="utf-8"></head><body>', *blocks(found),
                      '</body></html>', ''])
