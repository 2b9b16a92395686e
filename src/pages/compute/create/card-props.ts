import type { useCreateForm } from './use-create-form'

/** Every card of the form shows a part of the same thing. */
export interface CreateCardProps {
  create: ReturnType<typeof useCreateForm>
}
