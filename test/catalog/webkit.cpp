// RUN: %row_check webkit %s -- -std=c++17 -I%stubs/webkit
#include "spawn.h"

extern WTF::Thread *Known; //= handle

void work();

void threads() {
  WTF::Thread::create("a", work); //= spawn thread
  Known->waitForCompletion();     //= join
  Known->detach();                //= detach
  Known->uid();
}
