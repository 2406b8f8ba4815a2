/** Why a value or a record cannot be taken, for programs. */
export type ProblemCode =
  | 'AMBIGUOUS_NUMBER'
  | 'CLOSED_BEFORE_OPENED'
  | 'DUPLICATE'
  | 'ENDS_BEFORE_START'
  | 'FUTURE_DATED'
  | 'IMPLAUSIBLE_DATE'
  | 'INVALID_BOOLEAN'
  | 'INVALID_CSV'
  | 'INVALID_DATE'
  | 'INVALID_DECIMAL'
  | 'INVALID_ENUM'
  | 'INVALID_INTEGER'
  | 'INVALID_JSON'
  | 'INVALID_LIST'
  | 'INVALID_RECORD'
  | 'INVALID_TEXT'
  | 'MERGE_RING'
  | 'MORE_THAN_ALL'
  | 'NEGATIVE'
  | 'NOT_RECURRING'
  | 'OTHER_CURRENCY'
  | 'OUT_OF_RANGE'
  | 'OVER_24_HOURS'
  | 'PARKED_UNKNOWN_REFERENCE'
  | 'RECORD_TOO_LARGE'
  | 'REFUSED_VALUE'
  | 'REQUIRED'
  | 'SHARES_OVER_ONE'
  | 'TOO_DEEP'
  | 'TOO_LONG'
  | 'UNKNOWN_FIELD'
  | 'WRONG_CELL_COUNT';

/** Why a value was taken in another form than it was sent, for programs. */
export type WarningCode =
  'EMPTY_DATE' | 'EMPTY_WORD' | 'REPEATED_ID' | 'TEXT_CUT' | 'UNREAD_COLUMN' | 'UNREAD_KEY';
