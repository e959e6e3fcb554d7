import type { IssuedCertificate } from '@qingming/connect/api/certificates.ts';
import type { Locator } from 'playwright-core';
import { DEMO_PASSWORD } from '../src/demo/accounts.ts';
import { chooseFree, type Desk } from './desk.ts';
import type { CremationCrew } from './cremation.ts';

/** Who died: a name with a character outside the basic plane, a number that GB 11643 accepts. */
export interface Death {
  readonly identityNumber: string;
  readonly name: string;
}

/** What the console says of a case that is being taken to its end. */
export interface OpenCase {
  readonly id: string;
  readonly number: string;
  readonly bodyTag: string;
}

const CONTACT = { name: '田小雨', phone: '13905310001', identityNumber: '370102197003050024' };

/** Opens the case with the keyboard alone, from the board. */
export async function openCase({ page }: Desk, { identityNumber, name }: Death): Promise<OpenCase> {
  const { keyboard } = page;
  await page.locator('.people').waitFor();
  await keyboard.press('n');
  await page.locator('form.new-case').waitFor();
  // The date is there already and Enter passes over it; the hour is not known; lists take a letter.
  const answers = [identityNumber, name, '', 'I', '山东省立医院'];
  const contact = [CONTACT.name, 'D', CONTACT.phone, CONTACT.identityNumber];
  for (const answer of [...answers, ...contact]) {
    await keyboard.type(answer);
    await keyboard.press('Enter');
  }
  await keyboard.press('Control+Enter');
  await page.locator('.tag-made').waitFor();
  return {
    id: new URL(page.url()).pathname.split('/').at(-1) ?? '',
    number: (await page.locator('.case-who code').textContent()) ?? '',
    bodyTag: (await page.locator('.tag-made code').textContent()) ?? '',
  };
}

const fill = (form: Locator, name: string, value: string): Promise<void> =>
  form.locator(`[name="${name}"]`).fill(value);

const choose = (form: Locator, name: string, label: string): Promise<readonly string[]> =>
  form.locator(`select[name="${name}"]`).selectOption({ label });

/** The number of the certificate is the identity number of the person, which the platform knows. */
export async function registerDeathCertificate(desk: Desk): Promise<void> {
  const form = await desk.next('Record the death certificate');
  await fill(form, 'issuerName', '山东省立医院');
  await desk.send(form);
}

/** The hearse goes and comes back; at the door the tag is scanned, and again at the cabinet. */
export async function bringIntoCare(desk: Desk, { bodyTag }: OpenCase): Promise<string> {
  const leaving = await desk.next('Record the departure');
  await chooseFree(leaving, 'vehicle');
  await chooseFree(leaving, 'driver');
  await desk.send(leaving);
  const arriving = await desk.next('Record the arrival');
  await desk.scan(bodyTag);
  await choose(arriving, 'place', await labelOf(arriving, 'place', /接待|Reception/i));
  await desk.send(arriving);
  const storing = await desk.next('Move to cold storage');
  await desk.scan(bodyTag);
  const cabinet = await chooseFree(storing, 'place');
  await desk.send(storing);
  return cabinet;
}

async function labelOf(form: Locator, name: string, pattern: RegExp): Promise<string> {
  const options = form.locator(`select[name="${name}"] option:not([disabled])`);
  const label = (await options.allTextContents()).find((text) => pattern.test(text));
  if (label === undefined) throw new Error(`${name} offers nothing like ${pattern}`);
  return label;
}

export async function signConfirmation(desk: Desk): Promise<void> {
  await desk.send(await desk.next('Record the consent form'));
}

/** The two who stand at the cremation. */
export type Crew = Pick<CremationCrew, 'operator' | 'witness'>;

/** What somebody enters at another's screen, standing beside it; an operator at the own one enters nothing. */
async function confirmInPerson(form: Locator, who: string, login: string): Promise<void> {
  if ((await form.locator(`[name="${who}.means"]`).count()) === 0) return;
  await form.locator(`[name="${who}.means"]`).selectOption('password');
  await form.locator(`[name="${who}.login"]`).fill(login);
  await form.locator(`[name="${who}.password"]`).fill(DEMO_PASSWORD);
}

/** Fills the form at the cremation without sending it. */
export async function openCremationForm(
  desk: Desk,
  { bodyTag }: OpenCase,
  { operator, witness }: Crew,
): Promise<Locator> {
  const form = await desk.next('Start the cremation');
  await desk.scan(bodyTag);
  await chooseFree(form, 'cremator');
  await choose(form, 'operator', operator.name);
  await confirmInPerson(form, 'operatorCheck', operator.login);
  await choose(form, 'witness', witness.name);
  await confirmInPerson(form, 'witnessCheck', witness.login);
  return form;
}

/** Ends the cremation with the disc of the body; answers with the number on the tag of the ashes. */
export async function finishCremation(desk: Desk, { bodyTag }: OpenCase): Promise<string> {
  const form = await desk.next('Record the end of the cremation');
  await desk.scan(bodyTag);
  await chooseFree(form, 'ashesPlace');
  await desk.send(form);
  const made = desk.page.locator('.tag-made code');
  await made.waitFor();
  return (await made.textContent()) ?? '';
}

export async function handOverAshes(desk: Desk, ashesTag: string): Promise<void> {
  const form = await desk.next('Record where the ashes go');
  await choose(form, 'destination', 'Public-benefit cemetery elsewhere');
  await desk.scan(ashesTag);
  await choose(form, 'collector', CONTACT.name);
  await desk.send(form);
}

/** What the server answers to the form that is being sent. */
async function answerOf(desk: Desk, form: Locator, path: string): Promise<IssuedCertificate> {
  const answered = desk.page.waitForResponse(
    (response) => response.request().method() === 'POST' && response.url().endsWith(path),
  );
  await desk.send(form);
  return (await (await answered).json()) as IssuedCertificate;
}

export const issueCertificate = async (desk: Desk): Promise<IssuedCertificate> =>
  answerOf(desk, await desk.next('Issue the cremation certificate'), '/certificate');

export async function reissueCertificate(desk: Desk): Promise<IssuedCertificate> {
  const { page } = desk;
  await page.getByRole('button', { name: 'Reissue the certificate' }).click();
  const form = page.getByRole('dialog');
  await fill(form, 'reason', '原证遗失');
  return answerOf(desk, form, '/certificate/reissue');
}

/** Opens the bill, takes what is proposed, grants what is waived, receives cash for the rest and settles. */
export async function payTheBill(desk: Desk): Promise<void> {
  const { page } = desk;
  const press = (name: string | RegExp): Promise<void> =>
    page.locator('.money').getByRole('button', { name }).click();
  const dialog = page.getByRole('dialog');
  await press('Open the bill');
  await page
    .locator('.money')
    .getByLabel(/from which the family gathers the ashes/)
    .check();
  await press(/^Add the selected charges/);
  await press('Apply every waiver');
  await page.locator('.money tr.waiver').first().waitFor();
  await press('Record a payment');
  await choose(dialog, 'method', 'Cash');
  await desk.send(dialog);
  await press('Settle');
  await desk.send(dialog);
}

/** Reads the protected values of the person whole, for a stated purpose. */
export async function lookWhole({ page }: Desk, purpose: string): Promise<void> {
  await page.getByRole('button', { name: 'Show full details' }).first().click();
  const dialog = page.getByRole('dialog');
  await choose(dialog, 'purpose', purpose);
  await dialog.locator('[name=reason]').fill('Checked against the certificate');
  await dialog.locator('[type=submit]').click();
  await dialog.getByText('Logged with this purpose').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

export async function closeCase(desk: Desk): Promise<void> {
  await desk.send(await desk.next('Close the case'));
  await desk.page.locator('.case-who').filter({ hasText: 'Closed' }).waitFor();
}
