import type { plot } from '@qingming/standard/records/plot.ts';
import type { rightNotice } from '@qingming/standard/records/right-notice.ts';
import type { rightOfUse } from '@qingming/standard/records/right-of-use.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import { integer, object, optional, text, type TypeOf, uuid } from '../schema.ts';
import type { Told } from './registry.ts';

type Notice = FactOf<typeof rightNotice>;
type Right = FactOf<typeof rightOfUse>;

export const rightNoticesQuery = object({
  /** The reader's own unless named. */
  institution: optional(uuid()),
  /** The last row of the page before, as `next` gave it. */
  after: optional(text({ maxLength: 60 })),
  /** 0 counts alone: nobody is looked at. */
  size: optional(integer({ minimum: 0, maximum: 100 })),
});
export type RightNoticesQuery = TypeOf<typeof rightNoticesQuery>;

/** `GET /api/right-notices`: rights whose stage is reached and of which nobody was told at it, the nearest end first. */
export interface RightNotices {
  readonly at: string;
  readonly institution: string;
  readonly institutionName: string;
  /** Of the whole list, by stage. */
  readonly stages: readonly NoticeCount[];
  readonly rows: readonly NoticeDue[];
  /** Asks for the next page; none on the last. */
  readonly next: string | null;
}

export interface NoticeCount extends Told<Notice, 'stage'> {
  readonly due: number;
  /** Of these, reached a month ago (the last month: a week ago) or over. */
  readonly late: number;
}

export interface NoticeDue extends Told<Notice, 'stage'>, Told<Right, 'number'> {
  /** The right. */
  readonly id: string;
  readonly until: string;
  readonly plot: FactOf<typeof plot>['code'];
  readonly late: boolean;
  /** Masked as the reader sees it. */
  readonly holderName: string;
  /** What was tried of this end of the term, the latest first. */
  readonly tried: readonly Told<Notice, 'way' | 'outcome' | 'toldOn'>[];
}
