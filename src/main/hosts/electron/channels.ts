/** The page asks here and is answered. */
export const callChannel = 'selaras:call';

/** The app tells the pages here. */
export const eventChannel = 'selaras:event';
