/* Tells fanout-tidy what code means, where it can't see that for itself.
 *
 * The macros are attributes for Clang and nothing for other compilers; they
 * change no code. They stand in front of a declaration:
 *
 *   FANOUT_SPAWNS(thread) void runInBackground(Job job);
 *   class FANOUT_LIMITER Slots { ... FANOUT_ACQUIRES void take(); ... };
 *
 * and FANOUT_BOUNDED also in front of a statement:
 *
 *   FANOUT_BOUNDED("a table has at most 16 shards")
 *   for (Shard &shard : shards)
 *     runInBackground(flush(shard));
 *
 * C and C++; docs/guides/models.md has examples.
 *
 * FANOUT_SPAWNS(kind)  a call starts work and does not wait for it: thread,
 *                      process, connection, coroutine, async-call, or queued
 *                      (waits for a free worker)
 * FANOUT_JOINS         a call waits for the work behind its object (in C: its
 *                      first argument), and for all that it started itself
 * FANOUT_ACQUIRES      a call waits until a slot of its object (in C: its
 *                      first argument) is free; a constructor acquires from
 *                      its first argument
 * FANOUT_TRY_ACQUIRES  the same, only if a slot is free
 * FANOUT_RELEASES      gives a slot back
 * FANOUT_LIMITER       an object of the class has as many slots as the first
 *                      argument of its constructor says
 * FANOUT_BOUNDED(why)  what the statement or function starts is bounded; the
 *                      text says by what. On a loop it speaks of that loop and
 *                      those inside it.
 */

#ifndef FANOUT_ANNOTATIONS_H
#define FANOUT_ANNOTATIONS_H

#if defined(__clang__) && __clang_major__ >= 17
#define FANOUT_SPAWNS(kind) __attribute__((annotate("fanout::spawns", #kind)))
#define FANOUT_JOINS __attribute__((annotate("fanout::joins")))
#define FANOUT_ACQUIRES __attribute__((annotate("fanout::acquires")))
#define FANOUT_TRY_ACQUIRES __attribute__((annotate("fanout::try-acquires")))
#define FANOUT_RELEASES __attribute__((annotate("fanout::releases")))
#define FANOUT_LIMITER __attribute__((annotate("fanout::limiter")))
/* suppress: the one attribute with a text that all statements take; with a text
 * it silences nothing in Clang */
#define FANOUT_BOUNDED(why) __attribute__((suppress("fanout::bounded", why)))
#else
#define FANOUT_SPAWNS(kind)
#define FANOUT_JOINS
#define FANOUT_ACQUIRES
#define FANOUT_TRY_ACQUIRES
#define FANOUT_RELEASES
#define FANOUT_LIMITER
#define FANOUT_BOUNDED(why)
#endif

#endif
