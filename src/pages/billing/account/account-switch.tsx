import type { BillingAccount } from '@/api/billing-accounts'
import { useAddressParams } from '@/components/address-params'
import { accountName } from '@/components/billing-account-facts'
import { Select } from '@/ui/select'

const ACCOUNT = 'account'

/** The account that the address asks for, or else the first: the default one. */
export function useChosenAccount(accounts: readonly BillingAccount[]): BillingAccount | undefined {
  const [params] = useAddressParams()
  return accounts.find(({ id }) => String(id) === params.get(ACCOUNT)) ?? accounts[0]
}

interface AccountSwitchProps {
  label: string
  accounts: readonly BillingAccount[]
  chosen: BillingAccount
  /** What else of the address belongs to the account, and goes with it. */
  forgets?: readonly string[]
}

/** Which account a page shows, in its address; nothing where there is no choice. */
export function AccountSwitch({ label, accounts, chosen, forgets }: AccountSwitchProps) {
  const [params, setParams] = useAddressParams()
  if (accounts.length < 2) return null
  return (
    <Select
      aria-label={label}
      className="w-48"
      value={String(chosen.id)}
      onChange={(event) => {
        const next = new URLSearchParams(params)
        for (const each of forgets ?? []) next.delete(each)
        next.set(ACCOUNT, event.target.value)
        setParams(next, { replace: false })
      }}
    >
      {accounts.map((each) => (
        <option key={each.id} value={each.id}>
          {accountName(each)}
        </option>
      ))}
    </Select>
  )
}
