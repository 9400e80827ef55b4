# SPDX-License-Identifier: GPL-3.0-or-later
"""A clerk corrects an action by keyboard, thinks better of it, and then keeps it after all."""

import os

import desk

path = os.path.join(os.environ['HOME'], 'plan.muctieu')
desk.cli('new', path, '--sample')
before = desk.actions(path)
after = [before[0] + ' (quy II)'] + before[1:]

window = desk.Desk(path)
desk.press('alt+2')
window.click(before[0])
window.find(before[0], 'text')
desk.press('F2', 'ctrl+End')
desk.write(' (quy II)')
desk.press('Return')
desk.wait('the edit to be kept', lambda: desk.actions(path) == after)

desk.press('ctrl+z')
desk.wait('the edit to be undone', lambda: desk.actions(path) == before)

desk.press('ctrl+shift+z')
desk.wait('the edit to be done again', lambda: desk.actions(path) == after)
window.find(after[0])
window.close()
