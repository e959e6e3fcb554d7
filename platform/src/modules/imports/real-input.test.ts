import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withNode } from '../../../test-support/node.ts';
import { findRealInput } from '../../../../tools/real-input.ts';
import { sql } from '../../kernel/db/sql.ts';
import { loadMapping } from './load-mapping.ts';
import { importFile } from './run.ts';

/** What the files hold, counted by hand: lines, and what must become of them. */
const FILES = [
  [
    'institutions/va_cemeteries.csv',
    'va-cemeteries',
    { accepted: 170, 'accepted-partial-date': 0, duplicate: 0, quarantined: 0, 'left-out': 0 },
  ],
  [
    'burials/ngl_wyoming.csv',
    'ngl',
    { accepted: 9571, 'accepted-partial-date': 157, duplicate: 23, quarantined: 4, 'left-out': 0 },
  ],
  // Two quarantined lines of each former state, which the country codes of today do not have; and one
  // who would have died at 166.
  [
    'burials/ngl_foreign_addresses.csv',
    'ngl',
    { accepted: 3803, 'accepted-partial-date': 150, duplicate: 8, quarantined: 5, 'left-out': 0 },
  ],
  // One line has the birth after the death, as it had in the first edition.
  [
    'burials/ngl_wyoming_second_edition.csv',
    'ngl',
    { accepted: 0, 'accepted-partial-date': 0, duplicate: 1811, quarantined: 1, 'left-out': 0 },
  ],
] as const;

const isHere = findRealInput('data/burials/ngl_wyoming.csv') !== undefined;

test(
  'the real registers load whole, and a second edition adds nothing twice',
  { skip: !isHere },
  () =>
    withNode(async ({ node, kinds, recordsAs, owner }) => {
      const records = recordsAs('importer', {}, 'archive');
      for (const [name, mapping, counts] of FILES) {
        const result = await importFile(
          { node, validator: kinds.validator, records },
          {
            file: findRealInput(`data/${name}`) ?? '',
            mapping: await loadMapping(mapping, node.catalogue),
          },
        );
        assert.deepEqual(result.counts, counts, name);
      }
      const [stored] = await owner.all<{ facts: number; logged: number }>(sql`
      select (select count(*)::int from interment) as facts,
        (select count(*)::int from log_entry where kind = ${'interment'}) as logged`);
      assert.deepEqual(stored, { facts: 13_681, logged: 13_681 });
    }),
);
