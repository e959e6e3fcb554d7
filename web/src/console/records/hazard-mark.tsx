import { hazard as hazards } from '@qingming/standard/codes/subject.ts';
import { codeLabel } from '../format/code-label.ts';
import { useSay } from '../preferences/use-preferences.ts';

interface HazardProps {
  readonly hazard: string | null | undefined;
}

/** How whoever handles the body is protected; nothing where nothing special is needed. */
export function HazardMark({ hazard }: HazardProps) {
  const say = useSay();
  if (hazard === null || hazard === undefined || hazard === 'none') return null;
  return <em className="hazard-mark">{say(codeLabel(hazards, hazard))}</em>;
}
