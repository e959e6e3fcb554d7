import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { parse } from 'yaml';
import { ask, type House, newCase, openHouse, opened } from '../../hardening/house.test-support.ts';
import { databaseHolders } from '../kernel/db/holders.ts';

let house: House;
before(async () => {
  house = await openHouse();
});
after(() => house.close());

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly annotations: { readonly summary: string; readonly summary_en: string };
}

const file = new URL('../../../docs/monitoring/qingming.rules.yml', import.meta.url);
const { groups } = parse(readFileSync(file, 'utf8')) as { groups: { rules: Rule[] }[] };
const rules = groups.flatMap((group) => group.rules);
const metrics = async (): Promise<string> => (await ask(house.running.address, '/metrics')).text;

test('every figure that an alert asks for is one that a node gives, and every alert speaks both languages', async () => {
  const given = new Set(
    [...(await metrics()).matchAll(/^# TYPE (\w+) /gm)].map(([, name]) => name),
  );
  assert.ok(rules.length > 10);
  for (const { alert, expr, annotations } of rules) {
    for (const [name] of expr.matchAll(/qingming_\w+/g))
      assert.ok(given.has(name.replace(/_count$/, '')), `${alert}: ${name}`);
    assert.match(annotations.summary, /\p{Script=Han}/u, alert);
    assert.match(annotations.summary_en, /[a-z]/, alert);
  }
});

const figure = async (name: string): Promise<number> =>
  Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(await metrics())?.[1]);

test('entries that a forgotten transaction keeps from their places are counted with their age, and its connection is named', async () => {
  const clerk = await house.signIn('clerk', { institution: house.home.id });
  const holder = new pg.Client({
    connectionString: house.config.databaseUrl,
    application_name: 'a forgotten window',
  });
  await holder.connect();
  try {
    await holder.query('begin; update home set node = node');
    await opened(house.running.address, clerk, newCase());
    await new Promise((resolve) => setTimeout(resolve, 1500));
    assert.ok((await figure('qingming_log_unplaced')) >= 4);
    assert.ok((await figure('qingming_log_unplaced_seconds')) >= 1);
    const [named] = (await databaseHolders(house.owner)).filter(
      ({ application }) => application === 'a forgotten window',
    );
    assert.equal(named?.state, 'idle in transaction');
    assert.match(named?.query ?? '', /update home/);
  } finally {
    await holder.end();
  }
  while ((await figure('qingming_log_unplaced')) > 0)
    await new Promise((resolve) => setTimeout(resolve, 300));
});

test('a refused access is counted by the code of its fault', async () => {
  await ask(house.running.address, '/api/cases/01900000-0000-7000-8000-000000000001');
  assert.match(await metrics(), /^qingming_faults_total\{code="not-signed-in"\} [1-9]/m);
});
