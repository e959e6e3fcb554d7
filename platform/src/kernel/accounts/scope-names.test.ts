import { NATIONAL } from '@qingming/standard/records/all-records.ts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { institution } from '@qingming/standard/records/institution.ts';
import { COUNTY, funeralHome } from '../../../test-support/fixtures.ts';
import { withNode } from '../../../test-support/node.ts';
import { bindRecords } from '../records/records.ts';
import { namesOfScope } from './scope-names.ts';

test('staff see the name of their institution, officers that of their division', () =>
  withNode(async ({ node, kinds, recordsAs, actorAs }) => {
    const home = await funeralHome({ recordsAs });
    const names = namesOfScope(NATIONAL, (actor, purpose) =>
      bindRecords({ node, kinds, actor, purpose, wrote: () => undefined }),
    );
    for (const role of ['clerk', 'operator', 'manager'] as const) {
      const scope = { region: COUNTY, institution: home.id };
      const { institution: house, houses, kinds } = await names(actorAs(role, scope));
      assert.match(house?.zh ?? '', /殡仪馆/, role);
      assert.deepEqual([houses.map(({ kind }) => kind), kinds], [['BZ'], ['BZ']]);
    }
    const cemetery = await recordsAs(['provinceOfficer', 'manager']).create(
      institution,
      {
        number: 'GZ370103-01',
        name: '市中公墓',
        kind: 'GZ',
        state: '0',
        country: '156',
        address: '测试路 2 号',
      },
      { region: '370103' },
    );
    const group = await names(
      actorAs('clerk', { region: '37', institutions: [cemetery.id, home.id] }),
    );
    assert.deepEqual(
      group.houses.map(({ kind }) => kind),
      ['GZ', 'BZ'],
    );
    assert.deepEqual(group.kinds, ['BZ', 'GZ']);
    const kindsIn = async (region: string) =>
      (await names(actorAs('countyOfficer', { region }))).kinds;
    assert.deepEqual(await kindsIn('3701'), ['BZ', 'GZ']);
    assert.deepEqual(await kindsIn('370103'), ['GZ']);
    assert.deepEqual(await kindsIn('370181'), []);
    const county = await names(actorAs('countyOfficer', { region: COUNTY }));
    assert.equal(county.institution, null);
    assert.equal(county.region.zh, '山东省济南市历下区');
    assert.match(county.region.en, /, Jinan, Shandong$/);
    const province = await names(actorAs('provinceOfficer'));
    assert.equal(province.kinds, null);
    assert.equal(province.region.zh, '山东省');
  }));

test('at the ministry the scope is the nation', () =>
  withNode(
    async ({ actorAs }) => {
      const names = namesOfScope(NATIONAL, () =>
        assert.fail('nobody there belongs to an institution'),
      );
      const { region } = await names(actorAs('ministryOfficer'));
      assert.match(region.zh, /全国|中国|中华/);
    },
    { node: '000000' },
  ));
