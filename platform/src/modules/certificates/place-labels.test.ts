import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { PlaceLabels } from '@qingming/connect/api/certificates.ts';
import { place } from '@qingming/standard/records/facility.ts';
import { PDFDocument } from 'pdf-lib';
import { COUNTY } from '../../../test-support/fixtures.ts';
import { textOfPdf } from '../../kernel/papers/pdf-text.test-support.ts';
import { type Desk, openDesk, type Problem } from '../cases/cases.test-support.ts';
import { intruderAt } from '../cases/intruder.test-support.ts';
import { placeLabels } from './place-labels.ts';
import { certificatesModule } from './routes.ts';

let desk: Desk;
before(async () => {
  const check = () => Promise.reject(new Error('no certificate is checked here'));
  desk = await openDesk({}, ({ node }) => [
    certificatesModule({ node, check, publicUrl: 'https://sd.example' }),
  ]);
});
after(() => desk.close());

const records = () => desk.test.recordsAs('manager', { region: COUNTY, institution: desk.home.id });
const register = (code: string, name: string, more: object = {}) =>
  records().create(
    place,
    { code, name, kind: 'niche', holdsOne: true, inUse: true, ...more },
    { region: desk.home.region, institution: desk.home.id },
  );

const labels = (asked: PlaceLabels) => placeLabels(records(), asked, desk.test.node.clock.now());

test('every place of a kind has a label with its code, its name and whose it is', async () => {
  await register('GA-1-1', '安福堂甲排一层一位');
  await register('GA-1-2', '安福堂甲排一层二位');
  await register('GB-1-1', '乙排一位');
  await register('GA-1-3', '停用的格位', { inUse: false });
  const bytes = await labels({ kind: 'niche', beginning: 'ga' });
  assert.equal((await PDFDocument.load(bytes)).getPageCount(), 2);
  const text = await textOfPdf(bytes);
  for (const words of ['GA-1-1', 'GA-1-2', '安福堂甲排一层二位', '骨灰格位'])
    assert.ok(text.includes(words), words);
  assert.ok(!text.includes('GB-1-1') && !text.includes('停用'));
});

test('without a kind the places of the plan are printed, niches are not', async () => {
  const text = await textOfPdf(await labels({}));
  assert.ok(text.includes('火化机'));
  assert.ok(!text.includes('骨灰格位'));
});

test('none, too many, another house and who prints no labels are told so', async () => {
  const none = await desk.clerk.get<Problem>('/api/places/labels.pdf?kind=plot');
  assert.equal(none.status, 404);
  assert.equal((await desk.clerk.get('/api/places/labels.pdf?kind=cellar')).status, 400);
  const { id } = await register('GC-0', '丙排');
  const intruder = intruderAt(desk);
  for (let at = 1; at <= 501; at += 1)
    await intruder.plantLike(place.kind, id, { code: `GC-${at}` });
  const many = await desk.clerk.get<Problem>('/api/places/labels.pdf?kind=niche');
  assert.equal(many.status, 400);
  assert.match(many.text, /500/);
  const elsewhere = desk.api.as('clerk', {
    region: '370103',
    institution: '01930000-0000-7000-8000-00000000ffff',
  });
  assert.equal((await elsewhere.get('/api/places/labels.pdf')).status, 404);
  const officer = desk.api.as('countyOfficer', { region: COUNTY });
  assert.equal((await officer.get('/api/places/labels.pdf')).status, 403);
});
