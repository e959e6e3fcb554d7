import type { PublicInstitution, PublicInstitutionDetail } from '@qingming/connect/api/registry.ts';
import { regionFullName, scopePrefix } from '@qingming/standard/data/regions.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { Records } from '../../kernel/records/records.ts';

/** Families are shown who can receive them: working, or working while being extended. */
const RECEIVING = ['0', '5', '6'] as const;

/** What was imported is shown to nobody outside until an officer approved it. */
const IS_PUBLIC = sql`i.awaits_approval is not true`;

type Row = Omit<PublicInstitution, 'regionName'>;
type DetailRow = Omit<PublicInstitutionDetail, 'regionName'>;

const named = <R extends { readonly region: string }>(row: R) => ({
  ...row,
  regionName: regionFullName(row.region) ?? null,
});

const question = { reads: ['institution'], act: 'list' } as const;

/** The institutions of a division that receive families, with where they are. */
export const publicInstitutions = (
  records: Records,
  { region = '', kind }: { readonly region?: string; readonly kind?: string },
): Promise<readonly PublicInstitution[]> =>
  records.ask(question, async (asking) => {
    const prefix = region === '' ? '' : scopePrefix(region);
    const ofKind = kind === undefined ? sql`true` : sql`i.kind = ${kind}`;
    const rows = await asking.all<Row>(sql`
      select i.id, i.number, i.name, i.region, i.kind, i.address, i.longitude, i.latitude,
        i.service_phone as "servicePhone", i.opening_hours as "openingHours"
      from ${asking.from('institution')} i
      where i.region ^@ ${prefix} and i.state = any(${RECEIVING}) and ${IS_PUBLIC} and ${ofKind}
      order by i.region, i.kind, i.number`);
    return { answer: rows.map(named) };
  });

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** An institution by its number or its identifier; undefined when there is none. */
export const findPublicInstitution = (
  records: Records,
  key: string,
): Promise<PublicInstitutionDetail | undefined> =>
  records.ask(question, async (asking) => {
    const isKey = UUID.test(key) ? sql`i.id = ${key}::uuid` : sql`i.number = ${key.toUpperCase()}`;
    const row = await asking.maybe<DetailRow>(sql`
      select i.id, i.number, i.name, i.region, i.kind, i.state, i.address, i.longitude, i.latitude,
        i.service_phone as "servicePhone", i.opening_hours as "openingHours",
        i.grade, i.properties, i.complaint_phone as "complaintPhone", i.web,
        i.service_scope as "serviceScope", i.commitments, i.complaints,
        i.established_on as "establishedOn"
      from ${asking.from('institution')} i where ${isKey} and ${IS_PUBLIC}`);
    return { answer: row === undefined ? undefined : named(row) };
  });

/** The same; `not-found` when there is none. */
export async function getPublicInstitution(
  records: Records,
  key: string,
): Promise<PublicInstitutionDetail> {
  const found = await findPublicInstitution(records, key);
  if (found === undefined) throw new Fault('not-found');
  return found;
}
