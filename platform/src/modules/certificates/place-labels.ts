import type { PlaceLabels } from '@qingming/connect/api/certificates.ts';
import { placeKind } from '@qingming/standard/codes/custody.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { ON_THE_PLAN } from '@qingming/standard/processes/case-places.ts';
import { institution } from '@qingming/standard/records/institution.ts';
import { likeEscaped, sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import { getInstitutionInScope, houseAsked } from '../../kernel/records/institution-in-scope.ts';
import type { Records } from '../../kernel/records/records.ts';
import { type Attempt, fitText } from '../../kernel/papers/fit-text.ts';
import { drawPages, type Draw } from '../../kernel/papers/sheet.ts';

/** What a label printer takes at once; niches by the thousand are printed rack by rack. */
const MOST = 500;
const LABEL = [60, 40] as const;
const TEXT_WIDTH = 33;

const CODE_SIZES: readonly Attempt[] = [
  [26, 1],
  [20, 1],
  [15, 1],
  [11, 1],
  [8, 2],
];
const NAME_SIZES: readonly Attempt[] = [
  [13, 1],
  [10.5, 2],
  [8.5, 2],
  [7, 3],
];
const HOUSE_SIZES: readonly Attempt[] = [
  [6.5, 1],
  [5.5, 1],
];

interface PlaceLabel {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
}

const drawn =
  ({ code, name, kind }: PlaceLabel, house: string): Draw =>
  (sheet) => {
    sheet.qr(2.5, 2.5, 20.5, code);
    const written = fitText(code, TEXT_WIDTH, CODE_SIZES, sheet.width);
    for (const [at, part] of written.lines.entries())
      sheet.text(25, 14 + at * written.size * 0.4, part, { size: written.size });
    const called = fitText(name, 55, NAME_SIZES, sheet.width);
    for (const [at, part] of called.lines.entries())
      sheet.text(2.5, 29 + at * called.size * 0.42, part, { size: called.size });
    const { zh = '', en = '' } = findCode(placeKind, kind) ?? {};
    sheet.text(25, 21.5, zh, { size: 8 });
    sheet.text(2.5, 38.2, en, { size: 6 });
    const [owner = ''] = fitText(house, 28, HOUSE_SIZES, sheet.width).lines;
    sheet.text(57.5, 38.2, owner, { size: 6, align: 'right' });
  };

/**
 * Labels of the reader's own places in use, 60 × 40 mm, a page each, by code: the QR code is the code of the place,
 * as a scanner types it. Of one kind, or of every kind that the plan of a house shows. Throws `not-found` when there is
 * none, and `invalid-input` for more than 500.
 */
export async function placeLabels(
  records: Records,
  { kind, beginning = '' }: PlaceLabels,
  at: Date,
): Promise<Uint8Array> {
  const home = houseAsked(records.actor);
  const kinds = kind === undefined ? [...ON_THE_PLAN] : [kind];
  const { house, places } = await records.together(async (both) => {
    const { fact } = await getInstitutionInScope(both, institution, home);
    const found = await both.ask({ reads: ['place'], act: 'list' }, async (asking) => ({
      answer: await asking.all<PlaceLabel>(sql`
        select p.code, p.name, p.kind from ${asking.from('place')} p
        where p.institution = ${home} and p.in_use and p.kind = any (${kinds})
          and p.code ilike ${`${likeEscaped(beginning)}%`}
        order by p.code limit ${MOST + 1}`),
    }));
    return { house: fact.name, places: found };
  });
  if (places.length === 0) throw new Fault('not-found');
  if (places.length > MOST) {
    const message = {
      zh: `超过 ${MOST} 张，请写明编号的开头，分批打印。`,
      en: `More than ${MOST} labels: give the beginning of the code and print them in parts.`,
    };
    throw new Fault(
      'invalid-input',
      {},
      { errors: [{ path: '/beginning', rule: 'most', message }] },
    );
  }
  const texts = places.map(({ code, name }) => code + name).join('') + house;
  return drawPages({ size: LABEL, title: '位置标签', texts, at }, () =>
    places.map((place) => drawn(place, house)),
  );
}
