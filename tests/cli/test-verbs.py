# SPDX-License-Identifier: GPL-3.0-or-later
"""Each verb: what it does, what it refuses, how it exits."""

import json
import pathlib
import re
import sqlite3
import subprocess

import cli

TEXT, NUMBER, LIST = (str, type(None)), (int, float, type(None)), list

SHAPE = {
    "office": [{"valid_from": TEXT, "superior": TEXT, "name": TEXT, "abbreviation": TEXT,
                "place": TEXT, "head_title": TEXT, "head_name": TEXT}],
    "units": [{"name": TEXT, "kind": TEXT, "spellings": LIST, "members": LIST}],
    "evidence": [{"number": TEXT, "date": TEXT, "issuer": TEXT, "subject": TEXT, "place": TEXT,
                  "name": TEXT, "content": TEXT, "shows": [{"year": NUMBER, "what": TEXT}]}],
    "years": [{
        "year": int,
        "papers": [{"kind": TEXT, "period": TEXT, "state": TEXT, "number": TEXT, "symbol": TEXT,
                    "place": TEXT, "date": TEXT, "intro": TEXT, "closing": TEXT,
                    "signer_authority": TEXT, "signer_title": TEXT, "signer_name": TEXT,
                    "preparer_name": TEXT, "causes": TEXT, "proposals": TEXT,
                    "recipients": LIST, "owner": TEXT,
                    "seals": [{"amendment": int, "number": TEXT, "symbol": TEXT, "date": TEXT,
                               "sealed_at": TEXT, "sealed_by": TEXT, "records": TEXT, "pdf": TEXT,
                               "slip": TEXT,
                               "attachments": [{"name": TEXT, "sha256": TEXT, "size": int}]}]}],
        "objectives": [{
            "position": int, "text": TEXT, "plan_text": TEXT, "party_heading": TEXT,
            "result_heading": TEXT, "owner": TEXT, "serves": (int, type(None)),
            "targets": [{"text": TEXT, "comparator": TEXT, "value": NUMBER, "unit": TEXT,
                         "per": TEXT, "of_which": TEXT,
                         "measurements": [{"period": TEXT, "unit": TEXT, "numerator": NUMBER,
                                           "denominator": NUMBER, "value": NUMBER,
                                           "source": TEXT, "note": TEXT, "state": TEXT}]}],
            "actions": [{"position": int, "text": TEXT, "parties_text": TEXT,
                         "parties": [{"unit": TEXT, "role": TEXT, "text": TEXT}],
                         "deadline_text": TEXT, "deadline_kind": TEXT, "due": TEXT,
                         "expected": LIST, "note": TEXT,
                         "progress": [{"period": TEXT, "unit": TEXT, "party": TEXT,
                                       "state": TEXT, "result": TEXT, "done": TEXT}],
                         "events": [{"date": TEXT, "note": TEXT, "result": TEXT,
                                     "unit": TEXT}]}]}],
        "monitoring": [{"position": int, "text": TEXT, "cycle": TEXT, "owner": TEXT}],
        "sheets": [{"unit": TEXT, "period": TEXT, "version": int, "date": TEXT,
                    "returned": [{"date": TEXT, "who": TEXT, "name": TEXT, "taken": int,
                                  "kept": int, "unplaced": int, "remark": TEXT}]}],
        "risks": [{
            "kind": TEXT, "position": int, "process": TEXT, "text": TEXT, "source": TEXT,
            "causes": TEXT, "consequence": TEXT, "controls": TEXT, "treatment": TEXT,
            "parties_text": TEXT, "due_text": TEXT, "review_text": TEXT, "occurrences": int,
            "occurrences_stated": NUMBER, "outcome": TEXT, "dropped_reason": TEXT,
            "previous": (dict, type(None)),
            "assessments": [{"round": int, "likelihood": TEXT, "likelihood_text": TEXT,
                             "severity": TEXT, "severity_text": TEXT, "priority": TEXT,
                             "priority_text": TEXT, "overridden": bool, "reason": TEXT}],
            "occurrence_log": [{"date": TEXT, "note": TEXT, "handling": TEXT, "unit": TEXT}]}],
        "corrective_actions": [{
            "number": TEXT, "date": TEXT, "source": TEXT, "source_text": TEXT, "period": TEXT,
            "rule": TEXT, "description": TEXT, "correction": TEXT, "causes": TEXT,
            "action": TEXT, "target": TEXT, "occurrence": TEXT, "unit": TEXT, "due": TEXT,
            "done": TEXT, "checked": TEXT, "checker": TEXT, "check_result": TEXT,
            "effect": TEXT, "state": TEXT, "risks": [{"position": (int, type(None)),
                                                      "rated": bool}]}],
        "scale": {
            "axes": TEXT, "severity_heading": TEXT,
            "levels": [{"axis": TEXT, "label": TEXT, "number": NUMBER}],
            "priorities": [{"kind": TEXT, "label": TEXT, "colour": TEXT, "pattern": TEXT}],
            "grid": [{"kind": TEXT, "row": TEXT, "column": TEXT, "priority": TEXT}]},
        "par": {
            "scheme": TEXT, "scored_year": int, "score": NUMBER, "max": NUMBER, "rank": NUMBER,
            "of": NUMBER, "change": NUMBER, "target_comparator": TEXT, "target_score": NUMBER,
            "target_rank": NUMBER, "situation": TEXT, "findings": TEXT, "shortcomings": TEXT,
            "purpose": TEXT, "requirements": TEXT, "general_task": TEXT, "general_target": TEXT,
            "organisation": TEXT, "difficulties": TEXT, "legal_bases": LIST, "recipients": LIST,
            "areas": [{
                "position": int, "code": TEXT, "name": TEXT, "max": NUMBER, "score": NUMBER,
                "rank": NUMBER, "of": NUMBER, "plan_name": TEXT, "plan_position": NUMBER,
                "target": NUMBER, "target_max": NUMBER, "target_rank": NUMBER, "target_text": TEXT,
                "criteria": [{
                    "code": TEXT, "name": TEXT, "max": NUMBER, "kind": TEXT, "timing": TEXT,
                    "self": NUMBER, "assessed": NUMBER, "survey": NUMBER, "lost_reason": TEXT,
                    "explanation": TEXT, "evidence": TEXT, "unit": TEXT}],
                "tasks": [{"unit": TEXT, "text": TEXT, "parties_text": TEXT, "deadline_text": TEXT,
                           "criterion": TEXT, "progress": LIST, "events": LIST}]}]}}],
}


class Verbs(cli.CliTest):
    def check_shape(self, value, shape, path=""):
        if isinstance(shape, dict):
            self.assertEqual(set(value), set(shape), path)
            for key, part in shape.items():
                self.check_shape(value[key], part, f"{path}.{key}")
        elif isinstance(shape, list):
            for i, item in enumerate(value):
                self.check_shape(item, shape[0], f"{path}[{i}]")
        else:
            self.assertIsInstance(value, shape, path)

    def test_shape(self):
        self.run_cli("new", self.file, "--sample")
        plan = self.list_json()
        self.check_shape(plan, SHAPE)
        year = plan["years"][-1]
        own = [o for o in year["objectives"] if o["owner"] is None]
        self.assertEqual([o["position"] for o in own], [1, 2, 3, 4, 5])
        self.assertEqual(own[0]["targets"][1]["of_which"], own[0]["targets"][0]["text"])
        self.assertEqual(own[0]["targets"][0]["value"], 100)
        self.assertEqual(own[4]["targets"][1]["value"], 54.5)
        self.assertEqual(own[0]["actions"][1]["expected"], ["Bảng niêm yết", "Bài đăng"])
        self.assertEqual(own[0]["actions"][0]["parties"][1],
                         {"unit": "Các phòng chuyên môn", "role": "lead",
                          "text": "Các phòng chuyên môn"})
        self.assertEqual(year["monitoring"][0]["cycle"], "quarter")
        self.assertIsNone(year["monitoring"][1]["cycle"])
        self.assertEqual([(r["kind"], r["position"]) for r in year["risks"]][6:],
                         [("risk", 7), ("risk", 8), ("opportunity", 1), ("opportunity", 2)])
        self.assertEqual(year["risks"][6]["previous"],
                         {"year": plan["years"][0]["year"], "position": 8})
        self.assertEqual(year["risks"][6]["assessments"][0]["priority"], "Ưu tiên xử lý ngay")
        self.assertTrue(year["risks"][6]["assessments"][0]["overridden"])
        self.assertEqual(year["risks"][3]["occurrences"], 2)
        self.assertEqual(len(year["scale"]["grid"]), 18)

    def test_empty(self):
        self.run_cli("new", self.file)
        self.assertEqual(self.list_json(), {"office": [], "units": [], "evidence": [],
                                            "years": []})

    def test_year(self):
        self.run_cli("new", self.file, "--sample")
        year = self.list_json()["years"][0]["year"]
        self.assertEqual(len(self.list_json("--year", str(year))["years"]), 1)
        self.assert_refused("list", self.file, "--json", "--year", "1999", naming=["1999"])

    def test_locales(self):
        """The same bytes in any locale, and Vietnamese letters whole in all of them."""
        self.run_cli("new", self.file, "--sample")
        seen = {self.run_cli("list", self.file, "--json", env={"LC_ALL": locale}).stdout
                for locale in ("C", "C.UTF-8", "vi_VN.UTF-8", "POSIX")}
        self.assertEqual(len(seen), 1)
        for locale in ("C", "vi_VN.UTF-8"):
            done = self.run_cli("list", self.file, code=2, env={"LC_ALL": locale, "LANGUAGE": ""})
            self.assertIn("Thiếu", done.err)

    def test_exists(self):
        self.run_cli("new", self.file)
        self.assert_refused("new", self.file, naming=[self.file])
        self.assert_refused("new", self.file, "--sample", naming=[self.file])

    def test_usage(self):
        self.run_cli("new", self.file)
        for arguments in ([], ["bay"], ["new"], ["new", "a", "b"], ["list", self.file],
                          ["list", self.file, "--jsno"], ["list", "--json"],
                          ["list", self.file, "--json", "--year", "hai"], ["log"]):
            with self.subTest(arguments):
                done = self.run_cli(*arguments, code=2)
                self.assertNotEqual(done.out + done.err, "")

    def test_help(self):
        verbs = re.findall(r"^  ([a-z]+) ", self.run_cli("--help").out, re.M)
        self.assertGreaterEqual(len(verbs), 3)
        for verb in verbs:
            self.assertIn(f"muctieu-cli {verb}", self.run_cli(verb, "--help").out)

    def test_not_ours(self):
        foreign = self.write("thu.muctieu", b"hello\n" * 100)
        missing = str(self.folder / "khong-co.muctieu")
        for path in (foreign, missing, self.folder):
            for verb in ("list", "log", "verify"):
                options = ["--json"] if verb == "list" else []
                with self.subTest(path=path, verb=verb):
                    done = self.run_cli(verb, path, *options, code=1)
                    self.assertIn(str(path), done.err)

    def test_log(self):
        self.run_cli("new", self.file, "--sample")
        lines = self.run_cli("log", self.file).out.splitlines()
        self.assertEqual(len(lines), 2)
        entries = json.loads(self.run_cli("log", self.file, "--json").out)
        self.assertEqual([e["change"] for e in entries], [1, 2])
        self.assertEqual(set(entries[0]), {"change", "at", "who", "label", "step", "undoes",
                                           "barrier", "records"})
        self.assertIn(entries[1]["label"], lines[1])

    def test_verify(self):
        self.run_cli("new", self.file, "--sample")
        self.assertIn(self.file, self.run_cli("verify", self.file).out)
        connection = sqlite3.connect(self.file)
        connection.execute("UPDATE action SET parent = 999999 WHERE id = "
                           "(SELECT max(id) FROM action)")
        connection.commit()
        connection.close()
        self.assertNotEqual(self.run_cli("verify", self.file, code=1).out, "")
        data = self.read_bytes()
        pathlib.Path(self.file).write_bytes(data[:len(data) // 2])
        self.run_cli("verify", self.file, code=1)

    def test_backup(self):
        self.run_cli("new", self.file, "--sample")
        before = self.list_json()
        copy = self.folder / "sao" / "chep.muctieu"
        self.assert_refused("backup", self.file, code=2)
        self.assert_refused("backup", self.file, "-o", copy, naming=["sao"])
        copy.parent.mkdir()
        self.run_cli("backup", self.file, "-o", copy)
        self.assertEqual(json.loads(self.run_cli("list", copy, "--json").out), before)
        self.assert_refused("backup", self.file, "-o", self.file, naming=[self.file])

    def test_restore(self):
        copy = self.folder / "chep.muctieu"
        self.run_cli("new", self.file)
        self.run_cli("backup", self.file, "-o", copy)
        pathlib.Path(self.file).unlink()
        self.run_cli("new", self.file, "--sample")
        sample = self.list_json()
        self.assert_refused("restore", self.file, code=2)
        self.assert_refused("restore", self.file, "--from", self.folder / "khong.muctieu",
                            naming=["khong.muctieu"])
        foreign = self.write("la.muctieu", b"hello" * 1000)
        self.assert_refused("restore", self.file, "--from", foreign, naming=["la.muctieu"])
        out = self.run_cli("restore", self.file, "--from", copy).out
        self.assertEqual(self.list_json()["years"], [])
        kept = [p for p in self.folder.glob("*.muctieu") if str(p) in out]
        self.assertEqual(len(kept), 1)
        self.file = str(kept[0])
        self.assertEqual(self.list_json(), sample)

    def test_links_no_display(self):
        """That it needs no display is a fact of linking (Debian's cairo links libX11 itself)."""
        libraries = subprocess.run(["ldd", cli.CLI], capture_output=True, text=True).stdout
        self.assertIn("libsqlite3", libraries)
        for name in ("libgtk", "libadwaita", "libwayland"):
            self.assertNotIn(name, libraries)


if __name__ == "__main__":
    cli.main()
