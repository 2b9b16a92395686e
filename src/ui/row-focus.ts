/** The ring of a row that was gone to with keys: inside, as the list cuts off what is around it. */
export const rowFocus =
  'focus-visible:outline-2! focus-visible:-outline-offset-2! focus-visible:outline-accent!'
