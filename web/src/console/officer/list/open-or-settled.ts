import { LIST } from '../words.ts';
import type { Filter } from './filter.ts';

/** Of a list of what is to be done: what is open, unless somebody asks for what was settled. */
export const OPEN_OR_SETTLED: Filter = {
  name: 'open',
  label: LIST.state,
  kind: 'select',
  usual: 'true',
  options: [
    { code: 'true', ...LIST.open },
    { code: 'false', ...LIST.settled },
  ],
};
