/** The panel asks its own gateway; whoever repeats a call from elsewhere asks the service itself. */
export const PUBLIC_API = 'https://api.elastis.id'
