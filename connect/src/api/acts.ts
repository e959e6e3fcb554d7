import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { KindRecord, LinkNames } from './kinds.ts';

/** One act that is offered now. */
export interface ActOffer {
  readonly act: string;
  /** The record that it goes on with, as it stands; null of an act that begins one. */
  readonly record: string | null;
  readonly version: number | null;
  /** What has to be there first. */
  readonly missing: readonly Bilingual[];
}

/** `GET /api/kinds/<root>/records/:record/acts`: where the process of a root stands, as far as the reader may know. */
export interface ProcessStanding {
  readonly process: string;
  readonly runs: boolean;
  readonly next: {
    /** The act that is due; null when a page of its own does it. */
    readonly act: string | null;
    readonly label: Bilingual;
    readonly late: boolean;
  } | null;
  readonly missing: readonly Bilingual[];
  readonly open: readonly ActOffer[];
}

/** `POST /api/kinds/<root>/acts/<act>` and `…/records/:record/acts/<act>` */
export interface ActTaken {
  /** The root on which the process runs. */
  readonly root: string;
  /** The record that was written. */
  readonly record: string;
  readonly version: number;
}

/** A root whose process runs. */
export interface Task {
  readonly kind: string;
  readonly record: KindRecord;
  readonly standing: ProcessStanding;
}

/** `GET /api/tasks`: what is to be done, the most pressing first. */
export interface Tasks {
  readonly tasks: readonly Task[];
  readonly names: LinkNames;
  /** There are more than are shown. */
  readonly more: boolean;
}
