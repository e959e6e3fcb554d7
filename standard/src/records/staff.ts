import { education, politicalStatus, sex } from '../codes/person.ts';
import { duty, professionLevel, staffKind } from '../codes/staff.ts';
import { code, date, optional, partialDate, text } from '../language/element.ts';
import { internal, note } from '../language/free-text.ts';
import { record, rule } from '../language/record.ts';
import { absent, any, notBefore } from '../language/expression.ts';
import { employment, ownRecords } from './retention.ts';
import { FIS, MZT141, column } from './sources.ts';

export const staff = record(
  'staff',
  { zh: '从业人员', en: 'Staff member' },
  {
    source: `${FIS}: FIS_PEOPLE_INFO, FIS_DUTY_INFO; ${MZT141} 3.2.3 StaffData`,
    belongsTo: 'institution',
    travels: 'up',
    retention: ownRecords,
    basis: employment,
    title: 'name',
    presentation: {
      called: { zh: '从业人员', en: 'Staff' },
      summary: ['code'],
      columns: ['code', 'duty', 'professionLevel', 'phone', 'since', 'leftOn'],
      filters: ['duty', 'kind', 'professionLevel', 'leftOn'],
      sections: [
        {
          label: { zh: '人员', en: 'Person' },
          elements: ['code', 'name', 'sex', 'phone', 'education', 'politicalStatus'],
        },
        {
          label: { zh: '岗位', en: 'Job' },
          elements: [
            'kind',
            'duty',
            'certificateNumber',
            'professionLevel',
            'since',
            'leftOn',
            'leftBecause',
          ],
        },
      ],
    },
    elements: {
      code: text('人员编号', 'Staff code', {
        ...internal,
        maxLength: 20,
        source: column('FIS_PEOPLE_INFO.peopleCode'),
      }),
      name: text('姓名', 'Name', {
        ...internal,
        maxLength: 60,
        source: column('FIS_PEOPLE_INFO.name'),
      }),
      sex: code('性别', 'Sex', sex, { source: column('FIS_PEOPLE_INFO.sex') }),
      kind: optional(
        code('人员类型', 'Employment', staffKind, { source: column('FIS_PEOPLE_INFO.peopleType') }),
      ),
      duty: code('岗位', 'Job', duty, { source: column('FIS_DUTY_INFO.workType') }),
      certificateNumber: optional(
        text('上岗证书编号', 'Duty certificate', {
          ...note,
          mask: 'identity',
          maxLength: 40,
          source: column('FIS_DUTY_INFO.certNo'),
        }),
      ),
      professionLevel: optional(
        code('职业技能等级', 'Skill level', professionLevel, {
          source: column('FIS_DUTY_INFO.professionLevel'),
        }),
      ),
      education: optional(
        code('文化程度', 'Education', education, { source: column('FIS_PEOPLE_INFO.education') }),
      ),
      politicalStatus: optional(
        code('政治面貌', 'Political status', politicalStatus, {
          source: column('FIS_PEOPLE_INFO.political'),
        }),
      ),
      phone: optional(
        text('联系电话', 'Telephone', {
          classification: 'personal',
          purpose: 'duty roster',
          mask: 'phone',
          maxLength: 40,
          source: column('FIS_PEOPLE_INFO.phone'),
        }),
      ),
      since: optional(
        partialDate('从业日期', 'In the profession since', {
          source: column('FIS_PEOPLE_INFO.workDate'),
        }),
      ),
      leftOn: optional(
        date('离岗时间', 'Left on', { source: column('FIS_PEOPLE_INFO.cancelTime') }),
      ),
      leftBecause: optional(
        text('离岗原因', 'Left because', {
          ...note,
          maxLength: 200,
          source: column('FIS_PEOPLE_INFO.cancelReason'),
        }),
      ),
    },
    unique: [
      {
        name: 'staff-code-once',
        elements: ['institution', 'code'],
        says: {
          zh: '本机构已有此人员编号。',
          en: 'This institution has a staff member of this code.',
        },
      },
    ],
    rules: [
      rule(
        'left-after-joining',
        {
          zh: '离岗日期不能早于从业日期。',
          en: 'The day of leaving cannot be before the day of joining the profession.',
        },
        any(absent('leftOn'), absent('since'), notBefore('leftOn', 'since')),
      ),
    ],
  },
);
