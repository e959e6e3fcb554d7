import { userInfo } from 'node:os';
import type {
  ImportLinesQuery,
  ImportOutcome,
  OutcomeCounts,
} from '@qingming/connect/api/imports.ts';
import { importOutcome } from '@qingming/standard/codes/import.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import type { Actor } from '../kernel/access/actor.ts';
import { errorEntry } from '../kernel/errors/catalogue.ts';
import { Fault, isFault } from '../kernel/errors/fault.ts';
import { sentenceOf } from '../kernel/errors/problem.ts';
import { bindRecords } from '../kernel/records/records.ts';
import { knownMappings, loadMapping } from '../modules/imports/load-mapping.ts';
import { getRun, listLines, listRuns } from '../modules/imports/queries.ts';
import {
  type Edition,
  type Importer,
  importFile,
  type ImportProgress,
  type ImportResult,
  totalOf,
} from '../modules/imports/run.ts';
import { type Command, option, print, withWritingNode } from './command.ts';
import { Misuse } from './misuse.ts';
import { ACCESS } from '../levels/access.ts';

/** Where the command writes: lines for a person, and progress that is written over. */
export interface Terminal {
  print(text?: string): void;
  /** Undefined where nobody watches (a file, a pipe). */
  progress?: ((text: string) => void) | undefined;
}

const USAGE = `qingming import <文件 file> --mapping <名称或文件 name or file> [--edition <版本>] [--dry-run] [--limit <行数 lines>]
qingming import --runs                              导入批次 imports
qingming import --run <id>                          一个批次 one import
qingming import --run <id> --show quarantined       未通过校验的行 lines that failed checks
qingming import --run <id> --show left-out          不是记录的行 lines that hold no record
qingming import --run <id> --show differing         与先前不同的行 lines that differ`;

const OUTCOMES = importOutcome.values.map(({ code }) => code);
const isOutcome = (word: string): word is ImportOutcome =>
  findCode(importOutcome, word) !== undefined;

function countTable(lines: number, counts: OutcomeCounts): readonly string[] {
  const rows = OUTCOMES.map((outcome) => {
    const { zh = '', en = '' } = findCode(importOutcome, outcome) ?? {};
    return `  ${String(counts[outcome]).padStart(9)}  ${zh} ${en}`;
  });
  return [
    ...rows,
    `  ${String(totalOf(counts)).padStart(9)}  合计 together（共 ${lines} 行 lines）`,
  ];
}

/** `12,000 / 29,255  41%  2,100 行/秒 lines/s  余 left 8 s`, measured from the first call on. */
export function progressText(
  since: number,
  now: number,
  begun: number,
  { done, lines }: ImportProgress,
): string {
  const seconds = Math.max((now - since) / 1000, 0.001);
  const perSecond = (done - begun) / seconds;
  const left = perSecond === 0 ? '…' : `${Math.ceil((lines - done) / perSecond)} s`;
  const percent = Math.floor((done / Math.max(lines, 1)) * 100);
  return `${done} / ${lines}  ${percent}%  ${Math.round(perSecond)} 行/秒 lines/s  余 left ${left}`;
}

function watch(terminal: Terminal): (progress: ImportProgress) => void {
  const { progress } = terminal;
  if (progress === undefined) return () => undefined;
  const since = Date.now();
  let begun: number | undefined;
  return (now) => {
    begun ??= now.done;
    progress(progressText(since, Date.now(), begun, now));
  };
}

function limitOf(words: readonly string[]): number | undefined {
  const given = option(words, 'limit');
  if (given === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(given))
    throw new Misuse(`--limit 应为正整数。 --limit takes a whole number of lines.\n\n${USAGE}`);
  return Number(given);
}

const SAID_BY: Readonly<Record<Edition['from'], string>> = {
  given: '',
  mapping: '（对照表所写 as the mapping says）',
  file: '（按文件标识；可用 --edition 写明 named after the file; --edition gives it a name）',
};

function report(
  terminal: Terminal,
  { run, lines, counts, differing, edition, found, resumedAfter }: ImportResult,
): number {
  terminal.print(`版次 edition: ${edition.name} ${SAID_BY[edition.from]}`);
  if (found !== 'utf-8') terminal.print(`文件为 the file is ${found.toUpperCase()}`);
  if (resumedAfter > 0)
    terminal.print(
      `续接上次中断处，已有 ${resumedAfter} 行。 Resumed after ${resumedAfter} lines.`,
    );
  for (const row of countTable(lines, counts)) terminal.print(row);
  if (differing > 0)
    terminal.print(
      `  ${String(differing).padStart(9)}  与先前所载不同 differing from what was said before`,
    );
  if (run === null) terminal.print('试运行，没有写入任何内容。 A dry run: nothing was written.');
  else {
    terminal.print(`批次 run ${run}`);
    if (counts.quarantined > 0)
      terminal.print(
        `查看未通过校验的行 see the lines that failed checks:\n  qingming import --run ${run} --show quarantined`,
      );
    if (differing > 0)
      terminal.print(
        `查看不同之处 see what differs:\n  qingming import --run ${run} --show differing`,
      );
  }
  return totalOf(counts) === lines ? 0 : 1;
}

const OPTIONS_WITH_VALUE = new Set([
  '--mapping',
  '--edition',
  '--limit',
  '--run',
  '--show',
  '--node',
  '--config',
  '--from',
]);

const fileOf = (words: readonly string[]): string | undefined =>
  words.find(
    (word, index) => !word.startsWith('--') && !OPTIONS_WITH_VALUE.has(words[index - 1] ?? ''),
  );

async function importNamed(
  importer: Importer,
  words: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const [file, name, edition] = [fileOf(words), option(words, 'mapping'), option(words, 'edition')];
  if (file === undefined || name === undefined)
    throw new Misuse(`${USAGE}\n\n已有的对照表 mappings: ${knownMappings().join(', ')}`);
  const limit = limitOf(words);
  const result = await importFile(importer, {
    file,
    mapping: await loadMapping(name, importer.node.catalogue),
    dryRun: words.includes('--dry-run'),
    onProgress: watch(terminal),
    ...(edition === undefined ? {} : { edition }),
    ...(limit === undefined ? {} : { limit }),
  });
  terminal.progress?.('');
  return report(terminal, result);
}

async function showRuns({ node, records }: Importer, terminal: Terminal): Promise<number> {
  const { rows } = await listRuns(records, node, {});
  for (const { id, startedAt, register, edition, file, state, lines, counts } of rows)
    terminal.print(
      `${id}  ${startedAt}  ${register} ${edition}  ${file}  ${state}  ${totalOf(counts)}/${lines}`,
    );
  return 0;
}

async function showRun(
  { node, records }: Importer,
  run: string,
  terminal: Terminal,
): Promise<number> {
  const { lines, counts, reasons, differences, registerName, edition, file } = await getRun(
    records,
    node,
    run,
  );
  terminal.print(`${registerName.zh} ${registerName.en}, ${edition}: ${file}`);
  for (const row of countTable(lines, counts)) terminal.print(row);
  for (const { lines: held, code, says } of reasons)
    terminal.print(`  ${held} × ${code}: ${says.zh} ${says.en}`);
  for (const { lines: differing, kindName, label } of differences)
    terminal.print(`  ${differing} × ${kindName.zh} ${kindName.en}: ${label.zh} ${label.en}`);
  return 0;
}

const SHOWN_AT_ONCE = 200;

function showing(shown: string): ImportLinesQuery {
  if (shown === 'differing') return { differing: true };
  if (isOutcome(shown)) return { outcome: shown };
  throw new Misuse(USAGE);
}

async function showLines(
  { node, records }: Importer,
  run: string,
  shown: string,
  terminal: Terminal,
): Promise<number> {
  const query = showing(shown);
  for (let after: string | null | undefined; after !== null; ) {
    const place = after === undefined ? {} : { after };
    const page = { ...query, ...place, size: SHOWN_AT_ONCE };
    const { rows, next } = await listLines(records, node, run, page);
    after = next;
    for (const { line, outcome, reason, differences } of rows) {
      terminal.print(`${line}  ${outcome}${reason === null ? '' : `  ${reason.code}`}`);
      if (reason !== null)
        terminal.print(
          `    ${reason.says.zh}${reason.todo.zh}\n    ${reason.says.en} ${reason.todo.en}`,
        );
      for (const { label, before, after } of differences)
        terminal.print(`    ${label.zh} ${label.en}: ${before ?? '–'} → ${after ?? '–'}`);
    }
  }
  return 0;
}

function tellFault(fault: Fault, terminal: Terminal): number {
  const { todo } = errorEntry(fault.code);
  terminal.progress?.('');
  terminal.print(`${fault.code}`);
  terminal.print(`  ${sentenceOf(fault, 'zh')} ${todo.zh}`);
  terminal.print(`  ${sentenceOf(fault, 'en')} ${todo.en}`);
  for (const { message } of fault.errors) terminal.print(`  · ${message.zh}\n    ${message.en}`);
  return 1;
}

const IDENTIFIER = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Runs the words after `import`; 0 when every line is accounted for. Faults are told in both languages. */
export async function importWords(
  importer: Importer,
  words: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const [run, shown] = [option(words, 'run'), option(words, 'show')];
  try {
    if (run !== undefined && !IDENTIFIER.test(run)) throw new Fault('unknown-run');
    if (words.includes('--runs')) return await showRuns(importer, terminal);
    if (run !== undefined && shown !== undefined)
      return await showLines(importer, run, shown, terminal);
    if (run !== undefined) return await showRun(importer, run, terminal);
    return await importNamed(importer, words, terminal);
  } catch (error) {
    if (isFault(error)) return tellFault(error, terminal);
    throw error;
  }
}

const operator = (node: string): Actor => ({
  account: `system:${userInfo().username}`,
  name: userInfo().username,
  roles: ['importer'],
  rights: ACCESS.rightsOf(['importer']),
  node,
  region: '',
  institutions: null,
  staff: null,
  session: null,
});

const overwrite = (text: string): void => {
  process.stderr.write(`\r\u001b[2K${text}`);
};

/** `qingming import`: exit code 0 when every line is accounted for. */
export const importCommand: Command = {
  name: 'import',
  zh: '按对照表导入登记册（CSV、xlsx），逐行交代结果',
  en: 'import a register (CSV, xlsx) by a mapping; every line is accounted for',
  run: (words) =>
    withWritingNode(words, ({ context, kinds }) => {
      const records = bindRecords({
        node: context,
        kinds,
        actor: operator(context.node),
        purpose: 'archive',
        wrote: () => undefined,
      });
      const terminal = { print, progress: process.stderr.isTTY ? overwrite : undefined };
      return importWords({ node: context, validator: kinds.validator, records }, words, terminal);
    }),
};
