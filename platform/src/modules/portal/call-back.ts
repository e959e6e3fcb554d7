import type { CallBackAsked } from '@qingming/connect/api/call-back.ts';
import { relationship } from '@qingming/standard/codes/person.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { firstCall } from '@qingming/standard/records/first-call.ts';
import type { ElementFault } from '../../kernel/errors/fault.ts';

export const CALL_BACK_FIELDS = [
  'phone',
  'from',
  'wish',
  'wantedAt',
  'papers',
  'caller',
  'relation',
  'note',
] as const;
export type CallBackField = (typeof CALL_BACK_FIELDS)[number];

/** The form as it was typed, and what is wrong with it in words. */
export interface CallBackForm {
  readonly typed: Readonly<Record<CallBackField, string>>;
  readonly wrong: ReadonlyMap<CallBackField, string>;
  /** What holds of no single field. */
  readonly refused: string | undefined;
}

const LONGEST: Readonly<Record<CallBackField, number>> = {
  phone: 60,
  from: 300,
  wish: 20,
  wantedAt: 20,
  papers: 20,
  caller: 100,
  relation: 4,
  note: 500,
};

const BEGINNING: Partial<Record<CallBackField, string>> = { wish: 'now' };

export const emptyForm = (): CallBackForm => ({
  typed: Object.fromEntries(
    CALL_BACK_FIELDS.map((name) => [name, BEGINNING[name] ?? '']),
  ) as CallBackForm['typed'],
  wrong: new Map(),
  refused: undefined,
});

/** What was posted; a name that stands twice counts once, and control signs are left out. */
export function readForm(fields: URLSearchParams): CallBackForm['typed'] {
  const typed = (name: CallBackField): string =>
    (fields.get(name) ?? '')
      .normalize('NFC')
      .replaceAll(name === 'note' ? /(?!\n)\p{Cc}/gu : /\p{Cc}/gu, '')
      .trim()
      .slice(0, LONGEST[name]);
  return Object.fromEntries(
    CALL_BACK_FIELDS.map((name) => [name, typed(name)]),
  ) as CallBackForm['typed'];
}

/** Digits as a telephone keyboard writes them, full width too. */
const tidyPhone = (phone: string): string => phone.normalize('NFKC').replaceAll(/[\s-]/g, '');

const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** A time on the clock of China as `datetime-local` gives it; undefined of what is none. */
export function instantOf(local: string): string | undefined {
  if (!LOCAL_TIME.test(local)) return undefined;
  const at = new Date(`${local}:00.000+08:00`);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

const codeIn = (
  set: Parameters<typeof findCode>[0] | undefined,
  code: string,
): string | undefined => (set === undefined ? undefined : findCode(set, code)?.code);

type Codes = Required<Pick<CallBackAsked, 'wish' | 'papers' | 'relation'>>;

/** What was told, as the record has it. A choice that the form does not offer is as if none had been made. */
export function askedOf(typed: CallBackForm['typed']): CallBackAsked {
  const { wish, papers } = firstCall.elements;
  const chosen = codeIn(wish.codes, typed.wish) as Codes['wish'] | undefined;
  const wanted = chosen === 'at' ? instantOf(typed.wantedAt) : undefined;
  return {
    phone: tidyPhone(typed.phone),
    from: typed.from,
    wish: chosen ?? 'undecided',
    papers: codeIn(papers.codes, typed.papers) as Codes['papers'] | undefined,
    relation: codeIn(relationship, typed.relation) as Codes['relation'] | undefined,
    caller: typed.caller || undefined,
    note: typed.note || undefined,
    wantedAt: wanted,
  };
}

const isField = (name: string): name is CallBackField =>
  (CALL_BACK_FIELDS as readonly string[]).includes(name);

/** The faults of a record beside the fields that they are of; the rest in one sentence. */
export function wrongOf(
  errors: readonly ElementFault[],
  language: 'zh' | 'en',
): ReadonlyMap<CallBackField, string> {
  const found = errors.flatMap(({ path, message }): [CallBackField, string][] => {
    const name = path.split('/')[1] ?? '';
    return isField(name) ? [[name, message[language]]] : [];
  });
  return new Map(found.toReversed());
}
