// spawn: std::thread detached
// loop: recursion
// origin: linked list
// waits: detached
// distance: same function
// differs: one task for each element or one for the list
// A: unbounded Y1 | limiter: none
// B: bounded N3 | waits: each iteration
// limiter: none
// witness: runnable
#include "witness.h"
#include <thread>

struct Item {
  Item *Next = nullptr;
  int Value = 0;
};

void touch(Item *I) {
  witness::task();
  I->Value++;
}

void walk(Item *I) {
  if (I == nullptr)
    return;
  std::thread Toucher(touch, I);
#ifndef TWIN
  Toucher.detach();
#else
  Toucher.join();
#endif
  walk(I->Next);
}

int main(int argc, char **argv) {
  Item *Head = nullptr;
  for (std::size_t N = witness::size(argc, argv); N > 0; --N)
    Head = new Item{Head, int(N)};
  walk(Head);
  return witness::report();
}
