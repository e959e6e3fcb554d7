import { isNearScale } from '@qingming/standard/derive/kept-value.ts';
import type { Ajv2020 } from 'ajv/dist/2020.js';

/** Digits after the point that a step of 1, 0.1, 0.01 … leaves. */
export const digitsOf = (step: number): number => Math.max(0, Math.round(-Math.log10(step)));

/**
 * Reads `multipleOf` as the standard means it, a scale. The usual reading divides doubles, by which
 * 4.35 is no multiple of 0.01 and 0.0100000004 is one.
 */
export function readScales(ajv: Ajv2020): Ajv2020 {
  ajv.removeKeyword('multipleOf');
  ajv.addKeyword({
    keyword: 'multipleOf',
    type: 'number',
    schemaType: 'number',
    errors: true,
    validate: function check(step: number, value: number, parentSchema?: object): boolean {
      const fits = isNearScale(value, digitsOf(step));
      if (!fits)
        (check as { errors?: unknown }).errors = [
          { keyword: 'multipleOf', params: { multipleOf: step }, parentSchema },
        ];
      return fits;
    },
  });
  return ajv;
}
