/** A broken rule carries this SQLSTATE, and the rule's name as its constraint. */
export const RULE_BROKEN = 'QM001';

/**
 * A constraint trigger with its function. It runs as the owner of the tables, so that it sees what
 * the writer may not; what arrives from another node may put it off until all of a batch is there.
 */
export const constraintTrigger = (
  table: string,
  name: string,
  events: 'insert or update' | 'update',
  body: string,
): string => `create or replace function ${name}() returns trigger language plpgsql
  security definer as $$
${body} $$;
drop trigger if exists ${name} on ${table};
create constraint trigger ${name} after ${events} on ${table}
  deferrable initially immediate for each row execute function ${name}();`;
