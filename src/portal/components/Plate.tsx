/** The enamel plate with the house number. */
export const Plate = ({ number }: { number: string }) => (
  <span className="plate" aria-hidden="true">
    {number}
  </span>
)

/** The mark of the portal itself: the plate with an arched window. */
export const BrandPlate = () => (
  <span className="plate" aria-hidden="true">
    <svg viewBox="0 0 28 28">
      <path d="M5 26V13a9 9 0 0 1 18 0v13z" stroke="none" />
      <path d="M14 3.5V26M5 13.5h18" />
      <path className="step" d="M2 26h24" />
    </svg>
  </span>
)
