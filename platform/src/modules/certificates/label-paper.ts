import { tagSubject } from '@qingming/standard/codes/custody.ts';
import { sex as sexes } from '@qingming/standard/codes/person.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import type { decedent } from '@qingming/standard/records/person.ts';
import type { tag } from '@qingming/standard/records/tag.ts';
import { civilDay } from '../../kernel/clock.ts';
import { type Attempt, fitText } from '../../kernel/papers/fit-text.ts';
import { drawPaper } from '../../kernel/papers/sheet.ts';

type Person = Pick<FactOf<typeof decedent>, 'name' | 'sex' | 'age'>;

interface PrintedLabel {
  readonly fact: FactOf<typeof tag>;
  readonly person: Person;
  readonly caseNumber: string;
  readonly house: string;
  /** When the body came into our care, or the ashes out of the cremator; null before. */
  readonly since: string | null;
  readonly at: Date;
}

const LABEL = [60, 40] as const;
const LEFT = 2.5;
const WIDTH = 55;
const MM_PER_POINT = 25.4 / 72;

/** A name of two characters is read from a step away; one of sixty is still whole. */
const NAME_SIZES: readonly Attempt[] = [
  [18, 1],
  [15, 1],
  [12.5, 1],
  [10.5, 2],
  [9, 2],
  [8, 2],
  [6.6, 3],
];
const HOUSE_SIZES: readonly Attempt[] = [
  [6.5, 1],
  [5.5, 1],
];

const SPACE = '  ';

const sexOf = (code: Person['sex']): string => findCode(sexes, code)?.zh ?? '';

/** 女, 85 岁, 2026-11-25 到馆: by this the body is told from another of the same name. */
function attributes({ person, fact, since }: PrintedLabel): string {
  const { sex, age } = person;
  const came = fact.subject === 'body' ? '到馆' : '火化';
  return [
    sexOf(sex),
    age === undefined ? '' : `${age} 岁`,
    since === null ? '' : `${civilDay(new Date(since))} ${came}`,
  ]
    .filter((part) => part !== '')
    .join(SPACE);
}

/**
 * The label of a body or of ashes, 60 × 40 mm: a QR code that any scanner types as the tag's number,
 * the serial large enough to read across a room, the whole name, and what else tells this person
 * from another of the same name.
 */
export function printLabel(label: PrintedLabel): Promise<Uint8Array> {
  const { fact, person, caseNumber, house, at } = label;
  const { zh = '', en = '' } = findCode(tagSubject, fact.subject) ?? {};
  const [, , serial = '', check = ''] = fact.number.split('-');
  const texts = person.name + house;
  // A label printer knows only black: nothing here is grey.
  return drawPaper({ size: LABEL, title: fact.number, texts, at }, (sheet) => {
    sheet.qr(LEFT, 2.5, 20.5, fact.number);
    sheet.text(26, 6.5, zh, { size: 12 });
    sheet.text(57.5, 6.5, en, { size: 6.5, align: 'right' });
    sheet.text(26, 16.8, `${serial.replace(/^0+(?=\d{3})/, '')}-${check}`, { size: 23 });
    sheet.text(26, 22, fact.number, { size: 6.5 });
    const name = fitText(person.name, WIDTH, NAME_SIZES, sheet.width);
    const step = name.size * MM_PER_POINT * 1.14;
    const top = 28.6 - ((name.lines.length - 1) * step) / 2 + name.size * MM_PER_POINT * 0.36;
    for (const [at_, line] of name.lines.entries())
      sheet.text(LEFT, top + at_ * step, line, { size: name.size });
    sheet.text(LEFT, 35.6, attributes(label), { size: 8 });
    if (name.cut) sheet.text(57.5, 35.6, '姓名未完', { size: 7, align: 'right' });
    const [line = ''] = fitText(house, WIDTH - 26, HOUSE_SIZES, sheet.width).lines;
    sheet.text(LEFT, 38.8, caseNumber, { size: 6.5 });
    sheet.text(57.5, 38.8, line, { size: 6, align: 'right' });
  });
}
