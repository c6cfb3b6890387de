import re
from dataclasses import replace

import pytest
import yaml

from sxsh_site.record_guide.guide import BEGIN, END, NoPlaceError, records, with_records
from tests.made_up import package

FOLD = re.compile(r"<details>\n<summary>.*?<code>(\w+)</code></summary>\n\n(.*?)\n\n</details>", re.DOTALL)


@pytest.fixture
def folds():
    return dict(FOLD.findall(records(package(), "vi")))


def test_every_kind_has_a_record(folds):
    kinds = {one.table for one in package().records} | {spec.name for spec in package().tables.values() if spec.path}
    assert set(folds) == kinds


@pytest.mark.parametrize("record", package().records, ids=lambda record: record.table)
def test_a_record_of_one_file_is_yaml_with_every_field_and_a_note_at_each(record, folds):
    block = re.search(r"```yaml\n(.*?)```", folds[record.table], re.DOTALL)[1]
    written = yaml.load(block, Loader=yaml.BaseLoader)
    assert list(written) == [*package().tables[record.table].names, *record.parts]
    for key, table in record.parts.items():
        (item,) = written[key]
        wanted = [one for one in package().tables[table].names if one not in (record.parent_key, "position")]
        assert wanted == (list(item) if isinstance(item, dict) else wanted[:1])
    assert [line for line in block.splitlines() if "  # " not in line] == []


@pytest.mark.parametrize("spec", [spec for spec in package().tables.values() if spec.path], ids=lambda spec: spec.name)
def test_a_record_of_a_table_has_every_column_and_four_cells_each(spec, folds):
    lines = folds[spec.name].splitlines()
    rows = [re.split(r"(?<!\\)\|", line)[1:-1] for line in lines if line.startswith("| `")]
    assert [row[0].strip() for row in rows] == [f"`{name}`" for name in spec.names]
    assert {len(row) for row in rows} == {4}


def test_a_table_says_where_it_is_and_what_each_column_means(folds):
    told = folds["tombstones"].splitlines()
    assert told[0] == "Mỗi bản ghi một dòng trong [`data/tombstones.csv`](../data/tombstones.csv)."
    assert told[2] == "| Cột | Tên | Ví dụ | Ghi thế nào |"


def test_nothing_in_a_title_or_note_is_markup():
    spec = package().tables["tombstones"]
    title = replace(spec.fields[0].title, vi="a|b <i>*c*</i> [d](e)")
    changed = replace(spec, fields=(replace(spec.fields[0], title=title), *spec.fields[1:]))
    made = records(replace(package(), tables={"tombstones": changed}, records=()), "vi")
    assert "| a\\|b &lt;i&gt;\\*c\\*&lt;/i&gt; \\[d](e) |" in made


def test_only_what_is_between_the_marks_is_written_anew():
    text = f"trước\n{BEGIN}\ncũ\n{END}\nsau\n"
    made = with_records(text, package(), "vi")
    assert made == f"trước\n{BEGIN}\n\n{records(package(), 'vi')}\n{END}\nsau\n"
    assert with_records(made, package(), "vi") == made


@pytest.mark.parametrize("text", ["", BEGIN, f"{END}\n{BEGIN}"])
def test_a_text_without_the_marks_is_refused(text):
    with pytest.raises(NoPlaceError):
        with_records(text, package(), "vi")
