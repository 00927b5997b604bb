/** The words of the search index in their order, so that a beginning can be spelt out as the words that it is the beginning of. */
export const searchTerms = `
CREATE VIRTUAL TABLE search_term USING fts5vocab(search, instance);
`;
