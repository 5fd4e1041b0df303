/** Words as one term of the search language; quotation marks in them would end it. */
export const quoted = (text: string): string => `"${text.replaceAll(/["“”„]/g, ' ')}"`
