import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gravesite, registerText } from '@qingming/platform/modules/imports/fixtures/registers.ts';
import { loadMapping } from '@qingming/platform/modules/imports/load-mapping.ts';
import { importFile } from '@qingming/platform/modules/imports/run.ts';
import { testNode } from '@qingming/platform/test-support/node.ts';
import { findRealInput } from '../../tools/real-input.ts';
import { perSecond, whole } from './statistics.ts';
import type { Figure, Report } from './table.ts';

const MOST_SECONDS = 20;
/** As many as the three first editions hold. */
const LINES = 29_255;

const FIRST_EDITIONS = ['ngl_vermont.csv', 'ngl_wyoming.csv', 'ngl_foreign_addresses.csv'];

/** The first editions, where somebody put them beside the repository. */
function findRegisters(): readonly string[] | undefined {
  const files = FIRST_EDITIONS.map((name) => findRealInput(`data/burials/${name}`));
  const found = files.filter((file) => file !== undefined);
  return found.length === files.length ? found : undefined;
}

function generate(directory: string): readonly string[] {
  const file = join(directory, 'generated.csv');
  writeFileSync(file, registerText(Array.from({ length: LINES }, (_, index) => gravesite(index))));
  return [file];
}

interface Loaded {
  readonly file: string;
  readonly lines: number;
  readonly milliseconds: number;
}

/** One file after another into an empty node, as `qingming import` does it. */
async function load(files: readonly string[]): Promise<readonly Loaded[]> {
  const { node, kinds, recordsAs, close } = await testNode();
  try {
    const importer = {
      node,
      validator: kinds.validator,
      records: recordsAs('importer', {}, 'archive'),
    };
    const mapping = await loadMapping('ngl', node.catalogue);
    const loaded: Loaded[] = [];
    for (const file of files) {
      const began = performance.now();
      const { lines, counts } = await importFile(importer, { file, mapping });
      const milliseconds = performance.now() - began;
      const accounted = Object.values(counts).reduce((sum, count) => sum + count, 0);
      if (accounted !== lines) throw new Error(`${accounted} of ${lines} lines are accounted for`);
      loaded.push({ file: basename(file), lines, milliseconds });
    }
    return loaded;
  } finally {
    await close();
  }
}

const rateOf = ({ file, lines, milliseconds }: Loaded): Figure => ({
  what: `${file}, lines/s`,
  measured: whole(perSecond(lines, milliseconds)),
  beside: `${whole(lines)} lines`,
  ok: null,
});

/** The first editions of three registers, line by line accounted for, into an empty node. */
export async function benchImport(): Promise<Report> {
  const directory = mkdtempSync(join(tmpdir(), 'qingming-bench-import-'));
  try {
    const real = findRegisters();
    const loaded = await load(real ?? generate(directory));
    const [lines, milliseconds] = [
      loaded.reduce((sum, each) => sum + each.lines, 0),
      loaded.reduce((sum, each) => sum + each.milliseconds, 0),
    ];
    const source =
      real === undefined ? 'Generated lines: the registers are not here.' : 'Real registers.';
    return {
      figures: [
        {
          what: `${whole(lines)} lines, seconds`,
          measured: (milliseconds / 1000).toFixed(1),
          beside: `under ${MOST_SECONDS}`,
          ok: milliseconds < MOST_SECONDS * 1000,
        },
        ...loaded.map(rateOf),
      ],
      notes: [`${source} Records, log, audit and the account of every line are written; one run.`],
    };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
