import type {
  CashPieces,
  CountDesk,
  DayCloseFact,
  DayCloses,
  DayCloseView,
  OpenDesk,
  RecountDesk,
} from '@qingming/connect/api/ledger.ts';
import type { Voiding } from '@qingming/connect/api/registry.ts';
import { dayClose, DENOMINATIONS } from '@qingming/standard/records/day-close.ts';
import { institution } from '@qingming/standard/records/institution.ts';
import { staff } from '@qingming/standard/records/staff.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import { can } from '../../kernel/access/decide.ts';
import { civilDay } from '../../kernel/clock.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { createOnce } from '../../kernel/records/create-once.ts';
import { getInstitutionInScope } from '../../kernel/records/institution-in-scope.ts';
import type { Records } from '../../kernel/records/records.ts';
import type { Stored } from '../../kernel/records/stored.ts';
import { beginsAt, deskLines, figuresOf } from './desk.ts';
import { closeDesks } from './grants.ts';
import { onlineDays } from './online-days.ts';

type Close = Stored<typeof dayClose>;
type Piece = keyof typeof DENOMINATIONS;

const PIECES = Object.keys(DENOMINATIONS) as readonly Piece[];

/** Every kind of note and coin, and what they come to. */
function counted(pieces: CashPieces) {
  const each = {
    hundreds: pieces.hundreds ?? 0,
    fifties: pieces.fifties ?? 0,
    twenties: pieces.twenties ?? 0,
    tens: pieces.tens ?? 0,
    fives: pieces.fives ?? 0,
    ones: pieces.ones ?? 0,
    fiftyFen: pieces.fiftyFen ?? 0,
    tenFen: pieces.tenFen ?? 0,
    fen: pieces.fen ?? 0,
  };
  const cashCounted = PIECES.reduce((sum, name) => sum + each[name] * DENOMINATIONS[name], 0);
  return { ...each, cashCounted };
}

/** Who answers for the desk: whoever is named, or whoever asks. */
function cashierOf({ staff: own }: Actor, named: string | undefined): string {
  const cashier = named ?? own;
  if (cashier === null)
    throw new Fault('missing-reference', { element: dayClose.elements.cashier.label });
  return cashier;
}

/** What of a cashier is open: from the last closing to now. */
export async function openDesk(
  node: NodeContext,
  records: Records,
  of: string,
  named: string | undefined,
): Promise<OpenDesk> {
  await getInstitutionInScope(records, institution, of);
  const cashier = cashierOf(records.actor, named);
  const now = node.clock.now();
  const from = await beginsAt(records, cashier, now);
  const until = now.toISOString();
  const lines = await deskLines(records, { cashier, from, until });
  return { institution: of, cashier, from, until, lines, figures: figuresOf(lines) };
}

const mayClose = ({ actor }: Records, { fact }: Close): boolean =>
  can(actor, closeDesks) &&
  actor.staff !== null &&
  actor.staff !== fact.cashier &&
  actor.account !== fact.countedBy;

function actsOn(records: Records, close: Close): DayCloseView['acts'] {
  if (close.fact.state !== 'counted') return [];
  return mayClose(records, close) ? ['close', 'recount', 'void'] : ['recount', 'void'];
}

const nameOf = async (records: Records, id: string): Promise<string> =>
  (await records.get(staff, id)).fact.name;

/** What is told of a closing beside its lines. */
async function headOf(records: Records, close: Close): Promise<DayCloses['rows'][number]> {
  const { cashier, closedBy } = close.fact;
  const of = close.institution ?? '';
  return {
    id: close.id,
    version: close.version,
    institution: of,
    institutionName: (await records.get(institution, of)).fact.name,
    cashierName: await nameOf(records, cashier),
    closedByName: closedBy === undefined ? null : await nameOf(records, closedBy),
    fact: close.fact,
    acts: actsOn(records, close),
  };
}

/** A closing with what it closes. */
export async function dayCloseView(records: Records, id: string): Promise<DayCloseView> {
  const close = await records.get(dayClose, id);
  const { cashier, from, until } = close.fact;
  const lines = await deskLines(records, { cashier, from, until });
  const online = await onlineDays(records, close.institution ?? '', close.fact.day);
  return { ...(await headOf(records, close)), lines, online };
}

const MOST_LISTED = 10;

/** The newest closings of an institution that wait for another person, or that were closed. */
export const dayClosesOf = (
  records: Records,
  of: string,
  state: DayCloseFact['state'],
): Promise<DayCloses> =>
  records.together(async (all) => {
    await getInstitutionInScope(all, institution, of);
    const ids = await all.ask({ reads: ['dayClose'], act: 'list' }, async (asking) => ({
      answer: await asking.all<{ id: string }>(sql`
        select c.id from ${asking.from('dayClose')} c
        where c.institution = ${of}::uuid and c.state = ${state}
        order by c.until desc, c.id limit ${MOST_LISTED}`),
    }));
    const rows: DayCloses['rows'][number][] = [];
    for (const { id } of ids) rows.push(await headOf(all, await all.get(dayClose, id)));
    return { rows };
  });

/** The cashier counts the drawer; the rest is what the ledger says. */
export const countDesk = (
  node: NodeContext,
  records: Records,
  of: string,
  { id, cashier: named, shift, day, until: given, explanation, ...pieces }: CountDesk,
): Promise<DayCloseView> =>
  records.together(async (both) => {
    const house = await getInstitutionInScope(both, institution, of);
    const known = id === undefined ? undefined : await both.find(dayClose, id);
    if (known !== undefined) return dayCloseView(both, known.id);
    const cashier = cashierOf(both.actor, named);
    const now = node.clock.now();
    const until = given ?? now.toISOString();
    const from = await beginsAt(both, cashier, now);
    const figures = figuresOf(await deskLines(both, { cashier, from, until }));
    const cash = counted(pieces);
    const close = await createOnce(
      both,
      dayClose,
      {
        ...{ cashier, shift, day: day ?? civilDay(now), from, until, explanation },
        ...figures,
        ...cash,
        difference: cash.cashCounted - figures.cashExpected,
        state: 'counted',
        countedBy: both.actor.account,
      },
      { region: house.region, institution: of },
      id,
    );
    return dayCloseView(both, close.id);
  });

/** Counts again before it is closed; what the ledger says for the time does not change any more. */
export const recountDesk = (
  records: Records,
  id: string,
  { version, explanation, reason, ...pieces }: RecountDesk,
): Promise<DayCloseView> =>
  records.together(async (both) => {
    const { fact } = await both.get(dayClose, id);
    const cash = counted(pieces);
    const difference = cash.cashCounted - fact.cashExpected;
    await both.revise(dayClose, id, version, { ...cash, difference, explanation }, reason);
    return dayCloseView(both, id);
  });

/** Another person than the cashier, under another account, closes what was counted. */
export const closeDesk = (
  node: NodeContext,
  records: Records,
  id: string,
  { version }: { readonly version: number },
): Promise<DayCloseView> =>
  records.together(async (both) => {
    const { account, staff: closedBy } = both.actor;
    if (closedBy === null)
      throw new Fault('missing-reference', { element: dayClose.elements.closedBy.label });
    await both.revise(
      dayClose,
      id,
      version,
      {
        ...{ state: 'closed', closedBy, closedByAccount: account },
        closedAt: node.clock.now().toISOString(),
      },
      '复核日结 closed the desk',
    );
    return dayCloseView(both, id);
  });

/** A count that was not closed is taken back; its time is open again. */
export const voidCount = async (
  records: Records,
  id: string,
  { version, reason }: Voiding,
): Promise<{ readonly id: string }> => {
  await records.void(dayClose, id, version, reason);
  return { id };
};
