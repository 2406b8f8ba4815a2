import { entries } from './entry';

/** What is asked for. Only the field that asks is refused. */
export const OF_QUESTIONS = entries({
  BAD_PAGE: {
    meaning: '`first` or `last` is out of bounds, or both are given.',
    remedy: 'Give one of them, within the bounds that the sentence names.',
  },
  BAD_CURSOR: {
    meaning: 'The cursor is none of this list.',
    remedy: 'Use one that came with the list, unchanged, or begin again without.',
  },
  EVENTS_GONE: {
    meaning: 'The events after this number are no longer all kept.',
    remedy: 'Read your data anew, then go on after the number in `forgotten`.',
  },
  BAD_PERIOD: {
    meaning: 'A period ends before it begins, or is too long.',
    remedy: 'Give its months in order, and not more than the sentence names.',
  },
  BAD_RANGE: {
    meaning: 'Nothing can lie between the two ends of a range.',
    remedy: 'Give the earlier one first.',
  },
  BAD_MONTH: { meaning: 'This is not a month.', remedy: 'Write it as `2026-03`.' },
  BAD_QUARTER: {
    meaning: 'This is not a quarter, or one too early.',
    remedy: 'Write it as `2026-Q1`.',
  },
  BAD_DATE: { meaning: 'This is not a date.', remedy: 'Write it as `2026-03-31`.' },
  BAD_DATE_TIME: {
    meaning: 'This is not an instant with an offset.',
    remedy: 'Write it as `2026-03-31T17:30:00Z`.',
  },
  FUTURE_DATE: { meaning: 'The day has not come yet.', remedy: 'Ask for today or before.' },
  FUTURE_QUARTER: {
    meaning: 'The quarter has not begun yet.',
    remedy: 'Ask for the present one or one before.',
  },
  DATA_INCOMPLETE: {
    meaning: 'The records do not reach back as far.',
    remedy: 'Ask for a later day, or send the earlier records.',
  },
  BAD_REFERENCE: {
    meaning: 'A thing is named by both its id and its ref, by neither, or in a way that fits two.',
    remedy: 'Name it in one way, and say which kind is meant.',
  },
  TOO_MANY_IDS: {
    meaning: 'More ids are given than can be asked for at once.',
    remedy: 'Ask in parts.',
  },
  BAD_METRICS: {
    meaning: 'A table names no metric, or too many.',
    remedy: 'Name as many as the sentence allows.',
  },
  BAD_ORDER: {
    meaning: 'Rows are to be ordered by what is not in the query.',
    remedy: 'Order by a metric of the query.',
  },
  BAD_GROUPING: { meaning: 'A dimension stands twice.', remedy: 'Name each once.' },
  NOT_GROUPABLE: {
    meaning: 'The metric cannot be cut by this dimension.',
    remedy: 'Group by those in `possible`.',
  },
  NOT_FILTERABLE: {
    meaning: 'The rows behind the number do not have what is filtered by.',
    remedy: 'Ask without the filter.',
  },
  NOT_DIAGNOSED: {
    meaning: 'There is no diagnosis of this metric.',
    remedy: 'Ask for one of those in `diagnosed`.',
  },
  NO_COST: {
    meaning: 'No labour cost is known, so hours have no value.',
    remedy: 'Send labour costs, or ask for a later period.',
  },
  TOO_FEW_CLIENTS: {
    meaning: 'There are too few clients to say anything about them all.',
    remedy: 'Ask for a longer period, or when there are more.',
  },
  BAD_CHART_SIZE: {
    meaning: 'A side of the chart is too short or too long.',
    remedy: 'Give pixels within the bounds that the sentence names.',
  },
  BAD_SEAT_PRICE_INPUT: {
    meaning: 'A supposition of the seat price model cannot be.',
    remedy: 'Correct the input that `input` names.',
  },
  NO_COSTS: {
    meaning: 'The seat price model has nothing that costs.',
    remedy: 'Give people or tools.',
  },
  UNSOLVABLE: {
    meaning: 'No value of what is solved for fits the other suppositions.',
    remedy: 'Change one of them, as the sentence says.',
  },
  VIEW_NOT_SERVED: {
    meaning: 'This is only told as it stands now, not as it was closed.',
    remedy: 'Ask without the view.',
  },
  MONTH_NOT_CLOSED: {
    meaning: 'A month of the period was never closed.',
    remedy: 'Ask for closed months, or close those in `months` first.',
  },
  BANDS_NOT_FROZEN: {
    meaning: 'The bands of these months were not kept when they were closed.',
    remedy: 'Ask for later months, or for the bands of now.',
  },
  UNKNOWN_SCHEME: {
    meaning: 'There is no such banding scheme.',
    remedy: 'Take the id from `bandingSchemes`.',
  },
  NO_BANDING_SCHEME: {
    meaning: 'There is no banding scheme to group or filter by.',
    remedy: 'Save one with `saveBandingScheme`.',
  },
  BANDS_OF_SEVERAL_SCHEMES: {
    meaning: 'The bands are of several schemes, and a client is in a band of each.',
    remedy: 'Ask for one scheme at a time.',
  },
  BAND_NOT_SAVED: {
    meaning: 'The band is of a dry run.',
    remedy: 'Save the scheme to ask for its members and numbers.',
  },
});
