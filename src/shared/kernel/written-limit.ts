/** Most letters (UTF-16 units) of what a person writes at length: a reason, a note for the minutes. */
export const mostWritten = 100_000;

/** Most letters of a name, the number of a letter, an id. */
export const mostNamed = 500;
