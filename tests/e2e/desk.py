# SPDX-License-Identifier: GPL-3.0-or-later
"""What a story needs of the desktop: the program, its widgets by role and name, real keys."""

import json
import os
import shutil
import subprocess
import sys
import time

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 30  # seconds, before a story gives up waiting


def skip(reason):
    print(reason)
    sys.exit(77)


def wait(what, condition):
    """The first true answer of condition(); a widget that is going away counts as no answer."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            answer = condition()
        except GLib.Error:
            answer = None
        if answer:
            return answer
        if time.monotonic() > end:
            sys.exit(f'waited {PATIENCE} s in vain for {what}')
        time.sleep(0.05)


def walk(widget):
    """Every showing widget below one, in the order they stand."""
    for index in range(widget.get_child_count()):
        child = widget.get_child_at_index(index)
        if child is not None:
            yield child
            yield from walk(child)


def text_of(widget):
    """What a widget says: the text in it, else its name."""
    if 'Text' in widget.get_interfaces():
        return Atspi.Text.get_text(widget, 0, Atspi.Text.get_character_count(widget))
    return widget.get_name() or ''


def area_of(widget):
    """Where a widget lies in its window; nowhere if it is on a page that is not shown."""
    return Atspi.Component.get_extents(widget, Atspi.CoordType.WINDOW)


def has_focus(widget):
    return widget.get_state_set().contains(Atspi.StateType.FOCUSED)


class Desk:
    """The program with one file open, its window focused."""

    def __init__(self, path, **environment):
        self.path = path
        self.manager = subprocess.Popen(['openbox'], stderr=subprocess.DEVNULL)
        self.program = subprocess.Popen([os.environ['MUCTIEU_PROGRAM'], path],
                                        env={**os.environ, 'G_DEBUG': 'fatal-warnings',
                                             **environment})
        self.window = wait('the window', self.find_window)
        number = xdotool('search', '--sync', '--onlyvisible', '--pid', str(self.program.pid))
        xdotool('windowactivate', '--sync', number.split()[-1])

    def find_window(self):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(index)
            if application and application.get_process_id() == self.program.pid:
                return application if application.get_child_count() else None
        return None

    def find(self, says, role=None):
        """The widget, of that role if one is named, whose text or name begins like this."""
        return wait(f'{role or "widget"} "{says}"', lambda: next(
            (widget for widget in walk(self.window)
             if role in (None, widget.get_role_name()) and text_of(widget).startswith(says)
             and area_of(widget).width > 0), None))

    def find_named(self, part, role):
        """The widget of that role in whose name this is a part."""
        return wait(f'{role} named "{part}"', lambda: next(
            (widget for widget in walk(self.window) if widget.get_role_name() == role
             and part in (widget.get_name() or '') and area_of(widget).width > 0), None))

    def find_focus(self, part, role='text'):
        """The widget of that role in whose name this is a part, once it has the focus."""
        return wait(f'the focus in {role} "{part}"', lambda: next(
            (widget for widget in walk(self.window) if widget.get_role_name() == role
             and part in (widget.get_name() or '') and has_focus(widget)), None))

    def tab_to(self, part, role='text', most=20):
        """Presses Tab until the focus is there: how far that is depends on what waits."""
        for _ in range(most):
            press('Tab')
            time.sleep(0.1)
            if any(part in (widget.get_name() or '') and has_focus(widget)
                   for widget in walk(self.window) if widget.get_role_name() == role):
                return
        sys.exit(f'{most} times Tab do not lead to {role} "{part}"')

    def point(self, widget, *then):
        """Moves the mouse into the middle of a widget."""
        box = area_of(widget)
        window = xdotool('getactivewindow').strip()
        xdotool('mousemove', '--window', window, str(box.x + box.width // 2),
                str(box.y + box.height // 2), *then)

    def click(self, says, role=None, count=1):
        """Clicks with the mouse into the middle of a widget."""
        self.point(self.find(says, role), 'click', '--repeat', str(count), '1')

    def drag(self, widget, target):
        """Drags a widget with the mouse onto another, not faster than a hand does."""
        self.point(widget, 'mousedown', '1')
        for step in range(8):
            time.sleep(0.05)
            xdotool('mousemove_relative', '--', '3', str(-3 if step % 2 else -2))
        self.point(target)
        time.sleep(0.2)
        self.point(target, 'mousemove_relative', '--', '2', '2')
        time.sleep(0.2)
        xdotool('mouseup', '1')

    def close(self):
        self.program.terminate()
        self.program.wait(PATIENCE)
        self.manager.terminate()
        self.manager.wait(PATIENCE)


def xdotool(*words):
    return subprocess.run(['xdotool', *words], check=True, capture_output=True, text=True).stdout


def press(*keys):
    xdotool('key', '--delay', '60', *keys)


def write(text):
    xdotool('type', '--delay', '60', text)


def cli(*words):
    return subprocess.run([os.environ['MUCTIEU_CLI'], *words], check=True, capture_output=True,
                          text=True).stdout


def actions(path):
    """The texts of all actions of a file, in order, as the command line tells them."""
    years = json.loads(cli('list', path, '--json'))['years']
    return [action['text'] for year in years for objective in year['objectives']
            for action in objective['actions']]


def start_input_method():
    """A Vietnamese input method, Telex; returns what to add to the program's environment."""
    for tool in ('ibus', 'ibus-daemon'):
        if not shutil.which(tool):
            skip(f'{tool} is not installed')
    subprocess.Popen(['ibus-daemon', '--replace', '--panel=disable'], stderr=subprocess.DEVNULL)
    if 'Unikey' not in wait('ibus', lambda: ask_ibus('list-engine', '--name-only')).split():
        skip('ibus-unikey is not installed')
    # It may complain that it could not change the keyboard's layout, and still obey.
    ask_ibus('engine', 'Unikey')
    wait('the engine', lambda: ask_ibus('engine').strip() == 'Unikey')
    return {'GTK_IM_MODULE': 'ibus'}


def ask_ibus(*words):
    return subprocess.run(['ibus', *words], capture_output=True, text=True, check=False).stdout
