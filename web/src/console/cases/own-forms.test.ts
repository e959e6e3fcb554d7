import assert from 'node:assert/strict';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { after, before, test } from 'node:test';
import { overlayDefinition } from '@qingming/standard/derive/overlay.ts';
import type { Ask } from '@qingming/standard/language/act.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { shandong } from '@qingming/standard/overlays/shandong.ts';
import { CASE_ACTS, type CaseActName } from '@qingming/standard/processes/case-acts.ts';
import { CASE_RECORDS, type CaseKind } from '@qingming/standard/processes/case-records.ts';
import { caseFixture, institutionFixture } from '../../../test-support/case-fixtures.ts';
import { boardFixture } from '../../../test-support/fixtures.ts';
import type { AskedField } from '../records/asked-field.ts';
import { takeDefinitions } from '../records/own-definitions.ts';
import { allFields, newCaseFields, startOf } from './new/new-case-form.ts';
import { correctionFields } from './page/correction.ts';
import { scannedForm } from './page/offers.ts';
import { actForm } from './steps/act-form.ts';
import type { StepForm } from './steps/step-form.ts';

const TODAY = '2026-11-23';

const ASKS = { ...shandong, tighten: { decedent: { deathPlace: { optional: false } } } } as const;

const OWN = Object.fromEntries(
  Object.entries(CASE_RECORDS).map(([kind, definition]) => [
    kind,
    overlayDefinition(definition, ASKS),
  ]),
) as Readonly<Record<CaseKind, RecordDefinition>>;

before(() => takeDefinitions(OWN));
after(() => takeDefinitions({}));

/** An ordinary case, in which everything is asked that can be. */
const ORDINARY = { ...startOf(TODAY), certificate: 'true', 'contact.identityNumber': 'X' };

/** The certificate bears the number of its person when none is typed. */
const NUMBER_OF_CERTIFICATE = ['number', 'deathCertificate.number'];

/** What the server fills by itself when it is left empty: the time of the act, a switch that is off. */
const fillsItself = ({ name, orNow, input }: AskedField): boolean =>
  orNow === true || input === 'switch' || NUMBER_OF_CERTIFICATE.includes(name);

function refusedThough(
  kind: CaseKind,
  fields: readonly AskedField[],
  prefix = '',
  definitions = OWN,
): string[] {
  return fields
    .filter(({ name, when }) => name.startsWith(prefix) && (when?.(ORDINARY) ?? true))
    .filter((field) => {
      const element = definitions[kind]?.elements[field.name.slice(prefix.length)];
      return element?.optional === false && !field.required && !fillsItself(field);
    })
    .map(({ name }) => `${kind}: ${name}`);
}

const CONTEXT = {
  page: caseFixture(),
  house: institutionFixture(),
  now: `${TODAY}T02:00:00.000Z`,
  places: boardFixture().places,
  today: TODAY,
  say: ({ zh }: Bilingual) => zh,
  me: '周敏',
  staff: null,
};

/** A province that asks for everything that the nation leaves free. */
const STRICT = Object.fromEntries(
  Object.entries(CASE_RECORDS).map(([kind, definition]) => [
    kind,
    {
      ...definition,
      elements: Object.fromEntries(
        Object.entries(definition.elements).map(([name, element]) => [
          name,
          { ...element, optional: false },
        ]),
      ),
    },
  ]),
) as unknown as Readonly<Record<CaseKind, RecordDefinition>>;

const ANY = { id: '01900000-0000-7000-8000-000000000001', version: 1 };
const NAMES = Object.keys(CASE_ACTS) as CaseActName[];
const FORMS: readonly StepForm[] = [
  ...NAMES.map((name) => actForm(name, { target: ANY })),
  scannedForm('moves', 'T1', 'LC14'),
  scannedForm('cremation', 'T1', 'HH1'),
];

/** A value stands there when the answer is left out. */
const standsOtherwise = (act: CaseActName, name: string): boolean => {
  const asks: readonly Ask[] = CASE_ACTS[act].asks;
  const { otherwise } = asks.find((ask) => ask.name === name) ?? {};
  return otherwise !== undefined && 'value' in otherwise;
};

/** What an act asks of its own record, and needs the record to have. */
const refusedOf = (form: StepForm, definitions: typeof OWN): readonly string[] => {
  const { on, verb } = CASE_ACTS[form.path];
  if (verb !== 'create') return [];
  const fields = form.fields(CONTEXT).filter(({ name }) => !standsOtherwise(form.path, name));
  return refusedThough(on, fields, '', definitions).map((one) => `${form.path}: ${one}`);
};

test('the form of every act asks for what the own province asks for: moves, hand-over, papers, collection', () => {
  takeDefinitions(STRICT);
  try {
    const refused = FORMS.flatMap((form) => refusedOf(form, STRICT));
    assert.deepEqual(refused, []);
  } finally {
    takeDefinitions(OWN);
  }
});

test('no field that is called optional is refused as missing, in any form of the own province', () => {
  const steps = FORMS.flatMap((form) => refusedOf(form, OWN));
  const opening = allFields(newCaseFields(TODAY));
  const parts = (['decedent', 'contact', 'deathCertificate'] as const).flatMap((kind) =>
    refusedThough(kind, opening, `${kind}.`),
  );
  assert.deepEqual([...steps, ...parts], []);
});

test('a correction asks as the own province does, but not again for what is not shown', () => {
  for (const kind of Object.keys(OWN) as CaseKind[]) {
    const fields = correctionFields(kind, {}, TODAY, []);
    const shown = fields.filter(({ placeholder }) => placeholder === undefined);
    assert.deepEqual(refusedThough(kind, shown), []);
  }
});

test('the place of death is asked for where the province wants it', () => {
  const field = allFields(newCaseFields(TODAY)).find(({ name }) => name === 'decedent.deathPlace');
  assert.equal(field?.required, true);
  takeDefinitions({});
  const national = allFields(newCaseFields(TODAY)).find(
    ({ name }) => name === 'decedent.deathPlace',
  );
  assert.equal(national?.required, false);
  takeDefinitions(OWN);
});
