/** What the parts of bars are called, from the floor up; those without a name are left out. */
export const PartsKey = ({ names }: { names: readonly string[] }) => (
  <ul className="parts-key">
    {names.map(
      (name, index) =>
        name && (
          <li key={name}>
            <i className={`part-${index}`} aria-hidden="true" />
            {name}
          </li>
        ),
    )}
  </ul>
)
