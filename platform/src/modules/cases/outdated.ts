import type { Written } from '@qingming/connect/api/cases.ts';
import { certificate } from '@qingming/standard/records/papers.ts';
import { decedent } from '@qingming/standard/records/person.ts';
import type { Stored } from '../../kernel/records/stored.ts';
import { entry, type Work } from './work.ts';

type Person = Stored<typeof decedent>['fact'];
type Certificate = Stored<typeof certificate>;

const SERVES: readonly string[] = ['issued', 'collected'];

const saysOf = ({ fact }: Certificate, { name, sex, deathDate }: Person): boolean =>
  fact.name === name &&
  fact.sex === sex &&
  (fact.deathDate === undefined || deathDate === undefined || fact.deathDate === deathDate);

async function standingCertificate({ records, owner }: Work): Promise<Certificate | undefined> {
  const all = await records.ofRoot(certificate, owner.root);
  const found = all.find(({ fact }) => SERVES.includes(fact.state));
  return found && records.reveal(certificate, found.id, { for: 'correction' });
}

/** After a correction of the person: the certificate that was issued before says so, and is renewed next. */
export async function markOutdated(work: Work): Promise<Written['records']> {
  const found = await standingCertificate(work);
  if (found === undefined) return [];
  const { fact: person } = await work.records.reveal(decedent, found.fact.decedent, {
    for: 'correction',
  });
  const isTrue = saysOf(found, person);
  if (isTrue === (found.fact.outdatedSince === undefined)) return [];
  const marked = await work.records.revise(
    certificate,
    found.id,
    found.version,
    { outdatedSince: isTrue ? undefined : work.at(undefined) },
    isTrue ? '与登记一致 says what is recorded' : '登记已更正 the record was corrected',
  );
  return [entry('certificate', marked)];
}
