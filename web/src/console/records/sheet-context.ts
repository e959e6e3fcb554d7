import { createContext, useContext, useEffect } from 'react';

/** What the form inside tells the dialog around it. */
export interface SheetGuard {
  /** Whether something was typed that closing would lose. */
  filled(is: boolean): void;
}

export const SheetContext = createContext<SheetGuard | undefined>(undefined);

/** A form says to its dialog that it is filled in. */
export function useSheetGuard(filled: boolean): void {
  const guard = useContext(SheetContext);
  useEffect(() => {
    guard?.filled(filled);
    return () => guard?.filled(false);
  }, [guard, filled]);
}
