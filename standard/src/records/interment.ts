import { intermentKind } from '../codes/ashes.ts';
import { country } from '../codes/country.ts';
import { relationship, sex } from '../codes/person.ts';
import { code, flag, optional, partialDate, ref, text } from '../language/element.ts';
import { internal, note } from '../language/free-text.ts';
import {
  absent,
  after,
  all,
  any,
  atMost,
  type ElementOperand,
  equal,
  exists,
  type Expression,
  not,
  notBefore,
  notFuture,
  oneOf,
  outer,
  present,
  val,
  when,
} from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { STANDS } from './papers.ts';
import { fileOfTheDead, supervisionDuty } from './retention.ts';
import { FIS, NOTICE_2024, design } from './sources.ts';

const personal = { classification: 'personal', purpose: 'burial register' } as const;

/** Older people than this were documented; who is older still is asked about, and beyond the last no longer believed. */
const UNUSUAL = 125;
const OLDEST = 150;

/** About the person of a case: the register says the same, by its elements; a date as far as both say it. */
export const isTheSame = (of: (name: string) => ElementOperand): Expression =>
  all(
    equal('name', of('name')),
    any(absent('deathDate'), absent(of('deathDate')), equal('deathDate', of('deathDate'))),
  );

/** One person in one grave, as a register or a paper archive says; gaps and partial dates stay. */
export const interment = record(
  'interment',
  { zh: '安葬', en: 'Burial' },
  {
    source: `${FIS}: cemetery use; observed: burial registers; MZ/T 145-2019 (archives)`,
    belongsTo: 'institution',
    travels: 'up',
    retention: fileOfTheDead,
    basis: supervisionDuty,
    title: 'name',
    presentation: {
      called: { zh: '安葬', en: 'Burials' },
      group: 'burials',
      columns: ['kind', 'section', 'row', 'grave', 'deathDate', 'intermentDate'],
      filters: ['kind', 'intermentDate'],
    },
    elements: {
      name: text('逝者姓名', 'Name', {
        ...personal,
        mask: 'name',
        findable: 'name',
        maxLength: 120,
        source:
          'observed: National Gravesite Locator, columns "d_first_name", "d_mid_name", "d_last_name", "d_suffix"',
      }),
      sex: optional(
        code('性别', 'Sex', sex, {
          source: design('paper registers of graves write it beside the name'),
        }),
      ),
      birthDate: optional(
        partialDate('出生日期', 'Born', {
          source: 'observed: National Gravesite Locator, column "d_birth_date"',
        }),
      ),
      deathDate: optional(
        partialDate('死亡日期', 'Died on', {
          source: 'observed: National Gravesite Locator, column "d_death_date"',
        }),
      ),
      intermentDate: optional(
        partialDate('安葬日期', 'Interred on', {
          source: 'observed: cemetery system (shian_cemetery): planned date of the burial',
        }),
      ),
      ageChecked: optional(
        flag('年份已核实', 'Years checked', {
          help: {
            zh: '证件或碑文记载的年龄超过 125 岁，或迁葬距出生 150 年以上，已核对',
            en: 'A document or stone shows an age over 125, or a burial 150 years after the birth, and it was checked',
          },
          source: design('what looks wrong in an old register may be true'),
        }),
      ),
      kind: optional(
        code('安葬类型', 'Kind', intermentKind, {
          source: 'observed: cemetery system (shian_cemetery): buryType',
        }),
      ),
      certificate: optional(
        ref(
          '火化证明编号',
          'Number of the cremation certificate',
          {
            kind: 'certificate',
            by: 'number',
            agrees: { name: 'name', deathDate: 'deathDate' },
            stands: oneOf('state', ...STANDS),
          },
          {
            since: '2026.3',
            help: {
              zh: '骨灰安葬所凭火化证明上的编号；登记后自动核对',
              en: 'As printed on the certificate on which the ashes were buried; it is checked after it was recorded',
            },
            source: `${NOTICE_2024}: ashes are placed on the certificate of their cremation, which is written off`,
          },
        ),
      ),
      section: optional(
        text('墓区', 'Section', {
          ...internal,
          maxLength: 40,
          source: 'observed: National Gravesite Locator, column "section_id"',
        }),
      ),
      row: optional(
        text('排', 'Row', {
          ...internal,
          maxLength: 40,
          source: 'observed: National Gravesite Locator, column "row_num"',
        }),
      ),
      grave: optional(
        text('墓位', 'Grave', {
          ...internal,
          maxLength: 40,
          source: 'observed: National Gravesite Locator, column "site_num"',
        }),
      ),
      holderName: optional(
        text('使用权人姓名', 'Holder of the right', {
          ...personal,
          mask: 'name',
          maxLength: 120,
          source:
            'observed: National Gravesite Locator, columns "v_first_name", "v_mid_name", "v_last_name", "v_suffix"',
        }),
      ),
      relation: optional(
        code('与使用权人关系', 'Relation to the holder', relationship, {
          source: 'observed: National Gravesite Locator, column "relationship"',
        }),
      ),
      relationNote: optional(
        text('关系原文', 'Relation as written', {
          ...note,
          maxLength: 60,
          source: 'observed: National Gravesite Locator, column "relationship"',
        }),
      ),
      country: optional(
        code('国家', 'Country', country, {
          source: 'observed: National Gravesite Locator, column "country"',
        }),
      ),
      note: optional(
        text('备注', 'Note', {
          ...note,
          maxLength: 500,
          source: 'observed: National Gravesite Locator, columns "branch", "rank", "war"',
        }),
      ),
    },
    rules: [
      rule(
        'a-burial-of-a-case-says-what-the-case-says',
        {
          zh: '此安葬登记来自一件业务；姓名、死亡日期请在该业务中更正，登记册随之更正。',
          en: 'This entry comes from a case: correct the name and the date of death there, and the register follows.',
        },
        not(
          exists(
            'ashesPlacement',
            all(
              equal('register', outer('id')),
              not(
                exists(
                  'decedent',
                  isTheSame((name) => outer(name, 2)),
                ),
              ),
            ),
            'institution',
          ),
        ),
        { atOriginOnly: true },
      ),
      rule(
        'a-burial-of-a-case-stays-in-the-register',
        {
          zh: '此安葬登记来自一件业务，不能作废；请在该业务中作废骨灰去向。',
          en: 'This entry comes from a case and cannot be voided; void the burial in the case instead.',
        },
        when(
          equal('voided', val(true)),
          not(exists('ashesPlacement', equal('register', outer('id')), 'institution')),
        ),
        { atOriginOnly: true },
      ),
      rule(
        'interred-died-after-born',
        {
          zh: '死亡日期不能早于出生日期。',
          en: 'The date of death cannot be before the date of birth.',
        },
        any(absent('birthDate'), absent('deathDate'), notBefore('deathDate', 'birthDate')),
      ),
      rule(
        'interred-after-death',
        {
          zh: '安葬日期不能早于死亡日期。',
          en: 'The date of burial cannot be before the date of death.',
        },
        any(absent('intermentDate'), absent('deathDate'), notBefore('intermentDate', 'deathDate')),
      ),
      rule(
        'interred-dates-not-in-future',
        {
          zh: '出生、安葬日期不能晚于今天；两位数的年份请写成四位。',
          en: 'Dates of birth and of burial cannot be in the future; write a year with four digits.',
        },
        all(notFuture('birthDate'), notFuture('intermentDate')),
      ),
      rule(
        'interred-at-a-possible-age',
        {
          zh: '出生与死亡相距 150 年以上，请核对年份。',
          en: 'Birth and death lie more than 150 years apart; check the years.',
        },
        atMost('deathDate', after('birthDate', OLDEST, 'year')),
      ),
      rule(
        'interred-at-an-unusual-age',
        {
          zh: '年龄超过 125 岁，或安葬距出生 150 年以上；确实如此的，请注明“年份已核实”。',
          en: 'The age is over 125, or the burial is more than 150 years after the birth; when that is so, state that the years were checked.',
        },
        any(
          all(
            atMost('deathDate', after('birthDate', UNUSUAL, 'year')),
            any(present('deathDate'), atMost('intermentDate', after('birthDate', OLDEST, 'year'))),
          ),
          all(present('ageChecked'), equal('ageChecked', val(true))),
        ),
      ),
      rule(
        'interred-death-not-in-future',
        { zh: '死亡日期不能晚于今天。', en: 'The date of death cannot be later than today.' },
        notFuture('deathDate'),
      ),
    ],
  },
);
