import type { Random } from '../../src/demo/random.ts';

/** What a disk writes at once. */
const SECTOR_BYTES = 512;

/** A change of a file's content that no fsync has made durable. */
export type Change =
  | { readonly kind: 'write'; readonly offset: number; readonly bytes: Uint8Array }
  | { readonly kind: 'truncate'; readonly size: number };

/** Bytes with room to grow; all beyond the size are zero. */
export class Bytes {
  #room: Uint8Array;
  size: number;

  constructor(bytes: Uint8Array = new Uint8Array()) {
    this.#room = Uint8Array.from(bytes);
    this.size = bytes.length;
  }

  apply(change: Change): void {
    if (change.kind === 'write') {
      const end = change.offset + change.bytes.length;
      this.#reserve(end);
      this.#room.set(change.bytes, change.offset);
      this.size = Math.max(this.size, end);
    } else {
      this.#reserve(change.size);
      if (change.size < this.size) this.#room.fill(0, change.size, this.size);
      this.size = change.size;
    }
  }

  view(): Uint8Array {
    return this.#room.subarray(0, this.size);
  }

  #reserve(size: number): void {
    if (size <= this.#room.length) return;
    const larger = new Uint8Array(Math.max(size, this.#room.length * 2, 16_384));
    larger.set(this.#room);
    this.#room = larger;
  }
}

type Fate = 'kept' | 'lost' | 'torn';

/** What a power loss leaves: each unsynced change is there, or not, or in some of its sectors, independently of all others. */
export function survivingBytes(durable: Bytes, unsynced: readonly Change[], random: Random): Uint8Array {
  const left = new Bytes(durable.view());
  const keep = random.pick([0, 0.1, 0.5, 0.9, 1]);
  const tear = random.pick([0, 0.2, 1]);
  const fate = (): Fate => {
    if (random.chance(tear * 0.5)) return 'torn';
    return random.chance(keep) ? 'kept' : 'lost';
  };
  for (const change of unsynced) {
    const decided = fate();
    if (decided === 'kept' || (decided === 'torn' && change.kind === 'truncate')) left.apply(change);
    else if (decided === 'torn' && change.kind === 'write') {
      for (const sector of sectorsOf(change)) {
        const decided = random.pick(['kept', 'kept', 'lost', 'garbage']);
        if (decided === 'kept') left.apply(sector);
        // The file has grown, but what it grew by was not written.
        else if (decided === 'garbage' && sector.offset >= left.size)
          left.apply({ ...sector, bytes: garbageOf(sector.bytes.length, random) });
      }
    }
  }
  return left.view();
}

function garbageOf(length: number, random: Random): Uint8Array {
  const isZero = random.chance(0.5);
  return Uint8Array.from({ length }, () => (isZero ? 0 : random.between(0, 255)));
}

function sectorsOf({ offset, bytes }: Extract<Change, { kind: 'write' }>) {
  const sectors: Extract<Change, { kind: 'write' }>[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = start + SECTOR_BYTES - ((offset + start) % SECTOR_BYTES);
    sectors.push({ kind: 'write', offset: offset + start, bytes: bytes.subarray(start, end) });
    start = end;
  }
  return sectors;
}
