import type { CaseSteps, TagFact, Written } from '@qingming/connect/api/cases.ts';
import { parseSeriesNumber } from '@qingming/standard/numbers/series-number.ts';
import { formatTagNumber, parseTag } from '@qingming/standard/numbers/tag-number.ts';
import { custody } from '@qingming/standard/records/custody.ts';
import { tag } from '@qingming/standard/records/tag.ts';
import { nextNumbers, TAG_PREFIX } from '../../kernel/records/series.ts';
import type { Stored } from '../../kernel/records/stored.ts';
import { refusal, wrongElement } from './refusals.ts';
import { WrongTag } from './wrong-scan.ts';
import { add, entry, type Work, written } from './work.ts';

type Subject = TagFact['subject'];

async function nextTagNumber({ records, owner, node }: Work, subject: Subject): Promise<string> {
  const now = node.clock.now();
  const number = await records.ask({ reads: ['tag'], act: 'number' }, async (asking) => {
    const [next = ''] = await nextNumbers(asking, TAG_PREFIX[subject], owner.region, now);
    return { answer: parseSeriesNumber(next) };
  });
  if (number === undefined) throw new RangeError(`no tag number in ${owner.region}`);
  return formatTagNumber({ ...number, subject });
}

/** A new tag for the body or the ashes of the case, to be printed at once. */
export async function makeTag(
  work: Work,
  subject: Subject,
  lot?: string,
): Promise<Stored<typeof tag>> {
  const number = await nextTagNumber(work, subject);
  return add(work, tag, { number, subject, lot, printedAt: work.at(undefined) });
}

export const tagsOf = ({ records, owner }: Work): Promise<readonly Stored<typeof tag>[]> =>
  records.ofRoot(tag, owner.root);

/** The tag of this case that a scan reads; anything else is refused before anything is written. */
export async function scannedTag(
  work: Work,
  scan: string,
  subject?: Subject,
): Promise<Stored<typeof tag>> {
  const read = parseTag(scan);
  if (!read.ok) throw wrongElement('/scan', read.fault, NOT_A_TAG[read.fault]);
  const { number } = read.tag;
  const found = (await tagsOf(work)).find(({ fact }) => fact.number === number);
  if (found === undefined || (subject !== undefined && found.fact.subject !== subject))
    throw new WrongTag(custody, 'the-tag-itself-was-scanned', number, work.owner.root);
  return found;
}

export const NOT_A_TAG = {
  'not-a-tag': {
    zh: '没有读到标签号，请重新扫描或输入标签上的号码。',
    en: 'No tag number was read; scan again or type the number on the tag.',
  },
  'check-character': {
    zh: '标签号末位校验不符，请重新扫描。',
    en: 'The last character of the tag does not agree; scan again.',
  },
} as const;

/** A tag in place of one that was lost or torn: the old one counts no longer. */
export async function replaceTag(
  work: Work,
  { subject, lot, reason }: CaseSteps['tags'],
): Promise<Written> {
  const old = (await tagsOf(work)).find(({ fact }) => fact.subject === subject && fact.lot === lot);
  if (old === undefined)
    throw refusal('tag-to-replace', '尚无标签可更换。', 'There is no tag to replace yet.');
  const voided = await work.records.void(tag, old.id, old.version, reason);
  const made = await makeTag(work, subject, lot);
  return written(work, [entry('tag', voided), entry('tag', made)], {
    id: made.id,
    number: made.fact.number,
  });
}
