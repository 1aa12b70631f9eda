/** What has lines in parts. */
export type DocumentKind = 'sale' | 'refund';

/**
 * Where the parts of a document stand in the Line_Parts table. Clients make the ids of sales and of
 * refunds, which may be the same: so a refund's says that it is one.
 */
export function documentIdOf(kind: DocumentKind, id: string): string {
  return kind === 'sale' ? id : `${kind}#${id}`;
}

/** The id of the sale or the refund itself. */
export function idOfDocument(documentId: string): string {
  return documentId.slice(documentId.lastIndexOf('#') + 1);
}
