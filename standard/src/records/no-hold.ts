import {
  absent,
  all,
  any,
  atMost,
  below,
  equal,
  exists,
  type Expression,
  not,
  type Operand,
  outer,
  val,
} from '../language/expression.ts';
import { type Rule, rule } from '../language/record.ts';
import { design, REGULATION_2026 } from './sources.ts';

export type Held = 'body' | 'ashes' | 'papers';

/** Nobody has released it. */
export const standing = absent('releasedAt');

/** A hold on this stands now. */
export const onHold = (subject: Held): Expression =>
  exists('hold', all(equal('subject', val(subject)), standing));

/** It stands when this is written, or stood at the moment of the record at hand. */
const stoodAt = (moment: string): Expression =>
  any(standing, all(atMost('since', outer(moment)), below(outer(moment), 'releasedAt')));

/** No hold on what `subject` says stands, nor stood at the moment at which the record says it happened. */
export const notOnHoldAt = (subject: Operand, moment: string): Expression =>
  not(exists('hold', all(equal('subject', subject), stoodAt(moment))));

const SAYS: Readonly<Record<Held, { readonly zh: string; readonly en: string }>> = {
  body: {
    zh: '遗体已暂停处置，不能火化、移交或运出；须先由另一人凭解除文件登记解除。',
    en: 'The body is on hold and cannot be cremated, handed over or sent away; first another person records the release with its document.',
  },
  ashes: {
    zh: '骨灰已暂停处置，不能领取、安放或移出；须先由另一人凭解除文件登记解除。',
    en: 'The ashes are on hold and cannot be collected, placed or taken away; first another person records the release with its document.',
  },
  papers: {
    zh: '证件已暂停出具，不能开具或领取；须先由另一人凭解除文件登记解除。',
    en: 'The papers are on hold and cannot be issued or collected; first another person records the release with its document.',
  },
};

/** What somebody reads who would do what a hold forbids. */
export const holdSays = (subject: Held): (typeof SAYS)[Held] => SAYS[subject];

/** A rule of what a hold forbids. */
export const noHold = (name: string, subject: Held, check: Expression): Rule =>
  rule(name, holdSays(subject), check, {
    since: '2026.3',
    atOriginOnly: true,
    source: `${REGULATION_2026}; ${design('nothing final happens while the police, a court or the family forbid it')}`,
  });
