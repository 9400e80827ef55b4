# SPDX-License-Identifier: GPL-3.0-or-later
"""Vietnamese is typed through a real input method, and the cell left while a word is composed.

A word being composed is not in the cell yet: Enter, Tab and a click elsewhere each have to let
the input method finish it first. In Telex "ddwcs" gives "đức", "dduwowngf" gives "đường".
"""

import os

import desk

KEYS = 'Nguyeenx Ddwcs dduwowngf'
TEXT = 'Nguyễn Đức đường'

path = os.path.join(os.environ['HOME'], 'plan.muctieu')
desk.cli('new', path, '--sample')
before = desk.actions(path)

window = desk.Desk(path, **desk.start_input_method())
desk.press('alt+2')


def leave_by(position, leave):
    """Types into the cell of an action over what is there, and leaves it mid-word."""
    window.click(desk.actions(path)[position])
    window.find(desk.actions(path)[position], 'text')
    desk.write(KEYS)
    leave()
    desk.wait(f'action {position + 1} to be kept', lambda: desk.actions(path)[position] == TEXT)


leave_by(0, lambda: desk.press('Return'))
leave_by(1, lambda: desk.press('Tab'))
leave_by(2, lambda: window.click(before[4]))

assert desk.actions(path) == [TEXT] * 3 + before[3:], desk.actions(path)
window.close()
