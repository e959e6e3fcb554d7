import type { Bilingual } from './bilingual.ts';

/** A message between systems, by the names of the record kinds whose facts it carries. */
export interface Message {
  readonly name: string;
  readonly label: Bilingual;
  readonly source: string;
  readonly direction: 'up' | 'down' | 'answer';
  readonly carries: readonly string[];
  readonly explains: Bilingual;
}

export const message = (definition: Message): Message => definition;
