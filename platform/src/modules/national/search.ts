import type { FoundPerson, PersonSearch, PersonsFound } from '@qingming/connect/api/national.ts';
import { regionFullName, scopePrefix } from '@qingming/standard/data/regions.ts';
import { searchPerson } from '../../kernel/access/person-search.ts';
import { join, raw, type Sql, sql } from '../../kernel/db/sql.ts';
import { MINISTRY, type NodeContext } from '../../kernel/node.ts';
import {
  type Asking,
  type BlindKeys,
  isOneOf,
  type Records,
} from '../../kernel/records/records.ts';
import { refuseVague } from './search-rules.ts';

const MOST_SHOWN = 20;

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
  readonly keys: BlindKeys;
  /** Only the whole name, or also its sound. */
  readonly whole: boolean;
}

function keyOf(asking: Asking, { identityNumber, name = '' }: PersonSearch): Key {
  const by = identityNumber === undefined ? 'name' : 'identityNumber';
  const keys = asking.keys('decedent', by, identityNumber ?? name);
  return { by, keys, whole: HAN.test(name) };
}

/** A number stands with the decedent; the certificate of the same case is found through it. */
function bears(asking: Asking, kind: Kind, { by, keys, whole }: Key): Sql {
  if (by === 'name')
    return whole ? isOneOf('t.name_key', keys) : asking.found(kind, 'name', 't', keys);
  if (kind === 'decedent') return isOneOf('t.identity_number_key', keys);
  return kind === 'certificate' ? isOneOf('d.identity_number_key', keys) : sql`false`;
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
    where ${bears(asking, kind, key)} and ${narrowed(kind, search)}
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

async function find(asking: Asking, key: Key, node: NodeContext, search: PersonSearch) {
  const found: FoundPerson[] = [];
  for (const kind of KINDS) {
    const rows = await asking.all<Row>(findingsOf(asking, kind, key, search));
    found.push(...rows.map(shown(node, asking, kind)));
  }
  return found;
}

const QUESTION = { reads: [...KINDS, 'institution'], act: 'search' } as const;

/**
 * Finds people by identity number or exact name, masked, at most twenty; the purpose and the
 * reason are logged with whom it showed. Throws `invalid-input` when it is too vague,
 * `not-allowed` for a number asked by somebody who may not see numbers, and `too-many-requests`
 * when the account has made its thirty searches of the hour.
 */
export function searchPersons(
  node: NodeContext,
  records: Records,
  search: PersonSearch,
): Promise<PersonsFound> {
  const { birthYear, province } = search;
  const by = search.identityNumber === undefined ? 'name' : 'identityNumber';
  const isNationwide = node.node === MINISTRY && records.actor.region === '';
  return searchPerson(
    node,
    records,
    { why: search, of: 'decedent', by, door: 'national' },
    (inside, count) => {
      refuseVague(search, isNationwide);
      return inside.ask(QUESTION, async (asking) => {
        const left = await count(asking);
        const key = keyOf(asking, search);
        const found = await find(asking, key, node, search);
        const first = found.slice(0, MOST_SHOWN);
        return {
          answer: {
            answer: { found: first, more: found.length > MOST_SHOWN, left },
            key: key.keys[0],
            seen: first.map(({ record }) => record),
            detail: {
              ...(birthYear === undefined ? {} : { birthYear }),
              ...(province === undefined ? {} : { province }),
            },
          },
        };
      });
    },
  );
}
