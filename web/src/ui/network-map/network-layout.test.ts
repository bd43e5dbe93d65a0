import * as fc from "fast-check";
import { expect, test } from "vitest";
import { cutLabel, networkLayout, type LayoutMember, type NetworkLayout } from "./network-layout.ts";

const members: fc.Arbitrary<readonly LayoutMember[]> = fc
  .array(fc.constantFrom("private" as const, "professional" as const), { maxLength: 25 })
  .map((rings) => rings.map((ring, index) => ({ id: `m${index}`, ring })));

const widths = fc.integer({ min: 260, max: 1200 });

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Largest extent of each label, and of each node with a little air. */
function boxes(layout: NetworkLayout): readonly Box[] {
  return layout.places.flatMap((place) => {
    const [left, right] =
      place.side === "left"
        ? [place.labelX - place.labelWidth, place.labelX]
        : [place.labelX, place.labelX + place.labelWidth];
    const [up, down] = layout.lines === 2 ? [13, 19] : [8, 10];
    return [
      { left, right, top: place.y - up, bottom: place.y + down },
      { left: place.x - 9.5, right: place.x + 9.5, top: place.y - 9.5, bottom: place.y + 9.5 },
    ];
  });
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
}

test("labels and nodes never overlap, for 1 to 25 members of any mix, on any width", () => {
  fc.assert(
    fc.property(members, widths, (list, width) => {
      const layout = networkLayout(list, width);
      const all = boxes(layout);
      for (const [index, box] of all.entries()) {
        for (const other of all.slice(index + 1)) expect(overlap(box, other)).toBe(false);
      }
    }),
  );
});

test("everything stands inside the picture, and every member has a place", () => {
  fc.assert(
    fc.property(members, widths, (list, width) => {
      const layout = networkLayout(list, width);
      expect(layout.places.map((place) => place.id).toSorted()).toEqual(list.map((member) => member.id).toSorted());
      for (const box of boxes(layout)) {
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(width);
        expect(box.top).toBeGreaterThanOrEqual(0);
        expect(box.bottom).toBeLessThanOrEqual(layout.height);
      }
    }),
  );
});

test("each member stands on the ring it belongs to", () => {
  fc.assert(
    fc.property(members, widths, (list, width) => {
      const layout = networkLayout(list, width);
      for (const place of layout.places) {
        const ring = place.ring === "private" ? layout.inner : layout.outer;
        const away = ((place.x - layout.centre[0]) / ring.rx) ** 2 + ((place.y - layout.centre[1]) / ring.ry) ** 2;
        expect(away).toBeCloseTo(1, 5);
      }
    }),
  );
});

test("the same members give the same picture", () => {
  const list: readonly LayoutMember[] = [
    { id: "a", ring: "private" },
    { id: "b", ring: "professional" },
  ];
  expect(networkLayout(list, 500)).toEqual(networkLayout(list, 500));
});

test("long names are cut with a mark, short ones kept", () => {
  expect(cutLabel("Anne-Grethe Mosebryggersen", 80, 8)).toBe("Anne-Gret…");
  expect(cutLabel("Lis", 80, 8)).toBe("Lis");
});
