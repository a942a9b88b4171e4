// Counts the live tasks of a benchmark case, in C and C++.
//
// A task exists from the first line of its body to its end (witness::Task); it works while it holds the resource
// that a limiter inside the task would ration (witness::work). Counters live in memory shared with child processes.
// A working task holds on until no new task has entered for a while, so that a peak is what the code allows, not
// what the scheduler happened to do.

#ifndef FANOUT_BENCHMARK_WITNESS_H
#define FANOUT_BENCHMARK_WITNESS_H

#ifdef __cplusplus
#include <cstddef>
#endif

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

struct WitnessState {
  int64_t Size;  ///< the n of this run
  int64_t Quiet; ///< nanoseconds without a new task after which a task ends
  int64_t Live, PeakLive;
  int64_t Working, PeakWorking;
  int64_t Started;
  int64_t LastEntry; ///< nanoseconds of the monotonic clock
};

#define WITNESS_FUNCTION __attribute__((unused)) static

#define WITNESS_VARIABLE "FANOUT_WITNESS"

WITNESS_FUNCTION int64_t witnessNow(void) {
  struct timespec Now;
  clock_gettime(CLOCK_MONOTONIC, &Now);
  return (int64_t)Now.tv_sec * 1000000000 + Now.tv_nsec;
}

WITNESS_FUNCTION void witnessSleep(int64_t Nanoseconds) {
  struct timespec Delay = {(time_t)(Nanoseconds / 1000000000), (long)(Nanoseconds % 1000000000)};
  nanosleep(&Delay, 0);
}

/// A started program inherits the open memory file by its number.
WITNESS_FUNCTION struct WitnessState *witnessMap(void) {
  const char *Inherited = getenv(WITNESS_VARIABLE);
  int File = Inherited ? atoi(Inherited) : memfd_create("witness", 0);
  if (!Inherited && ftruncate(File, sizeof(struct WitnessState)) != 0)
    abort();
  if (!Inherited) {
    char Number[16];
    snprintf(Number, sizeof(Number), "%d", File);
    setenv(WITNESS_VARIABLE, Number, 1);
  }
  return (struct WitnessState *)mmap(0, sizeof(struct WitnessState), PROT_READ | PROT_WRITE,
                                     MAP_SHARED, File, 0);
}

WITNESS_FUNCTION struct WitnessState *witnessState(void) {
  static struct WitnessState *State;
  struct WitnessState *Known = __atomic_load_n(&State, __ATOMIC_ACQUIRE);
  if (Known)
    return Known;
  Known = witnessMap();
  __atomic_store_n(&State, Known, __ATOMIC_RELEASE);
  return Known;
}

WITNESS_FUNCTION void witnessRaise(int64_t *Peak, int64_t Value) {
  int64_t Seen = __atomic_load_n(Peak, __ATOMIC_RELAXED);
  while (Seen < Value &&
         !__atomic_compare_exchange_n(Peak, &Seen, Value, 1, __ATOMIC_RELAXED, __ATOMIC_RELAXED))
    ;
}

WITNESS_FUNCTION void witnessEnter(void) {
  struct WitnessState *S = witnessState();
  __atomic_store_n(&S->LastEntry, witnessNow(), __ATOMIC_RELAXED);
  __atomic_add_fetch(&S->Started, 1, __ATOMIC_RELAXED);
  witnessRaise(&S->PeakLive, __atomic_add_fetch(&S->Live, 1, __ATOMIC_RELAXED));
}

WITNESS_FUNCTION void witnessLeave(void) {
  __atomic_sub_fetch(&witnessState()->Live, 1, __ATOMIC_RELAXED);
}

/// Holds until no task has entered for the quiet time.
WITNESS_FUNCTION void witnessWork(void) {
  struct WitnessState *S = witnessState();
  witnessRaise(&S->PeakWorking, __atomic_add_fetch(&S->Working, 1, __ATOMIC_RELAXED));
  int64_t End = witnessNow() + 3000000000;
  for (int64_t Now = witnessNow(); Now < End; Now = witnessNow()) {
    int64_t Left = __atomic_load_n(&S->LastEntry, __ATOMIC_RELAXED) + S->Quiet - Now;
    if (Left <= 0)
      break;
    // Many waiting tasks that wake often would starve the one that spawns.
    int64_t Gentle = __atomic_load_n(&S->Live, __ATOMIC_RELAXED) * 50000;
    witnessSleep(Left > Gentle ? Left : Gentle);
  }
  __atomic_sub_fetch(&S->Working, 1, __ATOMIC_RELAXED);
}

WITNESS_FUNCTION void witnessTask(void) {
  witnessEnter();
  witnessWork();
  witnessLeave();
}

/// True in a program that a case started as its task.
WITNESS_FUNCTION int witnessChild(void) { return getenv(WITNESS_VARIABLE) != 0; }

/// The n of this run: the first argument.
WITNESS_FUNCTION size_t witnessSize(int Count, char **Arguments) {
  struct WitnessState *S = witnessState();
  S->Size = Count > 1 ? atoll(Arguments[1]) : 10;
  int64_t Scale = Count > 2 ? atoll(Arguments[2]) : 1;
  S->Quiet = (S->Size > 300 ? 2000000 : 20000000) * Scale;
  return (size_t)S->Size;
}

/// Waits for detached tasks, then prints the peaks.
WITNESS_FUNCTION int witnessReport(void) {
  struct WitnessState *S = witnessState();
  // The last tasks may have been started but not scheduled yet.
  __atomic_store_n(&S->LastEntry, witnessNow(), __ATOMIC_RELAXED);
  int64_t End = witnessNow() + 10000000000;
  while (witnessNow() < End) {
    int64_t Idle = witnessNow() - __atomic_load_n(&S->LastEntry, __ATOMIC_RELAXED);
    if (__atomic_load_n(&S->Live, __ATOMIC_RELAXED) == 0 && Idle > 2 * S->Quiet + 5000000)
      break;
    witnessSleep(1000000);
  }
  printf("live %lld working %lld started %lld\n", (long long)S->PeakLive, (long long)S->PeakWorking,
         (long long)S->Started);
  fflush(stdout);
  _exit(0); // threads that a case abandoned must not outlive the report
}

#ifdef __cplusplus
namespace witness {

/// A task in existence: from here to the end of the scope.
class Task {
public:
  Task() { witnessEnter(); }
  ~Task() { witnessLeave(); }
  Task(const Task &) = delete;
  Task &operator=(const Task &) = delete;
};

inline void work() { witnessWork(); }
inline void task() { witnessTask(); }
inline bool child() { return witnessChild(); }
inline std::size_t size(int Count, char **Arguments) { return witnessSize(Count, Arguments); }
inline int report() { return witnessReport(); }

} // namespace witness
#endif

#endif
