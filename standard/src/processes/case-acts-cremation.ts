import { act, ask, NOW, STAFF } from '../language/act.ts';
import { bilingual } from '../language/bilingual.ts';
import { absent, all, any, differ, equal, not, oneOf, val } from '../language/expression.ts';
import { ashesPlacement } from '../records/ashes-placement.ts';
import { cremation } from '../records/cremation.ts';
import { custody } from '../records/custody.ts';
import { MOVES } from './case-acts-body.ts';
import {
  ashesHere,
  bodyHere,
  burning,
  ceremoniesDone,
  certified,
  agreedTimeCame,
  confirmed,
  cremated,
  decisionThere,
  fromRule,
  noDoubt,
  policeConsent,
  proofFits,
} from './case-conditions.ts';
import { isAbout } from '../records/case-subject.ts';
import { released } from './case-holds.ts';
import { FOR_ASHES, onDuty, place } from './case-places.ts';

/** Codes of `ashesDestination`. */
const KEPT_HERE = val('6');
const NOT_WANTED = val('8');
const IN_A_CEMETERY_OR_COLUMBARIUM = ['1', '2', '3', '4', '12'] as const;
const goesIntoANiche = any(equal('destination', KEPT_HERE), equal('act', val('deposited')));
const goesToSomebody = all(
  differ('destination', KEPT_HERE),
  differ('destination', NOT_WANTED),
  any(absent('act'), differ('act', val('deposited'))),
);
const isThere = any(absent('destination'), differ('destination', NOT_WANTED));

export const cremationActs = {
  cremation: act({
    name: 'cremation',
    label: bilingual('开始火化', 'Start the cremation'),
    submit: bilingual('确认入炉，开始火化', 'Start the cremation'),
    note: bilingual(
      '炉前扫描遗体标签，由火化师和复核人各自确认。此步不能撤回。',
      'Scan the tag at the cremator; the operator and the second checker each confirm. This step cannot be taken back.',
    ),
    done: bilingual('开始火化', 'started the cremation'),
    on: cremation.kind,
    verb: 'create',
    from: all(bodyHere, not(burning)),
    needs: [
      released('body', 'no-cremation-under-hold'),
      ceremoniesDone,
      { ...fromRule(cremation, 'no-cremation-without-certificate'), check: certified },
      { ...fromRule(cremation, 'no-cremation-without-confirmation'), check: confirmed },
      { ...fromRule(cremation, 'remains-have-their-proof'), check: proofFits },
      { ...fromRule(cremation, 'the-police-consent-to-it'), check: policeConsent },
      { ...fromRule(cremation, 'no-cremation-while-in-doubt'), check: noDoubt },
      decisionThere,
      { ...fromRule(cremation, 'not-before-the-time-agreed'), check: agreedTimeCame },
    ],
    asks: [
      ask(custody, 'scanned', { as: 'scan' }),
      ask(cremation, 'cremator', { choose: place('cremator') }),
      ask(cremation, 'operator', { otherwise: STAFF, choose: onDuty('cremationOperator') }),
      ask(cremation, 'witnessMode', {
        otherwise: { value: 'second-operator' },
        start: { value: 'second-operator' },
      }),
      ask(cremation, 'witness', { prefer: onDuty('secondChecker') }),
      ask(cremation, 'recording', {
        optional: false,
        when: equal('witnessMode', val('video')),
      }),
      ask(cremation, 'familyWitness', {
        optional: false,
        when: equal('witnessMode', val('family-present')),
      }),
      ask(cremation, 'ashesWanted', { otherwise: { value: true }, start: { value: true } }),
      ask(cremation, 'crematorKind', { folded: true }),
      ask(cremation, 'startedAt', { otherwise: NOW, folded: true }),
    ],
    also: MOVES,
    handler: 'startCremation',
  }),
  'cremation/check': act({
    name: 'cremation/check',
    label: bilingual('火化前复核', 'Second check at the cremator'),
    submit: bilingual('确认标签与火化机', 'Confirm tag and cremator'),
    note: bilingual(
      '请本人在炉前扫描遗体标签。确认两分钟内有效。',
      'Scan the tag at the cremator yourself. The confirmation holds for two minutes.',
    ),
    done: bilingual('火化前复核', 'checked at the cremator'),
    on: cremation.kind,
    verb: 'create',
    from: all(bodyHere, not(burning)),
    asks: [
      ask(custody, 'scanned', { as: 'scan' }),
      ask(cremation, 'cremator', { choose: place('cremator') }),
      ask(cremation, 'witnessMode', {
        otherwise: { value: 'second-operator' },
        start: { value: 'second-operator' },
      }),
    ],
    handler: 'checkCremation',
  }),
  'cremation/finish': act({
    name: 'cremation/finish',
    label: bilingual('登记火化结束', 'Record the end of the cremation'),
    submit: bilingual('登记结束，打印骨灰标签', 'Record the end and print the ashes tag'),
    done: bilingual('登记火化结束', 'recorded the end of the cremation'),
    on: cremation.kind,
    verb: 'revise',
    names: 'cremation',
    from: absent('finishedAt'),
    asks: [
      ask(cremation, 'finishTag', { optional: false }),
      ask(custody, 'place', {
        as: 'ashesPlace',
        optional: false,
        when: equal('ashesWanted', val(true)),
        choose: place(...FOR_ASHES),
        label: bilingual('骨灰存放处', 'Where the ashes are put'),
      }),
      ask(cremation, 'finishedAt', { otherwise: NOW, folded: true }),
      ask(cremation, 'longBecause', { folded: true }),
    ],
    also: [['create', 'tag'], ...MOVES],
    handler: 'finishCremation',
  }),
  'ashes-placement': act({
    name: 'ashes-placement',
    label: bilingual('登记骨灰去向', 'Record where the ashes go'),
    submit: bilingual('登记去向', 'Record it'),
    done: bilingual('登记骨灰去向', 'recorded where the ashes go'),
    on: ashesPlacement.kind,
    verb: 'create',
    always: true,
    from: any(cremated, ashesHere, isAbout('ashes-only')),
    needs: [released('ashes', 'no-ashes-placed-under-hold')],
    asks: [
      ask(ashesPlacement, 'destination'),
      ask(ashesPlacement, 'act', {
        optional: false,
        when: oneOf('destination', ...IN_A_CEMETERY_OR_COLUMBARIUM),
        choose: oneOf('act', 'collected', 'deposited'),
        start: { value: 'collected' },
        help: bilingual(
          '由本机构安葬或移交其他机构的，另有登记',
          'A burial by us and a transfer are recorded as acts of their own',
        ),
      }),
      ask(custody, 'scanned', { as: 'scan', when: isThere }),
      ask(ashesPlacement, 'collector', {
        optional: false,
        when: goesToSomebody,
        help: bilingual(
          '领灰人须有证件号码；名单中没有的，请先增加联系人。',
          'The collector needs an identity document; add a contact first when not on the list.',
        ),
      }),
      ask(ashesPlacement, 'niche', {
        optional: false,
        when: goesIntoANiche,
        choose: place('niche'),
      }),
      ask(ashesPlacement, 'where', { when: goesToSomebody }),
      ask(ashesPlacement, 'weight', { when: isThere }),
      ask(ashesPlacement, 'placedAt', { otherwise: NOW, folded: true }),
      ask(ashesPlacement, 'handedOverBy', { otherwise: STAFF, folded: true }),
    ],
    handler: 'placeAshes',
  }),
} as const;
