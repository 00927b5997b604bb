/** The sign of Selaras: three scales brought into line. */
export function Brand({ size = 28 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" role="img" aria-label="Selaras">
      <rect width="32" height="32" rx="7" fill="var(--accent)" />
      <path
        d="M7 11h18M7 16h18M7 21h18"
        stroke="var(--on-accent)"
        strokeOpacity=".5"
        strokeWidth="2"
        strokeLinecap="round"
      />
      <circle cx="12" cy="11" r="3" fill="var(--on-accent)" />
      <circle cx="20" cy="16" r="3" fill="var(--on-accent)" />
      <circle cx="15" cy="21" r="3" fill="var(--on-accent)" />
    </svg>
  );
}
