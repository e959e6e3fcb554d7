import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changedSearch, readListState, sortWord } from './list-state.ts';
import { addressOfSearch, searchedText } from './search-text.ts';

const DEFAULTS = { sort: 'openedAt', descending: true };
const read = (address: string) =>
  readListState(new URLSearchParams(address), ['openedAt', 'age'], DEFAULTS);

test('an address that is shared shows the same view', () => {
  assert.deepEqual(read('sort=-age&after=here&columns=name.age'), {
    sort: 'age',
    descending: true,
    after: 'here',
    before: undefined,
    columns: ['name', 'age'],
  });
});

test('an address with nonsense shows the list as it is', () => {
  assert.deepEqual(read('sort=password&page=-2'), {
    ...DEFAULTS,
    after: undefined,
    before: undefined,
    columns: undefined,
  });
});

test('a new filter begins at the first page and keeps the rest', () => {
  const search = new URLSearchParams('state=0&after=here&sort=age');
  assert.equal(
    changedSearch(search, { from: '2026-01-01' }).toString(),
    'state=0&sort=age&from=2026-01-01',
  );
  const onward = changedSearch(search, { after: 'there' });
  assert.equal(onward.get('after'), 'there');
  assert.equal(
    changedSearch(onward, { before: 'here' }).toString(),
    'state=0&sort=age&before=here',
  );
  assert.equal(changedSearch(search, { columns: 'age' }).get('after'), 'here');
  assert.equal(changedSearch(search, { state: '' }).has('state'), false);
});

test('pressing a heading again turns the order round', () => {
  assert.equal(sortWord(read('sort=age'), 'age'), '-age');
  assert.equal(sortWord(read('sort=-age'), 'age'), 'age');
});

test('a name or an identity number never stands in an address; a case number may', () => {
  assert.deepEqual(addressOfSearch('/cases', '王建国'), ['/cases', { state: { text: '王建国' } }]);
  assert.deepEqual(addressOfSearch('/cases', '37010219390405999X')[0], '/cases');
  assert.equal(
    addressOfSearch('/cases', 'FZ370102-2026-000042')[0],
    '/cases?text=FZ370102-2026-000042',
  );
  assert.equal(searchedText(new URLSearchParams(), { text: '王建国' }), '王建国');
});
