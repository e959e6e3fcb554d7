import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { overlayDefinition } from '@qingming/standard/derive/overlay.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { shandong } from '@qingming/standard/overlays/shandong.ts';
import { CASE_RECORDS, type CaseKind } from '@qingming/standard/processes/case-records.ts';
import { caseFixture, institutionFixture } from '../../../test-support/case-fixtures.ts';
import { boardFixture } from '../../../test-support/fixtures.ts';
import type { AskedField } from '../records/asked-field.ts';
import { takeDefinitions } from '../records/own-definitions.ts';
import { allFields, newCaseFields } from './new/new-case-form.ts';
import { correctionFields } from './page/correction.ts';
import { STEP_FORMS } from './steps/step-forms.ts';

const TODAY = '2026-11-23';

const OWN = Object.fromEntries(
  Object.entries(CASE_RECORDS).map(([kind, definition]) => [
    kind,
    overlayDefinition(definition, shandong),
  ]),
) as Readonly<Record<CaseKind, RecordDefinition>>;

before(() => takeDefinitions(OWN));
after(() => takeDefinitions({}));

/** Which record a form writes; those that write a part of one or several are read by its questions. */
const WRITES: Readonly<Record<keyof typeof STEP_FORMS, CaseKind>> = {
  deathCertificate: 'deathCertificate',
  transport: 'transport',
  arrival: 'transport',
  storage: 'custody',
  preparation: 'preparation',
  vigil: 'vigil',
  farewell: 'farewell',
  confirmation: 'cremationConfirmation',
  cremation: 'cremation',
  cremationFinish: 'cremation',
  ashesPlacement: 'ashesPlacement',
  certificate: 'certificate',
  close: 'funeralCase',
};

/** What the server fills by itself when it is left empty: the time of the act, a switch that is off. */
const fillsItself = ({ orNow, input }: AskedField): boolean => orNow === true || input === 'switch';

function refusedThough(kind: CaseKind, fields: readonly AskedField[], prefix = ''): string[] {
  return fields
    .filter(({ name }) => name.startsWith(prefix))
    .filter((field) => {
      const element = OWN[kind].elements[field.name.slice(prefix.length)];
      return element?.optional === false && !field.required && !fillsItself(field);
    })
    .map(({ name }) => `${kind}: ${name}`);
}

test('no field that is called optional is refused as missing, in any form of the own province', () => {
  const context = {
    page: caseFixture(),
    house: institutionFixture(),
    places: boardFixture().places,
    today: TODAY,
    me: '周敏',
    staff: null,
  };
  const steps = (Object.keys(STEP_FORMS) as (keyof typeof STEP_FORMS)[]).flatMap((step) =>
    refusedThough(WRITES[step], STEP_FORMS[step].fields(context)),
  );
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
