// spawn: pthread_create
// loop: for over array
// origin: pointer and length
// limiter: counter
// waits: detached
// distance: same function
// differs: who decreases the counter
// A: unbounded Y5 | limiter: decreased by the one that spawns
// B: bounded N9 | limiter: decreased by the task
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <sched.h>

static int g_nInFlight; /* __atomic */

typedef struct tagDEVICE {
  char szToken[64];
  unsigned dwBadge;
} DEVICE, *LPDEVICE;

static void *NotifyProc(void *lpParam) {
  LPDEVICE lpDev = (LPDEVICE)lpParam;
  lpDev->dwBadge++;
  witnessTask();
#ifdef TWIN
  __atomic_sub_fetch(&g_nInFlight, 1, __ATOMIC_RELEASE);
#endif
  return 0;
}

unsigned NotifyDevices(LPDEVICE rgDevices, unsigned cDevices) {
  unsigned iDev, cSent = 0;
  for (iDev = 0; iDev < cDevices; ++iDev) {
    pthread_t hThread;
    while (__atomic_load_n(&g_nInFlight, __ATOMIC_ACQUIRE) >= 20)
      sched_yield();
    __atomic_add_fetch(&g_nInFlight, 1, __ATOMIC_ACQUIRE);
    if (0 == pthread_create(&hThread, 0, NotifyProc, &rgDevices[iDev])) {
      pthread_detach(hThread);
      ++cSent;
    }
#ifndef TWIN
    __atomic_sub_fetch(&g_nInFlight, 1, __ATOMIC_RELEASE);
#endif
  }
  return cSent;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  NotifyDevices(calloc(n, sizeof(DEVICE)), (unsigned)n);
  return witnessReport();
}
