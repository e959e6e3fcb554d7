import type { visitPlan } from '@qingming/standard/records/visit-plan.ts';
import { visitSlot } from '@qingming/standard/records/visit-slot.ts';
import { bilingual } from '@qingming/standard/language/bilingual.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import type {
  ActDone,
  ActHandlers,
  ActRefused,
  ActToBe,
  GivenAtBeginning,
  GivenByAct,
} from '../../kernel/acts/handler.ts';
import { civilDay } from '../../kernel/clock.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import { ofKind } from '../../kernel/records/stored.ts';
import { anyOf } from '../../kernel/records/stored.ts';
import { slotsOfPlan } from './plan-slots.ts';

type Plan = FactOf<typeof visitPlan>;

/** More at once are a slip of the pen, and one transaction holds no more. */
const MOST_SLOTS = 1000;

const TOO_MANY = bilingual(
  `一次最多生成 ${MOST_SLOTS} 个时段；请分几次安排，或加长每个时段。`,
  `At most ${MOST_SLOTS} slots are made at once; plan fewer days, or longer slots.`,
);
const NONE = bilingual(
  '这样安排没有一个时段：日期或钟点已过，或每天的时间不够一个时段；请核对。',
  'This plan has no slot at all: its days are over, or a day is shorter than one slot. Check it.',
);

const refusal = (rule: string, sentence: typeof NONE) =>
  new Fault('rule-broken', { rule, sentence });

/** How many slots a plan has; a plan of none, or of far too many, is not made. */
async function countSlots({ node, input }: ActRefused) {
  const defaults = { phonePeople: 0, phoneVehicles: 0, priorityPeople: 0, priorityVehicles: 0 };
  const plan = { ...defaults, ...input } as unknown as Plan;
  const days = (Date.parse(plan.lastDay) - Date.parse(plan.firstDay)) / 86_400_000;
  // Its own rule says so: nothing is counted of a plan of centuries.
  if (days > MOST_SLOTS) return { slots: 1 };
  const slots = slotsOfPlan(plan, node.clock.now()).length;
  if (slots === 0) throw refusal('a-plan-has-slots', NONE);
  if (slots > MOST_SLOTS) throw refusal('a-plan-has-not-too-many-slots', TOO_MANY);
  return { slots };
}

async function makeSlots({ node, records, root }: ActDone): Promise<void> {
  const { fact, region, institution } = ofKind<typeof visitPlan>(anyOf(root));
  const owner = { region, ...(institution !== null && { institution }) };
  const facts = slotsOfPlan(fact, node.clock.now()).map((slot) => ({
    id: node.ids.uuid(),
    fact: slot,
    owner,
  }));
  await records.createMany(visitSlot, facts);
}

/** A booking has the time of its slot. */
async function timesOfSlot({ records, input }: ActRefused | ActToBe) {
  const { from, until } = (await records.get(visitSlot, String(input['slot']))).fact;
  return { day: civilDay(new Date(from)), from, until };
}

export const bookingHandlers: ActHandlers = { makeSlots };

export const bookingBegun: GivenAtBeginning = {
  'visitPlan.plan-visits': countSlots,
  'visitBooking.book-for-caller': timesOfSlot,
};

export const bookingGiven: GivenByAct = { 'visitBooking.move-booking': timesOfSlot };
