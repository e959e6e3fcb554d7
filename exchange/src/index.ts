export {
  BATCH_LIMITS,
  batchHash,
  continueLog,
  encodeBatch,
  MAX_HEAD_BYTES,
  openBatch,
  openBatchBody,
  openSealedHead,
  requireLimits,
} from './batch.ts';
export type {
  BatchContent,
  BatchExpectation,
  BatchLimits,
  EncodedBatch,
  OpenedBatch,
  SealedHead,
} from './batch.ts';
export { openBatchHead } from './batch-head.ts';
export { openBatchHeader } from './batch-header.ts';
export type { BatchHeader } from './batch-header.ts';
export type {
  BatchEntry,
  DisclosedBatchEntry,
  OutgoingEntry,
  RedactedBatchEntry,
  RedactedEntry,
} from './batch-line.ts';
export { canonicalize, parseCanonical, parseStrict, TEXT_LIMITS } from './canonical.ts';
export type { JsonValue, TextLimits } from './canonical.ts';
export { checkConsistency, checkpointHash, openCheckpoint, signCheckpoint } from './checkpoint.ts';
export type { Checkpoint, CheckpointContent, ConsistencyProofs, LogState } from './checkpoint.ts';
export { signatureFromDer, signatureToDer } from './der.ts';
export { fromBase64Url, sameBytes, toBase64Url } from './encoding.ts';
export { buildEntry, ENTRY_FORMS, headerText, openEntry, openHeader } from './entry.ts';
export type {
  EntryForm,
  EntryHeader,
  EntryOperation,
  EntryRoot,
  OpenedEntry,
  SealedEntry,
  Travel,
} from './entry.ts';
export { EXCHANGE_FAULT_CODES, ExchangeFault } from './fault.ts';
export type { ExchangeFaultCode, FaultDetail } from './fault.ts';
export {
  createSigner,
  exportKeyPair,
  generateKeyPair,
  importKeyPair,
  keyIdOf,
  publicKeyPem,
} from './keys.ts';
export type { KeyPair, KeyPairJson } from './keys.ts';
export { Frontier, HASH_BYTES, hashesOf, leafHash, nodeHash, rootOf } from './merkle.ts';
export type { Subtree } from './merkle.ts';
export {
  consistencyPlan,
  consistencyProof,
  inclusionPlan,
  inclusionProof,
  proofOf,
  verifyConsistency,
  verifyInclusion,
} from './proof.ts';
export type { HashSource, ProofPlan } from './proof.ts';
export { openReceipt, requireReceiptFor, signReceipt } from './receipt.ts';
export type { QuarantinedEntry, Receipt, ReceiptContent } from './receipt.ts';
export {
  MAX_RETRIEVAL_BYTES,
  openKeptHead,
  openRetrieval,
  signRetrieval,
} from './retrieval.ts';
export { PROTOCOL } from './seal.ts';
export type { Trust } from './seal.ts';
export type { RandomBytes } from './sm2.ts';
export { MAX_STANDING_BYTES, openStanding, signStanding } from './standing.ts';
export type { Standing, StandingContent } from './standing.ts';
export { ED25519_SHA256, findSuite, SM2_SM3, SUITES } from './suite.ts';
export type { Signer, Suite, SuiteId } from './suite.ts';
export {
  appendToTiles,
  edgeTiles,
  frontierFromTiles,
  readNode,
  subtreeTiles,
  TILE_WIDTH,
  tileOf,
  tilesOfPlan,
} from './tiles.ts';
export type { Tile, TileName, TileSource } from './tiles.ts';
export { verifyEvidence } from './verifier.ts';
export type { Evidence, Verdict } from './verifier.ts';
export { openWitness } from './witness.ts';
export type { HeldCheckpoint, LogSizes, Witness } from './witness.ts';
