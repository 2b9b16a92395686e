/** Whether the `dirtyFields` of a form name any: only what the user changed counts, not what the form was filled with by itself. */
export function isTypedIn(dirty: unknown): boolean {
  if (typeof dirty !== 'object' || dirty === null) return dirty === true
  return Object.values(dirty).some(isTypedIn)
}
