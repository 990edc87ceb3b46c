/** The mark of LokaleNet: an enamel plate with an arched window. */
export function Icon() {
  return (
    <span className="lokalenet-icon" aria-hidden="true">
      <svg viewBox="0 0 40 40">
        <rect width="40" height="40" rx="6" fill="#14573f" />
        <rect x="3" y="3" width="34" height="34" rx="4" fill="none" stroke="#ffffff" strokeWidth="1.5" />
        <path d="M12 29V19a8 8 0 0 1 16 0v10z" fill="#ffffff" />
        <path d="M20 11v18M12 19.500h16" stroke="#14573f" strokeWidth="1.5" />
        <path d="M9 30h22" stroke="#ffffff" strokeWidth="2" />
      </svg>
    </span>
  )
}
