import { useState } from "react";
import { z } from "zod";
import { callApi, noContent } from "../app/api.ts";
import { useAnswer } from "../app/use-answer.ts";
import { instantText } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { useToast } from "../ui/parts/Toast.tsx";
import { keptAccounts } from "./kept-accounts.ts";
import styles from "./session.module.css";
import { useSubmit } from "./use-submit.ts";

const devicesSchema = z.array(
  z.object({
    deviceId: z.string(),
    browser: z.enum(["chrome", "edge", "firefox", "safari", "samsung", "other"]).catch("other"),
    system: z.enum(["android", "ios", "windows", "macos", "linux", "other"]).catch("other"),
    lastSeen: z.string(),
  }),
);
type Device = z.infer<typeof devicesSchema>[number];

export interface DevicesProps {
  /** Where the account's devices are told and removed: one's own, or those of an account one administers. */
  readonly path: string;
  readonly text: string;
}

/** Where an account is used, and taking it away from there. */
export function Devices({ path, text }: DevicesProps) {
  const words = useWords().devices;
  const { value: devices, error, again } = useAnswer(path, devicesSchema);
  return (
    <div className={styles["form"]}>
      <p>{text}</p>
      {error === undefined ? null : <Notice tone="warn">{error.detail}</Notice>}
      {devices?.length === 0 ? <p>{words.none}</p> : null}
      <ul className={styles["accounts"]}>
        {devices?.map((device) => (
          <li key={device.deviceId} className={styles["device"]}>
            <DeviceLine device={device} path={path} onRemoved={again} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface DeviceLineProps {
  readonly device: Device;
  readonly path: string;
  readonly onRemoved: () => void;
}

function DeviceLine({ device: { deviceId, browser, system, lastSeen }, path, onRemoved }: DeviceLineProps) {
  const words = useWords().devices;
  const { language } = useLanguage();
  const today = useToday();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const name = words.name(words.browsers[browser], words.systems[system]);
  const here = keptAccounts().some((account) => account.deviceId === deviceId);
  const removal = useSubmit(async () => {
    await callApi(`${path}/${deviceId}`, { method: "DELETE", schema: noContent });
    setAsking(false);
    toast({ text: words.removed });
    onRemoved();
  });
  return (
    <>
      <div>
        <b>{name}</b> {here ? <Mark tone="ok">{words.here}</Mark> : null}
        <br />
        <small>{here ? words.hereText : words.seen(instantText(lastSeen, today, language))}</small>
      </div>
      {here ? null : (
        <Button aria-label={words.removeNamed(name)} onClick={() => setAsking(true)}>
          {words.remove}
        </Button>
      )}
      <Dialog
        open={asking}
        title={words.sureTitle}
        onClose={() => setAsking(false)}
        language={language}
        actions={
          <form onSubmit={removal.onSubmit}>
            <Button onClick={() => setAsking(false)}>{words.keep}</Button>{" "}
            <Button type="submit" kind="danger" busy={removal.busy}>
              {words.sure}
            </Button>
          </form>
        }
      >
        {removal.problem === undefined ? null : <Notice tone="error">{removal.problem}</Notice>}
        <p>{words.sureText(name)}</p>
      </Dialog>
    </>
  );
}
