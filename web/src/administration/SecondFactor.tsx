import { useRef, useState } from "react";
import { z } from "zod";
import { callApi, noContent } from "../app/api.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { useSubmit, type Submit } from "../session/use-submit.ts";
import { Button } from "../ui/parts/Button.tsx";
import { useFocusHome } from "../ui/parts/focus-home.ts";
import { Notice } from "../ui/parts/Notice.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import { useToast } from "../ui/parts/Toast.tsx";
import styles from "./Administration.module.css";

const enrolmentSchema = z.object({ secret: z.string(), uri: z.string() });
type Enrolment = z.infer<typeof enrolmentSchema>;

export interface SecondFactorProps {
  readonly enabled: boolean;
  /** After the server has turned codes on or off. */
  readonly onChanged: () => void;
}

/** One-time codes from an authenticator app: on in two steps, off with the password. */
export function SecondFactor({ enabled, onChanged }: SecondFactorProps) {
  const words = useWords().administration;
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const [password, setPassword] = useState("");
  const [enrolment, setEnrolment] = useState<Enrolment>();
  const form = useSubmit(async () => {
    const path = "/api/me/second-factor";
    if (enabled) {
      await callApi(path, { method: "DELETE", body: { password }, schema: noContent });
      toast({ text: words.factorEnded });
      onChanged();
      return;
    }
    setEnrolment(await callApi(path, { method: "POST", body: { password }, schema: enrolmentSchema }));
    setPassword("");
  });
  const act = enabled ? words.factorEnd : words.factorBegin;
  return (
    <Panel title={words.factor}>
      <p>{enabled ? words.factorOn : words.factorOff}</p>
      {enrolment !== undefined ? (
        <Confirm
          enrolment={enrolment}
          onChanged={onChanged}
          onCancel={() => {
            setEnrolment(undefined);
            setAsking(false);
          }}
        />
      ) : asking ? (
        <AskPassword
          act={act}
          form={form}
          password={password}
          onChange={setPassword}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <div>
          <Button onClick={() => setAsking(true)}>{act}</Button>
        </div>
      )}
    </Panel>
  );
}

interface AskPasswordProps {
  readonly act: string;
  readonly form: Submit;
  readonly password: string;
  readonly onChange: (password: string) => void;
  readonly onCancel: () => void;
}

function AskPassword({ act, form, password, onChange, onCancel }: AskPasswordProps) {
  const words = useWords().administration;
  const { language } = useLanguage();
  const ref = useRef<HTMLFormElement>(null);
  useFocusHome(ref);
  return (
    <form ref={ref} onSubmit={form.onSubmit} className={styles["form"]}>
      {form.problem === undefined ? null : <Notice tone="error">{form.problem}</Notice>}
      <TextField
        label={words.confirmPassword}
        type="password"
        language={language}
        value={password}
        error={form.faultOf("password")}
        autoComplete="current-password"
        required
        onChange={onChange}
      />
      <div className={styles["acts"]}>
        <Button type="submit" kind="primary" busy={form.busy}>
          {act}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </form>
  );
}

interface ConfirmProps {
  readonly enrolment: Enrolment;
  readonly onChanged: () => void;
  readonly onCancel: () => void;
}

function Confirm({ enrolment: { secret, uri }, onChanged, onCancel }: ConfirmProps) {
  const words = useWords().administration;
  const { language } = useLanguage();
  const toast = useToast();
  const [code, setCode] = useState("");
  const form = useSubmit(async () => {
    const body = { code: code.replaceAll(/\s/g, "") };
    await callApi("/api/me/second-factor/confirm", { method: "POST", body, schema: noContent });
    toast({ text: words.factorConfirmed });
    onChanged();
  });
  const ref = useRef<HTMLFormElement>(null);
  useFocusHome(ref);
  return (
    <form ref={ref} onSubmit={form.onSubmit} className={styles["form"]}>
      <p>{words.orType}</p>
      <p>
        <code className={styles["secret"]}>{secret.replaceAll(/(.{4})(?=.)/g, "$1 ")}</code>
      </p>
      <p>
        <a href={uri}>{words.orOpen}</a>
      </p>
      {form.problem === undefined ? null : <Notice tone="error">{form.problem}</Notice>}
      <TextField
        label={words.code}
        hint={words.codeHint}
        language={language}
        value={code}
        error={form.faultOf("code")}
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        onChange={setCode}
      />
      <div className={styles["acts"]}>
        <Button type="submit" kind="primary" busy={form.busy}>
          {words.confirm}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </form>
  );
}
