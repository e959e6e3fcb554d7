import { useState } from 'react';
import { civilDay } from './civil.ts';

const now = (): string => civilDay(new Date().toISOString());

/** The calendar day in China on which the page was opened. */
export const useToday = (): string => useState(now)[0];
