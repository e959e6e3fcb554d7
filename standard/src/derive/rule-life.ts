import { any, below, day, notBefore, val, type Expression } from '../language/expression.ts';
import type { RecordDefinition, Rule, RuleLife } from '../language/record.ts';
import { isCalendarDay } from '../numbers/calendar-day.ts';
import { findElement } from './catalogue.ts';

/** True of a record of a time in which the rule is not law; undefined when it is law always. */
export const beyondLife = ({ life }: Pick<Rule, 'life'>): Expression | undefined =>
  life === undefined
    ? undefined
    : any(
        ...(life.from === undefined ? [] : [below(day(life.by), val(life.from))]),
        ...(life.until === undefined ? [] : [notBefore(day(life.by), val(life.until))]),
      );

/** What a rule asks of a record, its life included. */
export function conditionOf(rule: Pick<Rule, 'check' | 'life'>): Expression {
  const beyond = beyondLife(rule);
  return beyond === undefined ? rule.check : any(beyond, rule.check);
}

const isEvent = (definition: RecordDefinition, { by }: RuleLife): boolean => {
  const element = findElement(definition, by);
  return element?.optional === false && ['date', 'instant'].includes(element.type);
};

/** What is wrong with the life of a rule, in plain sentences. */
export function lifeFaults(definition: RecordDefinition, { life }: Rule): readonly string[] {
  if (life === undefined) return [];
  const { from, until } = life;
  const days = [from, until].filter((one) => one !== undefined);
  return [
    ...(isEvent(definition, life)
      ? []
      : [`its life goes by "${life.by}", which is not a day or an instant that every record has`]),
    ...(days.length === 0 ? ['its life has neither a first day nor an end'] : []),
    ...days.filter((one) => !isCalendarDay(one)).map((one) => `its life names ${one}, no day`),
    ...(from !== undefined && until !== undefined && from >= until
      ? ['its life ends before it begins']
      : []),
  ];
}
