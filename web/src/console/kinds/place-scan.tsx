import { useRef } from 'react';
import type { AskedField } from '../records/asked-field.ts';
import { choosePlace } from '../records/field-control.tsx';
import { useScan } from '../scanner/use-scan.ts';

/** The kind of record whose label a scanner reads. */
const PLACE = 'place';

/** In a form that asks for a place, the scanned label of one chooses it. */
export function PlaceScan({ fields }: { readonly fields: readonly AskedField[] }) {
  const own = useRef<HTMLSpanElement>(null);
  useScan(
    ({ kind, number }) => {
      if (kind === PLACE) choosePlace(own.current?.closest('form') ?? null, number);
    },
    fields.some(({ to }) => to === PLACE),
  );
  return <span ref={own} hidden />;
}
