import type { CheckEntry } from '@qingming/connect/api/stock-checks.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { checkCause, checkResult } from '@qingming/standard/records/check-sets.ts';
import { lastFour } from '../floor-mode/flow.ts';
import { codeLabel } from '../format/code-label.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { isDifference, type Place } from './walk.ts';
import { CHECK } from './words.ts';

export type Answered = 'found' | 'missing' | 'moved' | 'empty' | 'occupied';
export type Asked = 'found-elsewhere' | 'settle-line' | 'drop-found';

interface LineProps {
  readonly line: CheckEntry;
  readonly isOpen: boolean;
  readonly sending: boolean;
  readonly onAnswer: (line: CheckEntry, result: Answered) => void;
  readonly onAsk: (line: CheckEntry, act: Asked) => void;
}

/** What the first keys answer: 1 agrees, 2 does not. */
export const answersOf = ({ kind }: CheckEntry): readonly (readonly [Answered, Bilingual])[] =>
  kind === 'empty'
    ? [
        ['empty', CHECK.isEmpty],
        ['occupied', CHECK.occupied],
      ]
    : [
        ['found', CHECK.found],
        ['missing', CHECK.missing],
      ];

function Said({ line }: { readonly line: CheckEntry }) {
  const say = useSay();
  const { result, foundInCode, answeredByName, settled, cause } = line;
  if (result === null) return null;
  return (
    <p className={isDifference(line) ? 'wrong' : 'quiet'}>
      {[
        say(codeLabel(checkResult, result)),
        foundInCode === null ? '' : `→ ${foundInCode}`,
        answeredByName ?? '',
        cause === null ? '' : say(codeLabel(checkCause, cause)),
        settled ? say(CHECK.settled) : '',
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
  );
}

function Line({ line, isOpen, sending, onAnswer, onAsk }: LineProps) {
  const say = useSay();
  const { kind, name, seenName, tags, result, settled } = line;
  return (
    <li className="check-line">
      <p className="check-who">
        {kind === 'empty' ? (
          say(CHECK.empty)
        ) : (
          <strong>{kind === 'extra' ? (seenName ?? say(CHECK.unknown)) : name}</strong>
        )}
        {tags.length > 0 && kind === 'expected' && (
          <span className="quiet"> {tags.map((tag) => lastFour(tag)).join(' ')}</span>
        )}
      </p>
      <Said line={line} />
      {isOpen && kind !== 'extra' && (
        <div className="check-answers">
          {answersOf(line).map(([answer, words], at) => (
            <button
              key={answer}
              type="button"
              className={at === 0 ? 'button primary' : 'button'}
              aria-pressed={result === answer}
              disabled={sending}
              onClick={() => onAnswer(line, answer)}
            >
              {at + 1} {say(words)}
            </button>
          ))}
          {kind === 'expected' && (
            <>
              <button
                type="button"
                className="button"
                onClick={() => onAsk(line, 'found-elsewhere')}
              >
                {say(CHECK.elsewhere)}
              </button>
              <button
                type="button"
                className="button"
                disabled={sending}
                onClick={() => onAnswer(line, 'moved')}
              >
                {say(CHECK.moved)}
              </button>
            </>
          )}
        </div>
      )}
      {isDifference(line) && !settled && (
        <button type="button" className="button" onClick={() => onAsk(line, 'settle-line')}>
          {say(CHECK.settle)}
        </button>
      )}
      {isOpen && kind === 'extra' && (
        <button type="button" className="button" onClick={() => onAsk(line, 'drop-found')}>
          {say(CHECK.drop)}
        </button>
      )}
    </li>
  );
}

interface PanelProps extends Omit<LineProps, 'line'> {
  readonly place: Place;
  readonly onExtra: () => void;
}

/** The place at hand: who is on record there, and what was seen. */
export function PlacePanel({ place, onExtra, ...rest }: PanelProps) {
  const say = useSay();
  return (
    <section className="check-place" aria-label={place.code} aria-live="polite">
      <h2>{place.code}</h2>
      <ul>
        {place.lines.map((line) => (
          <Line key={line.id} line={line} {...rest} />
        ))}
      </ul>
      {rest.isOpen && (
        <button type="button" className="button" onClick={onExtra}>
          {say(CHECK.extra)}
        </button>
      )}
    </section>
  );
}
