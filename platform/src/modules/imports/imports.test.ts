import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { interment } from '@qingming/standard/records/interment.ts';
import { type TestNode, testNode } from '../../../test-support/node.ts';
import { sql } from '../../kernel/db/sql.ts';
import { withNewDataKey } from '../../kernel/crypto/node-keys.ts';
import { openSeal } from '../../kernel/crypto/seal.ts';
import { isFault } from '../../kernel/errors/fault.ts';
import { reseal, type Resealed } from '../../kernel/records/reseal.ts';
import { revealLine } from './actions.ts';
import {
  CEMETERIES_TEXT,
  DEFECTS,
  FOREIGN,
  FOREIGN_COLUMNS,
  GRAVESITE_COLUMNS,
  type Gravesite,
  gravesite,
  registerText,
  withFolder,
} from './fixtures/registers.ts';
import { type LoadedMapping, loadMapping, readMapping } from './load-mapping.ts';
import { openDifferences, openLine, sealedLines } from './sealed-texts.ts';
import { getOrigin, getRun, listLines, listRuns } from './queries.ts';
import {
  importFile,
  type ImportProgress,
  type ImportRequest,
  type ImportResult,
  totalOf,
} from './run.ts';

let node: TestNode;
let ngl: LoadedMapping;
before(async () => {
  node = await testNode();
  ngl = await loadMapping('ngl', node.node.catalogue);
});
after(() => node.close());
const TABLES =
  'import_line import_key import_run interment institution number_series log_entry audit_entry'.split(
    ' ',
  );
beforeEach(() =>
  node.owner.client((client) =>
    client.query(TABLES.map((table) => `delete from ${table};`).join('')),
  ),
);

const importer = () => ({
  node: node.node,
  validator: node.kinds.validator,
  records: node.recordsAs('importer', {}, 'archive'),
});
const officer = () => node.recordsAs('provinceOfficer', {}, 'archive');
const refused = (code: string) => (error: unknown) => isFault(error) && error.code === code;

async function importText(
  text: string | Uint8Array,
  more: Partial<ImportRequest> = {},
): Promise<ImportResult> {
  let result: ImportResult | undefined;
  await withFolder(async (write) => {
    result = await importFile(importer(), {
      mapping: ngl,
      file: await write('register.csv', text),
      ...more,
    });
  });
  assert.ok(result !== undefined);
  return result;
}

const count = async (table: string): Promise<number> => {
  const found = await node.owner.client((client) =>
    client.query<{ n: number }>(`select count(*)::int as n from ${table}`),
  );
  return found.rows[0]?.n ?? 0;
};
const counted = (
  accepted: number,
  partial: number,
  duplicate: number,
  quarantined: number,
  leftOut = 0,
) => ({
  accepted,
  'accepted-partial-date': partial,
  duplicate,
  quarantined,
  'left-out': leftOut,
});
const outcomes = async (run: string | null) => {
  const { rows } = await listLines(officer(), node.node, run ?? '', {});
  return rows.map(({ outcome }) => outcome);
};

test('every line is accounted for, and the four counts add up to the lines of the file', async () => {
  const result = await importText(registerText(DEFECTS.map(([row]) => row)));
  assert.equal(totalOf(result.counts), DEFECTS.length);
  assert.deepEqual(
    await outcomes(result.run),
    DEFECTS.map(([, outcome]) => outcome),
  );
  assert.equal(await count('interment'), 6);
  assert.equal(await count('institution'), 1);
});

test('what the register says is kept as it says it: partial dates, blanks, lost zeros', async () => {
  await importText(registerText(DEFECTS.map(([row]) => row)));
  const records = node.recordsAs('manager');
  const [cemetery] = await node.owner.all<{
    id: string;
    number: string;
    address: string;
    kind: string;
  }>(sql`select id, number, address, kind from institution where ${true}`);
  assert.equal(cemetery?.address, '12 RIDGE ROAD, EVANSTON, WY, 5602');
  assert.match(cemetery?.number ?? '', /^GZ370000-\d{4}-000001$/);
  const facts = (await records.ofInstitution(interment, cemetery?.id ?? '')).map(
    ({ fact }) => fact,
  );
  const named = (name: string) => facts.find((fact) => fact.name === name);
  assert.deepEqual(
    [named('Bruno Q Birch')?.birthDate, named('Bruno Q Birch')?.deathDate],
    ['1920', '1997'],
  );
  assert.equal(named('Clara Q Cedar')?.birthDate, '1921-07');
  assert.equal(named('Dietrich Q Dogwood')?.birthDate, undefined);
  const wife = named('Felix Q Fir');
  assert.deepEqual(
    [wife?.relation, wife?.relationNote, wife?.holderName],
    ['10', 'Wife', 'Otto Q Elm'],
  );
  assert.equal(named('Ada Q Alder')?.note, 'Branch: US ARMY; Rank: PFC; War: KOREA');
});

test('a held line says why, in both languages, and what to do', async () => {
  const { run } = await importText(registerText(DEFECTS.map(([row]) => row)));
  const { reasons } = await getRun(officer(), node.node, run ?? '');
  assert.deepEqual(reasons.map(({ code, lines }) => [code, lines]).toSorted(), [
    ['rule-broken', 1],
    ['undeclared-code', 1],
  ]);
  const { rows } = await listLines(officer(), node.node, run ?? '', { code: 'undeclared-code' });
  assert.match(rows[0]?.reason?.says.en ?? '', /Second Cousin Once Removed/);
  assert.match(rows[0]?.reason?.todo.zh ?? '', /不要猜测/);
  assert.equal(rows[0]?.line, 9);
});

test('a file imported twice changes nothing', async () => {
  const text = registerText(DEFECTS.map(([row]) => row));
  await importText(text);
  const logged = await count('log_entry');
  const again = await importText(text);
  assert.deepEqual(again.counts, counted(0, 0, 8, 2));
  assert.equal(await count('log_entry'), logged);
});

test('a second edition adds nothing twice, shows what differs, and overwrites nothing', async () => {
  const rows = [0, 1, 2, 3].map((index) => gravesite(index));
  await importText(registerText(rows));
  const later: readonly Gravesite[] = rows.map((row) => ({ ...row, cem_phone: '307-555-0199' }));
  const changed = later.with(2, {
    ...gravesite(2),
    v_first_name: 'Zacharias',
    cem_phone: '307-555-0199',
  });
  const second = await importText(registerText(changed, { lineEnd: '\r\n' }), {
    edition: '2016-01',
  });
  assert.deepEqual(second.counts, counted(0, 0, 4, 0));
  const { differences } = await getRun(officer(), node.node, second.run ?? '');
  assert.deepEqual(
    differences.map(({ element, lines }) => [element, lines]),
    [
      ['servicePhone', 1],
      ['holderName', 1],
    ],
  );
  const page = await listLines(officer(), node.node, second.run ?? '', { differing: true });
  const found = page.rows.flatMap((row) => row.differences);
  assert.deepEqual(
    found.find(({ element }) => element === 'servicePhone'),
    {
      kind: 'institution',
      element: 'servicePhone',
      label: { zh: '服务电话', en: 'Service telephone' },
      before: '307-555-0100',
      after: '307-555-0199',
    },
  );
  assert.equal(found.find(({ element }) => element === 'holderName')?.after, 'Z******** Q* C****');
  assert.equal(await count('interment where version > 1'), 0);
});

test('after a change of the sealing key the lines and what differed are sealed anew, each in its place', async () => {
  await importText(registerText([gravesite(0)]));
  const changed = { ...gravesite(0), v_first_name: 'Zacharias' };
  const { run } = await importText(registerText([changed]), { edition: '2016-01' });
  const keys = withNewDataKey(node.keys);
  const [newest] = keys.data;
  assert.ok(newest);
  const told: Resealed[] = [];
  const seal = openSeal(keys);
  for await (const one of reseal(node.owner, seal, newest.number, [], [sealedLines]))
    told.push(one);
  assert.deepEqual(
    told.find(({ table }) => table === 'import_line'),
    { table: 'import_line', resealed: 2, left: 0 },
  );
  const row = await node.owner.one<{ line: number; raw: Uint8Array; differences: Uint8Array }>(sql`
    select line, raw, differences from import_line where run = ${run} and differences is not null`);
  const alone = openSeal({ ...keys, data: [newest] });
  const place = { run: run ?? '', line: row.line };
  assert.match(openLine(alone, place, row.raw), /Zacharias/);
  assert.ok(openDifferences(alone, place, row.differences).length > 0);
});

test('a file without a header, with another order of columns, or lacking some goes through', async () => {
  const foreign = await importText(
    registerText(FOREIGN, { columns: FOREIGN_COLUMNS, header: false }),
  );
  assert.deepEqual(foreign.counts, counted(3, 0, 0, 1));
  const countries = await node.owner.all<{ country: string }>(
    sql`select country from interment where ${true} order by country`,
  );
  assert.deepEqual(
    countries.map(({ country }) => country),
    ['191', '214', '608'],
  );
  const rows = [gravesite(20), gravesite(21)];
  await importText(registerText(rows));
  const reordered = GRAVESITE_COLUMNS.toReversed().filter(
    (column) => !['cem_url', 'war'].includes(column),
  );
  const result = await importText(registerText(rows, { columns: reordered }));
  assert.deepEqual(result.counts, counted(0, 0, 2, 0));
});

test('telephone and fax in one cell become two, and places keep their coordinates', async () => {
  const mapping = await loadMapping('va-cemeteries', node.node.catalogue);
  const result = await importText(CEMETERIES_TEXT, { mapping });
  assert.deepEqual(result.counts, counted(3, 0, 0, 0));
  const rows = await node.owner.all<Record<string, unknown>>(
    sql`select service_phone, fax, intake, longitude from institution where ${true} order by name desc`,
  );
  assert.deepEqual(rows, [
    {
      service_phone: '307-555-0102 Or 307-555-0103',
      fax: '307-555-0104',
      intake: '2',
      longitude: -106.3131,
    },
    { service_phone: '307-555-0100', fax: '307-555-0101', intake: '1', longitude: -110.9638 },
    { service_phone: '307-555-0105', fax: null, intake: '3', longitude: -109.0565 },
  ]);
});

test('a malformed line is held back alone', async () => {
  const [first = '', ...rest] = registerText([gravesite(0), gravesite(1), gravesite(2)])
    .trimEnd()
    .split('\n');
  const broken = [
    '"unclosed,"x"',
    'a,b,c',
    `${rest[0] ?? ''}"surplus"`,
    `${rest[0]?.replace('Ada', 'A\0da') ?? ''}`,
    ','.repeat(1_000_000),
  ];
  const result = await importText([first, ...broken, ...rest].join('\n'));
  assert.deepEqual(result.counts, counted(3, 0, 0, 5));
  const { reasons } = await getRun(officer(), node.node, result.run ?? '');
  assert.deepEqual(
    reasons.map(({ code, lines }) => [code, lines]),
    [['malformed-line', 5]],
  );
});

test('a fault of the file as such writes nothing at all', async () => {
  const header = GRAVESITE_COLUMNS.join(',');
  const cases: readonly (readonly [text: string | Uint8Array, code: string])[] = [
    [`${header}\n`, 'empty-file'],
    [`${header},shoe_size\n${','.repeat(25)}\n`, 'undeclared-column'],
    [`${header},d_first_name\n${','.repeat(25)}\n`, 'repeated-column'],
    [`${header.replace('d_last_name,', '')}\n${','.repeat(23)}\n`, 'missing-column'],
    ['a,b,c\nd,e,f\n', 'unknown-layout'],
    [`${'x,'.repeat(5000)}\n`, 'too-wide'],
    [Buffer.from(`${header}\n"Jos\u00e9"`, 'latin1'), 'not-utf8'],
  ];
  for (const [text, code] of cases) await assert.rejects(importText(text), refused(code), code);
  assert.equal(await count('import_run'), 0);
  assert.equal(await count('audit_entry'), 0);
});

test('a refusal that only the database makes holds back its line and no other', async () => {
  const later = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  const [year = '', month = '', day = ''] = later.split('-');
  const rows = [
    gravesite(0),
    gravesite(1, { d_death_date: `${month}/${day}/${year}` }),
    gravesite(2),
  ];
  const trusting = { check: () => undefined, findFault: () => undefined };
  await withFolder(async (write) => {
    const file = await write('register.csv', registerText(rows));
    const blind = { ...node.kinds, validator: trusting };
    const records = node.recordsAs('importer', {}, 'archive');
    const result = await importFile(
      { node: node.node, validator: blind.validator, records },
      { mapping: ngl, file },
    );
    assert.deepEqual(result.counts, counted(2, 0, 0, 1));
  });
});

/** What a kill looks like from inside: the importer is gone after its first chunk. */
function killed({ done }: ImportProgress): void {
  if (done >= 1000) throw new Error('killed');
}

test('a run that was cut off goes on where it stopped', async () => {
  const rows: readonly Gravesite[] = Array.from({ length: 2500 }, (_, index) => gravesite(index));
  const text = registerText(rows);
  await withFolder(async (write) => {
    const file = await write('register.csv', text);
    await assert.rejects(
      importFile(importer(), { mapping: ngl, file, onProgress: killed }),
      /killed/,
    );
    const resumed = await importFile(importer(), { mapping: ngl, file });
    assert.ok(resumed.resumedAfter >= 1000 && resumed.resumedAfter < 2500);
    assert.equal(totalOf(resumed.counts), 2500);
    assert.equal(resumed.counts.accepted + resumed.counts.duplicate, 2500);
  });
  assert.equal(await count('import_line'), 2500);
  assert.equal((await listRuns(officer(), node.node, {})).total, 1);
});

test('a dry run judges every line as the import would, and writes nothing', async () => {
  const text = registerText(DEFECTS.map(([row]) => row));
  const tried = await importText(text, { dryRun: true });
  assert.equal((await count('import_run')) + (await count('interment')), 0);
  const done = await importText(text);
  assert.deepEqual(tried.counts, done.counts);
});

test('a limit takes the first lines; the whole file afterwards finds them there', async () => {
  const text = registerText(DEFECTS.map(([row]) => row));
  assert.deepEqual((await importText(text, { limit: 2 })).counts, counted(1, 1, 0, 0));
  assert.deepEqual((await importText(text)).counts, counted(3, 1, 4, 2));
});

test('no name of a register stands in clear text in the tables of imports', async () => {
  await importText(
    registerText([...DEFECTS.map(([row]) => row), gravesite(5, { v_first_name: 'Zacharias' })]),
  );
  for (const table of [
    'import_run',
    'import_line',
    'import_key',
    'interment',
    'log_entry',
    'audit_entry',
  ]) {
    const dump = await node.owner.client((client) =>
      client.query<{ line: string }>(`select t::text as line from ${table} t`),
    );
    for (const secret of ['Bruno', 'Birch', 'Zacharias'])
      assert.ok(
        dump.rows.every(
          ({ line }) =>
            !line.includes(secret) && !line.includes(Buffer.from(secret).toString('hex')),
        ),
        table,
      );
  }
});

test('a line leads to its record and a record to its line; the line itself is shown only as a logged act', async () => {
  const { run } = await importText(registerText([gravesite(0)]));
  const { rows } = await listLines(officer(), node.node, run ?? '', {});
  const made = rows[0]?.records.find(({ kind }) => kind === 'interment');
  assert.equal((await getOrigin(officer(), node.node, made?.id ?? '')).line, 2);
  const line = { run: run ?? '', line: 2 };
  const why = { purpose: 'verification', reason: '核对原登记册' };
  await assert.rejects(
    revealLine(importer().records, node.node, line, why),
    refused('not-allowed'),
  );
  const revealed = await revealLine(officer(), node.node, line, why);
  assert.equal(revealed.cells?.['d_last_name'], 'Alder');
  assert.equal(await count(`audit_entry where act = 'reveal'`), 1);
});

test('staff of an institution or of another division see no import', async () => {
  const { run } = await importText(registerText([gravesite(0)]));
  for (const scope of [
    { region: '370102' },
    { region: '370102', institution: '00000000-0000-7000-8000-000000000000' },
  ]) {
    assert.equal((await listRuns(node.recordsAs('manager', scope), node.node, {})).total, 0);
    await assert.rejects(
      getRun(node.recordsAs('manager', scope), node.node, run ?? ''),
      refused('unknown-run'),
    );
  }
  await assert.rejects(listRuns(node.recordsAs('operator'), node.node, {}), refused('not-allowed'));
});

test('a mapping that leaves a column, a code or an owner undeclared is refused with every fault', () => {
  const text = JSON.stringify({
    ...ngl.mapping,
    columns: { ...ngl.mapping.columns, shoe_size: {} },
    facts: ngl.mapping.facts.map((fact) => ({
      ...fact,
      elements: { ...fact.elements, country: { constant: '999' } },
      ...(fact.as === 'interment' ? { within: 'nowhere' } : {}),
    })),
  });
  assert.throws(
    () => readMapping('broken', text, node.node.catalogue),
    (error) =>
      isFault(error) &&
      error.code === 'invalid-mapping' &&
      ['/columns/shoe_size', '/facts/1/within', '/facts/1/elements/country'].every((path) =>
        error.errors.some((each) => each.path === path),
      ),
  );
  for (const bad of ['{', 'source: 1', '[]', 'a: &a [*a]'])
    assert.throws(
      () => readMapping('broken', bad, node.node.catalogue),
      refused('invalid-mapping'),
      bad,
    );
});
