# SPDX-License-Identifier: GPL-3.0-or-later
"""A quarter by keyboard alone: what a unit did, by its state, result, day and the number of the
document that shows it; a figure, posted; the report, issued.
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

# The figure of the objective's target is typed in the pane, and posted.
desk.press('F6')
window.find_focus('ngày', 'push button')
window.tab_to('Giá trị, chỉ tiêu 1')
desk.write('7')
desk.press('Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab')
window.find_focus('Ghi nhận số liệu', 'push button')
desk.press('space')
desk.wait('the figure, posted', lambda: any(
    figure['period'] == PERIOD and figure['value'] == 7 and figure['state'] == 'posted'
    for target in plan()['years'][-1]['objectives'][3]['targets']
    for figure in target['measurements']))

# The report of the quarter is issued.
desk.press('alt+8')
window.find_focus('Mục tiêu và kế hoạch', 'list item')
desk.press('Down', 'Down', 'Down', 'Down', 'Down')
window.find_focus('Quý III', 'list item')
# Round to the last button of the pane.
desk.press('F6', 'F6', 'shift+Tab', 'shift+Tab')
window.find_focus('Ban hành', 'push button')
desk.press('space')
desk.wait('the question', lambda: desk.xdotool('getwindowname', desk.xdotool(
    'getactivewindow').strip()).startswith('Ban hành'))
desk.write('31')
desk.press('Tab')
desk.write('BC-SLN')
desk.press('Tab')
desk.write(f'6/10/{YEAR}')
desk.press('Return')
desk.wait('the seal', lambda: any(
    paper['kind'] == 'period-report' and paper['period'] == PERIOD and paper['state'] == 'issued'
    and paper['number'] == '31' and len(paper['seals']) == 1
    for paper in plan()['years'][-1]['papers']))
window.close()
