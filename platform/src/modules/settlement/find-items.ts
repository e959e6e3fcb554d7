import type { FoundItem, FoundItems } from '@qingming/connect/api/settlement.ts';
import { type Aged, priceFor } from '@qingming/standard/numbers/price-for.ts';
import { pinyin } from 'pinyin-pro';
import { sql } from '../../kernel/db/sql.ts';
import type { Records } from '../../kernel/records/records.ts';
import { normalise } from '../../kernel/crypto/search-keys.ts';
import { ageOf, getCase } from './queries.ts';

const SHOWN = 20;

const sounds = (name: string): readonly string[] =>
  pinyin(name, { toneType: 'none', type: 'array' });

/** Nobody types the brackets of `骨灰盒（柏木）`. */
const plain = (text: string): string => normalise(text).replaceAll(/[^\p{L}\p{N}]/gu, '');

/** What an item is found by, what is typed most often first: its code, its names, how they sound. */
function keysOf({ code, name, nameEn }: Pick<FoundItem, 'code' | 'name' | 'nameEn'>) {
  const spoken = sounds(name);
  const initials = spoken.map((sound) => sound.slice(0, 1)).join('');
  return [code, name, nameEn ?? '', initials, spoken.join('')].map(plain);
}

/** How well it fits: the beginning of any key before its middle; undefined when nothing does. */
function fitOf(sought: string, item: FoundItem): number | undefined {
  const keys = keysOf(item);
  if (keys.some((key) => key.startsWith(sought))) return 0;
  return keys.some((key) => key.includes(sought)) ? 1 : undefined;
}

/** The items that a text finds, the best first and otherwise as the list has them. */
export function itemsFound(text: string, items: readonly FoundItem[]): FoundItems {
  const sought = plain(text);
  const found = items
    .flatMap((item) => {
      const fit = fitOf(sought, item);
      return fit === undefined ? [] : [{ item, fit }];
    })
    .toSorted((a, b) => a.fit - b.fit);
  return {
    rows: found.slice(0, SHOWN).map(({ item }) => item),
    more: found.length > SHOWN,
  };
}

interface Listed extends FoundItem {
  readonly ageUnder: number | null;
  readonly share: number | null;
}

const foundFor = ({ ageUnder, share, ...item }: Listed, person: Aged | undefined): FoundItem => ({
  ...item,
  price: priceFor({ ...item, ageUnder, share }, person),
});

/** What may be charged on that day: offered items of the list that was in force on it. */
export async function findItems(
  records: Records,
  id: string,
  { text, on }: { readonly text: string; readonly on: string },
): Promise<FoundItems> {
  const { institution } = await getCase(records, id);
  const person = await ageOf(records, id);
  return records.ask({ reads: ['priceItem', 'priceList'], act: 'list' }, async (asking) => {
    const items = await asking.all<Listed>(sql`
      select p.id, p.code, p.name, p.name_en as "nameEn", p.class, p.unit, p.unit_en as "unitEn",
        p.price, p.age_under as "ageUnder", p.share
      from ${asking.from('priceItem')} p
      join ${asking.from('priceList')} l on l.province = p.province and l.id = p.list
      where p.institution = ${institution}::uuid and p.offered and l.state in ('9', '8')
        and l.effective_from <= ${on} and (l.effective_until is null or l.effective_until > ${on})
      order by p.order_, p.code`);
    return {
      answer: itemsFound(
        text,
        items.map((item) => foundFor(item, person)),
      ),
    };
  });
}
