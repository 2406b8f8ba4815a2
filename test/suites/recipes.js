'use strict';
const { suite } = require('./suite');

/** The README's recipes, carried out in a copy, which is compiled and tested for each run. */
module.exports = suite('recipes', ['test/recipes']);
