import type { FoundPerson, PersonSearch, PersonsFound } from '@qingming/connect/api/national.ts';
import { regionFullName, scopePrefix } from '@qingming/standard/data/regions.ts';
import { purpose as purposes } from '@qingming/standard/codes/approval.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { join, raw, type Sql, sql } from '../../kernel/db/sql.ts';
import { Fault, isFault } from '../../kernel/errors/fault.ts';
import { MINISTRY, type NodeContext } from '../../kernel/node.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import { refuseVague } from './search-rules.ts';

const MOST_SHOWN = 20;
/** PF-09: exact questions, thirty an hour. */
export const SEARCHES_PER_HOUR = 30;
const HOUR_MS = 3_600_000;

interface Row
  extends Omit<FoundPerson, 'kind' | 'kindName' | 'name' | 'identityNumber' | 'regionName'> {
  readonly sealedName: Uint8Array;
  readonly sealedNumber: Uint8Array | null;
}

type Kind = FoundPerson['kind'];
const KINDS: readonly Kind[] = ['decedent', 'certificate', 'interment'];

/** What each kind holds for the columns of a finding. */
const COLUMNS: Readonly<
  Record<
    Kind,
    {
      readonly number: string;
      readonly identity: string;
      readonly case: string;
      readonly birth: string;
    }
  >
> = {
  decedent: {
    number: 't.number',
    identity: 't.identity_number',
    case: 't.case_id',
    birth: 't.birth_date',
  },
  certificate: {
    number: 't.number',
    identity: 't.identity_number',
    case: 't.case_id',
    birth: 'd.birth_date',
  },
  interment: {
    number: `nullif(concat_ws('-', t.section, t.row, t.grave), '')`,
    identity: 'null::bytea',
    case: 'null::uuid',
    birth: 't.birth_date',
  },
};

const HAN = /\p{Script=Han}/u;

interface Key {
  readonly by: 'identityNumber' | 'name';
  readonly hex: string;
  readonly bytes: Uint8Array;
  /** Only the whole name, or also its sound. */
  readonly whole: boolean;
}

function keyOf(asking: Asking, { identityNumber, name = '' }: PersonSearch): Key {
  const by = identityNumber === undefined ? 'name' : 'identityNumber';
  const bytes = asking.key('decedent', by, identityNumber ?? name);
  return { by, bytes, hex: Buffer.from(bytes).toString('hex'), whole: HAN.test(name) };
}

/** A number stands with the decedent; the certificate of the same case is found through it. */
function bears(kind: Kind, { by, bytes, whole }: Key): Sql {
  if (by === 'name')
    return whole ? sql`t.name_key = ${bytes}` : sql`t.name_keys @> array[${bytes}]::bytea[]`;
  if (kind === 'decedent') return sql`t.identity_number_key = ${bytes}`;
  return kind === 'certificate' ? sql`d.identity_number_key = ${bytes}` : sql`false`;
}

function narrowed(kind: Kind, { birthYear, province }: PersonSearch): Sql {
  const birth = raw(COLUMNS[kind].birth);
  const conditions = [
    ...(birthYear === undefined ? [] : [sql`left(${birth}::text, 4) = ${String(birthYear)}`]),
    ...(province === undefined ? [] : [sql`t.region ^@ ${scopePrefix(province)}`]),
  ];
  return conditions.length === 0 ? sql`true` : join(conditions, ' and ');
}

const person = (asking: Asking, kind: Kind): Sql =>
  kind === 'certificate'
    ? sql`join ${asking.from('decedent')} d on d.province = t.province and d.id = t.decedent`
    : sql``;

const findingsOf = (asking: Asking, kind: Kind, key: Key, search: PersonSearch): Sql => {
  const { number, identity, case: funeralCase } = COLUMNS[kind];
  return sql`
    select t.id as record, ${raw(funeralCase)} as case, ${raw(number)} as number, t.name as "sealedName",
      ${raw(identity)} as "sealedNumber", t.sex, t.death_date::text as "deathDate", t.region, t.institution,
      i.name as "institutionName"
    from ${asking.from(kind)} t ${person(asking, kind)}
    left join ${asking.from('institution')} i on i.province = t.province and i.id = t.institution
    where ${bears(kind, key)} and ${narrowed(kind, search)}
    order by t.id desc limit ${MOST_SHOWN + 1}`;
};

const shown =
  (node: NodeContext, asking: Asking, kind: Kind) =>
  ({ sealedName, sealedNumber, ...row }: Row): FoundPerson => ({
    ...row,
    kind,
    kindName: node.catalogue.get(kind)?.label ?? { zh: kind, en: kind },
    name: asking.show(kind, 'name', row.record, sealedName) ?? '',
    identityNumber:
      kind === 'interment' ? null : asking.show(kind, 'identityNumber', row.record, sealedNumber),
    regionName: regionFullName(row.region) ?? null,
  });

/** How many searches are left, this one taken off; one at a time, so that none is counted twice. */
async function takeOne(node: NodeContext, asking: Asking, account: string): Promise<number> {
  await asking.all(sql`select pg_advisory_xact_lock(hashtext(${`search ${account}`}))`);
  const now = node.clock.now().getTime();
  const since = new Date(now - HOUR_MS).toISOString();
  const { made, oldest } = await asking.one<{ made: number; oldest: string | null }>(sql`
    select count(*)::int as made, min(at) as oldest from audit_entry
    where account = ${account} and at > ${since}::timestamptz and act = 'search' and result = 'done'`);
  if (made >= SEARCHES_PER_HOUR) {
    const seconds = Math.ceil((Date.parse(oldest ?? since) + HOUR_MS - now) / 1000);
    throw new Fault('too-many-requests', { seconds, limit: SEARCHES_PER_HOUR });
  }
  return SEARCHES_PER_HOUR - made - 1;
}

interface Finding {
  readonly key: Key;
  readonly left: number;
  readonly found: readonly FoundPerson[];
}

async function find(
  node: NodeContext,
  asking: Asking,
  account: string,
  search: PersonSearch,
): Promise<Finding> {
  const left = await takeOne(node, asking, account);
  const key = keyOf(asking, search);
  const found: FoundPerson[] = [];
  for (const kind of KINDS) {
    const rows = await asking.all<Row>(findingsOf(asking, kind, key, search));
    found.push(...rows.map(shown(node, asking, kind)));
  }
  return { key, left, found };
}

/** The searched value stands in the log as its blind key only. */
const logged = (
  { purpose, reason, birthYear, province }: PersonSearch,
  key: Key,
  seen: readonly FoundPerson[],
) => ({
  act: 'search',
  purpose,
  seen: seen.map(({ record }) => record),
  detail: {
    reason,
    by: key.by,
    key: key.hex,
    found: seen.length,
    ...(birthYear === undefined ? {} : { birthYear }),
    ...(province === undefined ? {} : { province }),
  },
});

const QUESTION = { reads: [...KINDS, 'institution'], act: 'search' } as const;

const searched = (
  node: NodeContext,
  records: Records,
  search: PersonSearch,
): Promise<PersonsFound> =>
  records.together(async (inside) => {
    const { key, left, found } = await inside.ask(QUESTION, async (asking) => ({
      answer: await find(node, asking, records.actor.account, search),
    }));
    const first = found.slice(0, MOST_SHOWN);
    await inside.audit(logged(search, key, first));
    return { found: first, more: found.length > MOST_SHOWN, left };
  });

/** A refused search leaves its own trace: what was refused and why, not what was sought. */
async function refused(
  records: Records,
  { purpose, reason }: PersonSearch,
  error: unknown,
): Promise<never> {
  if (isFault(error))
    await records.audit({
      act: 'search',
      purpose,
      result: 'refused',
      detail: { reason, code: error.code },
    });
  throw error;
}

/**
 * Finds people by identity number or exact name, masked, at most twenty; the purpose and the
 * reason are logged with whom it showed. Throws `invalid-input` when it is too vague and
 * `too-many-requests` when the account has made its thirty searches of the hour.
 */
export async function searchPersons(
  node: NodeContext,
  records: Records,
  search: PersonSearch,
): Promise<PersonsFound> {
  if (findCode(purposes, search.purpose) === undefined)
    throw new Fault('unknown-code', { set: purposes.label, code: search.purpose });
  const isNationwide = node.node === MINISTRY && records.actor.region === '';
  refuseVague(search, isNationwide);
  return searched(node, records, search).catch((error: unknown) => refused(records, search, error));
}
