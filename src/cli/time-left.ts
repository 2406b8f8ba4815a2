const A_MINUTE = 60;

/** How long something takes yet, in words: `40 s left`, `3 min left`. */
export const leftWords = (seconds: number): string =>
  `${seconds > A_MINUTE ? `${Math.ceil(seconds / A_MINUTE)} min` : `${seconds} s`} left`;
