import { object, text, type TypeOf, uuid } from '../schema.ts';
import { whyFields } from './why.ts';

/** A file that was taken in; a record names it by `file`. */
export interface UploadedFile {
  readonly file: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** Which file of which record somebody reads, and why. */
export const readFile = object({
  kind: text({ minLength: 1, maxLength: 40 }),
  record: uuid(),
  element: text({ minLength: 1, maxLength: 40 }),
  ...whyFields,
});
export type ReadFile = TypeOf<typeof readFile>;
