import type { RevealedLine } from '@qingming/connect/api/imports.ts';
import { mayReveal } from '../../kernel/access/decide.ts';
import { sql } from '../../kernel/db/sql.ts';
import { checkedWhy } from '../../kernel/access/why.ts';
import type { Why } from '@qingming/connect/api/why.ts';
import { refusing } from '../../kernel/audit/refusing.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Records } from '../../kernel/records/records.ts';
import { loadMapping } from './load-mapping.ts';
import { lineReader } from './line-reader.ts';
import { openLine } from './sealed-texts.ts';
import { inImport } from './store.ts';

interface RawRow {
  readonly raw: Uint8Array;
  readonly columns: readonly string[];
  readonly mapping: string;
}

/** The cells by their columns' names, when the mapping is still here and the line can be read. */
async function cellsOf({ catalogue }: NodeContext, { columns, mapping }: RawRow, text: string) {
  const loaded = await loadMapping(mapping, catalogue).catch(() => undefined);
  const cells = loaded && lineReader(loaded.mapping, columns, catalogue).cells(text);
  if (cells === undefined) return null;
  return Object.fromEntries(columns.map((column, place) => [column, cells[place] ?? '']));
}

const PURPOSE_NEEDED = {
  zh: '查看一行原文，须选择查阅目的。',
  en: 'To view a line as it was written, choose the purpose.',
};

/** A line as its file has it, for whoever may see protected values whole; the look is logged with its reason. */
export const revealLine = (
  records: Records,
  node: NodeContext,
  { run, line }: { readonly run: string; readonly line: number },
  stated: Why,
): Promise<RevealedLine> =>
  records.together(async (both) => {
    if (!mayReveal(both.actor, 'interment'))
      throw refusing(new Fault('not-allowed'), { act: 'reveal', kind: 'interment' });
    const row = await inImport(both, (asking) =>
      asking.maybe<RawRow>(sql`
        select l.raw, r.columns, r.mapping from import_line l
        join import_run r on r.province = l.province and r.id = l.run
        where l.province = ${node.node} and l.run = ${run} and l.line = ${line}`),
    );
    if (row === undefined) throw new Fault('not-found');
    const why = checkedWhy(stated, PURPOSE_NEEDED);
    await both.audit({ act: 'reveal', kind: 'interment', ...why, detail: { run, line } });
    const text = openLine(node.seal, { run, line }, row.raw);
    return { line, text, cells: await cellsOf(node, row, text) };
  });
