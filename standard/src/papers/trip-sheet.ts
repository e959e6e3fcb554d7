import { bilingual } from '../language/bilingual.ts';
import { paper } from '../language/paper.ts';
import { design } from '../records/sources.ts';

/** What a driver takes along, and what is signed where the body is taken over. */
export const tripSheet = paper({
  name: 'trip-sheet',
  label: bilingual('遗体接运单', 'Transport sheet'),
  source: design('what drivers carry on paper; no national form was read'),
  of: 'trip',
  for: [['revise', 'trip']],
  blocks: [
    {
      block: 'fields',
      of: 'trip',
      elements: ['errand', 'from', 'caller', 'phone', 'wantedAt', 'hazard', 'note'],
    },
    {
      block: 'fields',
      of: 'trip',
      label: bilingual('车辆', 'Vehicle'),
      elements: ['vehicle', 'driver', 'attendant', 'leaveAt', 'backBy', 'startKm', 'endKm'],
    },
    {
      block: 'blanks',
      of: [
        bilingual('逝者姓名', 'Name of the person who died'),
        bilingual('死亡证明编号', 'Number of the death certificate'),
        bilingual('遗体标签编号', 'Number of the tag'),
        bilingual('随身物品', 'Effects'),
      ],
    },
    {
      block: 'signatures',
      of: [bilingual('移交人签字', 'Handed over by'), bilingual('接运人签字', 'Taken over by')],
    },
  ],
});
