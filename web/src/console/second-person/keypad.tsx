import { useEffect } from 'react';
import { useSay } from '../preferences/use-preferences.ts';
import { BESIDE } from './words.ts';
import './second-person.css';

const LENGTH = 6;
const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

interface KeypadProps {
  readonly pin: string;
  readonly onPin: (pin: string) => void;
  readonly disabled: boolean;
}

/** Digits of a keyboard, where one is there; a field that has the focus keeps its own. */
function useDigits(pin: string, type: (pin: string) => void): void {
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent): void => {
      if (document.activeElement instanceof HTMLInputElement) return;
      if (/^[0-9]$/.test(key)) type(pin + key);
      if (key === 'Backspace') type(pin.slice(0, -1));
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [pin, type]);
}

/** Six digits by large keys; what was entered is shown as how many, never as which. */
export function Keypad({ pin, onPin, disabled }: KeypadProps) {
  const say = useSay();
  const type = (next: string): void => {
    if (!disabled && next.length <= LENGTH) onPin(next);
  };
  useDigits(pin, type);
  const press = (key: string) => (
    <button
      key={key}
      type="button"
      className="button"
      disabled={disabled}
      onClick={() => type(pin + key)}
    >
      {key}
    </button>
  );
  return (
    <>
      <output className="pin-dots" aria-label={say(BESIDE.entered(pin.length))}>
        {Array.from({ length: LENGTH }, (_, at) => (at < pin.length ? '●' : '○')).join(' ')}
      </output>
      <div className="keypad">
        {KEYS.map(press)}
        <button
          type="button"
          className="button"
          disabled={disabled || pin === ''}
          onClick={() => type(pin.slice(0, -1))}
        >
          {say(BESIDE.erase)}
        </button>
        {press('0')}
      </div>
    </>
  );
}
