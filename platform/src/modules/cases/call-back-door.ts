import type {
  CallBackAsked,
  CallBackDoor,
  CallBackHouse,
  CallBackView,
} from '@qingming/connect/api/call-back.ts';
import { callBackDue } from '@qingming/standard/processes/first-calls.ts';
import { firstCall } from '@qingming/standard/records/first-call.ts';
import { institution } from '@qingming/standard/records/institution.ts';
import { type Actor, nodeItself, type Purpose, visitor } from '../../kernel/access/actor.ts';
import { reading } from '../../kernel/access/rights.ts';
import { type Attempt, createAttempts } from '../../kernel/accounts/attempts.ts';
import { networkOf } from '../../kernel/accounts/origin-prefix.ts';
import { linksOf } from '../../kernel/crypto/marked-link.ts';
import { openForm, sealForm } from '../../kernel/crypto/sealed-form.ts';
import { sql } from '../../kernel/db/sql.ts';
import { toFault } from '../../kernel/errors/to-fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { isOneOf, type Records } from '../../kernel/records/records.ts';
import type { Stored } from '../../kernel/records/stored.ts';

interface DoorDependencies {
  readonly node: NodeContext;
  readonly recordsAs: (actor: Actor, purpose: Purpose) => Records;
}

type Call = Stored<typeof firstCall>;

const OWN_AFFAIRS: Purpose = 'own-affairs';
const TICKET = 'callBack.form';
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Sooner than this nobody has read and filled in the form. */
const SOONEST_MS = 3000;
const TICKET_MS = 6 * 60 * MINUTE_MS;
const LINK_DAYS = 7;
/** So many requests of one house wait at most, so many of one telephone number: beyond them the telephone is quicker. */
const MOST_WAITING = 60;
const MOST_OF_PHONE = 3;

const LINKS = linksOf('callBack', 'call back');

/** Who asks: a person of this one request at this one house, whatever else the node holds. */
const callerOf = ({ node, access }: NodeContext, id: string, house: CallBackHouse): Actor => ({
  ...visitor(node, access.rightsOf(['caller'])),
  account: `caller:${id}`,
  name: '家属（网上） Family, online',
  roles: ['caller'],
  region: house.region,
  institutions: [house.id],
  root: id,
});

/** How many requests made online wait at a house, and how many of them of this number. */
const waitingAt = (itself: Records, house: string, phone: string) =>
  itself.ask({ reads: [firstCall.kind], act: 'callBack.ask' }, async (asking) => ({
    answer: await asking.one<{ all: number; ofPhone: number }>(sql`
      select count(*)::int as "all",
        count(*) filter (where ${isOneOf('k.phone_key', asking.keys(firstCall.kind, 'phone', phone))})::int as "ofPhone"
      from ${asking.from(firstCall.kind)} k
      where k.institution = ${house}::uuid and k.state = 'waiting' and k.channel = 'portal'`),
  }));

const standingOf = (itself: Records, id: string) =>
  itself.ask({ reads: [firstCall.kind], act: 'callBack.look' }, async (asking) => ({
    answer: await asking.maybe<{ id: string; region: string; house: string }>(sql`
      select k.id, k.region, k.institution as house from ${asking.from(firstCall.kind)} k
      where k.id = ${id}::uuid and k.channel = 'portal'`),
  }));

async function viewOf(records: Records, call: Call): Promise<CallBackView> {
  const { fact } = call;
  const house = await records.get(institution, call.institution ?? '');
  return {
    number: fact.number,
    state: fact.state,
    house: {
      number: house.fact.number,
      name: house.fact.name,
      kind: house.fact.kind,
      region: house.region,
      phone: house.fact.servicePhone ?? null,
    },
    phone: fact.phone,
    askedAt: fact.calledAt,
    due: new Date(callBackDue(fact.calledAt)).toISOString(),
    takenOnAt: fact.takenOnAt ?? null,
    triedAt: fact.triedAt ?? null,
    answeredAt: fact.answeredAt ?? null,
  };
}

/**
 * The door of families that ask to be called back. A request is a call like any other, which waits
 * ([decision 56](docs/decisions/0056-a-family-asks-to-be-called-back.md)).
 */
export function callBackDoor({ node, recordsAs }: DoorDependencies): CallBackDoor {
  const attempts = createAttempts(node.db, node.clock);
  const itself = recordsAs(nodeItself(node.node, reading(firstCall.kind)), OWN_AFFAIRS);
  const now = (): number => node.clock.now().getTime();
  const networkCount = (address: string): readonly Attempt[] => [
    { kind: 'callBack', value: networkOf(address) },
  ];
  const isTooMany = async (house: string, phone: string, address: string): Promise<boolean> => {
    if (await attempts.isLocked(networkCount(address))) return true;
    const { all, ofPhone } = await waitingAt(itself, house, phone);
    return all >= MOST_WAITING || ofPhone >= MOST_OF_PHONE;
  };
  const write = (id: string, house: CallBackHouse, asked: CallBackAsked) =>
    recordsAs(callerOf(node, id, house), OWN_AFFAIRS).create(
      firstCall,
      {
        ...asked,
        state: 'waiting',
        channel: 'portal',
        calledAt: node.clock.now().toISOString(),
      } as Call['fact'],
      { region: house.region, institution: house.id },
      id,
    );
  /** False where the same form, sent at the same moment, was written already. */
  const isWritten = async (id: string, house: CallBackHouse, asked: CallBackAsked) => {
    try {
      await write(id, house, asked);
      return true;
    } catch (error) {
      if (toFault(error, id).code !== 'already-exists') throw error;
      return false;
    }
  };
  /** The records as whoever has the link, and the request as it stands. */
  const reached = async (link: string) => {
    const id = LINKS.idOf(node, link);
    const found = id === undefined ? undefined : await standingOf(itself, id);
    if (found === undefined) return undefined;
    const house = { id: found.house, region: found.region };
    const records = recordsAs(callerOf(node, found.id, house), OWN_AFFAIRS);
    const call = await records.get(firstCall, found.id);
    const isOver = Date.parse(call.fact.calledAt) + LINK_DAYS * DAY_MS < now();
    return isOver ? undefined : { records, call };
  };
  return {
    ticket: ({ id }) => sealForm(node, TICKET, id),
    async ask(text, house, asked, address) {
      const ticket = openForm(node, TICKET, text);
      if (ticket?.house !== house.id || ticket.openedAt + TICKET_MS < now())
        return { answer: 'outdated' };
      const link = LINKS.linkOf(node, ticket.id);
      if ((await standingOf(itself, ticket.id)) !== undefined) return { answer: 'asked', link };
      if (ticket.openedAt + SOONEST_MS > now()) return { answer: 'too-soon' };
      if (await isTooMany(house.id, asked.phone, address)) return { answer: 'too-many' };
      if (await isWritten(ticket.id, house, asked)) await attempts.failed(networkCount(address));
      return { answer: 'asked', link };
    },
    async look(link) {
      const found = await reached(link);
      return found && viewOf(found.records, found.call);
    },
    async withdraw(link) {
      const found = await reached(link);
      if (found === undefined) return undefined;
      const { records, call } = found;
      if (call.fact.state !== 'waiting') return viewOf(records, call);
      const taken = await records.revise(
        firstCall,
        call.id,
        call.version,
        { state: 'dropped' },
        '家属在网上撤回 taken back online by the family',
      );
      return viewOf(records, taken);
    },
  };
}
