# SPDX-License-Identifier: GPL-3.0-or-later
"""Our own workbooks and texts give back the records they were made of, cell by cell."""

import copy
import pathlib

import cli
import papers
import registers

FORMATS = ("xlsx", "odt")

# What a paper does not carry, in either format, and why.
#
# office      The letterhead has the identity of the paper's day, in capitals: no abbreviation, and
#             not since when it is called so.
# units       A cell names who is responsible: no members, no other spellings, and none that no cell
#             names.
# preparer    The objectives are signed by the head alone; "Người lập" stands below the registers.
# capitals    Titles of who signs are printed in capitals.
# full stop   The last sentence ends with "./.", which stands for its full stop too.
# targets     No paper has a column for them; they are read from the sentence, whose words they take.
# results     "risk-results" is a paper of its own only once something of it is known; reading one
#             makes it known.
# occurrences The form has their number; the log itself stays in the file.
# through     What the year brought, and the reports about it, are not read from papers.
# reasons     Only a priority that is not the grid's has its reason on paper; why a risk of last year
#             is gone stands in no form.
# words       The words of a rating that was read are kept beside the level.
TARGET_FIELDS = ("comparator", "value")
NOT_PRINTED = ("occurrence_log", "occurrences", "occurrences_stated", "dropped_reason")


def end(text):
    return text and text.rstrip(".")


def reduce_objective(objective):
    objective["text"] = end(objective["text"])
    for target in objective["targets"]:
        for field in set(target) - set(TARGET_FIELDS):
            del target[field]
    for action in objective["actions"]:
        del action["progress"], action["events"]


def reduce_paper(paper):
    paper["closing"] = end(paper["closing"])
    paper["signer_title"] = (paper["signer_title"] or "").upper()
    if paper["kind"] == "objectives":
        paper["preparer_name"] = None


def reduce_risk(risk):
    for field in NOT_PRINTED:
        del risk[field]
    for assessment in risk["assessments"]:
        for field in "likelihood_text", "severity_text", "priority_text":
            del assessment[field]
        if not assessment["overridden"]:
            assessment["reason"] = None


def reduce_year(year, kinds):
    """What of a year its papers carry."""
    year = copy.deepcopy(year)
    year["papers"] = [paper for paper in year["papers"] if paper["kind"] in kinds]
    for paper in year["papers"]:
        reduce_paper(paper)
    for objective in year["objectives"]:
        reduce_objective(objective)
    for risk in year["risks"]:
        reduce_risk(risk)
    # The plan of the index has its own tests: a prose plan holds but a part of the sheet.
    year["objectives"] = [o for o in year["objectives"] if o["text"]]
    del year["par"]
    return year


def count_results(risk):
    """What the form of results says of the log."""
    return risk["occurrences"] if risk["kind"] == "risk" else None


class RoundTrip(cli.CliTest):
    maxDiff = 4000

    def export(self, suffix, year, kind, owner=None):
        path = self.folder / f"{year}-{kind}-{'unit' if owner else 'office'}.{suffix}"
        self.run_cli("export", self.file, "--year", year, "--paper", kind, "-o", path,
                     *(("--unit", owner) if owner else ()))
        return path

    def export_all(self, plan, suffix):
        for year in plan["years"]:
            owners = {objective["owner"] for objective in year["objectives"]}
            for owner in sorted(owners, key=lambda name: name or ""):
                yield self.export(suffix, year["year"], "objectives", owner)
            for kind in ("risks", "risk-results") if year["risks"] else ():
                yield self.export(suffix, year["year"], kind)

    def import_new(self, *files):
        """What a new file lists into which the papers were taken, and what is said of them."""
        new = str(self.folder / "moi.muctieu")
        pathlib.Path(new).unlink(missing_ok=True)
        self.run_cli("new", new)
        said = self.run_cli("import", new, *files).out
        old, self.file = self.file, new
        plan = self.list_json()
        self.file = old
        return plan, said

    def assert_years(self, before, after):
        self.assertEqual(len(after["years"]), len(before["years"]))
        for old, new in zip(before["years"], after["years"]):
            kinds = [paper["kind"] for paper in old["papers"]
                     if not paper["period"] and not paper["kind"].startswith("par-")]
            self.assertEqual(reduce_year(new, kinds), reduce_year(old, kinds))

    def assert_office(self, before, after):
        for new in after["office"]:
            old = [o for o in before["office"] if o["valid_from"] <= new["valid_from"]][-1]
            for field in "superior", "name", "head_title":
                self.assertEqual(new[field], old[field].upper())
            for field in "place", "head_name":
                self.assertEqual(new[field], old[field])

    def assert_units(self, before, after):
        kinds = {unit["name"]: unit["kind"] for unit in before["units"]}
        self.assertTrue(after["units"])
        for unit in after["units"]:
            self.assertEqual(unit["kind"], kinds.get(unit["name"]), unit["name"])

    def test_sample(self):
        self.run_cli("new", self.file, "--sample")
        before = self.list_json()
        for suffix in FORMATS:
            with self.subTest(suffix):
                after, said = self.import_new(*self.export_all(before, suffix))
                self.assert_years(before, after)
                self.assert_office(before, after)
                self.assert_units(before, after)
                for old, new in zip(before["years"], after["years"]):
                    self.assertEqual([r["occurrences_stated"] for r in new["risks"]],
                                     [count_results(r) for r in old["risks"]])
                    self.assertEqual([r["assessments"][-1]["priority_text"] for r in new["risks"]],
                                     [r["assessments"][-1]["priority"] for r in old["risks"]])
                self.assertNotIn("chưa có chỗ", said)
                self.assertNotIn("phải là một số", said)

    def test_issued(self):
        self.run_cli("new", self.file, "--sample")
        year = self.list_json()["years"][-1]["year"]
        self.run_cli("seal", self.file, "--year", year, "--paper", "objectives", "--number", "15",
                     "--symbol", "MT-SLNMT", "--date", f"{year}-01-26")
        for suffix in FORMATS:
            with self.subTest(suffix):
                after, _ = self.import_new(self.export(suffix, year, "objectives"))
                paper, = after["years"][0]["papers"]
                self.assertEqual((paper["number"], paper["symbol"], paper["date"]),
                                 ("15", "MT-SLNMT", f"{year}-01-26"))

    def test_hard_cells(self):
        """Words that a spreadsheet would take for something else."""
        words = ["=1+1", "00123", "12/2026", "3-2", "1,5", "1.5", "TRUE", "@cc", "+84 90", "100 %",
                 "'x", "\"a\" & <c>", "1e5", "#N/A", "09/03/2026", "{=A1}", "http://x.y/?a=1&b",
                 "a_x000D_b", "50%", "-", "Ba Vì 🌱"]
        rows = [[f"{i}.", f"Việc {word}", word, word, word] for i, word in enumerate(words, 1)]
        source = self.write("kho.txt", papers.paper(2026, rows, rows))
        self.run_cli("new", self.file)
        self.run_cli("import", self.file, source)
        before = self.list_json()
        for objective in before["years"][0]["objectives"]:
            self.assertEqual([action["deadline_text"] for action in objective["actions"]], words)
        for suffix in FORMATS:
            with self.subTest(suffix):
                after, _ = self.import_new(*self.export_all(before, suffix))
                self.assertEqual(after, before)


if __name__ == "__main__":
    cli.main()
