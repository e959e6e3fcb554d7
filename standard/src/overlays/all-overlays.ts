import type { Overlay } from '../language/overlay.ts';
import { shandong } from './shandong.ts';

export const ALL_OVERLAYS: readonly Overlay[] = [shandong];

/** What a province adds to the national standard, or undefined when it adds nothing. */
export const findOverlay = (province: string): Overlay | undefined =>
  ALL_OVERLAYS.find((overlay) => overlay.province === province);
