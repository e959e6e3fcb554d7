import assert from 'node:assert/strict';
import type { CasePage } from '@qingming/connect/api/case-page.ts';
import type { NewCase, Opened, Written } from '@qingming/connect/api/cases.ts';
import type { Locator } from 'playwright-core';
import { DEMO_PASSWORD } from '../src/demo/accounts.ts';
import { askFrom } from './asking.ts';
import type { Desk } from './desk.ts';
import type { Nation } from './nation.ts';

/**
 * What a form is filled with, by the names of its fields: a code or a label of a list, `*` for the first that
 * is free, `~text` for what is searched.
 */
export type Answers = Readonly<Record<string, string>>;

/** Somebody at the counter, with one case in front of them. */
export interface Counter {
  readonly desk: Desk;
  /** Opens a case past the form, and its page. */
  open(more: Partial<NewCase>): Promise<Opened>;
  /** Fills the page of a new case as a clerk does, and sends it. */
  openByHand(answers: Answers): Promise<OnPaper>;
  /** Opens the page of a case. */
  show(id: string): Promise<void>;
  /** Presses an act where the page offers it, fills its form and sends it. */
  take(label: string, answers?: Answers): Promise<void>;
  /** Presses it and leaves the form open. */
  press(label: string): Promise<Locator>;
  /** Opens the bill, takes what is proposed to charge and to waive, receives cash for it and settles. */
  pay(): Promise<void>;
  /** What the page of the case is read from. */
  read(id: string): Promise<CasePage>;
  /** Staff records of the two who may stand at the cremator, as `CHECKS` signs them in. */
  operators(): Promise<readonly string[]>;
  /** Takes an act past the page: what a story needs and is not about. */
  past<Result = Written>(id: string, act: string, body: object): Promise<Result>;
}

/** What the page of a new case shows when it is opened. */
export interface OnPaper {
  readonly case: string;
  readonly tagNumber: string;
}

const unfold = (all: readonly Element[]): void => {
  for (const one of all) one.setAttribute('open', '');
};

export async function fillForm(form: Locator, answers: Answers): Promise<void> {
  for (const [name, value] of Object.entries(answers)) {
    await form.locator('details').evaluateAll(unfold);
    await fillField(form, name, value);
  }
}

/** A choice among very many: typed and taken from what was found. */
async function search(form: Locator, text: string): Promise<void> {
  const box = form.getByRole('combobox').and(form.locator('input')).first();
  await box.fill(text);
  await form.page().locator('.ant-select-item-option').first().waitFor();
  await box.press('Enter');
}

async function fillField(form: Locator, name: string, value: string): Promise<void> {
  if (value.startsWith('~')) return search(form, value.slice(1));
  const field = form.locator(`[name="${name}"]`);
  await field.waitFor();
  const { tag, type } = await field.evaluate((one) => ({
    tag: one.tagName,
    type: one.getAttribute('type'),
  }));
  if (type === 'checkbox') await field.setChecked(value === 'true');
  else if (tag === 'SELECT') await choose(field, value);
  else await field.fill(value);
}

/** By its value, or by what its label begins with. */
async function choose(select: Locator, value: string): Promise<void> {
  const free = select.locator('option:not([disabled]):not([value=""])');
  await free.first().waitFor({ state: 'attached' });
  const options = await free.evaluateAll((all) =>
    all.map((one) => ({ value: one.getAttribute('value') ?? '', label: one.textContent ?? '' })),
  );
  const found =
    value === '*'
      ? options[0]
      : options.find((one) => one.value === value || one.label.includes(value));
  assert.ok(found, `${value} is none of ${options.map(({ label }) => label).join(', ')}`);
  await select.selectOption(found.value);
}

/** Waits until the form has closed, or says why it has not. */
async function send(form: Locator): Promise<void> {
  await form.locator('[type=submit]').click();
  const refused = form.locator('[role=alert], [aria-invalid=true]').first();
  await Promise.race([form.waitFor({ state: 'detached' }), refused.waitFor()]);
  if ((await form.count()) === 0) return;
  throw new Error(`the form was refused: ${(await form.innerText()).replaceAll('\n', ' ')}`);
}

/** The button of an act: of the next step, in the menu, or beside a record. */
async function pressAct({ page }: Desk, label: string): Promise<void> {
  const next = page.getByRole('button', { name: `${label} e`, exact: true });
  const listed = page
    .locator('.case-head .acts-menu')
    .locator('button', { hasText: exactly(label) });
  const beside = page
    .locator('.case-main, .case-side')
    .locator('button', { hasText: exactly(label) });
  await next.or(listed).or(beside).first().waitFor({ state: 'attached' });
  if ((await next.count()) > 0) return next.click();
  if ((await listed.count()) === 0) return beside.first().click();
  await page.locator('.case-head .acts-menu > summary').click();
  await listed.first().click();
}

interface Account {
  readonly login: string;
  readonly name: string;
}

interface Operator {
  readonly id: string;
  readonly fact: { readonly name: string };
}

const exactly = (label: string): RegExp =>
  new RegExp(`^${label.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);

export function counterOf(desk: Desk, { province }: Nation): Counter {
  const { page } = desk;
  const dialog = page.getByRole('dialog');
  const address = `${province.address}/console`;
  const show = async (id: string): Promise<void> => {
    await page.goto(`${address}/cases/${id}`);
    await page.locator('.case-who').waitFor();
  };
  const ask = async <Body>(method: 'GET' | 'POST', path: string, body?: object): Promise<Body> => {
    const answer = await askFrom<Body>(page, method, path, body);
    assert.ok(answer.status < 300, `${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const press = async (label: string): Promise<Locator> => {
    await pressAct(desk, label);
    await dialog.locator('form').waitFor();
    return dialog;
  };
  return {
    desk,
    show,
    press,
    open: async (more) => {
      const opened = await ask<Opened>('POST', '/api/cases', { ...PERSON, ...more });
      await show(opened.case);
      return opened;
    },
    openByHand: async (answers) => {
      await page.goto(`${address}/cases/new`);
      const form = page.locator('form.new-case');
      await fillForm(form, answers);
      await form.locator('[type=submit]').click();
      await page.locator('.tag-made').waitFor();
      return {
        case: new URL(page.url()).pathname.split('/').at(-1) ?? '',
        tagNumber: (await page.locator('.tag-made code').textContent()) ?? '',
      };
    },
    take: async (label, answers = {}) => {
      const form = await press(label);
      await fillForm(form, answers);
      await send(form);
    },
    pay: async () => {
      const money = page.locator('.money');
      const button = (name: string | RegExp) => money.getByRole('button', { name });
      await button(/^(开单|登记收款)$/).waitFor();
      if ((await button('开单').count()) > 0) {
        await button('开单').click();
        await button(/^记入所选/).waitFor();
        for (const one of await money.locator('.proposals input:not(:checked)').all())
          if (await button(/^记入所选/).isDisabled()) await one.check();
        await button(/^记入所选/).click();
      }
      await button('登记收款').waitFor();
      const casePath = new URL(page.url()).pathname.replace('/console', '');
      const { waivers } = await ask<{ waivers: readonly object[] }>(
        'GET',
        `/api${casePath}/bill/proposals`,
      );
      if (waivers.length > 0) {
        await button('记入全部减免').click();
        await button('记入全部减免').waitFor({ state: 'detached' });
      }
      const { money: owed } = await ask<CasePage>('GET', `/api${casePath}`);
      if ((owed?.totals.outstanding ?? 0) > 0) {
        await button('登记收款').click();
        await fillForm(dialog, { method: '现金' });
        await send(dialog);
      }
      await button('结清').click();
      await send(dialog);
    },
    operators: async () => {
      const { accounts } = await ask<{ accounts: readonly Account[] }>('GET', '/api/session/terms');
      const { rows } = await ask<{ rows: readonly Operator[] }>(
        'GET',
        '/api/kinds/staff/records?is.duty=05&size=100',
      );
      return ['operator-', 'checker-'].map((prefix) => {
        const account = accounts.find(({ login }) => login.startsWith(prefix));
        return rows.find(({ fact }) => fact.name === account?.name)?.id ?? '';
      });
    },
    read: (id) => ask('GET', `/api/cases/${id}`),
    past: (id, act, body) => ask('POST', `/api/cases/${id}/${act}`, body),
  };
}

const PERSON = {
  decedent: { name: '方远', sex: '1', deathCause: '02', deathPlace: '历下区' },
  contact: {
    name: '方小雨',
    relation: '30',
    phone: '13805310088',
    documentKind: '0',
    identityNumber: '370102197003050024',
  },
} as const;

/** The two who confirm at the cremator, as they enter it at another's screen. */
export const CHECKS: Answers = {
  'operatorCheck.means': 'password',
  'operatorCheck.login': 'operator-37',
  'operatorCheck.password': DEMO_PASSWORD,
  'witnessCheck.means': 'password',
  'witnessCheck.login': 'checker-37',
  'witnessCheck.password': DEMO_PASSWORD,
};
