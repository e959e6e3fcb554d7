import type { Need } from '../language/act.ts';
import {
  absent,
  after,
  all,
  any,
  atMost,
  below,
  differ,
  equal,
  exists,
  not,
  oneOf,
  outer,
  present,
  refState,
  val,
} from '../language/expression.ts';
import type { Expression } from '../language/expression.ts';
import { bilingual } from '../language/bilingual.ts';
import { STANDS } from '../records/papers.ts';
import type { RecordDefinition } from '../language/record.ts';
import { maySeeToIt } from '../records/unclaimed-procedure.ts';
import { booked, noCeremonyToCome } from '../records/ceremony-to-come.ts';
import { moneyAccountedFor } from '../records/services-done.ts';
import { isAbout, REMAINS } from '../records/case-subject.ts';
import { BEFORE_AGREED_MINUTES } from '../records/cremation-booking.ts';
import { OUTER_CAUSES } from '../records/cremation.ts';
import { collectedOnAPaper, CREMATED_BEFORE } from '../records/proof.ts';
import { leftFor } from '../records/same-remains.ts';

const body = equal('subject', val('body'));
const ashes = equal('subject', val('ashes'));
const stillThere = absent('until');

/** The body is in the care of the house. */
export const bodyHere = exists('custody', all(body, stillThere));
export const bodyHandedOver = exists('custody', all(body, leftFor('handed-over', 'transferred')));
/** Taken out for a time, and not back. */
export const bodyOut = exists('custody', all(body, leftFor('taken-out')));
export const ashesOut = exists('custody', all(ashes, leftFor('taken-out')));
/** Ashes that came from elsewhere stand in nobody's care yet. */
export const ashesToCome = all(isAbout('ashes-only'), not(exists('custody', ashes)));
/** A cemetery lays ashes into the ground; a niche of its own is chosen from the menu. */
export const inACemetery = exists('institution', equal('kind', val('GZ')), 'institution');
/** What left the house and may come back. */
export const leftTheHouse = exists('custody', leftFor('taken-out', 'handed-over', 'transferred'));
export const somethingHere = exists('custody', stillThere);
export const ashesHere = exists('custody', all(ashes, stillThere));
export const certified = any(exists('deathCertificate'), isAbout(...REMAINS, 'ashes-only'));
/** No death certificate speaks of it. */
export const ofRemains = isAbout(...REMAINS);
export const ofAPerson = not(isAbout(...REMAINS, 'ashes-only'));
const has = (...kinds: readonly string[]): Expression => exists('proof', oneOf('kind', ...kinds));
/** The paper that fits what the case is about; of a person none is asked. */
export const proofFits = all(
  any(not(isAbout('stillborn')), has('stillbirth')),
  any(not(isAbout('body-part')), has('body-part')),
  any(not(isAbout('old-remains')), has('relocation', 'archaeology')),
  any(not(isAbout('specimen')), has('specimen')),
  any(not(isAbout('ashes-only')), has(...CREMATED_BEFORE)),
);
const certificateIs = (state: 'contradicts' | 'unresolved'): Expression =>
  exists('proof', equal(refState('certificate'), val(state)));
/** The ashes came on a certificate that says otherwise where it was issued, or that was not found there. */
export const certificateContradicts = certificateIs('contradicts');
export const certificateNotFound = certificateIs('unresolved');
/** A body is fetched on the order of the police or the form of a hospital while the certificate is to follow. */
export const mayBeCollected = any(exists('deathCertificate'), collectedOnAPaper);
export const policeConsent = any(
  not(ofAPerson),
  has('police-consent'),
  not(
    any(
      exists('decedent', oneOf('deathCause', ...OUTER_CAUSES)),
      exists('deathCertificate', equal('kind', val('police'))),
    ),
  ),
);
export const noDoubt = not(
  exists('doubtReport', any(absent('outcome'), differ('outcome', val('cleared')))),
);
export const confirmed = any(
  exists('cremationConfirmation'),
  all(ofRemains, has('disposal-commission')),
);
export const cremated = exists('cremation', present('finishedAt'));
export const burning = exists('cremation', absent('finishedAt'));
export const ashesPlaced = all(
  exists('ashesPlacement'),
  not(
    exists(
      'remainsLot',
      all(
        not(exists('remainsLot', equal('parent', outer('id')))),
        not(exists('ashesPlacement', equal('lot', outer('id')))),
      ),
    ),
  ),
);
export const settled = moneyAccountedFor;
export const validCertificate = any(
  exists('certificate', oneOf('state', ...STANDS)),
  isAbout(...REMAINS, 'ashes-only'),
);
/** The record of the person was corrected after the certificate was issued. */
export const outdatedCertificate = exists(
  'certificate',
  all(oneOf('state', 'issued', 'collected'), present('outdatedSince')),
);
/** No cremation has begun, and none is over. */
export const beforeCremation = not(exists('cremation'));

export const onTheRoad = all(absent('arrivedAt'), differ('state', val('3')));

/** The next ceremony that is booked is of this kind: none of the other kind begins earlier. */
export const nextCeremonyIs = (kind: 'vigil' | 'farewell'): Expression => {
  const other = kind === 'vigil' ? 'farewell' : 'vigil';
  const earlier = (kind === 'vigil' ? below : atMost)('startsAt', outer('startsAt'));
  return exists(kind, all(booked, not(exists(other, all(booked, earlier)))));
};

export const bookedCeremony = not(noCeremonyToCome);

/** The body waits in the reception or lies in the hearse. */
export const notStored = exists(
  'custody',
  all(
    body,
    stillThere,
    exists(
      'place',
      all(equal('id', outer('place')), oneOf('kind', 'reception', 'vehicle')),
      'institution',
    ),
  ),
);

/** The body is in the room that the next ceremony of this kind has booked. */
export const inTheRoom = (kind: 'vigil' | 'farewell', room: string): Expression =>
  exists(
    kind,
    all(
      booked,
      not(exists(kind, all(booked, below('startsAt', outer('startsAt'))))),
      exists('custody', all(body, stillThere, equal('place', outer(room)))),
    ),
  );

/** The time of a booked ceremony has come and the body is not in its room. */
export const ceremonyIsLate = (kind: 'vigil' | 'farewell', room: string): Expression =>
  exists(
    kind,
    all(
      booked,
      below('startsAt', outer('recordedAt')),
      not(exists('custody', all(body, stillThere, equal('place', outer(room))))),
    ),
  );

/** No time was agreed with the family, or it has come. */
export const agreedTimeCame = not(
  exists(
    'cremationBooking',
    all(
      booked,
      present('agreedWith'),
      below(after(outer('recordedAt'), BEFORE_AGREED_MINUTES, 'minute'), 'startsAt'),
    ),
  ),
);

/** What a rule of a record says, asked before the form is opened. */
export function fromRule(definition: RecordDefinition, name: string): Need {
  const found = definition.rules.find((rule) => rule.name === name);
  if (found === undefined) throw new Error(`${definition.kind} has no rule "${name}"`);
  return { check: found.check, says: found.says, rule: name };
}

/** What a rule asks once its condition holds: "if closed, then this" becomes this. */
export function thenOf(definition: RecordDefinition, name: string): Need {
  const need = fromRule(definition, name);
  const then = need.check.op === 'any' ? need.check.of[1] : undefined;
  if (then === undefined) throw new Error(`the rule "${name}" has no condition`);
  return { ...need, check: then };
}

/** Nobody comes to a ceremony that cannot be held. */
export const ceremoniesDone: Need = {
  check: noCeremonyToCome,
  says: bilingual(
    '尚有已预约或进行中的守灵、告别；请先办结，或说明原因取消并告知家属。',
    'A vigil or farewell is booked or under way; complete it, or cancel it with a reason and tell the family.',
  ),
};

export const decisionThere: Need = {
  check: maySeeToIt,
  says: bilingual(
    '身份不明或无人认领的遗体，须先登记处置决定。',
    'Of an unidentified or unclaimed body, record the decision first.',
  ),
  rule: 'no-cremation-before-the-decision',
};
