# SPDX-License-Identifier: GPL-3.0-or-later
"""The verb check: what it finds in a file, how it exits, and what it tells as JSON."""

import json
import sqlite3

import cli

CAUSES = "Công chức mới nhận việc chưa quen biểu mẫu"
COPIED = "risk-copied-causes"


class Check(cli.CliTest):
    def setUp(self):
        super().setUp()
        self.run_cli("new", self.file)

    def execute(self, *statements):
        connection = sqlite3.connect(self.file)
        for sql, values in statements:
            connection.execute(sql, values)
        connection.commit()
        connection.close()

    def fill(self):
        """2031 copies a cause, 2030 does not; what 2030 has is gone in 2031."""
        risk = ("INSERT INTO risk (id, parent, rank, kind, text, causes) "
                "VALUES (?, ?, ?, 'risk', ?, ?)")
        year = "INSERT INTO year (id, parent, rank, number) VALUES (?, 0, ?, ?)"
        self.execute((year, (1001, 1, 2030)), (year, (1002, 2, 2031)),
                     (risk, (1011, 1001, 1, "Máy quét hỏng", None)),
                     (risk, (1012, 1002, 1, "Ký nhầm mẫu", CAUSES)),
                     (risk, (1013, 1002, 2, "Sai số liệu", "- " + CAUSES)))

    def check_json(self, *arguments, code=1):
        return json.loads(self.run_cli("check", self.file, "--json", *arguments,
                                       code=code).out)["findings"]

    def test_clean(self):
        self.assertNotEqual(self.run_cli("check", self.file).out, "")
        self.assertEqual(self.check_json(code=0), [])

    def test_sample(self):
        sample = str(self.folder / "mau.muctieu")
        self.run_cli("new", sample, "--sample")
        self.run_cli("check", sample)

    def test_findings(self):
        self.fill()
        before = self.read_bytes()
        lines = self.run_cli("check", self.file, code=1).out.splitlines()
        self.assertEqual(len(lines), 2)
        self.assertEqual({line.split(": ")[0] for line in lines}, {"2031"})
        self.assertIn("giống hệt rủi ro 1", lines[0])
        self.assertIn("Máy quét hỏng", lines[1])
        self.assertEqual(self.read_bytes(), before)

    def test_json(self):
        self.fill()
        copied, gone = self.check_json()
        self.assertEqual(set(copied), {"year", "severity", "rule", "record", "record_year", "field",
                                       "message", "accepted", "reason"})
        self.assertEqual((copied["year"], copied["severity"], copied["rule"], copied["field"]),
                         (2031, "warning", COPIED, "causes"))
        self.assertEqual((copied["accepted"], copied["reason"]), (False, None))
        self.assertEqual((gone["rule"], gone["field"]), ("risk-gone", None))
        self.assertEqual((copied["record_year"], gone["record_year"]), (2031, 2030))

    def test_year(self):
        self.fill()
        self.run_cli("check", self.file, "--year", "2030")
        self.assertEqual(len(self.check_json("--year", "2031")), 2)
        self.assert_refused("check", self.file, "--year", "1999", naming=["1999"])

    def test_accepted(self):
        """What was accepted is not told, but marked in JSON; it lapses with what was found."""
        self.fill()
        bare = "congchucmoinhanviecchuaquenbieumau"
        self.execute(
            ("INSERT INTO acceptance (id, parent, rank, rule, subject, context, reason) "
             "VALUES (1021, 1002, 1, ?, 1013, ?, 'Cùng nguyên nhân')", (COPIED, f"1012: {bare}")),
            ("UPDATE risk SET dropped_reason = 'Đã thay máy' WHERE id = 1011", ()))
        out = self.run_cli("check", self.file).out
        self.assertNotIn("giống hệt", out)
        finding, = self.check_json(code=0)
        self.assertEqual((finding["accepted"], finding["reason"]), (True, "Cùng nguyên nhân"))
        self.execute(("UPDATE risk SET causes = causes || ' mới' WHERE id IN (1012, 1013)", ()))
        finding, = self.check_json()
        self.assertFalse(finding["accepted"])

    def test_usage(self):
        self.run_cli("check", code=2)
        self.run_cli("check", self.file, "b", code=2)
        self.run_cli("check", self.file, "--year", "nay", code=2)
        self.run_cli("check", self.folder / "khong.muctieu", code=1)


if __name__ == "__main__":
    cli.main()
