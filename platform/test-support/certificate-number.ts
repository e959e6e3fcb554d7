import { certificateSerial } from '@qingming/standard/numbers/certificate-serial.ts';

const SERIALS = 10_000;
const PLACES = 9;

/** The number of a certificate that no other test has: of an invented hospital, which numbers by itself. */
export const certificateNumber = (serial: number): string =>
  certificateSerial(
    `12370102${String(Math.floor(serial / SERIALS)).padStart(PLACES, '0')}`,
    serial % SERIALS,
  );
