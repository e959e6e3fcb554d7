import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TRIP_ACTS } from '@qingming/standard/processes/vehicle-trips.ts';
import { fieldOfAsk } from '../records/act-fields.ts';
import { houseWorld } from './house-kinds.ts';

const [errand] = TRIP_ACTS.call.asks.filter(({ name }) => name === 'errand');

const errandsIn = (...kinds: readonly string[]) =>
  errand &&
  fieldOfAsk(errand, '2026-11-23', {}, houseWorld(kinds)).options?.map(({ code }) => code);

test('a vehicle of a cemetery is ordered for ashes, and no body is offered', () => {
  for (const kind of ['GZ', 'TZ']) assert.deepEqual(errandsIn(kind), ['ashes', 'other'], kind);
});

test('that of a funeral home or a station, of a group, and of a house of unknown kind, for bodies too', () => {
  for (const kinds of [['BZ'], ['YZ'], ['BZ', 'GZ'], []])
    assert.deepEqual(errandsIn(...kinds), ['collection', 'transfer', 'ashes', 'other']);
});
