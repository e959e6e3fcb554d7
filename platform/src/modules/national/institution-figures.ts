import type { InstitutionFigures } from '@qingming/connect/api/national.ts';
import { scopePrefix } from '@qingming/standard/data/regions.ts';
import { INDICATORS } from '@qingming/standard/indicators/all-indicators.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Records } from '../../kernel/records/records.ts';
import { countCompleteness } from './completeness.ts';
import { describe } from './indicator.ts';
import { countsBefore, countsOfMonth } from './indicator-counts.ts';
import { institutionLine, type Parts } from './lines.ts';
import { periodsOf } from './overview.ts';
import { lastFullWeek } from './periods.ts';
import { nameOf, type Scope } from './scope.ts';
import { RATIO_NAMES } from './shares.ts';
import { dayAsked, oneSupervised } from './supervised.ts';

const NOTHING_BESIDE: Parts['beside'] = {
  delays: new Map(),
  held: new Map(),
  heldByInstitution: new Map(),
  partners: new Set(),
};

/** One institution: what it did in each period and in the same days a year before, and how it stands. */
export async function institutionFigures(
  node: NodeContext,
  records: Records,
  institution: string,
  asked: string | undefined,
): Promise<InstitutionFigures> {
  const row = await oneSupervised(node, records, institution, asked);
  if (row === undefined) throw new Fault('not-found');
  const { region } = row;
  const { day, today } = dayAsked(node, asked);
  const name = nameOf(region);
  const scope: Scope = { region, prefix: scopePrefix(region), name, institution };
  const parts: Parts = {
    scope,
    day,
    today,
    completeness: await countCompleteness(records, scope, lastFullWeek(today)),
    rows: [
      ...(await countsBefore(records, scope, day, today)),
      ...(await countsOfMonth(records, scope, day, today)),
    ],
    beside: NOTHING_BESIDE,
    institutions: new Map(),
  };
  return {
    day,
    at: node.clock.now().toISOString(),
    region,
    regionName: name,
    periods: periodsOf(day, today),
    indicators: INDICATORS.map((indicator) => describe(node.catalogue, indicator)),
    ratios: RATIO_NAMES,
    total: institutionLine(
      parts,
      [{ id: institution, name: row.name }],
      { institution, name: { zh: row.name, en: row.name } },
      (one) => one === institution,
    ),
    row,
  };
}
