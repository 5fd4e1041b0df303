import type { Piece } from './office'

/** A text of our own writing, and how it is set in type: as a printer sets Latin letters, or as others run. */
export type CorpusText = {
  readonly name: string
  readonly pieces: readonly Piece[]
  readonly letters: 'latin' | 'ltr' | 'rtl'
}

const h = (heading: string, level = 2): Piece => ({ heading, level })
const p = (paragraph: string): Piece => ({ paragraph })
const i = (item: string): Piece => ({ item })
const r = (...row: readonly string[]): Piece => ({ row })

const biography = [
  h('Marta Lindqvist', 1),
  p(
    'Marta Lindqvist (12 March 1871 – 4 November 1949) was a Swedish lighthouse engineer. She was born in Kalmar, the third of five children of a ship’s carpenter.',
  ),
  h('Training'),
  p(
    'In 1890 she entered the Technical School in Gothenburg as its second woman student. Dr. E. Holm, who taught optics there, called her “the only person in the room who reads the footnotes”. She left with a diploma in 1894.',
  ),
  h('Work at sea'),
  p(
    'From 1896 to 1921 she worked for the Pilotage Board. She designed nine lighthouses, among them those of Storgrund (1903) and Hamnskär (1911). Her lamp used 40 % less oil than the one it replaced.',
  ),
  h('Later years', 3),
  p('She retired to Visby because of failing eyesight. A street near its harbour has carried her name since 1962.'),
]

const science = [
  h('How a lake turns over', 1),
  p(
    'Water is densest at about 4 °C. A lake in a cool climate is therefore layered in summer: a warm layer floats on a cold one. The boundary between them is called the thermocline.',
  ),
  h('Autumn'),
  p(
    'When the surface cools to 4 °C, it sinks and pushes the water below it upwards. Wind then mixes the whole lake. This mixing is called turnover, and it carries oxygen down to the bottom.',
  ),
  h('Why it matters'),
  p(
    'Bacteria at the bottom use up oxygen as they break down dead algae. Without turnover, fish that live in deep water would suffocate. A lake that mixes twice a year is called dimictic; one that never mixes completely is called meromictic.',
  ),
  p('Lake Velm, which is 61.5 m deep, last turned over completely in 1987.'),
]

const history = [
  h('The salt road of Arnfeld', 1),
  p(
    'The salt road led from the mines of Arnfeld to the port of Lübeln, a distance of 132 km. It was first mentioned in a charter of 1248. Each cart paid a toll of two pence at the bridge of Wiesau.',
  ),
  h('Rise'),
  p(
    'After the fire of 1371 the town council bought the toll from Count Otto III. The income paid for a wall, a granary and a school. By 1450 some 900 carts passed the bridge every year.',
  ),
  h('Decline'),
  p(
    'The canal that was opened on 9 June 1768 took most of the trade. The last toll was collected in 1804, when French troops held the bridge. Today the road is a cycle path.',
  ),
]

const recipe = [
  h('Rye bread from a starter', 1),
  p('This bread takes two days, most of which is waiting. It makes one loaf of about 1.2 kg.'),
  h('What you need'),
  i('600 g of rye flour.'),
  i('450 ml of water at 30 °C.'),
  i('150 g of starter.'),
  i('12 g of salt.'),
  h('How it is made'),
  i('In the evening, mix the starter with half of the flour and half of the water.'),
  i('Cover the bowl and leave it for 12 hours, until the dough smells sour.'),
  i('Add the salt, the rest of the flour and the rest of the water, and knead for five minutes.'),
  i('Let the loaf rise in its tin for three hours.'),
  i('Bake it at 250 °C for 15 minutes, and at 190 °C for another 45.'),
  p('The crumb needs a day to set. Do not cut the loaf before the next morning.'),
]

const law = [
  h('The Water Council of Tarn', 1),
  p(
    'The Water Council is a public body under the River Act of 1974. It has 15 members, whom the communes along the river elect for four years. Its seat is Tarn.',
  ),
  h('Powers'),
  p(
    'The Council grants rights to draw water, sets the fees for them, and may order a mill to be stopped in a drought. A fine may not exceed 5,000 crowns. Its orders can be challenged before the Administrative Court within 30 days.',
  ),
  h('Meetings'),
  p(
    'The Council meets at least four times a year. Nine members are a quorum. The chair, who is elected from among the members, has a casting vote.',
  ),
  h('Amendments', 3),
  p('The Act was amended in 1991, when groundwater was added, and in 2008. Section 12(3) was repealed.'),
]

const hebrew = [
  h('המגדלור של יפו', 1),
  p('המגדלור של יפו נבנה בשנת 1865. הוא עומד על גבעה מעל הנמל. גובהו עשרה מטרים.'),
  h('האור'),
  p('בתחילה בער במגדלור שמן. בשנת 1936 הותקן בו אור חשמלי. הספינות ראו אותו ממרחק רב.'),
  h('היום'),
  p('המגדלור כבה בשנת 1966. כיום הוא אתר של תיירים. ילדי העיר מציירים אותו לעתים קרובות.'),
  i('שעות הביקור הן משמונה עד ארבע.'),
  i('הכניסה חופשית לילדים.'),
]

const chinese = [
  h('青石桥', 1),
  p('青石桥建于一六二三年，位于河口镇的东边。桥长四十二米，有三个桥洞。建桥的石匠姓林，一共用了五年时间。'),
  h('洪水'),
  p('一八七一年的洪水冲走了中间的桥洞。镇上的商人出钱把它修好了。从那以后，每年春天都有人检查桥基。'),
  h('今天'),
  p('现在汽车不再过桥。桥上只有行人和自行车。桥头的茶馆保存着林石匠的工具。'),
  i('桥面在一九八四年重新铺过。'),
  i('桥上的石狮子一共有二十四只。'),
]

const table = [
  h('Peaks of the Sarn range', 1),
  p('The Sarn range has four peaks above 2,500 m. All of them were climbed before 1900.'),
  h('Heights'),
  r('Peak', 'Height', 'Climbed'),
  r('Gralspitz', '2,911 m', '1841'),
  r('Weisskopf', '2,764 m', '1858'),
  r('Monte Arva', '2,690 m', '1866'),
  r('Krummhorn', '2,513 m', '1892'),
  h('Huts'),
  i('The Arva Hut has 64 beds and is open from June to September.'),
  i('The Gral Hut was destroyed by an avalanche in 1951.'),
  i('The Horn Hut belongs to the town of Sarn.'),
  h('Lakes'),
  r('Lake', 'Area'),
  r('Upper Sarn', '3.2 ha'),
  r('Black Tarn', '0.8 ha'),
  p('Black Tarn freezes over in November.'),
]

const slides = [
  h('The heart in ten minutes', 1),
  p('The heart pumps about five litres of blood a minute.'),
  h('Four chambers'),
  i('The right atrium receives blood from the body.'),
  i('The right ventricle pumps it into the lungs.'),
  i('The left atrium receives blood from the lungs.'),
  i('The left ventricle pumps it into the body.'),
  h('Valves'),
  i('Valves keep blood from flowing back.'),
  i('The mitral valve lies between the left atrium and the left ventricle.'),
  i('The aortic valve leads into the aorta.'),
  h('The beat'),
  i('The sinus node sets the pace.'),
  i('It lies in the wall of the right atrium.'),
  p('A heart at rest beats 60 to 80 times a minute.'),
]

const article = [
  h('Counting swifts from below', 1),
  h('Summary'),
  p(
    'We counted nests of the common swift in 48 towns between 2009 and 2021. The number of nests fell by 31 %. Towns in which old roofs were kept lost fewer nests than towns in which roofs were renewed.',
  ),
  h('Methods'),
  p(
    'Volunteers walked fixed routes on three evenings in June. A nest was counted when a bird was seen to enter it. Each route was 2.4 km long, and no route was changed during the study. We left out four towns, because their routes were not walked in every year.',
  ),
  h('Results'),
  p(
    'In 2009 we found 1,316 nests, and in 2021 we found 908. The loss was greatest in Ostmar (52 %) and least in Little Ferrin (3 %). Weather explained less than a tenth of the difference.',
  ),
  h('Discussion'),
  p(
    'Swifts return to the same hole for up to 20 years. A renewed roof closes such holes. Nest boxes were accepted only where other pairs bred within 50 m. Whether boxes can replace old roofs is not known.',
  ),
]

const letter = [
  h('Letter from the harbour office', 1),
  p('Dear Ms Okafor,'),
  p(
    'Thank you for your letter of 3 May. Your request for a berth at Pier 4 has been granted. The berth is yours from 1 June to 30 September.',
  ),
  p(
    'The fee is 840 pounds. It is due before the first day of your stay, and it covers water and electricity. Boats longer than 11 m pay a fifth more.',
  ),
  p(
    'Please note that the slipway will be closed from 7 to 18 August, because its rails will be replaced. The crane can be used instead.',
  ),
  p('Yours sincerely,'),
  p('Ruth Abernathy, harbour master.'),
]

const glossary = [
  h('Words of a bell foundry', 1),
  h('Alloys'),
  p('Bell metal is an alloy of about four parts of copper and one part of tin.'),
  p('Dross is the scum that forms on molten metal.'),
  h('Parts of a bell'),
  p('The crown is the loop by which a bell hangs.'),
  p('The waist is the part between the shoulder and the lip.'),
  p('The lip is the lower edge, where the clapper strikes.'),
  p('A clapper is the tongue of iron inside a bell.'),
  h('Work'),
  p('A strickle board is a template that is turned around the core to shape it.'),
  p('Loam is a mixture of clay, sand and horse dung, from which moulds are made.'),
  p('To tune a bell is to cut metal from its inside until its five main notes agree.'),
]

const geography = [
  h('The island of Hestøy', 1),
  p(
    'Hestøy is an island of 214 km² in the Norwegian Sea. About 1,900 people live there, most of them in Sandvik. The highest point is Blåtind (768 m).',
  ),
  h('Climate'),
  p(
    'The Gulf Stream keeps the harbours free of ice. The mean temperature is 2.1 °C in January and 12.4 °C in July. It rains on 230 days a year.',
  ),
  h('Economy'),
  p(
    'Most families live by fishing, by the salmon farms or by both. The cheese dairy was founded in 1926. A tunnel of 5.3 km has joined the island to the mainland since 1999; before that, a ferry ran every two hours.',
  ),
]

/** With letters that have a meaning in markup. */
const mills = [
  h('The mills of Linz', 1),
  p('Ada Finch built the Upper Mill in Linz in 1847. She & her brother <Karl> ran it until 1862.'),
  h('Kinds'),
  i('A water mill stands at a river.'),
  i('A wind mill turns into the wind.'),
  h('Owners'),
  r('Name', 'Built', 'Owner'),
  r('Upper Mill', '1847', 'Ada Finch'),
  p('The Lower Mill burned down on 3 May 1921. Café Straße – “naïve”.'),
]

const textsOf = (letters: CorpusText['letters'], texts: Readonly<Record<string, readonly Piece[]>>): CorpusText[] =>
  Object.entries(texts).map(([name, pieces]) => ({ name, pieces, letters }))

export const corpus: readonly CorpusText[] = [
  ...textsOf('latin', {
    biography,
    science,
    history,
    recipe,
    law,
    table,
    slides,
    article,
    letter,
    glossary,
    geography,
  }),
  ...textsOf('latin', { mills }),
  ...textsOf('rtl', { hebrew }),
  ...textsOf('ltr', { chinese }),
]
