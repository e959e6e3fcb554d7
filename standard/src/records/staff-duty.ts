import { duty, professionLevel } from '../codes/staff.ts';
import { code, date, link, optional, text } from '../language/element.ts';
import { absent, any, notBefore } from '../language/expression.ts';
import { note } from '../language/free-text.ts';
import { record, rule } from '../language/record.ts';
import { employment, ownRecords } from './retention.ts';
import { FIS, MZT141, column, design } from './sources.ts';

/** A job that somebody may do, from a day and until one: of the same person several, each with its certificate. */
export const staffDuty = record(
  'staffDuty',
  { zh: '上岗资格', en: 'Job qualification' },
  {
    source: `${FIS}: FIS_DUTY_INFO; ${MZT141} 3.2.3 StaffData`,
    belongsTo: 'institution',
    travels: 'up',
    retention: ownRecords,
    basis: employment,
    indexes: [['staff']],
    presentation: {
      called: { zh: '上岗资格', en: 'Job qualifications' },
      columns: ['staff', 'duty', 'level', 'validFrom', 'validUntil'],
      filters: ['duty', 'level', 'validUntil'],
    },
    elements: {
      staff: link('staff', '从业人员', 'Staff member', {
        source: column('FIS_DUTY_INFO.peopleId'),
      }),
      duty: code('岗位', 'Job', duty, { source: column('FIS_DUTY_INFO.workType') }),
      certificateNumber: optional(
        text('上岗证书编号', 'Duty certificate', {
          ...note,
          mask: 'identity',
          maxLength: 40,
          source: column('FIS_DUTY_INFO.certNo'),
        }),
      ),
      level: optional(
        code('职业技能等级', 'Skill level', professionLevel, {
          source: column('FIS_DUTY_INFO.professionLevel'),
        }),
      ),
      validFrom: date('生效日期', 'From', {
        source: design('who may do a job is asked of the day on which it is done'),
      }),
      validUntil: optional(
        date('有效期至', 'Valid until', {
          help: {
            zh: '最后一个有效日；长期有效的不填',
            en: 'The last day; left out when it does not end',
          },
          source: design('a certificate of a job may end'),
        }),
      ),
    },
    unique: [
      {
        name: 'one-qualification-from-a-day',
        elements: ['staff', 'duty', 'validFrom'],
        says: {
          zh: '该人员此岗位自同日起的资格已登记；请更正原记录。',
          en: 'This job of this person is recorded from that day; correct that record.',
        },
      },
    ],
    rules: [
      rule(
        'qualification-ends-after-it-begins',
        {
          zh: '有效期至不能早于生效日期。',
          en: 'The last day cannot be before the first.',
        },
        any(absent('validUntil'), notBefore('validUntil', 'validFrom')),
      ),
    ],
  },
);
