import { type Element, optional, text } from '../language/element.ts';
import { note } from '../language/free-text.ts';
import { design } from './sources.ts';

/** What people write beside the elements of a record, in one line. */
export const remark = optional(
  text('备注', 'Note', {
    ...note,
    maxLength: 300,
    source: design('what the form has no place for'),
  }),
);

/** The same, in several lines. */
export const remarkInLines: Element<string, true> = { ...remark, multiline: true };
