import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { importOutcome } from '@qingming/standard/codes/import.ts';
import type { CodeOf } from '@qingming/standard/language/code-set.ts';
import { codeOf, flag, integer, object, optional, text, type TypeOf } from '../schema.ts';
import { type Fault, pageFields } from './registry.ts';

export type ImportOutcome = CodeOf<typeof importOutcome>;

/** What became of the lines of a file; they add up to `lines` once the run is finished. */
export type OutcomeCounts = { readonly [Outcome in ImportOutcome]: number };

/** The file of which something came. */
interface Edition {
  /** The register that the file is an edition of, as its mapping names it. */
  readonly register: string;
  readonly registerName: Bilingual;
  readonly edition: string;
  /** Name of the file without its folder. */
  readonly file: string;
}

/** One import of one file. `GET /api/imports` (newest first, a `Page`), `GET /api/imports/:run`. */
export interface ImportRunRow extends Edition {
  readonly id: string;
  readonly mapping: string;
  readonly bytes: number;
  /** SHA-256 of the file, hexadecimal. */
  readonly digest: string;
  /** `running` also stands for a run that was cut off: importing the same file again resumes it. */
  readonly state: 'running' | 'finished';
  /** Lines of the file that hold a record: neither the header nor blank ones. */
  readonly lines: number;
  readonly counts: OutcomeCounts;
  /** Lines that say something else than the line that first brought the record. */
  readonly differing: number;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly account: string;
}

export interface ImportRun extends ImportRunRow {
  /** Names of the file's columns, in its order. */
  readonly columns: readonly string[];
  /** How many lines were held back for which reason, most frequent first. */
  readonly reasons: readonly (Fault & { readonly lines: number })[];
  /** In which elements this edition differs from what was imported before. */
  readonly differences: readonly {
    readonly kind: string;
    readonly kindName: Bilingual;
    readonly element: string;
    readonly label: Bilingual;
    readonly lines: number;
  }[];
}

const lineFilters = {
  outcome: optional(codeOf(importOutcome)),
  /** A reason, as in `ImportRun.reasons`. */
  code: optional(text({ maxLength: 60 })),
  /** Only lines that differ from what was imported before. */
  differing: optional(flag()),
  /** A line number: the page begins at it. */
  from: optional(integer({ minimum: 1, maximum: 2_147_483_647 })),
};
export const importLinesExport = object(lineFilters);

/** `GET /api/imports/:run/lines`, a `Page` in the order of the file; `…/lines.csv` exports the same (logged). */
export const importLinesQuery = object({ ...lineFilters, ...pageFields });
export type ImportLinesQuery = TypeOf<typeof importLinesQuery>;

export interface ImportLineRow {
  /** Its place in the file; the first line of the file is 1. */
  readonly line: number;
  readonly outcome: ImportOutcome;
  /** Why it was held back or left out; null for every other outcome. */
  readonly reason: Fault | null;
  /** What the line made (`made`), or what was there already. */
  readonly records: readonly {
    readonly kind: string;
    readonly kindName: Bilingual;
    readonly id: string;
    readonly made: boolean;
  }[];
  /** What this line says otherwise than the line before it; protected values are masked. */
  readonly differences: readonly ImportDifference[];
}

export interface ImportDifference {
  readonly kind: string;
  readonly element: string;
  readonly label: Bilingual;
  readonly before: string | null;
  readonly after: string | null;
}

/** `POST /api/imports/:run/lines/:line/reveal`: the line as the file has it; the look is logged. */
export interface RevealedLine {
  readonly line: number;
  readonly text: string;
  /** The cells by the names of their columns; null when the line cannot be read. */
  readonly cells: { readonly [column: string]: string } | null;
}

/** `GET /api/imports/origin/:record`: the line that brought a record, or 404 when none did. */
export interface RecordOrigin extends Edition {
  readonly run: string;
  readonly line: number;
}
