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
import { collectForm, reissueForm } from './steps/act-forms.ts';
import { bodyForms, intoRoomForm, moveToForm } from './steps/body-forms.ts';
import { cremationForms } from './steps/cremation-forms.ts';
import { paperForms } from './steps/paper-forms.ts';
import type { StepForm } from './steps/step-form.ts';
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

function refusedThough(
  kind: CaseKind,
  fields: readonly AskedField[],
  prefix = '',
  definitions = OWN,
): string[] {
  return fields
    .filter(({ name }) => name.startsWith(prefix))
    .filter((field) => {
      const element = definitions[kind].elements[field.name.slice(prefix.length)];
      return element?.optional === false && !field.required && !fillsItself(field);
    })
    .map(({ name }) => `${kind}: ${name}`);
}

const CONTEXT = {
  page: caseFixture(),
  house: institutionFixture(),
  places: boardFixture().places,
  today: TODAY,
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

/** Which record the form behind an address of the case writes. */
const WRITTEN_AT: Readonly<Record<string, CaseKind>> = {
  'death-certificate': 'deathCertificate',
  confirmation: 'cremationConfirmation',
  contacts: 'contact',
  certificate: 'certificate',
  'certificate/collect': 'certificate',
  'certificate/reissue': 'certificate',
  transport: 'transport',
  'transport/arrive': 'transport',
  moves: 'custody',
  'hand-over': 'custody',
  preparation: 'preparation',
  vigil: 'vigil',
  farewell: 'farewell',
  cremation: 'cremation',
  'cremation/check': 'cremation',
  'cremation/finish': 'cremation',
  'ashes-placement': 'ashesPlacement',
};

const ANY = { id: '01900000-0000-7000-8000-000000000001', version: 1 };
const ALL_FORMS: readonly StepForm[] = [
  ...Object.values(bodyForms),
  ...Object.values(cremationForms),
  ...Object.values(paperForms),
  intoRoomForm('vigil', 'room'),
  intoRoomForm('farewell', 'hall'),
  moveToForm('T1', 'LC14'),
  reissueForm(ANY),
  collectForm(ANY),
];

test('the form of every act asks for what the own province asks for: moves, hand-over, papers, collection', () => {
  takeDefinitions(STRICT);
  try {
    const refused = ALL_FORMS.flatMap((form) => {
      const kind = WRITTEN_AT[form.path];
      assert.ok(kind, `${form.path} writes no record that is known here`);
      return refusedThough(kind, form.fields(CONTEXT), '', STRICT).map(
        (one) => `${form.path}: ${one}`,
      );
    });
    assert.deepEqual(refused, []);
  } finally {
    takeDefinitions(OWN);
  }
});

test('no field that is called optional is refused as missing, in any form of the own province', () => {
  const steps = (Object.keys(STEP_FORMS) as (keyof typeof STEP_FORMS)[]).flatMap((step) =>
    refusedThough(WRITES[step], STEP_FORMS[step].fields(CONTEXT)),
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
