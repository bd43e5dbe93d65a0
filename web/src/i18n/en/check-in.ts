import type { WordBook } from "../da.ts";

export const checkInEn: WordBook["checkIn"] = {
  region: "Who is out",
  title: "Go out on a visit",
  text: "A colleague can see where you are and when you are back. When time passes, the colleague and the coordinator get an alarm on their screens.",
  offline:
    "The alarm goes off at your colleague's even if your phone loses the network or runs out of power: the server keeps the time.",
  place: "Where are you going?",
  needPlace: "Write where you are going.",
  howLong: "How long are you away?",
  lengths: { "30": "Half an hour", "60": "1 hour", "90": "An hour and a half", "120": "2 hours", "240": "4 hours" },
  until: (time) => `Back by ${time}`,
  colleague: "Who keeps an eye?",
  needColleague: "Choose a colleague who keeps an eye.",
  note: "Anything else your colleague should know",
  noteHint: "E.g. where the car stands, or what is agreed if you do not answer.",
  start: "Go out",
  notStarted: "You are not signed out yet. Without a network, call your colleague instead.",
  out: (place, time) => `You are out: ${place}. Back by ${time}`,
  left: (minutes) =>
    minutes < 1 ? "less than 1 minute left" : minutes === 1 ? "1 minute left" : `${minutes} minutes left`,
  watches: (name) => `${name} keeps an eye`,
  back: "I am back",
  backSaid: "Good. You are back",
  backWaits:
    "The server has not heard that you are back. It is tried again as soon as there is a network. The alarm goes until then.",
  extend: "Extend …",
  extendTitle: "Stay out longer",
  extendSave: "Extend",
  ownOverdue: (time, name) =>
    `You should have been back at ${time}. ${name} gets an alarm now. Say that you are back, or extend.`,
  watching: (name, place, time) => `You keep an eye: ${name} is out (${place}) until ${time}`,
  alarm: (name, time) => `Alarm: ${name} should have been back at ${time}`,
  alarmLocked: (time) => `Alarm: a colleague you watch over should have been back at ${time}. Unlock.`,
  alarmLockedTitle: "ALARM: a colleague is not back",
  ownLocked: (time) => `You should have been back at ${time}. Unlock, and say that you are back.`,
  alarmTitle: (name) => `ALARM: ${name} is not back`,
  alarmText: (place) => `Place: ${place}. Call first. If you get no answer, do as you have agreed.`,
  safe: (name) => `I have talked to ${name}, all is well`,
  stale: "There is no connection to the server. You cannot see here whether anyone is overdue. Call if in doubt.",
};
