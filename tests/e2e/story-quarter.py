# SPDX-License-Identifier: GPL-3.0-or-later
"""A quarter by keyboard alone: what a unit did, by which documents, and the figures of a target.

States, results, days and the numbers of documents go along the row; the figures of the target are
typed in the pane and posted.
"""

import json
import os
import time

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


def is_there(part, role):
    return any(part in (widget.get_name() or '') for widget in desk.walk(window.window)
               if desk.has_focus(widget) and role in (None, widget.get_role_name()))


def go(part, role, key):
    """Presses the key until the focus is in the widget in whose name this is a part."""
    for _ in range(80):
        if is_there(part, role):
            return
        desk.press(key)
        time.sleep(0.15)
    raise SystemExit(f'{key} does not lead to {role} "{part}"')


window = desk.Desk(path)
window.find_focus(' 1, ')
desk.press('alt+3')
window.find('Quý III', 'push button')
go('Quý III', 'push button', 'shift+Tab')
desk.press('space')

# Down to the office's summary of opinions, then along its row.
go(', Công việc', None, 'Tab')
go('Văn phòng Sở, công việc 2.3, Công việc', None, 'Down')
go('công việc 2.3, Trạng thái', None, 'Right')
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

# The figures of the target beside it count once they are posted.
go('công việc 2.3, Công việc', None, 'Up')
desk.press('F6')
go('Số đạt, chỉ tiêu 1', 'text', 'Tab')
desk.write('47')
desk.press('Tab')
desk.write('50')
desk.press('Tab')


def measured():
    target = plan()['years'][-1]['objectives'][1]['targets'][0]
    return next((each for each in target['measurements'] if each['period'] == PERIOD), {})


desk.wait('the figures', lambda: (measured().get('numerator'),
                                  measured().get('denominator')) == (47, 50))
go('Ghi nhận số liệu', 'push button', 'Tab')
desk.press('space')
desk.wait('the posting', lambda: measured()['state'] == 'posted')
window.close()
