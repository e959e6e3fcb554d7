import type { VoiceAsked } from '@qingming/connect/api/voice.ts';
import { ticketCategory, ticketKind } from '@qingming/standard/codes/feedback.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import type { ElementFault } from '../../kernel/errors/fault.ts';

export const VOICE_FIELDS = [
  'kind',
  'category',
  'words',
  'phone',
  'name',
  'anonymous',
  'case',
  'code',
] as const;
export type VoiceField = (typeof VOICE_FIELDS)[number];

/** The form as it was typed, and what is wrong with it in words. */
export interface VoiceForm {
  readonly typed: Readonly<Record<VoiceField, string>>;
  readonly wrong: ReadonlyMap<VoiceField, string>;
  /** What holds of no single field. */
  readonly refused: string | undefined;
}

/** In UTF-16 code units; longer words are cut where the record would refuse them, and the page says how long they may be. */
const LONGEST: Readonly<Record<VoiceField, number>> = {
  ...{ kind: 20, category: 20, words: 3000, phone: 60, name: 100 },
  ...{ anonymous: 3, case: 40, code: 20 },
};

export const emptyVoice = (kind = 'complain'): VoiceForm => ({
  typed: Object.fromEntries(
    VOICE_FIELDS.map((name) => [name, name === 'kind' ? kind : '']),
  ) as VoiceForm['typed'],
  wrong: new Map(),
  refused: undefined,
});

/** What was posted; a name that stands twice counts once, and control signs are left out. */
export function readVoice(fields: URLSearchParams): VoiceForm['typed'] {
  const typed = (name: VoiceField): string =>
    (fields.get(name) ?? '')
      .normalize('NFC')
      .replaceAll('\r\n', '\n')
      .replaceAll(name === 'words' ? /(?!\n)\p{Cc}/gu : /\p{Cc}/gu, '')
      .trim()
      .slice(0, LONGEST[name]);
  return Object.fromEntries(VOICE_FIELDS.map((name) => [name, typed(name)])) as VoiceForm['typed'];
}

/** Digits as a telephone keyboard writes them, full width too. */
const tidy = (typed: string): string => typed.normalize('NFKC').replaceAll(/[\s-]/g, '');
const tidyCase = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/[‐‑–—−]/g, '-')
    .toUpperCase();

/** Whether the form names a case: number and code both, or nothing is attached. */
export const namesCase = ({ typed }: Pick<VoiceForm, 'typed'>): boolean =>
  typed.case !== '' && typed.code !== '';

/** What was told, as the record has it. A choice that the form does not offer is as if none had been made. */
export function voiceOf(typed: VoiceForm['typed']): VoiceAsked {
  const anonymous = typed.anonymous === 'yes';
  const kind = findCode(ticketKind, typed.kind)?.code ?? 'complain';
  const category = findCode(ticketCategory, typed.category)?.code ?? 'other';
  return {
    kind: kind as VoiceAsked['kind'],
    category: category as VoiceAsked['category'],
    words: typed.words,
    anonymous,
    ...(typed.phone !== '' && { phone: tidy(typed.phone) }),
    ...(!anonymous && typed.name !== '' && { name: typed.name }),
    ...(!anonymous &&
      namesCase({ typed }) && { proof: { number: tidyCase(typed.case), code: tidy(typed.code) } }),
  };
}

const isField = (name: string): name is VoiceField =>
  (VOICE_FIELDS as readonly string[]).includes(name);

/** The faults of a record beside the fields that they are of; the rest in one sentence. */
export function wrongVoice(
  errors: readonly ElementFault[],
  language: 'zh' | 'en',
): ReadonlyMap<VoiceField, string> {
  const found = errors.flatMap(({ path, message }): [VoiceField, string][] => {
    const name = path.split('/')[1] ?? '';
    return isField(name) ? [[name, message[language]]] : [];
  });
  return new Map(found.toReversed());
}
