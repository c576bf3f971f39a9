#!/usr/bin/env python3
"""How many written values gainsay reads as they are meant.

    score.py PROGRAM [CASES] [--list TYPE] [--floor]

CASES (default: readings.jsonl beside this file) holds one written value a line with what it means,
from the test data of four other readers (NOTICE says which). Each is put to `PROGRAM read --jsonl`
and the answer is compared with the case by type. `disputed.tsv` names the cases held wrong, with a
reason; they are left out of the shares and counted in a column of their own.

--list TYPE   prints the cases of a type (or `all`) that are not read as meant
--floor       exits 1 when a type's share is below its floor

A date is read as meant when one of its readings has the days of one of the case's candidates, or, where
the words say no exact days ("the start of June", "two years ago", "winter"), agrees with them as the
policy that the reading names allows. The
sources read a bare weekday or a month as the next one, as a calendar's user would; a news report
means the last, unless it tells of a plan. Each date is therefore put twice, as a report and as a
plan, and either answer counts.
"""
import argparse
import collections
import datetime
import json
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))

# The share, in percent, below which --floor fails.
FLOORS = {
    "number": 97, "ordinal": 97, "percent": 97, "range": 97, "money": 97, "money_range": 97,
    "duration": 97, "quantity": 95, "quantity_range": 95, "date": 92, "date_range": 85,
}

# UCUM code -> (dimension, size in that dimension's base). Only what the cases and readings hold;
# written out here so that the program's own table is not what judges it.
UNITS = {}


def unit(dimension, **sizes):
    for code, size in sizes.items():
        UNITS[code] = (dimension, size)


def prefixed(dimension, code, size, prefixes):
    scale = {"": 1, "da": 10, "h": 1e2, "k": 1e3, "M": 1e6, "G": 1e9, "T": 1e12, "P": 1e15, "E": 1e18,
             "d": 1e-1, "c": 1e-2, "m": 1e-3, "u": 1e-6, "n": 1e-9, "p": 1e-12, "f": 1e-15}
    for prefix in prefixes:
        UNITS[prefix + code] = (dimension, size * scale[prefix])


ALL = ["", "da", "h", "k", "M", "G", "T", "P", "E", "d", "c", "m", "u", "n", "p", "f"]
prefixed("length", "m", 1, ALL)
for code, size in {"[mi_i]": 1609.344, "[in_i]": 0.0254, "[ft_i]": 0.3048, "[yd_i]": 0.9144,
                   "[nmi_i]": 1852}.items():
    unit("length", **{code: size})
for code, size in {"m2": 1, "km2": 1e6, "cm2": 1e-4, "har": 1e4, "[acr_i]": 4046.8564224,
                   "[acr_us]": 4046.8726, "[sft_i]": 0.3048**2, "[sin_i]": 0.0254**2,
                   "[smi_us]": 1609.344**2, "[mi_i]2": 1609.344**2, "[ft_i]2": 0.3048**2}.items():
    unit("area", **{code: size})
prefixed("volume", "L", 1e-3, ALL)
prefixed("volume", "l", 1e-3, ALL)
for code, size in {"m3": 1, "km3": 1e9, "cm3": 1e-6, "[gal_us]": 3.785411784e-3, "[cft_i]": 0.3048**3,
                   "[ft_i]3": 0.3048**3, "[cup_us]": 2.365882365e-4, "[bbl_us]": 0.158987294928,
                   "[tbs_us]": 1.478676478125e-5, "[tsp_us]": 4.92892159375e-6,
                   "[pt_us]": 4.73176473e-4, "[qt_us]": 9.46352946e-4}.items():
    unit("volume", **{code: size})
prefixed("mass", "g", 1e-3, ALL)
for code, size in {"t": 1e3, "[lb_av]": 0.45359237, "[oz_av]": 0.028349523125,
                   "[ston_av]": 907.18474, "[lton_av]": 1016.0469088}.items():
    unit("mass", **{code: size})
for code, size in {"s": 1, "min": 60, "h": 3600, "d": 86400, "wk": 604800, "mo": 2629800, "a": 31557600,
                   "ms": 1e-3, "us": 1e-6, "ns": 1e-9, "Ga": 31557600e9, "Ma": 31557600e6}.items():
    unit("time", **{code: size})
for code, size in {"km/h": 1 / 3.6, "m/s": 1, "[mi_i]/h": 0.44704, "[kn_i]": 1852 / 3600,
                   "[ft_i]/s": 0.3048}.items():
    unit("speed", **{code: size})
unit("celsius", Cel=1)
unit("fahrenheit", **{"[degF]": 1})
prefixed("kelvin", "K", 1, ["", "m"])
for code, size in {"deg": 1, "rad": 57.29577951308232, "circ": 360, "''": 1 / 3600, "'": 1 / 60}.items():
    unit("angle", **{code: size})
prefixed("energy", "eV", 1.602176634e-19, ALL)
prefixed("energy", "J", 1, ALL)
prefixed("energy", "W.h", 3600, ALL)
prefixed("power", "W", 1, ALL)
prefixed("frequency", "Hz", 1, ALL)
prefixed("pressure", "Pa", 1, ALL)
prefixed("data", "By", 8, ALL)
prefixed("data", "bit", 1, ALL)
unit("none", **{"1": 1, "count": 1})

# The sources take a month as 30 days and a year as 365; the mean ones are 1.5% and 0.07% longer.
CALENDAR_SLACK = 0.016


def close(a, b, slack=1e-9):
    return abs(a - b) <= slack * max(abs(a), abs(b), 1e-300)


def readings_of(answer):
    return answer["readings"] if "readings" in answer else [answer]


def union_bounds(intervals):
    """The lowest and the highest end of a list of intervals, None where there is none."""
    lows = [i.get("min") for i in intervals]
    highs = [i.get("max") for i in intervals]
    return (None if None in lows or not lows else min(lows),
            None if None in highs or not highs else max(highs))


def stated(reading):
    """(low, high): what the words say before any widening; None for an end they leave open."""
    says = reading.get("stated")
    low_wide, high_wide = union_bounds(reading.get("wide", reading.get("nominal", [])))
    if says is None:
        return union_bounds(reading.get("nominal", []))
    if "value" in says:
        value = says["value"]
        if high_wide is None:
            return value, None
        if reading.get("hedge") and low_wide in (None, 0) and value > 0:
            return None, value
        return value, value
    return says.get("min"), says.get("max")


def scaled(value, frm, to):
    """`value` of unit `frm` in unit `to`, or None."""
    if value is None or to in (None, "?m"):
        return value
    if frm == to:
        return value
    if frm not in UNITS or to not in UNITS or UNITS[frm][0] != UNITS[to][0]:
        return None
    return value * UNITS[frm][1] / UNITS[to][1]


def one_number(says):
    """The one number of what is stated: a value, or the one bound ("more than an hour")."""
    numbers = [says[key] for key in ("value", "min", "max") if key in says]
    return numbers[0] if len(numbers) == 1 else None


def value_fits(reading, expected, to=None):
    says = reading.get("stated")
    if says is not None:
        value = one_number(says)
        if value is None:
            return False
    elif says is None and reading.get("nominal"):
        # A vague amount states no number; its nominal interval must hold the one that is meant.
        low, high = union_bounds(reading["nominal"])
        low, high = scaled(low, reading.get("unit"), to), scaled(high, reading.get("unit"), to)
        return low is not None and low <= expected and (high is None or expected <= high)
    else:
        return False
    value = scaled(value, reading.get("unit"), to)
    return value is not None and close(value, expected)


def range_fits(reading, expected, to=None):
    low, high = stated(reading)
    frm = reading.get("unit")
    for got, want in ((low, expected["low"]), (high, expected["high"])):
        if (got is None) != (want is None):
            return False
        if got is None:
            continue
        got = scaled(got, frm, to)
        if got is None or not close(got, want):
            return False
    return True


def money_unit_fits(reading, expected):
    got = reading.get("unit")
    if got is None or len(got) != 3 or not got.isupper():
        return False
    return expected["currency"] in (None, got)


def money_fits(reading, expected):
    if not money_unit_fits(reading, expected):
        return False
    small = {"Cent": 100, "Penny": 100, "Dime": 10, "Satoshi": 1e8}.get(expected["currency_name"], 1)
    return any(value_fits(reading, expected["value"] / by) for by in {1, small})


def duration_fits(reading, expected):
    says = reading.get("stated")
    frm = reading.get("unit")
    if frm not in UNITS or UNITS[frm][0] != "time":
        return False
    if says is None:
        return value_fits(reading, expected["seconds"], "s")
    value = one_number(says)
    return value is not None and close(scaled(value, frm, "s"), expected["seconds"], CALENDAR_SLACK)


def day(text):
    """A day's ordinal number; None where there is none."""
    if text is None:
        return None
    text = text.split("T")[0]
    return datetime.date.fromisoformat(text).toordinal()


def extents(reading):
    """The (first, last) days of a reading: nominal, then wide."""
    found = [(reading.get("start", {}), reading.get("end", {}))]
    if "wide" in reading:
        found.append((reading["wide"].get("start", {}), reading["wide"].get("end", {})))
    for start, end in found:
        yield day(start.get("earliest")), day(end.get("latest"))


# Words whose bounds are a matter of policy: what is meant lies between the nominal set and the wide.
VAGUE_PARTS = {"early", "mid", "late", "start", "end", "end_of_year"}
SEASON_SLACK = 22  # days from the meteorological season to the astronomical one
JOINED = re.compile(r"\b(to|through|thru|and|till|until)\b|[-\u2013]", re.IGNORECASE)


def ends_of_named_period(text, candidate):
    """The last days of the month, quarter or year that a source gives the first day of: of "from April
    to June" Recognizers-Text names 1 June as the end, as it names the last day of "from 4 to 6 June"."""
    end = candidate["end"]
    if not str(candidate.get("timex", "")).startswith("(") or not JOINED.search(text):
        return set()
    begins = datetime.date.fromisoformat(end)
    if begins.day != 1:
        return set()
    months = {1}
    if begins.month % 3 == 1 and re.search(r"q\d|quarter", text, re.IGNORECASE):
        months.add(3)
    if begins.month == 1:
        months.add(12)
    lasts = set()
    for count in months:
        index = begins.month - 1 + count
        lasts.add(datetime.date(begins.year + index // 12, index % 12 + 1, 1).toordinal() - 1)
    return lasts


def is_month(first, last):
    begins, ends = datetime.date.fromordinal(first), datetime.date.fromordinal(last + 1)
    return begins.day == 1 and ends.day == 1 and last - first < 31


def fits_by_policy(policies, spans, case, first, last):
    """Whether the days from `first` to `last` are what a reading means whose words say no exact days."""
    nominal, wide = spans[0], spans[-1]
    if None in nominal or None in (first, last):
        return False
    inside = nominal[0] <= first and last <= nominal[1]
    # "in two years" names a day (or its month) in the sources; in news it is that, give or take.
    if {"ago", "counted_from"} & set(policies) and inside and nominal[1] > nominal[0]:
        return True
    if None in wide:
        return False
    if VAGUE_PARTS & set(policies):
        return wide[0] <= first <= nominal[0] and nominal[1] <= last <= wide[1]
    # A season begins on the first of a month or, in the almanac, up to 22 days later.
    if "season" in policies:
        return 0 <= first - nominal[0] <= SEASON_SLACK and 0 <= last - nominal[1] <= SEASON_SLACK
    # The wide set of a weekday is that day and the one a week away, of which sources take either.
    if any(policy.endswith("weekday") for policy in policies) and nominal[0] == nominal[1]:
        return first == last and first in wide
    if not case["set"].startswith("chrono"):
        return False
    # chrono has points of time only: the first day of a month, and the far end of "the last two weeks".
    if is_month(*nominal):
        return first == last == nominal[0]
    return {"trailing", "calendar"} & set(policies) and first == last and first in nominal


def date_fits(reading, case):
    if reading.get("type") != "date":
        return False
    policies = reading.get("policies", [])
    spans = list(extents(reading))
    for candidate in case["expected"]["candidates"]:
        first, end = day(candidate["start"]), day(candidate["end"])
        lasts = {None if end is None else end - 1}
        # Sources that name the last day as the end leave open whether it is meant to be in.
        if end is not None and (candidate.get("end_is_last_named") or case["type"] == "date_range"):
            lasts.add(end)
            lasts |= ends_of_named_period(case["text"], candidate)
        firsts = {first}
        # Likewise the day named by "after the 15th", which is its first.
        if end is None and case["text"].lower().startswith("after"):
            firsts.add(first + 1)
        if any(got_first in firsts and got_last in lasts for got_first, got_last in spans):
            return True
        if fits_by_policy(policies, spans, case, first, None if end is None else end - 1):
            return True
    return False


def names_no_day(case):
    """Recognizers-Text gives 1 January of the year 1 for a day that does not exist."""
    return case["type"] == "date" and all(
        c["start"] == "0001-01-01" for c in case["expected"]["candidates"])


def fits(case, answer):
    kind, expected = case["type"], case["expected"]
    if kind == "date" and names_no_day(case):
        return "error" in answer
    for reading in readings_of(answer):
        if kind in ("number", "ordinal"):
            good = "nominal" in reading and value_fits(reading, expected["value"])
        elif kind == "percent":
            good = reading.get("unit") == "%" and (
                value_fits(reading, expected["value"]) if "value" in expected
                else range_fits(reading, expected))
        elif kind == "range":
            good = "nominal" in reading and range_fits(reading, expected)
        elif kind == "quantity":
            if expected["unit"] == "?m":
                good = reading.get("unit") in ("m", "min", "[mi_i]") and value_fits(reading, expected["value"])
            else:
                good = value_fits(reading, expected["value"], expected["unit"])
        elif kind == "quantity_range":
            good = range_fits(reading, expected, expected["unit"])
        elif kind == "money":
            good = money_fits(reading, expected)
        elif kind == "money_range":
            good = money_unit_fits(reading, expected) and range_fits(reading, expected)
        elif kind == "duration":
            good = duration_fits(reading, expected)
        else:
            good = date_fits(reading, case)
        if good:
            return True
    return False


def questions(case):
    ask = {"text": case["text"], "type": "date" if case["type"].startswith("date") else "quantity"}
    # A property says its unit; a duration's is one of time.
    if case["type"] in ("percent", "duration"):
        ask["unit"] = "%" if case["type"] == "percent" else "s"
    if case.get("reference"):
        ask["published"] = case["reference"][:10]
    if ask["type"] != "date":
        return [ask]
    return [ask, dict(ask, stance="plans")]


def ask_all(program, cases):
    asked = [questions(case) for case in cases]
    text = "".join(json.dumps(q) + "\n" for group in asked for q in group)
    run = subprocess.run([program, "read", "--jsonl"], input=text, capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(f"{program} read --jsonl: exit {run.returncode}\n{run.stderr}")
    lines = iter(run.stdout.splitlines())
    return [[json.loads(next(lines)) for _ in group] for group in asked]


def load_disputed(path):
    disputed = {}
    if os.path.exists(path):
        for number, line in enumerate(open(path, encoding="utf-8"), 1):
            line = line.rstrip("\n")
            if not line or line.startswith("#"):
                continue
            parts = line.split("\t")
            if len(parts) != 4 or not parts[3].strip():
                sys.exit(f"{path}:{number}: expected set, text, reference, reason")
            disputed[(parts[0], parts[1], parts[2])] = parts[3]
    return disputed


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("cases", nargs="?", default=os.path.join(HERE, "readings.jsonl"))
    parser.add_argument("--list")
    parser.add_argument("--floor", action="store_true")
    options = parser.parse_args()
    cases = [json.loads(line) for line in open(options.cases, encoding="utf-8")]
    disputed = load_disputed(os.path.join(HERE, "disputed.tsv"))
    table = collections.defaultdict(collections.Counter)
    used = set()
    for case, answers in zip(cases, ask_all(options.program, cases)):
        name = (case["set"], case["text"], case.get("reference") or "")
        good = any(fits(case, answer) for answer in answers)
        kind = case["type"]
        if name in disputed:
            used.add(name)
            table[kind]["disputed"] += 1
            table[kind]["disputed, read"] += good
            continue
        table[kind]["cases"] += 1
        table[kind]["read"] += good
        table[kind]["error"] += all("error" in answer for answer in answers)
        if not good and options.list in (kind, "all"):
            print(f"{kind}\t{case['text']}\t{case.get('reference') or ''}\n"
                  f"  meant: {json.dumps(case['expected'], ensure_ascii=False)}")
            for answer in answers:
                print(f"  read:  {json.dumps(answer, ensure_ascii=False)[:400]}")
    for name in set(disputed) - used:
        print("disputed.tsv names no case: " + "\t".join(name), file=sys.stderr)
        return 2
    print(f"{'type':<16}{'cases':>6}{'as meant':>10}{'share':>8}{'errors':>8}{'disputed':>10}")
    low = False
    for kind in sorted(table):
        row = table[kind]
        share = 100 * row["read"] / row["cases"] if row["cases"] else 100
        below = share < FLOORS[kind]
        low |= below
        print(f"{kind:<16}{row['cases']:>6}{row['read']:>10}{share:>7.1f}%{row['error']:>8}{row['disputed']:>10}"
              + (f"   below {FLOORS[kind]}%" if below else ""))
    return 1 if options.floor and low else 0


if __name__ == "__main__":
    sys.exit(main())
