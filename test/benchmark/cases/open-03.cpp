// spawn: unknown function
// loop: range-for
// origin: vector parameter
// waits: detached
// limiter: none
// distance: callback
// differs: what is known about the callback
// A: abstain-ok U3 | spawn: callback
// B: bounded N10 | spawn: nothing
// witness: not-runnable (a function is only declared)
#include <string>
#include <vector>

using Launch = void (*)(const std::string &);

Launch currentLauncher();

static std::size_t Length = 0;
static void measure(const std::string &Name) { Length += Name.size(); }

std::size_t each(const std::vector<std::string> &Names) {
#ifndef TWIN
  Launch Go = currentLauncher();
#else
  Launch Go = measure;
#endif
  for (const auto &Name : Names)
    Go(Name);
  return Length;
}
