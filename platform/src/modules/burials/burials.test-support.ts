import assert from 'node:assert/strict';
import type { ActTaken, ProcessStanding } from '@qingming/connect/api/acts.ts';
import type { KindRecord } from '@qingming/connect/api/kinds.ts';
import { RIGHT_ACTS } from '@qingming/standard/processes/burial-rights.ts';
import type { Act } from '@qingming/standard/language/act.ts';
import { burialArea } from '@qingming/standard/records/burial-area.ts';
import { plot } from '@qingming/standard/records/plot.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import { type Answer, type TestApi, testApi } from '../../../test-support/api.ts';
import { COUNTY, type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import { type TestNode, testNode } from '../../../test-support/node.ts';
import { publishPrices } from '../../../test-support/prices.ts';
import { ACT_CODE } from '../../levels/act-code.ts';
import { workspaceModule } from '../workspace/module.ts';

const ACTS: readonly Act[] = Object.values(RIGHT_ACTS);
export const RIGHTS = '/api/kinds/rightOfUse';
export const TODAY = '2026-11-27';
const DAY = 86_400_000;
/** What a niche of the test costs at the most, in fen. */
export const NICHE_FEE = 480_000;

/** What its upkeep costs a year at the most, in fen. */
export const FEE_A_YEAR = 12_000;

/** A columbarium with a room of niches, on the morning of 27 November 2026. */
export interface Columbarium {
  readonly node: TestNode;
  readonly api: TestApi;
  readonly home: FuneralHome;
  readonly room: string;
  readonly scope: { readonly region: string; readonly institution: string };
  later(days: number): void;
  at(days: number): string;
  niche(more?: Partial<FactOf<typeof plot>>): Promise<string>;
  close(): Promise<void>;
}

export async function openColumbarium(): Promise<Columbarium> {
  let now = Date.parse(`${TODAY}T02:00:00Z`);
  const node = await testNode({ clock: { now: () => new Date(now) } });
  const home = await funeralHome(node, 'TZ370102-01');
  await publishPrices(node, home, {
    niche: { price: NICHE_FEE, feeType: '10', unit: '位' },
    upkeep: { price: FEE_A_YEAR, feeType: '10', unit: '年' },
  });
  const api = await testApi(node, [workspaceModule(node.node, node.kinds, ACT_CODE)]);
  const scope = { region: COUNTY, institution: home.id };
  const records = node.recordsAs('manager', scope);
  const area = { code: 'H1', name: '怀德楼', kind: 'building', level: 1, closed: false } as const;
  const room = (await records.create(burialArea, area, scope)).id;
  let made = 0;
  return {
    node,
    api,
    home,
    room,
    scope,
    later: (days) => {
      now += days * DAY;
    },
    at: (days) => new Date(now + days * DAY).toISOString(),
    niche: async (more = {}) => {
      made += 1;
      const fact = {
        code: `H1-${made}`,
        area: room,
        position: made,
        kind: 'niche',
        remains: 'ashes',
        capacity: 2,
        oversize: false,
        state: 'usable',
        basic: true,
        itemCode: 'niche',
        ...more,
      } as const;
      return (await records.create(plot, fact, scope)).id;
    },
    close: async () => {
      await api.close();
      await node.close();
    },
  };
}

export interface Refusal {
  readonly detail: string;
  readonly values?: { readonly rule?: string };
}

export type Who = ReturnType<TestApi['as']>;

export const holder = { holderName: '朱明华', phone: '13800000001' } as const;
export const granted = {
  basis: 'cremation-certificate',
  basisNumber: 'HZ370102-2026-000001',
  until: '2046-11-27',
  price: NICHE_FEE,
} as const;

/** What one desk does with rights. */
export const deskOf = (who: () => Who) => {
  const now = async (id: string): Promise<KindRecord> =>
    (await who().get<{ record: KindRecord }>(`${RIGHTS}/records/${id}`)).body.record;
  const begin = (act: string, answers: object): Promise<Answer<ActTaken & Refusal>> =>
    who().post(`${RIGHTS}/acts/${act}`, answers);
  /** An act on the right itself, or on the part of it that `part` names. */
  const take = async (
    id: string,
    act: string,
    answers: object = {},
    part?: { readonly record: string; readonly version: number },
    by: () => Who = who,
  ): Promise<Answer<ActTaken & Refusal>> => {
    const { version } = await now(id);
    const isNew = ACTS.some(({ name, verb }) => name === act && verb === 'create');
    const of = isNew ? {} : { version };
    return by().post(`${RIGHTS}/records/${id}/acts/${act}`, { ...of, ...answers, ...part });
  };
  return {
    now,
    begin,
    take,
    begun: async (act: string, answers: object): Promise<string> => {
      const answer = await begin(act, answers);
      assert.equal(answer.status, 200, `${act}: ${answer.text}`);
      return answer.body.root;
    },
    done: async (...asked: Parameters<typeof take>): Promise<ActTaken> => {
      const answer = await take(...asked);
      assert.equal(answer.status, 200, `${asked[1]}: ${answer.text}`);
      return answer.body;
    },
    refused: async (rule: string, ...asked: Parameters<typeof take>): Promise<void> => {
      const answer = await take(...asked);
      assert.ok([400, 409, 422].includes(answer.status), `${asked[1]}: ${answer.text}`);
      assert.match(answer.text, new RegExp(rule), `${asked[1]}: ${answer.text}`);
    },
    standing: async (id: string): Promise<ProcessStanding> =>
      (await who().get<ProcessStanding>(`${RIGHTS}/records/${id}/acts`)).body,
  };
};

export function refusedBy(rule: string, { status, text }: Answer<unknown>): void {
  assert.ok([400, 409, 422].includes(status), text);
  assert.match(text, new RegExp(rule), text);
}
