/** What Recite writes by mail: each letter has a subject, sentences, and the words of its link. */
export const mails = {
  greeting: 'Hello {name},',
  dailySubject: '{due, number} due, about {minutes, plural, one {a minute} other {# minutes}}',
  dailyText:
    '{due, plural, one {One fact is} other {# facts are}} due today. At your own pace that takes about {minutes, plural, one {a minute} other {# minutes}}.',
  dailyAction: 'Begin',
  dailyFoot: 'You get this mail because you turned on the daily mail of your account on {host}.',
  stop: 'Stop the daily mail',
  noticesSubject: '{count, number} notices from Recite',
  noticesAction: 'Open in Recite',
  noticesFoot: 'You get this mail because you have an account on {host}. Each kind of notice can be turned off there.',
  noticesStop: 'Stop mails of notices',
  confirmSubject: 'Confirm your address for Recite',
  confirmText: 'Somebody, probably you, gave this address for an account on {host}. Confirm that it is yours:',
  confirmAction: 'Confirm this address',
  confirmFoot: 'The link is good for 24 hours. If it was not you, do nothing: without it, nothing else is sent here.',
  resetSubject: 'A new password for Recite',
  resetText: 'Somebody, probably you, has forgotten the password of your account on {host}. Choose a new one here:',
  resetAction: 'Choose a new password',
  resetFoot: 'The link is good once, for one hour. If it was not you, do nothing: your password stays as it is.',
} as const
