import assert from 'node:assert/strict';
import type { ActTaken } from '@qingming/connect/api/acts.ts';
import type {
  VisitAnswer,
  VisitAsked,
  VisitDoor,
  VisitHouse,
} from '@qingming/connect/api/visits.ts';
import { civilClock } from '@qingming/standard/numbers/civil-time.ts';
import { type TestApi, testApi } from '../../../test-support/api.ts';
import { COUNTY, type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import { type TestNode, testNode } from '../../../test-support/node.ts';
import { ACT_CODE } from '../../levels/act-code.ts';
import { daysAfter } from '../../kernel/clock.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import type { ServerModule } from '../../kernel/http/route.ts';
import { bindRecords, type Records } from '../../kernel/records/records.ts';
import { workspaceModule } from '../workspace/module.ts';
import { keepVisits } from './keep-visits.ts';
import { bookingsModule } from './module.ts';
import { visitDoor } from './visit-door.ts';

/** 27 November 2026, 10:00 in China. */
export const TODAY = '2026-11-27';
const MORNING = `${TODAY}T02:00:00Z`;
const MINUTE_MS = 60_000;

/** A columbarium that receives visitors, and time that a test moves on. */
export interface Site {
  readonly test: TestNode;
  readonly api: TestApi;
  readonly home: FuneralHome;
  readonly house: VisitHouse;
  readonly scope: { readonly region: string; readonly institution: string };
  readonly door: VisitDoor;
  recordsAs(actor: Actor, purpose: string): Records;
  later(minutes: number): void;
  /** What the node does by itself every minute. */
  keep(): Promise<void>;
  close(): Promise<void>;
}

export async function openSite(
  beside: (site: Omit<Site, 'api'>) => readonly ServerModule[] = () => [],
): Promise<Site> {
  let now = Date.parse(MORNING);
  const test = await testNode({ clock: { now: () => new Date(now) } });
  const { node, kinds } = test;
  const number = 'TZ370102-01';
  const home = await funeralHome(test, number);
  const recordsAs: Site['recordsAs'] = (actor, purpose) =>
    bindRecords({ node, kinds, actor, purpose, wrote: () => undefined });
  const site = {
    test,
    home,
    house: { id: home.id, number, region: COUNTY },
    scope: { region: COUNTY, institution: home.id },
    door: visitDoor({ node, recordsAs }),
    recordsAs,
    later: (minutes: number) => {
      now += minutes * MINUTE_MS;
    },
    keep: () => keepVisits({ node, recordsAs }),
    close: async () => {
      await api.close();
      await test.close();
    },
  };
  const modules = [workspaceModule(node, kinds, ACT_CODE), bookingsModule(node), ...beside(site)];
  const api = await testApi(test, modules);
  return { ...site, api };
}

/** A plan of one day, tomorrow, of slots of two hours from eight to noon. */
export const PLAN = {
  firstDay: daysAfter(TODAY, 1),
  lastDay: daysAfter(TODAY, 1),
  days: 'every',
  opensFrom: '08:00',
  closesAt: '12:00',
  minutes: 120,
  people: 10,
  vehicles: 2,
  needsDocument: false,
  daysAhead: 7,
  bookFrom: '08:00',
} as const;

export async function plan({ api, scope }: Site, more: object = {}): Promise<void> {
  const manager = api.as('manager', scope);
  const made = await manager.post<ActTaken>('/api/kinds/visitPlan/acts/plan-visits', {
    ...PLAN,
    ...more,
  });
  assert.equal(made.status, 200, made.text);
}

/** The slot of a day that begins at an hour, on the clock of China. */
export async function slotAt({ door, house, later }: Site, clock: string): Promise<string> {
  later(1);
  const slots = await door.slots(house);
  const found = slots.find(({ from }) => civilClock(new Date(from)).startsWith(clock));
  return found?.id ?? assert.fail(`no slot at ${clock}`);
}

let asked = 0;

/** What one family tells; another telephone each time. */
export function family(slot: string, more: Partial<VisitAsked> = {}): VisitAsked {
  asked += 1;
  return {
    slot,
    people: 2,
    vehicles: 0,
    name: '李小红',
    phone: `139053${String(asked).padStart(5, '0')}`,
    waits: false,
    ...more,
  };
}

/** Books as a person does: the form is opened, and sent a minute later. */
export async function book(
  { door, house, later }: Site,
  told: VisitAsked,
  ip = `10.${asked % 250}.${Math.floor(asked / 250)}.1`,
): Promise<VisitAnswer> {
  const ticket = door.ticket(house);
  later(1);
  return door.book(ticket, house, told, ip);
}

export async function booked(site: Site, told: VisitAsked): Promise<string> {
  const answer = await book(site, told);
  return answer.answer === 'booked' ? answer.link : assert.fail(JSON.stringify(answer));
}
