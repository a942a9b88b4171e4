// RUN: %row_check mozilla %s -- -std=c++17 -I%stubs/mozilla
#include "spawn.h"

void threads(nsIThread *thread, nsIRunnable *event) {
  NS_NewNamedThread("a", &thread, event); //= spawn thread
  NS_NewNamedThread("a", &thread);
  NS_NewThread(&thread, event);           //= spawn thread
  NS_DispatchBackgroundTask(event);       //= spawn queued
  NS_GetCurrentThread(&thread);
}
