import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { place } from '@qingming/standard/records/facility.ts';
import { takeCheckpoint } from '@qingming/platform/kernel/log/checkpoints.ts';
import { createSequencer } from '@qingming/platform/kernel/log/sequencer.ts';
import { institution } from '@qingming/standard/records/institution.ts';
import { SMALL_HEAP } from '../../tools/lib/heap.mjs';
import { type BenchNode, type Door, preparer, withNodes } from './nodes.ts';
import { whole } from './statistics.ts';
import type { Report } from './table.ts';

const CLI = fileURLToPath(new URL('../../platform/src/cli.ts', import.meta.url));
const MOST_MEGABYTES = 512;
const AT_ONCE = 2000;

/** Lengths of the log to verify, one after another; `--entries=10000000` takes hours to write. */
function lengths(): readonly number[] {
  const given = process.argv.find((word) => word.startsWith('--entries='));
  return (given?.slice('--entries='.length) ?? '100000,400000').split(',').map(Number);
}

/** An institution with places beyond count: each an entry, its row, its leaf, its place in the tree. */
async function grow(door: Door, entries: number, from: number): Promise<void> {
  const { context } = door;
  const records = door.recordsAs(preparer(context.node), 'casework');
  const sequencer = createSequencer(context);
  const region = '370102';
  const home = context.ids.uuid();
  const fact = {
    number: `BZ370102-${from}`,
    name: '第一殡仪馆',
    kind: 'BZ',
    state: '1',
    country: '156',
    address: '济南市历下区',
  };
  await records.create(institution, fact as never, { region }, home);
  for (let at = from + 1; at < entries; at += AT_ONCE) {
    const facts = Array.from({ length: Math.min(AT_ONCE, entries - at) }, (_, place) => ({
      id: context.ids.uuid(),
      owner: { region, institution: home },
      fact: {
        code: String(at + place),
        name: '一号厅',
        kind: 'farewell-hall',
        holdsOne: true,
        inUse: true,
      } as never,
    }));
    await records.createMany(place, facts);
    await sequencer.runOnce();
    await takeCheckpoint(context);
  }
  while ((await sequencer.runOnce()) > 0);
  await takeCheckpoint(context);
}

interface Run {
  readonly seconds: number;
  readonly megabytes: number;
  readonly said: string;
}

const peakOf = (pid: number): number => {
  try {
    const [, kilobytes] =
      /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
};

/** Runs the command as an inspector does, and watches how much memory its process takes at most. */
async function verify({ config }: BenchNode): Promise<Run> {
  const file = join(dirname(config.keysFile), 'verify.json');
  writeFileSync(file, JSON.stringify(config), { mode: 0o600 });
  const began = performance.now();
  const child = spawn(process.execPath, [...SMALL_HEAP, CLI, 'verify', '--config', file]);
  let [megabytes, said] = [0, ''];
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, peakOf(child.pid ?? 0));
  }, 50);
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => {
      said += text.toString('utf8');
    });
  const code = await new Promise((resolve) => {
    child.once('close', resolve);
  });
  clearInterval(watch);
  if (code !== 0) throw new Error(said);
  return { seconds: (performance.now() - began) / 1000, megabytes, said };
}

/** How much memory and time `qingming verify` takes for logs of several lengths. */
export const benchVerify = (): Promise<Report> =>
  withNodes(['370000'], async (node) => {
    const figures: Report['figures'][number][] = [];
    let from = 0;
    for (const entries of lengths()) {
      await node.prepare((door) => grow(door, entries, from));
      await node.owner.client((client) => client.query('vacuum analyze'));
      from = entries;
      const { seconds, megabytes } = await verify(node);
      figures.push({
        what: `verify of ${whole(entries)} entries and their rows`,
        measured: `${whole(megabytes)} MB, ${whole(seconds)} s, ${whole(entries / seconds)} entries/s`,
        beside: `at most ${MOST_MEGABYTES} MB`,
        ok: megabytes <= MOST_MEGABYTES,
      });
    }
    return {
      figures,
      notes: [
        'The command in a process of its own, started as `npm run qingming` starts it; the greatest resident memory (VmHWM); all of the log, its tree, every row, the audit.',
        'Ten million entries: npm run bench -- verify --entries=10000000',
      ],
    };
  });
