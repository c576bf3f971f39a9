"""Checks the JSON Schemas of the file formats against the files that they describe.

usage: schemas_check.py PROGRAM SOURCE_DIR

Without the program, which 'none' stands for: the schemas are schemas and describe every key; the
examples, the packs, the lexicon and the golden reports validate; samples with a mistake do not. With
it also: it prints these schemas, its reports on the examples validate, and each kind of mapping has
the keys in the schema that the program knows.

Needs python3-jsonschema and python3-yaml. Prints what was checked; exits 1 where something fails.
"""

import copy
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import jsonschema
import yaml

KINDS = ("project", "claims", "vocabulary", "rules", "accepted", "baseline", "lexicon", "report")

# Keys of a project file that name files, and what those are.
FILES_OF_PROJECT = {"claims": "claims", "vocabulary": "vocabulary", "rules": "rules",
                    "lexicon": "lexicon", "accepted": "accepted",
                    "baseline": "baseline"}

GONE = object()  # in place of a value: the key is left out

# For each kind a file that validates, and changes to it: what is changed, where, to what. A change
# marked False must make it invalid, the others are forms that the program takes.
SAMPLES = {
    "project": ("""
gainsay: 1
claims: [claims/*.yaml]
vocabulary: [vocabulary.yaml]
rules: [builtin:core, builtin:news, rules/*.yaml]
articles: articles/
accepted: accepted.yaml
baseline: baseline.yaml
fail_on: [error]
severity: {tension: warning}
override: {territory/shares-fit: {severity: warning}, some/rule: off}
locale: en-GB
rates: {EUR: 1.08 USD}
lexicon: [builtin:en, house.yaml]
""", [
        (True, "one path in place of a list", "claims", "claims.jsonl"),
        (True, "a verdict that fails", "fail_on", "tension"),
        (True, "a key without a value", "accepted", None),
        (False, "an unknown key", "claim", ["a.yaml"]),
        (False, "another version", "gainsay", 2),
        (False, "a mapping of files", "claims", {"a": "a.yaml"}),
        (False, "an unknown verdict", "severity/tensions", "warning"),
        (False, "an unknown severity", "severity/tension", "fatal"),
        (False, "an override that is not off", "override/some~rule", "on"),
        (False, "an override without a severity", "override/territory~shares-fit", {}),
        (False, "neither severity nor verdict", "fail_on/0", "everything"),
        (False, "a rate without its currency", "rates/EUR", 1.08),
    ]),
    "claims": ("""
gainsay: 1
article:
  id: menafn-1110656046
  publisher: MENAFN
  dateline: Tuesday, 02 January 2024 12:17 GMT
  published: {json-ld: 2026-01-27, meta: 2026-01-26}
names:
  the insiders: {speaker: eight people with direct knowledge}
  next round: second-trilateral-talks
claims:
- id: readiness
  subject: security guarantees
  property: readiness
  value: 100%
  by: the insiders
  stance: [plans, denies]
  said_on: Sunday
  qualifiers: {controller: Russia}
  quote: '"100% ready"'
- id: attendees
  subject: {any_of: [first round, next round]}
  property: attendees
  value: {includes: [Witkoff], count: {min: 2, max: 4}}
  retracted: no
  quote: {exact: Witkoff, prefix: "with "}
""", [
        (True, "a one-of date as a list", "article/published", ["2026-01-25..2026-02-01"]),
        (True, "a number as a value", "claims/0/value", 2026),
        (True, "a truth value as a value", "claims/0/value", False),
        (True, "a list as a value", "claims/0/value", ["Witkoff", "Kushner"]),
        (True, "an EDTF date", "claims/0/value", {"edtf": "2026-01~"}),
        (True, "a relative date", "claims/0/value", {"before": "miami-meeting"}),
        (True, "a quantity with an open end", "claims/0/value", {"min": 50, "min_open": True}),
        (True, "nobody", "claims/1/value", {"only": []}),
        (True, "no claims", "claims", None),
        (False, "no article", "article", GONE),
        (False, "an article without an id", "article/id", GONE),
        (False, "an article with an empty id", "article/id", ""),
        (False, "an unknown key of an article", "article/publsher", "MENAFN"),
        (False, "a claim without an id", "claims/0/id", GONE),
        (False, "a claim with an empty id", "claims/0/id", ""),
        (False, "an empty subject", "claims/0/subject", ""),
        (False, "an empty property", "claims/0/property", ""),
        (False, "an empty speaker", "claims/0/by", ""),
        (False, "a claim without a subject", "claims/0/subject", GONE),
        (False, "a claim without a property", "claims/0/property", GONE),
        (False, "a claim without a value", "claims/0/value", GONE),
        (False, "an empty value", "claims/0/value", None),
        (False, "an unknown key of a claim", "claims/0/qoute", "ready"),
        (False, "an article in a claim", "claims/0/article", "menafn-1110656046"),
        (False, "an unknown stance", "claims/0/stance", "doubts"),
        (False, "a list as a subject", "claims/0/subject", ["a", "b"]),
        (False, "two subject forms at once", "claims/1/subject/all_of", ["a"]),
        (False, "a subject among none", "claims/1/subject/any_of", []),
        (False, "an unknown key of a quantity", "claims/0/value", {"mim": 50}),
        (False, "a quantity without a number", "claims/0/value", {"unit": "%"}),
        (False, "two relations of a date", "claims/0/value", {"after": "a", "before": "b"}),
        (False, "a mapping as a qualifier", "claims/0/qualifiers/controller", {"any_of": ["a"]}),
        (False, "a quote without its words", "claims/1/quote/exact", GONE),
        (False, "a text that is no truth value", "claims/1/retracted", "perhaps"),
        (False, "a mapping of claims", "claims", {"readiness": {}}),
        (False, "a local name for a list", "names/next round", ["a", "b"]),
    ]),
    "vocabulary": ("""
gainsay: 1
entities:
  donetsk: {name: Donetsk Oblast, aliases: [Donetsk], kind: region, part_of: donbas, same_as: "wd:Q2012050"}
  donbas: {name: Donbas}
properties:
  seat: {type: entity, kind: [town, city], of: person, one_of: [donetsk], none_of: donbas, symmetric: true}
  rounds: {type: quantity, one_of: [1, 3], units: [ha], whole: true, exact: true, quoted: yes, distinct: no}
  chair: {type: entity, needs: {subject: [seat], value: rounds}, inverse: seat, key: [role], requires: [role]}
  territory.share:
    {type: quantity, unit: "%", range: [0%, 100%], key: [controller], time: fluent, holds_for: 60 days,
     sums_to: {over: controller, total: 100%, complete: [russia, ukraine]}}
  status: {type: status, ladder: [drafted, agreed, signed], time: monotone-up}
  location: {type: entity, granular: yes, absent: [n/a, "-"]}
partitions:
  donbas: {parts: {donetsk: 26517 km2, luhansk: 26684 km2}, complete: true}
reference:
- {subject: donald-trump, property: office.term, value: 2025-01-20/.., qualifiers: {office: us-president}}
""", [
        (True, "a range open above", "properties/territory.share/range", [0, ".."]),
        (True, "an id that is a number", "entities/28", {"name": "Rule 28"}),
        (True, "two wholes", "entities/donetsk/part_of", ["donbas", "ukraine"]),
        (False, "an unknown section", "entitys", {}),
        (False, "an unknown key of an entity", "entities/donetsk/alias", "Donetsk"),
        (False, "an entity that is a text", "entities/donetsk", "Donetsk Oblast"),
        (False, "a property without a type", "properties/location/type", GONE),
        (False, "an unknown type", "properties/location/type", "place"),
        (False, "an unknown key of a property", "properties/location/granulr", True),
        (False, "a status without a ladder", "properties/status/ladder", GONE),
        (False, "a range of one end", "properties/territory.share/range", ["0%"]),
        (False, "a duration without its unit", "properties/territory.share/holds_for", 60),
        (False, "an unknown kind of time", "properties/status/time", "rising"),
        (False, "a sum of nothing", "properties/territory.share/sums_to/over", GONE),
        (False, "a mapping of allowed values", "properties/seat/one_of", {"a": "b"}),
        (False, "a list within allowed values", "properties/seat/one_of", [["a"]]),
        (False, "a number as a switch", "properties/rounds/whole", 5),
        (False, "an unknown key of what is needed", "properties/chair/needs/subjects", ["seat"]),
        (False, "a list of inverses", "properties/chair/inverse", ["seat", "rounds"]),
        (False, "a partition without parts", "partitions/donbas/parts", GONE),
        (False, "a list of parts", "partitions/donbas/parts", ["donetsk", "luhansk"]),
        (False, "a reference fact without a value", "reference/0/value", GONE),
        (False, "a mapping of reference facts", "reference", {"a": {}}),
    ]),
    "rules": ("""
gainsay: 1
properties: {published: {type: date, checked_by: rules}}
entities: {us-president: {kind: office}}
identifiers: [{name: path with a year, pattern: '/(?P<year>\\d{4})/'}]
rules:
- id: office/in-term
  facts: {m: named_in_office, t: {property: office.term, from: reference, collect: true}}
  same: [subject, office]
  while: m.value == true
  voice: any
  require: any(within(m.valid, t.value))
  severity: warning
  message: "{m.article} has {m.subject} in office"
  doc: {what: Who is in office is so within a term., why: Dates are often wrong.}
  tests:
  - name: before it
    m: {value: true, office: us-president, published: 2024-01-02}
    t: [{value: 2025-01-20/.., office: us-president}]
    expect: contradiction
""", [
        (True, "several properties of one name", "rules/0/facts/m", {"property": ["a", "b"]}),
        (True, "a test that takes nothing as given", "rules/0/tests/0/given", None),
        (False, "a list as a test's name", "rules/0/tests/0/name", ["before it"]),
        (True, "what a test takes as given", "rules/0/tests/0/given", {"reference": []}),
        (False, "an unknown section", "rule", []),
        (False, "an unknown key of a rule", "rules/0/requires", "true"),
        (False, "a rule without an id", "rules/0/id", GONE),
        (False, "a rule without facts", "rules/0/facts", GONE),
        (False, "a rule that binds nothing", "rules/0/facts", {}),
        (False, "a fact called like a key of its tests", "rules/0/facts/expect", "named_in_office"),
        (False, "a fact that no expression can name", "rules/0/facts/m-t", "named_in_office"),
        (False, "a rule that requires nothing", "rules/0/require", GONE),
        (False, "a list as an expression", "rules/0/require", ["a", "b"]),
        (False, "an unknown key of a binding", "rules/0/facts/t/propery", "office.term"),
        (False, "a binding of no property", "rules/0/facts/t/property", []),
        (False, "facts from elsewhere", "rules/0/facts/t/from", "claims"),
        (False, "an unknown voice", "rules/0/voice", "other"),
        (False, "an unknown severity", "rules/0/severity", "fatal"),
        (False, "a test that expects nothing", "rules/0/tests/0/expect", GONE),
        (False, "an unknown verdict", "rules/0/tests/0/expect", "conflict"),
        (False, "a test's fact without a value", "rules/0/tests/0/m/value", GONE),
        (False, "a format without a pattern", "identifiers/0/pattern", GONE),
        (False, "a mapping of rules", "rules", {"office/in-term": {}}),
    ]),
    "accepted": ("""
accepted:
- {id: 7f3a91c2, rule: territory.share, reason: "both true, a month apart", by: A. Editor, until: 2026-12-31}
""", [
        (True, "the whole id", "accepted/0/id", "7f3a91c2d04b11aa"),
        (True, "an id that reads as a number", "accepted/0/id", 12345678),
        (True, "nothing accepted", "accepted", []),
        (False, "no list", "accepted", GONE),
        (False, "an unknown key", "accepted/0/because", "it is so"),
        (False, "too short an id", "accepted/0/id", "7f3a91c"),
        (False, "no reason", "accepted/0/reason", GONE),
        (False, "an empty reason", "accepted/0/reason", ""),
        (False, "nobody responsible", "accepted/0/by", GONE),
        (False, "no end", "accepted/0/until", GONE),
        (False, "an end that is no day", "accepted/0/until", "next year"),
    ]),
    "baseline": ("""
gainsay: 1
baseline:
- {id: 7f3a91c2d04b11aa, rule: territory.share, message: "Donetsk Oblast: 80%, or about 90%?"}
""", [
        (True, "an id alone", "baseline/0", {"id": "7f3a91c2d04b11aa"}),
        (True, "nothing left", "baseline", None),
        (False, "no list", "baseline", GONE),
        (False, "an unknown key", "baseline/0/until", "2026-12-31"),
        (False, "a part of an id", "baseline/0/id", "7f3a91c2"),
        (False, "no id", "baseline/0/id", GONE),
    ]),
    "lexicon": ("""
gainsay: 1
hedges:
  about: {before: [about, "{just|only} about"], nominal: "[v-H, v+H]", wide: "[v-2H, v+2H)",
          count: {wide: "[v-2H, v+2H]"}, bound: min, open: yes}
vague: {most: {words: [most], share: {nominal: "(50, 100)", wide: "(50, 100]"}}}
grains: {cap: 10%, part_grain: 1/20}
dimensions: {speed: {length: 1, time: -1}}
units: {furlong: {dimension: length, factor: 201.168, names: [furlong], in_context: {symbols: [fur]}}}
dates:
  words: {month: {1: [january]}, "on": [on, at]}
  policies: {weekend: {nominal: [6, 7], wide: [5, 7]}, year_end: {nominal: [12-15, 12-31]}}
names: {titles: [mr], suffixes: {jr: [jr, junior]}, variants: [[andriy, andrey]], spellings: {kh: h}}
absent: [n/a, "-"]
""", [
        (True, "a factor as a fraction", "units/furlong/factor", "1609344/8000"),
        (True, "one word in place of a list", "hedges/about/before", "about"),
        (False, "an unknown section", "hegdes", {}),
        (False, "an unknown key of a hedge", "hedges/about/befor", "about"),
        (False, "a hedge without a wide set", "hedges/about/wide", GONE),
        (False, "an interval without quotes", "hedges/about/nominal", ["v-H", "v+H"]),
        (False, "a vague amount without its sets", "vague/most/share", GONE),
        (False, "an unknown grain", "grains/caps", "10%"),
        (False, "a grain that is no number", "grains/cap", "a tenth"),
        (False, "an unknown base kind", "dimensions/speed/lenght", 1),
        (False, "a unit of no dimension", "units/furlong/dimension", GONE),
        (False, "a thirteenth month", "dates/words/month/13", ["smarch"]),
        (False, "an unknown role of a word", "dates/words/months", {"1": ["january"]}),
        (False, "an unknown kind of words of names", "names/title", ["mr"]),
        (False, "a spelling that is a list", "names/spellings/kh", ["h"]),
        (False, "an eighth day of the week", "dates/policies/weekend/nominal", [6, 8]),
        (False, "a period of three ends", "dates/policies/year_end/nominal", ["12-15", "12-20", "12-31"]),
    ]),
    "report": ("""
gainsay: 1
findings:
- id: 7f3a91c2d04b11aa
  rule: territory.share
  verdict: contradiction
  severity: error
  message: "Donetsk Oblast, held by Russia: about 90%, or 80%?"
  key: {subject: donetsk, property: territory.share, controller: russia}
  positions:
  - value: about 90%
    count: 1
    origins: 1
    claims:
    - article: a
      claim: c1
      file: claims/a.yaml
      line: 14
      column: 3
      field: null
      value: about 90%
      reading: {type: quantity, unit: "%", stated: {value: 90}, hedge: about,
                nominal: [{min: 87.5, max: 92.5}], wide: [{min: 85, max: 95, max_open: true}]}
      voice: null
      stance: [asserts]
      said_on: null
      as_of: 2026-01-28
      quote: about 90% of the region
      evidence: {state: exact, file: articles/a.txt, line: 3, column: 211}
  witnesses: [{claims: ["a#c1", "b#c4"], background: [], verdict: contradiction}]
  conditions: [{choice: "subject of a#c1", reading: donbas, verdict: agree}]
  slack: {value: 2.5, unit: "%"}
  why: [same place and holder]
  trace: [{step: time, text: 17 days apart, result: certain}]
  accepted: null
readings: [{choice: published of a, reading: 2024-01-02, findings: 3}]
summary: {articles: 5, claims: 41, compared: 35, alone: 4, undetermined: 1, withdrawn: 0, silent: 1,
          article_facts: 9, findings: {contradiction: 2, tension: 1}}
diagnostics: [{severity: error, file: a.yaml, line: 1, column: 1, message: no claims, hint: null}]
""", [
        (True, "a key that was added", "generator", "gainsay 2"),
        (True, "a key that was added to a finding", "findings/0/url", "https://example.org/"),
        (True, "a value with two readings", "findings/0/positions/0/claims/0/reading",
         {"readings": [{"type": "date", "edtf": "2026-02-03"}, {"type": "date", "edtf": "2026-03-02"}]}),
        (True, "a set", "findings/0/positions/0/claims/0/reading",
         {"type": "entity-set", "must": ["witkoff"], "excluded": [], "only": False, "count": None}),
        (True, "names at odds", "findings/0/slack", {"members": ["Kushner"]}),
        (True, "no finding", "findings", []),
        (True, "an accepted finding", "findings/0/accepted",
         {"in": "accepted", "reason": "both true", "by": "A. Editor", "until": "2026-12-31",
          "file": "accepted.yaml", "line": 2, "column": 3}),
        (False, "an acceptance without its place", "findings/0/accepted",
         {"in": "baseline", "reason": None, "by": None, "until": None}),
        (False, "no summary", "summary", GONE),
        (False, "no count of silent claims", "summary/silent", GONE),
        (False, "a count below 0", "summary/claims", -1),
        (False, "a finding without an id", "findings/0/id", GONE),
        (False, "a short id", "findings/0/id", "7f3a91c2"),
        (False, "an unknown verdict", "findings/0/verdict", "error"),
        (False, "a position without a count", "findings/0/positions/0/count", GONE),
        (False, "a claim without its line", "findings/0/positions/0/claims/0/line", GONE),
        (False, "a claim whose line is a text", "findings/0/positions/0/claims/0/line", "14"),
        (False, "a claim without a stance", "findings/0/positions/0/claims/0/stance", []),
        (False, "a reading of no type", "findings/0/positions/0/claims/0/reading/type", GONE),
        (False, "a quantity without a wide set", "findings/0/positions/0/claims/0/reading/wide", GONE),
        (False, "a truth value that is a text", "findings/0/positions/0/claims/0/reading",
         {"type": "truth", "value": "yes"}),
        (False, "unknown evidence", "findings/0/positions/0/claims/0/evidence/state", "found"),
        (False, "slack without its unit", "findings/0/slack/unit", GONE),
        (False, "a reading without its count", "readings/0/findings", GONE),
        (False, "a diagnostic without a place", "diagnostics/0/line", GONE),
    ]),
}

# Lines of a JSON Lines file.
LINES = [
    (True, "an article alone", '{"article": {"id": "a", "published": "2026-01-28"}}'),
    (True, "a claim of an article named",
     '{"article": "a", "id": "c", "subject": "s", "property": "p", "value": 44}'),
    (True, "a claim with its article",
     '{"article": {"id": "a"}, "id": "c", "subject": "s", "property": "p", "value": "dozens"}'),
    (False, "a claim without an article", '{"id": "c", "subject": "s", "property": "p", "value": 44}'),
    (False, "an id alone", '{"article": "a"}'),
    (False, "an unknown key", '{"article": {"id": "a"}, "claims": []}'),
]

# An unknown key, so unlike all others that the program lists those that it knows.
STRANGE = "zzzzzzzz"
# A project whose mappings all have it. Files are YAML, of which JSON is a part.
STRANGE_PROJECT = {
    "gainsay.yaml": ("project", {"gainsay": 1, "claims": "claims.yaml", "vocabulary": "vocabulary.yaml",
                                 "rules": ["builtin:core", "rules.yaml"],
                                 "lexicon": ["builtin:en", "lexicon.yaml"],
                                 "override": {"r": {STRANGE: 1}}}),
    "claims.yaml": ("claims", {"gainsay": 1, "article": {"id": "a", STRANGE: 1},
                               "claims": [{"id": "c", "subject": "s", "property": "p", "value": "1",
                                           "quote": {"exact": "x", STRANGE: 1}, STRANGE: 1}]}),
    "vocabulary.yaml": ("vocabulary", {
        "gainsay": 1, "entities": {"e": {STRANGE: 1}, "f": {}},
        "properties": {"p": {"type": "quantity", "key": ["k"], STRANGE: 1,
                             "sums_to": {"over": "k", "total": "1", STRANGE: 1}}},
        "partitions": {"e": {"parts": {"f": "1"}, STRANGE: 1}},
        "reference": [{"subject": "e", "property": "p", "value": "1", STRANGE: 1}]}),
    "rules.yaml": ("rules", {
        "gainsay": 1, "identifiers": [{"name": "n", "pattern": "x", STRANGE: 1}],
        "rules": [{"id": "r", "facts": {"a": {"property": "p", STRANGE: 1}}, "require": "a.value > 0",
                   "doc": {STRANGE: 1}, STRANGE: 1}]}),
    "lexicon.yaml": ("lexicon", {
        "gainsay": 1,
        "hedges": {"h": {"nominal": "[v, v]", "wide": "[v, v]", "count": {STRANGE: 1}, STRANGE: 1}},
        "vague": {"w": {"words": "zzz", "nominal": "[1, 1]", "wide": "[1, 1]",
                        "share": {STRANGE: 1}, STRANGE: 1}},
        "magnitudes": {"nominal": "[v, v]", "wide": "[v, v]", "words": {}, STRANGE: 1},
        "bands": {"b": {"nominal": "[v, v]", "wide": "[v, v]", STRANGE: 1}},
        "prefixes": {"q": {"word": "quecto", "factor": "1e-30", STRANGE: 1}},
        "units": {"zz": {"dimension": "length", "in_context": {STRANGE: 1}, STRANGE: 1}},
        "dates": {"words": {STRANGE: 1}, "policies": {STRANGE: 1}, STRANGE: 1},
        "names": {STRANGE: 1}}),
    "accepted.yaml": ("accepted", {"accepted": [{STRANGE: 1}]}),
    "baseline.yaml": ("baseline", {"baseline": [{STRANGE: 1}]}),
}
# How messages name each kind of mapping, and where its schema stands: the kind, then a definition.
MAPPINGS = {
    "a project file": ("project", ""), "an override": ("project", "override"),
    "a claims file": ("claims", ""), "an article": ("claims", "article"),
    "a claim": ("claims", "claim"), "a quote": ("claims", "quote"),
    "a vocabulary file": ("vocabulary", ""), "an entity": ("vocabulary", "entity"),
    "a property": ("vocabulary", "property"), "'sums_to'": ("vocabulary", "sum"),
    "a partition": ("vocabulary", "partition"), "a reference fact": ("vocabulary", "reference_fact"),
    "a rules file": ("rules", ""), "a rule": ("rules", "rule"), "a binding": ("rules", "binding"),
    "a rule's doc": ("rules", "doc"), "an identifier pattern": ("rules", "identifier"),
    "a lexicon": ("lexicon", ""), "a hedge": ("lexicon", "hedge"),
    "a hedge's widths": ("lexicon", "widths"), "a vague amount": ("lexicon", "vague_amount"),
    "a share": ("lexicon", "widths"), "'magnitudes'": ("lexicon", "magnitudes"),
    "a band": ("lexicon", "band"), "a prefix": ("lexicon", "prefix"), "a unit": ("lexicon", "unit"),
    "'in_context'": ("lexicon", "unit_words"), "dates": ("lexicon", "dates"),
    "the words of dates": ("lexicon", "date_words"),
    "the policies of dates": ("lexicon", "date_policies"),
    "the words of names": ("lexicon", "name_words"),
    "a file of accepted findings": ("accepted", ""), "an acceptance": ("accepted", "acceptance"),
    "a baseline": ("baseline", ""), "an entry of a baseline": ("baseline", "entry"),
}


class Loader(yaml.SafeLoader):
    """YAML as the program sees it: dates, `no`, `off` and `010` are texts, and keys always are."""

    yaml_implicit_resolvers = {}

    def construct_mapping(self, node, deep=False):
        mapping = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise yaml.YAMLError(f"a key must be a text{key.start_mark}")
            if key.value in mapping:
                raise yaml.YAMLError(f"key '{key.value}' is given twice{key.start_mark}")
            mapping[key.value] = self.construct_object(value, deep=deep)
        return mapping


for tag, pattern, first in (
        ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
        ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
        ("int", r"-?(0|[1-9][0-9]*)", list("-0123456789")),
        ("float", r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?", list("-0123456789"))):
    Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), first)


class Tally:
    """Counts checks and prints each."""

    def __init__(self):
        self.passed = 0
        self.failed = 0

    def add(self, what, problem):
        """Records a check; `problem` says what is wrong, and nothing where all is well."""
        if problem:
            self.failed += 1
            print(f"FAIL  {what}: {problem}")
        else:
            self.passed += 1
            print(f"ok    {what}")


def problem_of(value, schema):
    """Why the value does not validate, or ''."""
    error = jsonschema.exceptions.best_match(jsonschema.Draft202012Validator(schema).iter_errors(value))
    if error is None:
        return ""
    place = "/".join(str(step) for step in error.absolute_path) or "the whole"
    message = error.message if len(error.message) <= 300 else error.message[:300] + " …"
    return f"{place}: {message}"


def load_yaml(path):
    with open(path, encoding="utf-8") as file:
        return yaml.load(file, Loader)


def without_description(schema, place="#"):
    """Places of mappings and of keys that are not described."""
    found = []
    if isinstance(schema, list):
        for i, item in enumerate(schema):
            found += without_description(item, f"{place}/{i}")
    if not isinstance(schema, dict):
        return found
    keys = schema.get("properties")
    if isinstance(keys, dict) and "type" in schema:
        found += [] if "description" in schema else [place]
        found += [f"{place}/{key}" for key in keys if "description" not in keys[key]]
    for key, item in schema.items():
        if key not in ("examples", "default", "enum", "const"):
            found += without_description(item, f"{place}/{key}")
    return found


def check_schemas(tally, folder):
    schemas = {}
    for kind in KINDS:
        path = folder / f"{kind}.json"
        try:
            schema = json.loads(path.read_text(encoding="utf-8"))
            jsonschema.Draft202012Validator.check_schema(schema)
        except (OSError, ValueError, jsonschema.SchemaError) as error:
            tally.add(f"schemas/{kind}.json is a schema", str(error).splitlines()[0])
            continue
        schemas[kind] = schema
        tally.add(f"schemas/{kind}.json is a schema", "")
        bare = without_description(schema)
        if "title" not in schema:
            bare.append("a title")
        tally.add(f"schemas/{kind}.json describes every key", ", ".join(bare))
    others = sorted(path.name for path in folder.iterdir() if path.stem not in KINDS)
    tally.add("schemas/ holds nothing else", ", ".join(others))
    check_shared(tally, schemas)
    return schemas


def check_shared(tally, schemas):
    """Each schema stands alone, so that definitions are repeated: they must not drift apart."""
    first = {}
    for kind, schema in schemas.items():
        for name, definition in schema.get("$defs", {}).items():
            first.setdefault(name, []).append((kind, definition))
    for name, given in first.items():
        if len(given) == 1:
            continue
        kinds = [kind for kind, _ in given]
        other = [kind for kind, definition in given if definition != given[0][1]]
        tally.add(f"'{name}' is one in {', '.join(kinds)}", other and f"not in {', '.join(other)}")


def check_examples(tally, schemas, source):
    projects = sorted(source.glob("examples/*/gainsay.yaml"))
    tally.add("examples/ holds projects", "" if projects else "none")
    for path in projects:
        project = check_file(tally, schemas, source, "project", path)
        if not isinstance(project, dict):
            continue
        for key, kind in FILES_OF_PROJECT.items():
            patterns = project.get(key) or []
            for pattern in [patterns] if isinstance(patterns, str) else patterns:
                if not pattern.startswith("builtin:"):
                    check_pattern(tally, schemas, source, kind, path.parent, pattern)


def check_pattern(tally, schemas, source, kind, folder, pattern):
    paths = sorted(folder.glob(pattern))
    if not paths:
        tally.add(f"{folder.relative_to(source)}/{pattern}", "no file matches")
    for path in paths:
        if path.suffix == ".jsonl":
            check_lines(tally, schemas, source, path)
        else:
            check_file(tally, schemas, source, kind, path)


def check_file(tally, schemas, source, kind, path):
    what = f"{path.relative_to(source)} is a {kind} file"
    try:
        value = load_yaml(path)
    except yaml.YAMLError as error:
        tally.add(what, " ".join(str(error).split()))
        return None
    tally.add(what, problem_of(value, schemas[kind]))
    return value


def line_schema(schemas):
    return {"$ref": "#/$defs/line", "$defs": schemas["claims"]["$defs"]}


def check_lines(tally, schemas, source, path):
    problem = ""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip() and not problem:
            problem = problem_of(json.loads(line), line_schema(schemas))
            problem = problem and f"line {number}: {problem}"
    tally.add(f"{path.relative_to(source)} is JSON Lines of claims", problem)


def check_shipped(tally, schemas, source):
    for kind, folder in (("rules", "rules/packs"), ("lexicon", "claims/lexicon")):
        check_pattern(tally, schemas, source, kind, source / folder, "*.yaml")


def changed(sample, place, value):
    """A copy of the sample with one value put in or taken out; '~' in a place stands for '/'."""
    made = copy.deepcopy(sample)
    *steps, last = [step.replace("~", "/") for step in place.split("/")]
    at = made
    for step in steps:
        at = at[int(step)] if isinstance(at, list) else at[step]
    last = int(last) if isinstance(at, list) else last
    if value is GONE:
        del at[last]
    else:
        at[last] = value
    return made


def check_validity(tally, what, valid, value, schema):
    problem = problem_of(value, schema)
    if valid:
        tally.add(f"{what} validates", problem)
    else:
        tally.add(f"{what} does not validate", "" if problem else "it does")


def check_samples(tally, schemas):
    for kind, (text, changes) in SAMPLES.items():
        sample = yaml.load(text, Loader)
        check_validity(tally, f"{kind}: the sample", True, sample, schemas[kind])
        for valid, what, place, value in changes:
            made = changed(sample, place, value)
            check_validity(tally, f"{kind}: {what}, at {place},", valid, made, schemas[kind])
    for valid, what, line in LINES:
        check_validity(tally, f"claims, a line: {what}", valid, json.loads(line), line_schema(schemas))


def run(program, *arguments, cwd):
    """Runs the program; gives its exit status, or what went wrong, and its output."""
    try:
        done = subprocess.run([program, *arguments], cwd=cwd, stdin=subprocess.DEVNULL, timeout=120,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error), b""
    return done.returncode, done.stdout


def check_printed(tally, program, source):
    for kind in KINDS:
        status, printed = run(program, "schema", kind, cwd=source)
        problem = "" if status == 0 else f"exit status {status}"
        if not problem and printed != (source / "schemas" / f"{kind}.json").read_bytes():
            problem = "other bytes than the file's"
        tally.add(f"gainsay schema {kind} prints schemas/{kind}.json", problem)


def closed(schema):
    """The schema of reports, made to refuse members that it does not describe.

    It lets them be added, but what the program writes today it describes."""
    if isinstance(schema, list):
        return [closed(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: closed(item) for key, item in schema.items()}
    if schema.get("type") == "object" and "properties" in schema:
        made.setdefault("additionalProperties", False)
    for name, definition in made.get("$defs", {}).items():
        # The members of a reading stand in the definition of its type, next to `type` itself.
        if name == "typed_reading":
            del definition["additionalProperties"]
        elif name.endswith("_reading"):
            definition["properties"]["type"] = {}
    return made


def check_golden_reports(tally, schemas, source):
    paths = [*source.glob("tests/golden/*/report.json"), *source.glob("tests/agreement/*/report.json")]
    tally.add("tests/ holds golden reports", "" if paths else "none")
    for path in sorted(paths):
        problem = problem_of(json.loads(path.read_text(encoding="utf-8")), closed(schemas["report"]))
        tally.add(f"{path.relative_to(source)} is a report", problem)


def check_report(tally, schemas, program, source, folder, name, statuses):
    """Validates the report on a folder, of which `name` is shown, and gives it."""
    what = f"gainsay check --format json {name} prints a report"
    status, printed = run(program, "check", "--format", "json", str(folder), cwd=source)
    try:
        report = json.loads(printed)
    except ValueError as error:
        tally.add(what, f"exit status {status}, {error}")
        return None
    problem = problem_of(report, closed(schemas["report"]))
    if not problem and status not in statuses:
        problem = f"exit status {status}"
    if not problem:
        what += f" ({len(report['findings'])} findings, {len(report['diagnostics'])} diagnostics)"
    tally.add(what, problem)
    return report


def check_agreement(tally, schemas, program, source):
    annotators = ["examples/two-annotators/ann", "examples/two-annotators/ben"]
    status, printed = run(program, "agree", "--format", "json", *annotators, cwd=source)
    report = json.loads(printed) if status in (0, 1) else {}
    problem = problem_of(report, closed(schemas["report"]))
    if not problem and not report.get("agreement", {}).get("properties"):
        problem = "no agreement in any property"
    tally.add("gainsay agree --format json prints a report", problem)


def keys_in_schema(schemas, kind, definition):
    schema = schemas[kind]
    if definition == "override":
        return schema["properties"]["override"]["additionalProperties"]["anyOf"][1]["properties"]
    if definition == "dates":
        return schema["properties"]["dates"]["properties"]
    return (schema["$defs"][definition] if definition else schema)["properties"]


def check_known_keys(tally, schemas, program, source):
    """Compares the keys in the schemas with those that the program lists on meeting another one."""
    with tempfile.TemporaryDirectory() as folder:
        for name, (_, contents) in STRANGE_PROJECT.items():
            text = json.dumps({**contents, STRANGE: 1})
            (pathlib.Path(folder) / name).write_text(text, encoding="utf-8")
        report = check_report(tally, schemas, program, source, folder, "(unknown keys)", [2])
    known = {}
    for diagnostic in (report or {}).get("diagnostics", []):
        match = re.fullmatch(rf"unknown key '{STRANGE}' in (.+)", diagnostic.get("message", ""))
        if match:
            hint = diagnostic.get("hint") or ""
            known[match[1]] = set(hint.partition("known keys: ")[2].partition(";")[0].split(", "))
    # What is wrong with an acceptance is a finding.
    for finding in (report or {}).get("findings", []):
        match = re.search(rf"unknown key '{STRANGE}' in (.+?) \(known keys: (.+)\)", finding["message"])
        if match:
            known[match[1]] = set(match[2].split(", "))
    for mapping, (kind, definition) in MAPPINGS.items():
        described = set(keys_in_schema(schemas, kind, definition))
        if mapping == "a claim":
            described.discard("article")  # of a line of JSON Lines alone
        problem = "" if mapping in known else "the program says nothing of an unknown key"
        if not problem and known[mapping] != described:
            problem = (f"only in the schema: {sorted(described - known[mapping])}, "
                       f"only in the program: {sorted(known[mapping] - described)}")
        tally.add(f"the program knows the keys of {mapping} that the schema has", problem)


def check_program(tally, schemas, program, source):
    if program == "none":
        print("note  no program was given: what it prints is not checked")
        return
    program = str(pathlib.Path(program).resolve())
    check_printed(tally, program, source)
    for path in sorted(source.glob("examples/*/gainsay.yaml")):
        folder = path.parent.relative_to(source)
        check_report(tally, schemas, program, source, folder, folder, [0, 1])
    check_agreement(tally, schemas, program, source)
    check_known_keys(tally, schemas, program, source)


def main():
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    program, source = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    tally = Tally()
    schemas = check_schemas(tally, source / "schemas")
    if len(schemas) == len(KINDS):
        check_examples(tally, schemas, source)
        check_shipped(tally, schemas, source)
        check_samples(tally, schemas)
        check_golden_reports(tally, schemas, source)
        check_program(tally, schemas, program, source)
    else:
        tally.add("everything else", "not checked, since a schema is missing or broken")
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
