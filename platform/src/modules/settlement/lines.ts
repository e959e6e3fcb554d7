import type { BillLineView, PriceReduction } from '@qingming/connect/api/settlement.ts';
import { type Counted, type Tariff, tariffCharge } from '@qingming/standard/numbers/tariff.ts';
import { TARIFF_ELEMENTS } from '@qingming/standard/records/tariff.ts';
import { partsOfCharge } from '@qingming/standard/records/tariff-words.ts';
import { elementColumns } from '../../kernel/db/element-columns.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Asking } from '../../kernel/records/records.ts';

type Reduced = {
  readonly [Name in keyof PriceReduction as `r_${Name}`]: PriceReduction[Name] | null;
};
type Counting = { readonly [Name in keyof Counted as `c_${Name}`]: Counted[Name] | null };
type Tariffed = { readonly [Name in (typeof TARIFF_ELEMENTS)[number]]: Tariff[Name] };
type Row = Omit<BillLineView, 'reduction' | 'parts'> &
  Counting &
  Tariffed &
  Omit<Reduced, 'r_note'> & { readonly r_note: Uint8Array | null };

function reductionOf(asking: Asking, row: Row): PriceReduction | null {
  const { r_to: to, r_reason: reason, r_askedBy: askedBy, r_askedAt: askedAt, r_note: note } = row;
  if (to === null || reason === null || askedBy === null || askedAt === null) return null;
  return {
    to,
    reason,
    note: note === null ? null : asking.show('billLine', 'reductionNote', row.id, note),
    askedBy,
    askedByName: row.r_askedByName,
    askedAt,
    approvedAt: row.r_approvedAt,
    approvedByName: row.r_approvedByName,
  };
}

/** What the list charges everybody, and of a transport by its distance, how that comes about. */
function listedOf(row: Row): Pick<BillLineView, 'listPrice' | 'parts'> {
  const { listPrice, c_furtherKm: furtherKm, c_atNight: atNight } = row;
  if (listPrice === null || furtherKm === null || atNight === null) return { listPrice, parts: [] };
  const tariff = { ...row, price: listPrice };
  const counted = { furtherKm, atNight };
  return {
    listPrice: tariffCharge(tariff, counted).total,
    parts: partsOfCharge(tariff, counted),
  };
}

const OF_THE_ROW: readonly string[] = TARIFF_ELEMENTS;

function lineOf(asking: Asking, row: Row): BillLineView {
  const bare = Object.entries(row).filter(
    ([name]) => !/^[rc]_/.test(name) && !OF_THE_ROW.includes(name),
  );
  return {
    ...(Object.fromEntries(bare) as Row),
    ...listedOf(row),
    reduction: reductionOf(asking, row),
  };
}

/** A charge is followed by its waivers. */
export async function linesOf(asking: Asking, id: string): Promise<readonly BillLineView[]> {
  const rows = await asking.all<Row>(sql`
    select b.id, b.version, b.kind, b.fee_type as "feeType", b.name,
      coalesce(p.name_en, w.name_en) as "nameEn", p.class, b.served_on as "servedOn", b.quantity,
      p.unit, p.unit_en as "unitEn", b.unit_price as "unitPrice", p.price as "listPrice", b.amount,
      b.item, b.transport, b.waives, b.rule, w.name as "ruleName",
      coalesce(p.document, l.document, w.document) as document,
      b.further_km as "c_furtherKm", b.at_night as "c_atNight",
      ${elementColumns('p', TARIFF_ELEMENTS)},
      b.reduced_to as r_to, b.reduction_reason as r_reason, b.reduction_note as r_note,
      b.reduction_asked_by as "r_askedBy", a.name as "r_askedByName",
      b.reduction_asked_at as "r_askedAt", b.reduction_approved_at as "r_approvedAt",
      y.name as "r_approvedByName"
    from ${asking.from('billLine')} b
    left join ${asking.from('priceItem')} p on p.province = b.province and p.id = b.item
    left join ${asking.from('priceList')} l on l.province = p.province and l.id = p.list
    left join ${asking.from('waiverRule')} w on w.id = b.rule
    left join ${asking.from('staff')} a on a.province = b.province and a.id = b.reduction_asked_by
    left join ${asking.from('staff')} y on y.province = b.province and y.id = b.reduction_approved_by
    where b.case_id = ${id}
    order by coalesce(b.waives, b.id), b.kind, b.id`);
  return rows.map((row) => lineOf(asking, row));
}
