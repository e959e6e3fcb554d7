import type { EvaluationGiven } from '@qingming/connect/api/voice.ts';
import { badReviewClass, satisfaction } from '@qingming/standard/codes/feedback.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import type { ElementFault } from '../../kernel/errors/fault.ts';

export const ASPECTS = ['speed', 'skill', 'attitude', 'charges'] as const;
const FIELDS = ['level', 'about', 'words', 'phone', ...ASPECTS] as const;
type Field = (typeof FIELDS)[number];

/** What a family said of how it was served, as it was typed. */
export interface EvaluationForm {
  readonly typed: Readonly<Record<Field, string>>;
  readonly wrong: ReadonlyMap<string, string>;
  readonly refused?: string;
}

const LONGEST: Readonly<Partial<Record<Field, number>>> = { words: 700, phone: 60 };
const SHORT = 12;

/** A level that is none is as if none had been chosen. */
const levelIn = (typed: string): EvaluationGiven['level'] | '' =>
  (findCode(satisfaction, typed)?.code as EvaluationGiven['level'] | undefined) ?? '';

/** What was chosen and typed; what the form does not offer is as if nothing had been chosen. */
export function readEvaluation(fields: URLSearchParams): EvaluationForm['typed'] {
  const typed = (name: Field): string =>
    (fields.get(name) ?? '')
      .normalize('NFC')
      .replaceAll('\r\n', '\n')
      .replaceAll(/(?!\n)\p{Cc}/gu, '')
      .trim()
      .slice(0, LONGEST[name] ?? SHORT);
  const all = Object.fromEntries(FIELDS.map((name) => [name, typed(name)]));
  return { ...(all as EvaluationForm['typed']), level: levelIn(typed('level')) };
}

/** What is given of it; undefined without a level. */
export function evaluationOf(typed: EvaluationForm['typed']): EvaluationGiven | undefined {
  const level = levelIn(typed.level);
  if (level === '') return undefined;
  const about = findCode(badReviewClass, typed.about)?.code as EvaluationGiven['about'];
  const aspects = ASPECTS.flatMap((name) => {
    const found = levelIn(typed[name]);
    return found === '' ? [] : [[name, found] as const];
  });
  const phone = typed.phone.normalize('NFKC').replaceAll(/[\s-]/g, '');
  return {
    level,
    ...Object.fromEntries(aspects),
    ...(about !== undefined && { about }),
    ...(typed.words !== '' && { words: typed.words }),
    ...(phone !== '' && { phone }),
  };
}

/** The faults of the record beside the fields that they are of. */
export const wrongEvaluation = (
  errors: readonly ElementFault[],
  language: 'zh' | 'en',
): ReadonlyMap<string, string> =>
  new Map(errors.map(({ path, message }) => [path.split('/')[1] ?? '', message[language]]));
