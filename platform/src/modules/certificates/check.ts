import { timingSafeEqual } from 'node:crypto';
import type {
  CertificateAbout,
  CertificateAnswer,
  CheckCertificate,
} from '@qingming/connect/api/certificates.ts';
import { plainScan } from '@qingming/standard/numbers/scanned-text.ts';
import type { certificate } from '@qingming/standard/records/papers.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import { type Actor, nodeItself, type Purpose } from '../../kernel/access/actor.ts';
import { normaliseName } from '../../kernel/crypto/search-keys.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import { guessLimits } from './guess-limits.ts';
import { entriesOf, findIntact, standsInLog, type StoredEntry } from './log-proof.ts';
import { tokenOf } from './token.ts';

export interface CheckMeans {
  readonly node: NodeContext;
  readonly recordsAs: (actor: Actor, purpose: Purpose) => Records;
}

type Fact = FactOf<typeof certificate>;
const UNKNOWN: CertificateAnswer = { answer: 'unknown' };
const VALID: readonly Fact['state'][] = ['issued', 'collected'];
const PURPOSE: Purpose = 'verification';

/**
 * The certificate with this number, or else any other: whoever asks for a number that does not
 * exist waits as long as for one that does.
 */
const candidate = (asking: Asking, number: string) =>
  asking.maybe<{ id: string; asked: boolean }>(sql`
    (select x.id, true as asked from ${asking.from('certificate')} x where x.number = ${number} limit 1)
    union all
    (select x.id, false from ${asking.from('certificate')} x limit 1)
    order by asked desc limit 1`);

/** Equal texts, in a time that does not tell how far they agree. */
function agrees(node: NodeContext, given: string | undefined, known: string): boolean {
  if (given === undefined) return false;
  const [a, b] = [given, known].map((text) => node.suite.hash(Buffer.from(text)));
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}

async function isProven(node: NodeContext, asking: Asking, entries: readonly StoredEntry[]) {
  let proven = entries.length > 0;
  for (const entry of entries) proven = (await standsInLog(node, asking, entry)) && proven;
  return proven;
}

/** The first character of a name: who holds the paper compares the rest. */
const surnameOf = (name: string): string => {
  const [first = '', ...rest] = name.trim();
  return `${first}${'○'.repeat(Math.min(rest.length, 3))}`;
};

/** Whom a scanned paper is about: its code proves the number, and the number bears no name. */
const aboutOf = ({ name, sex, crematedOn, issuerName }: Fact): CertificateAbout => ({
  name: surnameOf(name),
  sex,
  crematedOn,
  issuer: issuerName,
});

interface Asked {
  readonly number: string;
  readonly name?: string | undefined;
  readonly token?: string | undefined;
}

/** What the log itself says: the row of the certificate is only the way to its entries. */
async function answerFrom(
  node: NodeContext,
  asking: Asking,
  { number, name, token }: Asked,
  found: { readonly id: string; readonly asked: boolean } | undefined,
): Promise<CertificateAnswer> {
  const entries = found === undefined ? [] : await entriesOf(asking, found.id);
  const proven = await isProven(node, asking, entries);
  const [first, last] = [entries[0], entries.at(-1)];
  const opened = last === undefined ? undefined : findIntact(node, last);
  if (first === undefined || opened === undefined) return UNKNOWN;
  const fact = opened.fact as unknown as Fact;
  const named = agrees(
    node,
    name === undefined ? undefined : normaliseName(name),
    normaliseName(fact.name),
  );
  const scanned = agrees(node, token?.toUpperCase(), tokenOf(first.leaf));
  const known = found?.asked === true && fact.number === number && proven && (named || scanned);
  if (!known) return UNKNOWN;
  const isVoid = opened.header.op === 'void' || !VALID.includes(fact.state);
  if (isVoid) return { answer: 'cancelled' };
  return named ? { answer: 'valid' } : { answer: 'valid', about: aboutOf(fact) };
}

/**
 * The public check of a certificate by its number and the name on it, or the token of its QR code:
 * only whether it is genuine and still valid. A wrong name answers as a number that does not exist.
 * Failures are counted over all doors, for the network they come from and for the name; throws
 * `too-many-requests` when there were too many, which stands in the audit.
 */
export const certificateCheck = ({ node, recordsAs }: CheckMeans) => {
  const limits = guessLimits(node);
  const records = recordsAs(nodeItself(node.node, 'inspector'), PURPOSE);
  return async (
    { number: typed, name, token }: CheckCertificate,
    address?: string,
  ): Promise<CertificateAnswer> => {
    const number = plainScan(typed);
    const guess = { name, address };
    await limits.refuse(guess);
    const answered = await records.ask(
      { reads: ['certificate'], act: 'certificate-check' },
      async (asking) => {
        const found = await candidate(asking, number);
        const answer = await answerFrom(node, asking, { number, name, token }, found);
        return { answer, seen: found?.asked === true ? [found.id] : [] };
      },
    );
    if (answered.answer === 'unknown' && (await limits.failed(guess)))
      await records.audit({ act: 'certificate-guessing', result: 'refused' });
    return answered;
  };
};
