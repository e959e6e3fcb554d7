import { regionName } from '@qingming/standard/data/regions.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { isErrorCode, errorEntry } from '../../kernel/errors/catalogue.ts';
import { type ElementFault, Fault, type FaultDetail } from '../../kernel/errors/fault.ts';
import { sentenceOf } from '../../kernel/errors/problem.ts';
import type { NodeContext } from '../../kernel/node.ts';

/** What a refusal left behind: a code of the catalogue and what fills its sentences. */
export interface Refusal {
  readonly code: string;
  readonly detail: unknown;
}

type Detail = FaultDetail & { readonly errors?: readonly ElementFault[] };

const isDetail = (detail: unknown): detail is Detail =>
  typeof detail === 'object' && detail !== null && !Array.isArray(detail);

const ofElements = (errors: readonly ElementFault[] | undefined, language: 'zh' | 'en'): string =>
  (errors ?? [])
    .map(({ path, message }) => ` ${path.replace('/', '')}: ${message[language]}`)
    .join('');

/** A refusal in words, both languages, each element at fault named. */
export function saysOf({ code, detail }: Refusal): Bilingual {
  if (!isErrorCode(code)) return { zh: code, en: code };
  const { errors, ...values }: Detail = isDetail(detail) ? detail : {};
  const fault = new Fault(code, values as FaultDetail);
  return {
    zh: `${sentenceOf(fault, 'zh')}${ofElements(errors, 'zh')}`,
    en: `${sentenceOf(fault, 'en')}${ofElements(errors, 'en')}`,
  };
}

const ASK = { zh: '请联系系统管理员。', en: 'Ask the system administrator.' };

export const todoOf = (code: string): Bilingual =>
  isErrorCode(code) ? errorEntry(code).todo : ASK;

export const kindNameOf = (node: NodeContext, kind: string | null): Bilingual | null =>
  kind === null ? null : (node.catalogue.get(kind)?.label ?? null);

export const nodeNameOf = (node: string): Bilingual | null => regionName(node) ?? null;
