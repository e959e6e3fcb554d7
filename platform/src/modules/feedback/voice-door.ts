import type { VoiceAsked, VoiceDoor, VoiceHouse } from '@qingming/connect/api/voice.ts';
import { ticket } from '@qingming/standard/records/ticket.ts';
import { type Actor, nodeItself, type Purpose } from '../../kernel/access/actor.ts';
import { reading } from '../../kernel/access/rights.ts';
import { type Attempt, createAttempts } from '../../kernel/accounts/attempts.ts';
import { networkOf } from '../../kernel/accounts/origin-prefix.ts';
import { civilDay } from '../../kernel/clock.ts';
import { linksOf } from '../../kernel/crypto/marked-link.ts';
import { openForm, sealForm } from '../../kernel/crypto/sealed-form.ts';
import { sql } from '../../kernel/db/sql.ts';
import { toFault } from '../../kernel/errors/to-fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { isOneOf, type Records } from '../../kernel/records/records.ts';
import { dueOn } from './due.ts';
import { attachEvidence } from './evidence.ts';
import { beginFigure } from './figure.ts';
import { speakerOf } from './speaker.ts';
import { decideOn, viewOf, withdrawIt } from './voice-view.ts';

interface DoorDependencies {
  readonly node: NodeContext;
  readonly recordsAs: (actor: Actor, purpose: Purpose) => Records;
  /** The case of a number and its family's code at a house; undefined whatever is wrong. Throws `locked-out`. */
  readonly caseProven: (
    house: VoiceHouse,
    proof: { readonly number: string; readonly code: string },
    address: string,
  ) => Promise<string | undefined>;
}

const OWN_AFFAIRS: Purpose = 'own-affairs';
const FORM = 'voice.form';
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Sooner than this nobody has read and filled in the form. */
const SOONEST_MS = 3000;
const FORM_MS = 6 * 60 * MINUTE_MS;
/** A complaint takes its time, and is opened again. */
const LINK_DAYS = 180;
/** So many of a house on a day, so many open ones of a telephone number. */
const MOST_A_DAY = 200;
const MOST_OF_PHONE = 5;

const LINKS = linksOf('voice');

/** How many came online about a house on this day, and how many of this number are open. */
const comingIn = (itself: Records, house: string, phone: string | undefined, since: Date) =>
  itself.ask({ reads: [ticket.kind], act: 'voice.say' }, async (asking) => {
    const ofPhone =
      phone === undefined
        ? sql`false`
        : sql`${isOneOf('k.phone_key', asking.keys(ticket.kind, 'phone', phone))}
            and k.state not in ('closed', 'passed-on', 'withdrawn')`;
    return {
      answer: await asking.one<{ today: number; ofPhone: number }>(sql`
        select count(*) filter (where k.received_at >= ${since})::int as today,
          count(*) filter (where ${ofPhone})::int as "ofPhone"
        from ${asking.from(ticket.kind)} k
        where k.institution = ${house}::uuid and k.channel = 'portal'`),
    };
  });

const standingOf = (itself: Records, id: string) =>
  itself.ask({ reads: [ticket.kind], act: 'voice.look' }, async (asking) => ({
    answer: await asking.maybe<{ region: string; house: string; at: Date }>(sql`
      select k.region, k.institution as house, k.received_at as at from ${asking.from(ticket.kind)} k
      where k.id = ${id}::uuid and k.channel = 'portal'`),
  }));

/** Ticket, figure and evidence together or not at all. */
async function write(
  records: Records,
  id: string,
  house: VoiceHouse,
  { proof: _proof, ...asked }: VoiceAsked,
  more: { readonly at: Date; readonly forCase: string | undefined },
): Promise<void> {
  const receivedAt = more.at.toISOString();
  const due = await dueOn(records, asked.kind, house.region, civilDay(more.at));
  const fact = {
    ...asked,
    state: 'received',
    channel: 'portal',
    receivedAt,
    dueOn: due,
    forCase: more.forCase,
  };
  await records.together(async (tx) => {
    const owner = { region: house.region, institution: house.id };
    const one = await tx.create(
      ticket,
      fact as Parameters<typeof tx.create<typeof ticket>>[1],
      owner,
      id,
    );
    await beginFigure(tx, one);
    await attachEvidence(tx, one);
  });
}

/**
 * The door of people who complain, ask, suggest or thank without an account. What they say is a ticket like any
 * other ([decision 59](docs/decisions/0059-whoever-complains-says-when-it-is-over.md)).
 */
export function voiceDoor({ node, recordsAs, caseProven }: DoorDependencies): VoiceDoor {
  const attempts = createAttempts(node.db, node.clock);
  const itself = recordsAs(nodeItself(node.node, reading(ticket.kind)), OWN_AFFAIRS);
  const now = (): number => node.clock.now().getTime();
  const networkCount = (address: string): readonly Attempt[] => [
    { kind: 'voice', value: networkOf(address) },
  ];
  const isTooMany = async (house: string, phone: string | undefined, address: string) => {
    if (await attempts.isLocked(networkCount(address))) return true;
    const found = await comingIn(itself, house, phone, new Date(now() - DAY_MS));
    return found.today >= MOST_A_DAY || found.ofPhone >= MOST_OF_PHONE;
  };
  /** False where the same form, sent at the same moment, was written already. */
  const isWritten = async (id: string, house: VoiceHouse, asked: VoiceAsked, forCase?: string) => {
    const records = recordsAs(speakerOf(node, id, house), OWN_AFFAIRS);
    try {
      await write(records, id, house, asked, { at: node.clock.now(), forCase });
      return true;
    } catch (error) {
      if (toFault(error, id).code !== 'already-exists') throw error;
      return false;
    }
  };
  /** The records as whoever has the link, and which ticket it is. */
  const reached = async (link: string) => {
    const id = LINKS.idOf(node, link);
    const found = id === undefined ? undefined : await standingOf(itself, id);
    if (id === undefined || found === undefined) return undefined;
    if (new Date(found.at).getTime() + LINK_DAYS * DAY_MS < now()) return undefined;
    const house = { id: found.house, region: found.region };
    return { id, records: recordsAs(speakerOf(node, id, house), OWN_AFFAIRS) };
  };
  return {
    form: ({ id }) => sealForm(node, FORM, id),
    async say(text, house, asked, address) {
      const form = openForm(node, FORM, text);
      if (form?.house !== house.id || form.openedAt + FORM_MS < now())
        return { answer: 'outdated' };
      const link = LINKS.linkOf(node, form.id);
      if ((await standingOf(itself, form.id)) !== undefined) return { answer: 'said', link };
      if (form.openedAt + SOONEST_MS > now()) return { answer: 'too-soon' };
      if (await isTooMany(house.id, asked.phone, address)) return { answer: 'too-many' };
      const { proof } = asked;
      const forCase = proof && (await caseProven(house, proof, address));
      if (proof !== undefined && forCase === undefined) return { answer: 'no-such-case' };
      if (await isWritten(form.id, house, asked, forCase))
        await attempts.failed(networkCount(address));
      return { answer: 'said', link };
    },
    async look(link) {
      const found = await reached(link);
      return found && viewOf(found.records, found.id, node.clock.now());
    },
    async decide(link, outcome, words) {
      const found = await reached(link);
      if (found === undefined) return undefined;
      await decideOn(found.records, found.id, { outcome, words, at: node.clock.now() });
      return viewOf(found.records, found.id, node.clock.now());
    },
    async withdraw(link) {
      const found = await reached(link);
      if (found === undefined) return undefined;
      await withdrawIt(found.records, found.id);
      return viewOf(found.records, found.id, node.clock.now());
    },
  };
}
