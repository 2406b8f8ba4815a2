/**
 * Characters that nobody sees and that change what is seen around them: controls, marks that turn
 * the direction of writing (a name with one turns the figures after it round), blanks without
 * width, fillers and tags. The joiners U+200C and U+200D stay: Persian and emoji are written with them.
 */
const UNSEEN =
  /(?![\t\n\r]|\u200C|\u200D)(?:[\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}\u115F\u1160\u3164\uFFA0]|\u034F)/gu;

/** Text as people read it: what a page or a picture shows of it depends on nothing that is not seen. */
export const visibleText = (text: string): string => text.replace(UNSEEN, '');
