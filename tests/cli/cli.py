# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the command line for tests: what it prints, its exit code, the bytes of a file."""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

CLI = os.environ["MUCTIEU_CLI"]


class CliTest(unittest.TestCase):
    """A folder of its own for each test, and the program run in it without a display."""

    program = [CLI]

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="muctieu-cli-"))
        self.addCleanup(shutil.rmtree, self.folder, True)
        self.file = str(self.folder / "ke-hoach.muctieu")

    def run_cli(self, *arguments, code=0, env=None, timeout=60, preexec=None):
        environment = dict(os.environ, HOME=str(self.folder), XDG_DATA_HOME=str(self.folder / "data"))
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"):
            environment.pop(name, None)
        environment.update(env or {})
        done = subprocess.run([*self.program, *map(str, arguments)], capture_output=True, timeout=timeout,
                              env=environment, cwd=self.folder, preexec_fn=preexec,
                              restore_signals=preexec is None)
        done.out = done.stdout.decode()
        done.err = done.stderr.decode()
        if code is not None:
            self.assertEqual(done.returncode, code, f"{arguments}: {done.out}{done.err}")
        self.assertNotIn("CRITICAL", done.err)
        self.assertNotIn("WARNING", done.err)
        return done

    def list_json(self, *arguments):
        return json.loads(self.run_cli("list", self.file, "--json", *arguments).out)

    def write(self, name, text):
        path = self.folder / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def read_bytes(self):
        return pathlib.Path(self.file).read_bytes()

    def assert_refused(self, *arguments, naming=(), code=1, **keywords):
        """Refused: a message that names what is wrong, and the data as it was."""
        before = self.read_bytes()
        done = self.run_cli(*arguments, code=code, **keywords)
        self.assertEqual(done.out, "")
        for name in naming:
            self.assertIn(str(name), done.err)
        self.assertEqual(self.read_bytes(), before)
        return done


def main():
    unittest.main(argv=sys.argv[:1], verbosity=2)
