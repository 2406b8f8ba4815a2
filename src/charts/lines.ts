/** Text in lines of at most so many characters, broken between words. What has no room is left out, and that is seen. */
export function linesOf(text: string, most: number, mostLines: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last === undefined || longer.length > most) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  if (lines.length <= mostLines) return lines;
  return [...lines.slice(0, mostLines - 1), `${lines[mostLines - 1]} …`];
}
