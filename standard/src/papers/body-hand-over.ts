import { equal, not, val } from '../language/expression.ts';
import { bilingual } from '../language/bilingual.ts';
import { paper } from '../language/paper.ts';
import { isAbout } from '../records/case-subject.ts';
import { TRACE, design } from '../records/sources.ts';

/** Goes with a body that leaves: who gave it, who took it, with what. */
export const bodyHandOverForm = paper({
  name: 'body-hand-over',
  label: bilingual('遗体移交单', 'Hand-over of a body'),
  source: `${TRACE}; ${design('the wording, of which no national form was read')}`,
  of: 'funeralCase',
  for: [['revise', 'custody']],
  about: not(isAbout('ashes-only')),
  blocks: [
    {
      block: 'fields',
      of: 'decedent',
      label: bilingual('逝者', 'The person who died'),
      elements: ['name', 'sex', 'age', 'identityNumber'],
    },
    {
      block: 'fields',
      of: 'tag',
      elements: ['number'],
      where: equal('subject', val('body')),
    },
    { block: 'fields', of: 'deathCertificate', elements: ['kind', 'number'] },
    {
      block: 'table',
      of: 'effect',
      label: bilingual('随遗体移交的遗物', 'Effects that go with the body'),
      columns: [
        ['what', 5],
        ['value', 2],
        ['state', 3],
      ],
      blank: 1,
    },
    {
      block: 'blanks',
      of: [
        bilingual('接收单位或接收人', 'Taken over by'),
        bilingual('证件名称和号码', 'Identity document and number'),
        bilingual('准运或其他批准文号', 'Permit number'),
        bilingual('车牌号', 'Licence plate'),
      ],
    },
    {
      block: 'text',
      says: bilingual(
        '双方已当面核对遗体标签、姓名和遗物，遗体完好交接。',
        'Both have checked the tag, the name and the effects together; the body was handed over.',
      ),
    },
    {
      block: 'signatures',
      of: [bilingual('移交人签字', 'Handed over by'), bilingual('接收人签字', 'Taken over by')],
      seal: true,
    },
  ],
});
