import type { PlaceKind } from '@qingming/connect/api/cases.ts';
import { bilingual } from '@qingming/standard/language/bilingual.ts';
import { CASE_ACTS } from '@qingming/standard/processes/case-acts.ts';
import { cremation } from '@qingming/standard/records/cremation.ts';
import { ashesPlacement } from '@qingming/standard/records/ashes-placement.ts';
import type { AskedField, Typed } from '../../records/asked-field.ts';
import { questionsOf } from '../../records/asked-field.ts';
import { placeField, scanField } from './body-forms.ts';
import { contactChoices, placeChoices, staffChoices } from './step-context.ts';
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

export const cremationForms = {
  cremation: {
    title: CASE_ACTS.cremation,
    submit: bilingual('确认入炉，开始火化', 'Start the cremation'),
    note: bilingual(
      '炉前扫描遗体标签，由两人核对。此步不能撤回。',
      'Scan the tag at the cremator; two people check it. This step cannot be taken back.',
    ),
    path: 'cremation',
    fields: (context) => {
      const ask = questionsOf(cremation, context.today);
      const operators = staffChoices(context, CREMATION_OPERATOR);
      const isMine = operators.some(({ label }) => label === context.me);
      return [
        scanField(context, 'body'),
        ask('cremator', { choices: placeChoices(context, ['cremator']) }),
        ask('operator', { required: !isMine, choices: operators }),
        ask('witness', { choices: operators }),
        ask('ashesWanted', { required: false }),
        ask('crematorKind', { folded: true }),
        ask('startedAt', { required: false, folded: true, orNow: true }),
      ];
    },
    start: () => ({ ashesWanted: 'true' }),
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
        ask('handedOverBy', { required: false, folded: true, choices: staffChoices(context) }),
      ];
    },
  },
} satisfies Record<string, StepForm>;
