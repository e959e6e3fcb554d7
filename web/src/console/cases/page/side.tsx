import type { CaseKind, ContactCase } from '@qingming/connect/api/cases.ts';
import type { CasePage } from '@qingming/connect/api/case-page.ts';
import { contactRole, relationship } from '@qingming/standard/codes/person.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import {
  certificate,
  cremationConfirmation,
  deathCertificate,
} from '@qingming/standard/records/papers.ts';
import { proofKind } from '@qingming/standard/codes/proof.ts';
import { proof } from '@qingming/standard/records/proof.ts';
import { isRemains } from '@qingming/standard/records/case-subject.ts';
import { PaperLinks } from '../../acts/paper-links.tsx';
import { civilMinute } from '../../format/civil.ts';
import { codeLabel } from '../../format/code-label.ts';
import { useSay } from '../../preferences/use-preferences.ts';
import { ContactCases } from '../contact-cases.tsx';
import { actForm } from '../steps/act-form.ts';
import { ActButton } from './act-button.tsx';
import { useCaseView } from './case-context.ts';
import { FactList } from './fact-list.tsx';
import { MayBeOne } from './may-be-one.tsx';
import { CorrectButton, RevealButton } from './record-buttons.tsx';
import { CASE } from './words.ts';

const PERSON = [
  'identityNumber',
  'birthDate',
  'folk',
  'household',
  'address',
  'deathDate',
  'deathTime',
  'deathPlace',
  'deathCause',
] as const;

export function Person() {
  const say = useSay();
  const { decedent } = useCaseView().page;
  return (
    <section>
      <h2>{say(CASE.person)}</h2>
      <FactList of="decedent" record={decedent} elements={PERSON} />
      <p className="record-acts">
        <RevealButton of="decedent" record={decedent} />
        <CorrectButton of="decedent" record={decedent} />
      </p>
    </section>
  );
}

/** The same person, or the same organisation, in other cases of this house. */
function AlsoIn({ cases = [] }: { readonly cases: readonly ContactCase[] | undefined }) {
  const say = useSay();
  if (cases.length === 0) return null;
  return (
    <div className="also-in">
      <p className="quiet">{say(CASE.alsoIn)}</p>
      <ContactCases cases={cases} />
    </div>
  );
}

export function Contacts() {
  const say = useSay();
  const { contacts, alsoIn, mayBeOne, may } = useCaseView().page;
  if (!may.read.includes('contact')) return null;
  return (
    <section>
      <h2>{say(CASE.contacts)}</h2>
      {contacts.map((record) => (
        <div key={record.id} className="record">
          <p>
            <strong>{record.fact.name}</strong> {record.fact.organisation}{' '}
            {record.fact.relation !== undefined &&
              say(codeLabel(relationship, record.fact.relation))}{' '}
            <span className="quiet">{say(codeLabel(contactRole, record.fact.role))}</span>
          </p>
          <FactList
            of="contact"
            record={record}
            elements={[
              'phone',
              'identityNumber',
              'address',
              'creditCode',
              'mayDecide',
              'authorisation',
            ]}
          />
          <AlsoIn cases={alsoIn[record.id]} />
          <MayBeOne contact={record.id} others={mayBeOne[record.id]} />
          <p className="record-acts">
            <RevealButton of="contact" record={record} />
            <CorrectButton of="contact" record={record} />
          </p>
        </div>
      ))}
      <p className="record-acts">
        <ActButton form={actForm('contacts')} />
      </p>
    </section>
  );
}

function Paper({ of, elements }: { readonly of: CaseKind; readonly elements: readonly string[] }) {
  const { deathCertificates, confirmations } = useCaseView().page;
  const records = of === 'deathCertificate' ? deathCertificates : confirmations;
  return records.map((record) => (
    <div key={record.id} className="record">
      <FactList of={of} record={record} elements={elements} />
      <p className="record-acts">
        {of === 'deathCertificate' && <RevealButton of={of} record={record} />}
        <CorrectButton of={of} record={record} />
      </p>
    </div>
  ));
}

function PaperHead({ label, has }: { readonly label: Bilingual; readonly has: boolean }) {
  const say = useSay();
  return (
    <h3>
      {say(label)} {!has && <span className="missing some">{say(CASE.noPaper)}</span>}
    </h3>
  );
}

function Certificates() {
  const say = useSay();
  const { page } = useCaseView();
  return page.certificates.map((record) => {
    const valid = record.fact.state !== 'cancelled';
    return (
      <div key={record.id} className={valid ? 'record certified' : 'record'}>
        <FactList
          of="certificate"
          record={record}
          elements={['number', 'state', 'issuedOn', 'receivedBy']}
        />
        {valid && (
          <p className="record-acts">
            {page.may.acts.includes('print/certificate') && (
              <a href={`/api/cases/${page.case.id}/certificates/${record.id}.pdf`} target="_blank">
                {say(CASE.print)}
              </a>
            )}
            {record.fact.receivedBy === undefined && (
              <ActButton form={actForm('certificate/collect', { target: record })} />
            )}
            <ActButton form={actForm('certificate/reissue', { target: record })} />
          </p>
        )}
      </div>
    );
  });
}

const CREMATED = 'cremated-elsewhere';

const hasFurther = ({ further }: CasePage, of: string): boolean =>
  further.some(({ kind, records }) => kind === of && records.length > 0);

export function Papers() {
  const say = useSay();
  const { page } = useCaseView();
  const { subject } = page.case.fact;
  // Of a limb no death certificate is waited for; ashes come on the certificate of their cremation.
  const isBody = subject !== 'ashes-only';
  const hasDied = !isRemains(subject) && isBody;
  return (
    <section>
      <h2>{say(CASE.papers)}</h2>
      <PaperLinks
        kind="funeralCase"
        root={page.case}
        has={(of) => (of === 'bill' ? page.money !== null : hasFurther(page, of))}
      />
      {(hasDied || page.deathCertificates.length > 0) && (
        <PaperHead label={deathCertificate.label} has={page.deathCertificates.length > 0} />
      )}
      <Paper
        of="deathCertificate"
        elements={['kind', 'number', 'issuerName', 'issuedOn', 'scan']}
      />
      {isBody ? (
        <PaperHead label={cremationConfirmation.label} has={page.confirmations.length > 0} />
      ) : (
        <PaperHead label={codeLabel(proofKind, CREMATED)} has={hasFurther(page, proof.kind)} />
      )}
      <Paper of="cremationConfirmation" elements={['signatory', 'signedAt', 'identityChecked']} />
      {page.certificates.length > 0 && <h3>{say(certificate.label)}</h3>}
      <Certificates />
    </section>
  );
}

export function Tags() {
  const say = useSay();
  const { page } = useCaseView();
  return (
    <section>
      <h2>{say(CASE.tags)}</h2>
      {page.tags.map((record) => (
        <div key={record.id} className="record">
          <p>
            {say(CASE[record.fact.subject])} <code>{record.fact.number}</code>
          </p>
          <p className="record-acts">
            {page.may.acts.includes('print/tag') && (
              <a href={`/api/cases/${page.case.id}/tags/${record.id}/label.pdf`} target="_blank">
                {say(CASE.printTag)}
              </a>
            )}
            <ActButton form={actForm('tags', { given: { subject: record.fact.subject } })} />
          </p>
        </div>
      ))}
    </section>
  );
}

/** Every stay of body and ashes, without a gap. */
export function CustodyTrail() {
  const say = useSay();
  const { page } = useCaseView();
  return (
    <details className="trail">
      <summary>
        {say(CASE.custody)} {page.custody.length}
      </summary>
      <ol>
        {page.custody.map((record) => (
          <li key={record.id}>
            <span>
              {say(CASE[record.fact.subject])} · {page.names[record.fact.place] ?? '—'}
            </span>
            <span className="quiet">
              {civilMinute(record.fact.since)} –{' '}
              {record.fact.until ? civilMinute(record.fact.until) : say(CASE.stillThere)}
            </span>
            <CorrectButton of="custody" record={record} />
          </li>
        ))}
      </ol>
    </details>
  );
}

/** What the case still needs before it can be closed, once the rest is done. */
export function BeforeClosing() {
  const say = useSay();
  const { page } = useCaseView();
  if (page.case.fact.state !== '0' || page.missingToClose.length === 0) return null;
  return (
    <section>
      <h2>{say(CASE.toClose)}</h2>
      <ul className="to-close">
        {page.missingToClose.map(({ code, says }) => (
          <li key={code}>{say(says)}</li>
        ))}
      </ul>
    </section>
  );
}
