'use strict';
const { default: Sequencer } = require('@jest/test-sequencer');

/** These load whole MSPs or start programs, however small the file is. */
const LONG =
  /[\\/]test[\\/](plans|check-queries|refutation|connectors|demo|cli|quality|isolation|properties)[\\/]/;
const LONG_MS = 60_000;

/**
 * The longest first, also in a first run, where nothing is known of any: begun last, one of them
 * would run alone while the other workers have nothing left to do.
 */
class LongestFirst extends Sequencer {
  time(test) {
    const guessed = test.context.hasteFS.getSize(test.path) ?? 0;
    return super.time(test) ?? guessed + (LONG.test(test.path) ? LONG_MS : 0);
  }
}

module.exports = LongestFirst;
