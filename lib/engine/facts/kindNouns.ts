/** Nouns whose first words say which one: "the Italian language", "the Baroque style", "the carbon cycle". */
export const kindNouns: ReadonlySet<string> = new Set(
  `
    academy acid act age agency agreement aircraft algorithm alloy alphabet animal approach award bacterium bank basin
    battle bay bird bone bridge building campaign canal caste cathedral cell century ceremony chamber church club
    coast coin college colony color colour commission committee company compound congress constellation constitution
    continent convention corporation council county court crisis crop currency current cycle degree denomination
    department desert device dialect dimension direction discipline disease disorder district division doctrine drug
    dynasty economy edition effect empire engine enzyme epoch equation era ethnic expedition faction faith festival
    firm floor format fort fuel galaxy gallery gas gate generation genre genus gland gulf hemisphere highway holiday
    hormone hospital hotel hypothesis industry insect institute institution instrument island isotope journal key kingdom lake language
    law layer league lobe machine magazine mammal market medium metal mineral ministry mode model molecule month
    moon mountain movement muscle museum nerve newspaper note observatory ocean organ palace paradigm paradox parliament
    particle party pathogen peninsula period perspective phase phenomenon phylum pigment plane planet plant plateau
    policy population principle prize protein province railroad railway reaction rebellion recession reform region
    reign religion revolt revolution ritual river road rock round rule satellite scale school script sea season sect
    sector session ship society spacecraft species sport stage star storm strait street style syndrome tax technique
    telescope temple theorem theory therapy tissue tower tradition treaty tree tribe union university uprising
    vaccine valley vehicle virus vitamin war wave weapon wind wing
  `
    .trim()
    .split(/\s+/),
)
