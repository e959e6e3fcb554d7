import { bilingual } from '../language/bilingual.ts';
import { paper } from '../language/paper.ts';
import { design } from '../records/sources.ts';

/** What somebody had with them, to sign when it is found and when it is returned. */
export const effectsList = paper({
  name: 'effects-list',
  label: bilingual('随身遗物清单', 'List of personal effects'),
  source: design('what was kept on paper; no national form was read'),
  of: 'funeralCase',
  for: [['create', 'effect']],
  blocks: [
    { block: 'fields', of: 'decedent', elements: ['name', 'sex', 'age'] },
    {
      block: 'table',
      of: 'effect',
      columns: [
        ['what', 5],
        ['value', 2],
        ['foundAt', 3],
        ['state', 2],
      ],
      blank: 3,
    },
    {
      block: 'signatures',
      of: [
        bilingual('清点人签字', 'Counted by'),
        bilingual('在场人签字', 'Witnessed by'),
        bilingual('领取人签字', 'Received by'),
      ],
    },
  ],
});
