import { intermentKind } from '../codes/ashes.ts';
import { country } from '../codes/country.ts';
import { relationship, sex } from '../codes/person.ts';
import { code, optional, partialDate, text } from '../language/element.ts';
import { internal, note } from '../language/free-text.ts';
import { absent, any, notBefore, notFuture } from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { FIS } from './sources.ts';

const personal = { classification: 'personal', purpose: 'burial register' } as const;

/** One person in one grave, as a register or a paper archive says; gaps and partial dates stay. */
export const interment = record(
  'interment',
  { zh: '安葬', en: 'Interment' },
  {
    source: `${FIS}: cemetery use; observed: burial registers; MZ/T 145-2019 (archives)`,
    belongsTo: 'institution',
    travels: 'up',
    title: 'name',
    elements: {
      name: text('逝者姓名', 'Name', {
        ...personal,
        mask: 'name',
        findable: 'name',
        maxLength: 120,
      }),
      sex: optional(code('性别', 'Sex', sex)),
      birthDate: optional(partialDate('出生日期', 'Born')),
      deathDate: optional(partialDate('死亡日期', 'Died on')),
      intermentDate: optional(partialDate('安葬日期', 'Interred on')),
      kind: optional(code('安葬类型', 'Kind', intermentKind)),
      section: optional(text('墓区', 'Section', { ...internal, maxLength: 40 })),
      row: optional(text('排', 'Row', { ...internal, maxLength: 40 })),
      grave: optional(text('墓位', 'Grave', { ...internal, maxLength: 40 })),
      holderName: optional(
        text('墓主（持证人）姓名', 'Holder of the right', {
          ...personal,
          mask: 'name',
          maxLength: 120,
        }),
      ),
      relation: optional(code('与墓主关系', 'Relation to the holder', relationship)),
      relationNote: optional(text('关系原文', 'Relation as written', { ...note, maxLength: 60 })),
      country: optional(code('国家', 'Country', country)),
      note: optional(text('备注', 'Note', { ...note, maxLength: 500 })),
    },
    rules: [
      rule(
        'interred-died-after-born',
        { zh: '死亡日期早于出生日期。', en: 'The date of death lies before the date of birth.' },
        any(absent('birthDate'), absent('deathDate'), notBefore('deathDate', 'birthDate')),
      ),
      rule(
        'interred-after-death',
        { zh: '安葬日期早于死亡日期。', en: 'The interment lies before the death.' },
        any(absent('intermentDate'), absent('deathDate'), notBefore('intermentDate', 'deathDate')),
      ),
      rule(
        'interred-death-not-in-future',
        { zh: '死亡日期不能晚于今天。', en: 'The date of death cannot be in the future.' },
        notFuture('deathDate'),
      ),
    ],
  },
);
