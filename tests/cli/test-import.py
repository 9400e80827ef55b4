# SPDX-License-Identifier: GPL-3.0-or-later
"""Papers come in whole, and bad input leaves the file as it was."""

import json
import unicodedata

import cli
import papers


class Import(cli.CliTest):
    def setUp(self):
        super().setUp()
        self.run_cli("new", self.file)
        self.paper = self.write("muc-tieu-2031.txt", papers.paper())

    def test_cells(self):
        out = self.run_cli("import", self.file, self.paper).out
        self.assertIn("muc-tieu-2031.txt", out)
        year = self.list_json()["years"][0]
        self.assertEqual(year["year"], 2031)
        actions = [a for o in year["objectives"] for a in o["actions"]]
        self.assertEqual([[a["text"], a["parties_text"], a["deadline_text"], *a["expected"]]
                          for a in actions], [row[1:] for row in papers.cells()])
        self.assertEqual([o["position"] for o in year["objectives"]], [1, 2])
        self.assertEqual(year["objectives"][1]["result_heading"], "Ghi chú")
        self.assertEqual([a["deadline_kind"] for a in actions],
                         ["quarter", "standing", "recurring", "month", "event"])
        self.assertEqual(actions[0]["due"], "2031-03-31")
        self.assertEqual([p["unit"] for p in actions[2]["parties"]],
                         ["Lãnh đạo Trung tâm", "Phòng Số hóa"])
        self.assertEqual([m["cycle"] for m in year["monitoring"]], ["half-year", None])
        self.assertEqual(year["papers"][0]["signer_name"], "Lục Thị Tầm")
        self.assertEqual(year["papers"][0]["date"], "2031-01-08")

    def test_one_step(self):
        self.run_cli("import", self.file, self.paper)
        entries = json.loads(self.run_cli("log", self.file, "--json").out)
        self.assertEqual(len(entries), 2)
        self.assertIn("muc-tieu-2031.txt", entries[1]["label"])
        self.assertFalse(entries[1]["barrier"])

    def test_dry_run(self):
        before = self.read_bytes()
        told = json.loads(self.run_cli("import", self.file, self.paper, "--dry-run", "--json").out)
        self.assertEqual(self.read_bytes(), before)
        findings = told.pop("findings")
        self.run_cli("import", self.file, self.paper)
        self.assertEqual(told["years"], self.list_json()["years"])
        self.assertEqual([u["name"] for u in told["units"]],
                         [u["name"] for u in self.list_json()["units"]])
        for finding in findings:
            self.assertEqual(set(finding), {"file", "line", "severity", "text", "message"})

    def test_leftovers(self):
        """Every line that finds no place is listed with its number."""
        text = papers.paper() + "\nĐÁNH GIÁ RỦI RO VÀ CƠ HỘI NĂM 2031\n1\t1\tQuét hồ sơ\n"
        paper = self.write("hai-loai.txt", text)
        lines = text.split("\n")
        number = lines.index("1\t1\tQuét hồ sơ") + 1
        out = self.run_cli("import", self.file, paper).out
        for n in (number - 1, number):
            self.assertIn(f"hai-loai.txt:{n}: ", out)
        self.assertEqual(len(self.list_json()["years"]), 1)

    def test_several(self):
        other = self.write("muc-tieu-2030.txt", papers.paper(2030))
        self.run_cli("import", self.file, self.paper, other)
        self.assertEqual([y["year"] for y in self.list_json()["years"]], [2030, 2031])
        self.assertEqual(len(json.loads(self.run_cli("log", self.file, "--json").out)), 2)
        self.assertEqual(len(self.list_json()["office"]), 1)

    def test_twice(self):
        other = self.write("ban-sao.txt", papers.paper())
        self.assert_refused("import", self.file, self.paper, other,
                            naming=["muc-tieu-2031.txt", "ban-sao.txt", 2031])
        self.run_cli("import", self.file, self.paper)
        self.assert_refused("import", self.file, other, naming=["ban-sao.txt", 2031])
        self.assert_refused("import", self.file, other, "--dry-run", naming=["ban-sao.txt", 2031])

    def test_year(self):
        text = papers.paper().replace("NĂM 2031", "").replace("- năm 2031", "")
        paper = self.write("khong-nam.txt", text.replace("tháng 01 năm 2031", "tháng 01"))
        self.assert_refused("import", self.file, paper, naming=["khong-nam.txt:"])
        self.assert_refused("import", self.file, paper, "--year", "12", code=2)
        self.run_cli("import", self.file, paper, "--year", "2033")
        self.assertEqual(self.list_json()["years"][0]["year"], 2033)

    def test_encodings(self):
        """With a mark UTF-16 and UTF-8 are read; NFD comes in as NFC."""
        text = papers.paper()
        self.run_cli("import", self.file, self.paper)
        expected = self.list_json()["years"][0]["objectives"]
        for name, data in {"utf16le": b"\xff\xfe" + text.encode("utf-16-le"),
                           "utf16be": b"\xfe\xff" + text.encode("utf-16-be"),
                           "utf8": b"\xef\xbb\xbf" + text.encode(),
                           "crlf": text.replace("\n", "\r\n").encode(),
                           "nfd": unicodedata.normalize("NFD", text).encode()}.items():
            with self.subTest(name):
                self.file = str(self.folder / f"{name}.muctieu")
                self.run_cli("new", self.file)
                self.run_cli("import", self.file, self.write(f"{name}.txt", data))
                self.assertEqual(self.list_json()["years"][0]["objectives"], expected)

    def test_no_text(self):
        noise = bytes((i * 7919 >> 3) & 255 for i in range(5000))
        for name, data in {"rac.txt": noise, "anh.txt": b"\x89PNG\r\n\x1a\n" + noise,
                           "utf16.txt": papers.paper().encode("utf-16-le"),
                           "trong.txt": b"", "cach.txt": b"\n\n \n",
                           "thuong.txt": "Kính gửi các phòng\nMời họp.\n".encode()}.items():
            with self.subTest(name):
                self.assert_refused("import", self.file, self.write(name, data), naming=[name])
                self.assert_refused("import", self.file, self.paper, self.folder / name,
                                    naming=[name] if name != "trong.txt" else ()) \
                    if name in ("rac.txt", "anh.txt", "utf16.txt") else None

    def test_large(self):
        path = self.folder / "lon.txt"
        with open(path, "wb") as file:
            file.truncate(200 * 1024 * 1024)
        self.assert_refused("import", self.file, path, naming=["lon.txt"], timeout=20)
        line = papers.paper() + "x" * (10 * 1024 * 1024) + "\n"
        number = papers.paper().count("\n") + 1
        self.assert_refused("import", self.file, self.write("dai.txt", line),
                            naming=[f"dai.txt:{number}"], timeout=20)

    def test_table_of_nothing(self):
        text = papers.HEAD.replace("{year}", "2031")
        row = "1.\tViệc\tPhòng\tQuý I\tGiấy\n"
        number = text.count("\n") + 1
        self.assert_refused("import", self.file, self.write("bang.txt", text + row),
                            naming=[f"bang.txt:{number}"])

    def test_missing(self):
        self.assert_refused("import", self.file, self.folder / "khong-co.txt",
                            naming=["khong-co.txt"])
        self.assert_refused("import", self.file, self.folder, naming=[self.folder.name])
        self.run_cli("import", self.folder / "khong-co.muctieu", self.paper, code=1)
        self.run_cli("import", self.file, code=2)


if __name__ == "__main__":
    cli.main()
