'use strict';
const { suite, withPostgres } = require('./suite');

/** The README's recipes, carried out in a copy, which is compiled and tested for each run; the client as a package. */
module.exports = { ...suite('recipes', ['test/recipes']), ...withPostgres };
