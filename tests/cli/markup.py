# SPDX-License-Identifier: GPL-3.0-or-later
"""A paper that is plain text with tabs between cells, as a page: paragraphs and real tables."""

import html
import re
import sys


def words(text):
    """Tags that the scanner left stay tags."""
    return re.sub(r"&lt;(/?(?:b|br))&gt;", r"<\1>", html.escape(text, quote=False).replace("**", ""))


def is_row(line):
    return line.count("\t") >= 2


def mark_up(text):
    out = []
    in_table = False
    for line in text.split("\n"):
        if is_row(line) != in_table:
            in_table = not in_table
            out.append("<table border=1>" if in_table else "</table>")
        if in_table:
            out.append("<tr>" + "".join(f"<td>{words(c.strip())}</td>" for c in line.split("\t")) + "</tr>")
        elif line.strip():
            line = line.strip()
            level = len(line) - len(line.lstrip("#"))
            tag = f"h{level}" if level else "p"
            out.append(f"<{tag}>{words(line.lstrip('#').strip())}</{tag}>")
    if in_table:
        out.append("</table>")
    return "<html><head><meta charset=utf-8></head><body>\n" + "\n".join(out) + "\n</body></html>\n"


if __name__ == "__main__":
    print(mark_up(open(sys.argv[1], encoding="utf-8").read()))
