/** How a reader wants pages shown; the only thing that is remembered of them, on their own device. */
export interface View {
  readonly size: 'normal' | 'large';
  readonly theme: 'auto' | 'day' | 'night';
}

export const PLAIN_VIEW: View = { size: 'normal', theme: 'auto' };

const SIZES: readonly View['size'][] = ['normal', 'large'];
const THEMES: readonly View['theme'][] = ['auto', 'day', 'night'];

export const VIEW_COOKIE = 'view';

const among = <Value extends string>(values: readonly Value[], given: string | undefined) =>
  values.find((value) => value === given);

/** Reads `large.night`; whatever is not known stays plain. */
export function viewOf(cookie: string | undefined): View {
  const [size, theme] = (cookie ?? '').split('.');
  return {
    size: among(SIZES, size) ?? PLAIN_VIEW.size,
    theme: among(THEMES, theme) ?? PLAIN_VIEW.theme,
  };
}

export const viewText = ({ size, theme }: View): string => `${size}.${theme}`;

/** The view with what a form changed of it. */
export const changedView = (
  view: View,
  size: string | undefined,
  theme: string | undefined,
): View => ({
  size: among(SIZES, size) ?? view.size,
  theme: among(THEMES, theme) ?? view.theme,
});

const YEAR_SECONDS = 31_536_000;

interface CookieTerms {
  readonly seconds: number;
  readonly sameSite: 'Lax' | 'Strict';
  readonly https: boolean;
}

/** A `Set-Cookie` of the portal: for all of its pages, and for no script. */
export const cookieText = (
  name: string,
  value: string,
  { seconds, sameSite, https }: CookieTerms,
): string =>
  [
    `${name}=${value}`,
    'Path=/',
    `Max-Age=${seconds}`,
    `SameSite=${sameSite}`,
    'HttpOnly',
    ...(https ? ['Secure'] : []),
  ].join('; ');

/** The `Set-Cookie` that remembers a view for a year. */
export const viewCookie = (view: View, https: boolean): string =>
  cookieText(VIEW_COOKIE, viewText(view), { seconds: YEAR_SECONDS, sameSite: 'Lax', https });
