"""What is measured (probes) and what is made of it (rows)."""

import json
import math
from typing import Callable, NamedTuple

import archive
import desk
import measuring

FOUND = (0, 1)  # a check that finds nothing, or something
MOST_BYTES = 1 << 30  # of a file of claims: kMaxFileSize of input/limits.h


class Setting:
    """What the probes run on."""

    def __init__(self, data, claims, large, tools, duckdb):
        self.data = data
        self.claims = claims
        self.large = large  # whether ten times as many are asked for
        self.tools = tools  # the folder of the peers' programs
        self.duckdb = duckdb  # the script that runs it
        self._most = None

    @property
    def small(self):
        return max(self.claims // 10, 20)

    @property
    def tiny(self):
        return max(self.claims // 100, 20)

    @property
    def most(self):
        """The most claims that a check is measured on: ten times as many, or what fits into the memory
        that is there, and into a file."""
        if self._most is None:
            self._most = self._fitting(self.claims * 10) if self.large else self.claims
        return self._most

    def _fitting(self, wanted):
        project = self.data.project(self.claims)
        size = desk.jsonl(project).stat().st_size
        peak = check(self, project, 2)["peak"]
        share = min(measuring.memory_available() * 0.9 / peak, MOST_BYTES / size)
        step = max(self.claims // 2, 1)
        return min(wanted, max(self.claims, int(share * self.claims) // step * step))

    @property
    def archived(self):
        return self.claims * 10 if self.large else self.claims


def as_sample(cost):
    return {"cpu": cost.cpu, "wall": cost.wall, "peak": cost.peak}


def check(setting, project, jobs):
    command = [setting.data.program, "check", "--format", "json=/dev/null", "--quiet"]
    if jobs is not None:
        command += ["--jobs", jobs]
    return as_sample(measuring.run([*command, project], statuses=FOUND))


def check_article(setting, options):
    folder = setting.data.archive(setting.archived)
    command = [setting.data.program, *archive.CHECK, *options]
    measuring.run(command, folder, FOUND)  # so that it is warm, whatever ran before
    return as_sample(measuring.run(command, folder, FOUND))


def tool(setting, name, argument):
    """What a program of tests/benchmark says of itself."""
    return json.loads(measuring.run([setting.tools / name, argument]).output)


def duckdb(setting, claims, threads):
    said = json.loads(measuring.run(
        ["node", setting.duckdb, setting.data.table(claims), "--threads", threads]).output)
    return {f"{query} {clock}": said["load"][clock] + said[query][clock]
            for query in ("witness", "pruned") for clock in ("cpu", "wall")}


# Each says in a dict of numbers what it took. The large ones are measured less often.
PROBES = {
    "check": lambda s: check(s, s.data.project(s.claims), 1),
    "check, two threads": lambda s: check(s, s.data.project(s.claims), 2),
    "check, a tenth": lambda s: check(s, s.data.project(s.small), 1),
    "check, a hundredth": lambda s: check(s, s.data.project(s.tiny), None),
    "check, most": lambda s: check(s, s.data.project(s.most), 1),
    "check, most, two threads": lambda s: check(s, s.data.project(s.most), 2),
    "check, YAML": lambda s: check(s, s.data.yaml(s.small), 1),
    "article": lambda s: check_article(s, archive.AGAINST),
    "article alone": lambda s: check_article(s, ()),
    "simdjson": lambda s: tool(s, "touch_fields", desk.jsonl(s.data.project(s.claims))),
    "yaml-cpp": lambda s: tool(s, "load_yaml", s.data.yaml(s.small) / "claims"),
    "stages": lambda s: tool(s, "joint_time", s.data.project(s.claims)),
    "stages, hot": lambda s: tool(s, "joint_time", s.data.project(s.claims, hot=True)),
    "DuckDB": lambda s: duckdb(s, s.claims, 1),
    "DuckDB, most, two threads": lambda s: duckdb(s, s.most, 2),
}


class Figure(NamedTuple):
    ours: str
    peer: str
    value: float


class Row(NamedTuple):
    name: str
    title: str
    probes: tuple
    figure: Callable  # of the setting and the medians by probe
    unit: str
    floor: float
    goal: float
    more_is_better: bool = False
    large: bool = False  # only with --large


def seconds(value):
    return f"{value:.2f} s" if value >= 0.1 else f"{value * 1e3:.1f} ms"


def against_simdjson(_, of):
    ours, peer = of["check"]["cpu"], of["simdjson"]["touch"]
    return Figure(seconds(ours), f"simdjson {seconds(peer)}, reading the file apart", ours / peer)


def against_duckdb(_, of):
    ours, peer = of["check"]["cpu"], of["DuckDB"]
    return Figure(seconds(ours), f"DuckDB {seconds(peer['witness cpu'])}; "
                  f"pruned by hand {seconds(peer['pruned cpu'])}", peer["witness cpu"] / ours)


def against_duckdb_most(setting, of):
    ours, peer = of["check, most, two threads"]["wall"], of["DuckDB, most, two threads"]
    return Figure(f"{seconds(ours)} for {setting.most:,}", f"DuckDB {seconds(peer['witness wall'])}; "
                  f"pruned by hand {seconds(peer['pruned wall'])}", peer["witness wall"] / ours)


def growth(setting, of):
    last = "check, most" if setting.large else "check"
    ends = (setting.small, of["check, a tenth"]["cpu"]), (
        setting.most if setting.large else setting.claims, of[last]["cpu"])
    ours = ", ".join(f"{seconds(cpu)} for {claims:,}" for claims, cpu in ends)
    exponent = math.log(ends[1][1] / ends[0][1]) / math.log(ends[1][0] / ends[0][0])
    return Figure(ours, "", exponent)


def hot_key(_, of):
    hot, zipf = of["stages, hot"]["compare"], of["stages"]["compare"]
    return Figure(seconds(hot), f"many keys {seconds(zipf)}", hot / zipf)


def memory(setting, of):
    project = setting.data.project(setting.claims)
    peak, size, facts = of["check"]["peak"], desk.input_bytes(project), desk.facts_of(project)
    return Figure(f"{peak / 1e6:,.0f} MB", f"input {size / 1e6:,.0f} MB, {facts:,} facts",
                  (peak - size) / facts)


def one_article(setting, of):
    ours, alone = of["article"], of["article alone"]
    return Figure(f"{seconds(ours['wall'])}, CPU {seconds(ours['cpu'])}",
                  f"without the archive of {setting.archived:,}: {seconds(alone['wall'])}",
                  ours["wall"] * 1e3)


def start(setting, of):
    ours = of["check, a hundredth"]
    return Figure(f"{seconds(ours['wall'])}, CPU {seconds(ours['cpu'])}", f"{setting.tiny:,} claims",
                  ours["wall"] * 1e3)


def against_yaml(_, of):
    ours, peer = of["check, YAML"]["cpu"], of["yaml-cpp"]
    return Figure(seconds(ours), f"LoadAll {seconds(peer['load'])} for {peer['bytes'] / 1e6:.0f} MB",
                  ours / peer["load"])


def threads(_, of):
    one, two = of["check"]["wall"], of["check, two threads"]["wall"]
    return Figure(f"{seconds(two)}, one thread {seconds(one)}", "", one / two)


ROWS = (
    Row("simdjson", "JSON Lines to explained findings ÷ simdjson touching every field, CPU",
        ("check", "simdjson"), against_simdjson, "×", 5, 3),
    Row("duckdb", "DuckDB on the table of facts ÷ gainsay on the text, CPU",
        ("check", "DuckDB"), against_duckdb, "×", 2, 4, more_is_better=True),
    Row("duckdb-large", "the same with ten times the claims, two threads each, elapsed",
        ("check, most, two threads", "DuckDB, most, two threads"), against_duckdb_most, "×", 20, 40,
        more_is_better=True, large=True),
    Row("growth", "exponent with which CPU time grows with the claims",
        ("check", "check, a tenth", "check, most"), growth, "", 1.10, 1.05),
    Row("hot-key", "comparing when all claims are of one key ÷ of many, CPU",
        ("stages", "stages, hot"), hot_key, "×", 4, 2),
    Row("memory", "bytes at most beyond the input, for a fact", ("check",), memory, " B", 150, 90),
    Row("archive", "an article of 20 claims against an archive, elapsed",
        ("article", "article alone"), one_article, " ms", 10, 4),
    Row("start", "a hundredth of the claims, elapsed", ("check, a hundredth",), start, " ms", 25, 12),
    Row("yaml", "YAML, an article a file ÷ yaml-cpp's LoadAll of these files, CPU",
        ("check, YAML", "yaml-cpp"), against_yaml, "×", 0.9, 0.2),
    Row("threads", "one thread ÷ two, elapsed", ("check", "check, two threads"), threads, "×", 1.6, 1.8,
        more_is_better=True),
)
