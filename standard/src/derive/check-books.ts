import type { Account, Booking } from '../language/books.ts';
import type { RecordDefinition } from '../language/record.ts';
import { operandType } from './operand-type.ts';
import { type Catalogue, getElement } from './catalogue.ts';
import { expressionFaults } from './check-expression.ts';
import { isOfInstitution } from './owner.ts';

const conditionsOf = ({ when, debit, credit }: Booking) => [
  ...(when === undefined ? [] : [when]),
  ...[debit, credit].flatMap((account) =>
    typeof account === 'string' ? [] : account.flatMap(({ when: one }) => one ?? []),
  ),
];

const namesOf = (account: Account): readonly string[] =>
  typeof account === 'string' ? [account] : account.map(({ account: name }) => name);

/** Every record finds an account: the last is taken when no condition holds, and only the last. */
const isWhole = (account: Account): boolean =>
  typeof account === 'string' ||
  account.every(({ when }, index) => (when === undefined) === (index === account.length - 1));

function bookingFaults(
  catalogue: Catalogue,
  definition: RecordDefinition,
  booking: Booking,
  codes: readonly string[],
): readonly string[] {
  const accounts = [booking.debit, booking.credit];
  const type = operandType(({ element }) => getElement(definition, element).type, booking.amount);
  return [
    ...accounts
      .flatMap(namesOf)
      .flatMap((name) => (codes.includes(name) ? [] : [`books “${name}”, which is no account`])),
    ...(accounts.every(isWhole) ? [] : ['books where no account may be found']),
    ...(type === 'money' || type === 'integer' ? [] : ['books what is no amount of money']),
    ...conditionsOf(booking).flatMap((one) => expressionFaults(catalogue, [definition], one)),
  ];
}

/** What is wrong with what a kind says about the ledger, in plain sentences. */
export function booksFaults(catalogue: Catalogue, definition: RecordDefinition): readonly string[] {
  const { kind, books } = definition;
  if (books === undefined) return [];
  const codes = books.accounts.values.map(({ code }) => code);
  const at = definition.elements[books.at];
  const faults = [
    ...(isOfInstitution(catalogue, definition) ? [] : ['is booked and lies in no institution']),
    ...(at?.type === 'instant' && !at.optional
      ? []
      : books.at === 'recordedAt'
        ? []
        : [`is booked at “${books.at}”, which is no instant that every record has`]),
    ...(books.desk === undefined || definition.elements[books.desk]?.type === 'link'
      ? []
      : [`takes its cash desk from “${books.desk}”, which is no link`]),
    ...books.bookings.flatMap((one) => bookingFaults(catalogue, definition, one, codes)),
  ];
  return faults.map((fault) => `${kind} ${fault}`);
}

/** What is wrong with how a kind closes a cash desk. */
export function closingFaults({
  kind,
  closes,
  elements,
  belongsTo,
}: RecordDefinition): readonly string[] {
  if (closes === undefined) return [];
  const { desk, from, until, figures } = closes;
  const lacks = (name: string, type: string): boolean =>
    elements[name]?.type !== type || elements[name].optional;
  const faults = [
    ...(belongsTo === 'institution' ? [] : ['closes a cash desk and lies in no institution']),
    ...(lacks(desk, 'link')
      ? [`takes its cash desk from “${desk}”, which is no link that every record has`]
      : []),
    ...[from, until]
      .filter((name) => lacks(name, 'instant'))
      .map((name) => `closes a time by “${name}”, which is no instant that every record has`),
    ...figures
      .filter(({ element }) => lacks(element, 'money'))
      .map(({ element }) => `counts “${element}”, which is no amount that every record has`),
  ];
  return faults.map((fault) => `${kind} ${fault}`);
}
