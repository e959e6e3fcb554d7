import { bilingual } from '../language/bilingual.ts';
import { not } from '../language/expression.ts';
import { paper } from '../language/paper.ts';
import { isAbout } from '../records/case-subject.ts';
import { NOTICE_2024, REGULATION_2026 } from '../records/sources.ts';

/** What the person arranging the funeral signs before a cremation. */
export const cremationConfirmationForm = paper({
  name: 'cremation-confirmation',
  label: bilingual('遗体火化确认书', 'Cremation consent form'),
  source: `${REGULATION_2026}, art. 28; ${NOTICE_2024}; design: the wording, of which no national form was read`,
  of: 'funeralCase',
  for: [['create', 'cremationConfirmation']],
  // Of ashes that came from elsewhere the cremation is over, and nobody agrees to it here.
  about: not(isAbout('ashes-only')),
  blocks: [
    {
      block: 'fields',
      of: 'decedent',
      label: bilingual('逝者', 'The person who died'),
      elements: ['name', 'sex', 'age', 'identityNumber', 'deathDate', 'deathPlace'],
    },
    { block: 'fields', of: 'deathCertificate', elements: ['kind', 'number', 'issuer'] },
    {
      block: 'fields',
      of: 'contact',
      label: bilingual('丧事承办人', 'The person arranging the funeral'),
      elements: ['name', 'relation', 'identityNumber', 'phone'],
    },
    {
      block: 'text',
      says: bilingual(
        '本人已核对以上内容，确认逝者身份无误，同意火化遗体。火化后不能恢复。',
        'I have checked the above, confirm who the person is, and agree to the cremation. It cannot be undone.',
      ),
    },
    {
      block: 'choices',
      label: bilingual('植入器械（心脏起搏器等）', 'Implants (pacemaker and the like)'),
      of: [
        bilingual('没有', 'None'),
        bilingual('有，已取出', 'Yes, removed'),
        bilingual('不清楚', 'Not known'),
      ],
    },
    {
      block: 'choices',
      label: bilingual('骨灰', 'Ashes'),
      of: [
        bilingual('领取', 'Will be collected'),
        bilingual('寄存', 'Will be deposited'),
        bilingual('不保留', 'Will not be kept'),
      ],
    },
    {
      block: 'signatures',
      of: [
        bilingual('丧事承办人签字', 'Signed by the person arranging the funeral'),
        bilingual('核对人签字', 'Checked by'),
      ],
      seal: true,
    },
  ],
});
