const table =
  'depend:on rely:on base:on belong:to derive:from originate:from|in|as refer:to focus:on deal:with respond:to correspond:to stand:for apply:to contribute:to relate:to differ:from compete:with associate:with connect:to|with link:to make:of|from know:for name:after|for view:as regard:as consider:as describe:as see:as use:in|on|as|for|by employ:in|as limit:by|to follow:by accompany:by precede:by replace:by influence:by govern:by rule:by control:by own:by operate:by determine:by cause:by affect:by dominate:by characterize:by support:by power:by suffer:from specialize:in result:from|in lead:to react:with combine:with convert:into|to turn:into transform:into develop:into|from evolve:into|from grow:into translate:into|as function:as act:as oppose:to adapt:to expose:to attach:to bind:to attribute:to dedicate:to devote:to assign:to restrict:to confine:to hand:to add:to compare:to|with extract:from obtain:from produce:by|from form:by|from release:by|from|into separate:from remove:from protect:from|against occur:as|when range:from play:for fight:for|against work:for study:under marry:to ally:with trade:with border:on|by drive:by store:as serve:as qualify:as|for count:as rank:as emerge:as|from arise:from stem:from descend:from inspire:by surround:by divide:into travel:to|along flow:into|to pass:through|into|to absorb:by carry:by trigger:by recognize:as|for|by treat:with|as|by reward:with charge:with plague:by hamper:by staff:by elect:by appoint:by choose:by fund:by sponsor:by protest:against object:to subject:to amount:to date:from extend:to|from spread:to|from point:to call:for account:for provide:by|for decide:by equip:with cover:with|by tie:to occupy:by conquer:by defeat:by destroy:by capture:by attack:by kill:by assassinate:by raise:by criticize:by|for praise:by|for ban:by|from require:by|for measure:in|by express:in|as|by represent:by teach:by train:by exhaust:into'

const governed = new Map(
  table.split(' ').map((row) => {
    const [verb = '', prepositions = ''] = row.split(':')
    return [verb, new Set(prepositions.split('|'))] as const
  }),
)

/** True where the verb says something with this preposition: "depends on", "is associated with". */
export const governs = (verb: string, preposition: string): boolean => governed.get(verb)?.has(preposition) === true
