import { NATIONAL } from '@qingming/standard/records/all-records.ts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
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
      const { institution } = await names(actorAs(role, scope));
      assert.match(institution?.zh ?? '', /殡仪馆/, role);
    }
    const county = await names(actorAs('countyOfficer', { region: COUNTY }));
    assert.equal(county.institution, null);
    assert.equal(county.region.zh, '山东省济南市历下区');
    assert.match(county.region.en, /, Jinan, Shandong$/);
    const province = await names(actorAs('provinceOfficer'));
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
