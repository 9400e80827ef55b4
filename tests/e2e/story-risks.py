# SPDX-License-Identifier: GPL-3.0-or-later
"""A clerk rates a risk by keyboard, overrides its priority with a reason, and takes it all back.

Then the risk is moved in the matrix, with the arrow keys and with the mouse. The cells of the table
and of the matrix are found by their names, as a screen reader finds them.
"""

import json
import os

import desk

path = os.path.join(os.environ['HOME'], 'plan.muctieu')
desk.cli('new', path, '--sample')


def first_risk():
    """The first risk of the last year, as the command line tells it."""
    year = json.loads(desk.cli('list', path, '--json'))['years'][-1]
    return next(risk for risk in year['risks'] if risk['kind'] == 'risk')


def wait_for(**fields):
    """Waits until the rating of the risk is kept like this."""
    desk.wait(f'{fields}', lambda: fields.items() <= first_risk()['assessments'][-1].items())


def wait_for_undo():
    desk.wait('all to be as before', lambda: first_risk() == before)


def give_reason(text):
    desk.wait('the question why', lambda: any(
        desk.has_focus(widget) and desk.text_of(widget) == '' for widget in
        desk.walk(window.window) if widget.get_role_name() == 'text'))
    desk.write(text)
    desk.press('Return')


before = first_risk()
TEXT = before['text']

window = desk.Desk(path)
desk.press('alt+3')
window.find_focus(' 1, Quá trình')

# Levels are chosen from a list that the keyboard opens, or by typing how they begin.
desk.press('Right', 'Right')
window.find_focus(' 1, Khả năng')
desk.press('Return', 'Down', 'Return')
wait_for(likelihood='Cao', severity='Nghiêm trọng', priority='Xử lý')
window.find_focus(' 2, Khả năng')
desk.press('Up', 'Right')
window.find_focus(' 1, Mức độ')
desk.write('rat')
desk.press('Tab')
wait_for(severity='Rất nghiêm trọng', priority='Ưu tiên xử lý ngay', overridden=False)

# A priority against the grid asks why.
window.find_focus(' 1, Mức độ ưu tiên')
desk.write('chap')
desk.press('Return')
give_reason('Da uy quyen ky thay')
wait_for(priority='Chấp nhận', overridden=True, reason='Da uy quyen ky thay')
window.find('Chấp nhận *')

desk.press('ctrl+z', 'ctrl+z', 'ctrl+z')
wait_for_undo()

# In the matrix the arrow keys go from cell to cell, and with Alt they carry the risk.
desk.press('F6', 'Tab', 'Tab', 'Tab')
window.find_focus('Thấp × Ít nghiêm trọng', 'table cell')
desk.press('Up', 'Right')
window.find_focus('Trung bình × Nghiêm trọng', 'table cell')
desk.press('Tab')
window.find_focus(TEXT, 'push button')
desk.press('alt+Up')
give_reason('Lanh dao di hoc')
wait_for(likelihood='Cao', severity='Nghiêm trọng', reason='Lanh dao di hoc')
desk.press('ctrl+z')
wait_for_undo()

window.close()

# The mouse drags it. GTK 4.8 complains when a tooltip comes up on the way, on no monitor yet; that
# must not end the story.
window = desk.Desk(path, G_DEBUG='')
desk.press('alt+3')
window.drag(window.find_named(TEXT, 'push button'),
            window.find_named('Thấp × Rất nghiêm trọng', 'table cell'))
give_reason('Co chu ky so')
wait_for(likelihood='Thấp', severity='Rất nghiêm trọng', reason='Co chu ky so')
desk.press('ctrl+z')
wait_for_undo()
window.close()
