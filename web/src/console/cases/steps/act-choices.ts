import type { CasePage } from '@qingming/connect/api/case-page.ts';
import { evaluate } from '@qingming/standard/derive/expression-memory.ts';
import type { Act, Ask } from '@qingming/standard/language/act.ts';
import type { Expression } from '@qingming/standard/language/expression.ts';
import type { Choice, PlaceSearch } from '../../records/asked-field.ts';
import { ALONE, meets } from '../../records/meets.ts';
import { CASE_RECORDS } from '@qingming/standard/processes/case-records.ts';
import { presentationOf } from '@qingming/standard/derive/presentation.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { factValue } from '../../format/fact-value.ts';
import { yuan } from '../../format/money.ts';
import { valueOf } from '../../kinds/kind-values.ts';
import { recordsOf } from '../page/record-of.ts';
import { SEARCHED } from '@qingming/standard/processes/case-places.ts';
import { contactChoices, type StepContext } from './step-context.ts';

/** A place that is booked for later may be taken now. */
const isBooking = ({ asks }: Act): boolean => asks.some(({ name }) => name === 'endsAt');

function places({ places: all }: StepContext, act: Act, choose: Expression | undefined) {
  return all
    .filter(({ kind, inUse }) => choose === undefined || meets('place', { kind, inUse }, choose))
    .toSorted((one, other) => one.code.localeCompare(other.code, 'zh', { numeric: true }))
    .map(({ id, code, name, holdsOne, occupants, busySince }) => ({
      value: id,
      label: code === name ? name : `${code} ${name}`,
      ...(!isBooking(act) && { closed: busySince !== null || (holdsOne && occupants.length > 0) }),
    }));
}

/** Kinds of places of which an institution has too many for a list, among those that may be chosen. */
export function searchFor(
  { page }: StepContext,
  ask: Ask,
  choose: Expression | undefined,
): PlaceSearch | undefined {
  const { institution } = page.case;
  if (ask.of.elements[ask.element]?.to !== 'place' || choose === undefined || !institution)
    return undefined;
  const kinds = SEARCHED.filter((kind) => meets('place', { kind, inUse: true }, choose));
  return kinds.length === 0 ? undefined : { institution, kinds };
}

/** Whether a member of staff meets a condition now, by the qualifications that are recorded. */
function isWho({ house, now }: StepContext, condition: Expression) {
  const duties = house.staffDuties.map(({ fact }) => fact);
  const world = { ...ALONE, world: (kind: string) => (kind === 'staffDuty' ? duties : []) };
  return ({ id, fact }: StepContext['house']['staff'][number]): boolean =>
    evaluate(world, 'staff', { ...fact, id, recordedAt: now }, condition) === true;
}

function staff(context: StepContext, { choose, prefer }: Ask): readonly Choice[] {
  const choicesOf = (condition: Expression | undefined): readonly Choice[] =>
    context.house.staff
      .filter(condition === undefined ? () => true : isWho(context, condition))
      .map(({ id, fact }) => ({ value: id, label: fact.name }));
  if (choose !== undefined) return choicesOf(choose);
  const preferred = choicesOf(prefer);
  return preferred.length > 0 ? preferred : choicesOf(undefined);
}

const papers = ({ deathCertificates }: CasePage): readonly Choice[] =>
  deathCertificates.map(({ id, fact }) => ({ value: id, label: fact.number }));

/** Records of the case of a kind that has no choices made for it, by what each is called. */
function parts(
  { page, say }: StepContext,
  { of, element }: Ask,
  choose: Expression | undefined,
): readonly Choice[] | undefined {
  const definition = CASE_RECORDS[of.elements[element]?.to ?? ''];
  if (definition === undefined) return undefined;
  return recordsOf(page, definition.kind)
    .filter(({ fact }) => choose === undefined || meets(definition.kind, { ...fact }, choose))
    .map(({ id, fact }) => ({ value: id, label: say(calledBy(definition, fact)) }));
}

/** A record by its title and summary; by its kind where it has neither. */
function calledBy(definition: RecordDefinition, fact: object): Bilingual {
  const { title, summary } = presentationOf(definition);
  const words = [...(title === null ? [] : [title]), ...summary].flatMap((name) => {
    const element = definition.elements[name];
    return (element && factValue(element, valueOf({ ...fact }, name))) ?? [];
  });
  const joined = (language: 'zh' | 'en') => words.map((word) => word[language]).join(' ');
  return words.length === 0 ? definition.label : { zh: joined('zh'), en: joined('en') };
}

/** What is on the list in force today, each with its price. */
const prices = ({ prices: lines = [], say }: StepContext): readonly Choice[] =>
  lines.flatMap(({ item, price, unit, unitEn, name, nameEn }) =>
    item === null || price === null
      ? []
      : [
          {
            value: item,
            label: say({
              zh: `${name} ${yuan(price)}/${unit ?? ''}`,
              en: `${nameEn ?? name} ${yuan(price)}/${unitEn ?? unit ?? ''}`,
            }),
          },
        ],
  );

/** What a question that names another record chooses from; undefined of one that is typed. */
export function choicesFor(
  context: StepContext,
  act: Act,
  ask: Ask,
  choose: Expression | undefined = ask.choose,
): readonly Choice[] | undefined {
  switch (ask.of.elements[ask.element]?.to) {
    case 'place':
      return places(context, act, choose);
    case 'staff':
      return staff(context, ask);
    case 'priceItem':
      return prices(context);
    case 'contact':
      return contactChoices(context);
    case 'deathCertificate':
      return papers(context.page);
    default:
      return parts(context, ask, choose);
  }
}
