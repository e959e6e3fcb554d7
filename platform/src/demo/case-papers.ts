import { regionFullName } from '@qingming/standard/data/regions.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import { certificate } from '@qingming/standard/records/papers.ts';
import type { NewFact } from '../kernel/records/bulk.ts';
import type { NewVersion } from '../kernel/records/bulk-revise.ts';
import type { CaseScope } from './case-scope.ts';
import type { Cremation, Journey } from './journey.ts';
import { getNumber } from './numbering.ts';
import { dayOf, iso } from './time.ts';

type Certificate = FactOf<typeof certificate>;
type Paper = Pick<
  Certificate,
  'number' | 'kind' | 'state' | 'issuedOn' | 'cancels' | 'collectedAt'
>;

/** What the certificate says of the person, as it is printed. */
function printed({ person, home, clerk }: Journey, { finishedAt }: Cremation) {
  const household =
    person.household === undefined ? undefined : regionFullName(person.household)?.zh;
  return {
    name: person.name,
    sex: person.sex,
    ...(person.age === undefined ? {} : { age: person.age }),
    ...(person.identityNumber === undefined ? {} : { identityNumber: person.identityNumber }),
    ...(household === undefined ? {} : { household }),
    ...(person.deathDate === undefined ? {} : { deathDate: person.deathDate }),
    crematedOn: dayOf(finishedAt),
    issuerName: home.name,
    issuedBy: clerk.name,
  };
}

function paper(scope: CaseScope, burning: Cremation, own: Paper): Certificate {
  const { ids, journey } = scope;
  return {
    cremation: ids.cremation,
    decedent: ids.decedent,
    receivedBy: ids.contact,
    ...printed(journey, burning),
    ...own,
  };
}

export function certificateFacts(scope: CaseScope): readonly NewFact[] {
  const { draft, journey, ids, fact, happened } = scope;
  const { cremation, certificateAt } = journey;
  if (cremation === undefined || !happened(certificateAt)) return [];
  const own: Paper = {
    number: getNumber(draft, 'HZ'),
    kind: 'HZ',
    state: 'collected',
    collectedAt: iso(certificateAt),
    issuedOn: dayOf(certificateAt),
  };
  return [fact(certificate, certificateAt, paper(scope, cremation, own), ids.certificate)];
}

const isReissued = ({ journey, happened }: CaseScope): boolean =>
  journey.cremation !== undefined && happened(journey.reissuedAt);

export function certificateCancellations(scope: CaseScope): readonly NewVersion[] {
  const { journey, ids, change } = scope;
  if (!isReissued(scope)) return [];
  const at = journey.reissuedAt ?? journey.certificateAt;
  return [change(certificate, ids.certificate, at, { state: 'cancelled' }, '家属遗失，补发新证')];
}

export function reissueFacts(scope: CaseScope): readonly NewFact[] {
  const { draft, journey, ids, fact } = scope;
  const { cremation, reissuedAt } = journey;
  if (cremation === undefined || reissuedAt === undefined || !isReissued(scope)) return [];
  const own: Paper = {
    number: getNumber(draft, 'BHZ'),
    kind: 'BHZ',
    state: 'collected',
    collectedAt: iso(reissuedAt),
    issuedOn: dayOf(reissuedAt),
    cancels: ids.certificate,
  };
  return [fact(certificate, reissuedAt, paper(scope, cremation, own))];
}
