/**
 * One seed for every property test, so that a red run means this change and can be run again.
 * `FAST_CHECK_SEED=$RANDOM npm run unit` looks elsewhere.
 */
import fc from 'fast-check'

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env['FAST_CHECK_SEED'] ?? 20201025) })
