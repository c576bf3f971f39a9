// Finds conflicts in a table of facts (normalised.py) with DuckDB.
//
// usage: conflicts.mjs FILE.csv [--threads N] [--pairs]
//
// Prints one line of JSON: what loading the table, finding a claim of each key that conflicts with
// another (witness), and the same with a query that first leaves out what cannot conflict (pruned),
// take in CPU and elapsed seconds, and how many keys have a conflict. With --pairs: all pairs of
// conflicting claims, as [claim, claim, key, verdict].
//
// Two facts of a key conflict where both may hold on one day and their values do not meet in
// ordinary reading. The verdicts are README's: by their widest readings, plans, voices and times.

import { DuckDBInstance } from "@duckdb/node-api";

const COLUMNS = {
  claim: "INTEGER", key: "INTEGER", lo: "DOUBLE", hi: "DOUBLE", wlo: "DOUBLE", whi: "DOUBLE",
  since: "INTEGER", till: "INTEGER", sure: "BOOLEAN", voice: "INTEGER", plan: "BOOLEAN",
  published: "INTEGER", source: "INTEGER",
};

const CONFLICT = "a.key = b.key AND a.hi < b.lo AND a.since <= b.till AND b.since <= a.till";

const VERDICT = `CASE
  WHEN a.whi < b.wlo AND (a.plan OR b.plan) AND (a.plan <> b.plan OR a.published <> b.published)
    THEN 'changed-plan'
  WHEN a.voice <> b.voice THEN 'dispute'
  WHEN a.whi < b.wlo AND a.sure AND b.sure THEN 'contradiction'
  ELSE 'tension' END`;

const PAIRS = `SELECT a.claim, b.claim, a.key, ${VERDICT} FROM facts a JOIN facts b ON ${CONFLICT}`;

const WITNESS = `SELECT a.key, any_value(a.claim) FROM facts a
  WHERE EXISTS (SELECT 1 FROM facts b WHERE ${CONFLICT}) GROUP BY a.key`;

// Only keys whose values do not all meet are joined, and of these only what lies wholly below
// some other value with what lies wholly above one.
const PRUNED = `WITH ends AS (SELECT key, min(hi) least, max(lo) most FROM facts GROUP BY key HAVING least < most),
  low AS (SELECT facts.* FROM facts JOIN ends USING (key) WHERE hi < most),
  high AS (SELECT facts.* FROM facts JOIN ends USING (key) WHERE lo > least)
  SELECT a.key, any_value(a.claim) FROM low a JOIN high b ON ${CONFLICT} GROUP BY a.key`;

const cpuSeconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

async function timed(work) {
  const cpu = cpuSeconds();
  const begin = performance.now();
  const rows = await work();
  return { cpu: cpuSeconds() - cpu, wall: (performance.now() - begin) / 1e3, rows };
}

async function main([file, ...options]) {
  const at = options.indexOf("--threads");
  const threads = at < 0 ? "1" : options[at + 1];
  const instance = await DuckDBInstance.create(":memory:", { threads });
  const database = await instance.connect();
  const count = (query) => async () => (await database.runAndReadAll(query)).currentRowCount;
  const columns = Object.entries(COLUMNS).map(([name, type]) => `'${name}': '${type}'`);
  const table = `read_csv('${file}', header = true, auto_detect = false, delim = ',', columns = {${columns}})`;
  const load = await timed(() => database.run(`CREATE TABLE facts AS SELECT * FROM ${table}`).then(() => null));
  if (options.includes("--pairs")) {
    const reader = await database.runAndReadAll(PAIRS);
    process.stdout.write(`${JSON.stringify(reader.getRowsJson())}\n`);
    return;
  }
  const witness = await timed(count(WITNESS));
  const pruned = await timed(count(PRUNED));
  if (witness.rows !== pruned.rows) throw new Error(`${witness.rows} keys, or ${pruned.rows}?`);
  process.stdout.write(`${JSON.stringify({ load, witness, pruned, keys: witness.rows })}\n`);
}

if (process.argv.length < 3) {
  process.stderr.write("usage: conflicts.mjs FILE.csv [--threads N] [--pairs]\n");
  process.exit(2);
}
await main(process.argv.slice(2));
