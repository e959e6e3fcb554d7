import { currentLanguage } from '../preferences/use-preferences.ts';
import { createClient } from './client.ts';
import { announceSignedOut } from './signed-out.ts';
import { workplace } from '../session/workplace.ts';

/** The client of this page. */
export const api = createClient({
  fetch: (input, init) => fetch(input, init),
  online: () => navigator.onLine,
  language: currentLanguage,
  institution: workplace,
  signedOut: announceSignedOut,
});
