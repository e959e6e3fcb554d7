import type { Bilingual, Language } from '@qingming/standard/language/bilingual.ts';
import type { ErrorCode } from './catalogue.ts';
import { errorEntry } from './catalogue.ts';
import type { ElementFault, Fault, FaultDetail, FaultValue } from './fault.ts';

/** RFC 9457 problem details, with the members that this platform adds. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ErrorCode;
  readonly todo: string;
  readonly values: FaultDetail;
  readonly errors: readonly ElementFault[];
}

const PLACE = /\{(\w+)\}/g;

const isBilingual = (value: FaultValue | undefined): value is Bilingual =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;

/** A whole sentence inside another one leaves its full stop to that one. */
const inside = (sentence: string): string => sentence.replace(/[。.]$/, '');

function spoken(value: FaultValue | undefined, language: Language): string | undefined {
  if (isBilingual(value)) return inside(value[language]);
  if (Array.isArray(value))
    return value.map((one) => spoken(one, language)).join(language === 'zh' ? '、' : ', ');
  return value === undefined || value === null || typeof value === 'object'
    ? undefined
    : String(value);
}

/** The sentence with its places filled; undefined when a value is missing. */
function filled(sentence: string, values: FaultDetail, language: Language): string | undefined {
  const places = [...sentence.matchAll(PLACE)].map(([, name = '']) => name);
  if (places.some((name) => spoken(values[name], language) === undefined)) return undefined;
  return sentence.replace(PLACE, (_, name: string) => spoken(values[name], language) ?? '');
}

/** The sentence of a fault in one language: the fuller one when its values are known. */
export function sentenceOf(fault: Fault, language: Language): string {
  const known = errorEntry(fault.code);
  const fuller = known.detail && filled(known.detail[language], fault.detail, language);
  return fuller ?? known[language];
}

/** The problem document of a fault in the language of the reader. */
export function toProblem(fault: Fault, language: Language): Problem {
  const known = errorEntry(fault.code);
  return {
    type: `/errors/${fault.code}`,
    title: known[language],
    status: known.status,
    detail: sentenceOf(fault, language),
    code: fault.code,
    todo: known.todo[language],
    values: fault.detail,
    errors: fault.errors,
  };
}
