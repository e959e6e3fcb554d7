/**
 * HTML that is safe by construction: a string becomes `Html` only through the `html` template,
 * which escapes it, or through `raw`, which a reviewer can search for.
 */
export class Html {
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  /** Takes markup that is trusted already: only the template and `raw` call this. */
  static trusted(text: string): Html {
    return new Html(text);
  }

  toString(): string {
    return this.#text;
  }
}

/** What may stand in a template: nothing and `false` are left out, lists are joined. */
export type HtmlValue = Html | string | number | false | null | undefined | readonly HtmlValue[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};
const SPECIAL = /[&<>"'`]/;
const EVERY_SPECIAL = /[&<>"'`]/g;

/** Text as it may stand in an element or in a quoted attribute. */
export const escapeHtml = (text: string): string =>
  SPECIAL.test(text) ? text.replace(EVERY_SPECIAL, (sign) => ESCAPES[sign] ?? '') : text;

/** Marks markup as trusted; never give it anything that a person typed. */
export const raw = (markup: string): Html => Html.trusted(markup);

type Place = 'text' | 'attribute' | 'address';

const ADDRESS = /\s(?:href|src|action|formaction|poster|cite|data|xlink:href)\s*=\s*["']$/i;
const IN_TAG = /<[a-z!/][^<>]*$/i;
const IN_VALUE = /=\s*(?:"[^"]*|'[^']*)$/;
const CODE = /<(script|style)\b[^>]*>(?:(?!<\/\1)[\s\S])*$/i;
const HANDLER = /\s(?:on\w+|style|srcdoc)\s*=\s*(?:"[^"]*|'[^']*)$/i;

/** Where a value stands; throws for places that no escaping makes safe. */
function placeAfter(before: string): Place {
  if (CODE.test(before)) throw new Error('a value may not stand inside <script> or <style>');
  if (!IN_TAG.test(before)) return 'text';
  if (HANDLER.test(before)) throw new Error('a value may not stand in a script or style attribute');
  if (ADDRESS.test(before)) return 'address';
  if (IN_VALUE.test(before)) return 'attribute';
  throw new Error(`an attribute needs quotes around its value: ${before.slice(-40)}`);
}

/** Each template is examined once; its literal parts are the same object at every call. */
const examined = new WeakMap<TemplateStringsArray, readonly Place[]>();

function placesOf(parts: TemplateStringsArray): readonly Place[] {
  const known = examined.get(parts);
  if (known !== undefined) return known;
  let before = '';
  const places = parts.slice(0, -1).map((part) => {
    before += part;
    const place = placeAfter(before);
    before += 'x';
    return place;
  });
  examined.set(parts, places);
  return places;
}

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const GOOD_SCHEME = /^(?:https?|mailto|tel):/i;
// Browsers drop control signs and spaces inside a scheme: so does the check.
const IGNORED = /[\p{Cc}\p{Cf}\p{Z}]/gu;

/** An address that runs no script: another scheme than http, mailto or tel becomes `#`. */
function safeAddress(address: string): string {
  const bare = address.replace(IGNORED, '');
  return SCHEME.test(bare) && !GOOD_SCHEME.test(bare) ? '#' : address;
}

function written(value: HtmlValue, place: Place): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return place === 'text' ? value.toString() : escapedMarkup(value);
  if (Array.isArray(value)) return value.map((one: HtmlValue) => written(one, place)).join('');
  const text = String(value);
  return escapeHtml(place === 'address' ? safeAddress(text) : text);
}

/** Markup inside an attribute is text there. */
const escapedMarkup = (markup: Html): string => escapeHtml(markup.toString());

/**
 * Makes HTML of a template: every value is escaped for the place where it stands. Throws, at the
 * first use of the template, when a value stands where no escaping is safe (unquoted attributes,
 * script, style, event handlers).
 */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const places = placesOf(parts);
  let text = parts[0] ?? '';
  for (let at = 0; at < values.length; at += 1) {
    text += written(values[at], places[at] ?? 'text') + (parts[at + 1] ?? '');
  }
  return Html.trusted(text);
}
