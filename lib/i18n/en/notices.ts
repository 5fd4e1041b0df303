/** What somebody is told, and where they choose what they are told. */
export const notices = {
  title: 'Notices',
  unread: '{count, plural, =0 {Notices} one {Notices, # unread} other {Notices, # unread}}',
  none: 'Nothing yet. What is assigned, due or marked is told here.',
  isNew: 'New',
  readAll: 'Mark all as read',
  choose: 'Choose what you are told',
  assigned: 'Assigned: {title}{due, select, none {} other {, due {due}}}',
  'due-soon': 'Due soon and not handed in: {title}{due, select, none {} other {, due {due}}}',
  reminder: 'Your teacher reminds you: {title}{due, select, none {} other {, due {due}}}',
  marked: 'Marked: {title}',
  joined: '{count, plural, one {A student has} other {# students have}} joined {title}',
  contested:
    '{count, plural, one {A question} other {# questions}} of {title} {count, plural, one {is} other {are}} objected to',
  chooseText:
    'What you are told in Recite, and what comes by mail besides: one mail for all that is new, not in the quiet hours of the daily mail.',
  noMail:
    'Mail needs a confirmed e-mail address and a server that sends mail; until then all of it waits for you here.',
  inApp: 'In Recite',
  byMail: 'By mail',
  'kind-assigned': 'Something is assigned',
  'kind-due-soon': 'A day before it is due, where I have not handed in',
  'kind-reminder': 'My teacher reminds me',
  'kind-marked': 'Marks are released',
  'kind-joined': 'Students join my class',
  'kind-contested': 'A question of mine is objected to',
} as const
