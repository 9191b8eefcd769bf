/** Month names and their usual short forms, as patterns, January first. */
export const MONTHS: readonly string[] = [
  'jan(?:uary|\\.)?',
  'feb(?:ruary|\\.)?',
  'mar(?:ch|\\.)?',
  'apr(?:il|\\.)?',
  'may',
  'jun(?:e|\\.)?',
  'jul(?:y|\\.)?',
  'aug(?:ust|\\.)?',
  'sept?(?:ember|\\.)?',
  'oct(?:ober|\\.)?',
  'nov(?:ember|\\.)?',
  'dec(?:ember|\\.)?',
];

/** Weekday names, Sunday first as in ECMAScript. */
export const WEEKDAYS: readonly string[] = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
];

/** Words for the day of publication itself. */
export const NOW_WORDS =
  'currently|at present|presently|at the moment|nowadays|these days|right now|as of now|to date|so far|today|tonight|now';
