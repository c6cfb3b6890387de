"""The names of the shared cases and their right answers; where each is made again."""

REFUSED = """
    E03-utf16be-nobom E05-tcvn3-bytes E07-vni-mojibake E11-zero-width-in-name E13-nbsp-in-key E15-replacement-char
    E17-ansi-escape E19-utf32 D01-semicolon D05-embedded-newline D07-duplicate-header D09-ragged-short
    D11-trailing-comma-rows D13-huge-field D15-unclosed-quote D17-columns-swapped-header D19-zero-bytes
    D21-excel-sep-line D23-unknown-column D25-whitespace-only-required D27-git-conflict-markers
    D29-xlsx-formula-hidden-merged N01-vi-thousands N03-percent N05-nan N07-inf2 N09-1e308 N11-fullwidth
    N13-apostrophe N15-unicode-minus N17-excel-ref N19-unit-in-cell N21-empty-required N23-hex N25-ambiguous-1.234
    N27-saving-not-difference N29-pct-as-fraction N31-unit-mismatch N33-leading-zero-lost N35-20-digits T01-31-feb
    T03-iso-month T05-excel-serial T07-iso-30-feb T09-datetime-tz T11-year-0013 T13-end-before-start
    T15-consent-after-today I01-duplicate I03-traversal I05-very-long I07-empty I09-site-path-assets I11-encoded
    I13-option I15-proto I18-trailing-newline-regex F01-fk-nothing F03-fk-empty
    F05-facility-still-referenced-removed L01-missing-en L03-swapped L05-placeholder Y01-billion-laughs
    Y03-tab-indent Y05-python-object Y07-wrong-top-type Y09-octal Y11-unquoted-colon Y13-self-alias Y15-env-tag
    Y17-version-float Y19-nul Y21-front-matter-invalid X20-page-raw-html X22-page-attr-list X24-svg-script
    X28-extra-html-file X30-mermaid M01-eq M03-minus M05-tab M07-hyperlink M09-lf K01-broken-internal K03-http
    K05-windows-path K07-localhost K09-protocol-relative K11-missing-document K13-symlink-out K15-huge-pdf
    K17-pdf-javascript K19-filename-nfd-space K21-zip-bomb-xlsx S01-fold-collision S03-page-case-collision
    S05-page-vs-folder P01-no-consent-with-result P03-phone-in-text P05-national-id P07-pdf-author P09-small-cell
    V01-data-file-removed V07-schema-bad-type V09-schema-absolute-path V17-pr-edits-hook
"""
ACCEPTED = """
    E01-utf8-bom E09-nfd-text D03-crlf I17a-id-null I17c-id-na I17e-id-1e5 X01-script X03-js-link X05-jinja-stmt
    X07-script-close-json X09-html-comment X11-pipe-backtick X13-snippet X15-tag-split X26-title-script M11-pct-dde
    M13-quote-break
"""
OTHER = """
    V03-output-readonly V05-killed-halfway V11-two-editors-same-id V13-wrong-clock-tz V15-network-off
"""

# The cases that are neither a change to data nor to prose, each with the test that makes it again.
ELSEWHERE = {
    "D29-xlsx-formula-hidden-merged": (
        "tests/workbooks/test_examples.py",
        "test_the_faulty_example_is_told_at_its_cell_and_nothing_else",
    ),
    "K11-missing-document": ("tests/hostile/test_cases.py", "test_a_document_that_is_not_there"),
    "K21-zip-bomb-xlsx": ("tests/workbooks/test_container.py", "test_an_archive_that_unpacks_to_too_much"),
    "V03-output-readonly": ("tests/site/test_faults.py", "test_a_target_that_cannot_be_written_is_told"),
    "V05-killed-halfway": ("tests/site/test_faults.py", "test_a_killed_build_leaves_the_earlier_site"),
    "V11-two-editors-same-id": (
        "tests/hostile/test_neighbours.py",
        "test_two_branches_that_add_the_same_id_merge_and_are_refused_after",
    ),
    "V13-wrong-clock-tz": ("tests/site/conftest.py", "mkdocs_site"),
    "V17-pr-edits-hook": ("tests/workflows/test_owners.py", "test_a_change_of_data_and_code_needs_both"),
    "V15-network-off": ("tests/hostile/test_cases.py", "test_without_a_network"),
}
