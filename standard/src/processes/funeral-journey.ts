import { bilingual } from '../language/bilingual.ts';
import type { Need } from '../language/act.ts';
import {
  absent,
  after,
  all,
  any,
  below,
  day,
  equal,
  exists,
  not,
  outer,
  refState,
  val,
} from '../language/expression.ts';
import type { Bilingual } from '../language/bilingual.ts';
import type { Expression } from '../language/expression.ts';
import { type Alert, process } from '../language/process.ts';
import { cremation, USUAL_CREMATION_HOURS } from '../records/cremation.ts';
import { isAbout } from '../records/case-subject.ts';
import { caresForBodies } from '../records/house-kind.ts';
import { funeralCase } from '../records/funeral-case.ts';
import { toldOfItsNumber } from '../records/number-notice.ts';
import { MZT141, NOTICE_2024, REGULATION_2026 } from '../records/sources.ts';
import { booked } from '../records/ceremony-to-come.ts';
import { farewell, vigil } from '../records/steps.ts';
import { CASE_ACTS, CASE_HEADINGS } from './case-acts.ts';
import { mayBeStored } from './case-acts-body.ts';
import {
  ashesHere,
  ashesOut,
  ashesPlaced,
  ashesToCome,
  beforeCremation,
  bodyHandedOver,
  bodyHere,
  bodyOut,
  bookedCeremony,
  burning,
  ceremonyIsLate,
  certificateContradicts,
  certificateNotFound,
  certified,
  confirmed,
  cremated,
  fromRule,
  inACemetery,
  inTheRoom,
  nextCeremonyIs,
  mayBeCollected,
  noDoubt,
  notStored,
  onTheRoad,
  outdatedCertificate,
  policeConsent,
  proofFits,
  settled,
  thenOf,
  validCertificate,
} from './case-conditions.ts';
import { holdAlerts, holdReview, releaseOf } from './case-holds.ts';
import { leftFor } from '../records/same-remains.ts';
import { ROOMS_OF } from '../records/place-of-kind.ts';
import { place } from './case-places.ts';
import { storageTerms } from './case-storage.ts';

/** Longer ago than so many hours, at the moment of asking. */
const hoursAgo = (element: string, hours: number): Expression =>
  below(after(element, hours, 'hour'), outer('recordedAt'));

const minutesAgo = (element: string, minutes: number): Expression =>
  below(after(element, minutes, 'minute'), outer('recordedAt'));

/** A cremation that was booked for so many minutes ago and has not begun is late. */
const LATE_MINUTES = 30;
/** Local practice: four hours are the usual road. */
const MAX_TRANSPORT_HOURS = 4;
/** Hunan 2022: the certificate within four hours. No national term is known. */
const CERTIFICATE_HOURS = 4;
const lack = (need: Need, from: Expression, check: Expression) => ({
  code: need.rule ?? '',
  says: need.says,
  while: from,
  check,
});

const ceremony = (
  name: 'vigil' | 'farewell',
  label: Bilingual,
  room: 'room' | 'hall',
  title: Bilingual,
) => {
  const next = all(bodyHere, nextCeremonyIs(name));
  const told = { name, label, booked: { record: name, where: booked, at: 'startsAt' } } as const;
  return [
    {
      ...told,
      act: `${name}/complete`,
      when: all(next, inTheRoom(name, room)),
    },
    {
      ...told,
      act: 'moves',
      title,
      when: next,
      late: ceremonyIsLate(name, room),
      answers: { reason: name },
      fromBooked: { place: room },
      choose: { place: place(...ROOMS_OF[name]) },
    },
  ] as const;
};

/** Ashes that came on a certificate which its issuer recorded otherwise. */
const certificateAlert: Alert = {
  code: 'the-named-certificate-agrees',
  says: bilingual(
    '异地火化证明核对不一致',
    'The certificate from elsewhere contradicts the record of its issuer',
  ),
  while: certificateContradicts,
};

/** Also of a case that is closed: the record stays wrong until somebody corrects it. */
const numberAlert: Alert = {
  code: 'the-number-is-of-this-person',
  says: bilingual(
    '逝者的证件号码经认定属于另一人：请对照证件原件、户籍证明核对，录错的请更正并补发证明',
    'The identity number of this person was found to be of somebody else: compare it with the original document and the household register, correct it if it was mistyped, and reissue the certificate',
  ),
  while: toldOfItsNumber,
};

/** From the opening of a case to its closing: who may do what when, what comes next, what is missing, what is late. */
export const funeralJourney = process({
  name: 'funeralJourney',
  label: { zh: '殡仪服务流程', en: 'The funeral journey' },
  source: `${MZT141}; ${REGULATION_2026}; ${NOTICE_2024}`,
  of: funeralCase.kind,
  routes: 'own',
  acts: Object.values(CASE_ACTS),
  headings: CASE_HEADINGS,
  runs: equal('state', val('0')),
  outOfTurn: bilingual(
    '此业务目前不能办理这一步；请刷新后查看下一步。',
    'The case is not at this step. Read the page again to see what comes next.',
  ),
  order: [
    {
      name: 'arrival',
      act: 'transport/arrive',
      when: exists('transport', onTheRoad),
      late: exists('transport', all(onTheRoad, hoursAgo('departedAt', MAX_TRANSPORT_HOURS))),
    },
    {
      name: 'cremationFinish',
      act: 'cremation/finish',
      when: burning,
      late: exists(
        'cremation',
        all(absent('finishedAt'), hoursAgo('startedAt', USUAL_CREMATION_HOURS)),
      ),
    },
    {
      name: 'deathCertificate',
      act: 'death-certificate',
      when: all(not(certified), not(mayBeCollected), not(bodyHandedOver)),
    },
    {
      name: 'proof',
      act: 'proof',
      label: bilingual('登记相应证明', 'Record the paper that fits'),
      title: bilingual('登记相应证明', 'Record the paper that fits'),
      when: not(proofFits),
    },
    {
      name: 'return',
      act: 'return',
      when: any(bodyOut, ashesOut),
      late: exists(
        'custody',
        all(leftFor('taken-out'), below('expectedBack', outer('recordedAt'))),
      ),
    },
    {
      name: 'transport',
      act: 'transport',
      when: all(
        caresForBodies,
        not(bodyHere),
        not(cremated),
        not(bodyHandedOver),
        not(isAbout('ashes-only')),
      ),
    },
    {
      name: 'storage',
      act: 'moves',
      label: bilingual('登记入柜', 'Move to cold storage'),
      title: bilingual('登记入柜', 'Move to cold storage'),
      when: all(notStored, not(bookedCeremony)),
      offered: mayBeStored,
      answers: { reason: 'storage' },
      choose: { place: place('cold-cabinet') },
    },
    ...ceremony('vigil', vigil.label, 'room', bilingual('移入守灵室', 'Move to the vigil room')),
    ...ceremony(
      'farewell',
      farewell.label,
      'hall',
      bilingual('移入告别厅', 'Move to the farewell hall'),
    ),
    {
      name: 'certificateFollows',
      act: 'death-certificate',
      label: bilingual('补登死亡证明', 'Record the certificate that follows'),
      when: all(bodyHere, not(certified)),
    },
    {
      name: 'policeConsent',
      act: 'proof',
      label: bilingual('登记公安机关同意火化', 'Record the consent of the police'),
      title: bilingual('登记公安机关同意火化', 'Record the consent of the police'),
      when: all(bodyHere, not(policeConsent)),
      answers: { kind: 'police-consent' },
    },
    { name: 'confirmation', act: 'confirmation', when: all(bodyHere, not(confirmed)) },
    releaseOf('bodyHold', 'body'),
    { name: 'doubt', act: 'doubt/answer', when: all(bodyHere, not(noDoubt)) },
    {
      name: 'unclaimedDecision',
      act: 'unclaimed/decide',
      label: bilingual('等待无人认领处置决定', 'Waiting for the decision on an unclaimed body'),
      when: all(bodyHere, exists('unclaimedProcedure', equal('state', val('open')))),
      booked: {
        record: 'unclaimedProcedure',
        where: equal('state', val('open')),
        at: 'recordedAt',
      },
      late: exists(
        'unclaimedProcedure',
        all(equal('state', val('open')), below('noticeUntil', day(outer('recordedAt')))),
      ),
    },
    {
      name: 'cremation',
      act: 'cremation',
      when: bodyHere,
      booked: { record: 'cremationBooking', where: booked, at: 'startsAt' },
      fromBooked: { cremator: 'cremator' },
      late: exists('cremationBooking', all(booked, minutesAgo('startsAt', LATE_MINUTES))),
    },
    {
      name: 'namedCertificate',
      label: bilingual('核实异地火化证明', 'Clear up the certificate from elsewhere'),
      when: all(certificateContradicts, not(ashesPlaced)),
    },
    releaseOf('ashesHold', 'ashes'),
    {
      name: 'ashesArrival',
      act: 'ashes-arrival',
      when: all(inACemetery, ashesToCome),
    },
    {
      name: 'ashesBurial',
      act: 'ashes-burial',
      when: all(inACemetery, ashesHere, not(ashesPlaced)),
    },
    {
      name: 'ashesPlacement',
      act: 'ashes-placement',
      when: all(any(cremated, isAbout('ashes-only')), not(ashesPlaced)),
    },
    releaseOf('papersHold', 'papers'),
    {
      name: 'certificateRenewal',
      act: 'certificate/reissue',
      label: bilingual(
        '登记已更正，补发火化证明',
        'The record was corrected: reissue the certificate',
      ),
      when: outdatedCertificate,
    },
    {
      name: 'certificate',
      act: 'certificate',
      when: all(cremated, not(validCertificate)),
      late: exists('cremation', hoursAgo('finishedAt', CERTIFICATE_HOURS)),
    },
    {
      name: 'settlement',
      label: bilingual('结算费用', 'Settle the charges'),
      when: not(settled),
    },
    { name: 'close', act: 'close', when: all() },
  ],
  lacks: [
    lack(fromRule(cremation, 'no-cremation-without-certificate'), not(bodyHandedOver), certified),
    lack(thenOf(funeralCase, 'proof-accounted-for'), all(), proofFits),
    lack(
      fromRule(cremation, 'the-police-consent-to-it'),
      all(bodyHere, not(burning)),
      policeConsent,
    ),
    {
      code: 'a-disputed-number-is-decided',
      says: bilingual(
        '证件号码争议待另一人认定，认定前不能火化。',
        'A dispute about the identity number waits for a second person; there is no cremation before.',
      ),
      while: beforeCremation,
      check: not(exists('numberDispute', absent('outcome'))),
    },
    lack(fromRule(cremation, 'no-cremation-while-in-doubt'), all(bodyHere, not(burning)), noDoubt),
    lack(
      fromRule(cremation, 'no-cremation-without-confirmation'),
      all(bodyHere, not(burning)),
      confirmed,
    ),
    {
      code: 'effects-before-the-body-leaves',
      says: bilingual(
        '尚有保管中的随身遗物；火化、移交以前，请交还，或登记随遗体火化。',
        'Personal effects are still kept: return them, or record that they go with the body, before it is cremated or handed over.',
      ),
      while: all(bodyHere, not(burning)),
      check: not(exists('effect', equal('state', val('kept')))),
    },
    {
      code: 'the-named-certificate-agrees',
      says: bilingual(
        '异地火化证明与出具单位的登记不一致；请对照原件核对编号、出具日期和逝者信息，录错的请更正。原件确有不符的，请先向出具单位核实，再安置骨灰。',
        'The certificate from elsewhere contradicts what its issuer recorded: compare number, date of issue and person with the original, and correct what was mistyped. If the original itself differs, ask the issuer before the ashes are placed.',
      ),
      while: all(),
      check: not(certificateContradicts),
    },
    {
      code: 'the-named-institution-agrees',
      says: bilingual(
        '接收机构的编号与名称不是同一机构；请核对后更正。',
        'Number and name of the receiving institution are not of one institution; check and correct them.',
      ),
      while: all(),
      check: not(exists('ashesPlacement', equal(refState('receiverNumber'), val('contradicts')))),
    },
    {
      code: 'the-named-certificate-is-found',
      says: bilingual(
        '异地火化证明的编号尚未查到；请对照原件核对编号，录错的请更正。编号无误的可以继续办理，对方上报后自动核对。',
        'The certificate from elsewhere was not found yet: compare the number with the original, and correct it if it was mistyped. If it is right, go on; it is checked once its issuer has reported it.',
      ),
      while: all(),
      check: not(certificateNotFound),
    },
    lack(thenOf(funeralCase, 'ashes-accounted-for'), cremated, ashesPlaced),
    lack(thenOf(funeralCase, 'bill-accounted-for'), all(cremated, ashesPlaced), settled),
    lack(thenOf(funeralCase, 'papers-accounted-for'), cremated, validCertificate),
  ],
  terms: [...storageTerms, holdReview],
  alerts: [...holdAlerts, certificateAlert, numberAlert],
});

export type CaseStepName = (typeof funeralJourney)['order'][number]['name'];
