# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader meets: on every page, whatever can have the focus has a role and a name."""

import os
import sys

import desk
from desk import Atspi, GLib

PAGES = ('Tổng quan', 'Mục tiêu', 'Rủi ro', 'Theo dõi', 'Khắc phục', 'Chỉ số CCHC', 'Minh chứng',
         'Văn bản', 'Cơ quan, đơn vị')
# Only what is in them is ever read.
CONTAINERS = ('scroll pane',)
# What says nothing of what a widget is.
NO_ROLES = ('unknown', 'invalid', 'redundant object')


def is_reachable(widget):
    states = widget.get_state_set()
    return (states.contains(Atspi.StateType.FOCUSABLE) and states.contains(Atspi.StateType.VISIBLE)
            and desk.area_of(widget).width > 0)


def place_of(widget):
    """The widgets around one, for whoever has to find it."""
    names = []
    above = widget.get_parent()
    while above is not None and len(names) < 8:
        names.append(above.get_name() or above.get_role_name())
        above = above.get_parent()
    return ' < '.join(names)


def check(window):
    """Yields what has no name."""
    reachable = 0
    for widget in desk.walk(window.window):
        try:
            if not is_reachable(widget):
                continue
            reachable += 1
            role = widget.get_role_name()
            if role not in CONTAINERS and (role in NO_ROLES
                                           or not (widget.get_name() or '').strip()):
                yield f'{role} without a name in {place_of(widget)}'
        except GLib.Error:
            continue
    print(f'{reachable} things can have the focus')
    if reachable < 300:
        yield f'only {reachable} things can have the focus'


path = os.path.join(os.environ['HOME'], 'plan.muctieu')
desk.cli('new', path, '--sample')
window = desk.Desk(path)
# A page is made when it is first shown, and stays.
for number, page in enumerate(PAGES, 1):
    desk.press(f'alt+{number}')
    window.find_named(page, 'list item')
    desk.time.sleep(0.3)
findings = list(check(window))
window.close()
print('\n'.join(dict.fromkeys(findings)))
sys.exit(bool(findings))
