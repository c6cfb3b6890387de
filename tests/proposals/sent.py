"""What the Git host makes of a form that was filled in: each label a heading, each answer beneath it."""

import yaml

from sxsh_site.proposals.issue_form import issue_form
from sxsh_site.proposals.proposal import proposal
from tests.made_up import package

ERROR = {"Trang nào? / Which page?": "/dien-hinh/mau/", "Chỗ nào sai? / What is wrong?": "Số Mẫu sai\nở bảng 1"}


def sent(name, answers, promised=()):
    """The text; ``answers`` by label, ``promised`` by the names of promises."""
    asked = proposal(name, package())
    promises = {field.title.both: field.name in promised for field in asked.promises}
    parts = []
    for one in yaml.safe_load(issue_form(asked))["body"]:
        if one["type"] == "markdown":
            continue
        label = one["attributes"]["label"]
        answer = answers.get(label, one["attributes"].get("value", "_No response_"))
        if one["type"] == "checkboxes":
            ticks = [
                f"- [{'X' if promises[each['label']] else ' '}] {each['label']}"
                for each in one["attributes"]["options"]
            ]
            answer = "\n".join(ticks)
        parts.append(f"### {label}\n\n{answer}\n")
    return "\n".join(parts)
