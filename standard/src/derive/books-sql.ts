import type { Account, Booking, Books } from '../language/books.ts';
import type { RecordDefinition } from '../language/record.ts';
import type { Catalogue } from './catalogue.ts';
import { operandToSql, toSql } from './expression-sql.ts';
import { columnName, tableName } from './names.ts';
import { columnOf, rootColumn } from './owner.ts';
import { constraintTrigger } from './trigger-sql.ts';

/** A kind whose records are booked. */
export type BookedDefinition = RecordDefinition & { readonly books: Books };

export const isBooked = (definition: RecordDefinition): definition is BookedDefinition =>
  definition.books !== undefined;

/** What the function of a kind that says how a row of it is booked is called. */
export const bookedFunction = ({ kind }: RecordDefinition): string => `${tableName(kind)}_booked`;

const quoted = (text: string): string => `'${text}'`;

function accountSql(catalogue: Catalogue, kind: string, account: Account): string {
  if (typeof account === 'string') return quoted(account);
  const cases = account.map(({ account: name, when }) =>
    when === undefined
      ? `else ${quoted(name)}`
      : `when ${toSql(catalogue, kind, 'here', when)} then ${quoted(name)}`,
  );
  return `case ${cases.join(' ')} end`;
}

/** Two lines of the ledger: what is debited counts up, what is credited counts down. */
function linesOf(catalogue: Catalogue, kind: string, booking: Booking): readonly string[] {
  const amount = operandToSql(catalogue, kind, 'here', booking.amount);
  const holds = booking.when === undefined ? 'true' : toSql(catalogue, kind, 'here', booking.when);
  return [
    `(${accountSql(catalogue, kind, booking.debit)}, (${amount})::bigint, ${holds})`,
    `(${accountSql(catalogue, kind, booking.credit)}, -(${amount})::bigint, ${holds})`,
  ];
}

/** How a row is booked, as it is now: for the booking itself, and for whoever counts anew. */
function saysSql(catalogue: Catalogue, definition: BookedDefinition): string {
  const lines = definition.books.bookings.flatMap((one) =>
    linesOf(catalogue, definition.kind, one),
  );
  return `create or replace function ${bookedFunction(definition)}(here public.${tableName(definition.kind)})
  returns table (account text, amount bigint) language sql stable security definer as $$
  select said.account, said.amount from (values
    ${lines.join(',\n    ')}) said (account, amount, holds)
  where not here.voided and said.holds and said.amount <> 0 $$;`;
}

/**
 * Books a row when it is written. A copy of another node's record is booked where it was made; one that
 * this node gets back is booked as it stands.
 */
function bookSql(catalogue: Catalogue, definition: BookedDefinition): string {
  const table = tableName(definition.kind);
  const { at, desk } = definition.books;
  const root = rootColumn(catalogue, definition);
  const written = columnOf(catalogue, definition, at);
  return constraintTrigger(
    table,
    `${table}_books`,
    'insert or update',
    `declare
  accounts text[];
  amounts bigint[];
begin
  if new.province <> coalesce(public.qm_home(), new.province) then
    return null;
  end if;
  select array_agg(b.account), array_agg(b.amount) into accounts, amounts
    from public.${bookedFunction(definition)}(new) b;
  perform public.qm_book('${definition.kind}', new.province, new.region, new.institution,
    ${root === undefined ? 'null' : `new.${root}`}, new.id, new.version,
    case when tg_op = 'INSERT' then new.${written} else new.recorded_at end,
    ${desk === undefined ? 'null' : `new.${columnName(desk)}`}, accounts, amounts);
  return null;
end`,
  );
}

export const booksSql = (catalogue: Catalogue, definition: RecordDefinition): readonly string[] =>
  isBooked(definition) ? [saysSql(catalogue, definition), bookSql(catalogue, definition)] : [];
