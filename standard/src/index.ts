export { ALL_CODE_SETS } from './codes/all-codes.ts';
export {
  findRegion,
  isKnownRegion,
  isRegion,
  isWithinRegion,
  NATION,
  type Region,
  type RegionLevel,
  regionChildren,
  regionFullName,
  regionLevel,
  regionName,
  regionParent,
  regionPath,
  regionsUnder,
  scopePrefix,
} from './data/regions.ts';
export { type Catalogue, findElement, getElement, getRecord } from './derive/catalogue.ts';
export { checkCatalogue } from './derive/check.ts';
export { checkParts } from './derive/check-parts.ts';
export {
  type EvaluationContext,
  evaluate,
  type World,
  type WorldRow,
} from './derive/expression-memory.ts';
export { toSql } from './derive/expression-sql.ts';
export { type FieldInput, type FormField, type FormOptions, formOf } from './derive/form.ts';
export { FORMATS, type FormatName } from './derive/formats.ts';
export { elementSchema, factSchema, type JsonSchema } from './derive/json-schema.ts';
export { diffSql, initialSql, type Model, modelOf } from './derive/migration.ts';
export { columnName, tableName } from './derive/names.ts';
export {
  applyOverlay,
  factSchemaFor,
  type Overlaid,
  overlaidCatalogue,
  rowOfFact,
} from './derive/overlay.ts';
export { overlaySql, withoutOverlaySql } from './derive/overlay-sql.ts';
export { contextOf, isLate, missingNow, nextOf, offersOf } from './derive/progress.ts';
export { toSentence } from './derive/sentence.ts';
export { constraintName } from './derive/tables.ts';
export { RULE_BROKEN } from './derive/trigger-sql.ts';
export { type FieldValue, validateField } from './derive/validate-field.ts';
export { INDICATORS } from './indicators/all-indicators.ts';
export { RATIOS } from './indicators/all-ratios.ts';
export { type Bilingual, bilingual, LANGUAGES, type Language } from './language/bilingual.ts';
export {
  type CodeOf,
  type CodeSet,
  type CodeValue,
  codesOn,
  findCode,
} from './language/code-set.ts';
export {
  type Classification,
  type Element,
  type Elements,
  isProtected,
  isSealed,
  type Mask,
} from './language/element.ts';
export type { Expression } from './language/expression.ts';
export type { Overlay, Tightening } from './language/overlay.ts';
export type { AnyFact, FactOf, RecordDefinition, Rule } from './language/record.ts';
export { MESSAGES } from './messages/all-messages.ts';
export { ageOn, checkIdentityNumber, normalizeIdentityNumber } from './numbers/identity-number.ts';
export { parsePhone } from './numbers/phone.ts';
export { formatSeriesNumber, parseSeriesNumber } from './numbers/series-number.ts';
export { isSocialCreditCode } from './numbers/social-credit-code.ts';
export { formatTagNumber, parseTag } from './numbers/tag-number.ts';
export { findOverlay } from './overlays/all-overlays.ts';
export { funeralJourney } from './processes/funeral-journey.ts';
export { ALL_RECORDS, NATIONAL, STANDARD_VERSION } from './records/all-records.ts';
export { ashesPlacement } from './records/ashes-placement.ts';
export { bill } from './records/bill.ts';
export { billLine } from './records/bill-line.ts';
export { cremation } from './records/cremation.ts';
export { custody } from './records/custody.ts';
export { equipment, facility, place } from './records/facility.ts';
export { funeralCase } from './records/funeral-case.ts';
export { institution } from './records/institution.ts';
export { interment } from './records/interment.ts';
export { correctionNotice, dayReport } from './records/oversight.ts';
export { certificate, cremationConfirmation, deathCertificate } from './records/papers.ts';
export { contact, decedent } from './records/person.ts';
export { payment } from './records/payment.ts';
export { priceItem, priceList, waiverRule } from './records/price.ts';
export { staff } from './records/staff.ts';
export { farewell, preparation, transport, vigil } from './records/steps.ts';
export { tag } from './records/tag.ts';
