import type { sessionDa } from "../da/session.ts";

export const sessionEn: typeof sessionDa = {
  title: "Sign in",
  municipality: "Municipality",
  username: "Username",
  password: "Password",
  code: "One-time code",
  codeHint: "The six digits in your authenticator app.",
  submit: "Sign in",
  busy: "Signing in …",
  demoTitle: "Try it with made-up persons",
  demoText: "In the demo municipality you can walk about without a password. Choose who you want to be.",
  demoAs: (name, role) => `${name}, ${role}`,
  againTitle: "Sign in again",
  againText: "You have been away so long that you are signed out. Everything you wrote is still here.",
  later: "Go on without connection",
  changeTitle: "Choose a new password",
  changeText: "The password you were given is good for once. Choose your own before you begin.",
  current: "Current password",
  next: "New password",
  nextHint: "At least 12 characters. A sentence you can remember beats characters you can't.",
  change: "Change password",
  unsentTitle: "Wait before signing out",
  unsent: (commands, drafts) =>
    `On this device there are ${commands} things that the server has not received, and ${drafts} drafts. If you sign out and clear the device, they are lost.`,
  sendNow: "Send now",
  keepAndLeave: "Sign out and keep them on the device",
  signOutOffline:
    "There is no connection to the server, so you can't be signed out now. Lock the screen and try again later.",
};
