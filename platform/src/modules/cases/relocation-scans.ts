import type {
  RelocationLineFact,
  RelocationScan,
  RelocationScanned,
} from '@qingming/connect/api/relocations.ts';
import { place } from '@qingming/standard/records/facility.ts';
import { relocationLine, relocationMismatch } from '@qingming/standard/records/relocation-line.ts';
import { parseTag } from '@qingming/standard/numbers/tag-number.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Records } from '../../kernel/records/records.ts';
import type { Stored } from '../../kernel/records/stored.ts';
import { BODY, findPresentStay, moveTo } from './custody.ts';
import { broken, wrongElement } from './refusals.ts';
import { findRelocation, type Line, ownStaff, type Relocation } from './relocating.ts';
import { NOT_A_TAG, scannedTag } from './tags.ts';
import { onCase } from './work.ts';

/** What a scan is held against. */
interface Scan {
  readonly node: NodeContext;
  readonly records: Records;
  readonly relocation: Relocation;
  readonly lines: readonly Line[];
  readonly place: Stored<typeof place>;
  /** The number on the tag, as it is written. */
  readonly number: string;
  /** Whose body bears it; none where the tag was replaced or is of nobody here. */
  readonly bearer: string | undefined;
  readonly input: RelocationScan;
}

interface Wrong {
  readonly what: 'other-tag' | 'not-on-list' | 'other-place' | 'mark';
  readonly expected: Line | undefined;
}

const bearerOf = (records: Records, number: string): Promise<string | undefined> =>
  records.ask({ reads: ['tag'], act: 'read' }, async (asking) => ({
    answer: (
      await asking.maybe<{ case: string }>(sql`
        select t.case_id as "case" from ${asking.from('tag')} t
        where t.number = ${number} and t.subject = 'body'`)
    )?.case,
  }));

/** The sex on record, where the record says one. */
const sexOf = (records: Records, forCase: string): Promise<string | undefined> =>
  records.ask({ reads: ['decedent'], act: 'read' }, async (asking) => {
    const found = await asking.maybe<{ id: string; sex: string }>(sql`
      select d.id, d.sex from ${asking.from('decedent')} d where d.case_id = ${forCase}`);
    const isKnown = found?.sex === '1' || found?.sex === '2';
    return {
      answer: isKnown ? found.sex : undefined,
      seen: found === undefined ? [] : [found.id],
    };
  });

/** Who should be found in a place; of a room with several nobody in particular. */
function expectedIn({ lines, place: at }: Scan): Line | undefined {
  const there = lines.filter(({ fact }) => fact.from === at.id && fact.outAt === undefined);
  return there.length === 1 ? there[0] : undefined;
}

/** What does not agree between what was scanned and the list; nothing when all of it does. */
async function wrongIn(scan: Scan): Promise<Wrong | undefined> {
  const { lines, bearer, input, place: at, records } = scan;
  const own = lines.find(({ fact }) => bearer !== undefined && fact.forCase === bearer);
  const chosen = lines.find(({ id }) => id === input.line);
  const expected = chosen ?? (input.way === 'out' ? expectedIn(scan) : undefined);
  if (own === undefined) return { what: 'not-on-list', expected };
  if (expected !== undefined && expected.id !== own.id) return { what: 'other-tag', expected };
  if (input.way === 'out' && own.fact.from !== at.id) return { what: 'other-place', expected: own };
  if (input.mark !== 'seen') return undefined;
  if (input.sex === undefined) throw broken(relocationLine, 'the-second-mark-agrees');
  const known = await sexOf(records, own.fact.forCase);
  return known === undefined || known === input.sex ? undefined : { what: 'mark', expected: own };
}

/** Nobody was moved; what was scanned stays on record. */
async function note(scan: Scan, { what, expected }: Wrong): Promise<RelocationScanned> {
  const { node, records, relocation, number, place: at } = scan;
  const { region, institution } = relocation;
  await records.create(
    relocationMismatch,
    {
      what,
      scanned: number,
      place: at.id,
      ...(expected !== undefined && { forCase: expected.fact.forCase }),
      scannedAt: node.clock.now().toISOString(),
      scannedBy: records.actor.account ?? '',
    },
    { region, institution: institution ?? '', root: relocation.id },
  );
  return { outcome: 'mismatch', what, line: expected?.id ?? null };
}

const REASON = {
  fault: 'equipment-fault',
  temperature: 'equipment-fault',
  cleaning: 'storage',
  other: 'storage',
} as const;

/** The body lies in the place from this moment, in the custody of its case. */
const carry = (scan: Scan, line: Line, at: string, movedBy: string): Promise<void> =>
  onCase(scan.node, scan.records, line.fact.forCase, async (work) => {
    const present = await findPresentStay(work, BODY);
    if (present?.fact.place === scan.place.id) return;
    const tag = await scannedTag(work, scan.number, 'body');
    const reason = REASON[scan.relocation.fact.reason];
    await moveTo(work, { tag, place: scan.place, reason, at, movedBy });
  });

const write = ({ records }: Scan, line: Line, said: Partial<RelocationLineFact>, why: string) =>
  records.revise(relocationLine, line.id, line.version, said, why);

async function takeOut(scan: Scan, line: Line, staff: string, at: string): Promise<void> {
  if (line.fact.outAt !== undefined) return;
  const { number, place: from, input } = scan;
  const said = { outAt: at, outBy: staff, outTag: number, outPlace: from.id, outMark: input.mark };
  const seen = input.sex === undefined ? {} : { outSex: input.sex };
  await write(scan, line, { ...said, ...seen }, '移出 taken out');
}

async function putIn(scan: Scan, line: Line, staff: string, at: string): Promise<void> {
  const { number, place: to, input } = scan;
  const { fact } = line;
  if (fact.inAt !== undefined) {
    if (fact.to === to.id) return;
    throw broken(relocationLine, 'a-line-stays-what-it-is');
  }
  if (fact.outAt === undefined) throw broken(relocationLine, 'out-before-in');
  if (fact.outBy === staff) throw broken(relocationLine, 'out-and-in-by-two-people');
  if (!to.fact.inUse) throw broken(relocationLine, 'put-into-a-place-in-use');
  const said = { inAt: at, inBy: staff, inTag: number, to: to.id, inMark: input.mark };
  const seen = input.sex === undefined ? {} : { inSex: input.sex };
  await write(scan, line, { ...said, ...seen }, '移入 put in');
  await carry(scan, line, at, staff);
}

function numberIn(scan: string): string {
  const read = parseTag(scan);
  if (!read.ok) throw wrongElement('/scan', read.fault, NOT_A_TAG[read.fault]);
  return read.tag.number;
}

/** A tag and a place: the body out of its place, or into another. What does not agree moves nobody and is noted. */
export const scanInRelocation = (
  node: NodeContext,
  records: Records,
  id: string,
  input: RelocationScan,
): Promise<RelocationScanned> =>
  records.together(async (tx) => {
    const { own: relocation } = await findRelocation(tx, id);
    const staff = ownStaff(tx);
    if (relocation.fact.state !== 'open')
      throw broken(relocationLine, 'scanned-while-it-is-under-way');
    const number = numberIn(input.scan);
    const at = await tx.get(place, input.place);
    if (at.institution !== relocation.institution) throw new Fault('not-found');
    const lines = await tx.ofRoot(relocationLine, relocation.id);
    const bearer = await bearerOf(tx, number);
    const scan = { node, records: tx, relocation, lines, place: at, number, bearer, input };
    const wrong = await wrongIn(scan);
    if (wrong !== undefined) return note(scan, wrong);
    const line = lines.find(({ fact }) => fact.forCase === bearer);
    if (line === undefined) throw new Fault('not-found');
    const moment = node.clock.now().toISOString();
    await (input.way === 'out' ? takeOut : putIn)(scan, line, staff, moment);
    return { outcome: 'recorded', what: null, line: line.id };
  });
