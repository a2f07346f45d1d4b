/** Whether a text is an id as our rows have them: anything else would be an error to PostgreSQL. */
export const isId = (text: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text);
