// spawn: std::thread stored
// loop: counted
// waits: after the loop
// limiter: none
// distance: same function
// differs: who is asked for the count
// A: abstain-ok U2 | origin: unknown call
// B: bounded N2 | origin: hardware
// witness: not-runnable (a function is only declared)
#include <thread>
#include <unistd.h>
#include <vector>

int lookupReplicas(const char *Service);
void contact(int Replica);

void contactAll(const char *Service) {
#ifndef TWIN
  const long Count = lookupReplicas(Service);
#else
  const long Count = ::sysconf(_SC_NPROCESSORS_ONLN);
#endif
  std::vector<std::thread> Contacts;
  for (long I = 0; I < Count; ++I)
    Contacts.emplace_back(contact, I);
  for (auto &C : Contacts)
    C.join();
  (void)Service;
}
