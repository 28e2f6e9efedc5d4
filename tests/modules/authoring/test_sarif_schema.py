"""What code-scanning tools are given is what the SARIF standard asks for."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from modules.authoring.check import check_files, our_settings
from modules.authoring.reports import report_as

SCHEMA = Path(__file__).parent / "sarif" / "sarif-2.1.0-rtm.5.json"
BAD = "# Why?\n\nPlease utilise the café 😀 in order to commence, e.g. on 01/02/2026.\r\n\r\n![](a b.png)\n\n<!-- ok: idiom -->\n"


@pytest.fixture(scope="module")
def schema() -> Any:
    return json.loads(SCHEMA.read_text(encoding="utf-8"))


def report_on(folder: Path, text: str, name: str = "a page é.md") -> Any:
    (folder / name).write_bytes(text.encode("utf-8", "surrogateescape"))
    return json.loads(report_as("sarif", check_files([folder / name], lambda file: our_settings())))


def test_a_report_with_findings_fits_the_schema(tmp_path: Path, schema: Any) -> None:
    told = report_on(tmp_path, BAD)
    jsonschema.validate(told, schema)
    assert len(told["runs"][0]["results"]) > 4
    assert any("fixes" in result for result in told["runs"][0]["results"])


def test_a_clear_report_and_one_about_a_file_that_cannot_be_read_fit_too(tmp_path: Path, schema: Any) -> None:
    jsonschema.validate(report_on(tmp_path, "We can help you.\n"), schema)
    told = report_on(tmp_path, "\udcff\udcfea")
    jsonschema.validate(told, schema)
    assert ["unreadable"] == [result["ruleId"] for result in told["runs"][0]["results"]]


def test_the_schema_is_one_that_can_say_no(schema: Any) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"version": "2.1.0", "runs": [{"results": []}]}, schema)
