import { isWithinRegion } from '@qingming/standard/data/regions.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Records } from '../../kernel/records/records.ts';
import type { InstitutionEntry } from './published.ts';
import { inForce, isWanted } from './queries.ts';
import { BASIC, COMPARED, type Part } from './waived.ts';

export type Service = Part['name'];
export const SERVICES: readonly Service[] = COMPARED.map(({ name }) => name);

/** The lowest published price of each service at a house, in fen; a service that it does not price is missing. */
export interface ComparedHouse
  extends Pick<InstitutionEntry, 'number' | 'name' | 'region' | 'kind'> {
  readonly prices: Readonly<Partial<Record<Service, number>>>;
}

type Row = Omit<ComparedHouse, 'prices'> & {
  readonly service: Service;
  readonly price: number;
};

/**
 * The funeral homes of a division (six digits, the nation included) that receive families, each with the lowest basic
 * item of every service on its list of that day. Of a tariff it is the start price.
 */
export const comparedHouses = (
  records: Records,
  region: string,
  day: string,
): Promise<readonly ComparedHouse[]> =>
  records.ask(
    { reads: ['institution', 'priceList', 'priceItem'], act: 'portal' },
    async (asking) => {
      const rows = await asking.all<Row>(sql`
        select i.number, i.name, i.region, i.kind, s.service, min(p.price) as price
        from ${asking.from('institution')} i
        join ${asking.from('priceList')} l on l.province = i.province and l.institution = i.id
        join ${asking.from('priceItem')} p on p.province = l.province and p.list = l.id
        join unnest(${COMPARED.map(({ name }) => name)}::text[], ${COMPARED.map(({ feeType }) => feeType)}::text[],
            ${COMPARED.map(({ unit }) => unit)}::text[]) as s(service, fee, unit)
          on p.fee_type = s.fee and p.unit ~ s.unit
        where ${isWanted({ region, kind: 'BZ' })} and ${inForce(day)}
          and p.offered and p.class = any(${[...BASIC]}::text[])
        group by i.number, i.name, i.region, i.kind, s.service
        order by i.region, i.number`);
      const houses = Map.groupBy(rows, ({ number }) => number);
      const answer = [...houses.values()].map((of) => {
        const [{ number, name, region: at, kind }] = of as [Row, ...Row[]];
        const prices = Object.fromEntries(of.map(({ service, price }) => [service, price]));
        return { number, name, region: at, kind, prices };
      });
      return { answer };
    },
  );

/** What is compared: all houses of the node, and the division that was chosen of it. */
export interface Compared {
  readonly houses: readonly ComparedHouse[];
  /** Six digits; undefined is all of them. */
  readonly chosen: string | undefined;
}

/** The houses of a division: of all where none was chosen. */
export const housesIn = ({ houses, chosen }: Compared): readonly ComparedHouse[] =>
  chosen === undefined ? houses : houses.filter(({ region }) => isWithinRegion(region, chosen));

/** Of the houses that price a service: how many, and the lowest, the median and the highest price in fen. */
export interface Spread {
  readonly houses: number;
  readonly lowest: number;
  /** Of an even number of houses the mean of the two in the middle, to the fen. */
  readonly median: number;
  readonly highest: number;
}

export function spreadOf(houses: readonly ComparedHouse[], service: Service): Spread | undefined {
  const prices = houses
    .flatMap(({ prices: { [service]: price } }) => (price === undefined ? [] : [price]))
    .toSorted((a, b) => a - b);
  const [lowest] = prices;
  const highest = prices.at(-1);
  const low = prices[(prices.length - 1) >> 1];
  const high = prices[prices.length >> 1];
  if (lowest === undefined || highest === undefined || low === undefined || high === undefined)
    return undefined;
  return { houses: prices.length, lowest, median: Math.round((low + high) / 2), highest };
}
