const ESCAPED = /[\\^$.*+?()[\]{}|]/g;

/**
 * A pattern for Postgres' `~*` that finds any of some names as whole words: "MAC" in "MAC request",
 * not in "Machine". Blanks match any run of them. Without names there is nothing to find: null.
 */
export function wholeWords(names: readonly string[]): string | null {
  const words = names
    .map((name) => name.trim().replace(ESCAPED, '\\$&').replace(/\s+/g, '\\s+'))
    .filter((word) => word !== '');
  const edge = '[^[:alnum:]_]';
  return words.length > 0 ? `(^|${edge})(${words.join('|')})($|${edge})` : null;
}
