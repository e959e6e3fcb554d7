import type { PlaceKind } from '@qingming/connect/api/cases.ts';
import { bilingual } from '@qingming/standard/language/bilingual.ts';
import { CASE_ACTS } from '@qingming/standard/processes/case-acts.ts';
import { cremation } from '@qingming/standard/records/cremation.ts';
import { ashesPlacement } from '@qingming/standard/records/ashes-placement.ts';
import type { AskedField, Typed } from '../../records/asked-field.ts';
import { questionsOf } from '../../records/asked-field.ts';
import { placeField, scanField } from './body-forms.ts';
import { checkFields, withChecks } from './person-checks.ts';
import { byWhom, contactChoices, placeChoices, staffChoices } from './step-context.ts';
import type { StepForm } from './step-form.ts';

const FOR_ASHES: readonly PlaceKind[] = ['ashes-room', 'ashes-store'];
/** Code of `duty`. */
const CREMATION_OPERATOR = '05';
/** Codes of `ashesDestination`. */
const KEPT_HERE = '6';
const NOT_WANTED = '8';

const destination = (typed: Typed): string => typed['destination'] ?? '';
const goesToSomebody = (typed: Typed): boolean =>
  ![KEPT_HERE, NOT_WANTED, ''].includes(destination(typed));
const staysHere = (typed: Typed): boolean => destination(typed) === KEPT_HERE;
const isThere = (typed: Typed): boolean => destination(typed) !== NOT_WANTED;

const unlessNotWanted = (field: AskedField): AskedField => ({ ...field, when: isThere });

const LATE_REASON: AskedField = {
  name: 'lateReason',
  label: bilingual('补登原因', 'Reason for entering it late'),
  input: 'text',
  required: false,
  maxLength: 200,
  folded: true,
  help: bilingual(
    '时间早于现在十分钟以上的，由单位负责人填写。',
    'Of the manager, when the time lies more than ten minutes back.',
  ),
};

export const cremationForms = {
  cremation: {
    title: CASE_ACTS.cremation,
    submit: bilingual('确认入炉，开始火化', 'Start the cremation'),
    note: bilingual(
      '炉前扫描遗体标签，由火化师和复核人各自确认。此步不能撤回。',
      'Scan the tag at the cremator; the operator and the second checker each confirm. This step cannot be taken back.',
    ),
    path: 'cremation',
    fields: (context) => {
      const ask = questionsOf(cremation, context.today);
      const operators = staffChoices(context, [CREMATION_OPERATOR]);
      const by = byWhom(context, operators);
      return [
        scanField(context, 'body'),
        ask('cremator', { choices: placeChoices(context, ['cremator']) }),
        ask('operator', by),
        ...(by.required ? checkFields('operatorCheck') : []),
        ask('witness', { choices: operators }),
        ...checkFields('witnessCheck'),
        ask('ashesWanted', { required: false }),
        ask('crematorKind', { folded: true }),
        ask('startedAt', { required: false, folded: true, orNow: true }),
        LATE_REASON,
      ];
    },
    start: () => ({ ashesWanted: 'true' }),
    shape: withChecks,
  },
  cremationCheck: {
    title: bilingual('火化前复核', 'Second check at the cremator'),
    submit: bilingual('确认标签与火化机', 'Confirm tag and cremator'),
    note: bilingual(
      '请本人在炉前扫描遗体标签。确认两分钟内有效。',
      'Scan the tag at the cremator yourself. The confirmation holds for two minutes.',
    ),
    path: 'cremation/check',
    fields: (context) => [
      scanField(context, 'body'),
      questionsOf(cremation, context.today)('cremator', {
        choices: placeChoices(context, ['cremator']),
      }),
    ],
  },
  cremationFinish: {
    title: CASE_ACTS.cremationFinish,
    submit: bilingual('登记结束，打印骨灰标签', 'Record the end and print the ashes tag'),
    path: 'cremation/finish',
    fields: (context) => {
      const ask = questionsOf(cremation, context.today);
      const wanted = context.page.cremation?.fact.ashesWanted !== false;
      const place = {
        ...placeField(context, FOR_ASHES),
        name: 'ashesPlace',
        label: bilingual('骨灰存放处', 'Where the ashes are put'),
      };
      return [
        ...(wanted ? [place] : []),
        ask('finishedAt', { required: false, folded: true, orNow: true }),
        LATE_REASON,
      ];
    },
    also: ({ cremation: begun }) =>
      begun === null ? {} : { cremation: begun.id, version: begun.version },
  },
  ashesPlacement: {
    title: CASE_ACTS.ashesPlacement,
    submit: bilingual('登记去向', 'Record it'),
    path: 'ashes-placement',
    fields: (context) => {
      const ask = questionsOf(ashesPlacement, context.today);
      return [
        ask('destination'),
        unlessNotWanted(scanField(context, 'ashes')),
        ask('collector', {
          required: true,
          choices: contactChoices(context),
          when: goesToSomebody,
          help: bilingual(
            '领灰人须有证件号码；名单中没有的，请先增加联系人。',
            'The collector needs an identity document; add a contact first when not on the list.',
          ),
        }),
        ask('niche', {
          required: true,
          choices: placeChoices(context, ['niche']),
          when: staysHere,
        }),
        ask('where', { when: goesToSomebody }),
        ask('weight', { when: isThere }),
        ask('placedAt', { required: false, folded: true, orNow: true }),
        ask('handedOverBy', {
          ...byWhom(context, staffChoices(context)),
          folded: context.staff !== null,
        }),
      ];
    },
  },
} satisfies Record<string, StepForm>;
