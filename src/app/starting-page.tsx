/** Before the first page stands: the mark and nothing that would jump away. */
export function StartingPage() {
  return (
    <div className="grid min-h-dvh place-items-center" aria-busy="true">
      <img src="/icon.svg" alt="" width={32} height={32} />
    </div>
  )
}
