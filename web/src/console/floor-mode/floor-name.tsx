import { lastFour } from './flow.ts';

/** A name with the last digits of the tag, to be read at arm's length. */
export const FloorName = ({
  name,
  tag,
}: {
  readonly name: string;
  readonly tag: string | null;
}) => (
  <p className="floor-name">
    {name} <span>{lastFour(tag)}</span>
  </p>
);
