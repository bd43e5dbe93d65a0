import { relationTo } from "@tovholder/domain/access/actor.ts";
import type { Actor } from "@tovholder/domain/access/actor.ts";
import { can, canCourse } from "@tovholder/domain/access/can.ts";
import type { CheckInEvent } from "@tovholder/domain/outreach/fields.ts";
import type { SupervisionEvent } from "@tovholder/domain/supervision/fields.ts";
import type { LiveEvent } from "@tovholder/domain/sync/protocol.ts";
import type { Grown } from "../journal/append.ts";
import type { Session } from "../identity/session.ts";
import { Problem } from "../http/problem.ts";
import type { Services } from "../services.ts";
import { countOverdue } from "../outreach/check-in.ts";
import { findLiveActor } from "./live-session.ts";

/** Open screens hear here that a course has grown. Within this process; other processes' screens learn it by pulling. */
export interface Live {
  readonly announce: (grown: Grown) => void;
  /** A team's supervision meeting has changed: told to those who take part in it. */
  readonly announceMeeting: (meeting: MeetingChanged) => void;
  /** A stream of server-sent events for a session; ends with it. Throws a `Problem` when the account has too many. */
  open(session: Session, signal: AbortSignal): ReadableStream<Uint8Array<ArrayBuffer>>;
  /** How many streams are open. */
  readonly count: () => number;
}

export interface MeetingChanged extends SupervisionEvent {
  readonly municipalityId: number;
}

interface Stream {
  actor: Actor;
  readonly tokenHash: Buffer;
  readonly send: (text: string) => void;
  readonly close: () => void;
}

/** Proxies drop what is silent for a minute; sessions are looked at again at each beat. */
const HEARTBEAT_MS = 25_000;
/** A person with a phone and a few windows; more is a runaway. */
const MOST_PER_ACCOUNT = 10;
/** A reader this far behind is gone; it pulls when it comes back. */
const MOST_WAITING = 1000;

export function createLive(services: Pick<Services, "database" | "clock">, heartbeatMs = HEARTBEAT_MS): Live {
  const streams = new Set<Stream>();

  async function beat(stream: Stream): Promise<void> {
    const { municipalityId } = stream.actor;
    try {
      const now = services.clock();
      // Both leave in one round trip; the alarm goes by what the actor was at the last beat.
      const [actor, overdue] = await services.database.inMunicipality(municipalityId, (tx) =>
        Promise.all([findLiveActor(tx, stream.tokenHash, now), countOverdue(tx, stream.actor, now)]),
      );
      if (actor === undefined) stream.close();
      else {
        stream.actor = actor;
        stream.send(overdue > 0 ? alarm(overdue) : ": beat\n\n");
      }
    } catch {
      // Without the database nobody can say whether the session still stands.
      stream.close();
    }
  }

  return {
    announce({ courseId, version, owners }) {
      const event: LiveEvent = { courseId, version };
      const text = `event: course\ndata: ${JSON.stringify(event)}\n\n`;
      for (const stream of streams) {
        const { actor } = stream;
        if (owners.some((owner) => canCourse(actor, "course.read", relationTo(actor, owner)))) stream.send(text);
      }
    },
    announceMeeting({ municipalityId, teamId, meetingId }) {
      const event: SupervisionEvent = { teamId, meetingId };
      const text = `event: supervision\ndata: ${JSON.stringify(event)}\n\n`;
      for (const { actor, send } of streams) {
        const theirs = actor.municipalityId === municipalityId && actor.teamIds.includes(teamId);
        if (theirs && can(actor, "supervision.take-part")) send(text);
      }
    },
    open({ actor, tokenHash }, signal) {
      const theirs = [...streams].filter((stream) => stream.actor.accountId === actor.accountId);
      if (theirs.length >= MOST_PER_ACCOUNT) {
        throw new Problem("too-many-requests", "Luk nogle af dine åbne vinduer, og prøv igen.", {
          retryAfterSeconds: 30,
        });
      }
      return openStream({ streams, actor, tokenHash, signal, heartbeatMs, beat });
    },
    count: () => streams.size,
  };
}

/** Somebody is not back from a visit. Said again at every beat until they are, and never who or where. */
function alarm(overdue: number): string {
  const event: CheckInEvent = { overdue };
  return `event: check-in\ndata: ${JSON.stringify(event)}\n\n`;
}

interface Opening {
  readonly streams: Set<Stream>;
  readonly actor: Actor;
  readonly tokenHash: Buffer;
  readonly signal: AbortSignal;
  readonly heartbeatMs: number;
  readonly beat: (stream: Stream) => Promise<void>;
}

function openStream({
  streams,
  actor,
  tokenHash,
  signal,
  heartbeatMs,
  beat,
}: Opening): ReadableStream<Uint8Array<ArrayBuffer>> {
  let end = (): void => undefined;
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      start(controller) {
        const encoder = new TextEncoder();
        const timer = setInterval(() => void beat(stream), heartbeatMs);
        timer.unref();
        end = () => {
          clearInterval(timer);
          streams.delete(stream);
        };
        const stream: Stream = {
          actor,
          tokenHash,
          send(text) {
            if (!streams.has(stream)) return;
            controller.enqueue(encoder.encode(text));
            if ((controller.desiredSize ?? 0) < -MOST_WAITING) stream.close();
          },
          close() {
            if (!streams.has(stream)) return;
            end();
            controller.close();
          },
        };
        streams.add(stream);
        signal.addEventListener("abort", () => stream.close(), { once: true });
        stream.send(": open\n\n");
      },
      cancel: () => end(),
    },
    new CountQueuingStrategy({ highWaterMark: 1 }),
  );
}
