'use client'

import { useState } from 'react'

type ApplyProps = { id: string; label: string; failed: string }

/** One click makes the change; the page is loaded again with the case as it stands then. */
export const ApplyChange = ({ id, label, failed }: ApplyProps) => {
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const apply = async () => {
    setBusy(true)
    const response = await fetch(`/api/conversations/${id}/apply-change`, { method: 'POST' }).catch(
      () => null,
    )
    if (response?.ok) return window.location.reload()
    const body = (await response?.json().catch(() => null)) as { errors?: { message?: string }[] } | null
    setProblem(body?.errors?.[0]?.message ?? failed)
    setBusy(false)
  }
  return (
    <p>
      <button
        type="button"
        className="btn btn--style-primary btn--size-medium"
        disabled={busy}
        onClick={() => void apply()}
      >
        {label}
      </button>
      {problem && <span role="alert"> {problem}</span>}
    </p>
  )
}
