# SPDX-License-Identifier: GPL-3.0-or-later
"""What a unit did in a quarter, by keyboard alone: the period, the state, the result, the day and the
number of the document that shows it.
"""

import json
import os

import desk

path = os.path.join(os.environ['HOME'], 'plan.muctieu')
desk.cli('new', path, '--sample')


def plan():
    return json.loads(desk.cli('list', path, '--json'))


YEAR = plan()['years'][-1]['year']
PERIOD = f'{YEAR}-q3'


def said():
    """What was said of the action of the third quarter, as the command line tells it."""
    action = plan()['years'][-1]['objectives'][1]['actions'][2]
    return next((progress for progress in action['progress'] if progress['period'] == PERIOD
                 and progress['unit'] == 'Văn phòng Sở'), {})


def wait_for(**fields):
    desk.wait(f'{fields}', lambda: fields.items() <= said().items())


window = desk.Desk(path)
desk.press('alt+4')
window.find_focus('Công việc', 'filler')

# The periods stand above the table.
desk.press('shift+Tab', 'shift+Tab', 'shift+Tab', 'shift+Tab', 'shift+Tab')
window.find_focus('Quý III', 'push button')
desk.press('space', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab')
window.find_focus('Văn phòng Sở, Công việc', 'filler')

# Down to the office's summary of opinions, past three months of another one; then along its row.
desk.press('Down', 'Down', 'Down', 'Down')
window.find_focus('Văn phòng Sở, công việc 2.3, Công việc', 'filler')
desk.press('Right', 'Right')
window.find_focus('công việc 2.3, Trạng thái')
desk.write('1')
desk.press('Tab')
wait_for(state='done')
window.find_focus('Kết quả')
desk.write('Da bao cao')
desk.press('Tab')
window.find_focus('Ngày xong')
desk.write('20/9')
desk.press('Tab')
window.find_focus('Minh chứng')
desk.write('31/BC-VPS')
desk.press('Tab')
wait_for(result='Da bao cao', done=f'{YEAR}-09-20')
desk.wait('the document', lambda: any(document['number'] == '31/BC-VPS'
                                      for document in plan()['evidence']))
window.close()
