'use strict';
const { suite, withPostgres } = require('./suite');

/** What kills processes and waits for others to take over: slow by nature. */
module.exports = { ...suite('crash', ['test/crash']), ...withPostgres };
