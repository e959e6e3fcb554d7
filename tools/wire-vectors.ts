import { createHash } from 'node:crypto';
import {
  buildEntry,
  createSigner,
  ED25519_SHA256,
  encodeBatch,
  Frontier,
  generateKeyPair,
  publicKeyPem,
  signCheckpoint,
  signReceipt,
  SM2_SM3,
  type Suite,
  toBase64Url,
} from '@qingming/exchange';

const ORIGIN = '370000';
const AUDIENCE = '000000';
const AT = '2026-04-05T01:02:03.004Z';
const STANDARD = '2026.1';

/** Bytes that are the same in every run, so that the vectors are. */
function seededBytes(seed: string) {
  let drawn = 0;
  return (length: number): Buffer =>
    createHash('shake256', { outputLength: length }).update(`${seed}/${drawn++}`).digest();
}

const FACTS = [
  {
    address: '济南市历下区演示路1号',
    country: '156',
    kind: 'BZ',
    name: '演示·松泉殡仪馆',
    number: 'BZ370102-71',
    state: '0',
  },
  {
    address: '青岛市崂山区演示路2号',
    country: '156',
    kind: 'BZ',
    name: '𠮷祥“殡仪馆”',
    number: 'BZ370212-72',
    state: '0',
  },
] as const;

/** The test vectors of one suite: keys, entries, tree, batch, receipt and checkpoint, byte for byte. */
export async function wireVectors(suite: Suite) {
  const pair = generateKeyPair(suite, seededBytes(`origin ${suite.id}`));
  const other = generateKeyPair(suite, seededBytes(`audience ${suite.id}`));
  const signer = createSigner(pair, seededBytes('nonce of the origin'));
  const receiver = createSigner(other, seededBytes('nonce of the audience'));
  const entries = FACTS.map((fact, index) => {
    const id = `01890a5d-ac96-774b-bcce-b302099a80${index}7`;
    return buildEntry(
      suite,
      {
        form: 2,
        node: ORIGIN,
        kind: 'institution',
        id,
        version: 1,
        op: 'create',
        region: '370102',
        institution: id,
        root: null,
        standard: STANDARD,
        at: AT,
        actor: 'client.sh',
        reason: null,
        travels: 'up',
        audience: null,
      },
      fact,
      seededBytes(`salt ${index}`)(16),
    );
  });
  const empty = new Frontier(suite);
  const batch = await encodeBatch(signer, {
    origin: ORIGIN,
    audience: AUDIENCE,
    standard: STANDARD,
    sentAt: AT,
    frontier: empty,
    entries,
  });
  const receipt = await signReceipt(receiver, {
    origin: ORIGIN,
    receiver: AUDIENCE,
    from: 1,
    to: 2,
    root: batch.header.root,
    applied: 2,
    quarantined: [],
    released: [],
    receivedAt: AT,
    requestHash: batch.requestHash,
  });
  const log = { size: 2, root: batch.header.root };
  const audit = { size: 0, root: toBase64Url(empty.root()) };
  const checkpoint = await signCheckpoint(signer, {
    node: ORIGIN,
    records: log,
    audit,
    previous: null,
    at: AT,
  });
  const keyOf = ({ keyId, publicKey, privateKey }: typeof pair) => ({
    keyId,
    publicKey: toBase64Url(publicKey),
    privateKey: toBase64Url(privateKey),
    publicKeyPem: publicKeyPem(suite, publicKey),
  });
  return {
    suite: suite.id,
    note: 'Keys for tests only.',
    origin: { node: ORIGIN, ...keyOf(pair) },
    audience: { node: AUDIENCE, ...keyOf(other) },
    emptyRoot: toBase64Url(empty.root()),
    entries: entries.map(({ header, body, leaf }) => ({ header, body, leaf: toBase64Url(leaf) })),
    rootOfTwo: batch.header.root,
    batch: {
      bytes: toBase64Url(batch.bytes),
      requestHash: batch.requestHash,
    },
    receipt,
    checkpoint,
  };
}

export const VECTOR_SUITES: readonly Suite[] = [SM2_SM3, ED25519_SHA256];
