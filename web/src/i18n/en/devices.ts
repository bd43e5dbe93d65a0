import type { devicesDa } from "../da/devices.ts";

export const devicesEn: typeof devicesDa = {
  title: "Devices",
  text: "You use Tovholder here. If you have lost a device, remove it: it is signed out and erases what lies on it the next time Tovholder is open on it with a network.",
  textOf: (name) => `${name} uses Tovholder here. A device that is removed is signed out and erases what lies on it.`,
  none: "No devices.",
  name: (browser, system) => `${browser} on ${system}`,
  browsers: {
    chrome: "Chrome",
    edge: "Edge",
    firefox: "Firefox",
    safari: "Safari",
    samsung: "Samsung Internet",
    other: "A browser",
  },
  systems: {
    android: "Android",
    ios: "iPhone or iPad",
    windows: "Windows",
    macos: "Mac",
    linux: "Linux",
    other: "another system",
  },
  here: "This device",
  hereText: "Sign out under More to erase what lies here.",
  seen: (when) => `Last used ${when}`,
  remove: "Remove",
  removeNamed: (device) => `Remove ${device}`,
  sureTitle: "Remove the device?",
  sureText: (device) =>
    `${device} is signed out, and what lies on it is erased the next time Tovholder is open on it with a network. What was written there and not sent is lost. The device can be used again once somebody signs in on it.`,
  sure: "Remove the device",
  keep: "Keep it",
  removed: "The device has been removed",
};
