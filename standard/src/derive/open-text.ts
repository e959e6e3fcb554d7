import { type Element, isProtected } from '../language/element.ts';

/** Words by which elements are named that people write sentences into. */
const FREE_WORDS: ReadonlySet<string> = new Set([
  ...['note', 'notes', 'remark', 'remarks', 'comment', 'comments', 'memo', 'content', 'contents'],
  ...['reason', 'reasons', 'because', 'occasion', 'opinion', 'description', 'details', 'facts'],
  ...['asks', 'answer', 'says', 'told', 'statement', 'story', 'message', 'treatment', 'effects'],
]);

const FREE_LABEL = /备注|附注|说明|原因|理由|事由|意见|描述|内容|情况/;

const wordsOf = (name: string): readonly string[] =>
  name.split(/(?=[A-Z])/).map((word) => word.toLowerCase());

/** What has a form of its own, or is filled by the platform, holds no sentence that a person wrote. */
const hasForm = ({ given, pattern, format }: Element): boolean =>
  given === true || pattern !== undefined || format !== undefined;

const isWrittenFreely = (name: string, element: Element): boolean =>
  !hasForm(element) &&
  (element.multiline === true ||
    FREE_LABEL.test(element.label.zh) ||
    wordsOf(name).some((word) => FREE_WORDS.has(word)));

const isFreeText = (name: string, element: Element): boolean =>
  element.type === 'file' || (element.type === 'text' && isWrittenFreely(name, element));

/**
 * Whether an element takes sentences or pictures and stores them in the clear without saying why. Whoever writes
 * freely may name a person, and a scan shows one, so that such an element is personal at least.
 */
export const isOpenFreeText = (name: string, element: Element): boolean =>
  isFreeText(name, element) && !isProtected(element) && !element.openBecause?.trim();
