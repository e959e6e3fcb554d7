import { bilingual } from '../language/bilingual.ts';
import { paper } from '../language/paper.ts';
import { design } from '../records/sources.ts';

/** The hand-over where a body is taken over, for both to sign; filled in where it was recorded, else by hand. */
export const collectionHandOver = paper({
  name: 'collection-hand-over',
  label: bilingual('遗体交接单（接运）', 'Hand-over of a body that is collected'),
  source: design('the forms of hospitals and of the police; no national form was read'),
  of: 'trip',
  for: [['create', 'tripHandOver']],
  blocks: [
    {
      block: 'fields',
      of: 'trip',
      elements: ['number', 'from', 'vehicle', 'driver', 'attendant'],
    },
    {
      block: 'fields',
      of: 'tripHandOver',
      label: bilingual('遗体交接', 'Hand-over of the body'),
      elements: [
        'handedOverAt',
        'tag',
        'papers',
        'role',
        'organisation',
        'name',
        'paperNumber',
        'effects',
        'effectsList',
        'receivedBy',
      ],
    },
    { block: 'blanks', of: [bilingual('逝者姓名', 'Name of the person who died')] },
    {
      block: 'text',
      says: bilingual(
        '双方已当面核对遗体标签和随身物品，遗体交接清楚。',
        'Both have checked the tag and the effects together; the body was handed over.',
      ),
    },
    {
      block: 'signatures',
      of: [bilingual('移交人签字', 'Handed over by'), bilingual('接运人签字', 'Taken over by')],
    },
  ],
});
