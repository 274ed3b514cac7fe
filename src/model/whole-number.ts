export const isWholeNumber = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value)
