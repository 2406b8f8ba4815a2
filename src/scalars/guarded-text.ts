/** What spreadsheets take for the beginning of a formula, the wide signs of East Asian input too. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
/** Decimals come as text so that none is rounded; they stay numbers. */
const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/** Text that a spreadsheet shows and does not run: an apostrophe goes before it. */
export const guarded = (text: string): string =>
  FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;

/** The text that was guarded; any other as it is. */
export const unguarded = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
