import { generateSecret, generateURI, verify } from "otplib";

/** A new second factor: the secret to type and the address an authenticator app reads from a QR code. */
export interface TotpEnrolment {
  readonly secret: string;
  readonly uri: string;
}

export function enrolTotp(username: string): TotpEnrolment {
  const secret = generateSecret();
  return { secret, uri: generateURI({ issuer: "Tovholder", label: username, secret }) };
}

export interface TotpAttempt {
  readonly secret: string;
  readonly code: string;
  readonly now: Date;
  /** The step used last; it and those before it are refused, so that a code read over a shoulder is spent. */
  readonly lastStep: number | null;
}

/** The time step of a right code, to be stored as the last one used; `undefined` when it is wrong or spent. */
export async function acceptTotp({ secret, code, now, lastStep }: TotpAttempt): Promise<number | undefined> {
  const epoch = Math.floor(now.getTime() / 1000);
  // One step each way for clocks that differ (RFC 6238 §5.2).
  const result = await verify({ secret, token: code, epoch, epochTolerance: 30 });
  if (!result.valid || !("timeStep" in result)) return undefined;
  return lastStep !== null && result.timeStep <= lastStep ? undefined : result.timeStep;
}
