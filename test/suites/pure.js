'use strict';
const { suite } = require('./suite');

/** What needs neither Postgres nor a server: the tests beside the code, the cases, and the rules of the house. */
module.exports = suite('pure', ['src', 'test/cases', 'test/house']);
