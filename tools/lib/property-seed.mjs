// Loaded before the tests when QINGMING_SEED is given: property tests run again with the seed that one of them printed.
import fc from 'fast-check';

const seed = Number(process.env['QINGMING_SEED']);
if (!Number.isInteger(seed)) throw new Error('QINGMING_SEED is a whole number');
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
