import type { lockDa } from "../da/lock.ts";

export const lockEn: typeof lockDa = {
  chooseTitle: "Lock what lies on the device",
  chooseText:
    "Tovholder keeps your citizens and what you write on the device, so that you can work without a network. It is encrypted, and only you can unlock it.",
  passkeyTitle: "With a finger, a face or the device's code",
  passkeyText: "The safest: the key lies in the device itself and cannot be guessed.",
  usePasskey: "Lock with finger, face or code",
  passkeyFault: {
    "let-be": "The device gave no key. Try again, or choose a code on this page.",
    "no-secret": "This device cannot lock Tovholder that way. Choose a code on this page.",
  },
  codeTitle: "With a code or a sentence",
  codeText:
    "At least 6 characters. Six digits stop whoever finds the device: after 10 wrong tries all is erased. A sentence of four words or more also stops whoever can copy the disk.",
  code: "Code",
  repeat: "The code again",
  useCode: "Lock with a code",
  making: "Locking …",
  codeFault: {
    short: "The code must have at least 6 characters.",
    plain: "That code is guessed first. Choose one that is not a row or the same character.",
    different: "The two codes are not alike.",
  },
  forgotten:
    "Nobody can find the code again. If you forget it, what lies on the device is erased, and you fetch it from the server again.",
  nothingTitle: "Keep nothing",
  nothingText:
    "On a computer you share: all is gone when the page is closed or loaded again, also drafts and what has not been sent. You cannot work without a network.",
  nothing: "Keep nothing on this device",
  unsentHere: (commands, drafts) =>
    `Here lie ${counted(commands, "thing", "things")} that have not been sent, and ${counted(drafts, "draft", "drafts")}. They stay and are locked with the rest.`,

  title: "Locked",
  whose: (initials) => `What lies here belongs to ${initials}.`,
  stays: "What you were doing still lies here.",
  noRoom:
    "The device can neither read nor save just now, so it cannot be unlocked. Free some space on it, and try again.",
  noRoomToKeep: "The device cannot save just now, so no lock can be put on it. Free some space on it, and try again.",
  again: "Try again",
  open: "Unlock",
  opening: "Unlocking …",
  openPasskey: "Unlock with finger, face or code",
  openFault: {
    "let-be": "The device gave no key. Try again.",
    "no-secret": "The key is no longer on the device, so what lies here cannot be unlocked.",
  },
  wrong: (left) => `Wrong code. ${counted(left, "try", "tries")} left.`,
  last: (left, commands, drafts) =>
    `Wrong code. After ${counted(left, "more try", "more tries")} all is erased here, also ${counted(commands, "thing", "things")} not sent and ${counted(drafts, "draft", "drafts")}.`,
  wait: (seconds) =>
    `Wait ${seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`} before you try again.`,
  gone: "What lay here has been erased from the device. Sign in to fetch it from the server again.",
  removed: (initials) =>
    `What ${initials} had here has been erased: the device was removed from the list of devices, or the account was closed.`,
  erased: "The code was wrong 10 times, so all is erased from this device. Sign in to fetch it from the server again.",
  someoneElse: "Sign in as somebody else",
  lost: "Forgot the code?",
  lostPasskey: "Can't unlock?",
  lostText: (commands, drafts) =>
    commands + drafts === 0
      ? "Then what lies here is erased. The server has received everything, and you fetch it again when you sign in."
      : `Then what lies here is erased. ${lostWords(commands, drafts)} The rest you fetch again when you sign in.`,
  lostSure: "Erase it, and sign in",
  lostTitle: "Erase what lies on the device?",
  cancel: "Keep it",
  here: "On this device",
  openAs: (initials) => `Unlock for ${initials}`,

  panel: "Lock",
  way: "Unlocked with",
  ways: { code: "Code or sentence", passkey: "Finger, face or the device's code", none: "Nothing lies on the device" },
  encryption: "Encrypted with",
  encrypted: "AES-256-GCM. The key lies on the device only behind your lock",
  notKept: "All is in this page alone and goes away when it is closed.",
  idle: "Locks itself after",
  minutes: (minutes) => (minutes === 1 ? "1 minute without a touch" : `${minutes} minutes without a touch`),
  lockNow: "Lock now",
  change: "Change the lock",
  changeTitle: "Change the lock",
  changeText: "Unlock with the lock you have, then choose the new one.",
  now: "Present code",
  changed: "The lock has been changed",
  start: "Begin to keep it on the device",
};

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Drafts go to the server when there is a network; the last that was typed in them may not have reached it. */
export function lostWords(commands: number, drafts: number): string {
  const unsent = commands === 0 ? [] : [`${counted(commands, "thing", "things")} not sent will be lost.`];
  const last = drafts === 0 ? [] : [`The last you typed in ${counted(drafts, "draft", "drafts")} may be lost.`];
  return [...unsent, ...last].join(" ");
}
