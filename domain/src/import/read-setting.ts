import type { LegalBasisCode } from "../law/legal-basis.ts";
import type { MethodCode } from "../methods/definition.ts";
import { splitWorkers, type WorkerFinder } from "./find-worker.ts";
import type { ImportContext } from "./imported-course.ts";
import { fieldError, fieldWarning, type FieldProblem } from "./problem.ts";
import { readLegalBasis, readMethod } from "./read-basis.ts";
import type { RowCells } from "./row-cells.ts";
import { squashed } from "./wording.ts";

/** Who follows the course, where, and under which method and law. */
export interface ReadSetting {
  readonly workerText: string;
  readonly workerId?: string;
  readonly team?: string;
  readonly method: MethodCode;
  readonly legalBasis: LegalBasisCode;
  readonly problems: readonly FieldProblem[];
}

export function readSetting(cells: RowCells, context: ImportContext, findWorker: WorkerFinder): ReadSetting {
  const problems: FieldProblem[] = [];
  const workerText = cells.text("worker");
  const worker = readWorker(workerText, findWorker);
  problems.push(...worker.problems);
  const team = readTeam(cells.text("team"), context.teams);
  if (team.problem !== undefined) problems.push(team.problem);
  const methodText = cells.text("method");
  const method = readMethod(methodText, context.defaultMethod);
  if (method === undefined) {
    problems.push(
      fieldError("method", "method-unknown", `Metoden "${methodText}" kendes ikke. Vælg en af systemets metoder.`),
    );
  }
  const basisText = cells.text("legalBasis");
  const basis = basisText === "" ? context.defaultLegalBasis : readLegalBasis(basisText);
  if (basis === undefined) {
    problems.push(
      fieldError("legalBasis", "legal-basis-unknown", `Lovgrundlaget "${basisText}" kendes ikke. Skriv fx SEL § 85.`),
    );
  }
  return {
    workerText,
    ...(worker.id === undefined ? {} : { workerId: worker.id }),
    ...(team.name === undefined ? {} : { team: team.name }),
    method: method ?? context.defaultMethod,
    legalBasis: basis ?? context.defaultLegalBasis,
    problems,
  };
}

interface ReadWorker {
  readonly id?: string;
  readonly problems: readonly FieldProblem[];
}

/** An unknown or doubtful worker keeps no course out: it comes in without one, for the team to place. */
function readWorker(text: string, findWorker: WorkerFinder): ReadWorker {
  const whole = findWorker(text);
  if (whole.kind === "found") return { id: whole.worker.id, problems: [] };
  const [first, ...others] = splitWorkers(text);
  if (first === undefined) {
    return { problems: [fieldWarning("worker", "worker-missing", "Medarbejderen mangler. Forløbet kommer ind uden.")] };
  }
  const found = others.length === 0 ? whole : findWorker(first);
  const problems: FieldProblem[] = [];
  if (others.length > 0) {
    const message = `Der står flere medarbejdere ("${text}"). En borger har én: den første bruges.`;
    problems.push(fieldWarning("worker", "worker-several", message));
  }
  if (found.kind === "found") return { id: found.worker.id, problems };
  if (found.kind === "ambiguous") {
    const names = found.candidates.map(({ name }) => name).join(" eller ");
    const message = `"${first}" kan være ${names}. Vælg den rigtige, ellers kommer forløbet ind uden medarbejder.`;
    const [candidate] = found.candidates;
    const problem = fieldWarning("worker", "worker-ambiguous", message);
    return { problems: [...problems, candidate === undefined ? problem : { ...problem, suggestion: candidate.name }] };
  }
  const message = `"${first}" er ikke en medarbejder i systemet. Forløbet kommer ind uden medarbejder; navnet gemmes.`;
  return { problems: [...problems, fieldWarning("worker", "worker-unknown", message)] };
}

function readTeam(text: string, teams: readonly string[]): { readonly name?: string; readonly problem?: FieldProblem } {
  if (text === "") return {};
  const name = teams.find((team) => squashed(team) === squashed(text));
  if (name !== undefined) return { name };
  return {
    problem: fieldWarning("team", "team-unknown", `Teamet "${text}" findes ikke. Forløbet kommer ind uden team.`),
  };
}
