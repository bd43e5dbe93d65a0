import { useEffect, useRef, useState } from "react";
import { z } from "zod";
import { callApi } from "../app/api.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { Select } from "../ui/parts/Select.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import { signIn } from "./session.ts";
import styles from "./session.module.css";
import { useSubmit } from "./use-submit.ts";

const municipalitiesSchema = z.array(z.object({ code: z.string(), name: z.string() }));
type Municipality = z.infer<typeof municipalitiesSchema>[number];

function useMunicipalities(wanted: boolean): readonly Municipality[] {
  const [list, setList] = useState<readonly Municipality[]>([]);
  useEffect(() => {
    if (!wanted) return undefined;
    const controller = new AbortController();
    const call = callApi("/api/municipalities", { schema: municipalitiesSchema, signal: controller.signal });
    // Without the list the form still works where there is one municipality.
    call.then(setList, () => undefined);
    return () => controller.abort();
  }, [wanted]);
  return list;
}

export interface SignInFormProps {
  /** Filled in when the same person signs in again. */
  readonly username?: string | undefined;
  /** Code of the municipality of someone who signs in again: not asked for a second time. */
  readonly municipality?: string | undefined;
}

/** Username, password, the municipality when there are several, and a one-time code once the server asks for it. */
export function SignInForm({ username: known = "", municipality: own }: SignInFormProps) {
  const words = useWords().session;
  const { language } = useLanguage();
  const municipalities = useMunicipalities(own === undefined);
  const [municipality, setMunicipality] = useState("");
  const [username, setUsername] = useState(known);
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const [codeAsked, setCodeAsked] = useState(false);
  const several = municipalities.length > 1;
  const form = useSubmit(() => signIn({ municipality: several ? municipality : own, username, password, code }));
  if (form.code === "code-needed" && !codeAsked) setCodeAsked(true);
  const ref = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (codeAsked) ref.current?.querySelector<HTMLElement>("[autocomplete='one-time-code']")?.focus();
  }, [codeAsked]);
  return (
    <form ref={ref} onSubmit={form.onSubmit} className={styles["form"]}>
      {form.problem === undefined ? null : (
        <Notice tone={form.code === "code-needed" ? "info" : "error"}>{form.problem}</Notice>
      )}
      {several ? (
        <Select
          label={words.municipality}
          value={municipality}
          onChange={setMunicipality}
          options={municipalities.map(({ code: value, name }) => ({ value, label: name }))}
          placeholder={words.municipality}
          language={language}
          required
        />
      ) : null}
      <TextField
        label={words.username}
        value={username}
        onChange={setUsername}
        error={form.faultOf("username")}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <TextField
        label={words.password}
        type="password"
        value={password}
        onChange={setPassword}
        error={form.faultOf("password")}
        autoComplete="current-password"
        required
      />
      {codeAsked ? (
        <TextField
          label={words.code}
          hint={words.codeHint}
          value={code}
          onChange={setCode}
          error={form.faultOf("code")}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          required
        />
      ) : null}
      <Button type="submit" kind="primary" wide busy={form.busy} busyText={words.busy}>
        {words.submit}
      </Button>
    </form>
  );
}
