const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿', '万亿'];

/** Four digits: 1005 → 壹仟零伍. */
function groupWords(group: number): string {
  const digits = String(group).padStart(4, '0');
  let words = '';
  let gap = false;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[at]);
    if (digit === 0) gap = words !== '';
    else {
      words += (gap ? '零' : '') + (DIGITS[digit] ?? '') + (PLACES[3 - at] ?? '');
      gap = false;
    }
  }
  return words;
}

function yuanWords(yuan: number): string {
  const groups: number[] = [];
  for (let rest = yuan; rest > 0; rest = Math.floor(rest / 10_000)) groups.push(rest % 10_000);
  let words = '';
  let gap = false;
  for (let at = groups.length - 1; at >= 0; at -= 1) {
    const group = groups[at] ?? 0;
    if (group === 0) gap = words !== '';
    else {
      const zero = words !== '' && (gap || group < 1000) ? '零' : '';
      words += zero + groupWords(group) + (GROUPS[at] ?? '');
      gap = false;
    }
  }
  return words;
}

/** Integer fen as receipts spell it, so that no figure can be altered: 123456 → 壹仟贰佰叁拾肆元伍角陆分. */
export function rmbCapitals(fen: number): string {
  const [jiao, rest] = [Math.floor(fen / 10) % 10, fen % 10];
  const yuan = yuanWords(Math.floor(fen / 100));
  const whole = yuan === '' ? '' : `${yuan}元`;
  if (jiao === 0 && rest === 0) return whole === '' ? '零元整' : `${whole}整`;
  const tens = jiao === 0 ? (whole === '' ? '' : '零') : `${DIGITS[jiao]}角`;
  return whole + tens + (rest === 0 ? '整' : `${DIGITS[rest]}分`);
}
