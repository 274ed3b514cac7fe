/** In milliseconds; days of UTC have no other length. */
export const DAY = 24 * 60 * 60 * 1000
