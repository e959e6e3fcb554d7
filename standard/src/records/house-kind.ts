import { institutionKind } from '../codes/institution.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { any, exists, type Expression, not, oneOf } from '../language/expression.ts';
import { rule, type Rule } from '../language/record.ts';
import { REGULATION_2026 } from './sources.ts';

export type HouseKind = (typeof institutionKind)['values'][number]['code'];

/** Funeral homes and, as their outlets, service stations have bodies in their care. */
export const WITH_BODIES = ['BZ', 'YZ'] as const satisfies readonly HouseKind[];
export const WITH_CREMATORS = ['BZ'] as const satisfies readonly HouseKind[];

/** The house is of no other kind than these. Of one whose kind is not known nothing is refused. */
const isAmong = (kinds: readonly HouseKind[]): Expression => {
  const others = institutionKind.values.flatMap(({ code }) => (kinds.includes(code) ? [] : [code]));
  return not(exists('institution', oneOf('kind', ...others), 'institution'));
};

export const caresForBodies = isAmong(WITH_BODIES);
export const cremates = isAmong(WITH_CREMATORS);

/** The first day of the regulations of 2026: what was done before is not asked. */
const IN_FORCE = '2026-03-30';

/** In both languages: what only a funeral home does. */
export const onlyHomes = (zh: string, en: string): Bilingual => ({
  zh: `${zh}只能由殡仪馆办理；本机构登记的类别不是殡仪馆。类别登记有误的，请主管部门更正。`,
  en: `Only a funeral home ${en}, and this institution is registered as something else. If that is wrong, the authority corrects its kind.`,
});

interface Asked {
  /** The element that says when it was done. */
  readonly by: string;
  readonly says: Bilingual;
  readonly house: Expression;
  /** Of what is not asked: something else, or what stays as it was. A house may become one of another kind. */
  readonly unless: Expression;
}

/** Bodies are fetched, kept, embalmed, made up and cremated by funeral homes alone, through every door. */
export const onlyByAFuneralHome = (name: string, { by, says, house, unless }: Asked): Rule =>
  rule(name, says, any(unless, house), {
    atOriginOnly: true,
    since: '2026.3',
    source: `${REGULATION_2026}, art. 25`,
    life: { by, from: IN_FORCE },
  });
